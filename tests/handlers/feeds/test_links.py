"""Links without their trackers, and hosts without their decorations."""

from __future__ import annotations

import pytest

from handlers.feeds.links import clean, host


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://x.example/a?utm_source=rss&utm_medium=feed", "https://x.example/a"),
        ("https://x.example/a?id=3&fbclid=Zz&page=2&gclid=1", "https://x.example/a?id=3&page=2"),
        ("https://x.example/a?q=a%26b&empty=", "https://x.example/a?q=a%26b&empty="),
        ("https://x.example/a#utm_source=rss", "https://x.example/a"),
        ("https://x.example/a#part-2", "https://x.example/a#part-2"),
        ("  https://x.example/a\n", "https://x.example/a"),
        ("javascript:alert(1)", ""),
        ("mailto:desk@x.example", ""),
        ("https:///nohost", ""),
        ("http://[broken", ""),
        ("/relative", ""),
        ("", ""),
    ],
)
def test_a_link_loses_what_only_tracks_its_readers(link: str, expected: str) -> None:
    assert clean(link) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Deadline.com/x", "deadline.com"),
        ("https://amp.theguardian.com/x", "theguardian.com"),
        ("https://m.tv", "m.tv"),
        ("https://news.bbc.co.uk:443/", "news.bbc.co.uk"),
        ("nothing", ""),
        ("http://[broken", ""),
    ],
)
def test_a_host_without_what_only_says_web(url: str, expected: str) -> None:
    assert host(url) == expected
