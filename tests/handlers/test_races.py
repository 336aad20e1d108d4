"""One feed that polls, hubs and people change at the same time: none of them undoes what another did."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from bot.errors import FeedError, TransientError
from bot.model import Alert, Changes, Feed, Push, Record, Seen
from bot.settings import Settings, load
from handlers.feeds import Door, Fetched
from handlers.feeds.websub import Hubs
from handlers.news import KEEP, News
from storage import Storage, open_storage
from tests.fakes.hub import Hub
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS
from tests.samples import SHOW
from tests.storage.stores import STORES, kept

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


@pytest.fixture(params=["memory", "postgresql"])
async def race(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Race]:
    async with Newsroom() as newsroom, Hub() as hub:
        store = await open_storage(STORES[request.param](tmp_path))
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
        await store.close()


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


async def test_a_poll_leaves_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER + timedelta(days=8), until=LATER + timedelta(days=10))

    async def agree() -> None:
        await race.save(replace(feed, push=push))

    race.publish(NEWER)
    await race.poll(agree)

    polled = await race.feed()
    assert polled.push == push
    assert polled.body_hash != feed.body_hash


async def test_a_poll_that_fails_leaves_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER, until=LATER + timedelta(days=10))

    async def agree() -> None:
        await race.save(replace(feed, push=push))

    race.newsroom.put("/feed", "busy", status=503)
    with pytest.raises(FeedError):
        await race.poll(agree)

    failed = await race.feed()
    assert (failed.push, failed.failures) == (push, 1)


async def test_polls_without_news_leave_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER, until=LATER + timedelta(days=10))

    async def agree() -> None:
        await race.save(replace(feed, push=push))

    await race.news.poll(replace(feed, read=LATER - KEEP))
    await race.while_saving(race.news.stop(), agree)

    assert (await race.feed()).push == push


async def test_what_a_hub_brought_while_a_poll_ran_is_not_forgotten_by_it(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER + timedelta(days=10))
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)

    async def bring() -> None:
        await race.save(replace(agreed, push=replace(push, brought=LATER)))

    race.publish(NEWER)
    await race.poll(bring)

    assert (await race.feed()).push == replace(push, brought=LATER)


async def test_a_poll_that_missed_something_leaves_for_how_long_the_hub_agrees_meanwhile(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER, brought=NOW)
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)
    longer = replace(push, until=LATER + timedelta(days=10))

    async def agree() -> None:
        await race.save(replace(agreed, push=longer))

    race.publish(NEWER)
    await race.poll(agree)

    assert (await race.feed()).push == replace(longer, brought=None)


async def test_asking_a_hub_leaves_what_a_poll_has_learnt_meanwhile(race: Race) -> None:
    await race.poll()
    polled = replace(await race.feed(), etag='"two"', failures=2, due=LATER + timedelta(hours=9))

    async def poll() -> None:
        await race.save(polled)

    await race.while_saving(race.hubs.subscribe(), poll)

    asked = await race.feed()
    assert asked.push is not None
    assert asked == replace(polled, push=asked.push)
    assert [asked.secret for asked in race.hub.asked] == [asked.push.secret]


async def test_a_hub_is_not_asked_for_a_feed_that_is_removed_in_that_moment(race: Race) -> None:
    await race.poll()
    feed = await race.feed()

    async def remove() -> None:
        await race.save(drop=(feed,))

    await race.while_saving(race.hubs.subscribe(), remove)

    assert await race.store.feeds() == ()
    assert race.hub.asked == []


async def test_what_a_hub_brings_leaves_what_a_poll_has_learnt_meanwhile(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER + timedelta(days=10))
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)
    polled = replace(agreed, etag='"two"', failures=2, due=LATER + timedelta(hours=9))

    async def poll() -> None:
        await race.save(polled)

    race.hubs._answer(agreed, NEWER.encode(), "application/rss+xml")
    await race.while_saving(race.hubs.settle(), poll)

    assert await race.feed() == replace(polled, push=replace(push, brought=LATER))
    assert await race.store.seen(agreed.url, ["gazette-3"]) != {}


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
