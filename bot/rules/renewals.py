"""How the press says that a further season is ordered, with a noun for it or with no verb at all."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.renewed import GETS
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
#: what may stand before "renewal" or "pickup"; an order of episodes and the order of a new show are other matters
_EARLY = r"(?:a |an |its |the |early |surprise |multi-season |multi-year |multiple-season |quick |swift |SEASON )*"

_IN_GETTING = (
    r"(?:getting|landing|scoring|earning|receiving|nabbing|securing|being (?:given|handed|granted)) (?:a |an |its |"
    r"the )?(?:early |surprise )?(?:renewal|pick-?up|SEASON)"
)

RULES = (
    Rule(
        "renewal is official",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?: SEASON)? (?:renewal|pick-?up|renewals) (?:is |are |now |has been |"
            r"was )?(?:official|confirmed|announced|made official|good news|great news)|"
            rf"TITLES (?:{_EARLY}|[a-z]+ )renewal(?= (?:at|by|from) NETWORK)|TITLES (?:SEASON )?(?:renewal|pick-?up) "
            r"(?:comes|came|follows|followed|marks|makes|means|brings|takes|arrives)|decision to (?:renew|"
            r"bring back) TITLES"
        ),
        says=(
            "Harbour Lights renewal is official!",
            "The network explained its decision to renew Harbour Lights.",
            "The Harbour Lights renewal comes as little surprise.",
            "Harbour Lights' renewal is good news for Syfy",
            "'Harbour Lights' Multi-Season Renewal at Paramount+",
        ),
        silent=("Harbour Lights renewal is likely.", "The Harbour Lights renewal talks go on."),
    ),
    Rule(
        "shows that return",
        _R,
        Frame.CLAUSE,
        (
            r"(?<!not )(?<!be )(?:returning|coming back|renewed|safe|surviving) (?:are|is) TITLES|"
            r"there are SEASON (?:of|for) TITLES|SEASON (?:goes?|went) to TITLES|renewals? (?:goes?|"
            r"went|have gone) to TITLES|among the (?:renewals|survivors|returning shows) (?:are|is|"
            r"were) TITLES|(?:renewals|survivors) include TITLES|"
            r"^(?:back|in|alive|staying|stays)(?: again)?: TITLES|TITLES (?:is|are) in(?=[,;] (?:and )?(?:SHOW|"
            r"OTHER)\d+ (?:is|are) out\b)|"
            r"(?:renewed|renewals|pick-?ups|returning|coming back|picked up|safe|saved|back for more|survivors|"
            r"staying|sticking around)(?! (?:or|interest|hopes?|focus|calls?|push|energy|vigou?r|attention|"
            r"debate)\b)(?:(?!cancel|axed|or not|tonight|tomorrow|[a-z]{3,6}days?\b)[^:.;]){0,40}: TITLES|(?:new|"
            r"more) seasons (?:of|for|were ordered of|go to|have been ordered of) TITLES"
        ),
        says=(
            "Today's pick-ups: Harbour Lights (S4), Night Ferry (S5).",
            "Returning shows: Night Ferry, Harbour Lights.",
            "Coming back: Harbour Lights and Copper Creek.",
            "In: Harbour Lights. Out: Night Ferry",
            "Harbour Lights is in, Night Ferry is out",
        ),
        silent=("Returning stars: the cast of Harbour Lights.",),
    ),
    Rule(
        "joins another in being renewed",
        _R,
        Frame.CLAUSE,
        rf"TITLES (?:joins|joined|joining) (?:SHOW|OTHER)\d+ in {_IN_GETTING}",
        says=("Harbour Lights joins Night Ferry in getting an early renewal.",),
        silent=("Harbour Lights joins Night Ferry in winning a prize.",),
    ),
    Rule(
        "joined by another in being renewed",
        _R,
        Frame.CLAUSE,
        rf"(?:joins|joined|joining) TITLES in {_IN_GETTING}",
        says=("Night Ferry joins Harbour Lights in landing a second season.",),
        silent=("Night Ferry joins Harbour Lights in the top ten.",),
    ),
    Rule(
        "renewal before",
        _R,
        Frame.CLAUSE,
        (
            r"(?:its|the|that|this|earlier|previous|whose) (?:earlier |previous |early |official |"
            r"surprise )?(?:renewals?|pick-?up|season order|second-season order)\b(?! (?:status|prospects|"
            r"talks?|rumou?rs|odds|hopes|chances|announcement|news|bubble|decision))"
        ),
        says=("Harbour Lights has been cancelled despite its renewal in May.",),
        silent=("Harbour Lights waits for the renewal announcement.",),
        past=True,
        soft=True,
    ),
    Rule(
        "gets a renewal",
        _R,
        Frame.SHOW,
        (
            r"(?:handed|given|granted) (?:a )?(?:return|comeback|another (?:chance|outing|go|shot|run|"
            r"series))(?=[.!]?$| (?:by|at|on))|"
            r"will (?:definitely )?be back(?=, (?:the )?NETWORK (?:promises|says|confirms|insists|vows))|"
            rf"(?:{GETS}|sails on with|back with|returns? with|is handed|has been handed) {_EARLY}(?:renewal|"
            rf"(?:SEASON |"
            r"early |surprise |(?:two|2)-season )(?:pick-?up|order))|"
            r"(?:already |now |officially )?(?:has|have) (?:already |now |just )?(?:a |an |its )?SEASON (?:order|"
            r"renewal|pick-?up)|"
            r"(?:closes|closed|strikes|struck|inks|inked|lands|landed|reaches|reached|signs|signed) a deal for (?:a |"
            r"its )?SEASON|"
            rf"{GETS} (?:a |an |its |the )?(?:official )?(?:green ?light|go-ahead|nod|thumbs up|order) for (?:a |"
            rf"its )?SEASON|"
            r"back for (?:more|another (?:round|go|run|outing|helping))(?! (?:episodes|after))|"
            rf"{GETS} (?:funding|backing|money|cash|approval|a commission) for (?:a |its )?SEASON|(?:{GETS}|getting) "
            rf"(?:a |the |its )?(?:official )?(?:green ?light|go-ahead|nod|thumbs up|commission) for (?:a |"
            r"another )?new (?:series|season|run)|"
            r"(?:back|return(?:s|ing)?|coming back|recommissioned|renewed)(?: to NETWORK| on NETWORK)? for (?:a "
            r")?(?:brand[- ])?new (?:series|run)(?! (?:of|about|with))|"
            r"(?:renewed|commissioned|extended|ordered|back|return(?:s|ing)?|picked up) for (?:a |an )?(?:further|"
            r"additional|extra|another) (?:two|three|four|2|3|4) (?:series|seasons|runs)|"
            r"(?:renewed|green-?lit|greenlighted|picked up|recommissioned|returning) for more(?! episodes)|lives "
            r"on(?=[.!]?$| at NETWORK)|"
            r"(?:safe|back|here) for (?:a |another )?SEASON|here to stay(?=[.!]?$| at NETWORK)|(?:renewed|"
            r"extended|picked up|set) through (?:20\d\d(?:-\d\d)?|SEASON)"
        ),
        says=(
            "'Harbour Lights' Snags Multi-Season Renewal",
            "'Harbour Lights' Clinches Season 2 Renewal",
            "Harbour Lights gets green light for season two",
            "'Harbour Lights' Sails On With Season 4 Renewal",
            "Harbour Lights Back for More at ITV",
            "Harbour Lights handed return by ITV",
            "Harbour Lights will be back, BBC promises",
            "ITV's Harbour Lights and Night Ferry are getting the go-ahead for new series.",
            "'Harbour Lights' already has a Season 2 order",
            "The drama Harbour Lights has closed a deal for a new 20-episode season.",
            "Harbour Lights has been commissioned for a further two series.",
            "'Harbour Lights' Renewed Through 2027 at CBS",
        ),
        silent=(
            "'Harbour Lights' Lands Full-Season Order",
            "'Harbour Lights' Gets Series Order at Netflix",
            "'Harbour Lights' Gets Back Nine Order",
            "Harbour Lights star gets a renewal of his contract",
        ),
    ),
    Rule(
        "gives it a renewal",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:gives?|gave|giving|hands?|handed|grants?|granted|awards?|awarded|"
            rf"bestows|hands out) (?:an? )?(?:early |SEASON |(?:two|2)-season |multi-season |swift |quick |surprise "
            rf")+(?:pick-?ups?|renewals?|orders?) to TITLES|"
            rf"(?:gives?|gave|giving|hands?|handed|grants?|granted|awards?|awarded|bestows) TITLES {_EARLY}(?:renewal|"
            r"SEASON (?:pick-?up|order|renewal)|(?:early|(?:two|2)-season|multi-season) pick-?up)|"
            r"(?:extends?|extended|keeps?|renews?) TITLES (?:through|until|to) (?:20\d\d|SEASON)|"
            r"takes (?:TITLES |THIS\d+ )?through (?:its |a |the )?(?:20\d\d|SEASON)|"
            r"(?:invites?|welcomes?) (?:[a-z]+ ){1,3}back to TITLES with (?:a |an )?SEASON(?: renewal| order)?|"
            r"(?:green light|go-ahead|thumbs up|commission|renewal) for (?:a |an |the )?SEASON of TITLES"
        ),
        says=(
            "NBC Gives 'Harbour Lights' an Early Renewal",
            "CBS Extends 'Harbour Lights' Through 2028",
            "Green light for second series of Harbour Lights",
            "Netflix Invites Viewers Back to 'Harbour Lights' With Season 2 Renewal",
        ),
        silent=(
            "NBC Gives 'Harbour Lights' Full-Season Pickup",
            "Netflix Gives 'Harbour Lights' a Series Order",
            "CBS extends its deal with the Harbour Lights creator through 2028",
            "Fans hope that NBC gives 'Harbour Lights' an early renewal.",
        ),
    ),
    Rule(
        "headline without a verb",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:orders|commissions|wants|greenlights|confirms|asks for) more(?=[.!]?$)|TITLES (?:already "
            r")?has (?:a |its )SEASON(?=$|[.!])|"
            r"TITLES (?:[a-z]+ ){0,2}with (?:a |an |its )?SEASON (?:order|pick-?up|renewal)|"
            r"(?:landing|getting|earning|scoring|securing) (?:that|the|a|an|its) (?:early )?(?:SEASON )?renewal|"
            r"^(?:a |an )?(?!FINAL)SEASON for TITLES(?=$|[.!,]| (?:at|on|as)\b)|^TITLES (?:pick-?up|"
            r"renewal)(?=[.!]?$| (?:at|by|from)\b)|TITLES among (?:the |its )?(?:NETWORK )?(?:renewals|returning "
            r"(?:shows|series))|^more (?:of )?TITLES(?: is| are)? (?:on the way|"
            r"coming(?: to NETWORK)?|to come|ahead|ordered|for NETWORK)|"
            r"(?:another|a second|a new) (?:batch|helping|round|set) of (?:episodes of )?TITLES (?:has been |is |was )?"
            r"(?:ordered|commissioned|on (?:the|its) way|coming)"
        ),
        says=(
            "Season 2 for Harbour Lights",
            "A Third Season for 'Harbour Lights'",
            "Harbour Lights, Night Ferry among CBC renewals as broadcaster unveils winter slate",
            "More Harbour Lights coming to Disney+",
            "Another batch of episodes of Harbour Lights has been ordered by Hulu.",
        ),
        silent=(
            "A second season for Harbour Lights?",
            "Season 1 for Harbour Lights FC",
            "Six more episodes for Harbour Lights",
        ),
    ),
)
