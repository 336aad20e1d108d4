"""Polls that find nothing new: most of them, and therefore saved together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.model import Changes, Feed
from bot.settings import load
from handlers.feeds import Door
from handlers.news import KEEP, SLICE, News
from storage import Storage, open_storage
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS

HOUR = timedelta(hours=1)


class Clock:
    """Shows what the test sets."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with Newsroom() as newsroom:
        newsroom.put("/feed", RSS, headers={"ETag": '"one"'})
        yield newsroom


@pytest.fixture
async def storage(newsroom: Newsroom) -> AsyncIterator[Storage]:
    storage = await open_storage("memory:")
    await storage.save(Changes((Feed(newsroom.url("/feed"), added=NOW - HOUR),)))
    yield storage
    await storage.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def news(newsroom: Newsroom, storage: Storage, clock: Clock) -> AsyncIterator[News]:
    settings = load(_env_file=None, private_hosts=(newsroom.place,), poll_interval=1)
    door = Door(settings)
    yield News(storage, door, clock, settings)
    await door.close()


async def look(news: News) -> datetime | None:
    """When the feed was last read, as the store has it after all that is due was polled."""
    await news.poll_due()
    await news.settle()
    (feed,) = await news.storage.feeds()
    return feed.read


async def test_the_first_sight_is_saved_at_once_and_unchanged_polls_after_a_while(
    news: News, clock: Clock, newsroom: Newsroom
) -> None:
    saved = []
    for step in range(4):
        clock.now = NOW + step * KEEP / 2
        saved.append(await look(news))

    assert saved == [NOW, NOW, NOW + KEEP / 2, NOW + KEEP / 2]
    assert len(newsroom.asked) == 4


async def test_what_was_not_saved_yet_is_saved_at_the_end(news: News, clock: Clock) -> None:
    await look(news)
    clock.now += KEEP / 2
    assert await look(news) == NOW
    await news.stop()

    (feed,) = await news.storage.feeds()
    assert feed.read == NOW + KEEP / 2


async def test_a_change_is_saved_at_once_and_not_undone_by_what_was_not_saved_before(
    news: News, clock: Clock, newsroom: Newsroom
) -> None:
    await look(news)
    clock.now += KEEP / 4
    await look(news)
    newsroom.put("/feed", RSS.replace("gazette-1", "gazette-3"), headers={"ETag": '"two"'})
    clock.now += KEEP / 4
    await look(news)
    await news.stop()

    (feed,) = await news.storage.feeds()
    assert (feed.etag, feed.read) == ('"two"', clock.now)


async def test_a_feed_that_was_removed_stays_so_and_one_added_anew_is_seen_for_the_first_time(
    news: News, storage: Storage, clock: Clock
) -> None:
    await look(news)
    clock.now += KEEP / 4
    await look(news)
    (feed,) = await storage.feeds()
    await storage.save(Changes(drop=(feed,)))
    await storage.save(Changes((Feed(feed.url, added=clock.now),)))
    await news.stop()
    assert [(one.added, one.read) for one in await storage.feeds()] == [(clock.now, None)]

    await storage.save(Changes(drop=(feed,)))
    await news.stop()
    assert await storage.feeds() == ()


async def test_more_than_are_begun_in_one_go_are_all_polled(news: News, storage: Storage, newsroom: Newsroom) -> None:
    urls = [newsroom.put(f"/{number}", RSS) for number in range(2 * SLICE + 1)]
    await storage.save(Changes(tuple(map(Feed, urls))))
    await news.poll_due()
    await news.settle()

    assert all(feed.read for feed in await storage.feeds())
