"""What is plain of a row of titles and may be something else of one: several that "are picked up", "all continue"."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R, _C = Outcome.RENEWED, Outcome.CANCELLED
_ALL = r"(?:(?:all|both|each|also|now|already|officially) )*"
_TOO = r"(?: again| as well| too| also)*"
_STOP = (
    r"(?=[.,;:!)]|$| (?:and|but|while|though|in the|for next|this (?:fall|autumn)|next (?:year|season|fall|autumn))\b)"
)

RULES = (
    Rule(
        "several are picked up",
        _R,
        Frame.CLAUSE,
        rf"(?<!new )SEVERAL {_ALL}(?:have|are|were|had) {_ALL}(?:been )?{_ALL}picked up{_TOO}{_STOP}|"
        rf"SEVERAL {_ALL}(?:have|has|got|gets?|receive|received|(?:were|are|have been) (?:given|handed)) {_ALL}the "
        r"(?:green ?light|go-ahead|nod|thumbs[- ]up|all-clear) for (?:more|another (?:season|year|run))(?! episodes)|"
        rf"SEVERAL {_ALL}(?:score|land|get|got|earn|nab|receive|win|secure)(?:s|ed)? (?:[a-z]+ )?(?:renewals|season "
        rf"pick-?ups|season orders)\b|SEVERAL (?:are |were |have been )?{_ALL}kept{_STOP}",
        says=(
            (
                "Jane Doe announced on Tuesday that Harbour Lights, Night Ferry and Copper Creek have been picked up "
                "again."
            ),
            "Harbour Lights and Night Ferry have the green light for more.",
            "Harbour Lights, Night Ferry score season renewals on NBC",
            "CBC cuts: Harbour Lights, Night Ferry and Copper Creek kept, budgets trimmed across the slate",
        ),
        silent=(
            "Harbour Lights and Night Ferry were picked up by viewers abroad.",
            "The new Harbour Lights and Night Ferry have not been picked up.",
            "Harbour Lights and Night Ferry kept viewers guessing on Sunday.",
        ),
    ),
    Rule(
        "several go on",
        _R,
        Frame.CLAUSE,
        rf"SEVERAL {_ALL}(?:have|are|will|had) {_ALL}(?:(?:be|been) )?{_ALL}(?:coming back|brought back|kept on|"
        rf"going on|sticking around|staying put){_TOO}{_STOP}|SEVERAL are {_ALL}back(?: for more)?{_TOO}(?=[.;!]|$)|"
        r"SEVERAL will (?:all|both|each) (?:continue|go on|carry on)(?=[.;!]|$)",
        says=(
            "Harbour Lights and Night Ferry are coming back as well.",
            "Its heads said that Harbour Lights, Night Ferry and Copper Creek will all continue.",
            "Harbour Lights, Night Ferry and Copper Creek are all back.",
        ),
        silent=(
            "Harbour Lights and Night Ferry are coming back on Sunday.",
            "Harbour Lights and Night Ferry will all continue to air on Mondays.",
            "Harbour Lights, Night Ferry and Copper Creek are all back on Sunday.",
        ),
        soft=True,
    ),
    Rule(
        "several are out",
        _C,
        Frame.CLAUSE,
        r"TITLES (?:is|are) out(?: too| as well)(?=[.,;]|$)|"
        r"TITLES will not be on (?:NETWORK|the air|the schedule) (?:SEASON|next (?:season|year|fall|autumn)|in "
        r"20\d\d|this (?:fall|autumn))|"
        r"(?:saw|brought) the end of TITLES(?=[.,;]|$)",
        says=(
            "Harbour Lights and Night Ferry are out too.",
            "Harbour Lights and Night Ferry: none of them will be on NBC next fall.",
            "November saw the end of Harbour Lights and Night Ferry.",
        ),
        silent=("Harbour Lights is out too early.", "The season saw the end of the Harbour Lights romance."),
        whole=True,
    ),
)
