"""A feed that names a hub, the hub, and a bot that hubs can reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.model import Changes, Feed
from handlers.feeds import Door, Fetched
from handlers.feeds.websub import Hubs
from storage import Storage
from tests.fakes.hub import CHALLENGE, Hub
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.samples import RSS

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NEWER = RSS.replace("gazette-2", "gazette-3").replace("Hit &amp;amp; Miss", "Hit and Run")


@dataclass
class Scene:
    """A feed that names a hub, the hub, and a bot that hubs can reach."""

    newsroom: Newsroom
    hub: Hub
    storage: Storage
    door: Door
    hubs: Hubs
    now: datetime = NOW
    learnt: list[tuple[Feed, Fetched]] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.newsroom.url("/feed")

    async def poll(self, body: str = RSS, **headers: str) -> Feed:
        """Poll the feed as the news does, and keep what it says."""
        links = f'<{self.hub.url}>; rel="hub", <{self.topic}>; rel="self"'
        url = self.newsroom.put("/feed", body, headers={"Link": links, **headers})
        stored = await self.feed() if await self.storage.feeds() else Feed(url, added=NOW)
        fetched = await self.door.entries(stored, self.now)
        await self.storage.save(Changes((fetched.feed,)))
        return fetched.feed

    async def feed(self) -> Feed:
        (found,) = await self.storage.feeds()
        return found

    async def agree(self) -> Feed:
        """Poll, subscribe, verify."""
        await self.poll()
        await self.hubs.subscribe()
        assert await self.hub.verify(self.topic) == CHALLENGE
        return await self.feed()

    async def titles(self) -> list[str]:
        """What was learnt so far."""
        await self.hubs.settle()
        return [entry.title for _, fetched in self.learnt for entry in fetched.entries]
