"""Pages in, articles out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.errors import FeedError, FeedFailure
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


def page(*paragraphs: str, title: str = "T", around: str = "{}") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = around.format(f"<main><article><h1>{title}</h1>{text}</article></main>")
    return f"<html><head><title>{title}</title></head><body>{article}</body></html>".encode()


@pytest.mark.parametrize(
    ("title", "paragraph", "why"),
    [
        ("T", "We value your privacy. " + "We and our partners store things. " * 30, "consent"),
        ("T", "Please enable JavaScript. " + "We and our partners store things. " * 30, "consent"),
        ("T", "Partners, cookies and your consent: what our vendors do with personal data. " * 10, "consent"),
        ("T", "Subscribe to continue. " + "Our journalism needs readers like you. " * 10, "subscribers"),
        (
            "T",
            "This story is available to subscribers. " + "Our journalism needs readers like you. " * 10,
            "subscribers",
        ),
        ("Just a moment...", "Gazette needs to review the security of your connection. " * 6, "robots"),
        ("Access Denied", "You do not have permission to see this page on this server. " * 6, "robots"),
        ("T", "Verify that you are human by completing the action below. " * 6, "robots"),
    ],
)
def test_a_wall_is_no_article(title: str, paragraph: str, why: str) -> None:
    with pytest.raises(FeedError, match=why) as refused:
        extract_page(page(paragraph, title=title), URL)

    assert refused.value.kind is FeedFailure.BLOCKED


def test_an_article_about_walls_is_an_article() -> None:
    about = "The network says that access denied is the new comedy by its cookies and privacy team, and it is renewed. "
    sentences = [f"In its {number} episode the robots must verify that they are human. " * 4 for number in range(8)]

    assert extract_page(page(about, *sentences), URL).text.startswith(about.strip())


def test_what_can_be_read_before_a_paywall_is_read_without_its_call() -> None:
    article = extract_page(page(*PARAGRAPHS, "Subscribe to continue reading this article."), URL)

    assert article.text.splitlines() == list(PARAGRAPHS)


def test_boxes_of_teasers_inside_the_article_are_left_out() -> None:
    box = (
        '<div class="box related-posts"><p>Lanterns was renewed for a second season by Harbour TV on Monday.</p></div>'
    )
    inside = page(*PARAGRAPHS[:2], "MARK", *PARAGRAPHS[2:]).replace(b"<p>MARK</p>", box.encode())

    assert extract_page(inside, URL).text.splitlines() == list(PARAGRAPHS)


def test_an_article_that_stands_in_what_looks_like_such_a_box_is_read_all_the_same() -> None:
    inside = page(*PARAGRAPHS, around='<div class="promo-theme">{}</div>')

    assert extract_page(inside, URL).text.splitlines() == list(PARAGRAPHS)


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"<html></html>", b"<html><body><p>Short.</p></body></html>"])
def test_a_page_with_next_to_nothing_on_it_is_no_article(body: bytes) -> None:
    with pytest.raises(FeedError, match="no article"):
        extract_page(body, URL)
