"""How round-ups say that a show leaves the slate."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import CANCELLED, CASUALTIES, CLOSES, CULL, ROW

_C = Outcome.CANCELLED
#: how a network lets several go on the side: ", dropping SHOW and SHOW"
_DROPPING = (
    r"(?:dropping|letting go(?: of)?|ditching|dumping|shedding|pruning|culling|jettisoning|nixing|benching|booting|"
    r"cutting(?: loose| ties with)?|parting (?:ways|company) with|(?:saying|waving) (?:goodbye|farewell|adieu|so long) "
    r"to|bidding (?:goodbye|farewell|adieu) to|doing away with|getting rid of|dispensing with|moving on from|giving "
    r"up on|bailing on|wielding the axe on|calling time on|pulling the plug on|offloading)"
)

RULES = (
    Rule(
        "a cull claims it",
        _C,
        Frame.CLAUSE,
        (
            rf"{CULL}(?: (?:at|by) (?:the )?NETWORK)? (?:has |have |had |also |already |since |then |next |even )*"
            r"(?:claim(?:s|ed)|did away with|does away with|done away with|took|takes|taken|taking|hits?|struck|"
            r"befell|f[ea]lls? (?:up)?on|fallen (?:up)?on|falling (?:up)?on|c[ao]mes? for|swallow(?:s|ed)|"
            r"wip(?:es|ed) out|swe(?:pt|eps) away|cost|finish(?:es|ed) off|put paid to|puts paid to|did for|"
            rf"extend(?:s|ed) to|caught up with|reach(?:es|ed)) (?:out |down |also )?{ROW}TITLES"
        ),
        says=(
            "The CW's purge also did away with Harbour Lights and Night Ferry.",
            "The axe has fallen on Harbour Lights.",
            "The network's spring cleaning has already claimed the freshman comedies Harbour Lights and Night Ferry.",
        ),
        silent=("The axe fell on Harbour Lights creator Jane Doe.", "The axe could fall on Harbour Lights."),
    ),
    Rule(
        "among the casualties",
        _C,
        Frame.CLAUSE,
        (
            rf"{CASUALTIES}(?: (?:at|of|on|from|in|this|so|far|the|NETWORK|last|next|season|year|week|spring|"
            rf"fall)(?:'s)?"
            rf"){{0,5}} (?:are|is|was|were|include[sd]?|including|come in the form of|were led by)(?: also| now)? "
            rf"(?:the )?{ROW}TITLES(?! (?:is|are|was|were|has|have|will|remains?|creator|star)\b)|"
            r"(?:THIS\d+|(?:first|latest|next|only|last|second) (?:[a-z-]+ )?(?:show|series|drama|comedy|"
            r"freshman|newcomer|"
            rf"one)s?) to (?:go|fall|die|get the axe?|be {CANCELLED}) (?:is|was|are|were) (?:the )?{ROW}TITLES"
        ),
        says=(
            "The first new show to go is NBC's Harbour Lights.",
            "Other casualties at the network include Harbour Lights and Night Ferry.",
            "Among the casualties this season were the dramas Harbour Lights and Night Ferry.",
        ),
        silent=("Among the casualties of the fire was a Harbour Lights star.", "The casualties include two firemen."),
    ),
    Rule(
        "joins the cancelled",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:joins?|joined|joining) (?:(?:the likes of|fellow|the|its|such) )*{ROW}TITLES (?:on|in|among|as) "
            rf"(?:the "
            r"|its |NETWORK(?:'s)? )?(?:(?!renew|saved|returning|safe)[a-z'-]+ |NETWORK ){0,8}?"
            r"(?:cancell?ed|axed|let go|scrapped|culled|dropped|chopping block|scrap ?heap|"
            r"cancell?ations|casualties|not (?:returning|coming back)|graveyard|rubbish heap|trash heap)"
            rf"|(?:joins?|joined|joining) (?:the )?(?:previously|already|recently|also|just|freshly|newly) "
            rf"{CANCELLED} {ROW}TITLES"
            rf"|(?:joins?|joined|joining) {ROW}TITLES,? (?:both of |all of )?(?:which|that) (?:was|were|has been|"
            rf"have been|had been|got) (?:also |already |previously |both |all |recently )*{CANCELLED}"
        ),
        says=(
            "It joins the likes of Harbour Lights and Night Ferry on the list of series that the company has let go.",
            "The comedy joins the already cancelled Harbour Lights.",
            "It joins Harbour Lights and Night Ferry, both of which were axed in May.",
        ),
        silent=(
            "Jane Doe joins Harbour Lights in the new season.",
            "It joins Harbour Lights on the list of renewed shows.",
            "The actor, whose last show was cancelled, joins Harbour Lights.",
        ),
    ),
    Rule(
        "gone too are",
        _C,
        Frame.CLAUSE,
        (
            r"(?:gone|out|dropped|cancell?ed|axed|cut|scrapped|done|missing the cut) (?:too|as well|also|for good|from "
            rf"the schedule),? (?:is|are|was|were) (?:the )?{ROW}TITLES(?! (?:is|are|was|were|has|have|will|"
            rf"remains?)\b)"
            r"|(?:receiving|meeting|facing|suffering|getting) (?:the same (?:fate|treatment)|the (?:axe?|chop|boot|"
            rf"hook|push)) (?:is|are|was|were) (?:the )?{ROW}TITLES"
        ),
        says=("Gone too are Harbour Lights and Night Ferry.", "Meeting the same fate was Harbour Lights."),
        silent=("Gone too are the days of Harbour Lights.", "Out too is a Harbour Lights soundtrack."),
    ),
    Rule(
        "did not make the cut",
        _C,
        Frame.CLAUSE,
        (
            r"(?<=neither )TITLES (?:made|makes|has made|have made|managed to make|survived|was renewed|were renewed|"
            r"will (?:return|be back|come back|go on)|earned (?:a )?(?:renewals?|spots?|places?)|got (?:a "
            r")?(?:renewals?|pick-?ups?)|is coming back|are coming back|is returning|are returning)"
            r"(?: THIS\d+| the (?:cut|grade|schedule|line-?up|new season))?"
            r"(?=$|[.,;!]| (?:at|on) NETWORK| this| for (?:next|the)\b| in (?:the|NETWORK)\b)|"
            r"TITLES (?:both |all |also )?(?:did not|didn't|failed to|could not|couldn't) (?:make (?:"
            r"THIS\d+(?= (?:to|onto|past|"
            r"back)\b[^.;]{0,30}(?:fall|autumn|season|schedule|line-?up|year)|[.,;]|$)|the (?:cut|grade)(?= (?:at "
            r"NETWORK|for (?:next|the)|this))|(?:the )?(?:fall |autumn |new )?(?:schedule|line-?up))|survive (?:the "
            r")?(?:[a-z'-]+ )?"
            r"(?:cull|purge|cuts?|season|network|bubble)|earn (?:a )?(?:renewal|pick-?up|spot on|place on|return))"
        ),
        says=(
            "Neither Harbour Lights nor Night Ferry made the cut at NBC.",
            "Neither Harbour Lights nor Night Ferry will return.",
            "Harbour Lights failed to make the grade at ABC.",
            "Harbour Lights and Night Ferry did not make it.",
            "Harbour Lights didn't earn a spot on the fall schedule.",
        ),
        silent=(
            "Neither Harbour Lights nor Night Ferry made the cut of our ten best shows.",
            "Harbour Lights did not make the shortlist.",
        ),
        whole=True,
    ),
    Rule(
        "got its notice",
        _C,
        Frame.CLAUSE,
        (
            r"TITLES (?:has |have |also |already |just |both |all )*(?:got|gets|received|receives|was given|were "
            r"given|been "
            r"given|was handed|were handed|was served|were served) (?:its|their) (?:(?!good|rave|bad|best|glowing|"
            r"mixed|poor)[a-z]+ ){0,4}?(?:notices?|pink slips?|"
            r"walking papers|marching orders|p45s?|death (?:sentence|warrant))"
            rf"{CLOSES}"
        ),
        says=("Harbour Lights got its notice in March.", "Harbour Lights and Night Ferry received their pink slips."),
        silent=("Harbour Lights got its first good notices.", "Harbour Lights got its first prize."),
    ),
    Rule(
        "lets several go, on the side",
        _C,
        Frame.CLAUSE,
        (
            r"NETWORK (?:(?!may\b|might\b|could\b|would\b|should\b|not\b|consider|without\b|mull|weigh|talk|think|"
            r"busy|SHOW|stars?\b|actor|fans?\b|viewers)(?:[a-z0-9'$-]+|THIS\d+|OTHER\d+),? ){1,14}?(?:(?<=, )|(?<=by )|"
            r"(?<=while ))(?:also )?"
            rf"{_DROPPING} (?:both |the )?{ROW}TITLES"
            r"(?! (?:on|from|at|in|all|worldwide|this|next|today|tonight|star|creator)\b)"
        ),
        says=(
            "ABC thinned its herd of comedies, dropping Harbour Lights and Night Ferry.",
            "Fox cleared its decks on Thursday, letting go of Harbour Lights and Night Ferry.",
        ),
        silent=(
            "Netflix has a busy week ahead, dropping Harbour Lights on Friday.",
            "Fox is thinking hard about its slate, and might be dropping Harbour Lights.",
            "The actor changed his life by giving up on Harbour Lights.",
        ),
    ),
    Rule(
        "has moved on from it",
        _C,
        Frame.ACT,
        r"(?:has |have )?(?:moved|moves) on from|(?:has |have )?(?:did|does|done) away with|(?:has |have )?(?:got|"
        r"gotten|gets) rid of|(?:has |have )?(?:parted|parts) (?:ways|company) with|"
        r"(?:is |are )?parting (?:(?:ways|company) )?with|(?:has |have )?cut ties with",
        says=("ABC has moved on from Harbour Lights and Night Ferry.", "Fox did away with Harbour Lights."),
        silent=("Jane Doe has moved on from Harbour Lights.", "ABC has moved on from the Harbour Lights row."),
        agent=True,
    ),
    Rule(
        "with it gone",
        _C,
        Frame.CLAUSE,
        r"(?:^|(?<=[,;:] )|(?<=but )|(?<=and ))with TITLES (?:(?:both|all|now|already|officially|just|freshly) ){0,2}"
        r"(?:cancell?ed|axed|scrapped|out of the picture|also (?:gone|out|done|off the (?:air|schedule)))"
        rf"{CLOSES}|(?:^|(?<=[,;:] ))with TITLES gone,(?= NETWORK)",
        says=(
            "With Harbour Lights also gone, Fox has few hourlong shows left.",
            "With Harbour Lights cancelled, NBC has room for two comedies.",
            "With Harbour Lights and Night Ferry gone, NBC has room for two comedies.",
        ),
        silent=(
            "With Harbour Lights gone dark for the summer, NBC airs repeats.",
            "With Harbour Lights out this week.",
        ),
    ),
    Rule(
        "let go, told on the side",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:with|while|which saw|that saw) {ROW}TITLES (?:(?:also|both|all|now|already|each) "
            rf"){{0,2}}(?:getting|receiving|meeting|facing|given|"
            r"handed|shown|failing to (?:make|earn|score|get|land)) (?:the |a |an |their |its )*(?:axe?|chop|boot|"
            r"hook|push|heave-ho|pink "
            rf"slips?|cut|door|renewals?|pick-?ups?|same fate){CLOSES}|"
            rf"(?:which|that) saw {ROW}TITLES (?:both |all )?{CANCELLED}"
        ),
        says=(
            "It was a bad day for comedy, with Harbour Lights and Night Ferry also getting the axe.",
            "The announcement follows a cull that saw Harbour Lights axed.",
        ),
        silent=(
            "With Harbour Lights getting the door repaired, all is well.",
            "A week that saw Harbour Lights open the door.",
        ),
    ),
    Rule(
        "the end for several",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:not (?:so|as|quite so|quite as)|less) (?:lucky|fortunate) (?:is|are|was|were) (?:the )?{ROW}TITLES|"
            rf"the end (?:has come|came|is here) for (?:the )?{ROW}TITLES{CLOSES}|"
            r"TITLES (?:will be (?:disappointed|gutted|heartbroken)|are out of luck|is out of luck)(?=[:,;-]? "
            r"(?:neither|it|both|THESE\d+|"
            r"THIS\d+) (?:is|are|will|has|have) (?:not )?(?:been )?(?:coming|cancell?ed|axed|return|over))|"
            rf"(?:first|second|third|fourth|fifth|latest|other|next) (?:series |show |drama |comedy )?cancell?ation "
            rf"[a-z0-9' ]{{0,30}}"
            rf"(?:NETWORK(?:'s)? [a-z0-9' ]{{0,30}})?,? (?:after|following|joining) (?:that of |those of |the "
            rf"(?:axing|demise|loss) of )?"
            r"TITLES(?=[.;]|$| (?:in|last|earlier|on)\b)"
        ),
        says=(
            "Less fortunate were Harbour Lights and Night Ferry.",
            "The end has come for Harbour Lights and Night Ferry.",
            "It is the network's third cancellation of the year, after Harbour Lights and Night Ferry.",
        ),
        silent=("Less fortunate were the Harbour Lights stars.", "The end has come for the Harbour Lights killer."),
    ),
    Rule(
        "no such luck",
        _C,
        Frame.CLAUSE,
        rf"no such (?:luck|reprieve|mercy|fortune|happy ending|friends?|rescue)(?: (?:was|is|has)(?: [a-z]+)?)? (?:for|"
        rf"with) TITLES{CLOSES}|TITLES (?:had|has|have|enjoyed|got|found|met) no such (?:luck|reprieve|"
        rf"fortune|friends?|saviou?rs?|rescuers?|home|takers?|suitors?|buyers?){CLOSES}",
        says=("No such luck for Harbour Lights, which was in its first season.", "Harbour Lights had no such luck."),
        silent=("No such luck for Harbour Lights fans.",),
        soft=True,
        whole=True,
    ),
    Rule(
        "another is chosen over it",
        _C,
        Frame.CLAUSE,
        r"NETWORK (?:has |is )?(?:ch[oe]oses?|chosen|cho?se|picks|picked|prefers|preferred|favou?rs|favou?red|went "
        r"with|goes with|keeps|kept) (?:SHOW|OTHER)\d+ (?:over|instead of) TITLES",
        says=("Fox Chooses Night Ferry Over Harbour Lights", "NBC chose Night Ferry over Harbour Lights."),
        silent=("Critics chose Night Ferry over Harbour Lights.",),
        soft=True,
    ),
)
