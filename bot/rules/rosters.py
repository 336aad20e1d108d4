"""How the press tells of shows in rows: who is in and who is out, who joins the renewed, who is safe for a year."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import OTHERS

_R, _X, _F = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL
_OUT = (
    r"(?:is |are )?(?:out|axed|cancell?ed|gone|dropped|ends?|ending|not|scrapped|dead|ditched|departs?|leaves?|bows? "
    r"out|done|over|get the axe|do(?:es)?n't)"
)
_IN = r"(?: are| is)? (?:in|safe|back|returns?|returning|stays?|staying|sticks?|survives?|lives?|saved|spared|renewed)"
#: where a row goes on to the next of its columns
_NEXT = r"(?:[;,]|,? while|,? but|,? and)(?: (?:but|and))?"
_YEAR = (
    r"(?:the )?(?:(?:fall |autumn )?20\d\d(?: ?- ?\d\d(?:\d\d)?)?(?: season)?|next (?:season|year|fall|autumn)|"
    r"(?:coming|upcoming) (?:season|tv season)|new season)"
)
_RENEWED = (
    r"(?:renewed|returning|recommissioned|already-renewed|renewals|pick-?ups|early renewals|returnees|early "
    r"pick-?ups|survivors)"
)

RULES = (
    Rule(
        "a row of titles, and what they have been",
        _X,
        Frame.CLAUSE,
        r"TITLES[:;,] (?:they|all(?: (?:of them|three|four|five))?|both|these)(?:'ve| have| had| are| were)? "
        r"(?:all |both |now |"
        r"just )?(?:been |got |gotten )?(?:officially )?(?:cancell?ed|axed|scrapped|dropped|culled)(?=[.,;!]|$| "
        r"(?:by|at|after|on)\b)|"
        r"cancell?ations? \((?:NETWORK's )?(?:[a-z-]+ ){0,3}TITLES\)",
        says=(
            "Don't look for Harbour Lights or Night Ferry: they have been canceled.",
            "There were shocking renewals and cancellations (Harbour Lights).",
        ),
        silent=(
            "Don't look for Harbour Lights or Night Ferry: they have moved.",
            "Jane Doe likes Harbour Lights and Night Ferry: they have cancelled nothing.",
        ),
        whole=True,
    ),
    Rule(
        "renewals, with their titles",
        _R,
        Frame.CLAUSE,
        r"(?:renewals|pick-?ups) \((?:NETWORK's )?(?:[a-z-]+ ){0,3}TITLES\)|"
        r"(?:given|gives|gave|hands?|handed|grants?|granted) (?:early |full |official )*(?:pick-?ups|renewals) "
        r"to [^:;.?]{3,90}: (?:the )?TITLES|"
        r"NETWORK (?:keeps|spares|hangs on to|holds on to) (?:(?!on\b|for\b|up\b)[a-z0-9'-]+ (?:[a-z0-9'-]+ "
        r"){0,4}?and )?TITLES(?=[,;]? (?:but |and |while )?(?:NETWORK "
        r")?(?:cancels|axes|dumps|cuts|drops|scraps|ditches|kills|ends|nixes|loses|(?:passes|gives up) on|lets)\b)|"
        r"NETWORK: (?:yes|aye) to (?:more )?TITLES(?=[,;])|"
        r"TITLES,? (?:lately|freshly|newly|just) (?:renewed|re-?upped|recommissioned) and\b",
        says=(
            "The networks made a few shocking renewals (ABC's low-rated Harbour Lights).",
            "ABC has given early pickups to three comedies and one newcomer: Harbour Lights and Night Ferry.",
            "Good news, bad news: NBC keeps Harbour Lights, ABC cancels Night Ferry",
            "NBC: yes to Harbour Lights, no to Night Ferry",
            "'Harbour Lights', lately renewed and without its stars, gets a big name.",
        ),
        silent=("The networks made a few renewals of leases (Harbour Lights was not among them).",),
    ),
    Rule(
        "in, and another out",
        _R,
        Frame.CLAUSE,
        (
            # What is in stands alone: its letters must be rare, or the row would be tried everywhere.
            rf"TITLES(?: are| is)?(?: in,| in;| in and| in while| in but)(?= (?:and |but |while )?{OTHERS} {_OUT}\b)|"
            r"TITLES(?: are| is)? (?:safe|back|returns?|returning|stays?|staying|sticks?|survives?|saved|spared|"
            r"renewed)"
            rf"(?=(?:[,;]| and| but| while|, while|, but|, and) (?:but |and )?{OTHERS} {_OUT}\b)"
        ),
        says=(
            "Renewal scorecard: 'Harbour Lights' in, 'Night Ferry' out",
            "CBC fall slate: Harbour Lights returns, Night Ferry ends",
            "CBS 2026-27: Harbour Lights safe; Night Ferry out",
        ),
        silent=("Harbour Lights out, Night Ferry in", "Harbour Lights in Whitby, Night Ferry out at sea"),
    ),
    Rule(
        "out, and another in",
        _X,
        Frame.CLAUSE,
        rf"{OTHERS}{_IN}{_NEXT} TITLES(?: are| is)?(?: all| both)? (?:out|gone|axed|dropped|dead|die|dies)"
        r"(?=$|[.,;!]| (?:at|on) NETWORK)|"
        rf"TITLES(?: are| is)?(?: all| both)? (?:out|gone)(?=(?:[;,]|,? while|,? but)(?: (?:but|and))? {OTHERS}{_IN}"
        r"(?:$|[.,;!]| (?:at|on) NETWORK))",
        says=(
            "ABC: 'Copper Creek' in; 'Harbour Lights,' 'Night Ferry' out",
            "'Harbour Lights' and 'Night Ferry' out, 'Copper Creek' in at ABC",
            "'Copper Creek' lives; 'Harbour Lights,' 'Night Ferry' die at Fox",
        ),
        silent=(
            "Copper Creek is back, Harbour Lights out on DVD",
            "Copper Creek in and around Harbour Lights out at sea",
        ),
    ),
    Rule(
        "ends, and others go on",
        _F,
        Frame.CLAUSE,
        rf"{OTHERS}{_IN}{_NEXT} TITLES(?: are| is)?(?: all| both)? (?:ending|to end|bows? out|in (?:its|their) "
        rf"(?:last|final) (?:weeks|season|year))(?=$|[.,;!]| (?:at|on) NETWORK)|"
        rf"renewals? (?:for|to) {OTHERS}{_NEXT} (?:a )?(?:farewell|goodbye|last (?:call|orders|bow)|final bow) (?:for|"
        r"to) TITLES(?=$|[.,;!]| (?:at|on) NETWORK)",
        says=(
            "CBS: 'Copper Creek' renewed; 'Harbour Lights,' 'Night Ferry' ending",
            "Renewals for Copper Creek and Night Ferry, farewell for Harbour Lights",
            "ABC's fall: Copper Creek and Night Ferry return, Harbour Lights bows out",
        ),
        silent=(
            "Copper Creek is back, Harbour Lights ending explained",
            "Renewals for Copper Creek, farewell for Harbour Lights star Jane Doe",
        ),
    ),
    Rule(
        "it and others that go on",
        _R,
        Frame.CLAUSE,
        r"TITLES,? (?:and|plus|&|among) (?:(?:the|all|its|\d+|[a-z]+) ){0,2}?(?:other|more|further) (?:[a-z0-9'-]+ |"
        r"NETWORK(?:'s)? |OTHER\d+ ){0,4}?(?:shows|series|originals|dramas|comedies|titles|anime|k-dramas|sitcoms) "
        r"(?:(?:that|which|to) )?(?:(?:are|have|been|were|will|get|got|be|just|set|to|now|all) )*(?:renewed|"
        r"recommissioned|(?:return(?:ing)?|com(?:e|ing) back|back) (?:for|with) (?:a |an |their )?SEASON)",
        says=(
            "'Harbour Lights', 'Night Ferry' and the other Korean shows that return for a season 2",
            "Harbour Lights and five more Netflix series renewed this week",
        ),
        silent=(
            "Harbour Lights and five more Netflix series to watch tonight",
            "Harbour Lights and five more shows that should be renewed",
        ),
    ),
    Rule(
        "joins the renewed",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES (?:joins?|joined|joining)(?: (?:[a-z0-9&+'-]+|NETWORK(?:'s)?|SHOW\d+,?|OTHER\d+,?)){{0,12}}? "
            rf"(?:on|in|among|as) (?:the |a |NETWORK(?:'s)? )?(?:growing |latest )?(?:list|ranks|roster|group|"
            rf"column|club|slate|line-?up|batch|crop)? ?(?:of )?(?:NETWORK(?:'s)? )?(?:[a-z]+ )?{_RENEWED}\b(?!,? "
            rf"then)|TITLES (?:joins?|joined|joining) (?:the )?(?:previously|already|fellow|recently|other|early|"
            rf"NETWORK(?:'s)?) (?:[a-z-]+ )?{_RENEWED}\b|"
            rf"(?:newly|just|recently|already|previously)[ -]renewed (?:NETWORK(?:'s)? )?TITLES|"
            r"TITLES (?:is|are|was|were) (?:also |now )?(?:among|one of|the latest of) (?:the |NETWORK's |NETWORK "
            r")?(?:(?!deserv|hop|that|wait|like|expect|due|set|sure)[a-z]+ ){0,3}(?:to (?:be renewed|be "
            r"recommissioned|get (?:a )?renewals?|get another|return|"
            r"come back|be picked up)|renewed|returning|recommissioned|coming back)|"
            rf"(?:along with|alongside|together with|as well as|in addition to) (?:the )?(?:already |previously |"
            rf"newly )?(?:renewed|returning|recommissioned) (?:[a-z]+ ){{0,2}}TITLES"
        ),
        says=(
            "Harbour Lights joins Night Ferry on the list of renewed shows at CBS.",
            "Harbour Lights joins previously renewed CBS dramas Night Ferry and Copper Creek.",
            "The newly renewed Harbour Lights will move to Fridays.",
            "Harbour Lights was among the shows to be renewed on Tuesday.",
        ),
        silent=(
            "Harbour Lights joins Night Ferry on the list of cancelled shows.",
            "Harbour Lights is among the shows awaiting a decision.",
            "Harbour Lights is not among the shows to be renewed.",
        ),
    ),
    Rule(
        "safe for a year",
        _R,
        Frame.SHOW,
        (
            rf"(?:safe|locked in|secured?|a lock|assured|guaranteed) for {_YEAR}|"
            rf"(?:gets?|got|getting|given|earns?|receives?|landed|lands|scores?|bags) (?:the )?(?:nod|renewals?|"
            rf"early (?:nod|pick-?up|renewal)s?|return tickets?|pick-?ups) for {_YEAR}|"
            rf"(?:is |are |will be |all )?(?:back|return(?:s|ing)?|coming back|renewed|be back|to return) for (?:a |"
            rf"the |its )?{_YEAR}(?! (?:finale|premiere))|"
            r"(?:will |is to |is set to )(?:have|get|be given) (?:at least )?(?:a |an )?SEASON(?: order)? (?:to|in "
            r"which to)"
        ),
        says=(
            "Harbour Lights, Night Ferry All Get the Nod for 2025-26",
            "Harbour Lights is safe for next season.",
            "Harbour Lights will be back for the 2026-27 season.",
        ),
        silent=(
            "Harbour Lights star back for new season with Leeds",
            "Harbour Lights is not safe for next season.",
            "Will Harbour Lights be back for 2027?",
        ),
        soft=True,
    ),
)
