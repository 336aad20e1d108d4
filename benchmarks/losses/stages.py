"""What a platform needs to be tried: its server, its door, its rooms, and what was posted there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from bot.errors import CliffhangerError
from bot.model import Destination
from bot.settings import Settings
from handlers.chat import Answer, Chat, Complete, Lost

#: seconds before a door that fell over is opened again
AGAIN = 0.05


class Clock(Protocol):
    """Seconds, which can be moved on."""

    def __call__(self) -> float: ...

    def move(self, seconds: float) -> None: ...


class Stage(Protocol):
    """One platform, with nothing wrong yet."""

    settings: Settings
    clock: Clock
    chat: Chat

    def destination(self, number: int) -> Destination:
        """The room of this number."""

    async def connected(self) -> None:
        """Returns once the bot is there."""

    def posted(self) -> list[tuple[str, str]]:
        """Every message in every room: the room and the delivery's key."""

    async def asked(self) -> tuple[int, int]:
        """How many questions people asked, and how many were answered after a while."""


#: makes its fault happen, and returns how often it did
Fault = Callable[..., Awaitable[int]]


@asynccontextmanager
async def attending(stage: Stage, answer: Answer, complete: Complete, lost: Lost) -> AsyncIterator[Chat]:
    """The platform's door, opened anew whenever it falls shut, as the house does."""

    async def attend() -> None:
        while True:
            with suppress(CliffhangerError):
                await stage.chat.run(answer, complete, lost)
            await asyncio.sleep(AGAIN)

    task = asyncio.create_task(attend())
    try:
        yield stage.chat
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await stage.chat.close()
