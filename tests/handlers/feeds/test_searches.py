"""A search for each tracked show."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Changes, Feed, Show
from bot.settings import Settings
from handlers.feeds import Door
from handlers.feeds.searches import arranged, search
from handlers.news import News
from storage import open_storage
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS

TEMPLATE = Feed("https://search.example/rss?q={show}+season&hl=en", added_by="me")
PLAIN = Feed("https://gazette.example/feed")
SHOWS = (Show("hit-run", "Hit & Run"), Show("lanterns", 'Lanterns "live"'))


def test_the_title_is_searched_in_quotation_marks() -> None:
    assert [search(TEMPLATE.url, show) for show in SHOWS] == [
        "https://search.example/rss?q=%22Hit+%26+Run%22+season&hl=en",
        "https://search.example/rss?q=%22Lanterns++live+%22+season&hl=en",
    ]


def test_there_is_a_feed_for_each_show_and_then_nothing_to_do() -> None:
    changes = arranged((TEMPLATE, PLAIN), SHOWS, NOW)
    made = [record for record in changes.put if isinstance(record, Feed)]

    assert [(feed.url, feed.title, feed.added_by) for feed in made] == [
        (search(TEMPLATE.url, SHOWS[0]), "Hit & Run: search", "me"),
        (search(TEMPLATE.url, SHOWS[1]), 'Lanterns "live": search', "me"),
    ]
    assert not arranged((TEMPLATE, PLAIN, *(replace(feed, read=NOW) for feed in made)), SHOWS, NOW)
    assert not arranged((PLAIN,), SHOWS, NOW)


def test_searches_go_with_their_show_and_with_their_template() -> None:
    made = tuple(record for record in arranged((TEMPLATE,), SHOWS, NOW).put if isinstance(record, Feed))

    assert arranged((TEMPLATE, *made), SHOWS[:1], NOW) == Changes(drop=(made[1],))
    assert arranged((PLAIN, *made), SHOWS, NOW) == Changes(drop=made)


async def test_searches_are_polled_and_their_template_is_not(newsroom: Newsroom, settings: Settings) -> None:
    storage, door = await open_storage("memory:"), Door(settings)
    newsroom.put("/search?q=%22Lanterns%22", RSS)
    await storage.save(Changes((Feed(newsroom.url("/search?q={show}")), Show("lanterns", "Lanterns", added=NOW))))
    news = News(storage, door, lambda: NOW, settings)
    await news.poll_due()
    await news.settle()
    polled = {feed.url: feed.read for feed in await storage.feeds()}
    await door.close()
    await storage.close()

    assert [path for path in newsroom.paths() if "search" in path] == ["/search?q=%22Lanterns%22"]
    assert polled == {newsroom.url("/search?q=%22Lanterns%22"): NOW, newsroom.url("/search?q={show}"): None}
