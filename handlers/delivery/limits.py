"""How quickly a platform may be written to: permits that all processes share, taken before a message goes out."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import NamedTuple

from bot.model import Destination
from storage import Storage
from storage.gathering import Gathering


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

#: returns when the message may be sent
Permit = Callable[[], Awaitable[None]]

#: Messages that pass together: to wake for each one, and to sync and ask the store for each, takes a processor several
#: times as long as to send it. No process holds more permits before their time, lest others be delayed.
TOGETHER = 5
#: Messages that pass in a little over a second at most, whatever was late before: no platform takes more. A multiple of
#: those that pass together.
MOST, SECOND = 50, 1.02
#: messages of one limit that this process may have on their way. A platform's library sends again what was refused;
#: were there no end to how much waits for that, the repeats alone would be over the limit, and so be refused for ever
ON_THEIR_WAY = 16
#: Messages that are made ready or on their way, and how many may be left before others are let in: to ask the store for
#: many at once takes little more than for one, and those that are left keep the rest at work while it is slow.
READY, LEFT = 48, 24


@dataclass(slots=True)
class Permits:
    """Lets messages pass a few at a time, as quickly as the platform allows; who came first goes first."""

    storage: Storage
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    #: platform → requests that this process has begun there, where that is known
    asked: Callable[[str], int] = lambda _: 0
    _lines: dict[str, _Line] = field(default_factory=dict)

    @asynccontextmanager
    async def passing(self, destination: Destination) -> AsyncIterator[Permit]:
        """Enter to make a message ready, await the permit to send it, and leave when it is sent.

        First comes the room's own permit: one of the whole must not lie about unused.
        """
        limits = LIMITS.get(destination.platform)
        if limits is None:
            yield _freely
            return
        room = destination.thread if destination.platform == "discord" and destination.thread else destination.room
        whole = destination.platform
        if limits.by_workspace:
            whole = f"{whole}/{destination.workspace}"
        await self._take(f"{whole}/{room or destination.person}", limits.room)
        if whole not in self._lines:
            take, asked = partial(self._take, whole, limits.whole), partial(self.asked, destination.platform)
            gate = _Gate(take, self.sleep, asked, limits.whole.per_second)
            self._lines[whole] = _Line(gate, _Lots(READY, LEFT), asyncio.Semaphore(ON_THEIR_WAY))
        line = self._lines[whole]
        async with line.ready, AsyncExitStack() as on_its_way:

            async def permit() -> None:
                await on_its_way.enter_async_context(line.on_their_way)
                await line.gate.opened()

            yield permit

    async def _take(self, bucket: str, limit: Limit, count: int = 1, unused: int = 0) -> float:
        """Returns once permits may be used; since when they might be (`monotonic`)."""
        asked = monotonic()
        seconds = await self.storage.borrow(bucket, count + unused, limit.per_second, max(limit.burst, count))
        answered = monotonic()
        if seconds <= 0:
            return answered
        # The store counts from some time between.
        due = (asked + answered) / 2 + seconds
        if due > answered:
            await self.sleep(due - answered)
        return due


async def _freely() -> None:
    """The permit where there are no limits."""


class _Line(NamedTuple):
    """Those who share a limit."""

    gate: _Gate
    ready: _Lots
    on_their_way: asyncio.Semaphore


class _Lots:
    """Lets in `most` at once; then, when no more than `left` are in, as many as have gone meanwhile."""

    def __init__(self, most: int, left: int) -> None:
        self._free = asyncio.Semaphore(most)
        self._left = left
        self._in, self._gone = 0, 0

    async def __aenter__(self) -> None:
        await self._free.acquire()
        self._in += 1

    async def __aexit__(self, *given: object) -> None:
        self._in -= 1
        self._gone += 1
        if self._in <= self._left:
            for _ in range(self._gone):
                self._free.release()
            self._gone = 0


class _Gate:
    """Opens for a few at a time, when `take` has got them their permits."""

    def __init__(
        self,
        take: Callable[[int, int], Awaitable[float]],
        sleep: Callable[[float], Awaitable[None]],
        asked: Callable[[], int],
        per_second: float,
    ) -> None:
        self._take = take
        self._sleep = sleep
        self._asked = asked
        self._per_second = per_second
        self._waiting = Gathering[None, None](self._open, TOGETHER)
        #: when the last messages passed
        self._passed = deque([-SECOND] * MOST, maxlen=MOST)
        #: requests for which there were permits, and permits that went by while those who had some were late
        self._allowed, self._late = 0, 0

    async def opened(self) -> None:
        await self._waiting.order(None)

    async def _open(self, orders: Sequence[None]) -> Sequence[None]:
        count = len(orders)
        # To log in, to look, to send again what was refused: a platform counts that too, so permits are left unused.
        unpaid = max(0, self._asked() - self._allowed)
        due = await self._take(count, unpaid + self._late)
        self._allowed += unpaid + count
        # What was late, as when the processor was busy, is not made up for all at once.
        seconds = self._passed[count - 1] + SECOND - monotonic()
        if seconds > 0:
            await self._sleep(seconds)
        self._passed.extend([monotonic()] * count)
        # A platform counts when it is asked: what is late comes on top of what is on time then.
        self._late = max(0, min(count, int((monotonic() - due) * self._per_second)))
        return orders
