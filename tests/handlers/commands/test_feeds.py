from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest

from bot.model import Changes, Feed
from handlers.chat import Reply, Request
from handlers.commands import Desk, answering
from handlers.feeds import Door, Fetched
from tests.bot.cards.rendering import rendered
from tests.fakes.newsroom import Newsroom
from tests.handlers.commands.conftest import HERE, Ask
from tests.samples import NOW, SHOW

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Gazette Television</title><link>{place}</link><description>News</description>
<item><guid>one</guid><title>Netflix cancels ‘Hit &amp; Run’ after one season</title><link>{place}/one</link>
<pubDate>Mon, 20 Sep 2021 12:00:00 GMT</pubDate>
<description>Netflix has cancelled Hit &amp; Run after one season, Deadline reports.</description></item>
<item><guid>two</guid><title>Council opens a bridge</title><link>{place}/two</link>
<pubDate>Tue, 21 Sep 2021 08:00:00 GMT</pubDate><description>It spans the river.</description></item>
</channel></rss>"""

#: what a page says besides, lest it be taken for a page without an article
FILLING = "Its nine episodes, filmed in two cities over a long winter, were seen by many in their first week. " * 6


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    async with Newsroom() as newsroom:
        newsroom.put("/feed", RSS.format(place=newsroom.url("")))
        page = "<html><body><article><h1>{0}</h1><p>{0}. {1}</p></article></body></html>"
        newsroom.put(
            "/one",
            page.format(
                "Netflix cancels ‘Hit &amp; Run’ after one season",
                "Netflix has cancelled Hit &amp; Run after one season, Deadline reports. "
                "The thriller will not return for a second season, the streamer decided on Monday. " + FILLING,
            ),
            type="text/html",
        )
        yield newsroom


@pytest.fixture
async def asked(desk: Desk, newsroom: Newsroom) -> AsyncIterator[Ask]:
    """Ask an admin's line at a desk whose door to the web lets it into the newsroom."""
    settings = desk.settings.model_copy(update={"private_hosts": (newsroom.place,)})
    feeds = Door(settings)
    answer = answering(replace(desk, feeds=feeds, settings=settings))

    async def ask(line: str) -> Reply:
        command, _, text = line.partition(" ")
        return await answer(Request(command, text, HERE, "someone", admin=True))

    yield ask
    await feeds.close()


async def test_an_address_is_read_and_explained_and_nothing_kept(asked: Ask, desk: Desk, newsroom: Newsroom) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))
    text = rendered((await asked(f"why {newsroom.url('/one')}")).card)
    assert "# Hit & Run (2021)\n- Cancelled" in text
    assert "origin Deadline (trade press)" in text
    assert "rule “" in text
    assert text.endswith("~ Nothing was kept or posted.")
    assert (await desk.storage.recall({SHOW.id})).claims == ()


async def test_pages_are_fetched_for_one_person_only_now_and_then(asked: Ask, newsroom: Newsroom) -> None:
    url = newsroom.url("/one")
    answers = [(await asked(f"why <{url}>")).card for _ in range(5)]
    assert [card.text for card in answers[:3]] == ["It says nothing about the future of a tracked show."] * 3
    assert answers[-1].text.startswith("Pages are fetched for you only now and then; ask again in ")


async def test_a_page_that_is_not_there_is_no_crash(asked: Ask, newsroom: Newsroom) -> None:
    assert (await asked(f"why {newsroom.url('/nowhere')}")).card.text.startswith("That page could not be read")
    assert "could not be read" in (await asked("why http://10.0.0.1/secret")).card.text


async def test_a_feed_is_added_listed_and_removed(asked: Ask, desk: Desk, newsroom: Newsroom) -> None:
    url = newsroom.url("/feed")
    added = await asked(f"feeds add <{url}>")
    assert added.private
    assert added.card.title == "Now watching Gazette Television"
    assert added.card.text == "It lists 2 entries now; alerts come from later ones. It is first read in a moment."
    assert await desk.storage.feeds() == (
        Feed(url, title="Gazette Television", added_by="console:@someone", added=NOW, due=NOW),
    )
    assert (await asked(f"feeds add {url}")).card.text == "That feed is watched already."
    assert "- Gazette Television | not read yet, next try now" in rendered((await asked("feeds")).card)
    assert (await asked(f"feeds remove {url}")).card.title == "No longer watching Gazette Television"
    assert await desk.storage.feeds() == ()
    assert (await asked(f"feeds remove {url}")).card.text == "No feed of that address is watched."


