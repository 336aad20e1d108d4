"""Notices of feeds that fail, as the store keeps them and the delivery story finds them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.errors import FeedError, FeedFailure
from bot.model import Changes, Destination, Feed
from bot.settings import Settings
from handlers.feeds.schedule import after_failure, after_success
from handlers.feeds.telling import tell_of_troubles
from storage import open_storage
from tests.handlers.feeds.conftest import NOW

HOUR = timedelta(hours=1)


async def test_a_feed_that_fails_for_a_day_and_recovers_is_told_of_twice_in_all(settings: Settings) -> None:
    storage = await open_storage("memory:")
    feed, error = Feed("https://a.example/", added_by="discord:@7"), FeedError(FeedFailure.DNS, "a.example is no name")
    titles: list[str] = []

    for hour in range(24 * 6):
        now = NOW + hour * HOUR
        if feed.due is None or feed.due <= now:
            feed = after_failure(feed, error, now, settings) if hour < 60 else after_success(feed, 0, now, settings)
            await storage.save(Changes((feed,)))
        await tell_of_troubles(storage, partial(NOW.__add__, hour * HOUR))
        for delivery in await storage.due(now, 10, "test", 0):
            notice = await storage.notice(delivery.alert)
            assert notice is not None
            assert delivery.destination == notice.destination == Destination("discord", person="7")
            titles.append(notice.title)
            await storage.tick(replace(delivery, shown=1))

    await storage.close()
    assert titles == ["https://a.example/ cannot be read", "https://a.example/ can be read again"]
