"""What went wrong with feeds: feeds and the time in; their bad times, and word of the long ones to who added them, out.

A feed that has failed for a day, and one that is read again after that, is told of once, in the hour after the one in
which it came to that. Who added several hears of them in one message. What is told follows from the records and the
clock alone, and so does its key: telling twice tells once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bot.cards.words import counted, lasting, sentenced, shortened
from bot.model import Destination, Feed, Notice, Trouble

#: after so long, and so many polls, a feed's failing is told of
LONG, TIMES = timedelta(days=1), 3
#: what came to be told longer ago than this, while nobody looked, is not told any more
LATE = timedelta(days=3)
#: feeds that one message names
MOST = 10
_HOUR = timedelta(hours=1)
_ADDED_BY = re.compile(r"(?P<platform>\w+):(?:(?P<workspace>[^@:]*):)?@(?P<person>.+)")


@dataclass(frozen=True, slots=True)
class BadTime:
    """From the first of a feed's failed polls to the last before one that went well, whatever was the matter."""

    troubles: tuple[Trouble, ...]

    @property
    def first(self) -> datetime:
        return self.troubles[0].first

    @property
    def over(self) -> datetime | None:
        return self.troubles[-1].over

    @property
    def times(self) -> int:
        return sum(trouble.times for trouble in self.troubles)

    @property
    def text(self) -> str:
        """One sentence on what was the matter last."""
        return sentenced(shortened(self.troubles[-1].text, 200))

    def line(self, now: datetime) -> str:
        """`2 March, for 3 hours, 4 times: deadline.com did not answer in time.`"""
        lasted = f"for {lasting((self.over or now) - self.first)}"
        since = "" if self.over else ", not over"
        day = f"{self.first.day} {self.first:%B %Y}"
        return f"{day}, {lasted}{since}, {counted(self.times, 'time')}: {self.text}"


def bad_times(feed: Feed) -> tuple[BadTime, ...]:
    """All that are remembered of this feed, the newest first."""
    runs = [BadTime(tuple(run)) for _, run in groupby(feed.troubles, key=lambda trouble: trouble.over)]
    return tuple(reversed(runs))


def added_by(feed: Feed) -> Destination | None:
    """Who is to hear of the feed: its `added_by`, `discord:@123` or `slack:T1:@U1`; None where no person added it."""
    match = _ADDED_BY.fullmatch(feed.added_by)
    if not match:
        return None
    return Destination(match["platform"], match["workspace"] or "", person=match["person"])


def notices(feeds: Iterable[Feed], now: datetime) -> tuple[Notice, ...]:
    """What is to be told by now, also what was told already: it has the same key then."""
    told: dict[tuple[Destination, str, datetime], list[tuple[Feed, BadTime]]] = defaultdict(list)
    for feed in feeds:
        person = added_by(feed)
        for word, hour, bad in _occasions(feed, now) if person else ():
            if person:
                told[person, word, hour].append((feed, bad))
    return tuple(_WRITTEN[word](person, hour, _one_a_template(found)) for (person, word, hour), found in told.items())


def _occasions(feed: Feed, now: datetime) -> Iterator[tuple[str, datetime, BadTime]]:
    """What there is to tell of this feed's bad times: which word, and of which hour, that has just gone by."""
    for bad in bad_times(feed):
        end = bad.over or now
        if end - bad.first < LONG or bad.times < TIMES:
            continue
        word, moment = ("recovered", bad.over) if bad.over else ("failing", bad.first + LONG)
        hour = moment.replace(minute=0, second=0, microsecond=0)
        if hour + _HOUR <= now < hour + LATE:
            yield word, hour, bad


def _one_a_template(found: Iterable[tuple[Feed, BadTime]]) -> list[tuple[Feed, BadTime]]:
    """Searches of one template are one thing to who added it."""
    return list({feed.template or feed.url: (feed, bad) for feed, bad in found}.values())


def _failing(person: Destination, hour: datetime, found: list[tuple[Feed, BadTime]]) -> Notice:
    return Notice(
        about=f"feeds failing {hour.isoformat()}",
        destination=person,
        made=hour,
        title=f"{_named(found)} cannot be read",
        text="This has been so for a day. We keep trying, ever more rarely, and tell you once it works again; what is "
        "gone for good can be removed with the command for feeds.",
        parts=(("", "\n".join(f"{_name(feed)}: {bad.text}" for feed, bad in found[:MOST])),),
    )


def _recovered(person: Destination, hour: datetime, found: list[tuple[Feed, BadTime]]) -> Notice:
    lines = (f"{_name(feed)}, after {lasting((bad.over or hour) - bad.first)}." for feed, bad in found[:MOST])
    return Notice(
        about=f"feeds recovered {hour.isoformat()}",
        destination=person,
        made=hour,
        title=f"{_named(found)} can be read again",
        parts=(("", "\n".join(lines)),),
    )


def _named(found: list[tuple[Feed, BadTime]]) -> str:
    return f"{len(found):,} of your feeds" if len(found) > 1 else _name(found[0][0])


_WRITTEN = {"failing": _failing, "recovered": _recovered}


def _name(feed: Feed) -> str:
    return shortened(feed.title or feed.template or feed.url, 100)
