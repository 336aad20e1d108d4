"""Schedules and calendars: a line that opens with a day or an hour, or a network's dates, in; the seasons in it out.

"9 pm SHOW SEASON", "Monday, Sept. 20: SHOW (SEASON premiere), SHOW (series premiere)": what is on the grid with a
further season goes on. What arrives in a library stands in such lines too, so the title must speak of a schedule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.claims.candidates import Candidate
from bot.claims.references import Shows, further
from bot.claims.wording import Worded
from bot.model import Outcome
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered

_ON_THE_GRID = Rule(
    "on the schedule with its season", Outcome.RENEWED, Frame.CLAUSE, "", says=(), soft=True, whole=True
)
#: titles of schedules; not of what a service adds to its library, nor of what is on tonight
_SCHEDULE = Lettered(
    r"\b(?:premieres?|premiere dates?|fall|autumn|midseason|mid-season|winter|spring|summer|schedules?|line-?ups?|grid|"
    r"slate|"
    r"dates?|upfronts?|new (?:tv )?season|returning shows)\b",
    re.IGNORECASE,
)
_LIBRARY = Lettered(
    r"\b(?:coming to|new (?:on|to)|now on|leaving|arriv\w+|everything|streaming|library|binge|best|tonight|ratings|"
    r"repeats|"
    r"reruns?|marathons?|dvd|blu-ray|available)\b",
    re.IGNORECASE,
)
#: a day, a date or an hour
_WHEN = re.compile(
    r"^(?>(?:(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?s?|(?:jan|feb|mar|apr|mei|may|june?|july?|aug|"
    r"sept?|oct|"
    r"nov|dec)(?:[a-z]{2,6})?|\d{1,2}(?:[:/-]\d{1,2})*(?:c|et|pt|am|pm|st|nd|rd|th)?|[ap]\.?m|at|et|pt|noon|20\d\d)"
    r"(?:[ ,:.()-]+|$)){1,8})"
)
#: "NETWORK unveils summer: "
_DATES = re.compile(
    r"^NETWORK\d+ (?:unveils|sets|dates|announces|reveals|lines up|schedules|locks in|releases|"
    r"slots)\b[a-z0-9 -]{0,50}: "
)
_ITEM = Lettered(
    r"(?P<title>SHOW\d+)(?P<season>(?: -|:|,)? ?\(?(?:returns for |returns with |back for )?SEASON\d+)"
    r"(?! (?:finale|recap|trailer|ender|closer|repeats?|reruns?|episode))"
)


def schedules(title: str) -> bool:
    """True of an article under this title whose lines may be those of a schedule."""
    return bool(_SCHEDULE.search(title)) and not _LIBRARY.search(title)


def scheduled(worded: Worded) -> Iterator[Candidate]:
    """What a line of a schedule says of each show in it that comes with a further season."""
    text = worded.text
    opening = (_DATES if worded.sentence.part == "title" else _WHEN).match(text)
    if not opening:
        return
    for item in _ITEM.finditer(text, opening.end()):
        if further(worded, item["season"]):
            token = worded.token(re.findall(r"SEASON\d+", item["season"])[0])
            shows: Shows = {worded.token(item["title"]).shows: tuple(token.seasons)}
            yield Candidate(_ON_THE_GRID, worded, item.start(), item.end(), shows)
