"""When a feed is due again: the feed and what its poll brought in, the feed with its next time out. Pure.

The interval is the operator's, and half of it for days after a feed has said that a decision is awaited. It is
stretched, at most four times, where the publisher asks for patience (Cache-Control, Expires, RSS `ttl`), where nothing
has changed for days, and where a hub brings what is new; a change brings it back at once. A poll that would fall into
the feed's hours or days of rest waits for their end, as long as that bound allows. Times are spread by up to a tenth by
the feed's own address, so that feeds added together drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from zlib import crc32

from bot.errors import FeedError, FeedFailure
from bot.model import Feed, Outcome, Reading, Trouble
from bot.settings import Settings
from handlers.feeds import pushes
from handlers.feeds.renewal import renewed

PATIENCE = 4
DAY = 24 * 60 * 60
#: a feed in which nothing has changed for so many intervals is polled at longer ones
QUIET = 96
#: troubles that are remembered of a feed
TROUBLES = 20
#: times that a feed must say that it is gone, a day apart, before it pauses; and the seconds between looks from then on
GONE, PAUSE = 3, 30 * DAY
#: how long a feed must say that it has moved for good, and be a feed where it leads, before it is polled there
MOVED = timedelta(days=3)
#: how long a feed is polled sooner that spoke of an open decision, and how seldom it still is
AWAITED, SOONEST = timedelta(days=3), 60
_HOUR = timedelta(hours=1)
_MAX_AGE = re.compile(r"\bmax-age=\"?(\d{1,9})")


def after_success(feed: Feed, wish: int, now: datetime, settings: Settings) -> Feed:
    """The feed after a poll that went well. `wish`: seconds for which the publisher asks."""
    changed = feed.changed or now
    longest = PATIENCE * settings.poll_interval
    interval = max(_usual(feed, now, settings), min(max(wish, _stretched(feed, now, changed, longest)), longest))
    due = now + _spread(feed, interval)
    if feed.skip_hours or feed.skip_days:
        due = _rested(feed, due, now + timedelta(seconds=max(longest, interval)))
    return renewed(
        feed,
        read=now,
        changed=changed,
        interval=interval,
        due=due,
        failures=0,
        failure="",
        paused="",
        troubles=_over(feed.troubles, now),
    )


def awaiting(feed: Feed, readings: Iterable[Reading], now: datetime, settings: Settings) -> Feed:
    """The feed after news in it that a show's future is open, or not any more: where one is, the other follows."""
    outcomes = {claim.outcome for reading in readings for claim in reading.claims if not claim.background}
    if Outcome.UNDECIDED in outcomes:
        hastened = replace(feed, awaited=now + AWAITED)
        # It has just changed: if it is to be left alone for longer than usual, its publisher asks for that.
        patient = feed.interval > settings.poll_interval
        interval = feed.interval if patient else _usual(hastened, now, settings)
        return replace(hastened, interval=interval, due=now + _spread(feed, interval))
    return replace(feed, awaited=None) if outcomes and feed.awaited else feed


def after_failure(feed: Feed, error: FeedError, now: datetime, settings: Settings) -> Feed:
    """The feed after a poll that failed: waiting doubles with each failure, up to a day; what is gone pauses."""
    failures, seconds, paused = feed.failures + 1, _waiting(feed, settings), ""
    if error.kind is FeedFailure.GONE:
        paused = str(error) if failures >= GONE else ""
        seconds = PAUSE if paused else DAY
    waiting = max(_spread(feed, seconds), timedelta(seconds=min(error.after or 0, DAY)))
    return replace(
        feed,
        due=now + waiting,
        failures=failures,
        failure=f"{error.kind}: {error}",
        troubles=_troubled(feed.troubles, error, now),
        paused=paused,
        # Where it had moved to, it is no more; perhaps it is where it was.
        address="",
        moved_to="",
        moved=None,
    )


