"""A newsroom on loopback, and a reader that is let in there and nowhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.model import Feed
from bot.settings import Settings, load
from handlers.feeds import Door, Fetched
from handlers.feeds.web import WebReader
from handlers.feeds.websub import Hubs, routes
from handlers.web import open_board
from storage import open_storage
from tests.fakes.hub import Hub
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.scenes import NOW, Scene

__all__ = ["NOW"]


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


@pytest.fixture
async def scene(newsroom: Newsroom, settings: Settings) -> AsyncIterator[Scene]:
    async with Hub() as hub:
        storage = await open_storage("memory:")
        open_to = (newsroom.place, hub.place)
        ours = settings.model_copy(update={"private_hosts": open_to, "web_address": "127.0.0.1:0", "web_url": "x"})
        door = Door(ours)
        set_up = Scene(newsroom, hub, storage, door, Hubs(storage, door, _nobody, lambda: NOW, ours))

        async def learn(feed: Feed, fetched: Fetched) -> None:
            set_up.learnt.append((feed, fetched))

        set_up.hubs.learn = learn
        set_up.hubs.clock = lambda: set_up.now
        async with open_board(storage, lambda: NOW, address=ours.web_address, hubs=routes(set_up.hubs)) as url:
            set_up.hubs.settings = ours.model_copy(update={"web_url": url})
            yield set_up
        await set_up.hubs.stop()
        await door.close()
        await storage.close()


async def _nobody(feed: Feed, fetched: Fetched) -> None:
    raise AssertionError
