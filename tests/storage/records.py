"""Records for the storage tests, as plain as can be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.model import (
    Alert,
    Certainty,
    Change,
    Claim,
    Delivery,
    Destination,
    Digest,
    Evidence,
    Feed,
    Installation,
    Notice,
    Outcome,
    Record,
    Rhythm,
    Round,
    Seen,
    SetAside,
    Show,
    Subscription,
    Verdict,
    Voice,
    Way,
)

NOON = datetime(2021, 9, 20, 12, tzinfo=UTC)
ROOM = Destination("discord", "guild", "room")
SHOW = Show("show", "A Show", year=2021)
OTHER = Show("other", "Another Show")
FEED = Feed("https://news.example/feed")


def later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def evidence(quote: str = "It is cancelled.", published: datetime | None = NOON) -> Evidence:
    return Evidence("entry", "https://news.example/1", "Cancelled", "News", published, quote)


def claim(quote: str = "It is cancelled.", show: str = "show", network: str = "") -> Claim:
    return Claim(
        show,
        Outcome.CANCELLED,
        (2,),
        Certainty.REPORTED,
        Voice.OUTLET,
        "deadline",
        None,
        evidence(quote),
        "rule",
        network=network,
    )


def set_aside(quote: str, published: datetime | None = NOON, show: str = "show") -> SetAside:
    return SetAside(show, "a hope", evidence(quote, published))


def verdict(number: int, show: str = "show", outcome: Outcome = Outcome.CANCELLED) -> Verdict:
    return Verdict(show, number, outcome, made=NOON)


def alert(number: int, show: str = "show") -> Alert:
    return Alert(show, Change.CANCELLED, number, NOON)


def delivery(alert: str = "show/1", wanted: int = 1, due: datetime = NOON, room: Destination = ROOM) -> Delivery:
    show = "" if alert.startswith("notice/") else alert.partition("/")[0]
    return Delivery(alert, show, room, wanted, due=due)


def seen(entry: str, digest: str = "digest", at: datetime = NOON, feed: str = FEED.url) -> Seen:
    return Seen(feed, entry, digest, at)


def subscription(show: str = "*", destination: Destination = ROOM) -> Subscription:
    return Subscription(destination, show)


def open_round(number: int = 1, show: str = "show", made: datetime = NOON) -> Round:
    return Round(Way.NEWS, f"{show}/{number}", show, number, made)


def notice(about: str = "a feed that fails") -> Notice:
    return Notice(about, ROOM, NOON, "A feed fails", parts=(("Which", "This one."),))


def digest(room: Destination = ROOM) -> Digest:
    return Digest(room, Rhythm.WEEKLY, told=NOON)


def installation(workspace: str = "guild") -> Installation:
    return Installation("discord", workspace, "A Guild", "sealed", NOON)


#: one of each kind, in the order of the tables
ALL_KINDS: tuple[Record, ...] = (
    SHOW,
    FEED,
    seen("entry 1"),
    claim(),
    set_aside("Fans hope."),
    verdict(1),
    alert(1),
    open_round(),
    subscription(),
    notice(),
    delivery(),
    digest(),
    installation(),
)
