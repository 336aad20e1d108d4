"""How the press says that a show goes on without one of its people, or is rewarded with more, early or late."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
_SPAN = (
    r"(?:(?:just |only |barely )?(?:a|an|one|two|three|four|five|six|seven|ten|\d+|a few) )?(?:hours?|days?|weeks?|a "
    r"fortnight|months?)"
)
_FIRST_SHOWN = r"(?:release|debut|launch|premiere|first episode|arrival|d[eé]but|opening)"
_WILL = r"(?:will|to|is to|are to|is set to|is going to|would|does|'ll)"

RULES = (
    Rule(
        "goes on without somebody",
        _R,
        Frame.SHOW,
        (
            rf"{_WILL} (?:still |now )?(?:continue|go on|carry on|press on|live on|soldier on|march on|keep going) "
            r"(?:without (?:him|her|them|OTHER|NETWORK|its (?:star|lead|leads|creator|showrunner|captain|detective|"
            r"original|main)|[a-z]+ [a-z]+$)|"
            r"with (?:a |its )?(?:new|different|remaining) (?:lead|star|captain|cast|detective|doctor|showrunner|"
            r"partner|main|leading|host|team|face|boss)|"
            r"(?:after|despite|following|beyond) (?:OTHER|his|her|their|the (?:departure|exit|loss|"
            r"death))[^.;:,]{0,30}?(?:departure|exit|death|loss|going|leaving)?)(?=[.,;:!]|$| )"
        ),
        says=(
            "Jane Doe is leaving Harbour Lights. The drama will continue without her.",
            "Jane Doe is quitting Harbour Lights, but the show will go on with a new captain.",
            "The BBC says Harbour Lights will carry on after Jane Doe's departure.",
            "Harbour Lights to continue without Jane Doe",
        ),
        silent=(
            "Jane Doe will continue without Harbour Lights.",
            "Harbour Lights will continue without a break.",
            "Will Harbour Lights continue without Jane Doe?",
            "Harbour Lights will go on after the news.",
        ),
        soft=True,
    ),
    Rule(
        "rewarded with a season",
        _R,
        Frame.SHOW,
        (
            r"(?:(?:was|were|has been|have been|had been|is|are|been|being) (?:also |now |duly |promptly |since "
            r")*)?rewarded (?:[a-z]+ ){0,3}with (?:a |an |its |another |the )?(?:[a-z-]+ )?SEASON|"
            rf"(?:was|were|has been|have been|got) (?:also |itself |likewise |swiftly |promptly )*(?:picked up|"
            rf"renewed|recommissioned)(?: (?:again|for more))? (?:within|in) {_SPAN} (?:of|after) (?:its|their|the) "
            rf"{_FIRST_SHOWN}"
        ),
        says=(
            "They point to Harbour Lights, which was rewarded with a second season.",
            "The success of Harbour Lights, rewarded last week with a third season, shows the way.",
            "Harbour Lights, which also was picked up within days of its release, leads the chart.",
        ),
        silent=(
            "Harbour Lights was rewarded with two Emmys.",
            "The captain of Harbour Lights was picked up within hours of his arrival.",
        ),
    ),
    Rule(
        "put down for more",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:has |have |had )?(?:put|puts|signed|signs|booked|books|pencilled|lined|marked|inked) TITLES "
            r"(?:down |up |in )?for MORE(?=[.,;:!]|$| (?:and|of|in|at|on|with|which|after|to|next|before|as)\b)"
        ),
        says=("The BBC has put Harbour Lights down for another two series.",),
        silent=("The BBC has put Harbour Lights star Jane Doe down for a second series of talks.",),
        further=True,
    ),
)
