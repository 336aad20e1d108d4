"""One feed that polls and people change at the same time: none of them undoes what another did."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import FeedError, TransientError
from bot.model import Alert, Feed, Seen
from handlers.news import News
from tests.handlers.feeds.conftest import NOW
from tests.handlers.races import LATER, NEWER, WEATHER, Race, Slow
from tests.samples import SHOW
from tests.storage.stores import kept


async def test_a_feed_that_is_removed_in_the_moment_in_which_its_poll_is_saved_stays_removed(race: Race) -> None:
    async def remove() -> None:
        await race.save(drop=(await race.feed(),))

    await race.poll()
    before = [record for record in await kept(race.store) if not isinstance(record, Feed | Seen)]
    race.publish(NEWER)
    await race.poll(remove)

    assert await kept(race.store) == before


async def test_a_feed_that_fails_and_is_removed_stays_removed(race: Race) -> None:
    async def remove() -> None:
        await race.save(drop=(await race.feed(),))

    race.newsroom.put("/feed", "busy", status=503)
    with pytest.raises(FeedError):
        await race.poll(remove)

    assert await race.store.feeds() == ()


async def test_a_feed_that_is_removed_when_what_is_not_urgent_is_saved_stays_removed(race: Race) -> None:
    await race.poll()
    await race.news.poll(await race.feed())
    feed = await race.feed()

    async def remove() -> None:
        await race.save(drop=(feed,))

    await race.while_saving(race.news.stop(), remove)

    assert await race.store.feeds() == ()


async def test_a_feed_that_is_added_anew_during_its_poll_is_seen_for_the_first_time(race: Race) -> None:
    feed = await race.feed()
    anew = Feed(feed.url, title="Anew", added=LATER)

    async def add_anew() -> None:
        await race.save(drop=(feed,))
        await race.save(anew)

    race.publish(NEWER)
    await race.poll(add_anew)

    assert await race.feed() == anew
    assert await race.store.seen(feed.url, ["gazette-1", "gazette-3"]) == {}
    await race.poll()
    assert (await race.feed()).read == LATER


async def test_polls_that_decide_nothing_do_not_wait_for_those_that_decide(race: Race) -> None:
    await race.poll()
    deciding = await race.feed()
    weather = Feed(race.newsroom.put("/weather", WEATHER), added=NOW, read=NOW)
    await race.save(weather)

    async def poll_the_weather() -> None:
        # If it waited, it would do so for ever.
        async with asyncio.timeout(30):
            await race.news.poll(weather)
        saved = await race.store.feed(weather.url)
        assert saved is not None
        assert saved.read == LATER
        assert (await race.store.recall({SHOW.id})).verdicts == (), "the other has not decided yet"

    race.publish(NEWER)
    await race.while_saving(race.news.poll(deciding), poll_the_weather)

    assert len((await race.store.recall({SHOW.id})).verdicts) == 1


@pytest.mark.parametrize("status", [200, 503])
async def test_of_two_who_see_a_feed_for_the_first_time_the_later_keeps_nothing_from_being_news(
    race: Race, status: int
) -> None:
    door = Slow(race.news.settings)
    later = asyncio.create_task(News(race.store, door, lambda: LATER, race.news.settings).poll(await race.feed()))
    await race.poll()
    seen = await race.feed()

    race.newsroom.put("/feed", NEWER, status=status)
    door.opened.set()
    with pytest.raises(TransientError, match="read by another"):
        await later
    await door.close()

    assert await race.feed() == seen
    race.publish(NEWER)
    await race.poll()
    assert [record.change.value for record in await kept(race.store) if isinstance(record, Alert)] == ["cancelled"]


async def test_a_feed_of_a_clock_that_was_wrong_is_removed_all_the_same(race: Race) -> None:
    feed = replace(await race.feed(), read=LATER + timedelta(days=1), due=LATER + timedelta(days=2))
    await race.save(feed)

    async def remove() -> None:
        await race.save(drop=(feed,))

    await race.while_saving(race.news.poll_due(), remove)
    await race.news.settle()

    assert await race.store.feeds() == ()
