"""A destination that went out of reach in; what was wished there rests, is kept, and whoever wished it is told.

Once it is within reach again, what rested goes on (`handlers.chat.returns`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from bot.model import Changes, Destination, Record
from bot.notices import resting
from handlers.chat import Lost
from storage import Storage


def pausing(storage: Storage, clock: Callable[[], datetime]) -> Lost:
    """What the chat platforms call when they learn that a room or a whole workspace is gone."""

    async def lost(destination: Destination, reason: str) -> None:
        await pause(storage, destination, reason, clock())

    return lost


async def pause(storage: Storage, destination: Destination, reason: str, now: datetime) -> None:
    """Pause what is wished at this destination and within it: a room's threads, a workspace's rooms. One save."""
    wishes = [wish for wish in await storage.subscriptions() if _within(wish.destination, destination)]
    digests = [digest for digest in await storage.digests() if _within(digest.destination, destination)]
    put: list[Record] = [replace(digest, paused=reason) for digest in digests if not digest.paused]
    for _, here in groupby(sorted(wishes, key=attrgetter("destination")), key=attrgetter("destination")):
        put += resting(here, reason, now)
    if put:
        await storage.save(Changes(put=tuple(put)))


def _within(place: Destination, outer: Destination) -> bool:
    """True where this is the outer destination or a part of it."""
    if place.platform != outer.platform or place.workspace != outer.workspace or place.person != outer.person:
        return False
    return outer.room in ("", place.room) and outer.thread in ("", place.thread)
