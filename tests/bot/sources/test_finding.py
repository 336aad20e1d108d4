"""Names, addresses and credits find their publisher, and hostile ones find nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Tier
from bot.sources import CREDITS, SOURCES, credited, find, origin_key, speaks_for, tier


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("https://deadline.com/2021/09/hit-and-run-canceled/", "deadline"),
        ("HTTPS://WWW.DEADLINE.COM./x", "deadline"),
        ("https://m.hollywoodreporter.com/x", "hollywood-reporter"),
        ("http://insidetv.ew.com/2012/05/x", "entertainment-weekly"),
        ("https://www.bbc.co.uk/mediacentre/2024/x", "bbc-media-centre"),
        ("https://www.bbc.co.uk/news/entertainment-arts-1", "bbc-news"),
        ("https://www.netflix.com/tudum/articles/x", "netflix-newsroom"),
        ("https://au.variety.com/2024/tv/x", "variety-australia"),
        ("https://tvbythenumbers.zap2it.com/x", "tv-by-the-numbers"),
        ("https://blog.zap2it.com/x", "zap2it"),
        ("www.tvline.com", "tvline"),
        ("deadline.com", "deadline"),
        ("TV.com", "tv-com"),
        ("The Hollywood Reporter", "hollywood-reporter"),
        ("hollywood reporter", "hollywood-reporter"),
        ("  “Deadline,” ", "deadline"),
        ("Guardian", "guardian"),
        ("What’s on Netflix", "whats-on-netflix"),
        ("/Film", "slashfilm"),
        ("EW.com — The Ausiello Files", "entertainment-weekly"),
        ("Variety | TV", "variety"),
        ("UKTV Press Office", "uktv-press"),
        ("The Channel 4 Newsroom", "channel-4-press"),
    ],
)
def test_found(asked: str, key: str) -> None:
    source = find(asked)
    assert source is not None
    assert source.key == key


@pytest.mark.parametrize(
    "asked",
    [
        "",
        " ",
        "The",
        "the",
        "Dead line",
        "The Guardian (Charlottetown)",
        "Deadline Press Office",
        "Somebody | Variety",
        "UKTV Fans",
        " — Variety",
        "https://",
        "https://[",
        "https://[::1",
        "https://deadline.com:port/",
        "https://deadline.com@evil.example/",
        "https://evil.example\\@deadline.com/",
        "https://evil.example/deadline.com",
        "https://notdeadline.com/",
        "https://deadline.com.evil.example/",
        "https://com/",
        "https://www.netflix.com/title/81009951",
        "https://www.netflix.com/tudumb/x",
        "https://www.bbc.co.uk/programmes/x",
        "javascript://deadline.com/",
        "file://deadline.com/x",
        "://deadline.com",
        "\x00\ud800",
        "deadline.com deadline.com",
        "." * 5_000,
        "Deadline" * 100_000,
        "https://" + "a." * 100_000 + "deadline.com/",
    ],
    ids=lambda called: ascii(called)[:30],
)
def test_found_nowhere(asked: str) -> None:
    assert find(asked) is None


@pytest.mark.parametrize(
    ("publisher", "url", "origin"),
    [
        ("Deadline", "https://deadline.com/x", "deadline"),
        ("Somebody Else", "https://deadline.com/x", "deadline"),
        # A page cannot lend itself a trade's trust by calling itself one.
        ("Deadline", "https://www.copycat.net/x", "site:copycat.net"),
        ("", "https://amp.small-paper.co.uk/x", "site:small-paper.co.uk"),
        ("Nobody", "https://blog.wordpress.com/x", "site:blog.wordpress.com"),
        # Carriers, and addresses that say nothing: the name decides.
        ("Variety", "https://news.google.com/rss/articles/CBM", "variety"),
        ("deadline.com", "https://www.yahoo.com/entertainment/x", "deadline"),
        ("A Small Paper", "https://www.msn.com/x", "a small paper"),
        ("", "https://www.msn.com/x", "msn"),
        ("Screen Ledger", "http://127.0.0.1:8080/x", "screen-ledger"),
        ("Screen Ledger", "http://localhost/x", "screen-ledger"),
        ("Screen Ledger", "http://[::1]:8080/x", "screen-ledger"),
        ("TVLine", "https://sample.example/x", "tvline"),
        ("TVLine", "", "tvline"),
        ("The Daily  Bugle", "", "daily bugle"),
        ("The Daily Bugle | TV", "", "daily bugle"),
        ("", "", ""),
        ("", "http://127.0.0.1/", ""),
        ("", "https://screenledger.example/x", "screen-ledger"),
    ],
)
def test_whose_word_an_article_is(publisher: str, url: str, origin: str) -> None:
    assert origin_key(publisher, url) == origin


@given(st.text(), st.one_of(st.text(), st.text().map("https://{}".format)))
def test_any_text_is_answered(publisher: str, url: str) -> None:
    origin = origin_key(publisher, url)
    assert origin == origin_key(publisher, url)
    assert len(origin) <= 260
    assert tier(origin) in Tier
    for asked in (publisher, url):
        source = find(asked)
        assert source is None or source.key in SOURCES


def test_the_weight_of_an_origin() -> None:
    assert tier("netflix-newsroom") is Tier.OFFICIAL
    assert tier("deadline") is Tier.TRADE
    assert tier("independent") is Tier.PRESS
    assert tier("the-cinemaholic") is Tier.OTHER
    assert tier("site:copycat.net") is Tier.OTHER
    assert tier("") is Tier.OTHER


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Deadline", "deadline"),
        ("DEADLINE", "deadline"),
        ("The Hollywood Reporter", "hollywood-reporter"),
        ("THR", "hollywood-reporter"),
        ("TVLine", "tvline"),
        ("Variety", "variety"),
        ("io9", "io9"),
        ("Entertainment Weekly", "entertainment-weekly"),
    ],
)
def test_credited(words: str, key: str) -> None:
    source = credited(words)
    assert source is not None
    assert source.key == key == CREDITS[words.casefold()]


@pytest.mark.parametrize(
    "words", ["deadline", "variety", "ew", "the wrap", "collider", "People", "Broadcast", "Time", ""]
)
def test_ordinary_words_credit_nobody(words: str) -> None:
    assert credited(words) is None


def test_newsrooms_speak_for_their_own_networks_only() -> None:
    assert speaks_for("netflix-newsroom", "Netflix")
    assert speaks_for("paramount-press", "the Eye")
    assert not speaks_for("netflix-newsroom", "Hulu")
    assert not speaks_for("deadline", "Netflix")
    assert not speaks_for("netflix-newsroom", "")
    assert not speaks_for("nowhere", "nothing")
