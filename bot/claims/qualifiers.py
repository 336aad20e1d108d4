"""The words that change how the words of a rule are meant: negations, hedges, history, other senses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.letters import Lettered
from bot.rules.times import TIME_OF_YEAR, TO_TEN


class Mood(StrEnum):
    """How something is said."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    #: "has not been renewed": the decision is open, not made against the show
    OPEN = "open"
    DENIED = "denied"
    HEDGED = "hedged"
    ASKED = "asked"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that change how the words of a rule in the same clause are meant."""

    pattern: Lettered
    mood: Mood
    reason: str


def _words(pattern: str) -> Lettered:
    return Lettered(rf"(?<![\w-])(?:{pattern})(?![\w-])")


#: where a clause ends for the words that colour it
BREAK = re.compile(
    r"^(?:after|following|thanks to|despite|amid) [^,;:]{1,60}\b(?:negotiat\w+|talks|discussions|speculation|rumou?rs|"
    r"campaigns?|petitions?|pleas|lobbying)\b[^,;:]{0,40}, |"
    # "Months after what was meant to be the end, SHOW has been": told of another time.
    r"^(?:and |but |so )?(?:(?:[a-z0-9-]+ ){1,5}(?:days?|weeks?|months?|years?) |(?:[a-z]+ ){0,3}?)(?:after|since|"
    r"following|despite|when|although|though|even though) [^;:]{1,160}?, "
    r"(?=(?:NETWORK|SHOW|THIS)\d+ (?:has|have|had|is|was|will|gets?|got|[a-z]+s)\b)|"
    r"[;:]| [-–—]{1,3} |, (?=yet|so |even as|even though|which|who|as |because|after|before|when|"
    r"where|with|despite|though|although|while|but|and (?:now|then|has|have|is|was|will|that|there|talks|"
    r"negotiations|attempts|efforts|NETWORK|"
    r"it|THIS|SHOW)|(?:leaving|prompting|sparking|casting|throwing|raising) )"
    r"|\band (?=(?:has|have) (?:now |also |already |just )?(?:ordered|renewed|commissioned|cancell?ed|axed|picked up|"
    r"scrapped)\b)"
    rf"|\b(?:last|this) (?:week|month|year|{TIME_OF_YEAR}) (?=when )"
    r"|\bNETWORK\d+ (?:has |have |had )?(?:today |now |just )?(?:announced|confirmed|revealed|said|announces|"
    r"confirms|says) that\b|\bas (?=NETWORK\d+ (?!thought|hoped|expected|believed))"
    r"|\b(?:(?<!all )but|while|although|(?<!as )though|whereas|because|despite)\b"
)
#: within one sentence an earlier report is told behind these
SUBORDINATE = re.compile(
    r"\b(?:after|(?<!has )(?<!have )since|despite|even though|"
    r"although|though|(?<!the )following|(?<!that is )(?<!that's )when|before|until|days? after|"
    r"once|in spite of|having|besides|(?:which|who|whose) (?=had |was |were |got |NETWORK\d+ |lost |in )|"
    r"(?:SHOW\d+ (?:that|which)|(?:drama|series|comedy|sitcom|show|one|THIS\d+)(?: that| which)?) "
    r"(?=had |NETWORK\d+ |THIS\d+ )|(?:SHOW\d+|THIS\d+|drama|series|comedy|sitcom|show) (?:that |which )(?=was |were ))"
    rf"(?! (?:all|long talks|(?:just |only )?(?:one|{TO_TEN}|\d+) seasons? "
    r"and)\b)\b[^,;:(]{0,90}$"
)
#: told aside: "SHOW (which was cancelled in May) has been"
BRACKETS = re.compile(r" ?\([^()]{1,120}\)")
HISTORY = re.compile(
    r"\b(?:had|initially|originally|previously|formerly|first time around|back then|at the time|went on to|"
    r"(?<!not )long ago|years ago|having|once)\b(?![ -](?:cancell?ed|axed) )[^,;:]{0,60}$"
)
REPORTED = r"\b(?:report(?:s|ed)|said|says|announced|learned|revealed|confirmed|wrote|writes|broke the news)"
HISTORY_BEHIND = re.compile(
    r"^[^.;:]{0,60}?\b(?:the following year|years? ago|(?:only|just|barely) (?:[a-z]+|\d+) (?:days|weeks|months|hours) "
    r"(?:ago|earlier|before)|back in|(?:last|earlier this|earlier that|"
    r"the previous|a) year(?! after\b)(?: ago| before| earlier)?|way back|before being|before it was|"
    r"then relented|once before)\b|"
    r"^[^.;:]{0,40}? before (?:[A-Za-z0-9'-]+ ){0,4}(?:brought|saved|"
    r"revived|rescued|resurrected|picked|stepped|swooped)\b"
)

NOT = Lettered(
    r"(?:\b(?:not|never|nothing(?! (?:less|short|but)\b)|neither(?! (?:are|is|were|was|have|has) the\b)|no longer|"
    r"cannot|hardly|nor|without|isn|wasn|"
    r"hasn|haven|won|didn|doesn|wouldn|"
    r"aren|weren|nicht|niet|nie|non|pas|nao|nunca|no(?= (?:ha|han|fue|sera|esta)\b))|n't)(?: (?!only\b|just\b|"
    r"and (?:has|have|had|is|was|will)\b|and $)[\w'-]+){0,3} $|"
    r"(?:\b(?:not|neither|nor)|n't) (?:one of|among|in the list of|on the list of) (?:[a-z]+ ){1,6}$"
)
#: "does not mean that it has been", "is neither cancelled nor": nothing is said either way
NO_SIGN = re.compile(
    r"(?:\bnot|n't|\bnever) (?:necessarily |yet |actually |in itself )?(?:mean|spell|amount to|signal|imply|indicate|"
    r"suggest)(?: that)?\b[^,;:.]{0,50}$|"
    r"\b(?:is|are|was|were|been) (?:so far |as yet |yet )?neither (?:officially |formally |yet )?(?:[a-z-]+ nor "
    r"(?:officially |formally |yet )?)?$"
)
NOT_MERELY = re.compile(r"\b(?:not|n't) (?:only|just|merely|surpris\w+)\b")
HAS_NOT = re.compile(r"\b(?:has|have|had|was|were|hasn't|haven't|hadn't|wasn't|weren't|been|yet|'s)\b")
BASE = _words(
    r"renew|cancel|axe|order|save|revive|rescue|resurrect|pick up|bring back|scrap|drop|kill|end|"
    r"commission|recommission|greenlight|announce|confirm|un-?cancel|ditch|dump|make|commission|"
    r"shelve|re-up"
)
FINITE_BEFORE = re.compile(
    r"\b(?:will|to|'ll|did|does|do|not|n't|can't|and|or|then) (?:officially |also |finally |now |"
    r"formally |not |again |instead |once more )*$"
)
DECIDES_TO = re.compile(
    r"\b(?:decid\w+|opt\w*|chose|chosen|choos\w+|elect\w*|agree\w*|mov\w+|set|goes|going|go ahead and|"
    r"determin\w+|back|decision|(?:steps?|stepped|swoops?|swooped|comes|came|rides?|rode|jumps?|jumped|stepping|"
    r"sails?|sailed|flies|flew|leaps?|leapt|"
    r"swooping) in|(?:is|are|was|were|'re) (?:so |very |absolutely |all )?(?:excited|thrilled|delighted|proud|pleased)|"
    r"will|is|about|came|comes|surprises? everyone by|vow\w*|"
    r"(?:led|forced|prompted|caused|pushed|driven|drove|leads|forces|prompts|obliged|compelled) (?:the )?NETWORK\d+|"
    r"proceed\w*) (?:not )?to (?:[a-z]+ )?$|"
    r"\b(?:signs?|signed|inks?|inked|strikes?|struck|reach(?:es|ed)|clos(?:es|ed)|seals?|sealed|lands?|landed|"
    r"finali[sz](?:es|ed)|cuts?|makes?|made) (?:a |an |the |its )?(?:[a-z-]+ )?(?:deal|agreement|pact|contract)"
    r"(?: with [^,;:]{2,60})? to (?:[a-z]+ )?$"
)
DECIDES_NOT_TO = re.compile(
    r"\b(?:decid\w+|opt\w*|ch(?:ose|osen|ooses)|elect\w*|agree\w*) (?:to not|not to) (?:[a-z]+ )?$|"
    r"\b(?:declin\w+|refus\w+|fail\w*) to (?:[a-z]+ )?$|\bpass(?:es|ed|ing)? on (?:the chance (?:to|of) )?$|"
    r"\b(?:decid\w+|opt\w*|ruled?|ch(?:ose|osen|ooses)|came down|leaned) against (?:[a-z]+ )?$"
)

#: beside the words of a rule, on their left within the clause
LEFT = (
    Modifier(
        _words(
            r"(?:si|se|ob|om)(?= (?:[a-z]+ )?\Z)|czy|vielleicht|wahrscheinlich|womoglich|angeblich|vermutlich|"
            r"soll(?:en)?|"
            r"wenn|falls|noch nicht|peut-etre|pourrait|ne sait pas|on ignore|quizas?|tal vez|podria|"
            r"(?:aun|todavia|ainda|ancora) n(?:o|ao|on)|no se sabe|nao se sabe|non si sa|non e detto|talvez|"
            r"poder(?:ia|a)|"
            r"forse|potrebbe|misschien|mogelijk|nog niet|kanske|kanskje|byc moze|nie wiadomo|rumeurs?|rumores?|voci"
        ),
        Mood.HEDGED,
        "it is put as possible or open, in another tongue",
    ),
    Modifier(
        _words(
            r"may|might|could|should|can|perhaps|maybe|possib(?:le|ly|ility)|potential(?:ly)?|likely|"
            r"unlikely|probab(?:le|ly)|"
            r"rumou?r(?:s|ed)?|speculat\w+|suppos\w+|apparently|seem(?:s|ed|ingly)?|looks? (?:[a-z]+ly )?(?:as "
            r"(?:though|if)|like)|"
            r"almost certain\w*|"
            r"all but|practically|virtually|nearly|almost|as good as|on track to|"
            r"whispers?|word is|expected|expects?|in line to|in the running|chances?|(?<!against all )(?<!against "
            r"the )odds|prospects?|"
            r"favou?rites? to|contention|(?:far from|anything but|by no means|nowhere near)(?= (?:[a-z]+ )?\Z)"
        ),
        Mood.HEDGED,
        "it is put as likely or possible, not as decided",
    ),
    Modifier(
        _words(
            r"hop(?:e|es|ed|ing|eful)|wants?|wanted|wanting|wish(?:es|ed|ing)?|would (?:love|like)|"
            r"love to|begs?|begging|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)(?! \Z)|"
            r"(?:it is|it's|it was|THIS\d is|THIS\d's|THIS\d was|high|about|maybe|perhaps) (?:the |high |about )?"
            r"(?:right )?time (?:for|to)|must|ought to|"
            r"demand(?:s|ed|ing)?|petitions?|campaign(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|"
            r"pleas?e?|deserv(?:es?|ed|ing)|needs?|needed|pray(?:s|ing)?|vot(?:e|es|ing)|fight(?:s|ing)? (?:for|"
            r"to)|trying|tries|try|attempts?(?: to)?|attempted|"
            r"plan(?:s|ned|ning)? (?:for|to|on)|aims?|eye(?:s|ing)|consider(?:s|ed|ing)?|mull(?:s|"
            r"ing)?|weigh(?:s|ing)?|talks?|negotiat\w+|discuss\w*|close to|near(?:s|ing)?|"
            r"on the verge|verge of|push(?:es|ing)?|game (?:for|to)|keen|eager|ready to|open to|dream\w*|whoever|"
            r"not (?:a )?part of the (?:plans?|deal|order)|"
            r"bids? (?:to|for)|efforts? to|miracle|pitch(?:es|ed|ing)?|lobby\w*|vying|angling|(?:she|he|i)'d|"
            r"somebody|someone|let's|how to|lean(?:s|ed|ing)? towards?|inclined to|minded to|tempted to|"
            r"(?:meant|intended|supposed) to(?: be)?"
        ),
        Mood.HEDGED,
        "it is a hope, a plan or a talk, not a decision",
    ),
    Modifier(
        _words(
            r"if|unless|whether|in case|(?:should|were) (?:NETWORK\d+|it|the)|provided|assuming|would have|"
            r"until|as long as|depends?|whenever"
        ),
        Mood.HEDGED,
        "it stands under a condition",
    ),
    Modifier(
        _words(
            r"believ\w+|(?<!no )(?<!little )doubt(?:s|ed|ing|ful)?(?! that [^,]{0,30}\bno\b)|think(?:s|ing)?|thought|"
            r"guess(?:es|ing)?|figur(?:es|ed)|reckon(?:s|ed)?|assum(?:es|ed)|"
            r"predict(?:s|ed|ion|ions)?|bet|"
            r"suspect(?:s|ed)?|imagin\w+|projection|my money|suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|"
            r"confident|convinced|optimistic|bullish|certain that|sure that|"
            r"(?<!never )(?<!no )fear(?:s|ed)?(?! not\b)|i'd say|"
            r"would say|"
            r"(?:sees?|seeing|imagines?|pictures?|envisions?|envisages?|foresees?) (?:SHOW|THIS)\d+(?= $| [a-z]+ing\b)|"
            r"(?:rare|unusual|uncommon|unheard of) for|"
            r"(?<!NETWORK\d )(?<!NETWORK\d has )declared(?= (?:the )?(?:SHOW|THIS)\d+ (?:officially )?\Z)|"
            r"(?:an?|one|some) (?:[a-z-]+ ){0,3}?(?:sites?|blogs?|tabloids?|accounts?|youtubers?|leakers?|tipsters?|"
            r"users?|websites?)(?: that [^,;:]{2,40})? (?:says?|said|claims?|claimed|writes?|wrote|reports?|reported)|"
            r"theor(?:y|ies|ise)|claim(?:s|ed|ing)? (?:that|to be)"
        ),
        Mood.HEDGED,
        "it is somebody's guess",
    ),
    Modifier(
        _words(
            r"(?:withdr(?:aw|aws|ew|awn)|retract(?:s|ed)|corrected|deleted|apologi[sz](?:es|ed) for|taken down|took "
            r"down|takes "
            r"down|takes back|took back) (?:a|an|its|the|his|her|their|that) (?:[a-z]+ ){0,3}(?:item|report|article|"
            r"story|"
            r"claim|post|tweet|piece|line)|"
            r"leakers?|tipsters?|(?:odds|bets?|price) (?:of|on)|\d+/\d+ on|"
            r"(?:(?<!OUTLET\d )(?<!to )(?<!can )(?<!we )reports?|rumou?rs?|claims?|stories|story|suggestions?|posts?|"
            r"word|talk|"
            r"(?<!announced the )(?<!good )(?<!great )(?<!bad )(?<!sad )"
            r"(?<!following the )(?<!after the )(?<!with the )(?<!welcomed the )(?<!at the )"
            r"(?<!greeted the )(?<!broke the )(?<!shared the )news|"
            r"assumption|idea|belief)(?: on [a-z]+)? (?:that|(?<!news )of|about|had it|claiming|saying)"
        ),
        Mood.HEDGED,
        "it repeats a report without standing by it",
    ),
)
RIGHT = (
    Modifier(
        _words(
            r"if(?! you (?:count|include|missed|like|ask|want|need|prefer|believe))|unless|(?<!ratings )(?<!numbers "
            r")(?<!figures )(?<!viewers )(?<!believe THIS\d )(?<!believe it )or not|without (?:any |an )?(?:assurance|"
            r"guarantee|promise)|rumou?rs?|"
            r"speculation|remains to be seen|nothing (?:has been|is|was) (?:yet )?(?:confirmed|decided|official|"
            r"agreed)|"
            r"(?:however|though),? (?:SHOW|THIS)\d+ (?:is|was|has been) not|"
            r"is (?:very |highly |"
            r"quite )?(?:un)?likely|(?:is|looks?|seems?|appears?|remains?)(?: to be)? (?:very |highly |quite |more |"
            r"most |all but |"
            r"extremely |almost |pretty )?(?:(?:un)?likely|probable|imminent|inevitable|a formality|a given)|(?:is|"
            r"are) (?:a )?possib\w+|talks|odds|chances|in doubt|"
            r"(?<!you )may (?:not )?be|might be|hoax|false|fake|not true|untrue|debunked|"
            r"(?<!was )(?<!is )denied(?! (?:a |its "
            r")?SEASON)|mistranslat\w+|"
            r"tournament|contest|plead(?:s|ed|ing)?|beg(?:s|ged|ging)? for|petition|campaign|poll"
        ),
        Mood.HEDGED,
        "the words behind it take it back",
    ),
)
FALSE = _words(
    r"(?:quash|dismiss|rubbish|refut|scotch|squash|reject)(?:es|s|ed|ing)? (?:the |any |all |media |recent |fresh |"
    r"claims|"
    r"speculation|rumou?rs|talk|reports|suggestions)|no truth (?:in|to)|"
    r"(?:shut|knock|shoot|shot|bat|slap|strike)(?:s|ed|ted)? (?:down|away) (?:[^,;:.]{0,40} )?(?:rumou?rs|speculation|"
    r"reports|posts|claims|stories|talk)|"
    r"(?:quash|dismiss|rubbish|refut|scotch|squash|reject|contradict|disput)(?:es|s|ed|ing)? (?:a|an|one|this|that|the|"
    r"[a-z]+'s) (?:[a-z-]+ ){0,3}?(?:report|claim|story|rumou?r|suggestion|article)|"
    r"(?:listed|marked|shown|named|said) (?:[a-z]+ ){0,3}for (?:some|a few|several) (?:hours|minutes)|"
    r"dementier\w+|zuruckgewiesen|geruchte?|falschmeldung|desmient\w+|desmint\w+|smentisc\w+|ontkent|rumeurs|"
    r"hoax(?:es)?|(?:is|are|was|were|rating|turned out to be|proved|prove) (?:a )?(?:false|fake|"
    r"untrue|not true|wrong(?! to\b)|unfounded|baseless|incorrect|fabricated)|rating: false|mistranslat\w+|"
    r"badly translated|debunk(?:s|ed)?|den(?:y|ies|ied)(?! (?:(?:a |its )?(?:SEASON|renewal)|"
    r"(?:that )?[^,;.]{2,50} (?:reason|cause|behind|to blame)\b))|made-up|fake (?:page|"
    r"poster|account|article|"
    r"news)|satirical|satire|not so fast|(?:typing|clerical|printing|technical|system|website|data|"
    r"editing) (?:error|mistake|fault|glitch)|glitch|typo|mix-up|"
    r"misunderstanding|(?:listed|marked|shown|named) (?:[a-z]+ ){0,3}(?:by mistake|in error)|"
    r"wrongly (?:listed|marked|reported|said|stated|named)|"
    r"misquoted|rested on|fan-?made|a\.?i\.?-generated|deepfakes?|concept trailer|"
    r"made by (?:a |an |some )?(?:[a-z-]+ ){0,2}(?:fan|fans|guy|man|woman|teenager|student|youtuber)|unfollow"
)
ASIDES = (
    Modifier(
        _words(
            r"full[- ]season|(?:isn't|not) a (?:new |second )?season|back nine|back-nine|(?:nine|four|six|three|more|"
            r"additional|extra|"
            r"fewer) (?:more )?(?:episodes|scripts)(?! (?:season|order for season))"
        ),
        Mood.ASIDE,
        "it orders more of the running season",
    ),
    Modifier(
        _words(
            r"(?:streaming|first-run|broadcast|global|foreign|dvd|cable|syndication|u\.?k\.?|"
            r"international) (?:streaming |broadcast )?(?:rights|pick-?up|premiere on)|acquires?|"
            r"acquired|first-run|reruns?|repeats|re-?aired|syndicat\w+|box set|blu-ray|on dvd|"
            r"to cable|now (?:on(?! (?:the )?air\b)|available|streaming)|available (?:on|to)|library|"
            r"from NETWORK\d+'s library|lives on in"
        ),
        Mood.ASIDE,
        "it is about rights, repeats or a library",
    ),
    Modifier(
        _words(r"pilots?|straight[- ]to[- ]series|series order|first season order|first-season order"),
        Mood.ASIDE,
        "it is the order of a new show",
    ),
)
#: how long a further season is, which is no order within the running one: "a second series of six episodes"
ITS_EPISODES = Lettered(
    r"(?<=\d)(?: (?:of|for) (?:SHOW|THIS)\d+)?(?:,? (?:of|with|consisting of|comprising|made up of|comprised of)|,?"
    r" which will (?:have|consist of|run for)| ?\() (?:[a-z]+|\d+) (?:new |one-hour |half-hour |hour-long )?episodes|"
    r"more episodes(?= of [^,;:.]{3,50},? (?:enough |which will |that will |to |and will )+(?:keep|take|see|run|"
    r"carry)\b)|"
    r"\b(?:[a-z]+|\d+) (?:more |new )?episodes(?=,? (?:for |as |in )?(?:a|an|its) SEASON| (?:[a-z]+ )?for 20\d\d)|"
    r"\b(?:[a-z]+|\d+) (?:more |final |new |additional |extra )*episodes(?= (?:to (?:bring|wrap|end|finish|close|"
    r"conclude)|in which to)\b)|"
    r"\b(?:[a-z]+|\d+) more episodes(?= of (?:SHOW|THIS)\d+,? [^;:.]{0,30}(?:ahead of|before) (?:the|its) (?:series )?"
    r"(?:premiere|debut|launch)\b)"
)
WORK = _words(r"spin-?offs?|spin offs?|prequel|remake|reboot|sequel series|animated series|stage version|video game")
#: of so many there is no running season: "renewed for 70 more episodes"
MANY_EPISODES = re.compile(
    r"(?:renewed|recommissioned|re-?upped|picked up) for (?:at least |a further )?(?:[2-9]\d|1\d\d) more episodes"
)
#: "NAME is leaving SHOW and will not return", "SHOW: fan favourite says goodbye & won't return"
SOMEBODY_LEAVES = re.compile(
    r"\b(?:leav(?:es|ing)|left|exit(?:s|ed|ing)?|quit(?:s|ting)?|depart(?:s|ed|ing)|"
    r"(?:says?|said|saying|bids?|bade|waves?) (?:goodbye|farewell) to|part(?:s|ed|ing)? ways with|written out of) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:SHOW|THIS)\d+\b[^.;]*$|"
    r"\b(?:stars?|fan[- ]favou?rites?|actor|actress|lead|cast member|series regular|original|host|presenter|judge|"
    r"showrunner|character|veteran)s? (?:is |are |has |have )?(?:says?|said|saying|leav(?:es|ing)|left|exit(?:s|ing|"
    r"ed)?|"
    r"quit(?:s|ting)?|depart(?:s|ing|ed)?)\b[^.;]{0,40} (?:and|&|,) $"
)
WHY = re.compile(r"^\W*(?:so |and |but )?(?:did you (?:know|hear)|why|how come|how|warum|perché|pourquoi)\b")
