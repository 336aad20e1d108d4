"""How long pages took to make, in; whether the next must wait, out, so that readers never hold up the bot for long."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

#: the parts of the event loop's time that a crowd of readers may take for long, and a single one
PART, ALONE = 0.1, 0.5
#: seconds that may be saved up while nobody reads, and are there at the start
SAVED = 2.0
#: seconds that an answer takes besides making its page
SERVING = 0.0005


@dataclass(slots=True)
class Share:
    """Time to spend, growing back."""

    part: float = PART
    alone: float = ALONE
    most: float = SAVED
    clock: Callable[[], float] = time.monotonic
    #: what a block costs: time that the processor worked for us, not that others had it
    cost: Callable[[], float] = time.thread_time
    _left: float = SAVED
    _counted: float = 0
    _readers: int = 0

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Count one reader in for as long as the answer takes."""
        self._left -= SERVING
        self._readers += 1
        try:
            yield
        finally:
            self._readers -= 1

    async def wait(self) -> None:
        """Until there is time to spend; at once unless there has been much reading for a while.

        A crowd that waits is let in together, and what it spends too much is waited for by whoever comes next.
        """
        if (left := self._now()) <= 0:
            await asyncio.sleep(-left / self._grows)

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Count the time of this block, which must not wait for anything."""
        begun = self.cost()
        try:
            yield
        finally:
            self._left -= self.cost() - begun

    @property
    def _grows(self) -> float:
        """Seconds that grow back in a second: the fewer wait, the more."""
        return max(self.part, self.alone / max(self._readers, 1))

    def _now(self) -> float:
        now = self.clock()
        self._left = min(self.most, self._left + (now - self._counted) * self._grows)
        self._counted = now
        return self._left
