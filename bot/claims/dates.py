"""Dates in running text: "in September 2021", "on Friday", "last month", "10 August" in; `When` out.

What a text leaves open ("in May") is settled by the day on which it was published: the press speaks of the nearest
one that has passed. Without that day such dates stay unresolved.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from bot.model import Article, When
from bot.rules.letters import Lettered

_MONTHS = tuple(month.lower() for month in calendar.month_name[1:])
_DAYS = tuple(day.lower() for day in calendar.day_name)
_MONTH = (
    r"(?P<{}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
_FORMS = (
    rf"{_MONTH.format('m1')} {_DAY.format('d1')}(?:,? {_YEAR.format('y1')})?(?![\d:])",
    rf"{_DAY.format('d2')} (?:of )?{_MONTH.format('m2')}(?:,? {_YEAR.format('y2')})?",
    r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)",
    (
        rf"(?:(?:in|since|from|by|until|of|mid-|early|late|back in|during|"
        rf"for) ?)?{_MONTH.format('m3')},? (?:of )?{_YEAR.format('y3')}"
    ),
    rf"(?:in|since|last|back in|until|from|this past|during|for) {_MONTH.format('m4')}\b(?! [0-3]?\d\b)",
    r"(?P<weekday>(?:on|last|this past|this|earlier on)? ?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!s)",
    (
        rf"(?:in|since|of|during|back in|early|late|mid-|until|fall|spring|summer|winter|"
        rf"for) ?{_YEAR.format('y5')}\b(?![-–/]\d)"
    ),
    (
        r"(?P<relative>yesterday|today|this morning|tonight|last (?:night|week|month|year|summer|"
        r"spring|fall|autumn|winter)"
        r"|(?:this|earlier this) (?:week|month|year)|(?:a|one|two|three|four|five|six|\d{1,2}) (?:days?|"
        r"weeks?|months?|years?) (?:ago|later|earlier))"
    ),
)
#: over lower-case text
_DATE = Lettered("|".join(f"(?:{form})" for form in _FORMS))
#: what every date holds one of
_HINTS = AhoCorasick(
    [
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "19", "20", "day"),
        *("night", "morning", "week", "month", "year", "summer", "spring", "fall", "autumn", "winter"),
    ]
)
#: letters around a hint within which its date begins and ends
_AROUND = 24
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SPEAKS_OF_PAST = Lettered(
    r"\b(?:aired|premiered|debuted|dropped|launched|released|reported|announced|confirmed|revealed|said|told|ended|"
    r"cancell?ed|axed|renewed|was|were|had|came out|ordered|wrapped|started|arrived|hit|as of|updated|"
    r"posted|published)\b",
    re.IGNORECASE,
)
_AS_OF = Lettered(r"\b(?:as of|updated?)\b", re.IGNORECASE)
#: without today's date these say nothing
_LEANS_ON_TODAY = re.compile(r"(?:last|this|today|tonight|yester|earlier|a |one|two|on |\d+ [dwmy])", re.IGNORECASE)
_SPEAKS_OF_FUTURE = Lettered(
    (
        r"\b(?:will|shall|to be|is set|are set|slated|scheduled|expected|due|coming|may|might|could|would|"
        r"should|plans?|until|by)\b[^.]{0,80}$"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at `start` to `end` of a text; `when` is None where the text leaves it open and nothing settles it."""

    start: int
    end: int
    when: When | None


@lru_cache(maxsize=512)
def dates(text: str, published: date | None) -> tuple[Dated, ...]:
    """All dates in these words, as a reader of this day understands them."""
    found = []
    for match in _matches(text.replace("İ", "i").lower()):
        with suppress(ValueError, OverflowError):
            found.append(Dated(match.start(), match.end(), _resolve(match, published)))
    return tuple(found)


def _matches(lower: str) -> Iterator[re.Match[str]]:
    """The same as trying the pattern at each place, but for those with no hint around."""
    first = last = 0
    for _, start, end in _HINTS.find_matches_as_indexes(lower):
        if start - _AROUND > last:
            yield from _DATE.finditer(lower, first, last)
            first = start - _AROUND
        last = end + _AROUND
    yield from _DATE.finditer(lower, first, last)


def opens_with(line: str, published: date | None) -> When | None:
    """The date that heads a line of a chronicle: "December 2013: …"; None where none does."""
    if year := _YEAR_AHEAD.match(line):
        return When.year(int(year[1]))
    first = next(iter(dates(line[:48], published)), None)
    heads = first and first.start < 3 and line[first.end : first.end + 3].lstrip().startswith((":", "–", "—", "- "))
    return first.when if first and heads else None


#: "2013: …", in a chronicle
_YEAR_AHEAD = re.compile(r"((?:19|20)\d\d)(?::| [–—-]) ")


