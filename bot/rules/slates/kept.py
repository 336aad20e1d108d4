"""How round-ups say that a show stays on the slate, now or as settled before."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import CLOSES, CULL, RENEWED, ROW, SURVIVORS

_R, _F = Outcome.RENEWED, Outcome.FINAL
_NEXT = (
    r"(?:next (?:season|year|fall|autumn)|the (?:fall|autumn|new season|coming season|20\d\d-\d\d season)|"
    r"20\d\d[-/]\d\d|another (?:year|season|go|round|run))"
)
#: who stays goes on; who does not, does not
_WILL = r"(?:return|be back|come back|go on|continue|carry on|live on|stay|remain)"
_NOT_SO = (
    r"[,;]? (?:but|while|whereas|and|though|however)?,? ?(?:the )?(?:[a-z]+ )?(?:SHOW|OTHER)\d+(?:(?:,|,? and) "
    r"(?:SHOW|OTHER)\d+)*,? (?:will not|won't|is not|"
    r"isn't|will be gone|is out|is gone|is done|is over|has been cancell?ed|was cancell?ed|has been axed|was not|"
    r"did not|didn't|wasn't)|,? but (?:it is|it's|THIS\d+ is) (?:all )?(?:over|the end|curtains) for (?:SHOW|OTHER)\d+"
)

RULES = (
    Rule(
        "ordered for next season",
        _R,
        Frame.CLAUSE,
        rf"(?<!new )(?<!new comedies )(?<!new dramas )(?<!new series )(?<!new shows )(?<!newcomers )"
        rf"(?<!\d and )(?<!\d, )TITLES (?:has|"
        rf"have) (?:all |both |also |already |each )*(?:been )?(?:ordered|brought back|retained|kept|"
        rf"re-?ordered) for {_NEXT}",
        says=("Harbour Lights, Night Ferry and Copper Creek have been ordered for next fall.",),
        silent=(
            "A pilot called Harbour Lights has been ordered for next fall.",
            "The new comedies Harbour Lights and Night Ferry have been ordered for next fall.",
        ),
        soft=True,
    ),
    Rule(
        "among those that go on",
        _R,
        Frame.CLAUSE,
        (
            rf"{SURVIVORS}(?: (?:at|of|on|from|in|this|so|far|the|NETWORK|last|next|season|year|week|spring|"
            rf"fall)(?:'s)?)"
            rf"{{0,5}} (?:are|is|was|were|include[sd]?|including|were led by|are led by)(?: also| now)? (?:the "
            rf")?{ROW}TITLES(?! (?:is|are|was|were|has|have|will|remains?|creator|star)\b)|"
            r"TITLES (?:was|were|is|are) (?:also )?(?:among|one of) (?:THIS\d+|(?:the |NETWORK's |its "
            r")?(?:[a-z0-9-]+ ){0,5}?"
            rf"(?:shows|series|dramas|comedies|titles|programmes|renewals|pick-?ups)) (?:that |which )?(?:(?:was|"
            rf"were|have been|had "
            rf"been|(?:the )?NETWORK(?: has| had)?|to be|to get|it|already|just|also|previously) )*{RENEWED}|"
            r"TITLES (?:is|are) (?:also )?(?:among|two of|three of) the (?:[a-z0-9-]+ ){0,3}?(?:shows|series|dramas|"
            r"comedies) (?:that|which) (?:return|will return|are returning|come back|will be back)(?=[.,;]|$)|"
            r"TITLES (?:is|are|was|were) (?:also )?among (?:those|the ones|the few|the (?:[a-z]+ )?(?:shows|series|"
            r"dramas|comedies))(?: (?:that|who|which|to))? (?:will |have |has |had |are |is )?(?:surviv(?:e|es|ed|ing)|"
            r"spared|live on|go on|stay on|staying on|staying|returning|safe|kept|keeping their place)(?=[.,;!]|$)|"
            r"TITLES (?:rounds? out|rounded out|completes?|completed|tops|leads|heads|headlines|headed|led) (?:the |"
            r"NETWORK's |its |a )?(?:[a-z]+ ){0,4}?(?:renewals|pick-?ups|renewed (?:shows|series))"
        ),
        says=(
            "Other renewals at the network include Harbour Lights and Night Ferry.",
            "Harbour Lights was among the nine series that CBS renewed in February.",
            "Harbour Lights tops the list of renewals.",
            "Harbour Lights, Night Ferry and Copper Creek are among those that survive.",
        ),
        silent=(
            "Among the survivors of the crash was the Harbour Lights star.",
            "Harbour Lights was among the shows that deserved to be renewed.",
        ),
    ),
    Rule(
        "joined by another that is renewed",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:joins?|joined|joining) (?:the )?(?:previously|already|recently|earlier|also|just|freshly|newly)"
            rf"[ -]{RENEWED} {ROW}TITLES|"
            r"(?:joins?|joined|joining) (?:(?:the likes of|fellow|the|its) )*"
            rf"{ROW}TITLES,? (?:both of |all of |each of )?(?:which|that|whose) (?:was|were|has been|have been|"
            rf"had been|got|have|has|had) (?:also |already |previously |both |all |recently |each )*{RENEWED}|"
            rf"(?:joins?|joined|joining) (?:(?:the likes of|fellow|the|its) )*{ROW}TITLES (?:on|in|among|as) (?:the "
            rf"|its "
            r"|NETWORK(?:'s)? )?(?:(?!cancel|axed|un)[a-z'-]+ |NETWORK ){0,6}?(?:renewed|renewals|returning|picked "
            r"up|coming back|safe|in the renewed column|keepers)(?! (?:deals?|contract))"
        ),
        says=(
            "It joins the previously renewed Harbour Lights and Night Ferry.",
            "It joins Harbour Lights and Night Ferry, which were picked up in January.",
            "The drama joins already renewed series Harbour Lights and Night Ferry.",
            "It joins Harbour Lights on the list of shows that have been renewed.",
        ),
        silent=("Jane Doe joins the renewed optimism at Harbour Lights.", "Jane Doe joins Harbour Lights."),
    ),
    Rule(
        "settled before",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES,? (?:(?:which|that|both of which|all of which) )?(?:had|has|have|was|were|is|are) (?:all |"
            rf"both |each )?(?:been )?(?:already|previously|earlier) (?:all |both |each )?(?:been )?{RENEWED}|"
            rf"(?:previously|already)[ -]{RENEWED} {ROW}TITLES|"
            rf"NETWORK (?:had|has) (?:already|previously|earlier|earlier (?:this|in the) (?:week|month|year|"
            rf"season)) (?:"
            rf"{RENEWED}|(?:handed|given|issued|granted)(?: out)? (?:early )?(?:renewals|pick-?ups) to) {ROW}TITLES"
        ),
        says=(
            "Harbour Lights and Night Ferry had already been renewed.",
            "Harbour Lights was previously renewed for a third season.",
            "The network had earlier handed early renewals to Harbour Lights and Night Ferry.",
            "That is in addition to the previously renewed Harbour Lights.",
        ),
        silent=(
            "Harbour Lights had not already been renewed.",
            "The previously renewed contract keeps the Harbour Lights star on board.",
        ),
        soft=True,
    ),
    Rule(
        "will return, the other will not",
        _R,
        Frame.CLAUSE,
        rf"TITLES will {_WILL}(?=(?:{_NOT_SO})(?![\w-]))|(?:will not|won't) {_WILL}[,;] (?:but|while|whereas|though) "
        rf"TITLES will"
        r"(?=$|[.,;!])",
        says=(
            "Harbour Lights will return, but Night Ferry will not.",
            "Harbour Lights will be back; Night Ferry won't.",
            "Night Ferry won't be back, but Harbour Lights will.",
        ),
        silent=(
            "Harbour Lights will return in May, the network said.",
            "Night Ferry might return, Harbour Lights not.",
        ),
    ),
    Rule(
        "a network keeps it",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:is |has |will |was |has also |is also |also )?(?:keep(?:s|ing)?|kept|hold(?:s|ing)? on ?to|"
            r"held on "
            rf"to|hang(?:s|ing)? on ?to|hung on to|retain(?:s|ed|ing)?) (?:both |the )?{ROW}TITLES"
            r"(?=$|[.;:!]|, (?:but|and|while|though|as)| (?:but|and (?:drop|axe|cancel|let|ditch|say)[a-z]*|while|"
            r"for (?:"
            r"another|next|SEASON)|around|in (?:its|the) (?:fold|family|line-?up)|on (?:the|its) (?:schedule|slate|"
            r"books|air)|despite|as well)\b)|"
            r"NETWORK (?:has |is )?(?:ch[oe]oses?|chosen|cho?se|picks|picked|prefers|preferred|favou?rs|favou?red|"
            r"went with|goes with|keeps|kept) TITLES (?:over|instead of)(?= (?:SHOW|OTHER)\d)"
        ),
        says=(
            "NBC is keeping Harbour Lights and Night Ferry.",
            "NBC kept Harbour Lights but let Night Ferry go.",
            "CBC keeps Harbour Lights and Night Ferry",
            "NBC is holding on to the dramas Harbour Lights and Night Ferry.",
            "Fox Chooses Harbour Lights Over Night Ferry",
        ),
        silent=(
            "NBC keeps Harbour Lights on Thursdays.",
            "NBC kept Harbour Lights waiting for months.",
            "NBC could keep Harbour Lights for another year.",
            "NBC keeps Harbour Lights star under contract.",
            "NBC Holds On to Harbour Lights Stars",
        ),
        soft=True,
    ),
    Rule(
        "renewals for several",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES (?:both |all |also |have |has |each )*(?:got|received|earned|scored|landed|secured|won|snagged|"
            r"nabbed) (?:early )?(?:renewals|pick-?ups)(?! (?:talks|hopes))|"
            r"(?:SEASON|(?:further|new|more|additional) seasons) (?:have been|were|are being) (?:also )?(?:ordered|"
            rf"commissioned|confirmed|announced|greenlit|green-lit) (?:for|of) (?:both )?{ROW}TITLES|"
            r"NETWORK's (?:[a-z0-9]+ ){0,2}renewal (?:of|this) [a-z' ]{1,20}, (?:after|following|joining) "
            r"TITLES(?=[.;]|$)"
        ),
        says=(
            "Harbour Lights and Night Ferry got renewals, while Copper Creek was canned.",
            "Third seasons have been ordered for Harbour Lights, Night Ferry and Copper Creek.",
        ),
        silent=("Harbour Lights and Night Ferry did well with pickups and vans.",),
    ),
    Rule(
        "goes on, told on the side",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:with|while) {ROW}TITLES (?:(?:also|both|all|now|already|each) ){{0,2}}(?:getting|receiving|landing|"
            r"earning|scoring|winning|bagging|granted|given|handed|awarded) (?:the |a |an |early |their |its |"
            r"official )*(?:go-?ahead|"
            r"green ?lights?|nods?|thumbs[- ]up|all-clear|renewals?|pick-?ups?|commissions?|reprieves?|stay of "
            r"execution)(?! (?:talks|hopes))|"
            rf"(?:with|while) {ROW}TITLES (?:(?:also|both|all|now|already|each|set to|due to) ){{0,2}}(?:renewed|"
            rf"recommissioned|picked up "
            r"(?:again|for)|re-?upped|(?:coming|brought) back for (?:SEASON|more))"
        ),
        says=(
            "There was better news, with both Harbour Lights and Night Ferry getting the go-ahead for new series.",
            "The network is down to two dramas, with Harbour Lights already renewed.",
        ),
        silent=(
            "With Harbour Lights getting good reviews, its makers wait.",
            "With Harbour Lights not getting the go-ahead, its makers wait.",
            "Fans want answers, with Harbour Lights renewal talks going on.",
        ),
    ),
    Rule(
        "will return next fall",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?:,? (?:and|&|plus|as well as) (?:(?!SHOW|who|which|that)[a-z0-9'-]+ |"
            r"(?:OTHER|THESE)\d+(?:'s)? ){1,8}?)? ?(?:will (?:all |both |"
            r"also )*(?:return|be back|come back)|(?:is|are) (?:all |both |also )*(?:returning|coming back|set to "
            r"return|due to "
            r"return|back)) (?:in the fall|in the autumn|next (?:fall|autumn|year)|this (?:coming )?(?:fall|"
            r"autumn)(?= after)|for SEASON|to the (?:fall|autumn|new|20\d\d-\d\d) (?:schedule|slate|line-?up))"
        ),
        says=(
            "Harbour Lights, Night Ferry and all three of Jane Doe's dramas will return in the fall.",
            "Harbour Lights and Night Ferry are both coming back next fall.",
        ),
        silent=("Harbour Lights will return on Tuesday.", "Harbour Lights and Jane Doe will not return in the fall."),
        soft=True,
    ),
    Rule(
        "the cull spares it",
        _R,
        Frame.CLAUSE,
        (
            rf"{CULL} (?:has |have |also |however,? )*(?:spares?|spared|bypass(?:es|ed)|passe[sd] over) {ROW}TITLES|"
            r"TITLES (?:was|were|is|are|has been|have been) (?:also |both |all )?(?:spared(?=$|[.,;!]| (?:the |by "
            rf"|from |this)))|TITLES (?:has |have |also |both |narrowly |just )*(?:survive[sd]?|escape[sd]?|"
            rf"dodge[sd]|avoid"
            rf"(?:s|ed)|duck(?:s|ed)|evade[sd]|outlasted) (?:the |this |that |NETWORK's |its )(?:[a-z'-]+ ){{0,3}}?"
            rf"(?:{CULL}|chop|chopping block|cancell?ations?|knife)"
        ),
        says=(
            "The cull has spared Harbour Lights.",
            "Harbour Lights and Night Ferry were spared.",
            "Harbour Lights narrowly escaped the latest round of cancellations.",
        ),
        silent=("Harbour Lights survived the winter.", "Viewers were spared Harbour Lights."),
        soft=True,
    ),
    Rule(
        "made the cut",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:has |have |also |both |all |just )*(?:made|makes|make) (?:the (?:cut|grade)(?= (?:at NETWORK|"
        r"for (?:next|SEASON|"
        r"the (?:fall|new|20))|on NETWORK)|[,;]? (?:but|while|and) (?:SHOW|OTHER)\d+ (?:did|was|were|is|are|has|"
        r"have|failed))|"
        r"(?:it|THIS\d+) (?:on ?to|back to) (?:the |NETWORK's |its )?(?:fall|autumn|new|next|20\d\d) ?(?:[a-z0-9-]+ "
        r")?(?:schedule|slate|line-?up))",
        says=(
            "Harbour Lights made the cut for next season.",
            "Harbour Lights made the cut, but Night Ferry did not.",
            "Harbour Lights made it onto the fall schedule.",
        ),
        silent=("Harbour Lights made the cut of our ten best shows.", "Night Ferry made the cut in an hour."),
        soft=True,
    ),
    Rule(
        "an order that reaches so far",
        _R,
        Frame.CLAUSE,
        r"TITLES:? (?:has|have) (?:been given )?(?:a |an |its )?(?:[a-z-]+ ){0,2}?(?:order|commission|deal|renewal|"
        r"pick-?up|commitment)s? (?:(?:that )?(?:runs?|running|lasts|lasting) )?(?:until|through|up to|to) (?:at least "
        r")?(?:SEASON|20\d\d(?:-\d\d)?)|TITLES remains? (?:on|at|with) (?:the )?NETWORK (?:until|through) at "
        r"least 20\d\d(?:-\d\d)?|TITLES (?:has|have|signed|got) (?:a |its )?(?:deal|contract|order|"
        r"agreement) (?:that |which "
        r")?(?:takes?|taking|keeps?|keeping|runs?|carries|carrying) (?:it |them |THIS\d+ )?(?:on the air )?(?:in|"
        r"un)?(?:to|til|through) (?:at least )?(?:20\d\d|SEASON)|TITLES(?:,? on the other hand,?)? will be (?:around|"
        r"on the air|with us|back) (?:until|through) (?:at least )?20\d\d|TITLES will (?:have|get|see|enjoy) at "
        r"least (?:SEASON|(?:one|two|three) (?:more|further) (?:year|"
        r"run|go|outing)s?)",
        says=(
            "Harbour Lights: has an order until series 15, so until 2026 at the earliest.",
            "Harbour Lights has a renewal through season 12.",
            "Harbour Lights has a deal that takes it to 2029.",
            "Harbour Lights has orders through 2026-27.",
            "Harbour Lights remains on BBC One until at least 2026.",
            "Harbour Lights, on the other hand, will be around until at least 2028.",
            "Harbour Lights will have at least one more year to find its killer.",
        ),
        silent=("Harbour Lights has an order to close the harbour.",),
    ),
    Rule(
        "the last season of several",
        _F,
        Frame.CLAUSE,
        rf"TITLES (?:is|are|will be) (?:also |both |all |each )?(?:entering|heading (?:in)?to|going into|"
        rf"head(?:ed)? (?:in)?to|"
        r"starting|beginning|wrapping up with|finishing with|ending with|getting|in|on) (?:(?:its|their|a|the) )?FINAL"
        rf"{CLOSES}",
        says=("Harbour Lights and Night Ferry are also heading into their final seasons.",),
        silent=("Night Ferry is entering its final season, Harbour Lights is not.",),
    ),
)
