"""Waiting for what a fake server has seen, without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Traffic:
    """Wakes whoever waits for something to have happened."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []

    def happened(self) -> None:
        """Something did: let those go on whose condition now holds."""
        for condition, waiter in self._waiting:
            if not waiter.done() and condition():
                waiter.set_result(None)

    async def until(self, condition: Callable[[], bool], timeout: float = 5) -> None:  # noqa: ASYNC109 (the test's patience)
        """Returns once the condition holds; TimeoutError if it does not come to."""
        if condition():
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((condition, waiter))
        try:
            async with asyncio.timeout(timeout):
                await waiter
        finally:
            self._waiting.remove((condition, waiter))
