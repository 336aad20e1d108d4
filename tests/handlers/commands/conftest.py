"""A desk with a real store in memory, and people who ask at it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.model import Destination
from bot.settings import load
from handlers.chat import Reply, Request
from handlers.commands import Desk, answering
from handlers.feeds import Door
from storage import open_storage
from tests.samples import NOW

HERE = Destination("console", room="lobby")

Ask = Callable[..., Awaitable[Reply]]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    settings = load(_env_file=None)
    storage, feeds = await open_storage("memory:"), Door(settings)
    yield Desk(storage, feeds, lambda: NOW, settings)
    await feeds.close()
    await storage.close()


@pytest.fixture
def ask(desk: Desk) -> Ask:
    """Ask one line, as an admin unless told otherwise."""
    answer = answering(desk)

    async def asked(line: str, *, admin: bool = True, where: Destination = HERE, prefix: str = "/") -> Reply:
        command, _, text = line.partition(" ")
        return await answer(Request(command, text, where, "someone", admin, prefix))

    return asked