async def test_a_feed_that_somebody_else_adds_meanwhile_is_left_as_it_is(desk: Desk, newsroom: Newsroom) -> None:
    settings = desk.settings.model_copy(update={"private_hosts": (newsroom.place,)})
    theirs = Feed(newsroom.url("/feed"), title="Theirs", added=NOW, read=NOW)

    class Shared(Door):
        """The real door; while one looks at a feed, another adds it, and it is read for the first time."""

        async def entries(self, feed: Feed, now: datetime) -> Fetched:
            fetched = await super().entries(feed, now)
            await desk.storage.save(Changes((theirs,)))
            return fetched

    feeds = Shared(settings)
    answer = answering(replace(desk, feeds=feeds, settings=settings))
    reply = await answer(Request("feeds", f"add {theirs.url}", HERE, "someone", admin=True))
    await feeds.close()

    assert reply.card.text == "That feed is watched already."
    assert await desk.storage.feeds() == (theirs,)


async def test_a_test_shows_the_claims_and_keeps_nothing(asked: Ask, desk: Desk, newsroom: Newsroom) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))
    card = (await asked(f"feeds test {newsroom.url('/feed')}")).card
    assert card.title == "Test of Gazette Television"
    assert card.text.startswith("2 entries, 1 of them on tracked shows, with ")
    assert "# Netflix cancels ‘Hit & Run’ after one season (20 September 2021)\n- Hit & Run (2021): cancelled" in (
        rendered(card)
    )
    assert "# Passed over\n- Council opens a bridge (21 September 2021)" in rendered(card)
    assert await desk.storage.feeds() == ()
    assert (await desk.storage.recall({SHOW.id})).claims == ()


async def test_what_is_no_feed_is_refused_with_the_reason(asked: Ask, desk: Desk, newsroom: Newsroom) -> None:
    newsroom.put("/page", "<html><body>Nothing to list.</body></html>", type="text/html")
    newsroom.put("/feed", "Nothing to see here.", status=404)
    for url in (newsroom.url("/page"), newsroom.url("/nowhere"), "http://127.0.0.1:9/feed"):
        for verb in ("add", "test"):
            reply = await asked(f"feeds {verb} {url}")
            assert reply.private
            assert reply.card.title == "That did not work"
            assert "our side" not in reply.card.text
    assert await desk.storage.feeds() == ()


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("feeds add file:///etc/passwd", "The address of a feed is needed; it begins with http:// or https://."),
        ("feeds test", "The address of a feed is needed; it begins with http:// or https://."),
        ("feeds water", "Say /feeds, or /feeds with add, remove or test and an address."),
    ],
)
async def test_what_is_no_address_is_refused(ask: Ask, line: str, text: str) -> None:
    assert (await ask(line)).card.text == text


async def test_the_addresses_of_feeds_are_for_admins(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(Feed("https://secret.example/feed?key=1"),)))
    for line in ("feeds", "feeds list", "feeds test https://secret.example/feed?key=1"):
        reply = await ask(line, admin=False)
        assert "secret" not in rendered(reply.card)
        assert reply.private


async def test_health_counts_what_is_watched(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW, Feed("https://one.example/feed", read=NOW))))
    reply = await ask("health", admin=False)
    assert rendered(reply.card).splitlines()[:4] == ["Health", "All is well.", "#", "- 1 feed for 1 show."]


async def test_a_sites_page_leads_to_its_feeds(asked: Ask, desk: Desk, newsroom: Newsroom) -> None:
    head = '<link rel="alternate" type="application/rss+xml" title="Television" href="/feed">'
    newsroom.put(
        "/", f"<html><head><title>Gazette</title>{head}</head><body><p>News</p></body></html>", type="text/html"
    )
    reply = await asked(f"feeds add {newsroom.url('/')}")
    assert newsroom.url("/feed") in rendered(reply.card)
    (button,) = [button for button in reply.card.buttons if button.label.startswith("Watch")]
    await asked(f"{button.command} {button.text}")
    assert [feed.url for feed in await desk.storage.feeds()] == [newsroom.url("/feed")]
