"""What came within reach again in; the wishes that rested because of it, awake, out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.model import Digest, Subscription
from storage import Storage


async def returned(
    storage: Storage, platform: str, workspaces: Collection[str], *, reasons: Collection[str], room: str = ""
) -> tuple[Subscription | Digest, ...]:
    """The wishes of these workspaces, or of one room there, that rest for one of these reasons: as they go on."""
    wishes: list[Subscription | Digest] = [*await storage.subscriptions(), *await storage.digests()]
    return tuple(
        replace(wish, paused="")
        for wish in wishes
        if wish.paused in reasons
        and wish.destination.platform == platform
        and wish.destination.workspace in workspaces
        and room in ("", wish.destination.room)
    )
