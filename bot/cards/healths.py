"""The state of the service in; the card that tells of it in plain words out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.addresses import host
from bot.cards.card import Card, Line, Section
from bot.cards.failures import meaning
from bot.cards.lists import feed_note
from bot.cards.statuses import staleness
from bot.cards.words import counted, day, lasting, sentenced
from bot.model import Feed, Trouble

#: as many failing feeds, and as many troubles that are over, as are named
MOST_FAILING, MOST_PAST = 5, 5
#: troubles that were over before are not told
LATELY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Health:
    """What `/health` tells of: everything that is watched, and what still waits."""

    feeds: tuple[Feed, ...]
    shows: int
    subscriptions: int
    #: deliveries that are not out yet
    waiting: int
    now: datetime
    #: deliveries that were given up
    dead: int = 0
    #: what stands before a command's name where it was asked
    prefix: str = "/"


def health_card(health: Health) -> Card:
    """Feeds, last success, lag, troubles and what waits, in plain words."""
    failing = [feed for feed in health.feeds if feed.failure]
    checked = max((feed.read for feed in health.feeds if feed.read), default=None)
    state = staleness(checked, health.now) if health.feeds else "No feed is watched."
    lines = tuple(Line(text) for text in _facts(health, checked, stale=bool(state)))
    sections = (
        Section("", lines),
        Section(f"{counted(len(failing), 'feed').capitalize()} failing", tuple(_failing(failing, health))),
        Section("Troubles of the last week", tuple(_past(health))),
    )
    return Card(
        "Health",
        state or ("All is well." if not failing else sentenced(f"{counted(len(failing), 'feed')} could not be read")),
        sections=tuple(section for section in sections if section.lines),
        at=health.now,
    )


def _facts(health: Health, checked: datetime | None, *, stale: bool) -> Iterator[str]:
    yield sentenced(f"{counted(len(health.feeds), 'feed')} for {counted(health.shows, 'show')}")
    yield sentenced(counted(health.subscriptions, "subscription"))
    if checked and not stale:
        yield f"Last read {lasting(health.now - checked)} ago."
    if following := min((feed.due for feed in health.feeds if feed.due and feed.due > health.now), default=None):
        yield f"The next feed is read in {lasting(following - health.now)}."
    if not health.waiting:
        yield "No message waits."
    else:
        yield f"{counted(health.waiting, 'message')} {'waits' if health.waiting == 1 else 'wait'}."
    if health.dead:
        yield f"{counted(health.dead, 'message')} could not be posted at all and {_was(health.dead)} given up."


def _failing(feeds: Sequence[Feed], health: Health) -> Iterator[Line]:
    """The first of them, and how many are left out; with their hosts where a name is that of several."""
    shown = feeds[:MOST_FAILING]
    names = Counter(map(_name, shown))
    for feed in shown:
        name, place = _name(feed), host(feed.url)
        told = f"{name} ({place})" if names[name] > 1 and place != name else name
        yield Line(told, note=feed_note(feed, health.now, why=meaning(feed.failure)))
    if left := len(feeds) - len(shown):
        yield Line(f"and {left:,} more: {health.prefix}feeds")


def _past(health: Health) -> Iterator[Line]:
    """The troubles that are over, the newest first."""
    told = [
        (trouble.over, feed, trouble)
        for feed in health.feeds
        for trouble in feed.troubles
        if trouble.over and health.now - trouble.over < LATELY
    ]
    for over, feed, trouble in sorted(told, key=lambda row: row[0], reverse=True)[:MOST_PAST]:
        yield Line(
            _name(feed), note=f"{_times(trouble)}; {day(over)}, after {lasting(over - trouble.first)}, it was well"
        )


def _times(trouble: Trouble) -> str:
    return f"{meaning(trouble.kind)} ({counted(trouble.times, 'time')})"


def _name(feed: Feed) -> str:
    return feed.title or host(feed.url)


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
