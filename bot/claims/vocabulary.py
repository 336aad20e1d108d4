"""Small lists of words that the reading leans on: what may stand beside a title, which titles are ordinary words."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """All the words in these lines."""
    return frozenset(" ".join(lines).split())


_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = words(_WEEKDAYS)
_MONTHS = "january february march april may june july august september october november december"

#: words that carry no name by themselves
FUNCTION = words("a an the of and & or in on at to for from with is are was be it its by as not no my our your i 's")

#: words of decision: right beside an ordinary word they show that a series is meant
DECIDES = words(
    "renew renews renewed renewal cancel cancels cancelled canceled cancellation axes axed axe scraps scrapped revives",
    "revived revival saves saved un-cancels uncancels season seasons series returns returning premieres premiere",
    "renewing cancelling canceling recommissions recommissioned dropped drops reboot finale picked lands gets scores",
    "un-cancelled uncancelled un-canceled uncanceled re-ups re-upped",
)

#: words that open a sentence, right before its first name
OPENERS = words(
    "although though unlike however unless neither either nor besides including following considering regarding given",
    "concerning alongside beside beneath tonight today yesterday earlier later previously recently currently lately",
    "perhaps maybe hopefully reportedly apparently allegedly supposedly presumably seemingly arguably undoubtedly",
    "surprisingly unsurprisingly clearly obviously evidently admittedly naturally certainly possibly probably honestly",
    "interestingly ironically curiously strangely remarkably incidentally importantly crucially notably tragically",
    "instead indeed likewise similarly otherwise hence thus therefore nevertheless nonetheless regardless moreover",
    "furthermore additionally conversely accordingly consequently subsequently simultaneously separately",
    "soon eventually ultimately initially originally often sometimes rarely always usually normally typically",
    "generally basically essentially simply exactly precisely roughly firstly secondly thirdly lastly many few several",
    "alas sources insiders critics writers is was has does did were",
)

#: words that may stand, with a capital, right before or behind a title
BESIDE = (
    DECIDES
    | FUNCTION
    | OPENERS
    | words(
        _MONTHS,
        _WEEKDAYS,
        (
            "will would could should might can has have had been being do does did won't isn't wasn't "
            "hasn't didn't doesn't"
        ),
        (
            "are were that this these those both also now once again already still yet just finally "
            "officially quietly ever"
        ),
        (
            "never only even more most but than then so if whether when where while until before after "
            "since because despite"
        ),
        "amid during over under about into out up off back down through without against beyond between among via per",
        "all any another other some every each one two three four five six seven eight nine ten",
        "who what why how which whose there here he she they we you his her their",
        "first second third fourth fifth sixth seventh eighth ninth tenth final last next new latest upcoming",
        (
            "show shows drama dramas comedy comedies sitcom sitcoms thriller anime dramedy procedural hit "
            "popular veteran beloved"
        ),
        (
            "star stars starring creator creators cast boss bosses showrunner showrunners producer "
            "producers director writer"
        ),
        (
            "fan fans viewers exec alum actor actress spinoff spin-off spinoffs spin-offs prequel sequel "
            "remake movie film special"
        ),
        (
            "ending ended ends end ending's episode episodes trailer teaser date release premiering debut "
            "debuts ratings finale"
        ),
        "coming come comes going go goes return bring brings bringing brought keep keeps ordered orders order ordering",
        (
            "pick picks picking pickup pick-up greenlights greenlit greenlight confirmed confirms confirm "
            "announces announced"
        ),
        (
            "announce reveals revealed reports reported says said tells told sets set gives given gave "
            "handed hands nabs earns"
        ),
        (
            "pulls pulled pull plug passes passed ditches ditched dumps dumped kills killed nixes shelves "
            "shelved concludes"
        ),
        (
            "concluded wraps wrapped bows moves moved heads jumps joins starts begins filming production "
            "shooting airs air aired"
        ),
        (
            "extended extends undoes reverses reversed reversing likely possible potential almost near "
            "close not dead alive over"
        ),
        "done officially gone safe benched joining talks bubble fate future hopes hope petition campaign wins win news",
        (
            "update updates netflix's tv television streaming network networks limited reunion episodes' "
            "confirms canned chopped"
        ),
        (
            "recap review explained explains spoilers spies secrets rumored rumors rumoured rumours part "
            "volume vol season's"
        ),
        "less barely nearly almost just shy weeks days months years hours thanks due amid early late will-they likely",
        "meanwhile elsewhere plus sadly thankfully happily luckily fortunately unfortunately letting axing dropping",
        "freshman freshmen sophomore rookie newcomer newcomers recommissioned",
        "finds found makes gains earns secures nabs snags scores bags receives lands stays remains survives faces",
        "flies hops leaps sails shifts rides marches soldiers bids waves rolls",
        "calls hits lives proves draws loses avoids escapes dodges adds",
        "rises sinks floats swims climbs drifts docks rallies rebounds walks trades crashes limps",
        "clings digs hangs packs christmas",
        "ii iii iv s1 s2 s3 s4 s5 s6 s7 s8 s9 favorite favourite watch why's canada's britain's",
    )
)

#: titles so ordinary that only quotes, a word of decision right beside them, or a proven mention elsewhere count
PLAIN = words(
    "you from lost together us her him them it who what this that now then so soon here there alone next them all out",
    _WEEKDAYS,
    "yesterday today tonight one two three four five six seven",
    "people everything everybody nothing somebody anybody life love hope news it's i me we he she my your our their up",
)

#: titles that are ordinary words or phrases: a capital at a sentence's start is no evidence for them
COMMON = (
    PLAIN
    | words(
        (
            "friends cheers heroes house evil dark press girls vice luck taken crisis believe revolution "
            "bones castle manifest"
        ),
        (
            "awake bent touch smash revenge scandal justified episodes angel charmed empire power pose "
            "search party forever"
        ),
        (
            "legends limitless rush satisfaction suits wings soap coach extras skins misfits being human "
            "mercy outlaw shameless"
        ),
        "casual difficult easy catastrophe mom dads twins faith emergence schooled speechless intelligence hostages",
        (
            "betrayal resurrection reckless extant zoo arrow flash titans doom industry succession "
            "severance foundation silo"
        ),
        (
            "hijack shrinking loot horses physical ghosts crossing red pitch fall bodies watch clique "
            "ordinary family normal"
        ),
        (
            "small world sense community billions outsiders outcast preacher damages rescue weeds endings "
            "survivor survivors"
        ),
        "continuum humans maniac dead maid clickbait unforgotten insecure euphoria watchmen event office society class",
        (
            "rookie resident monarch chance containment conviction notorious frequency timeless rise "
            "champions deception valor"
        ),
        "wisdom salvation training day superior pure genius shades blue game silence fight response trust counterpart",
        (
            "genius hunted hunters invasion invisible kin killing lodge lucky mayor mayday night nurse "
            "order pearl pilot pulse"
        ),
        (
            "ramy ringer roadies royals rosewood sinner sherlock sirens snowfall station stitchers "
            "supernatural terror tyrant"
        ),
        "undone unit vikings wanted war witches wire years young bull chuck elementary fringe glee grounded lone star",
        "found doctors bear crown missing hospital morning agency chase mole",
    )
    | frozenset(
        {
            "hit and run",
            "hit & run",
            "go on",
            "up all night",
            "good girls",
            "for life",
            "not dead yet",
            "work it",
            "happy endings",
            "normal people",
            "better things",
            "i'm sorry",
            "back in the game",
            "about a boy",
            "big brother",
            "this is us",
            "the end",
            "once upon a time",
            "sweet tooth",
            "cold case",
            "for the people",
            "the last of us",
            "what we do in the shadows",
            "all of us are dead",
            "how to get away with murder",
        }
    )
)

#: words of grammar that follow a subject: behind an ordinary word they show that it is a name here
AUXILIARY = words(
    "has is was will won't isn't wasn't hasn't may might could officially not to gets returns never finally",
    "comes ends bows wraps concludes faces heads lives earns nabs snags scores secures bags receives getting "
    "been ending returning moves",
)

#: capitalised words that never begin another title or a person's name in running text
NEVER_NAMES = words(
    _WEEKDAYS,
    _MONTHS,
    "tv i i'm i'd i'll uk us u.s",
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun",
    "christmas covid covid-19 ep eps hd dvd u-turn",
    # German writes them with a capital.
    "aus licht folge folgen serie staffel staffeln schluss fortsetzung auftrag produktion zukunft dreharbeiten",
    "ende absetzung verlangerung runde runden sender streamer streamingdienst streaminganbieter",
    "streamingriese streamingriesen plattform zuschauer zuschauern fans quoten quote stecker programm pause comeback",
    "entscheidung bestatigung starttermin herbst sommer winter fruhjahr jahr jahre jahren woche wochen monat monate",
    "monaten montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli",
    "august september oktober november dezember protest protesten sprecher sprecherin angaben geruchte finale premiere",
    "nachfrage einschaltquoten kosten grund grunde abschied reihe show sitcom thriller krimi drama episoden episode",
    "abenteuer geschichte fall falle heimat leben ruckkehr absage erfolg flop ruckzieher nachschub wiedersehen",
)
#: articles of other tongues that open a sentence before such a noun
ARTICLES = words(
    "der die das den dem ein eine einer einen kein keine le la les l el los las il lo gli o a os as de het"
)
#: what German nouns for shows, and for who makes them, end with
NOUNS_ABROAD = ("serie", "reihe", "sender", "staffel", "dienst", "krimi", "drama", "komodie", "show")

#: of people and countries: alone they are no name, before one they belong to it ("American Idol")
NATIONS = words(
    "american british korean israeli spanish german french italian australian canadian japanese danish irish turkish"
)
