"""Each attack with an answer, by name: refused, or read within bounds."""

from __future__ import annotations

import asyncio
import gzip
import sys
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Callable
from importlib import import_module
from itertools import pairwise

import brotli  # type: ignore[import-untyped]
import pytest

from bot.errors import FeedFailure
from bot.model import Entry, Feed
from bot.settings import Settings
from handlers.feeds.web import WebReader
from handlers.feeds.workers import Workers
from tests.fakes import newsroom as scripts
from tests.fakes.certificates import serving_tls
from tests.fakes.newsroom import Newsroom, Writer
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.refusals import refusal
from tests.handlers.feeds.samples import PAGE, RSS

BOMB = 60_000_000
zstd: Callable[[bytes], bytes] = import_module(
    "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
).compress


@pytest.fixture
async def impatient(settings: Settings) -> AsyncIterator[WebReader]:
    """Waits a quarter of a second for an answer, and a few for a worker."""
    quick = settings.model_copy(update={"poll_timeout": 0.25})
    reader = WebReader(quick, workers=Workers(seconds=4))
    yield reader
    await reader.close()


async def test_a_redirect_loop(reader: WebReader, newsroom: Newsroom) -> None:
    newsroom.redirect("/a", "/b")

    failure = await refusal(reader, newsroom.redirect("/b", "/a"))

    assert "redirects more than 5 times" in str(failure)
    assert len(newsroom.asked) == 6


@pytest.mark.parametrize("packing", ["gzip", "br", "deflate", "zstd"])
async def test_a_bomb_is_unpacked_no_further_than_the_limit(
    reader: WebReader, newsroom: Newsroom, packing: str
) -> None:
    pack: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "br": lambda whole: bytes(brotli.compress(whole, quality=1)),
        "zstd": zstd,
    }
    packed = pack[packing](bytes(BOMB))
    url = newsroom.put("/feed", packed, headers={"Content-Encoding": packing})

    tracemalloc.start()
    failure = await refusal(reader, url)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert failure.kind is FeedFailure.TOO_LARGE
    assert peak < 10_000_000


async def test_a_bomb_in_a_bomb_is_unpacked_once_at_most(reader: WebReader, newsroom: Newsroom) -> None:
    nested = gzip.compress(gzip.compress(bytes(BOMB)))

    tracemalloc.start()
    failures = [
        await refusal(reader, newsroom.put(f"/{number}", nested, headers={"Content-Encoding": packing}))
        for number, packing in enumerate(("gzip", "gzip, gzip", "gzip,gzip,br", "br, gzip"))
    ]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert {failure.kind for failure in failures} <= {FeedFailure.NOT_A_FEED, FeedFailure.MALFORMED}
    assert peak < 10_000_000


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip", "br", "zstd", "nonsense"])
async def test_a_body_that_is_not_packed_as_it_says(reader: WebReader, newsroom: Newsroom, packing: str) -> None:
    url = newsroom.put("/feed", gzip.compress(gzip.compress(RSS.encode())), headers={"Content-Encoding": packing})

    assert (await refusal(reader, url)).kind in (FeedFailure.MALFORMED, FeedFailure.NOT_A_FEED)


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        (scripts.endless, FeedFailure.TOO_LARGE),
        (scripts.dripping, FeedFailure.TIMEOUT),
        (scripts.silent, FeedFailure.TIMEOUT),
        (scripts.cut_short, FeedFailure.MALFORMED),
        (scripts.gibberish, FeedFailure.MALFORMED),
        (scripts.slamming, FeedFailure.REFUSED),
    ],
)
async def test_a_server_that_does_not_play_by_the_rules(
    impatient: WebReader, newsroom: Newsroom, script: scripts.Hostile, kind: FeedFailure
) -> None:
    newsroom.hostile["/feed"] = script

    assert (await refusal(impatient, newsroom.url("/feed"))).kind is kind


