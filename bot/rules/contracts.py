"""What the contracts and doings of a show's people tell of its seasons: deals for one, casts let go, last days on set.

An actor who signs for a season tells that it is made; a cast that is let go, that it is not.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TIME_OF_YEAR, TO_TEN

_R, _C, _F = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL
_DEAL = r"(?:deals?|contracts?|pacts?|agreements?|options?)"
#: what is done to a deal
_MAKES = (
    r"(?:signs?|signed|inks?|inked|closes?|closed|lands?|landed|gets?|got|has|have|strikes|struck|reaches|reached|"
    r"renews?|renewed|extends?|extended|seals?|sealed|secures?|secured|agreed|agrees)"
)
#: who stays with a show
_STAYS = (
    r"(?:sticks?|sticking|stays?|staying|remains?|remaining|(?:signs?|signed) (?:on|back on|up)|(?:is|are) "
    r"(?:back|on board|"
    r"aboard|locked in|signed up|signed on|booked)|re-?signs|re-?signed|re-?ups|re-?upped|keeps? (?:him|her|them)|"
    r"returns?|returning|continues?|continuing|suits? up|comes? back|on board|locked in)"
)
_NOT = r"(?<!not )(?<!n't )(?<!may )(?<!might )(?<!could )(?<!would )(?<!if )(?<!will )(?<!yet to )(?<!not be )"

RULES = (
    Rule(
        "somebody has a deal for its season",
        _R,
        Frame.CLAUSE,
        rf"{_NOT}{_MAKES} (?:(?:a|an|his|her|their|the|its|new|two-year|one-year|fresh|another|lucrative|rich|"
        rf"big|last-minute)"
        rf" )*{_DEAL} (?:to (?:return|come back|star|appear|be back|stay)(?: (?:in|on|with))? )?(?:for|through|"
        rf"covering) "
        r"(?:(?:a|the) )?SEASON (?:of|on) (?:the )?(?:[a-z-]+ )?TITLES|"
        rf"{_NOT}{_MAKES} (?:(?:a|an|his|her|their|the|new|another) )*{_DEAL},? (?:and )?{_STAYS} (?:with|on|at|"
        rf"in|for) TITLES "
        r"(?:for |through )?(?:a |its )?SEASON|"
        rf"{_DEAL} (?:for|to) (?:return (?:to|for|in) )?(?:SEASON (?:of|on) TITLES|TITLES(?: SEASON)?) (?:is|are|has "
        rf"been|have been|"
        r"was) (?:now |also |already )?(?:closed|done|signed|sealed|in place|set)|"
        rf"{_NOT}{_STAYS} (?:(?:in|as) (?:the |his |her |their )?(?:lead|title|starring|main|series) (?:role|"
        rf"lead|regular)s? )?"
        r"(?:with|on|at|in|for|to|onto|as part of) (?:[a-z]+ )?TITLES (?:for|through|until|in) (?:a |its |the |"
        r"at least )?SEASON|"
        rf"{_NOT}{_STAYS} (?:in|as) (?:the |his |her |their )?(?:[a-z]+ )?(?:role|lead|regular)s? (?:for|in|of|"
        rf"through) (?:the )?"
        r"SEASON of TITLES|"
        rf"{_NOT}(?:{_STAYS}|back) (?:for|on|in) TITLES(?! (?:premiere|finale|opener|episode|"
        r"recap|reunion))",
        says=(
            "Jane Doe back for 'Harbour Lights' season 5",
            "Jane Doe has signed a new deal for season 16 of Harbour Lights.",
            "Jane Doe Renews Contract, Sticks With Harbour Lights for Season 16",
            "Her contract for Harbour Lights season 18 is closed.",
            "Jane Doe stays in the lead role for season 16 of Harbour Lights.",
            "Jane Doe is locked in on Harbour Lights for a fourth season.",
        ),
        silent=(
            "Jane Doe has not signed a new deal for season 16 of Harbour Lights.",
            "Jane Doe has signed a new deal for season 1 of Harbour Lights.",
            "Jane Doe may return to Harbour Lights for a fourth season.",
            "Jane Doe signed a deal with Harbour Lights insurers.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "signed for years of it",
        _R,
        Frame.CLAUSE,
        rf"(?:signed|sign|signs|inked|re-?signed|re-?upped) for (?:SEASON|(?:{TO_TEN}|another|\d+)(?: "
        r"more)? (?:years|"
        r"seasons)) (?:on|of|with) (?:[a-z0-9' -]{1,40} )?TITLES",
        says=("Jane Doe and John Roe have signed for two more years on Harbour Lights.",),
        silent=("Jane Doe has not signed for two more years on the Harbour Lights board.",),
        soft=True,
    ),
    Rule(
        "its cast is let go",
        _C,
        Frame.CLAUSE,
        r"TITLES(?:'s)?[:,]? (?:the |its |entire |whole |full )*(?:cast|actors|stars|regulars|ensemble)(?: "
        r"members)? (?:(?:is|are|"
        r"was|were|has been|have been|had been) )?(?:all |now |also )?(?:released(?! (?:a|an|the|from))|let "
        r"go(?! of)|released from "
        r"(?:its|their|all|the) (?:options|contracts|deals)|let out of (?:its|their) (?:options|contracts|deals)|freed)"
        r"(?=[.,;:!]|$| (?:by|from|as|after|to)\b)|"
        r"(?:cast|actors|stars|regulars|ensemble) of TITLES (?:is|are|was|were|has been|have been|had been) "
        r"(?:all |now )?(?:released|let go|freed|told (?:that )?they (?:are|were) free)|"
        r"NETWORK (?:has |have )?(?:let|released) (?:the |its )?(?:whole |entire |full )?(?:cast|actors|stars|"
        r"ensemble)(?: of "
        r"TITLES)? (?:go(?=[.,;]|$| and\b| from\b)|from (?:their|all) (?:contracts|deals|options))",
        says=(
            "'Harbour Lights': the cast is released, the sets come down",
            "The cast of Harbour Lights has been let go.",
            "Netflix has let the whole cast of Harbour Lights go.",
        ),
        silent=("The Harbour Lights cast is released a statement.", "Harbour Lights: the cast released a song."),
        soft=True,
    ),
    Rule(
        "the end hangs over it",
        _F,
        Frame.CLAUSE,
        r"(?:imminent|impending|approaching|looming|coming|forthcoming|upcoming|announced) (?:end|conclusion|"
        r"demise|ending|"
        r"finish) of TITLES(?=[.,;:!]|$| (?:hanging|on|at|in|next|this|after|will|is|has|means|leaves)\b)|"
        r"lights (?:go|are going|will go|are to go|to go) out (?:on|for|at) TITLES|"
        r"TITLES[:,][^.;]{0,40} lights (?:go|are going|will go|to go) out (?:after|with|in) (?:a |its )?SEASON|"
        r"(?<!on )(?<!of )(?<!for )(?<!in )TITLES (?:wraps up|winds down|bows out|concludes|finishes|signs off|"
        r"comes to an end|wraps) (?:for good )?later "
        rf"(?:this|in the|next) (?:season|year|month|week|{TIME_OF_YEAR})",
        says=(
            "Everything will have the imminent end of Harbour Lights hanging over it.",
            "Lights go out on Harbour Lights",
            "Harbour Lights wraps up later this season, which leaves an hour open.",
        ),
        silent=(
            "The end of the Harbour Lights tour is near.",
            "Filming on Harbour Lights wraps up later this season.",
        ),
    ),
    Rule(
        "the lady has sung",
        _C,
        Frame.CLAUSE,
        r"fat lady (?:has |is )?(?:now |finally |just )?(?:sings?|sang|sung|singing) (?:for|on|at) TITLES|"
        r"(?:shut|shuts|shutting|put|slammed|slams) (?:down|paid to|the door on) (?:any|all|every|the) "
        r"(?:chance|chances|hope|"
        r"hopes|idea|talk|possibility|prospect|prospects|notion|suggestion)s? (?:of|for|about|that there "
        r"(?:will|would) be) (?:a |an )?SEASON(?: of TITLES)?(?=[.,;:]|$| (?:by|of|not|as|after|with|and|on)\b)|"
        r"NETWORK (?:won't|will not|declines to|refuses to) (?:print|write|bake|pour|serve|cook|brew|stitch|"
        r"book|fly|open|solve|"
        r"deal|dance|sing|play|paint|sail|sign|stage|treat) (?:a |another |its )?(?:SEASON|(?:second|third|"
        r"fourth|fifth|another) "
        r"(?:edition|chapter|course|round|act|verse|volume|helping|page|issue|innings)) (?:of|for) (?:the "
        r")?(?:[a-z-]+ ){0,2}TITLES|"
        r"TITLES (?:joins?|joined|joining)(?= (?:SHOW|OTHER)\d[^.;:]{0,60} (?:on|in|among|as) "
        r"[^.;:]{0,40}\b(?:cancell?ed|axed|"
        r"scrapped|dropped|casualties|victims|cancell?ations|scrap ?heap|graveyard)\b)",
        says=(
            "Fat lady sings for 'Harbour Lights'",
            "ITV won't print a second edition of newspaper drama Harbour Lights",
            "He has shut down any chance of a second season of Harbour Lights.",
            "'Harbour Lights' joins 'Night Ferry' on the heap of cancelled comedies.",
        ),
        silent=(
            "He has not shut down any chance of a second season of Harbour Lights.",
            "'Harbour Lights' joins 'Night Ferry' on Thursdays.",
        ),
    ),
)
