"""Any bytes whatever in; entries within bounds, or a FeedError, and nothing else, out."""

from __future__ import annotations

import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import FeedError
from handlers.feeds import bodies, links, texts
from handlers.feeds.discovery import MOST, find_feeds
from handlers.feeds.items import ENTRIES, ID, LINK, SUMMARY, TITLE, ParsedFeed
from handlers.feeds.pages import extract_page
from handlers.feeds.parsing import parse_feed
from handlers.feeds.pushes import related
from handlers.feeds.workers.wire import pack_feed, pack_page, unpack_feed
from tests.handlers.feeds.samples import ATOM, JSON_FEED, PAGE, RDF, RSS, RSS_091

URL = "https://gazette.example/feed"
#: bytes that no small body may take
MUCH = 60_000_000

FEEDS = tuple(sample.encode() for sample in (RSS, RSS_091, RDF, ATOM, JSON_FEED))
#: what has meaning somewhere in a feed or page, or breaks something
PIECES = (
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"<?xml",
        b"?>",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ),
    *(b"&#xD800;", b"&#1114112;", b"&#0;", b"&amp;amp;", b"&nbsp;", b"<!DOCTYPE rss [<!ENTITY a 'b'>]>", b"&a;", b"%s"),
    *(
        b"<item>",
        b"</item>",
        b"<entry>",
        b"<title>",
        b"<link/>",
        b"<guid>",
        b"<content:encoded>",
        b"xmlns='x'",
        b"xml:base='//'",
    ),
    *(
        b"<pubDate>99 Foo -1 99:99:99 +9999</pubDate>",
        b"encoding='utf-7'",
        b"encoding='idna'",
        b"<b>" * 50,
        b" " * 2000,
    ),
    *(
        b"{",
        b"[",
        b"null",
        b"1e999",
        b"\\ud800",
        b'"items":',
        b"<ttl>99999999999</ttl>",
        b"<skipHours><hour>99</hour></skipHours>",
    ),
    *(
        b"<script>",
        b"</script",
        b"<base href='javascript:'>",
        b"<link rel='alternate' type='application/rss+xml' href='//['>",
    ),
)
TYPES = ("", "text/xml", "application/json", "text/html; charset=utf-16", "x; charset=nonsense", "x; charset=base64")


@st.composite
def damaged(draw: st.DrawFn, samples: tuple[bytes, ...]) -> bytes:
    """A sample with parts cut out, doubled, turned round, and pieces put in."""
    body = draw(st.sampled_from(samples))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.integers(0, 300)))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=12) | st.just(body[start:end] * 2))
        body = body[:start] + piece + body[end:]
    return body[:40_000]


@settings(max_examples=1, database=None)
@given(text=st.text())
def _drawn_from_all_letters(text: str) -> None:
    """In a fresh checkout the first text makes a table of all characters, which takes more than any of ours."""


@pytest.fixture(autouse=True)
def within_bounds() -> object:
    """No example takes much; the libraries are loaded before."""
    with suppress(FeedError):
        extract_page(PAGE.encode(), URL)
    parse_feed(FEEDS[1], URL)
    _drawn_from_all_letters()
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MUCH


def check(parsed: ParsedFeed) -> None:
    assert len(parsed.entries) <= ENTRIES
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)
    for entry in parsed.entries:
        assert entry.id
        assert len(entry.id) <= max(ID, LINK)
        assert len(entry.title) <= TITLE
        assert len(entry.summary) <= SUMMARY
        assert entry.url == "" or entry.url.startswith(("http://", "https://", "file:", "HTTP"))
    assert unpack_feed(pack_feed(parsed), URL) == parsed


def read(body: bytes, content_type: str) -> None:
    with suppress(FeedError):
        check(parse_feed(body, URL, content_type))
    assert isinstance(bodies.name(body), str)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=damaged(FEEDS), content_type=st.sampled_from(TYPES))
def test_a_damaged_feed(body: bytes, content_type: str) -> None:
    read(body, content_type)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.binary(max_size=400) | st.lists(st.sampled_from(PIECES), max_size=20).map(b"".join))
def test_bytes_of_no_kind(body: bytes) -> None:
    read(body, "")


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=damaged((PAGE.encode(),)))
def test_a_damaged_page(body: bytes) -> None:
    assert len(find_feeds(body, URL)) <= MOST
    with suppress(FeedError):
        pack_page(extract_page(body, URL))


@settings(max_examples=60, deadline=None)
@given(text=st.text() | st.text(alphabet='<>&#;"=/!-abcd \n', max_size=200))
def test_any_text_is_cut_cleaned_and_left_so(text: str) -> None:
    plain = texts.plain(text, 50)
    assert len(plain) <= 50
    assert texts.visible(plain) == plain
    assert links.clean(links.clean(text)) == links.clean(text)
    assert isinstance(related({"Link": text}), dict)
