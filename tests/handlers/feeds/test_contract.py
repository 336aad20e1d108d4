"""The promise `handlers.feeds.Feeds`, kept by every reader. A reader's row says how a body comes to its address."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import FeedError, FeedFailure
from bot.model import Entry, Feed
from bot.settings import Settings, load
from handlers.feeds import Door
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import JSON_FEED, PAGE, PARAGRAPHS, RSS


@dataclass
class Press:
    """Publishes a body under a name and gives its address; and the door through which it is read."""

    publish: Callable[[str, str], str]
    door: Door

    def entry(self, feed: str, url: str, summary: str = "Harbour TV makes no more of it.") -> Entry:
        return Entry("1", feed, url, "The headline", summary, "The Set Gazette", NOW - timedelta(hours=1))


def _on_the_web(newsroom: Newsroom, folder: Path) -> Callable[[str, str], str]:
    return lambda name, body: newsroom.put(
        f"/{name}", body, type="text/html" if name.endswith("html") else "application/xml"
    )


def _on_disk(newsroom: Newsroom, folder: Path) -> Callable[[str, str], str]:
    def publish(name: str, body: str) -> str:
        (folder / name).write_text(body, encoding="utf-8")
        return (folder / name).as_uri()

    return publish


@pytest.fixture(params=[_on_the_web, _on_disk])
async def press(
    request: pytest.FixtureRequest, newsroom: Newsroom, settings: Settings, tmp_path: Path
) -> AsyncIterator[Press]:
    door = Door(settings)
    yield Press(request.param(newsroom, tmp_path), door)
    await door.close()


async def test_entries_come_oldest_first_with_the_feed_as_it_now_stands(press: Press) -> None:
    feed = Feed(press.publish("feed.xml", RSS), added_by="me")

    fetched = await press.door.entries(feed, NOW)

    assert [entry.title for entry in fetched.entries] == [
        "Lanterns gets a second season",
        "Hit & Miss axed after one season",
    ]
    assert {entry.feed for entry in fetched.entries} == {feed.url}
    assert (fetched.feed.url, fetched.feed.title, fetched.feed.added_by) == (feed.url, "The Set Gazette", "me")
    assert fetched.feed.read == NOW
    assert fetched.feed.due is not None
    assert fetched.feed.due > NOW
    assert (fetched.feed.failures, fetched.feed.failure) == (0, "")


async def test_an_unchanged_feed_has_no_entries_and_a_changed_one_has(press: Press) -> None:
    first = await press.door.entries(Feed(press.publish("feed.xml", RSS)), NOW)
    later = NOW + timedelta(hours=1)

    unchanged = await press.door.entries(first.feed, later)
    press.publish("feed.xml", RSS.replace("second season", "third season"))
    changed = await press.door.entries(unchanged.feed, later)

    assert (unchanged.entries, unchanged.feed.read) == ((), later)
    assert changed.entries[0].title == "Lanterns gets a third season"


async def test_a_feed_that_was_never_read_whole_is_read_again(press: Press) -> None:
    first = await press.door.entries(Feed(press.publish("feed.xml", RSS)), NOW)
    cut_off = Feed(first.feed.url, etag=first.feed.etag, body_hash=first.feed.body_hash)

    assert len((await press.door.entries(cut_off, NOW)).entries) == 2


async def test_times_that_lie_in_the_future_are_now(press: Press) -> None:
    feed = Feed(press.publish("feed.xml", RSS.replace("2026 09:30", "2036 09:30")))

    newest = (await press.door.entries(feed, NOW)).entries[-1]

    assert newest.published == NOW
    assert newest.published.tzinfo is UTC


async def test_every_kind_of_feed_goes_through_the_same_door(press: Press) -> None:
    fetched = await press.door.entries(Feed(press.publish("feed.json", JSON_FEED)), NOW)

    assert fetched.feed.title == "Braces"


async def test_a_page_is_no_feed(press: Press) -> None:
    with pytest.raises(FeedError) as refused:
        await press.door.entries(Feed(press.publish("page.html", PAGE)), NOW)

    assert refused.value.kind is FeedFailure.NOT_A_FEED
    assert "web page" in str(refused.value)


async def test_half_a_feed_without_entries_is_malformed(press: Press) -> None:
    with pytest.raises(FeedError) as refused:
        await press.door.entries(Feed(press.publish("feed.xml", "<rdf:RDF xmlns:rdf='x'><channe")), NOW)

    assert refused.value.kind is FeedFailure.MALFORMED


async def test_more_than_the_limit_is_too_large(press: Press) -> None:
    with pytest.raises(FeedError) as refused:
        await press.door.entries(Feed(press.publish("feed.xml", RSS + " " * 1_000_001)), NOW)

    assert refused.value.kind is FeedFailure.TOO_LARGE


async def test_a_missing_feed_is_a_failure_in_one_sentence(press: Press) -> None:
    with pytest.raises(FeedError) as refused:
        await press.door.entries(Feed(press.publish("feed.xml", RSS) + "x"), NOW)

    assert refused.value.kind in (FeedFailure.STATUS, FeedFailure.GONE)
    assert "\n" not in str(refused.value)


async def test_the_article_is_the_pages_text_under_the_feeds_headline_and_date(press: Press) -> None:
    entry = press.entry(press.publish("feed.xml", RSS), press.publish("page.html", PAGE))

    article = await press.door.article(entry)

    assert article.text.splitlines() == list(PARAGRAPHS)
    assert (article.entry, article.title, article.publisher) == ("1", "The headline", "The Set Gazette")
    assert (article.published, article.author, article.url) == (entry.published, "Ada Reporter", entry.url)


@pytest.mark.parametrize("page", ["", "<html><body><p>Subscribe to continue reading.</p></body></html>", "\0\1\2"])
async def test_without_a_readable_page_the_article_is_the_entrys_own_words(press: Press, page: str) -> None:
    entry = press.entry(press.publish("feed.xml", RSS), press.publish("page.html", page))

    article = await press.door.article(entry)

    assert (article.title, article.text, article.url) == (entry.title, entry.summary, entry.url)
    assert article.published == entry.published


@pytest.mark.parametrize("url", ["", "file:///etc/hostname", "http://", "http://127.0.0.1:1/", "mailto:a@b.example"])
async def test_a_link_that_leads_to_no_page_leaves_the_entrys_own_words(press: Press, url: str) -> None:
    entry = press.entry(press.publish("feed.xml", RSS), url)

    assert (await press.door.article(entry)).text == entry.summary


async def test_an_address_of_no_known_kind_is_refused() -> None:
    door = Door(load(_env_file=None))

    with pytest.raises(FeedError, match="must begin with http"):
        await door.entries(Feed("gopher://example.com/"), datetime.now(UTC))
