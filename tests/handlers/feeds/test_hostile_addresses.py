"""Each way of leading us to an address that is not public, by name: refused, and nobody inside is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.errors import FeedFailure
from bot.model import Entry, Feed
from bot.settings import Settings
from handlers.feeds.web import WebReader
from tests.fakes.names import Names
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.refusals import refusal
from tests.handlers.feeds.samples import PAGE, RSS
from tests.handlers.feeds.scenes import NOW


@pytest.fixture
async def inside() -> AsyncIterator[Newsroom]:
    """A server on loopback into which the operator lets nobody."""
    async with Newsroom() as inside:
        inside.put("/feed", RSS)
        inside.put("/page", PAGE, type="text/html")
        yield inside


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "LOCALHOST.",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "0",
        "0.0.0.0",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "%31%32%37.0.0.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
    ],
)
async def test_loopback_in_every_spelling(reader: WebReader, inside: Newsroom, host: str) -> None:
    failure = await refusal(reader, f"http://{host}:{inside.port}/feed")

    assert failure.kind in (FeedFailure.FORBIDDEN, FeedFailure.DNS)
    assert inside.asked == []


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "10.0.0.1", "192.168.0.1", "[fd00:ec2::254]", "100.100.100.200"]
)
async def test_metadata_services_and_private_networks(reader: WebReader, address: str) -> None:
    assert (await refusal(reader, f"http://{address}/latest/meta-data/")).kind is FeedFailure.FORBIDDEN


async def test_user_info_in_the_address(reader: WebReader, newsroom: Newsroom) -> None:
    failure = await refusal(reader, f"http://gazette.example@{newsroom.place}/feed")

    assert (failure.kind, newsroom.asked) == (FeedFailure.FORBIDDEN, [])


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_to_a_private_address(
    reader: WebReader, newsroom: Newsroom, inside: Newsroom, status: int
) -> None:
    failure = await refusal(reader, newsroom.redirect("/feed", inside.url("/feed"), status))

    assert (failure.kind, inside.asked) == (FeedFailure.FORBIDDEN, [])


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.example/", "http://a:b@x.example/", "http://[", "data:,x"]
)
async def test_a_redirect_to_something_else_than_the_web(reader: WebReader, newsroom: Newsroom, target: str) -> None:
    assert (await refusal(reader, newsroom.redirect("/feed", target))).kind is FeedFailure.FORBIDDEN


async def test_a_page_behind_a_private_address_or_a_redirect_to_one(
    reader: WebReader, newsroom: Newsroom, inside: Newsroom
) -> None:
    for url in (inside.url("/page"), newsroom.redirect("/page", inside.url("/page"))):
        article = await reader.article(Entry("1", newsroom.url("/feed"), url, "Headline", "Summary"))
        assert article.text == "Summary"

    assert inside.asked == []


async def test_robots_txt_leads_nobody_inside(reader: WebReader, newsroom: Newsroom, inside: Newsroom) -> None:
    newsroom.redirect("/robots.txt", inside.url("/robots.txt"))
    url = newsroom.put("/page", PAGE, type="text/html")

    assert (await reader.article(Entry("1", newsroom.url("/feed"), url, "Headline", "Summary"))).text == "Summary"
    assert inside.asked == []


async def test_a_name_that_leads_inside(settings: Settings, inside: Newsroom) -> None:
    reader = WebReader(settings, resolver=Names({"innocent.example": [["127.0.0.1"]]}))

    failure = await refusal(reader, f"http://innocent.example:{inside.port}/feed")
    await reader.close()

    assert (failure.kind, inside.asked) == (FeedFailure.FORBIDDEN, [])


async def test_a_name_that_rebinds_is_looked_up_once_and_connected_to_what_was_checked(
    settings: Settings, newsroom: Newsroom, inside: Newsroom
) -> None:
    names = Names({"rebind.example": [["127.0.0.1"], ["127.0.0.2"]]})
    newsroom.put("/feed", RSS, headers={"Connection": "close"})
    url = f"http://rebind.example:{newsroom.port}/feed"

    first, second = WebReader(settings, resolver=names), WebReader(settings, resolver=names)
    assert len((await first.entries(Feed(url), NOW)).entries) == 2
    assert names.asked == ["rebind.example"]
    assert (await refusal(second, url)).kind is FeedFailure.FORBIDDEN
    await first.close()
    await second.close()
