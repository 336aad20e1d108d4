"""The quick reader against the feed library: whatever it reads at all, it reads as the library does."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from bot.errors import FeedError
from handlers.feeds import wellformed
from handlers.feeds.items import ParsedFeed
from handlers.feeds.parsing import _by_library, parse_feed
from tests.handlers.feeds.samples import ATOM, RSS

URL = "https://gazette.example/feeds/tv.xml"
TYPE = "application/rss+xml"

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" '
    'xmlns:x="https://x.example/ns"'
)
TEXTS = st.sampled_from(
    [
        "Lanterns renewed",
        "Hit & Run",
        "Hit &amp; Run",
        "<b>Lanterns</b> ends",
        "a < b, c > d",
        "Señales y más",
        "SeÃ±ales",
        "&#8217;tis over",
        "two\n lines\t here",
        " ",
        "",
        "<script>x</script>left <!-- not --> over",
        "&lt;i&gt;twice&lt;/i&gt;",
        "nbsp\u00a0and\u2028more",
        "\U0001f4fa television",
        "&bogus; &copy &amp;copy;",
        "<p>One.</p><p>Two &nbsp; three.</p>",
    ]
)
LINKS = st.sampled_from(
    [
        "https://x.example/a",
        "https://x.example/a?b=1&c=2",
        "http://x.example/a#part",
        "https://x.example/a?",
        "https://x.example",
        "https://x.example//a",
        "/relative",
        "https://x.example/a;b",
        "https://x.example/a?copy;b=&lt;",
        "mailto:a@x.example",
        "  https://x.example/padded ",
        "https://x.example/ünicode",
        "",
    ]
)
DATES = st.sampled_from(
    [
        "Mon, 02 Mar 2026 09:30:00 EST",
        "Mon, 02 Mar 2026 09:30:00 +0530",
        "2 Mar 2026 09:30:00 GMT",
        "Tue, 02 Mar 2026 09:30 GMT",
        "Mon, 31 Feb 2026 09:30:00 GMT",
        "Mon, 02 Mar 2026 24:00:00 GMT",
        "Mon, 02 Mar 2026 09:30:00 PDT",
        "Mon, 02 Mar 2026 09:30:00 XYZ",
        "Mon, 02 Mar 2026 09:30:00 -9900",
        "2026-03-02T09:30:00Z",
        "2026-03-02T09:30:00.999-08:00",
        "2026-03-02T09:30:00",
        "2026-02-30T09:30:00Z",
        "soon",
        "",
    ]
)


def cdata(text: str) -> str:
    return f"<![CDATA[{text}]]>"


def said(name: str, texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    packed = st.one_of(texts.map(escape), texts.map(cdata))
    return packed.map(lambda text: f"<{name}>{text}</{name}>")


RSS_PARTS = st.one_of(
    said("title", TEXTS),
    said("link", LINKS),
    said("guid", LINKS),
    said("guid", st.sampled_from(["7", "urn:a:b", "tag:x.example,2026:/a"])),
    said("guid isPermaLink='false'", st.sampled_from(["7", "urn:a:b", "a b", "https://x.example/g"])).map(
        lambda text: text.replace("</guid isPermaLink='false'>", "</guid>")
    ),
    said("pubDate", DATES),
    said("dc:date", DATES),
    said("description", TEXTS),
    said("content:encoded", TEXTS),
    said("source", TEXTS),
    said("media:title", TEXTS),
    said("media:description", TEXTS),
    said("itunes:title", TEXTS),
    said("itunes:summary", TEXTS),
    said("summary", TEXTS),
    said("x:anything", TEXTS),
    said("dc:title", TEXTS),
    said("dc:creator", TEXTS),
    said("category", TEXTS),
    said("slash:comments", TEXTS),
    said("author", TEXTS),
    said("comments", LINKS),
    said("description", TEXTS.map(lambda text: f"{text}")).map(lambda text: text.replace(">", "><!-- no -->", 1)),
    st.sampled_from(
        [
            "<media:content url='https://x.example/i.jpg'><media:title>Picture</media:title></media:content>",
            "<media:content url='u'><media:description>Picture</media:description></media:content>",
            "<media:group><media:title>Group</media:title></media:group>",
            "<enclosure url='https://x.example/a.mp3' type='audio/mpeg' length='1'/>",
            "<atom:link rel='alternate' href='https://x.example/atom'/>",
            "<image><title>Inner</title><url>https://x.example/i.png</url></image>",
            "<title><b>inside</b></title>",
            "<source url='https://wire.example/rss'>The Wire</source>",
            "<source url='https://wire.example/rss'/>",
        ]
    ),
)
#: what most items have, so that the quick reader reads most of them
USUAL_RSS = (
    "<title>Lanterns</title>",
    "<link>https://x.example/usual</link>",
    "<pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate>",
)
ATOM_PARTS = st.one_of(
    said("title", TEXTS),
    said("id", LINKS),
    said("id", st.sampled_from(["urn:uuid:1", "tag:x.example,2026:/a", "7", "yt:video:a"])),
    said("published", DATES),
    said("updated", DATES),
    said("summary", TEXTS),
    said("content", TEXTS),
    said("rights", TEXTS),
    TEXTS.map(lambda text: f'<title type="html">{escape(text)}</title>'),
    TEXTS.map(lambda text: f'<content type="html">{escape(text)}</content>'),
    TEXTS.map(lambda text: f'<summary type="text">{cdata(text)}</summary>'),
    LINKS.map(lambda link: f'<link href="{escape(link)}"/>'),
    LINKS.map(lambda link: f'<link rel="alternate" type="text/html" href="{escape(link)}"/>'),
    LINKS.map(lambda link: f'<link rel="self" href="{escape(link)}"/>'),
    LINKS.map(lambda link: f'<link rel="alternate" type="application/json" href="{escape(link)}"/>'),
    st.sampled_from(
        [
            "<author><name>Ada</name><uri>https://x.example/</uri></author>",
            "<source><title>The Wire</title><id>urn:w</id><updated>2026-03-02T09:30:00Z</updated></source>",
            "<source><title type='html'>The &lt;b&gt;Wire&lt;/b&gt;</title><link href='https://w.example/'/></source>",
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>In <b>markup</b></div></content>",
            "<content src='https://x.example/elsewhere'/>",
            "<category term='tv'/>",
            "<media:group><media:title>Group</media:title><media:description>D</media:description></media:group>",
        ]
    ),
)
USUAL_ATOM = ("<title>Lanterns</title>", "<link href='https://x.example/usual'/>", "<id>urn:uuid:usual</id>")
HEADS = st.sampled_from(
    [
        "<title>The Gazette</title>",
        "<title>The &amp;amp; Gazette</title><ttl>30</ttl>",
        "<title>T</title><image><title>Logo</title><url>https://x.example/l.png</url></image>",
        "<image><title>Logo</title></image><title>T</title><atom:link rel='self' href='https://x.example/f'/>",
        "<title/>",
        "",
    ]
)


def agreed(body: bytes, content_type: str = TYPE) -> bool:
    """Whether the quick reader read it; where it did, it read what the library reads."""
    if wellformed.read(body, content_type) is None:
        return False
    assert parse_feed(body, URL, content_type) == _by_library(body, URL, content_type)
    return True


def items(parts: st.SearchStrategy[str], usual: tuple[str, ...]) -> st.SearchStrategy[str]:
    """The usual parts with some others between, some of them left out."""
    chosen = st.tuples(st.lists(parts, max_size=3), st.permutations(usual), st.integers(0, 9))
    return chosen.map(lambda given: "".join([*given[0], *(given[1][:-1] if given[2] == 0 else given[1])]))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HEADS, st.lists(items(RSS_PARTS, USUAL_RSS), min_size=1, max_size=3))
def test_any_rss(head: str, found: list[str]) -> None:
    inner = head + "".join(f"<item>{item}</item>" for item in found)
    body = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {NAMESPACES}><channel>{inner}</channel></rss>'

    event("read quickly" if agreed(body.encode()) else "left to the library")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(items(ATOM_PARTS, USUAL_ATOM), min_size=1, max_size=3))
def test_any_atom(found: list[str]) -> None:
    inner = "<title>T</title>" + "".join(f"<entry>{item}</entry>" for item in found)
    body = f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">{inner}</feed>'

    event("read quickly" if agreed(body.encode(), "application/atom+xml") else "left to the library")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=20), st.sampled_from([RSS, ATOM]), st.floats(0, 1))
def test_any_damage(noise: bytes, sample: str, where: float) -> None:
    whole = sample.encode()
    place = int(where * len(whole))
    try:
        agreed(whole[:place] + noise + whole[place:])
    except FeedError as refused:
        raise AssertionError("read quickly, and refused by the library") from refused


def test_what_the_press_publishes_is_read_quickly() -> None:
    usual = "".join(
        f"<item><title>Lanterns &#8217;{n}</title><link>https://x.example/{n}?a=1&amp;b=2</link>"
        f"<comments>https://x.example/{n}#comments</comments><dc:creator><![CDATA[Ada]]></dc:creator>"
        f"<pubDate>Mon, 02 Mar 2026 09:{n:02}:00 +0000</pubDate><category><![CDATA[TV]]></category>"
        f'<guid isPermaLink="false">https://x.example/?p={n}</guid>'
        f"<description><![CDATA[<p>Ten more.</p>]]></description><content:encoded><![CDATA[<p>Ten more episodes."
        f"</p>]]></content:encoded><slash:comments>3</slash:comments>"
        f"<media:thumbnail url='https://x.example/i.jpg'/></item>"
        for n in range(20)
    )
    body = f'<rss version="2.0" {NAMESPACES}><channel><title>T</title><ttl>5</ttl>{usual}</channel></rss>'.encode()

    assert agreed(body)
    assert parse_feed(body, URL).patience == 300


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (f"<!DOCTYPE rss>{RSS}".encode(), TYPE),
        (RSS.encode("utf-16"), TYPE),
        (RSS.encode(), "text/xml; charset=iso-8859-1"),
        (RSS.replace("UTF-8", "iso-8859-1").encode(), TYPE),
        (RSS.replace("Ten more", "Ten & more").encode(), TYPE),
        (RSS.replace("Ten more", "Ten &nbsp; more").encode(), TYPE),
        (RSS.replace("Ten more", "Ten <b>more</b>").encode(), TYPE),
        (RSS.replace("Ten more", "Ten \x92 more").encode(), TYPE),
        (RSS.encode()[:-8], TYPE),
        (b'<rss version="2.0"><channel><title>T</title></channel></rss>', TYPE),
        (b"<html/>", "text/html"),
    ],
)
def test_what_leaves_room_for_two_opinions_is_left_to_the_library(body: bytes, content_type: str) -> None:
    assert wellformed.read(body, content_type) is None


def test_when_a_feed_asks_to_be_left_alone() -> None:
    rest = "<skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
    quick = parse_feed(RSS.replace("<ttl>", f"{rest}<ttl>").replace("/lanterns", "https://x.example/l").encode(), URL)
    slow = parse_feed(RSS.replace("<ttl>", f"{rest}<ttl>").encode()[:-8], URL)

    for parsed in (quick, slow):
        assert (parsed.skip_hours, parsed.skip_days, parsed.patience) == ((0, 3), (6,), 1800)
    assert ParsedFeed("", ()).skip_hours == ()
