"""Shows, subscriptions, feeds and the state of the service in; the cards that list them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from bot.cards.card import Card, Line, Section
from bot.cards.pages import page_of
from bot.cards.statements import summary
from bot.cards.statuses import staleness
from bot.cards.words import OUTCOMES, counted, lasting, listed, named, sentenced, shortened
from bot.model import EVERY_SHOW, Change, Feed, Outcome, Show, Standing, Subscription, Verdict

#: shows, feeds or subscriptions on one page
PAGE = 15
#: as many failing feeds as the health card names
MOST_FAILING = 5


@dataclass(frozen=True, slots=True)
class Health:
    """What `/health` tells of: everything that is watched, and what still waits."""

    feeds: tuple[Feed, ...]
    shows: int
    subscriptions: int
    #: deliveries that should be out already, and since when the oldest of them
    waiting: int
    oldest: datetime | None
    now: datetime


def shows_card(shows: Sequence[Show], verdicts: Mapping[str, Verdict], *, wanted: str = "", page: int = 1) -> Card:
    """Tracked shows, each with its verdict where one is given (by show's id). `wanted`: the filter they passed."""
    if not shows:
        text = f"None of the tracked shows fits “{shortened(wanted, 80)}”." if wanted else "No show is tracked yet."
        return Card("Tracked shows", text)
    shown = page_of(shows, page, PAGE)
    lines = tuple(Line(named(show), note=_show_note(show, verdicts.get(show.id))) for show in shown.items)
    text = sentenced(f"{counted(len(shows), 'show')}{f' for “{shortened(wanted, 80)}”' if wanted else ''}")
    return Card(
        "Tracked shows",
        text,
        sections=(Section("", lines),),
        footer=shown.footer,
        buttons=shown.buttons("shows", wanted),
    )


def subscriptions_card(subscriptions: Sequence[Subscription], shows: Mapping[str, Show]) -> Card:
    """What one destination hears of."""
    if not subscriptions:
        return Card("Subscriptions here", "None yet.")
    lines = tuple(Line(subscribed_words(wish, shows), note=_wish_note(wish)) for wish in subscriptions)
    return Card("Subscriptions here", sections=(Section("", lines),))


def subscribed_words(wish: Subscription, shows: Mapping[str, Show]) -> str:
    """What a subscription is to: "Every show", or the show."""
    if wish.show == EVERY_SHOW:
        return "Every show"
    return named(shows[wish.show]) if wish.show in shows else wish.show


def wish_words(wish: Subscription) -> str:
    """Which changes, from which standing: "cancelled and saved, also when only rumoured"."""
    every = set(wish.changes) == set(Change)
    changes = "all changes" if every else listed([change.value for change in wish.changes])
    floor = {
        Standing.RUMOURED: "from rumoured up",
        Standing.REPORTED: "from reported up",
        Standing.CONFIRMED: "only when confirmed",
    }
    return f"{changes}, {floor[wish.standing]}"


def feeds_card(feeds: Sequence[Feed], now: datetime, *, page: int = 1) -> Card:
    """The watched feeds, those that fail first."""
    if not feeds:
        return Card("Watched feeds", "None yet.")
    shown = page_of(sorted(feeds, key=lambda feed: (not feed.failure, feed.url)), page, PAGE)
    lines = tuple(Line(feed.title or feed.url, url=feed.url, note=feed_note(feed, now)) for feed in shown.items)
    text = sentenced(counted(len(feeds), "feed"))
    return Card(
        "Watched feeds", text, sections=(Section("", lines),), footer=shown.footer, buttons=shown.buttons("feeds")
    )


def feed_note(feed: Feed, now: datetime) -> str:
    """How a feed is doing: "read 5 minutes ago, next in 10 minutes"; "failed 3 times: …"."""
    read = f"read {lasting(now - feed.read)} ago" if feed.read else "not read yet"
    following = f"next try in {lasting(feed.due - now)}" if feed.due and feed.due > now else "next try now"
    if not feed.failure:
        return f"{read}, {following}"
    times = "once" if feed.failures <= 1 else f"{feed.failures:,} times"
    return f"failed {times} ({shortened(feed.failure, 160)}); {read}, {following}"


def health_card(health: Health) -> Card:
    """Feeds, last success, lag and what waits, in plain words."""
    failing = [feed for feed in health.feeds if feed.failure]
    read = [feed.read for feed in health.feeds if feed.read]
    checked = max(read, default=None)
    state = staleness(checked, health.now) if health.feeds else "No feed is watched."
    watched = f"{counted(len(health.feeds), 'feed')} for {counted(health.shows, 'show')}"
    lines = [Line(sentenced(watched)), Line(sentenced(counted(health.subscriptions, "subscription")))]
    if checked and not state:
        lines.append(Line(f"Last read {lasting(health.now - checked)} ago."))
    lines.append(Line(_waiting(health)))
    troubled = tuple(
        # Anyone may ask, and an address may carry a key.
        Line(feed.title or urlsplit(feed.url).hostname or "", note=feed_note(feed, health.now))
        for feed in failing[:MOST_FAILING]
    )
    heading = f"{counted(len(failing), 'feed').capitalize()} failing"
    return Card(
        "Health",
        state or ("All is well." if not failing else sentenced(f"{counted(len(failing), 'feed')} could not be read")),
        sections=(Section("", tuple(lines)), *((Section(heading, troubled),) if troubled else ())),
        at=health.now,
    )


def _waiting(health: Health) -> str:
    if not health.waiting or health.oldest is None:
        return "No message waits."
    verb = "waits" if health.waiting == 1 else "wait"
    return f"{counted(health.waiting, 'message')} {verb}, the oldest for {lasting(health.now - health.oldest)}."


def _show_note(show: Show, verdict: Verdict | None) -> str:
    known = summary(verdict) if verdict else OUTCOMES[Outcome.UNKNOWN]
    return f"{show.network}: {known}" if show.network else known


def _wish_note(wish: Subscription) -> str:
    return f"{wish_words(wish)}; paused: {wish.paused}" if wish.paused else wish_words(wish)
