"""Feeds in the states in which they come, each by its fault; all are read, and as their makers meant them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.model import Entry
from handlers.feeds.items import ENTRIES, ID, LINK, SUMMARY, TITLE
from handlers.feeds.parsing import parse_feed
from handlers.feeds.wellformed import read

URL = "https://gazette.example/feeds/tv.xml"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ITEM = (
    "<item><title>Lanterns renewed</title><link>https://gazette.example/lanterns</link>"
    "<guid isPermaLink='false'>g1</guid><pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate>"
    "<description>Ten more.</description></item>"
)
EXPECTED = Entry("g1", URL, "https://gazette.example/lanterns", "Lanterns renewed", "Ten more.", "T", NOON)


def rss(items: str = ITEM, root: str = '<rss version="2.0">', head: str = "<title>T</title>") -> str:
    return f"{root}<channel>{head}{items}</channel></rss>"


@pytest.mark.parametrize(
    "body",
    [
        rss(),
        rss(root='<rss version="0.92">'),
        rss(root="<rss>"),
        rss(root='<rss version="2.0" xmlns="http://backend.userland.com/rss2">'),
        '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="x.xsl"?>\n<!-- made by hand -->\n' + rss(),
        "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>" + rss(),
        "\ufeff" + rss(),
        "\n\n\t " + rss(),
        "PHP Notice: something is not set\n" + rss(),
        rss()[:-6],
        rss() + "<script>track()</script>",
        rss(ITEM.replace("Ten more.", "<![CDATA[Ten more.]]>")),
        rss(ITEM.replace("Ten more.", "<![CDATA[<p>Ten more.</p>]]>")),
        rss(ITEM.replace("Ten more.", "&lt;p&gt;Ten&nbsp;more.&lt;/p&gt;")),
        rss(ITEM.replace("Ten more.", "<p>Ten <b>more</b>.</p>")),
        rss(ITEM.replace("Ten more.", "<![CDATA[Ten more.]]><!-- not this -->")),
        rss(ITEM.replace("<title>", "<title type='html'>")),
        rss(ITEM.replace("<title>", "<title>\n   ").replace("</title>", "\n  </title>")),
        rss(ITEM.replace("<pubDate>", "<PUBDATE>").replace("</pubDate>", "</PUBDATE>")),
        rss(ITEM.replace("12:00:00 GMT", "07:00:00 -0500")),
        rss(ITEM.replace("Mon, 02 Mar 2026 12:00:00 GMT", "Monday, 2 March 2026 12:00:00 GMT")),
        rss(ITEM.replace("Mon, 02 Mar 2026 12:00:00 GMT", "2026-03-02T12:00:00+00:00")),
        rss(ITEM.replace("https://gazette.example/lanterns", "/lanterns")),
        rss(ITEM.replace("https://gazette.example/lanterns", "../lanterns")),
        rss(ITEM.replace("https://gazette.example/lanterns", " https://gazette.example/lanterns?utm_source=x ")),
        rss(
            ITEM.replace(
                "<guid", "<media:title xmlns:media='http://search.yahoo.com/mrss/'>A picture</media:title><guid"
            )
        ),
        rss(ITEM.replace("<guid", "<undeclared:thing>x</undeclared:thing><guid")),
        rss(ITEM, head="<title>T</title><image><title>Logo</title><url>https://gazette.example/l.png</url></image>"),
        rss(ITEM, head="<image><title>Logo</title></image><title>T</title>"),
    ],
)
def test_one_item_in_many_states(body: str) -> None:
    (entry,) = parse_feed(body.encode(), URL).entries

    assert entry == EXPECTED


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "windows-1252", "koi8-r"]
)
def test_the_encoding_that_is_declared(encoding: str) -> None:
    word = "Маяки" if encoding == "koi8-r" else "Señales"
    body = f'<?xml version="1.0" encoding="{encoding}"?>' + rss(ITEM.replace("Lanterns", word))

    assert parse_feed(body.encode(encoding), URL).entries[0].title == f"{word} renewed"


def test_windows_quotes_that_pass_for_latin_1() -> None:
    body = '<?xml version="1.0" encoding="iso-8859-1"?>' + rss(ITEM.replace("Lanterns", "\x93Lanterns\x94"))

    assert parse_feed(body.encode("latin-1"), URL).entries[0].title == "“Lanterns” renewed"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<guid isPermaLink='false'>g2</guid>", "<guid isPermaLink='false'>g3</guid>"),
        ("", ""),
        ("<guid isPermaLink='false'>same</guid>", "<guid isPermaLink='false'>same</guid>"),
        ("<guid/>", "<guid></guid>"),
    ],
)
def test_items_are_told_apart_and_keep_their_ids_when_their_order_changes(first: str, second: str) -> None:
    one = f"<item><title>One</title><link>https://x.example/1</link>{first}</item>"
    two = f"<item><title>Two</title><link>https://x.example/2</link>{second}</item>"
    ids = {entry.title: entry.id for entry in parse_feed(rss(one + two).encode(), URL).entries}

    assert len(set(ids.values())) == 2
    assert {entry.title: entry.id for entry in parse_feed(rss(two + one).encode(), URL).entries} == ids


@pytest.mark.parametrize(
    "body",
    [
        (
            '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>Lanterns</title>'
            '<link rel="alternate" href="https://x.example/1"/><id>urn:1</id><modified>2026-03-02T12:00:00Z</modified></entry></feed>'
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">'
            "<![CDATA[<b>Lanterns</b>]]></title>"
            '<link href="https://x.example/1"/><id>urn:1</id><updated>2026-03-02T12:00:00Z</updated></entry></feed>'
        ),
        (
            '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>Lanterns</a:title>'
            '<a:link href="https://x.example/1"/><a:id>urn:1</a:id><a:updated>2026-03-02T13:00:00+01:00</a:updated></a:entry></a:feed>'
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/"><title>T</title><entry>'
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>Lanterns</em></div></title>'
            '<link href="1"/><id>urn:1</id><updated>2026-03-02T12:00:00Z</updated></entry></feed>'
        ),
    ],
)
def test_atom_of_every_age_and_dress(body: str) -> None:
    (entry,) = parse_feed(body.encode(), URL, "text/html").entries

    assert (entry.id, entry.url, entry.title) == ("urn:1", "https://x.example/1", "Lanterns")
    assert (entry.updated or entry.published) == NOON


TAGS = st.sampled_from(
    [
        *b"<item> </item> <title> </title> <link> <guid> </guid> <entry> <rss> <channel> <feed> <rdf:RDF>".split(),
        *b"<?xml?> <![CDATA[ ]]> <!-- --> &amp; &#0; &#x110000; &x; <pubDate> <description> <content:encoded>".split(),
        *b'<svg> <math> <div> " < \xff\xfe \x00'.split(),
    ]
)


@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(TAGS, st.binary(max_size=12)), max_size=60), st.sampled_from(["", "text/xml; charset=ascii"]))
def test_any_soup_of_tags_is_read_within_bounds_or_refused(soup: list[bytes], content_type: str) -> None:
    body = b"".join(soup)
    read(body, content_type)
    try:
        parsed = parse_feed(body, URL, content_type)
    except FeedError:
        return
    assert len(parsed.entries) <= ENTRIES
    for entry in parsed.entries:
        assert entry.id
        assert (len(entry.title) <= TITLE, len(entry.summary) <= SUMMARY) == (True, True)
        assert (len(entry.id) <= max(ID, LINK), len(entry.url) <= LINK) == (True, True)
        assert all(when is None or when.tzinfo is UTC for when in (entry.published, entry.updated))
        (entry.title + entry.summary + entry.id + entry.url).encode()
