"""Pages in, articles out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import FeedError
from handlers.feeds.pages import extract_page
from tests.handlers.feeds.samples import PAGE, PARAGRAPHS

URL = "https://www.gazette.example/hit-and-miss?utm_source=rss"


def test_the_article_without_menus_teasers_and_comments_and_what_the_page_says_of_it() -> None:
    article = extract_page(PAGE.encode(), URL)

    assert article.text.splitlines() == list(PARAGRAPHS)
    assert article.title == "Hit & Miss axed after one season"
    assert (article.publisher, article.author) == ("The Set Gazette", "Ada Reporter")
    assert article.url == "https://gazette.example/hit-and-miss"
    assert article.published == datetime(2026, 3, 2, 14, 30, tzinfo=UTC)


def test_a_page_cannot_pass_for_another_publishers() -> None:
    page = PAGE.replace("https://gazette.example/hit-and-miss", "https://about.netflix.com/en/news/x")

    assert extract_page(page.encode(), URL).url == "https://www.gazette.example/hit-and-miss"


def test_a_page_without_words_about_itself_is_known_by_its_host() -> None:
    bare = "<html><body><article>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</article></body></html>"
    article = extract_page(bare.encode(), "https://www.gazette.example/plain")

    assert article.text.splitlines() == list(PARAGRAPHS)
    assert (article.publisher, article.published) == ("gazette.example", None)


@pytest.mark.parametrize("start", ["We value your privacy", "Subscribe to continue", "Please enable JavaScript"])
def test_a_wall_is_no_article(start: str) -> None:
    wall = f"<html><body><main><p>{start}. " + "We and our partners store things. " * 30 + "</p></main></body></html>"

    with pytest.raises(FeedError, match="no article"):
        extract_page(wall.encode(), URL)


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"<html></html>", b"<html><body><p>Short.</p></body></html>"])
def test_a_page_with_next_to_nothing_on_it_is_no_article(body: bytes) -> None:
    with pytest.raises(FeedError, match="no article"):
        extract_page(body, URL)