def wished(headers: Mapping[str, str], otherwise: int) -> int:
    """Seconds for which an answer asks not to be asked again: by its headers, or the feed's own `otherwise`."""
    control = headers.get("Cache-Control")
    if control and (match := _MAX_AGE.search(control)):
        age = headers.get("Age", "").strip()
        return max(int(match[1]) - int(age[:9] if age.isdecimal() and age.isascii() else 0), otherwise)
    if "Expires" in headers:
        return max(_between(headers.get("Date", ""), headers["Expires"]), otherwise)
    return otherwise


def moved(feed: Feed, leads_to: str, now: datetime) -> Feed:
    """The feed after a poll that was led on for good to this address ("": not led on) and found a feed there."""
    if not leads_to:
        return replace(feed, moved_to="", moved=None) if feed.moved_to and not feed.address else feed
    if feed.moved_to != leads_to or feed.moved is None:
        return replace(feed, moved_to=leads_to, moved=now)
    downgrade = feed.url.startswith("https:") and not leads_to.startswith("https:")
    if now - feed.moved < MOVED or downgrade or feed.address == leads_to:
        return feed
    return replace(feed, address=leads_to)


def _usual(feed: Feed, now: datetime, settings: Settings) -> int:
    """Seconds between polls, as the operator has it; half of it while there is something to wait for."""
    if feed.awaited is None or feed.awaited < now:
        return settings.poll_interval
    return min(settings.poll_interval, max(settings.poll_interval // 2, SOONEST))


def _stretched(feed: Feed, now: datetime, changed: datetime, longest: int) -> int:
    """Seconds for which a feed may be left alone that has been quiet, or whose hub brings what is new."""
    if pushes.carries(feed, now):
        return longest
    return 0 if feed.awaited and feed.awaited >= now else int((now - changed).total_seconds()) // QUIET


def _waiting(feed: Feed, settings: Settings) -> int:
    doubled = settings.poll_interval * 2 ** min(feed.failures, 20)
    return int(min(doubled, max(DAY, settings.poll_interval)))


def _between(sent: str, expires: str) -> int:
    """Seconds, by the server's own clock; 0 where it says nothing that makes sense."""
    try:
        return max(0, int((_stamp(expires) - _stamp(sent)).total_seconds()))
    except (ValueError, TypeError, OverflowError):
        return 0


def _stamp(text: str) -> datetime:
    when = parsedate_to_datetime(text)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _rested(feed: Feed, due: datetime, latest: datetime) -> datetime:
    """The first moment from `due` on that is outside the feed's rest, or the latest that the bounds allow."""
    while due < latest and (due.hour in feed.skip_hours or due.weekday() in feed.skip_days):
        due = due.replace(minute=0, second=0, microsecond=0) + _HOUR + _minutes(due)
    return min(due, latest)


def _minutes(when: datetime) -> timedelta:
    """Kept across the hours of rest, so that not all feeds that rest are polled in the minute in which it ends."""
    return timedelta(minutes=when.minute, seconds=when.second)


def _over(troubles: tuple[Trouble, ...], now: datetime) -> tuple[Trouble, ...]:
    if not troubles or troubles[-1].over is not None:
        return troubles
    return tuple([trouble if trouble.over else replace(trouble, over=now) for trouble in troubles])


def _troubled(troubles: tuple[Trouble, ...], error: FeedError, now: datetime) -> tuple[Trouble, ...]:
    """With this failure: one more of the last trouble if it is of that kind and not over, else a new one."""
    if troubles and troubles[-1].over is None and troubles[-1].kind == error.kind:
        again = replace(troubles[-1], text=str(error), last=now, times=troubles[-1].times + 1)
        return (*troubles[:-1], again)
    return (*troubles, Trouble(error.kind.value, str(error), now, now))[-TROUBLES:]


def _spread(feed: Feed, seconds: float) -> timedelta:
    share = crc32(feed.url.encode("utf-8", "surrogatepass")) / 2**32
    return timedelta(seconds=seconds * (0.9 + 0.2 * share))
