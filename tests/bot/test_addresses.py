"""Of an address everybody may see the host, and the operator what it is known by; a key in it nobody."""

from __future__ import annotations

import pytest

from bot.addresses import bare, host, without_keys
from bot.errors import FeedError, FeedFailure


@pytest.mark.parametrize(
    ("url", "everybody", "operator"),
    [
        ("https://deadline.com/category/tv/feed/", "deadline.com", "https://deadline.com/category/tv/feed/"),
        ("https://me:SECRET@x.example:8443/rss", "x.example:8443", "https://x.example:8443/rss"),
        ("https://x.example/?feed=rss&key=SECRET#SECRET", "x.example", "https://x.example/?feed=…&key=…"),
        ("https://x.example/feed?SECRET", "x.example", "https://x.example/feed?…"),
        (
            "https://x.example/private-8f3c2b1a9d7e6f50/rss",
            "x.example",
            "https://x.example/private-8f3c2b1a9d7e6f50/rss",
        ),
        ("https://x.example/feeds/aB3dE5fG7hI9jK1lM/rss", "x.example", "https://x.example/feeds/…/rss"),
        ("https://x.example/f/123e4567-e89b-12d3-a456-426614174000", "x.example", "https://x.example/f/…"),
        (
            "https://x.example/2021/09/renewed-for-season-3/feed",
            "x.example",
            "https://x.example/2021/09/renewed-for-season-3/feed",
        ),
        ("http://[bad?key=SECRET", "", "…"),
        ("file:///srv/a1b2c3d4e5f6a7b8c9/feed.xml", "", "file:///srv/a1b2c3d4e5f6a7b8c9/feed.xml"),
    ],
)
def test_a_key_in_an_address_is_not_told(url: str, everybody: str, operator: str) -> None:
    assert host(url) == everybody
    assert bare(url) == operator


def test_nor_where_the_address_stands_in_a_sentence() -> None:
    said = without_keys("not 'ftp://me:SECRET@x.example/a?k=it's-SECRET' and https://y.example/?k=SECRET; try again")
    assert said == "not 'ftp://x.example/a?k=…' and https://y.example/?k=… try again"


def test_no_failure_of_a_feed_names_a_key() -> None:
    error = FeedError(FeedFailure.NOT_A_FEED, "what is at https://x.example/rss?key=SECRET is not a feed")
    assert str(error) == "what is at https://x.example/rss?key=… is not a feed"