def still_to_come(text: str, dated: Dated, published: date) -> bool:
    """True of a date ahead of the reader: one that says so, or a day without a year that is nearer ahead than
    behind."""
    if dated.when is None or dated.when.first > published:
        return dated.when is not None
    words = text[dated.start : dated.end]
    if not _UNYEARED.search(words) or re.search(r"\d{4}|\b(?:last|since|back in|past)\b", words):
        return False
    before = re.split(r"[.!?\n]", text[max(0, dated.start - 90) : dated.start])[-1]
    if _SPEAKS_OF_FUTURE.search(before):
        return True
    nearer = published - dated.when.last > timedelta(days=190)
    return bool(re.search(r"\d", words)) and nearer and not _SPEAKS_OF_PAST.search(before)


_UNYEARED = Lettered(_MONTH.format("any"), re.IGNORECASE)


def estimated(article: Article) -> When | None:
    """When an article was written, as far as its text tells: not before the latest day of which it speaks as past.

    None where the text names no such day.
    """
    if article.published:
        return When.day(article.published.date())
    latest: When | None = None
    for day in _spoken_of(article):
        if latest is None or (day.first, -day.last.toordinal()) > (latest.first, -latest.last.toordinal()):
            latest = day
    return latest


def _spoken_of(article: Article) -> Iterator[When]:
    """The days of which the text speaks as past; those without a year are of the latest year that the text names."""
    text = f"{article.title}\n{article.text[:60_000]}"
    year = max((found.when.first.year for found in dates(text, None) if found.when), default=None)
    for found in dates(text, date(year, 12, 31) if year else None):
        words = text[found.start : found.end]
        if found.when is None or _LEANS_ON_TODAY.match(words):
            continue
        before = re.split(r"[.!?\n]", text[max(0, found.start - 140) : found.start])[-1]
        past = _SPEAKS_OF_PAST.search(f"{before} {words}") and not _SPEAKS_OF_FUTURE.search(before)
        if past or _AS_OF.search(before):
            yield found.when


def _resolve(match: re.Match[str], published: date | None) -> When | None:
    part = match.groupdict()
    if part["iso"]:
        return When.parse(part["iso"])
    for index in "12":
        if part[f"m{index}"]:
            return _day(part[f"y{index}"], _month(part[f"m{index}"]), int(part[f"d{index}"]), published)
    if part["m3"]:
        return When.month(int(part["y3"]), _month(part["m3"]))
    if part["y5"]:
        return When.year(int(part["y5"]))
    if published is None:
        return None
    if part["m4"]:
        month = _month(part["m4"])
        return When.month(published.year - (month > published.month), month)
    if part["weekday"]:
        back = (published.weekday() - _DAYS.index(part["weekday"].split()[-1].lower())) % 7
        return When.day(published - timedelta(days=back))
    return _relative(part["relative"].lower(), published)


def _day(year: str | None, month: int, day: int, published: date | None) -> When | None:
    if year:
        return When.day(date(int(year), month, day))
    if published is None:
        return None
    # A week ahead of the reader is still this year's: "premieres on August 13", read on the 10th.
    found = date(published.year, month, day)
    return When.day(found if found <= published + timedelta(days=7) else found.replace(year=published.year - 1))


def _month(name: str) -> int:
    return next(i for i, full in enumerate(_MONTHS, 1) if full.startswith(name.lower().rstrip(".")[:3]))


def _relative(words: str, day: date) -> When | None:
    if words in ("today", "this morning", "tonight"):
        return When.day(day)
    if words in ("yesterday", "last night"):
        return When.day(day - timedelta(days=1))
    if words.endswith(" ago"):
        return _ago(words, day)
    if words.endswith((" later", " earlier")):
        return None
    span = words.rsplit(maxsplit=1)[-1]
    earlier = words.startswith("last")
    if span == "week":
        return (
            When(day - timedelta(days=13), day - timedelta(days=7)) if earlier else When(day - timedelta(days=6), day)
        )
    if span == "month":
        last = day.replace(day=1) - timedelta(days=1)
        return When.month(last.year, last.month) if earlier else When(day.replace(day=1), day)
    if span == "year":
        return When.year(day.year - 1) if earlier else When(date(day.year, 1, 1), day)
    return When(day - timedelta(days=400), day - timedelta(days=30))


def _ago(words: str, day: date) -> When:
    count, unit = words.split()[:2]
    many = _COUNTS.get(count) or int(count)
    if unit.startswith("day"):
        return When.day(day - timedelta(days=many))
    if unit.startswith("week"):
        return When(day - timedelta(days=7 * many + 6), day - timedelta(days=7 * many))
    if unit.startswith("month"):
        months = day.year * 12 + day.month - 1 - many
        return When.month(months // 12, months % 12 + 1)
    return When.year(day.year - many)
