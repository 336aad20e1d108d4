"""From feeds and hubs to alerts, through the real story of the news: what is new, and what only looks so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Alert, Changes, Destination, Feed, Seen, Show, Subscription
from bot.settings import Settings
from handlers.feeds import Door
from handlers.feeds.schedule import AWAITED
from handlers.feeds.websub import Hubs, routes
from handlers.news import News
from handlers.web import open_board
from storage import Storage, open_storage
from storage.schema import SEEN_PER_FEED
from tests.fakes.hub import Hub
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.samples import SHOW

ITEM = (
    "<item><guid isPermaLink='false'>{id}</guid><link>{site}/{link}</link><title>{title}</title>"
    "<description>{text}</description></item>"
)
CANCELLED = {
    "id": "one",
    "link": "cancelled",
    "title": "‘Hit &amp; Run’ Canceled By Netflix",
    "text": "Netflix has canceled Hit &amp; Run after one season.",
}
SAVED = {
    "id": "two",
    "link": "saved",
    "title": "Peacock Saves ‘Hit &amp; Run’",
    "text": "Peacock has picked up Hit &amp; Run for a second season.",
}
OPEN = {
    "id": "three",
    "link": "open",
    "title": "‘Hit &amp; Run’: No Word On Season 2",
    "text": "Netflix has not decided yet whether Hit &amp; Run gets a second season.",
}
RENEWED = {
    "id": "four",
    "link": "renewed",
    "title": "‘The Wharf’ Renewed By NBC For Season 2",
    "text": "NBC has renewed The Wharf for a second season.",
}
WEATHER = {"id": "rain", "link": "rain", "title": "Rain by Friday", "text": "An umbrella will be of use."}


class Desk:
    """A feed with a hub, a store, and the stories between them."""

    def __init__(self, newsroom: Newsroom, hub: Hub, storage: Storage, settings: Settings) -> None:
        self.newsroom, self.hub, self.storage, self.now = newsroom, hub, storage, NOW
        self.door = Door(settings)
        self.news = News(storage, self.door, lambda: self.now, settings)
        self.hubs = Hubs(storage, self.door, self.news.learn, lambda: self.now, settings)
        self.url = newsroom.url("/feed")

    def rss(self, *items: dict[str, str]) -> str:
        for item in items:
            # No page, so that what the feed says is all there is.
            self.newsroom.put(f"/{item['link']}", b"%PDF-", type="application/pdf")
        written = "".join(ITEM.format(site=self.newsroom.url()[:-1], **item) for item in items)
        return f'<rss version="2.0"><channel><title>Deadline</title>{written}</channel></rss>'

    def publish(self, *items: dict[str, str]) -> None:
        self.newsroom.put("/feed", self.rss(*items), headers={"Link": f"<{self.hub.url}>; rel=hub"})

    async def poll(self) -> list[str]:
        """The changes alerted of so far in all."""
        await self.news.poll(await self.feed())
        self.now += timedelta(hours=1)
        return await self.alerts()

    async def push(self, *items: dict[str, str]) -> list[str]:
        assert await self.hub.publish(self.url, self.rss(*items)) == 202
        await self.hubs.settle()
        self.now += timedelta(hours=1)
        return await self.alerts()

    async def alerts(self) -> list[str]:
        return [record.change.value async for record in self.storage.everything() if isinstance(record, Alert)]

    async def feed(self) -> Feed:
        (feed,) = [feed for feed in await self.storage.feeds() if feed.url == self.url]
        return feed


@pytest.fixture
async def desk(newsroom: Newsroom, settings: Settings) -> AsyncIterator[Desk]:
    async with Hub() as hub:
        storage = await open_storage("memory:")
        hosts = (newsroom.place, hub.place)
        ours = settings.model_copy(
            update={"private_hosts": hosts, "web_address": "127.0.0.1:0", "web_url": "x", "poll_interval": 600}
        )
        desk = Desk(newsroom, hub, storage, ours)
        show = replace(SHOW, added=NOW - timedelta(days=100))
        await storage.save(Changes((show, Subscription(Destination("console", room="here")), Feed(desk.url))))
        async with open_board(storage, lambda: NOW, address="127.0.0.1:0", hubs=routes(desk.hubs)) as url:
            desk.hubs.settings = ours.model_copy(update={"web_url": url})
            yield desk
        await desk.hubs.stop()
        await desk.door.close()
        await storage.close()


async def test_what_a_hub_brings_is_told_once_and_the_next_poll_has_nothing_to_add(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    await desk.hubs.subscribe()
    await desk.hub.verify(desk.url)

    assert await desk.push(CANCELLED) == ["cancelled"]
    desk.publish(CANCELLED, WEATHER)
    assert await desk.poll() == ["cancelled"]
    await desk.news.stop()

    feed = await desk.feed()
    assert feed.push is not None
    assert feed.push.brought is not None
    assert feed.interval > 600


async def test_a_poll_that_finds_what_the_hub_did_not_bring_trusts_it_no_more(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    await desk.hubs.subscribe()
    await desk.hub.verify(desk.url)
    await desk.push(CANCELLED)

    desk.publish(SAVED, CANCELLED, WEATHER)
    assert await desk.poll() == ["cancelled", "saved"]

    feed = await desk.feed()
    assert feed.push is not None
    assert feed.push.until is not None
    assert feed.push.brought is None


async def test_what_a_feed_lists_is_not_forgotten_for_a_message_that_does_not_have_it(desk: Desk) -> None:
    """Else it would be news to a show that was tracked since, in a feed that gives no dates."""
    desk.publish(RENEWED, WEATHER)
    await desk.poll()
    await desk.hubs.subscribe()
    await desk.hub.verify(desk.url)
    read = tuple(Seen(desk.url, f"entry {number}", "digest", desk.now) for number in range(SEEN_PER_FEED))
    await desk.storage.save(Changes(read))

    await desk.push(OPEN)
    await desk.storage.save(Changes((Show("the-wharf", "The Wharf", network="NBC", added=desk.now),)))
    desk.now += timedelta(minutes=5)
    desk.publish(OPEN, RENEWED, WEATHER)

    assert await desk.poll() == []


async def test_a_message_sent_late_says_nothing_that_a_poll_has_not_read(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    await desk.hubs.subscribe()
    await desk.hub.verify(desk.url)
    desk.publish(SAVED, CANCELLED, WEATHER)
    told = await desk.poll()

    assert await desk.push(CANCELLED) == told
    assert await desk.push(SAVED) == told


@pytest.mark.parametrize(
    "again",
    [
        {"id": "https://deadline.example/?p=1"},
        {"id": "1", "link": "cancelled?utm_source=rss"},
        {"id": "1", "link": "2026/cancelled"},
        {"id": "1", "text": "Netflix has canceled Hit &amp; Run after one season. We were the first to say so."},
    ],
    ids=["new id", "tracked link", "new link", "new text at the old link"],
)
async def test_an_old_item_that_resurfaces_under_a_new_id_undoes_nothing(desk: Desk, again: dict[str, str]) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER)
    await desk.poll()
    desk.publish(SAVED, CANCELLED, WEATHER)
    told = await desk.poll()
    assert told == ["cancelled", "saved"]

    desk.publish(CANCELLED | again, SAVED, WEATHER)

    assert await desk.poll() == told
    verdict = (await desk.storage.recall({SHOW.id})).about(SHOW.id).verdict
    assert verdict is not None
    assert verdict.outcome == "renewed"


async def test_after_word_of_an_open_decision_the_feed_is_polled_sooner(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    assert (await desk.feed()).interval == 600

    desk.publish(OPEN, WEATHER)
    before = desk.now
    await desk.poll()

    feed = await desk.feed()
    assert (feed.awaited, feed.interval) == (before + AWAITED, 300)
    desk.publish(CANCELLED, OPEN, WEATHER)
    await desk.poll()
    assert (await desk.feed()).awaited is None


async def test_a_message_before_the_first_poll_is_none(desk: Desk) -> None:
    desk.publish(WEATHER)
    fetched = await desk.door.entries(await desk.feed(), desk.now)
    await desk.storage.save(Changes((fetched.feed,)))
    await desk.hubs.subscribe()
    await desk.hub.verify(desk.url)
    await desk.storage.save(Changes((replace(await desk.feed(), read=None),)))

    assert await desk.hub.publish(desk.url, desk.rss(CANCELLED)) == 410
