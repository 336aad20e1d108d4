"""What the doors' tests let answer: an echo, and titles that complete what is typed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from bot.cards import Card
from bot.errors import CliffhangerError
from handlers.chat import Answer, Chat, Complete, Lost, Reply, Request, unheeded
from tests.handlers.chat.cards import HIT_AND_RUN


async def echo(request: Request) -> Reply:
    """The request itself, on a card; only for the asker where it is a secret."""
    asked = (
        f"{request.command} <{request.text}> in {request.destination} by {'an admin' if request.admin else 'anyone'}"
    )
    return Reply(replace(HIT_AND_RUN, text=asked), private=request.text == "secret")


async def titles(command: str, typed: str) -> tuple[str, ...]:
    """Thirty titles, one of them too long for Discord."""
    found = ("Hit & Run", "x" * 101, *(f"Show {number}" for number in range(28)))
    return tuple(title for title in found if title.lower().startswith(typed.lower()))


@asynccontextmanager
async def running(
    chat: Chat,
    answer: Answer = echo,
    *,
    complete: Complete = titles,
    lost: Lost = unheeded,
    fails: bool = False,
) -> AsyncIterator[asyncio.Task[None]]:
    """The platform's `run` as a task, cancelled in the end. `fails`: the test itself looks at how it ends."""
    task = asyncio.create_task(chat.run(answer, complete, lost))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, *((CliffhangerError,) if fails else ())):
            await task
        await chat.close()


BARE = Card("Bare")
