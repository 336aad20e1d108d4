"""A destination that went out of reach in; what was wished there rests, is kept, and whoever wished it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from bot.model import Changes, Delivery, Destination, Digest, Notice, Record, Subscription
from handlers.chat import Lost, direct
from storage import Storage


def pausing(storage: Storage, clock: Callable[[], datetime]) -> Lost:
    """What the chat platforms call when they learn that a room or a whole workspace is gone."""

    async def lost(destination: Destination, reason: str) -> None:
        await pause(storage, destination, reason, clock())

    return lost


async def pause(storage: Storage, destination: Destination, reason: str, now: datetime) -> None:
    """Pause what is wished at this destination and within it; a room's threads, a workspace's rooms. One save."""
    wishes = [wish for wish in await storage.subscriptions() if _within(wish.destination, destination)]
    digests = [digest for digest in await storage.digests() if _within(digest.destination, destination)]
    await storage.save(Changes(put=tuple(paused([*wishes, *digests], reason, now))))


def paused(wishes: Iterable[Subscription | Digest], reason: str, now: datetime) -> list[Record]:
    """These wishes at rest, and a notice with its delivery to each person who made one; nothing for those that rest."""
    active = [wish for wish in wishes if not wish.paused]
    resting: list[Record] = [replace(wish, paused=reason) for wish in active]
    hearers = sorted({(wish.destination, direct(wish.destination, wish.made_by)) for wish in active if wish.made_by})
    for destination, hearer in hearers:
        if hearer != destination:
            resting += _told(destination, hearer, reason, now)
    return resting


def _told(destination: Destination, hearer: Destination, reason: str, now: datetime) -> tuple[Notice, Delivery]:
    notice = Notice(
        about=f"paused {destination} {now:%Y-%m-%d}",
        destination=hearer,
        made=now,
        title="Alerts rest",
        text=f"Nothing can be posted to {destination} any more: {reason}. Nothing was deleted; once it can be reached "
        "again, subscribe there anew.",
    )
    return notice, Delivery(notice.key, "", hearer, wanted=1, due=now)


def _within(place: Destination, outer: Destination) -> bool:
    """True where this is the outer destination or a part of it."""
    if place.platform != outer.platform or place.workspace != outer.workspace or place.person != outer.person:
        return False
    return outer.room in ("", place.room) and outer.thread in ("", place.thread)
