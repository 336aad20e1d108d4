"""The newsroom serves real feeds and pages: read here by the libraries that read the world's."""

from calendar import timegm
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from io import BytesIO

import aiohttp
import feedparser
import pytest
import trafilatura
from trafilatura.settings import Document

from handlers.demo.newsroom import Newsroom
from handlers.demo.pages import page
from handlers.demo.saga import OUTLETS, SCENES
from handlers.demo.scenes import Outlet, Piece, Scene

START = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)
PIECES = [piece for scene in SCENES for piece in scene.pieces]


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with Newsroom(lambda: START) as newsroom:
        yield newsroom


@pytest.fixture
async def reader() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def fetched(reader: aiohttp.ClientSession, url: str) -> bytes:
    async with reader.get(url) as answer:
        assert answer.status == 200
        return await answer.read()


async def test_every_scene_is_published(newsroom: Newsroom, reader: aiohttp.ClientSession) -> None:
    published: list[Piece] = []
    for scene in SCENES:
        newsroom.publish(scene)
        published.extend(scene.pieces)
        for outlet, feed in zip(OUTLETS, newsroom.feeds, strict=True):
            parsed = feedparser.parse(BytesIO(await fetched(reader, feed.url)))
            assert not parsed.bozo
            assert parsed.version == {"rss": "rss20", "atom": "atom10"}[outlet.kind]
            assert parsed.feed.title == outlet.name == feed.title
            expected = [piece for piece in published if piece.outlet == outlet]
            assert [entry.title for entry in reversed(parsed.entries)] == [piece.title for piece in expected]
            for entry, piece in zip(reversed(parsed.entries), expected, strict=True):
                assert entry.id
                assert entry.link == f"{newsroom.url}/{outlet.key}/{piece.slug}"
                when = datetime.fromtimestamp(timegm(entry.published_parsed), UTC)
                assert when == (START - piece.ago).replace(microsecond=0)


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.slug)
async def test_pages_give_their_own_paragraphs(newsroom: Newsroom, reader: aiohttp.ClientSession, piece: Piece) -> None:
    newsroom.publish(Scene("", (piece,)))
    url = f"{newsroom.url}/{piece.outlet.key}/{piece.slug}"
    document = trafilatura.bare_extraction(await fetched(reader, url), url=url, fast=True, with_metadata=True)
    assert isinstance(document, Document)
    assert (document.text or "").splitlines() == list(piece.paragraphs)
    assert document.title == piece.title
    assert document.sitename == piece.outlet.name
    assert document.date == (START - piece.ago).date().isoformat()


async def test_a_reader_who_has_it_all_is_told_so(newsroom: Newsroom, reader: aiohttp.ClientSession) -> None:
    newsroom.publish(SCENES[2])
    url = next(feed.url for feed in newsroom.feeds if feed.title == SCENES[2].pieces[0].outlet.name)
    async with reader.get(url) as first:
        tag, changed = first.headers["ETag"], first.headers["Last-Modified"]
    for known in ({"If-None-Match": tag}, {"If-Modified-Since": changed}):
        async with reader.get(url, headers=known) as again:
            assert again.status == 304
            assert await again.read() == b""
            assert again.headers["ETag"] == tag
    # Another scene in the same second of the same outlet is still seen.
    newsroom.publish(Scene("", (PIECES[0],)))
    for known in ({"If-None-Match": tag}, {"If-Modified-Since": changed}):
        async with reader.get(url, headers=known) as again:
            assert again.status == 200


async def test_what_is_not_published_is_not_found(newsroom: Newsroom, reader: aiohttp.ClientSession) -> None:
    piece = PIECES[0]
    for path in (f"/{piece.outlet.key}/{piece.slug}", f"/{piece.outlet.key}/no-such-piece", "/", "/robots.txt"):
        async with reader.get(f"{newsroom.url}{path}") as answer:
            assert answer.status == 404


async def test_hostile_text_stays_text(newsroom: Newsroom, reader: aiohttp.ClientSession) -> None:
    hostile = "</p></title><script>alert('<&>')</script> & ]]> \"quoted\""
    piece = Piece(
        PIECES[0].outlet,
        "hostile",
        hostile,
        hostile,
        f"{hostile}\n\n{hostile}",
        timedelta(hours=1),
        hostile,
        (hostile,),
    )
    newsroom.publish(Scene("", (piece,)))
    url = next(feed.url for feed in newsroom.feeds if feed.title == piece.outlet.name)
    parsed = feedparser.parse(BytesIO(await fetched(reader, url)), sanitize_html=False)
    assert not parsed.bozo
    assert len(parsed.entries) == 1
    assert b"<script>" not in await fetched(reader, f"{newsroom.url}/{piece.outlet.key}/hostile")


def test_a_page_needs_no_server() -> None:
    outlet = Outlet("x", "X & Co", "rss", "motto")
    html = page(Piece(outlet, "slug", "A < B", "", "One\n& only.", timedelta()), "http://127.0.0.1/x", START).decode()
    assert html.startswith("<!doctype html>")
    assert "A &lt; B" in html
    assert "One &amp; only." in html
    assert ' id="' not in html
