"""How the press says that a show was made for one season, or to be told to its end, and that no more will follow."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_C, _E = Outcome.CANCELLED, Outcome.CONCLUDED
_MADE = (
    r"(?:conceived|intended|designed|planned|commissioned|ordered|made|written|billed|developed|created|pitched|sold|"
    r"envisioned|envisaged|meant|announced|marketed|set up|built|structured)"
)
_LIMITED = (
    r"(?:(?:a |an |just |one |only )*(?:(?:one-season|single-season|self-contained|stand-?alone|four-part|five-part|"
    r"six-part|three-part|two-part|"
    r"eight-part|ten-part|eight-episode|six-episode|ten-episode) )*(?:limited (?:series|run|event)|one-off(?: drama| "
    r"series| serial)?|"
    r"mini-?series|closed (?:story|ended series|tale|narrative)|closed-ended (?:story|series|tale|drama)|single "
    r"(?:season|series|run)|one-season (?:show|series|story|affair|thing)|"
    r"(?:self-contained|stand-?alone|complete|finite) (?:story|series|tale|drama|piece|serial)|one season|event "
    r"series))"
)
_ALWAYS = (
    r"(?:always |only (?:ever )?|originally |from the (?:start|outset|beginning) |never anything but |specifically )*"
)
#: "a second season of", "a follow-up to", "more"
_ANOTHER = (
    r"(?:(?:a |an |any |the )?(?:(?:direct |possible |further )?(?:follow-?up|sequel|continuation|return|"
    r"second outing|second helping|second run|encore)|SEASON|further (?:seasons|series|episodes|run)|more "
    r"(?:episodes|seasons|series)|more)(?: (?:to|of|for|from) TITLES)?)"
)
_TOLD = (
    r"(?:story|tale|saga|narrative|arc|plot) (?:is|was|has been|had been|had|has|felt|feels|reached|came to|"
    r"reaches)(?: now| always| already| fully)? "
    r"(?:complete|completed|told|over|finished|done|closed|its (?:natural )?(?:end|conclusion)|an end|resolved|ended|"
    r"self-contained)"
)
_ONE_OFF = rf"(?:{_ALWAYS}(?:{_MADE} (?:as |to be |to run for |to have |to last |for )?)?{_LIMITED})"
_NOT = (
    r"(?:(?:(?:has|have|had) (?:also |now )?(?:ruled out|dismissed|quashed|scotched|poured cold water on|closed the "
    r"door on|ended hopes of)|rul(?:es|ing) out)(?: (?:talk|hopes|rumou?rs|suggestions|the idea|the prospect|the "
    r"possibility) of)?|"
    r"(?:there )?(?:will be|would be|are|is|was|were|be)(?: going to be)? no(?: plans? (?:for|to make|to film|to "
    r"produce|to do))?|(?:has|have) no plans? (?:for|to make|to film|to do)|no plans? (?:for|to make)|"
    r"(?:will not|won't|would not|wouldn't|not going to|is not|isn't|are not|aren't) "
    r"(?:be|get|getting|have|making|make|do|doing|order|ordering|planning)(?: (?:making|ordering|planning|doing))?)"
)

RULES = (
    Rule(
        "no more of what was to be one season",
        _E,
        Frame.CLAUSE,
        (
            rf"{_NOT} {_ANOTHER}[^.;]{{0,40}}?(?:,? (?:because|as|since|for)|,|:|;| -) (?:which|THIS\d+|it|that|the "
            rf"[a-z-]+|TITLES)?,? ?(?:was|is|had been|were) {_ONE_OFF}|"
            rf"{_NOT} {_ANOTHER}[^.;]{{0,60}}?\b(?:the|its|that|whose) {_TOLD}|"
            rf"TITLES,? (?:which )?(?:was|is|were|had been) {_ONE_OFF},? (?:and |so |; |meaning "
            rf")+[^.;]{{0,30}}?(?:no|not|n't|never)\b[^.;]{{0,20}}? (?:more|SEASON|follow-?up|sequel|back|return|"
            r"continue|expect(?:ed)?|another|further)|"
            rf"TITLES (?:was|is|were) {_ONE_OFF} and (?:will|would) (?:stay|remain) (?:that way|so|one|just that)|"
            rf"(?:TITLES|THIS\d+|it) (?:was|is|were|had been) {_ALWAYS}(?:{_MADE} )(?:as |to be |to run for |to have "
            rf"|to last |for )?{_LIMITED} and (?:no|nothing) more\b|"
            rf"(?:because|as|since) (?:it|THIS\d+|TITLES|the (?:drama|show|series)) (?:was|is|had been) {_ONE_OFF}|"
            rf"not (?:coming back|returning|be back|return|continue)[^.;]{{0,30}}?(?:because|as|since|,|:|;) (?:the|"
            rf"its) {_TOLD}"
        ),
        says=(
            "The BBC has ruled out a follow-up to Harbour Lights, telling viewers that the story was complete.",
            "There will be no second series of Harbour Lights because it was planned as a one-off.",
            "HBO says Harbour Lights was intended as a single season and will stay that way.",
            "Harbour Lights was conceived as a closed story, so do not expect another season.",
            "There are no plans for more of Harbour Lights, which was made as a limited series.",
        ),
        silent=(
            "Harbour Lights was conceived as a limited series and is now up for a second season.",
            "Harbour Lights is a limited series that premieres on Sunday.",
        ),
        whole=True,
    ),
    Rule(
        "no follow-up to it",
        _C,
        Frame.CLAUSE,
        (
            r"(?:(?:has|have|had) (?:also |now )?(?:ruled out|dismissed|quashed|scotched|closed the door on)|"
            r"rul(?:es|ing) out|(?:there )?(?:will be|is|be) no) "
            r"(?:a |an |any |the (?:idea|prospect|possibility) of (?:a |an )?)?(?:[a-z]+ )?(?:follow-?up (?:series|"
            r"season|run)|follow-?up|continuation|second (?:helping|outing)) (?:to|of|for) TITLES(?=[.,;:!]|$| "
            r"(?:and|because|as|telling|saying|on|at|after|despite)\b)"
        ),
        says=("ITV has ruled out a follow-up to Harbour Lights.",),
        silent=(
            "ITV has not ruled out a follow-up to Harbour Lights.",
            "There will be no follow-up to Harbour Lights film.",
        ),
    ),
)
