"""A newsroom on loopback, and a reader that is let in there and nowhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.settings import Settings, load
from handlers.feeds.web import WebReader
from tests.fakes.newsroom import Newsroom

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with Newsroom() as newsroom:
        yield newsroom


@pytest.fixture
def settings(newsroom: Newsroom) -> Settings:
    return load(
        _env_file=None,
        private_hosts=(newsroom.place,),
        poll_timeout=5,
        contact="https://example.com/bot",
        feed_bytes=1_000_000,
        page_bytes=1_000_000,
    )


@pytest.fixture
async def reader(settings: Settings) -> AsyncIterator[WebReader]:
    reader = WebReader(settings)
    yield reader
    await reader.close()
