"""The state of the service in; the card that tells of it in plain words out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.cards.card import Card, Line, Section
from bot.cards.lists import feed_note
from bot.cards.statuses import staleness
from bot.cards.words import counted, day, lasting, sentenced
from bot.errors import FeedFailure
from bot.model import Feed, Trouble

#: as many failing feeds, and as many troubles that are over, as are named
MOST_FAILING, MOST_PAST = 5, 5
#: troubles that were over before are not told
LATELY = timedelta(days=7)
#: what each kind of failure means
MEANINGS = {
    FeedFailure.DNS: "its address was not known",
    FeedFailure.REFUSED: "nobody answered there",
    FeedFailure.TLS: "its certificate was not valid",
    FeedFailure.TIMEOUT: "it was too slow",
    FeedFailure.TOO_LARGE: "it was too large",
    FeedFailure.BLOCKED: "it kept us out",
    FeedFailure.STATUS: "it answered with an error",
    FeedFailure.FORBIDDEN: "its address led where we do not go",
    FeedFailure.NOT_A_FEED: "what came was no feed",
    FeedFailure.MALFORMED: "what came was broken",
    FeedFailure.GONE: "it was taken away",
}


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


def health_card(health: Health) -> Card:
    """Feeds, last success, lag, troubles and what waits, in plain words."""
    failing = [feed for feed in health.feeds if feed.failure]
    checked = max((feed.read for feed in health.feeds if feed.read), default=None)
    state = staleness(checked, health.now) if health.feeds else "No feed is watched."
    lines = tuple(Line(text) for text in _facts(health, checked, stale=bool(state)))
    sections = (
        Section("", lines),
        # Anyone may ask, and an address may carry a key.
        Section(
            f"{counted(len(failing), 'feed').capitalize()} failing",
            tuple(Line(_name(feed), note=feed_note(feed, health.now)) for feed in failing[:MOST_FAILING]),
        ),
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
            _name(feed), note=f"{_meaning(trouble)}; {day(over)}, after {lasting(over - trouble.first)}, it was well"
        )


def _meaning(trouble: Trouble) -> str:
    meaning = MEANINGS[FeedFailure(trouble.kind)] if trouble.kind in set(FeedFailure) else "it could not be read"
    return f"{meaning} ({counted(trouble.times, 'time')})"


def _name(feed: Feed) -> str:
    return feed.title or urlsplit(feed.url).hostname or ""


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