async def test_headers_without_end(reader: WebReader, newsroom: Newsroom) -> None:
    async def headers(writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            writer.write(b"X-More: " + b"x" * 1000 + b"\r\n")
            await writer.drain()

    newsroom.hostile["/feed"] = headers

    assert (await refusal(reader, newsroom.url("/feed"))).kind is FeedFailure.MALFORMED


@pytest.mark.parametrize(
    "length", [b"Content-Length: -1", b"Content-Length: 9\r\nContent-Length: 999", b"Content-Length: x"]
)
async def test_a_length_that_cannot_be(reader: WebReader, newsroom: Newsroom, length: bytes) -> None:
    async def lying(writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n\r\n" + RSS.encode())
        await writer.drain()

    newsroom.hostile["/feed"] = lying

    assert (await refusal(reader, newsroom.url("/feed"))).kind in (FeedFailure.MALFORMED, FeedFailure.NOT_A_FEED)


async def test_a_second_answer_nobody_asked_for(reader: WebReader, newsroom: Newsroom) -> None:
    async def twice(writer: Writer) -> None:
        body = RSS.encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body
        writer.write(answer + answer.replace(b"Lanterns", b"Smuggled"))
        await writer.drain()

    newsroom.hostile["/feed"] = twice
    newsroom.put("/other", RSS)

    first = await reader.entries(Feed(newsroom.url("/feed")), NOW)
    second = await reader.entries(Feed(newsroom.url("/other")), NOW)

    assert not any("Smuggled" in entry.title for entry in (*first.entries, *second.entries))


async def test_a_connection_closed_on_one_side_only(impatient: WebReader, newsroom: Newsroom) -> None:
    async def half_closed(writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")
        writer.write_eof()
        await asyncio.Event().wait()

    newsroom.hostile["/feed"] = half_closed

    assert (await refusal(impatient, newsroom.url("/feed"))).kind in (FeedFailure.MALFORMED, FeedFailure.TIMEOUT)


async def test_a_certificate_of_its_own_making(settings: Settings) -> None:
    async with serving_tls("127.0.0.1") as port:
        reader = WebReader(settings.model_copy(update={"private_hosts": ("127.0.0.1",)}))
        failure = await refusal(reader, f"https://127.0.0.1:{port}/feed")
        await reader.close()

    assert failure.kind is FeedFailure.TLS


async def test_ten_megabytes_of_whitespace(reader: WebReader, newsroom: Newsroom) -> None:
    too_much = newsroom.put("/feed", b" " * 10_000_000)
    packed = newsroom.put("/packed", b" " * 10_000_000, gzipped=True)
    within = newsroom.put("/within", b" \n" * 450_000 + RSS.encode())

    assert (await refusal(reader, too_much)).kind is FeedFailure.TOO_LARGE
    assert (await refusal(reader, packed)).kind is FeedFailure.TOO_LARGE
    assert len((await reader.entries(Feed(within), NOW)).entries) == 2


async def test_entities_that_expand(reader: WebReader, newsroom: Newsroom) -> None:
    names = "abcdefghij"
    laughs = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    doctype = f'<!DOCTYPE rss [<!ENTITY a "lol lol lol lol">{laughs}]>'
    body = RSS.replace("<rss", f"{doctype}<rss", 1).replace("Ten more", "&j; Ten more")

    fetched = await reader.entries(Feed(newsroom.put("/feed", body)), NOW)

    assert max(len(entry.summary) for entry in fetched.entries) < 1000


async def test_entities_from_elsewhere(reader: WebReader, newsroom: Newsroom) -> None:
    outside = newsroom.put("/secret", "secret words")
    doctype = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "{outside}">]>'
    body = RSS.replace("<rss", f"{doctype}<rss", 1).replace("Ten more", "&a;&b; Ten more")

    fetched = await reader.entries(Feed(newsroom.put("/feed", body)), NOW)

    assert newsroom.paths() == ["/feed"]
    assert not any("root:" in entry.summary or "secret words" in entry.summary for entry in fetched.entries)


async def test_one_element_with_200_000_attributes_costs_its_worker_and_nothing_else(
    impatient: WebReader, newsroom: Newsroom
) -> None:
    attributes = "".join(f" a{n}='1'" for n in range(80_000))
    hostile = newsroom.put("/hostile", f"<rss version='2.0'><channel{attributes}><item>".encode())
    good = newsroom.put("/good", RSS)

    failure, fetched = await asyncio.gather(refusal(impatient, hostile), impatient.entries(Feed(good), NOW))

    assert (failure.kind, len(fetched.entries)) == (FeedFailure.MALFORMED, 2)
    assert "takes too long" in str(failure)
    assert len((await impatient.entries(Feed(good), NOW)).entries) == 2


async def test_tags_that_never_close(reader: WebReader, newsroom: Newsroom) -> None:
    nested = newsroom.put("/page", b"<html><body>" + b"<div><b>" * 60_000, type="text/html")

    article = await reader.article(Entry("1", newsroom.url("/feed"), nested, "Headline", "Summary"))

    assert article.text == "Summary"


async def test_invalid_utf_8(reader: WebReader, newsroom: Newsroom) -> None:
    body = RSS.encode().replace(b"Lanterns gets", b"Lanterns \xff\xc3\x28\xed\xa0\x80 gets")

    fetched = await reader.entries(Feed(newsroom.put("/feed", body)), NOW)

    assert [entry.id for entry in fetched.entries] == ["gazette-1", "gazette-2"]
    assert all(entry.title.encode() for entry in fetched.entries)


async def test_an_article_too_large_for_us_leaves_the_summary(reader: WebReader, newsroom: Newsroom) -> None:
    page = newsroom.put("/page", PAGE + " " * 1_000_000, type="text/html")

    assert (await reader.article(Entry("1", newsroom.url("/feed"), page, "Headline", "Summary"))).text == "Summary"
