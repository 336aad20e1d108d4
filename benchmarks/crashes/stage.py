"""A store, a newsroom, a Discord and a Slack of our own, and what people there saw: news in, alerts counted out."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.crashes.wire import ROOT, show_titles, told
from benchmarks.crashes.workers import Worker, Workers, open_workers
from bot.model import Changes, Destination, Feed, Show, Subscription, show_id
from handlers.crashing import VARIABLE
from storage import Storage, open_storage
from tests.fakes.discord import TOKEN, Discord
from tests.fakes.newsroom import Newsroom
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, TEAM, Slack

#: ids of rooms on Discord begin here; the next show's is one more
ROOM = 800_000
#: seconds after which no lease of a dead process holds, as `nursery` shortens them
LEASES = 6.0


@dataclass(frozen=True, slots=True)
class Story:
    """A show whose end is news, with the two rooms that are to hear of it, and under what conditions."""

    number: int
    title: str
    condition: str
    #: the address of the feed that tells it
    feed: str

    @property
    def discord(self) -> str:
        return str(ROOM + self.number)

    @property
    def slack(self) -> str:
        return f"C{ROOM + self.number}"


@dataclass
class Stage:
    """The scene of the crime."""

    url: str
    workers: Workers
    newsroom: Newsroom
    discord: Discord
    slack: Slack
    environment: dict[str, str]
    stories: list[Story] = field(default_factory=list)
    _titles: Iterator[str] = field(default_factory=lambda: iter(show_titles(10_000)))
    _feeds: int = 0

    @property
    def shared(self) -> bool:
        """True where others may use the store while a process has it open."""
        return self.url.startswith("postgresql")

    async def publish(self, storage: Storage, count: int, condition: str) -> None:
        """News in a feed of their own, which nobody has read yet; their shows and rooms are known since long."""
        self._feeds += 1
        now = datetime.now(UTC)
        titles = [next(self._titles) for _ in range(count)]
        url = self.newsroom.put(f"/feed/{self._feeds}", told((title, now) for title in titles))
        stories = [Story(len(self.stories) + place, title, condition, url) for place, title in enumerate(titles)]
        before = now - timedelta(days=30)
        shows = tuple(Show(show_id(story.title), story.title, network="NBC", added=before) for story in stories)
        wishes = tuple(
            Subscription(destination, show.id, made=before)
            for story, show in zip(stories, shows, strict=True)
            for destination in (
                Destination("discord", "700", story.discord),
                Destination("slack", TEAM, story.slack),
            )
        )
        self.stories += stories
        await storage.save(Changes((*shows, *wishes, Feed(url, added=before, read=before, due=now))))

    async def start(self, point: str = "") -> Worker:
        """A process; `point`: where it is to crash."""
        return await self.workers.start(self.environment | ({VARIABLE: point} if point else {}))

    def seen(self, story: Story) -> tuple[int, int]:
        """How often it was told on Discord and on Slack."""
        rooms = (self.discord.rest.messages.get(story.discord), self.slack.api.messages.get(story.slack))
        return len(rooms[0] or ()), len(rooms[1] or ())

    @property
    def all_told(self) -> bool:
        return all(all(self.seen(story)) for story in self.stories)

    async def testimony(self, storage: Storage) -> AsyncIterator[str]:
        """What the store has on each story that was not told everywhere, for whoever looks for the cause."""
        feeds = {feed.url: feed for feed in await storage.feeds()}
        for story in self.stories:
            if not all(self.seen(story)):
                about = (await storage.recall({show_id(story.title)})).about(show_id(story.title))
                deliveries = [row for alert in about.alerts for row in await storage.deliveries(alert.key, "", 10)]
                yield f"{story}: seen {self.seen(story)}; {feeds.get(story.feed)}; {about.verdicts}; {deliveries}"

    async def settle(self, seconds: float) -> bool:
        """Let one process end the work in peace. True where every story has been told everywhere."""
        await self._let_time_pass()
        worker = await self.start()
        try:
            async with asyncio.timeout(seconds):
                while not self.all_told and not worker.ended.done():
                    await worker.wait(0.1)
            # Whoever was to say it again would do so now.
            await asyncio.sleep(3)
        except TimeoutError:
            return False
        finally:
            worker.kill()
            await worker.wait(10)
        return True

    async def _let_time_pass(self) -> None:
        """What failed in between, as on a machine that is busy with others, would be tried again in an hour."""
        # What the dead held can be looked at when their leases are over.
        await asyncio.sleep(LEASES)
        storage, now = await open_storage(self.url), datetime.now(UTC)
        try:
            failing = [feed for feed in await storage.feeds() if feed.failures]
            await storage.save(Changes(tuple(replace(feed, due=now, failures=0) for feed in failing)))
            for delivery in await storage.due(now + timedelta(days=1), 10_000, "time", 0.0):
                await storage.tick(replace(delivery, due=now))
        finally:
            await storage.close()


@asynccontextmanager
async def open_stage(folder: Path, url: str) -> AsyncIterator[Stage]:
    """Everything but news and processes. Raises StoreError where the store does not open."""
    async with Newsroom() as newsroom, Discord() as discord, Slack() as slack, open_workers(folder) as workers:
        environment = {
            **{key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")},
            "PYTHONPATH": str(ROOT),
            "ROLES": "watch,deliver",
            "STORAGE_URL": url,
            "BACKUP_DIR": str(folder / "backups"),
            "PRIVATE_HOSTS": newsroom.place,
            "POLL_INTERVAL": "3600",
            "LOG_LEVEL": "warning",
            "DISCORD_TOKEN": TOKEN,
            "DISCORD_API_URL": discord.url,
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": slack.url,
        }
        await (await open_storage(url)).close()
        yield Stage(url, workers, newsroom, discord, slack, environment)
