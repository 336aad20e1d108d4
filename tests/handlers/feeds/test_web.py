"""The web reader's manners: what it asks, how often, of whom; and what it makes of the answers."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from datetime import timedelta

import brotli  # type: ignore[import-untyped]
import pytest
from yarl import URL

from bot.errors import FeedError, FeedFailure
from bot.model import Entry, Feed
from bot.settings import Settings
from handlers.feeds.fetching import PER_HOST, Turns, user_agent
from handlers.feeds.web import WebReader
from tests.fakes.names import Names
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import PAGE, PARAGRAPHS, RSS
from tests.handlers.feeds.test_hostile import zstd


def entry(newsroom: Newsroom, url: str) -> Entry:
    return Entry("1", newsroom.url("/feed"), url, "Headline", "Summary", "The Set Gazette")


async def test_it_says_who_it_is(reader: WebReader, newsroom: Newsroom) -> None:
    await reader.entries(Feed(newsroom.put("/feed", RSS)), NOW)

    agent = newsroom.asked[0].headers["user-agent"]
    assert agent.startswith("Cliffhanger/")
    assert agent.endswith(" (+https://example.com/bot)")


def test_no_contact_can_smuggle_a_header() -> None:
    assert user_agent("me@x.example\r\nX-Evil: 1").endswith("(+me@x.exampleX-Evil: 1)")
    assert "(" not in user_agent("")


async def test_validators_go_back_word_for_word(reader: WebReader, newsroom: Newsroom) -> None:
    odd = {"ETag": 'W/"a,b "', "Last-Modified": "Yesterday, about noon"}
    url = newsroom.put("/feed", RSS, headers=odd)

    first = await reader.entries(Feed(url), NOW)
    second = await reader.entries(first.feed, NOW)
    third = await reader.entries(second.feed, NOW)

    asked = newsroom.asked
    assert "if-none-match" not in asked[0].headers
    assert [(one.headers["if-none-match"], one.headers["if-modified-since"]) for one in asked[1:]] == [
        (odd["ETag"], odd["Last-Modified"])
    ] * 2
    assert (second.entries, third.entries) == ((), ())
    assert (third.feed.etag, third.feed.last_modified) == (odd["ETag"], odd["Last-Modified"])


async def test_a_server_whose_validators_lie_is_found_out_by_its_body(reader: WebReader, newsroom: Newsroom) -> None:
    first = await reader.entries(Feed(newsroom.put("/feed", RSS, headers={"ETag": '"1"'})), NOW)
    newsroom.put("/feed", RSS, headers={"ETag": '"2"'})
    second = await reader.entries(first.feed, NOW)

    assert (second.entries, second.feed.etag) == ((), '"2"')


async def test_the_publishers_wish_for_patience(reader: WebReader, newsroom: Newsroom, settings: Settings) -> None:
    by_ttl = await reader.entries(Feed(newsroom.put("/ttl", RSS)), NOW)
    by_header = await reader.entries(Feed(newsroom.put("/cache", RSS, headers={"Cache-Control": "max-age=3000"})), NOW)

    assert (by_ttl.feed.interval, by_header.feed.interval) == (1800, 3000)
    assert settings.poll_interval == 900
    assert by_header.feed.due is not None
    assert abs(by_header.feed.due - NOW - timedelta(seconds=3000)) <= timedelta(seconds=300)


@pytest.mark.parametrize(
    ("packing", "packed"),
    [
        ("gzip", gzip.compress(RSS.encode())),
        ("zstd", zstd(RSS.encode())),
        ("deflate", zlib.compress(RSS.encode())),
        ("br", brotli.compress(RSS.encode())),
    ],
)
async def test_packed_answers(reader: WebReader, newsroom: Newsroom, packing: str, packed: bytes) -> None:
    url = newsroom.put("/feed", packed, headers={"Content-Encoding": packing})

    assert len((await reader.entries(Feed(url), NOW)).entries) == 2
    assert packing in newsroom.asked[0].headers["accept-encoding"]


@pytest.mark.parametrize(
    ("status", "kind", "after"),
    [(410, FeedFailure.GONE, None), (403, FeedFailure.BLOCKED, None), (503, FeedFailure.STATUS, 90.0)],
)
async def test_refusals(
    reader: WebReader, newsroom: Newsroom, status: int, kind: FeedFailure, after: float | None
) -> None:
    url = newsroom.put("/feed", "no", status=status, headers={"Retry-After": "90"} if after else {})

    with pytest.raises(FeedError) as refused:
        await reader.entries(Feed(url), NOW)

    assert (refused.value.kind, refused.value.after) == (kind, after)


async def test_nobody_there(reader: WebReader, newsroom: Newsroom, settings: Settings) -> None:
    nameless = WebReader(settings, resolver=Names({}))
    with pytest.raises(FeedError) as unknown:
        await nameless.entries(Feed("http://nowhere.example/feed"), NOW)
    await nameless.close()
    with pytest.raises(FeedError) as plain:
        await reader.entries(Feed(newsroom.url("/feed").replace("http:", "https:")), NOW)

    assert (unknown.value.kind, plain.value.kind) == (FeedFailure.DNS, FeedFailure.TLS)


async def test_a_feed_that_moved_is_read_and_keeps_its_address(reader: WebReader, newsroom: Newsroom) -> None:
    newsroom.put("/new/feed", RSS)
    feed = Feed(newsroom.redirect("/old", "/new/feed", 301))

    fetched = await reader.entries(feed, NOW)

    assert fetched.feed.url == feed.url
    assert {one.feed for one in fetched.entries} == {feed.url}
    assert fetched.entries[0].url == newsroom.url("/lanterns")


async def test_a_feed_that_moved_for_good_is_polled_there_after_some_days(
    reader: WebReader, newsroom: Newsroom
) -> None:
    new = newsroom.put("/new", RSS)
    feed = Feed(newsroom.redirect("/old", "/middle", 301))
    newsroom.redirect("/middle", "/new", 308)
    for day in range(6):
        feed = (await reader.entries(feed, NOW + timedelta(days=day))).feed

    assert (feed.address, newsroom.paths()) == (new, ["/old", "/middle", "/new"] * 4 + ["/new"] * 2)


@pytest.mark.parametrize("statuses", [(302, 301), (301, 307)])
async def test_a_move_that_is_for_now_is_never_adopted(
    reader: WebReader, newsroom: Newsroom, statuses: tuple[int, int]
) -> None:
    newsroom.put("/new", RSS)
    feed = Feed(newsroom.redirect("/old", "/middle", statuses[0]))
    newsroom.redirect("/middle", "/new", statuses[1])
    for day in range(6):
        feed = (await reader.entries(feed, NOW + timedelta(days=day))).feed

    assert (feed.address, feed.moved_to) == ("", "")


async def test_the_time_of_its_making_changes_nothing_in_a_feed(reader: WebReader, newsroom: Newsroom) -> None:
    dated = RSS.replace("<ttl>", "<lastBuildDate>Mon, 02 Mar 2026 {:02}:00:00 GMT</lastBuildDate><ttl>")
    first = await reader.entries(Feed(newsroom.put("/feed", dated.replace("{:02}", "09"))), NOW)
    newsroom.put("/feed", dated.replace("{:02}", "10"))
    second = await reader.entries(first.feed, NOW + timedelta(hours=1))
    newsroom.put("/feed", dated.replace("09:30:00", "09:31:00"))
    third = await reader.entries(second.feed, NOW + timedelta(hours=2))

    assert (len(first.entries), second.entries, len(third.entries)) == (2, (), 2)
    assert (second.feed.changed, third.feed.changed) == (NOW, NOW + timedelta(hours=2))


async def test_a_listed_name_is_let_in(settings: Settings, newsroom: Newsroom) -> None:
    listed = settings.model_copy(update={"private_hosts": ("intranet.example",)})
    reader = WebReader(listed, resolver=Names({"intranet.example": [["127.0.0.1"]]}))
    newsroom.put("/feed", RSS)

    fetched = await reader.entries(Feed(f"http://intranet.example:{newsroom.port}/feed"), NOW)
    await reader.close()

    assert len(fetched.entries) == 2


async def test_no_more_than_a_few_at_once_from_one_host(reader: WebReader, newsroom: Newsroom) -> None:
    urls = [newsroom.put(f"/{n}", RSS, headers={"ETag": '"x"'}) for n in range(40)]

    await asyncio.gather(*(reader.entries(Feed(url, etag='"x"', read=NOW), NOW) for url in urls))

    assert len(newsroom.asked) == 40
    assert 1 < newsroom.busiest <= PER_HOST


async def test_a_slow_host_keeps_no_other_waiting(settings: Settings, newsroom: Newsroom) -> None:
    async def held(writer: asyncio.StreamWriter) -> None:
        arrived.put_nowait(True)
        await release.wait()

    release, arrived = asyncio.Event(), asyncio.Queue[bool]()
    newsroom.hostile["/slow"] = held
    names = Names({"slow.example": [["127.0.0.1"]]})
    reader = WebReader(settings.model_copy(update={"poll_concurrency": PER_HOST + 1}), resolver=names)
    slow = [
        asyncio.create_task(reader.entries(Feed(f"http://slow.example:{newsroom.port}/slow"), NOW)) for _ in range(20)
    ]
    for _ in range(PER_HOST):
        await arrived.get()

    assert len((await reader.entries(Feed(newsroom.put("/quick", RSS)), NOW)).entries) == 2
    assert not any(task.done() for task in slow)
    release.set()
    await asyncio.gather(*slow, return_exceptions=True)
    await reader.close()


async def test_slow_exchanges_give_their_turn_to_the_next_up_to_a_bound() -> None:
    turns, begun = Turns(overall=2, lasting=0.02), asyncio.Queue[int]()
    release = asyncio.Event()

    async def exchange(host: int) -> None:
        async with turns.take(URL(f"http://{host}.example/")):
            begun.put_nowait(host)
            await release.wait()

    tasks = [asyncio.create_task(exchange(host)) for host in range(12)]
    assert [await begun.get() for _ in range(8)] == list(range(8))
    assert (turns.room, turns.overall.locked()) == (0, True)
    release.set()
    await asyncio.gather(*tasks)

    assert (begun.qsize(), turns.room) == (4, 6)
    async with turns.take(URL("http://a.example/")), turns.take(URL("http://b.example/")):
        assert turns.overall.locked()


async def test_a_page_by_its_address_alone(reader: WebReader, newsroom: Newsroom) -> None:
    newsroom.put("/page?id=1", PAGE, type="text/html; charset=utf-8")

    article = await reader.page(newsroom.url("/page?utm_source=x&id=1"))

    assert article.text.splitlines() == list(PARAGRAPHS)
    assert (article.entry, article.title) == ("", "Hit & Miss axed after one season")
    assert article.url == newsroom.url("/page?id=1")


async def test_a_page_is_fetched_once_for_all_entries_that_link_to_it(reader: WebReader, newsroom: Newsroom) -> None:
    url = newsroom.put("/page", PAGE, type="text/html")

    first = await reader.article(entry(newsroom, url))
    second = await reader.article(entry(newsroom, f"{url}?utm_source=other"))

    assert first == second
    assert newsroom.paths() == ["/page"]


async def test_a_page_that_was_read_a_while_ago_is_read_as_it_now_stands(
    reader: WebReader, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = newsroom.put("/page", PAGE, type="text/html")
    before = await reader.page(url)
    newsroom.put("/page", PAGE.replace("decided against", "decided in favour of"), type="text/html")
    monkeypatch.setattr("handlers.feeds.web.FRESH", 0)
    after = await reader.page(url)

    assert ("decided against" in before.text, "decided in favour of" in after.text) == (True, True)


async def test_a_page_dates_an_entry_without_a_date(reader: WebReader, newsroom: Newsroom) -> None:
    article = await reader.article(entry(newsroom, newsroom.put("/page", PAGE, type="text/html")))

    assert article.published is not None
    assert article.published.isoformat() == "2026-03-02T14:30:00+00:00"


async def test_robots_txt_is_asked_once_and_obeyed_for_pages_but_not_for_feeds(
    reader: WebReader, newsroom: Newsroom
) -> None:
    newsroom.put("/robots.txt", "User-agent: cliffhanger\nDisallow: /private\n\nUser-agent: *\nDisallow: /")
    allowed = newsroom.put("/page", PAGE, type="text/html")
    refused = newsroom.put("/private/page", PAGE, type="text/html")
    feed = newsroom.put("/private/feed", RSS)

    assert (await reader.article(entry(newsroom, allowed))).text.splitlines() == list(PARAGRAPHS)
    assert (await reader.article(entry(newsroom, refused))).text == "Summary"
    assert len((await reader.entries(Feed(feed), NOW)).entries) == 2
    assert [asked.path for asked in newsroom.asked] == ["/robots.txt", "/page", "/private/feed"]


@pytest.mark.parametrize(("status", "read"), [(404, True), (403, True), (500, False), (503, False)])
async def test_no_robots_txt_is_a_yes_and_a_broken_server_a_no(
    reader: WebReader, newsroom: Newsroom, status: int, read: bool
) -> None:
    newsroom.put("/robots.txt", status=status)
    url = newsroom.put("/page", PAGE, type="text/html")

    assert ((await reader.article(entry(newsroom, url))).text != "Summary") is read


async def test_a_page_that_is_no_page_leaves_the_summary(reader: WebReader, newsroom: Newsroom) -> None:
    film = newsroom.put("/film", b"\0" * 1000, type="video/mp4")

    assert (await reader.article(entry(newsroom, film))).text == "Summary"


async def test_where_the_feed_says_more_than_the_page_the_feed_is_read(reader: WebReader, newsroom: Newsroom) -> None:
    url = newsroom.put("/page", PAGE, type="text/html")
    full = Entry("1", newsroom.url("/feed"), url, "Headline", "All of it. " * 200)

    assert (await reader.article(full)).text == full.summary
