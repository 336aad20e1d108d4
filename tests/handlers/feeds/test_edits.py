"""Entries whose text changes: read again, but not without end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from bot.model import Changes, Feed, Show
from bot.settings import Settings
from handlers.feeds import Door
from handlers.feeds.edits import LIMIT, REMEMBERED, Edits
from handlers.news import News
from storage import open_storage
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS


def test_an_entry_is_read_again_a_few_times_a_day() -> None:
    edits = Edits()
    hours = [edits.allow("entry", NOW + timedelta(hours=hour)) for hour in range(26)]

    assert [hour for hour, read in enumerate(hours) if read] == [*range(LIMIT), 24, 25]


def test_each_entry_has_its_own_limit_and_not_all_are_remembered() -> None:
    edits = Edits()
    for number in range(REMEMBERED + 50):
        assert edits.allow(str(number), NOW)

    assert [edits.allow(str(REMEMBERED + 49), NOW) for _ in range(LIMIT)] == [True] * (LIMIT - 1) + [False]
    assert len(edits._read) == REMEMBERED


@dataclass
class Clock:
    """Shows what the test sets."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Watching:
    """News from one feed, at a time that the test sets."""

    news: News
    clock: Clock

    async def poll(self) -> int:
        """How many articles the next poll reads."""
        (feed,) = await self.news.storage.feeds()
        return len((await self.news.poll(feed)).readings)


@pytest.fixture
async def watching(newsroom: Newsroom, settings: Settings) -> AsyncIterator[Watching]:
    storage, door = await open_storage("memory:"), Door(settings)
    clock = Clock()
    watching = Watching(News(storage, door, clock, settings), clock)
    await storage.save(Changes((Feed(newsroom.url("/feed")), Show("lanterns", "Lanterns", added=NOW))))
    yield watching
    await door.close()
    await storage.close()


def publish(newsroom: Newsroom, word: str) -> None:
    said = f"Harbour TV has renewed Lanterns for a second season, {word} heard on Monday."
    newsroom.put("/feed", RSS.replace("Ten more episodes are ordered.", said).replace("Hit &amp;amp; Miss", "Somebody"))


async def test_an_entry_that_flaps_is_read_a_few_times_and_its_last_version_in_the_end(
    watching: Watching, newsroom: Newsroom
) -> None:
    read = []
    for poll in range(8):
        publish(newsroom, ("we", "it")[poll % 2])
        watching.clock.now = NOW + timedelta(minutes=poll)
        read.append(await watching.poll())
    watching.clock.now = NOW + timedelta(days=2)
    publish(newsroom, "somebody")

    assert read == [1] * (1 + LIMIT) + [0] * (7 - LIMIT)
    assert await watching.poll() == 1


async def test_a_show_tracked_later_leaves_what_was_put_off_put_off(watching: Watching, newsroom: Newsroom) -> None:
    for poll in range(2 + LIMIT):
        publish(newsroom, f"{poll} people")
        await watching.poll()
    watching.clock.now = NOW + timedelta(hours=1)
    await watching.news.storage.save(Changes((Show("other", "Other", added=watching.clock.now),)))

    assert await watching.poll() == 0
    watching.clock.now = NOW + timedelta(days=2)
    publish(newsroom, "all of us")
    assert await watching.poll() == 1
