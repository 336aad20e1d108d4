"""A feed with a hub, and others who change it in the very moment in which a poll or a hub does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast

from bot.model import Changes, Feed, Record
from bot.settings import Settings, load
from handlers.feeds import Door, Fetched
from handlers.feeds.websub import Hubs
from handlers.news import News
from storage import Storage
from tests.fakes.hub import Hub
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS
from tests.samples import SHOW

NEWER = RSS.replace("gazette-2", "gazette-3").replace("Hit &amp;amp; Miss", "Hit &amp;amp; Run Canceled By Netflix")
WEATHER = "<rss version='2.0'><channel><title>Weather</title><item><title>Rain by Friday</title></item></channel></rss>"
LATER = NOW + timedelta(hours=1)


Meanwhile = Callable[[], Awaitable[None]]


@dataclass
class Interrupted:
    """The store as it is; but before its next save of a feed, something else is done there."""

    storage: Storage
    meanwhile: Meanwhile | None = None

    def __getattr__(self, name: str) -> object:
        return getattr(self.storage, name)

    async def save(self, changes: Changes) -> None:
        if self.meanwhile and any(isinstance(record, Feed) for record in changes.put):
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
        await self.storage.save(changes)


class Slow(Door):
    """The real door, to which nobody comes before it is opened."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.opened = asyncio.Event()

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        await self.opened.wait()
        return await super().entries(feed, now)


@dataclass
class Race:
    """A feed with a hub, polled by the story of the news; `store` is where others change it meanwhile."""

    newsroom: Newsroom
    hub: Hub
    store: Storage
    interrupted: Interrupted
    news: News
    hubs: Hubs

    async def feed(self) -> Feed:
        (feed,) = await self.store.feeds()
        return feed

    async def poll(self, meanwhile: Meanwhile | None = None) -> None:
        """Poll the feed; `meanwhile`: what happens just before the poll is saved."""
        await self.while_saving(self.news.poll(await self.feed()), meanwhile)

    async def while_saving(self, work: Awaitable[object], meanwhile: Meanwhile | None) -> None:
        self.interrupted.meanwhile = meanwhile
        await work
        assert self.interrupted.meanwhile is None

    async def save(self, *put: Record, drop: tuple[Feed, ...] = ()) -> None:
        await self.store.save(Changes(put, drop))

    def publish(self, body: str) -> None:
        self.newsroom.put("/feed", body, headers={"Link": f"<{self.hub.url}>; rel=hub"})


@asynccontextmanager
async def beginning(store: Storage) -> AsyncIterator[Race]:
    """The feed is in the store, and not read yet."""
    async with Newsroom() as newsroom, Hub() as hub:
        interrupted = Interrupted(store)
        hosts = (newsroom.place, hub.place)
        settings = load(_env_file=None, private_hosts=hosts, web_address="127.0.0.1:0", web_url="http://us.example")
        door, storage = Door(settings), cast("Storage", interrupted)
        news = News(storage, door, lambda: LATER, settings)
        hubs = Hubs(storage, door, news.learn, lambda: LATER, settings)
        set_up = Race(newsroom, hub, store, interrupted, news, hubs)
        set_up.publish(RSS)
        await set_up.save(replace(SHOW, added=NOW - timedelta(days=100)), Feed(newsroom.url("/feed"), added=NOW))
        yield set_up
        await door.close()
