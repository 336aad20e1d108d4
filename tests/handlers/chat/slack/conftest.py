"""A Slack, a store, and doors to the one with the other behind them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from socket import socket
from typing import Any, Protocol

import pytest

from bot.settings import Settings
from handlers.chat.slack import Slack
from storage import Storage, open_storage
from tests.fakes import slack as fake


def free_address() -> str:
    """One at which nothing listens now."""
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{found.getsockname()[1]}"


async def listening(chat: Slack, task: asyncio.Task[None]) -> None:
    """Returns once the door hears people."""
    async with asyncio.timeout(5):
        while not chat.listening:
            assert not task.done(), task.exception()
            await asyncio.sleep(0)


class Door(Protocol):
    def __call__(self, *, deaf: float = 60, **settings: Any) -> Slack:
        """A door by these settings, beside those that lead to the fake."""


@pytest.fixture
async def server() -> AsyncIterator[fake.Slack]:
    async with fake.Slack() as server:
        yield server
        assert server.api.problems == []


@pytest.fixture
async def storage() -> Storage:
    return await open_storage("memory:")


@pytest.fixture
async def door(server: fake.Slack, storage: Storage) -> AsyncIterator[Door]:
    async with AsyncExitStack() as closing:

        def opened(*, deaf: float = 60, **settings: Any) -> Slack:
            given = {
                "slack_bot_token": fake.BOT_TOKEN,
                "slack_app_token": fake.APP_TOKEN,
                "slack_api_url": server.url,
                "slack_authorize_url": server.authorize_url,
                "slack_address": "127.0.0.1:0",
                **settings,
            }
            chat = Slack(Settings.model_validate(given), storage, deaf=deaf)
            closing.push_async_callback(chat.close)
            return chat

        yield opened
