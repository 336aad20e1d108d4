"""Orders in, each of them awaited; those that come together, or while others are done, are done together."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Order = TypeVar("Order")
Answer = TypeVar("Answer")


class Gathering(Generic[Order, Answer]):
    """Does orders in their order, at most so many together, one gathering after the other.

    `patience`: seconds for which a gathering waits for more.
    """

    def __init__(
        self, do: Callable[[Sequence[Order]], Awaitable[Sequence[Answer]]], most: int, patience: float = 0.0
    ) -> None:
        self._do = do
        self._most = most
        self._patience = patience
        self._waiting: deque[tuple[Order, asyncio.Future[Answer]]] = deque()
        self._doing: asyncio.Task[None] | None = None

    async def order(self, order: Order) -> Answer:
        """The answer to this order. Whoever waits may be cancelled; what was ordered is done all the same."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((order, answer))
        if self._doing is None:
            self._doing = asyncio.create_task(self._do_all())
        return await answer

    async def _do_all(self) -> None:
        try:
            while self._waiting:
                await asyncio.sleep(self._patience)
                count = min(len(self._waiting), self._most)
                await self._do_together([self._waiting.popleft() for _ in range(count)])
        finally:
            self._doing = None

    async def _do_together(self, orders: Sequence[tuple[Order, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await self._do([order for order, _ in orders])
        except Exception as error:  # noqa: BLE001 (whatever it is, who ordered is told)
            for _, waiting in orders:
                if not waiting.done():
                    waiting.set_exception(error)
        else:
            for (_, waiting), answer in zip(orders, answers, strict=True):
                if not waiting.done():
                    waiting.set_result(answer)
