"""Bodies in, entries out: every kind of feed, and the states in which they come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import FeedError, FeedFailure
from bot.model import Entry
from handlers.feeds.items import ENTRIES, SUMMARY
from handlers.feeds.parsing import ParsedFeed, parse_feed
from tests.handlers.feeds.samples import ATOM, JSON_FEED, PAGE, RDF, RSS, RSS_091

URL = "https://gazette.example/feeds/tv.xml"


def rss(*items: str, head: str = "") -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0"><channel><title>T</title>{head}{inner}</channel></rss>'.encode()


def one(item: str) -> Entry:
    (entry,) = parse_feed(rss(item), URL).entries
    return entry


def test_rss_2() -> None:
    parsed = parse_feed(RSS.encode(), URL)

    assert (parsed.title, parsed.patience) == ("The Set Gazette", 1800)
    assert parsed.entries == (
        Entry(
            id="gazette-1",
            feed=URL,
            url="https://gazette.example/lanterns",
            title="Lanterns gets a second season",
            summary="Ten more episodes are ordered.",
            publisher="The Set Gazette",
            published=datetime(2026, 3, 1, 18, 0, tzinfo=UTC),
        ),
        Entry(
            id="gazette-2",
            feed=URL,
            url="https://gazette.example/hit-and-miss?page=2",
            title="Hit & Miss axed after one season",
            summary="Harbour TV will not make more of the drama.\nIt ran for ten episodes & no more.",
            publisher="The Wire Room",
            published=datetime(2026, 3, 2, 14, 30, tzinfo=UTC),
        ),
    )


def test_rss_091_with_a_plain_doctype_and_no_dates_keeps_the_documents_order() -> None:
    parsed = parse_feed(RSS_091.encode(), URL)

    assert [entry.title for entry in parsed.entries] == ["Older: Lanterns waits", "Newer: Lanterns returns"]
    assert [entry.published for entry in parsed.entries] == [None, None]


def test_rdf() -> None:
    (entry,) = parse_feed(RDF.encode(), URL).entries

    assert (entry.id, entry.url) == ("https://rdf.example/a", "https://rdf.example/a")
    assert entry.updated == datetime(2026, 2, 28, 7, 0, tzinfo=UTC)


def test_atom_with_a_base_of_its_own_and_a_source() -> None:
    parsed = parse_feed(ATOM.encode(), URL)

    assert parsed == ParsedFeed(
        "Atoms & Aerials",
        (
            Entry(
                id="urn:uuid:one",
                feed=URL,
                url="https://atom.example/tv/lanterns.html",
                title="Lanterns renewed",
                summary="A second season is ordered.\nIt films in May.",
                publisher="Aerial Weekly",
                published=datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
                updated=datetime(2026, 3, 1, 10, 0, tzinfo=UTC),
            ),
        ),
    )


def test_json_feed_with_numbers_for_ids_and_relative_links() -> None:
    note, seven = parse_feed(JSON_FEED.encode(), URL).entries

    assert (note.id, note.url, note.title, note.summary) == (
        "six",
        "https://elsewhere.example/six",
        "",
        "A note without a title.",
    )
    assert (seven.id, seven.url) == ("7", "https://gazette.example/seven")
    assert (seven.title, seven.summary) == ("Lanterns & co. renewed", "More of it.\nSoon.")
    assert seven.published == datetime(2026, 3, 1, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "encoded",
    [
        RSS.replace("Lanterns gets", "Señales gets").replace('encoding="UTF-8"', "").encode("utf-16"),
        RSS.replace("Lanterns gets", "Señales gets").replace("UTF-8", "windows-1252").encode("cp1252"),
        # Says UTF-8 and is not.
        RSS.replace("Lanterns gets", "Señales gets").encode("latin-1"),
        b"\xef\xbb\xbf" + RSS.replace("Lanterns gets", "Señales gets").encode(),
        b"\n\n  " + RSS.replace("Lanterns gets", "Señales gets").encode(),
    ],
    ids=["utf-16", "windows-1252", "latin-1 that says utf-8", "byte order mark", "leading whitespace"],
)
@pytest.mark.parametrize("content_type", ["", "text/xml", "text/html; charset=utf-8", "application/octet-stream"])
def test_encodings_as_they_come(encoded: bytes, content_type: str) -> None:
    entries = parse_feed(encoded, URL, content_type).entries

    assert [entry.id for entry in entries] == ["gazette-1", "gazette-2"]
    assert entries[0].title == "Señales gets a second season"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 02 Mar 2026 09:30:00 EST", datetime(2026, 3, 2, 14, 30, tzinfo=UTC)),
        ("Mon, 2 March 2026 09:30:00 +0100", datetime(2026, 3, 2, 8, 30, tzinfo=UTC)),
        ("Tue, 02 Mar 2026 09:30 GMT", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("2026-03-02T09:30:00.123-08:00", datetime(2026, 3, 2, 17, 30, tzinfo=UTC)),
        ("2026-03-02 09:30:00", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("March 2, 2026", datetime(2026, 3, 2, tzinfo=UTC)),
        ("2 March 2026", datetime(2026, 3, 2, tzinfo=UTC)),
        ("soon", None),
        ("0000-00-00T00:00:00Z", None),
        ("Mon, 02 Mar 99999 09:30:00 GMT", None),
    ],
)
def test_dates_as_they_come(date: str, expected: datetime | None) -> None:
    assert one(f"<title>x</title><guid>1</guid><pubDate>{date}</pubDate>").published == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hit &amp; Run", "Hit & Run"),
        ("Hit &amp;amp; Run", "Hit & Run"),
        ("<![CDATA[Hit & Run]]>", "Hit & Run"),
        ("<![CDATA[<b>Hit</b> &amp; <i>Run</i>]]>", "Hit & Run"),
        ("&lt;i&gt;Lanterns&lt;/i&gt; ends", "Lanterns ends"),
        ("Ratings &lt; 1 million &amp; falling", "Ratings < 1 million & falling"),
        ("Lanterns&amp;#8217;s end", "Lanterns’s end"),
        ("two\n   lines", "two lines"),
        ("&amp;#x202E;renewed", "renewed"),
    ],
)
def test_titles_are_plain_text_on_one_line(title: str, expected: str) -> None:
    assert one(f"<title>{title}</title><guid>1</guid>").title == expected


def test_without_an_id_the_link_names_an_entry_and_without_a_link_what_it_says() -> None:
    linked = one("<title>a</title><link>https://x.example/a?utm_medium=rss</link>")
    bare = one("<title>a</title><description>b</description>")

    assert (linked.id, linked.url) == ("https://x.example/a", "https://x.example/a")
    assert (bare.id, bare.url) == (bare.digest, "")


def test_an_id_that_several_entries_share_names_none_of_them() -> None:
    same = "<guid isPermaLink='false'>same</guid>"
    parsed = parse_feed(
        rss(
            f"{same}<title>a</title><link>https://x.example/a</link>",
            f"{same}<title>b</title><link>https://x.example/b</link>",
            f"{same}<title>c</title>",
            f"{same}<title>c</title>",
        ),
        URL,
    )
    c = Entry("", URL, "", "c").digest

    assert [entry.id for entry in parsed.entries] == [c, "https://x.example/b", "https://x.example/a"]


def test_only_the_newest_entries_of_a_feed_and_the_start_of_a_long_text_are_kept() -> None:
    day = "<pubDate>Mon, 02 Mar 2026 {:02}:{:02}:00 GMT</pubDate>"
    items = [
        f"<guid isPermaLink='false'>{n}</guid><title>t</title>{day.format(n // 60, n % 60)}"
        for n in range(ENTRIES + 100)
    ]
    items.append(
        f"<guid isPermaLink='false'>long</guid>{day.format(23, 0)}<description>{'word ' * SUMMARY}</description>"
    )

    entries = parse_feed(rss(*items), URL).entries

    assert (len(entries), entries[0].id, entries[-1].id) == (ENTRIES, "101", "long")
    assert SUMMARY - 10 < len(entries[-1].summary) <= SUMMARY


def test_an_empty_feed_is_a_feed() -> None:
    assert parse_feed(rss(), URL) == ParsedFeed("T", ())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", FeedFailure.NOT_A_FEED),
        (b"   \n ", FeedFailure.NOT_A_FEED),
        (b"plain words", FeedFailure.NOT_A_FEED),
        (PAGE.encode(), FeedFailure.NOT_A_FEED),
        (b'{"some": "json"}', FeedFailure.NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', FeedFailure.NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org/ver', FeedFailure.MALFORMED),
        (b"/etc/passwd", FeedFailure.NOT_A_FEED),
    ],
)
def test_what_is_no_feed_is_refused(body: bytes, kind: FeedFailure) -> None:
    with pytest.raises(FeedError) as refused:
        parse_feed(body, URL)

    assert refused.value.kind is kind


@pytest.mark.parametrize("reference", ["&#x110000;", "&#99999999999;", "&#0;", "&#xD800;"])
def test_references_to_characters_that_there_are_not(reference: str) -> None:
    (entry,) = parse_feed(rss(f"<title>Lanterns {reference}renewed</title><guid>1</guid>"), URL).entries

    assert entry.title.replace("\ufffd", "") == "Lanterns renewed"


def test_a_feed_that_breaks_off_keeps_what_came_before() -> None:
    half = RSS[: RSS.index("<title>Lanterns") + 30]

    assert parse_feed(half.encode(), URL).entries[-1].id == "gazette-2"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.sampled_from([RSS, RSS_091, RDF, ATOM, JSON_FEED]), st.floats(0, 1))
def test_any_bytes_are_read_or_refused(noise: bytes, sample: str, where: float) -> None:
    whole = sample.encode()
    place = int(where * len(whole))
    try:
        parsed = parse_feed(whole[:place] + noise + whole[place:], URL)
    except FeedError:
        return
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)
