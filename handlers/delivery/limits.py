"""How quickly a platform may be written to: permits that all processes share, taken before a message goes out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.model import Destination
from storage import Storage


class Limit(NamedTuple):
    """So many a second in the long run, and so many at once after a rest."""

    per_second: float
    burst: int


class Limits(NamedTuple):
    """A platform's limits: for each room, and for all rooms that share one limit."""

    room: Limit
    whole: Limit
    #: True where each workspace has a `whole` of its own
    by_workspace: bool


LIMITS: Mapping[str, Limits] = {
    # 50 requests a second for a bot in all, and 5 messages in 5 s a room, by the headers that its answers carry:
    # https://docs.discord.com/developers/topics/rate-limits. Two less, since permits bunch on their way.
    "discord": Limits(Limit(1.0, 5), Limit(48.0, 1), by_workspace=False),
    # "1 message per second per channel", "several hundred messages per minute" for a workspace:
    # https://docs.slack.dev/apis/web-api/rate-limits
    "slack": Limits(Limit(1.0, 1), Limit(5.0, 5), by_workspace=True),
}


#: permits of one limit that this process may hold before their time, so that a long queue here delays nobody there
AHEAD = 2
#: messages of one limit that this process may have on their way. A platform's library sends again what was refused;
#: were there no end to how much waits for that, the repeats alone would be over the limit, and so be refused for ever
ON_THEIR_WAY = 16


@dataclass(slots=True)
class Permits:
    """Lets one message after the other pass, as quickly as the platform allows; who came first goes first."""

    storage: Storage
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _queues: dict[str, asyncio.Semaphore] = field(default_factory=dict)
    _ways: dict[str, asyncio.Semaphore] = field(default_factory=dict)

    @asynccontextmanager
    async def passing(self, destination: Destination) -> AsyncIterator[None]:
        """Enter when a message may go there. First the room's permit: one of the whole must not lie about unused."""
        limits = LIMITS.get(destination.platform)
        if limits is None:
            yield
            return
        room = destination.thread if destination.platform == "discord" and destination.thread else destination.room
        whole = destination.platform
        if limits.by_workspace:
            whole = f"{whole}/{destination.workspace}"
        await self._take(f"{whole}/{room or destination.person}", limits.room)
        async with self._ways.setdefault(whole, asyncio.Semaphore(ON_THEIR_WAY)):
            async with self._queues.setdefault(whole, asyncio.Semaphore(AHEAD)):
                await self._take(whole, limits.whole)
            yield

    async def _take(self, bucket: str, limit: Limit) -> None:
        seconds = await self.storage.borrow(bucket, 1, limit.per_second, limit.burst)
        if seconds > 0:
            await self.sleep(seconds)
