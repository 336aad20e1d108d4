"""How round-ups say in a verb of going that a show is taken on, or goes no further: "takes it into a third season"."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import ROW
from bot.rules.times import TIME_OF_YEAR

_R, _C, _F = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL
_TAKES = (
    r"(?:tak(?:es?|en|ing)|took|send(?:s|ing)?|sent|carr(?:y|ies|ied|ying)|lead(?:s|ing)?|led|steer(?:s|ed|ing)?|"
    r"push(?:es|ed|ing)?|usher(?:s|ed|ing)?|bring(?:s|ing)?|brought)"
)
_ONWARD = r"(?:up |on |forward |through )?(?:in|on|un)?(?:to|til|for|with) (?:a |an |its |the |at least )*"
_DENIED = (
    r"(?:(?:has |have |had )?(?:declin(?:ed|es)|refus(?:ed|es)) to|(?:will|would|did|does) not|won't|wouldn't|didn't|"
    r"(?:has |have |had )?(?:decided|opted|chosen|chose) not to|is not|isn't)"
)
_FUTURE = (
    rf"(?:(?:{TIME_OF_YEAR}|20\d\d(?:-\d\d)?|next season's|next year's|new) )?(?:line-?up|schedules?|"
    r"slate|plans|future|programming|offering|roster)"
)
_NOT_BE = r"(?:(?:will|would|is|are|was|were|to) not |won't |wouldn't |isn't |aren't |no longer )(?:be )?"
_PAST = r"(?:the |its |their )?(?:first|debut|freshman|opening) (?:season|year|series|run|outing)"
_SHORT = r"(?:just |only |barely )?(?:one|a single|a lone|a) (?:season|series|year|run)"

RULES = (
    Rule(
        "taken on into a season",
        _R,
        Frame.CLAUSE,
        rf"(?:NETWORK|which|THIS\d+|it|and) (?:(?:has|have|had|will|is|are|to|be|now|also|just|since|already) )*"
        rf"{_TAKES} {ROW}TITLES {_ONWARD}SEASON(?! (?:finale|premiere))|"
        rf"TITLES,? (?:which|that) (?:NETWORK|THIS\d+|it) (?:has |have |will |had )?(?:also |now |just )?{_TAKES} "
        rf"{_ONWARD}SEASON|"
        r"NETWORK, which [^,.;]{3,80}, (?:will|is to|is going to) (?:now |also |instead )*(?:make|produce|film|fund) "
        r"(?:a |an |its )?SEASON|NETWORK (?:will|is to|is going to) (?:now |also |instead )+(?:make|produce|film|fund|"
        r"carry) (?:a |an |its |TITLES for (?:a |its )?)?SEASON|"
        r"TITLES (?:sails?|rides?|rolls?|marches|soldiers?|flies|goes|runs|comes) (?:once more|again|one more time|"
        r"on|out again|forth again),? (?:for|into|with) (?:a |its |the )?SEASON|"
        r"TITLES(?:'s)? (?:contract|deal|run|order|licen[cs]e) (?:was|has been|is|were) extended (?:by|for|through|"
        r"until|to) (?:[a-z]+ (?:more )?(?:seasons|years|series)|SEASON|20\d\d)|"
        rf"(?:promis(?:ed|es)|asked for|asks for|called for|placed|trumpeted|announced) (?:SEASON|new seasons) (?:of|"
        rf"for) "
        rf"{ROW}TITLES|option on SEASON of {ROW}TITLES",
        says=(
            "NBC will be taking Harbour Lights into a sixth season.",
            "CBS has sent Harbour Lights into a third year, the governor announced.",
            "Prime Video found the money for Harbour Lights, which it has taken up to its fifth season.",
            "Netflix, which has shown the old seasons of Harbour Lights since May, will now make a third season.",
            "Harbour Lights sails once more, for a fifth series in 2027.",
            "The network has taken up an option on two further series of Harbour Lights.",
        ),
        silent=(
            "NBC takes Harbour Lights into a new slot.",
            "NBC could take Harbour Lights into a third season.",
            "The captain takes Harbour Lights into a storm.",
        ),
        soft=True,
    ),
    Rule(
        "goes no further, in passing",
        _C,
        Frame.CLAUSE,
        rf"{_DENIED} (?:take|taking|carry|bring|send|lead) TITLES {_ONWARD}(?:SEASON|another)|"
        rf"TITLES {_NOT_BE}(?:a )?part of (?:the |its |their |NETWORK's )?{_FUTURE}(?! (?:until|for now))|"
        rf"TITLES(?:,? (?:both|all|neither|none) of which)?,? (?:has |have |both |all |also )*(?:failed to (?:make|"
        rf"get) (?:THIS\d+ )?(?:past|beyond)|(?:did not|didn't) (?:make THIS\d+|get|last|survive) (?:past|beyond)|"
        rf"never (?:made THIS\d+|got) (?:past|beyond)) (?:{_PAST}|(?:its |their |the )?SEASON)|"
        rf"TITLES,? (?:both |all |each )?(?:of which )?(?:ended|finished|ran out|folded|were over|was over|died) after "
        rf"{_SHORT}(?=$|[.,;])|"
        r"TITLES (?:was|were|has been|have been) (?:also |both |all |quietly |simply )*not (?:asked|invited|brought|"
        r"called|ordered) back|"
        r"TITLES (?:have|has) (?:both |all |also )?(?:been )?(?:told to pack (?:up|its bags|their bags)|been sent "
        r"home for "
        r"good|got the bad news|been cut from the (?:fall |autumn )?schedule|been shown out|went under)(?=$|[.,;:])|"
        r"TITLES (?:both |all |also )?got the bad news(?=$|[.,;:])|"
        r"there (?:would|will|is going to|was going to) (?:not )?be (?:no|another) SEASON of either|"
        r"there would be no (?:more (?:of )?TITLES|SEASON(?: of TITLES)?)|"
        r"that there (?:will|would) not be (?:a |an |another )?SEASON(?: of (?:TITLES|either|them))?|"
        rf"un-?renewed since [a-z]+,? after {ROW}TITLES",
        says=(
            "Peacock has declined to take Harbour Lights into a second year.",
            "Harbour Lights won't be part of the 2027 line-up.",
            "It follows Harbour Lights and Night Ferry, both of which failed to make it past their first year.",
            "Its last two bets, Harbour Lights and Night Ferry, both ended after a year.",
            "Harbour Lights was not asked back.",
            "Harbour Lights: CBS said last week that there would be no season two.",
        ),
        silent=(
            "The captain was not asked back to Harbour Lights.",
            "Harbour Lights might not be part of the 2027 line-up.",
            "Harbour Lights ended after a year of bad weather.",
        ),
        whole=True,
    ),
    Rule(
        "in its last stretch",
        _F,
        Frame.CLAUSE,
        r"TITLES,? (?:too,? |also,? |meanwhile,? )?(?:is|are) (?:also |now |both |all )?(?:heading|going|headed) "
        r"(?:in)?to (?:its|their) (?:last|final) (?:lap|stretch|leg|straight|chapter|act|furlong|voyage)|"
        r"TITLES(?:, for one,)? (?:is|are|will|is set|is due) (?:to )?(?:complete|conclude|finish|end|wrap up|close) "
        r"(?:its|their|the) (?:story|run|tale|saga|journey) (?:with|in|after) (?:a |an |its |the )?SEASON|"
        r"TITLES (?:is|are) (?:all |both )to (?:end|finish|conclude|wrap up|close|bow out) (?:in|next|this)",
        says=(
            "Harbour Lights, too, is heading into its last lap this autumn.",
            "Harbour Lights, for one, is to complete its story with a fourth season.",
            "Night Ferry and Harbour Lights are all to finish in the spring.",
        ),
        silent=(
            "Harbour Lights may complete its story with a fourth season.",
            "The ship is heading into its last lap, says the Harbour Lights star.",
        ),
    ),
)
