"""Wakes those of this process who wait for work: rung when there is some."""

from __future__ import annotations

import asyncio
from weakref import WeakKeyDictionary


class Bell:
    """Wakes those who wait, also for what was rung since they last woke."""

    def __init__(self) -> None:
        self._rung = 0
        self._again = asyncio.Event()
        self._heard: WeakKeyDictionary[asyncio.Task[object], int] = WeakKeyDictionary()

    def ring(self) -> None:
        self._rung += 1
        self._again.set()
        self._again = asyncio.Event()

    async def wait(self, longest: float) -> None:
        """Return at the next ring, or after these seconds; at once if it rang since this task last returned."""
        task = asyncio.current_task()
        assert task is not None
        if self._heard.get(task, self._rung) == self._rung:
            try:
                async with asyncio.timeout(longest):
                    await self._again.wait()
            except TimeoutError:
                pass
        self._heard[task] = self._rung
