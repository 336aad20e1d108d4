"""The end of a run that the schedule tells of: a candidate in; why it is not the end of the show, or nothing, out."""

from __future__ import annotations

import re

from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, WEEKDAY

_DAY = rf"(?:{WEEKDAY}s?|tonight|tomorrow|(?:this|next) (?:week(?:end)?|{WEEKDAY})|last night|{MONTH} \d+|\d+ {MONTH})"


def only_its_run(candidate: Candidate) -> str:
    """A serial that "ends on Thursday" ends for this year, unless something says that it ends for good."""
    if candidate.rule.outcome not in (Outcome.CONCLUDED, Outcome.FINAL) or not _ENDS.search(candidate.words):
        return ""
    if _LABEL.match(candidate.worded.text):
        return ""
    text = candidate.worded.text
    if _FOR_A_WHILE.search(text[candidate.start :][:90]):
        return "it ends for the season"
    around = f"{candidate.left[-40:]}{candidate.words}{candidate.right[:40]}"
    if _ON_A_DAY.search(around) and not _FOR_GOOD.search(text):
        return "it is the run on the schedule that ends"
    return ""


#: "Ending: SHOW (wraps May 16), SHOW"
_LABEL = re.compile(r"end(?:ing|s|ed): ")
_ENDS = Lettered(
    r"\b(?:ends?|ended|ending|concludes?|concluded|finish(?:es|ed)?|sign(?:s|ed)? off|bow(?:s|ed)? out|wraps?|wrapped|"
    r"(?:comes?|came|come) to (?:an end|a close)|closes?|closed|draws? to a close)\b"
)
#: what ended on a night has ended; what "ends on thursday" may be on the air again next year
_ON_A_DAY = Lettered(
    r"\b(?:ends|concludes|finishes|comes to an end|comes to a close|signs off|bows out|wraps(?: up)?|closes) "
    rf"(?:on |at |here |this |its run |its run on |[a-z]+ing )*{_DAY}\b|"
    rf"\b(?:on|this|next) {_DAY},? (?:when )?(?:the )?(?:SHOW|THIS)\d+ (?:ends|concludes|finishes|comes)\b|"
    r"\bafter (?:[a-z]+|\d+) weeks\b|\b(?:ends?|concludes?|finishes) its run on OTHER"
)
#: what makes it the end of the show
_FOR_GOOD = Lettered(
    r"\b(?:for (?:good|ever)|forever|series finale|last[- ]ever|final|FINAL\d|(?:very )?last (?:season|series|episode|"
    r"time|ever|bow|chapter)|seasons|years?|-year|-season|decades?|SEASON\d|goodbye|farewell|adieu|curtain|eras?|"
    r"(?:19|20)\d\d|cancel\w*|axed|ever|own terms|sunset|no more|story|saga|legacy|all time|emotional|fans)\b"
)
_FOR_A_WHILE = Lettered(
    r"\bfor (?:the|this|another|a|its) (?:[a-z]+ )?(?:season|summer|winter|spring|autumn|fall|year|holidays|break|"
    r"midseason|night|week)(?! (?:time|of))\b|\bfor christmas\b|\bfor now\b"
)
