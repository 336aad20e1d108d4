"""How long pages took to make, in; whether the next must wait, out, so that readers never hold up the bot for long."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

#: the part of the event loop's time that readers may take for long
PART = 0.1
#: seconds that may be saved up while nobody reads, and are there at the start
SAVED = 2.0
#: seconds that an answer takes besides making its page
SERVING = 0.0005


@dataclass(slots=True)
class Share:
    """Time to spend, growing back."""

    part: float = PART
    most: float = SAVED
    clock: Callable[[], float] = time.perf_counter
    _left: float = SAVED
    _counted: float = 0

    async def wait(self) -> None:
        """Until there is time to spend; at once unless a crowd has been reading for a while.

        A crowd that waits is let in together, and what it spends too much is waited for by whoever comes next.
        """
        if (left := self._now()) <= 0:
            await asyncio.sleep(-left / self.part)

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Count the time of this block, which must not wait for anything."""
        begun = self.clock()
        try:
            yield
        finally:
            self._left -= self.clock() - begun

    def serve(self) -> None:
        """Count one answer."""
        self._left -= SERVING

    def _now(self) -> float:
        now = self.clock()
        self._left = min(self.most, self._left + (now - self._counted) * self.part)
        self._counted = now
        return self._left
