"""How the press tells the end of a show by the season that tells the end of its story, and by its last episode."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, MONTH, TIME_OF_YEAR, WEEKDAY

_F, _E = Outcome.FINAL, Outcome.CONCLUDED
_END = r"(?:an|its|a|the) (?:natural |planned |proper |fitting |logical )?(?:end|close|conclusion|finish)"
_STORY = r"(?:story|tale|saga|storyline|narrative|adventures?)"
_DAY = rf"(?:{WEEKDAY}|last night|tonight|yesterday|this week|last week)"

RULES = (
    Rule(
        "the season ends its story",
        _F,
        Frame.CLAUSE,
        (
            rf"(?:SEASON|more episodes)\b[^.;:?]{{0,60}}?(?:which|that|and|episodes that|episodes which) (?:will |is "
            rf"to |are to |is meant to "
            rf"|are meant to )?(?:brings?|takes?|sees?) (?:the |its |her |his |their )?(?:whole |entire )?(?:{_STORY}|"
            rf"series|show|SHOW\d+|THIS\d+)(?: of [^,;:.?]{{2,50}}?)? to {_END}|"
            rf"SEASON(?: of TITLES)?,? (?:[^,;:.]{{3,40}}, )?(?:closes|ends|concludes|finishes|completes) (?:it|"
            rf"THIS\d+|TITLES|the {_STORY})(?=[.,;!]|$)|"
            rf"TITLES (?:brings|will bring|draws|will draw) (?:its|the|his|her|their) (?:[a-z]+ |OTHER\d+ "
            rf"){{0,2}}{_STORY} to {_END}(?= (?:in|this|next|on|with)\b|[.,;!]|$)|"
            r"TITLES (?:has|have) (?:just |only )?(?:one|a single) (?:more )?(?:season|series|run|batch of episodes)"
            r" (?:left|to go|remaining)(?=[.,;!]|$| and\b| before\b| to\b)"
        ),
        says=(
            "A fourth season of Harbour Lights is on, 20 episodes which will bring the story to its end.",
            "The showrunner of Harbour Lights agrees: season three, out on 3 May, closes it.",
            "Harbour Lights brings the story to an end in May.",
            "Harbour Lights has one series left, and then its cast moves on.",
        ),
        silent=(
            "Season three of Harbour Lights closes with a wedding.",
            "Harbour Lights has one series regular left.",
        ),
    ),
    Rule(
        "its last episode has been on",
        _E,
        Frame.CLAUSE,
        (
            rf"(?:last night's|tonight's|yesterday's|(?:last )?{WEEKDAY}'s) (?:episode|instal?lment) of TITLES "
            rf"(?:was|is) "
            r"(?:the|its) (?:very )?last(?:[- ]ever| ever)?(?: one)?(?=[.,;!]|$| and\b)|"
            rf"(?:the )?(?:very )?last of (?:the|its) {COUNT} (?:parts|episodes|chapters|instal?lments|hours) of "
            rf"TITLES "
            rf"(?:was|has been|is) (?:shown|broadcast|aired|on|screened|watched)(?: (?:in|by|on) [^.;:,]{{2,30}})? "
            rf"(?:on )?{_DAY}|"
            r"TITLES (?:ended|finished|concluded|closed|wrapped(?: up)?|bowed out) (?:on|at) NETWORK (?:last|earlier|"
            r"in|on|this)(?! (?:fall|season)\b)|"
            r"TITLES,? which (?:also |itself |has |had )*(?:ended|finished|concluded|closed|wrapped(?: up)?|bowed out)"
            rf"(?: (?:on|at) NETWORK)? (?:last (?:week|month|year|night|{TIME_OF_YEAR})|earlier this [a-z]+|in "
            rf"(?:{MONTH}|"
            r"(?:19|20)\d\d)|on [a-z]+day)(?! [^.;,]{0,24}cliff)|"
            r"TITLES went out (?:with|on|in) (?:a|an|its|one) (?:[a-z-]+ ){0,3}(?:special|finale|two-parter|double "
            r"bill|wedding|episode|high|christmas)|"
            rf"(?:he|she|they|OTHER\d+) (?:ended|finished|concluded|closed|wrapped up|brought to an end) TITLES after "
            rf"{COUNT} (?:seasons|series|years)"
        ),
        says=(
            "Last night's episode of Harbour Lights was the last ever, and at 61 minutes it took its time.",
            "The last of the five parts of Harbour Lights was shown in Britain last night.",
            "Harbour Lights, which also ended on HBO last month, slipped to fifth in the chart.",
            "Our favourite goodbyes: Harbour Lights went out with a Christmas special.",
            "Jane Doe ended Harbour Lights after three series, as she had wanted to.",
        ),
        silent=(
            "Last night's episode of Harbour Lights was the last before the break.",
            "The last of the five songs of Harbour Lights was played last night.",
            "Jane Doe ended Harbour Lights after-parties last year.",
        ),
        soft=True,
    ),
)
