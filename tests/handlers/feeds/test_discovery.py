"""A site's page in place of a feed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError, FeedFailure
from handlers.feeds.discovery import MOST, find_feeds, usual_places
from handlers.feeds.web import WebReader
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.samples import ATOM, PAGE, RSS

URL = "https://gazette.example/tv/"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', ["https://gazette.example/feed"]),
        (
            '<LINK REL="home alternate" TYPE="Application/Atom+XML" HREF=atom.xml>',
            ["https://gazette.example/tv/atom.xml"],
        ),
        ('<link rel="feed" href="//feeds.example/tv">', ["https://feeds.example/tv"]),
        ('<base href="https://cdn.example/a/"><link rel="feed" href="f">', ["https://cdn.example/a/f"]),
        ('<link rel="feed" href="feed:https://x.example/f">', ["https://x.example/f"]),
        ('<link rel="feed" href="feed://x.example/f">', ["http://x.example/f"]),
        ('<link rel="alternate" type="application/json" href="/oembed">', []),
        ('<link rel="alternate" hreflang="de" href="/de">', []),
        ('<link rel="stylesheet" type="text/css" href="/feed.css">', []),
        ('<link rel="feed" href="javascript:alert(1)"><link rel="feed" href="http://["><link rel="feed">', []),
        (
            '<link rel="feed" href="/comments/feed"><link rel="feed" href="/feed"><link rel="feed" href="/feed">',
            ["https://gazette.example/feed", "https://gazette.example/comments/feed"],
        ),
    ],
)
def test_feeds_that_a_page_names(head: str, expected: list[str]) -> None:
    assert list(find_feeds(f"<html><head>{head}</head><body>x</body></html>".encode(), URL)) == expected


def test_links_that_people_are_shown_count_where_the_head_names_none() -> None:
    shown = '<a href="/about">About</a><a href="/rss/tv">RSS</a><a href="/feedback">Say</a><a href="/tv.atom">Atom</a>'
    page = f"<html><body>{shown}</body></html>".encode()

    assert find_feeds(page, URL) == ("https://gazette.example/rss/tv", "https://gazette.example/tv.atom")


def test_usual_places_are_below_the_page_and_at_the_root() -> None:
    places = usual_places("https://x.example/tv?page=2#top")

    assert places[:3] == ("https://x.example/tv/feed", "https://x.example/tv/rss", "https://x.example/feed")
    assert len(places) == MOST
    assert len(usual_places("https://x.example/")) == len(set(usual_places("https://x.example/")))


@given(st.binary(max_size=200))
def test_any_bytes_name_feeds_or_none(noise: bytes) -> None:
    for url in find_feeds(b"<link rel=feed href=" + noise + b"><a href='/rss'>", URL):
        assert url.startswith("http")


async def test_a_feeds_own_address(reader: WebReader, newsroom: Newsroom) -> None:
    url = newsroom.put("/feed", RSS)

    assert await reader.discover(url) == (url,)


async def test_of_the_feeds_that_a_page_names_those_that_are_some(reader: WebReader, newsroom: Newsroom) -> None:
    named = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in ("gone", "rss", "atom"))
    page = newsroom.put("/", PAGE.replace("</head>", f"{named}</head>"), type="text/html")
    found = (newsroom.put("/rss", RSS), newsroom.put("/atom", ATOM))

    assert await reader.discover(page) == found


async def test_a_site_that_names_none_and_has_one_at_a_usual_place(reader: WebReader, newsroom: Newsroom) -> None:
    page, feed = newsroom.put("/tv", PAGE, type="text/html"), newsroom.put("/feed", RSS)

    assert await reader.discover(page) == (feed,)


async def test_a_site_without_a_feed(reader: WebReader, newsroom: Newsroom) -> None:
    with pytest.raises(FeedError) as refused:
        await reader.discover(newsroom.put("/", PAGE, type="text/html"))

    assert refused.value.kind is FeedFailure.NOT_A_FEED


async def test_a_page_leads_nobody_inside(reader: WebReader, newsroom: Newsroom) -> None:
    async with Newsroom() as inside:
        named = f'<link rel="feed" href="{inside.put("/feed", RSS)}">'
        page = newsroom.put("/", PAGE.replace("</head>", f"{named}</head>"), type="text/html")
        with pytest.raises(FeedError):
            await reader.discover(page)

        assert inside.asked == []
