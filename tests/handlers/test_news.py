"""Polls of real feeds over loopback: what is new is learnt once, what was so already is learnt in silence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from xml.etree import ElementTree as ET

import pytest

from bot.errors import FeedError
from bot.model import (
    Alert,
    Article,
    Changes,
    Destination,
    Entry,
    Feed,
    Outcome,
    Show,
    Subscription,
    Verdict,
)
from bot.settings import Settings
from handlers.clock import utc_now
from handlers.feeds import Door, Fetched
from handlers.news import News
from storage import Storage, open_storage
from tests.fakes.newsroom import Newsroom
from tests.samples import SHOW

LONG_TRACKED = timedelta(days=100)
CANCELLED = ("one", "‘Hit & Run’ Canceled By Netflix", "Netflix has canceled Hit & Run after one season.")
SAVED = ("two", "Peacock Saves ‘Hit & Run’", "Peacock has picked up Hit & Run for a second season.")
WEATHER = ("three", "Rain by Friday", "An umbrella will be of use.")


def rss(*items: tuple[str, str, str], title: str = "Deadline", dated: datetime | None = None) -> bytes:
    """A feed of these items (id, title, text), all published at one time, or without a date."""
    root = ET.Element("rss", version="2.0")
    room = ET.SubElement(root, "channel")
    ET.SubElement(room, "title").text = title
    for identity, headline, text in items:
        item = ET.SubElement(room, "item")
        ET.SubElement(item, "guid", isPermaLink="false").text = identity
        ET.SubElement(item, "title").text = headline
        ET.SubElement(item, "description").text = text
        if dated is not None:
            ET.SubElement(item, "pubDate").text = format_datetime(dated)
    return bytes(ET.tostring(root, "utf-8", xml_declaration=True))


class Desk:
    """A feed on loopback, a store in memory and the story of the news between them."""

    def __init__(self, newsroom: Newsroom, storage: Storage) -> None:
        self.newsroom = newsroom
        self.storage = storage
        self.settings = Settings.model_construct(private_hosts=(newsroom.place,), poll_interval=1)
        self.door: Door = Door(self.settings)
        self.now = utc_now()
        self.news = News(storage, self.door, lambda: self.now, self.settings)
        self.url = newsroom.url("/feed.xml")

    def publish(self, *items: tuple[str, str, str], title: str = "Deadline", undated: bool = False) -> None:
        dated = None if undated else self.now - timedelta(minutes=5)
        self.newsroom.put("/feed.xml", rss(*items, title=title, dated=dated))

    async def poll(self) -> list[str]:
        """The changes that this poll alerted of."""
        (feed,) = [feed for feed in await self.storage.feeds() if feed.url == self.url]
        learnt = await self.news.poll(feed)
        self.now += timedelta(hours=1)
        return [record.change.value for record in learnt.changes.put if isinstance(record, Alert)]

    async def verdict(self, show: Show = SHOW) -> Verdict | None:
        return (await self.storage.recall({show.id})).about(show.id).verdict


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with Newsroom() as newsroom:
        storage = await open_storage("memory:")
        desk = Desk(newsroom, storage)
        show = replace(SHOW, added=desk.now - LONG_TRACKED)
        room = Subscription(Destination("console", room="here"))
        await storage.save(Changes((show, room, Feed(desk.url))))
        yield desk
        await desk.door.close()
        await storage.close()


async def test_what_a_feed_already_holds_is_learnt_in_silence(desk: Desk) -> None:
    desk.publish(CANCELLED, WEATHER)
    assert await desk.poll() == []
    verdict = await desk.verdict()
    assert verdict is not None
    assert verdict.outcome is Outcome.CANCELLED


async def test_what_is_new_is_told_once(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER)
    assert await desk.poll() == ["cancelled"]
    desk.publish(WEATHER, CANCELLED)
    assert await desk.poll() == [], "in another order it is no news"
    desk.publish(SAVED, CANCELLED, WEATHER)
    assert await desk.poll() == ["saved"]


async def test_news_without_a_date_is_as_old_as_its_appearance(desk: Desk) -> None:
    desk.publish(WEATHER, undated=True)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER, undated=True)
    assert await desk.poll() == ["cancelled"]


async def test_an_edited_entry_that_takes_it_back_is_corrected(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER)
    await desk.poll()
    withdrawn = ("one", "Correction: ‘Hit & Run’", "An earlier version of this article on Hit & Run was wrong.")
    desk.publish(withdrawn, WEATHER)
    assert await desk.poll() == ["correction"]
    verdict = await desk.verdict()
    assert verdict is not None
    assert not verdict.outcome.decided


async def test_a_show_that_is_tracked_later_learns_in_silence_what_the_feed_still_holds(desk: Desk) -> None:
    newcomer = Show("the-wharf", "The Wharf", network="NBC")
    desk.publish(("four", "‘The Wharf’ Renewed By NBC For Season 2", "NBC has renewed The Wharf for a second season."))
    await desk.poll()
    await desk.storage.save(Changes((replace(newcomer, added=desk.now),)))
    desk.now += timedelta(minutes=1)
    assert await desk.poll() == []
    verdict = await desk.verdict(newcomer)
    assert verdict is not None
    assert (verdict.outcome, verdict.seasons) == (Outcome.RENEWED, (2,))


async def test_two_entries_with_one_id_in_two_feeds_are_two_articles(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER)
    await desk.poll()
    other = desk.newsroom.put("/other.xml", rss(WEATHER, title="Variety", dated=desk.now))
    await desk.storage.save(Changes((Feed(other, read=desk.now),)))
    variety = ("one", "Netflix Cancels ‘Hit & Run’", "Netflix has cancelled Hit & Run, Variety has confirmed.")
    desk.newsroom.put("/other.xml", rss(variety, WEATHER, title="Variety", dated=desk.now))
    (feed,) = [feed for feed in await desk.storage.feeds() if feed.url == other]
    await desk.news.poll(feed)
    verdict = await desk.verdict()
    assert verdict is not None
    assert verdict.standing == "confirmed"


async def test_a_failure_is_kept_with_the_feed_and_forgotten_when_it_is_over(desk: Desk) -> None:
    desk.newsroom.put("/feed.xml", "busy", status=503)
    with pytest.raises(FeedError):
        await desk.poll()
    (feed,) = await desk.storage.feeds()
    assert feed.failures == 1
    assert feed.failure
    assert feed.due is not None
    assert feed.due > desk.now
    desk.publish(WEATHER)
    await desk.poll()
    (feed,) = await desk.storage.feeds()
    assert (feed.failures, feed.failure) == (0, "")


async def test_a_feed_that_is_removed_while_it_is_polled_stays_removed(desk: Desk) -> None:
    desk.publish(CANCELLED)
    (feed,) = await desk.storage.feeds()
    await desk.storage.save(Changes(drop=(feed,)))
    await desk.news.poll(feed)
    assert await desk.storage.feeds() == ()


async def test_due_feeds_are_polled_side_by_side_and_one_failing_costs_the_others_nothing(desk: Desk) -> None:
    desk.publish(CANCELLED)
    broken = desk.newsroom.put("/broken.xml", "gone", status=500)
    await desk.storage.save(Changes((Feed(broken),)))
    await desk.news.poll_due()
    await desk.news.settle()
    feeds = {feed.url: feed for feed in await desk.storage.feeds()}
    assert feeds[broken].failures == 1
    assert feeds[desk.url].read is not None
    await desk.news.poll_due()
    await desk.news.settle()
    assert {feed.url: feed for feed in await desk.storage.feeds()} == feeds, "nothing is due before its time"


class Stumbling(Door):
    """The real door, with a fault of ours put into it."""

    stumbles = ""

    async def article(self, entry: Entry) -> Article:
        if entry.id == self.stumbles:
            raise RuntimeError("a fault of ours")
        return await super().article(entry)

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        if feed.title == "Bad day":
            raise RuntimeError("a fault of ours")
        return await super().entries(feed, now)


async def test_an_entry_that_we_fail_at_costs_the_others_nothing_and_is_tried_again(desk: Desk) -> None:
    desk.door = desk.news.feeds = Stumbling(desk.settings)
    desk.publish(WEATHER)
    await desk.poll()
    other = ("two", "‘Hit & Run’ Director Wins Award", "A prize for Hit & Run.")
    desk.publish(other, CANCELLED, WEATHER)
    desk.door.stumbles = "one"
    assert await desk.poll() == []
    desk.door.stumbles = ""
    assert await desk.poll() == ["cancelled"], "although the feed is as it was"


async def test_an_entry_that_we_fail_at_while_nobody_is_to_hear_of_it_is_learnt_in_silence_later(desk: Desk) -> None:
    desk.door = desk.news.feeds = Stumbling(desk.settings)
    desk.publish(CANCELLED, WEATHER)
    desk.door.stumbles = "one"
    assert await desk.poll() == []
    assert await desk.verdict() is None
    desk.door.stumbles = ""
    assert await desk.poll() == [], "the feed had it when it was added"
    verdict = await desk.verdict()
    assert verdict is not None
    assert verdict.outcome is Outcome.CANCELLED


async def test_an_entry_that_we_fail_at_for_a_new_show_is_learnt_later(desk: Desk) -> None:
    desk.door = desk.news.feeds = Stumbling(desk.settings)
    newcomer = Show("the-wharf", "The Wharf", network="NBC")
    renewed = ("four", "‘The Wharf’ Renewed By NBC For Season 2", "NBC has renewed The Wharf for a second season.")
    desk.publish(renewed, WEATHER)
    await desk.poll()
    await desk.storage.save(Changes((replace(newcomer, added=desk.now),)))
    desk.now += timedelta(minutes=1)
    desk.door.stumbles = "four"
    assert await desk.poll() == []
    desk.door.stumbles = ""
    assert await desk.poll() == []
    verdict = await desk.verdict(newcomer)
    assert verdict is not None
    assert verdict.outcome is Outcome.RENEWED


async def test_a_feed_that_we_fail_at_is_left_in_peace_for_a_while(desk: Desk) -> None:
    desk.door = desk.news.feeds = Stumbling(desk.settings)
    (feed,) = await desk.storage.feeds()
    await desk.storage.save(Changes((replace(feed, title="Bad day"),)))
    await desk.news.poll_due()
    await desk.news.settle()
    (feed,) = await desk.storage.feeds()
    assert feed.failures == 1
    assert feed.due is not None
    assert feed.due > desk.now


async def test_an_edit_that_speaks_of_the_show_no_more_takes_its_word_back(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    desk.publish(CANCELLED, WEATHER)
    await desk.poll()
    desk.publish(("one", "Netflix Cancels ‘Another Thing’", "Netflix has canceled Another Thing."), WEATHER)
    assert await desk.poll() == ["correction"]


async def test_an_edit_that_is_put_off_is_read_in_the_end(desk: Desk) -> None:
    desk.publish(WEATHER)
    await desk.poll()
    for minute in range(5):
        desk.publish((CANCELLED[0], CANCELLED[1], f"{CANCELLED[2]} Updated at minute {minute}."), WEATHER)
        await desk.poll()
    desk.publish(
        ("one", "Correction: ‘Hit & Run’", "An earlier version of this article on Hit & Run was wrong."), WEATHER
    )
    assert await desk.poll() == [], "it changes all the time"
    desk.now += timedelta(days=1)
    assert await desk.poll() == ["correction"]


async def test_news_on_a_page_that_could_not_be_had_is_heard_of_when_it_can(desk: Desk) -> None:
    root = ET.fromstring(rss(("one", "‘Hit & Run’ Season 2: Netflix Has Decided", "Renewed or not?"), dated=desk.now))
    item = root.find("channel/item")
    assert item is not None
    ET.SubElement(item, "link").text = desk.newsroom.url("/page")
    desk.publish(WEATHER)
    await desk.poll()
    desk.newsroom.put("/page", "busy", status=503)
    desk.newsroom.put("/feed.xml", bytes(ET.tostring(root)))
    assert await desk.poll() == []
    text = (
        "<p>Netflix has canceled Hit & Run after one season, a spokesperson said on Monday.</p>"
        "<p>The thriller follows a guide in Tel Aviv whose wife is killed by a car that does not stop.</p>"
        "<p>It was among the most expensive dramas that the streamer has made in the region so far.</p>"
    )
    desk.newsroom.put(
        "/page", f"<html><body><article><h1>Hit & Run</h1>{text}</article></body></html>", type="text/html"
    )
    desk.now += timedelta(hours=1)
    assert await desk.poll() == ["cancelled"]
