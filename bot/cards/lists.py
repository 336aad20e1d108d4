"""Shows, subscriptions and feeds in; the cards that list them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.addresses import without_keys
from bot.cards.card import Card, Line, Section
from bot.cards.failures import sentence
from bot.cards.pages import page_of
from bot.cards.statements import summary
from bot.cards.words import OUTCOMES, counted, lasting, listed, named, sentenced, shortened
from bot.model import EVERY_SHOW, Change, Digest, Feed, Outcome, Show, Standing, Subscription, Verdict

#: shows, feeds or subscriptions on one page
PAGE = 15


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


def subscriptions_card(
    subscriptions: Sequence[Subscription],
    shows: Mapping[str, Show],
    *,
    title: str = "Subscriptions here",
    command: str = "subscriptions",
    asked: str = "",
    page: int = 1,
    digest: Digest | None = None,
) -> Card:
    """What one destination hears of. `command` and `asked` lead to its other pages."""
    told = (
        (Section("Digest", (Line(f"{digest.rhythm.capitalize()}.", note=_paused(digest.paused)),)),) if digest else ()
    )
    if not subscriptions:
        return Card(title, "None yet.", sections=told)
    shown = page_of(subscriptions, page, PAGE)
    lines = tuple(Line(subscribed_words(wish, shows), note=_wish_note(wish)) for wish in shown.items)
    sections = (Section("", lines), *told)
    return Card(title, sections=sections, footer=shown.footer, buttons=shown.buttons(command, asked))


def subscribed_words(wish: Subscription, shows: Mapping[str, Show]) -> str:
    """What a subscription is to: "Every show", or the show."""
    if wish.show == EVERY_SHOW:
        return "Every show"
    return named(shows[wish.show]) if wish.show in shows else wish.show


def wish_words(wish: Subscription) -> str:
    """Which changes, from which standing, and whether a role is mentioned: "cancelled, from rumoured up"."""
    every = set(wish.changes) == set(Change)
    changes = "all changes" if every else listed([change.value for change in wish.changes])
    floor = {
        Standing.RUMOURED: "from rumoured up",
        Standing.REPORTED: "from reported up",
        Standing.CONFIRMED: "only when confirmed",
    }
    return f"{changes}, {floor[wish.standing]}{', mentioning a role' * bool(wish.mention)}"


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


def feed_note(feed: Feed, now: datetime, *, why: str = "") -> str:
    """How a feed is doing: "read 5 minutes ago, next try in 10 minutes"; "failed 3 times (…); …".

    `why`: what is said of the failure, instead of the sentence that was kept of it.
    """
    read = f"read {lasting(now - feed.read)} ago" if feed.read else "not read yet"
    following = f"next try in {lasting(feed.due - now)}" if feed.due and feed.due > now else "next try now"
    if not feed.failure:
        return f"{read}, {following}"
    times = "once" if feed.failures <= 1 else f"{feed.failures:,} times"
    return f"failed {times} ({why or shortened(without_keys(sentence(feed.failure)), 160)}); {read}, {following}"


def _show_note(show: Show, verdict: Verdict | None) -> str:
    known = summary(verdict) if verdict else OUTCOMES[Outcome.UNKNOWN]
    # A show may have found another home than the one that it was tracked with.
    network = (verdict and verdict.network) or show.network
    return f"{network}: {known}" if network else known


def _wish_note(wish: Subscription) -> str:
    return "; ".join(part for part in (wish_words(wish), _paused(wish.paused)) if part)


def _paused(reason: str) -> str:
    return f"paused: {reason}" if reason else ""
