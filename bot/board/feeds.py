"""The watched feeds in; a row for each with its health, those that fail first, out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot import addresses
from bot.board.tables import Column, Table
from bot.cards.failures import meaning
from bot.model import LONG_AGO, Feed


def host(feed: Feed) -> str:
    return addresses.host(feed.url)


def name(feed: Feed) -> str:
    return feed.title or host(feed) or "a feed without a name"


def state(feed: Feed) -> str:
    """Failing, waiting for its first poll, or well."""
    if feed.failure:
        return "failing"
    return "well" if feed.read else "waiting"


def failure(feed: Feed) -> str:
    """Why it could not be read, for everybody; "" where it could."""
    return meaning(feed.failure) if feed.failure else ""


def ordered(feeds: Iterable[Feed]) -> tuple[Feed, ...]:
    """Those that fail first, the others by name."""
    return tuple(sorted(feeds, key=lambda feed: (not feed.failure, name(feed).casefold(), feed.url)))


def _moment(when: datetime | None) -> str:
    return when.isoformat(timespec="seconds") if when else ""


FEEDS: Table[Feed] = Table(
    (
        Column("title", "Feed", name, lambda feed: name(feed).casefold()),
        Column("host", "Host", host, host),
        Column("state", "State", state, lambda feed: (not feed.failure, feed.read is not None)),
        Column("read", "Last read", lambda feed: _moment(feed.read), lambda feed: feed.read or LONG_AGO),
        Column("due", "Next", lambda feed: _moment(feed.due), lambda feed: feed.due or LONG_AGO),
        Column("interval", "Every", lambda feed: feed.interval, lambda feed: feed.interval),
        Column("failures", "Failures", lambda feed: feed.failures, lambda feed: feed.failures),
        Column("failure", "Last failure", failure),
    )
)
