"""What is made of a feed as it stood is saved only while it stands so: nobody's change is undone unseen."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import StaleError
from bot.model import Changes, Feed
from storage import Storage
from tests.storage.records import FEED, SHOW, claim, seen
from tests.storage.stores import kept

NEW = replace(FEED, etag="new")
ODD = replace(FEED, url="https://odd.example/\x00\ud800", title="\x00")


@pytest.mark.parametrize("feed", [FEED, ODD], ids=["plain", "odd"])
async def test_a_feed_that_stands_as_it_did_is_replaced(storage: Storage, feed: Feed) -> None:
    await storage.save(Changes((feed,)))
    (known,) = await storage.feeds()
    await storage.save(Changes((replace(feed, etag="new"),), instead_of=(known,)))
    assert await storage.feeds() == (replace(feed, etag="new"),)


@pytest.mark.parametrize("drop", [(), (NEW,)], ids=["changed", "removed"])
@pytest.mark.parametrize("anew", [(), (replace(FEED, title="Anew"),)], ids=["", "and put anew"])
async def test_of_what_was_made_of_a_feed_that_stands_so_no_more_nothing_is_saved(
    storage: Storage, drop: tuple[Feed, ...], anew: tuple[Feed, ...]
) -> None:
    await storage.save(Changes((SHOW, FEED)))
    await storage.save(Changes((NEW,)))
    await storage.save(Changes(drop=drop))
    await storage.save(Changes(anew))
    before = await kept(storage)
    for made in (Changes((NEW, seen("entry"), claim())), Changes((claim(),)), Changes(drop=(FEED,))):
        with pytest.raises(StaleError, match="nothing was saved"):
            await storage.save(replace(made, instead_of=(FEED,)))
    assert await kept(storage) == before


async def test_one_of_many_that_stands_so_no_more_is_enough(storage: Storage) -> None:
    feeds = tuple(replace(FEED, url=f"https://{number}.example") for number in range(5))
    await storage.save(Changes(feeds))
    await storage.save(Changes((replace(feeds[3], etag="new"),)))
    with pytest.raises(StaleError, match=feeds[3].url):
        await storage.save(Changes(tuple(replace(feed, title="Mine") for feed in feeds), instead_of=feeds))
    assert {feed.title for feed in await storage.feeds()} == {""}


async def test_of_saves_made_of_the_same_feed_one_is_kept(storage: Storage) -> None:
    await storage.save(Changes((FEED,)))
    made = [Changes((replace(FEED, etag=f"{number}"),), instead_of=(FEED,)) for number in range(10)]
    ends = await asyncio.gather(*map(storage.save, made), return_exceptions=True)
    assert [type(end) for end in ends if end] == [StaleError] * 9
    (feed,) = await storage.feeds()
    assert ends[int(feed.etag)] is None


async def test_a_removal_and_what_is_made_of_the_feed_at_the_same_time_leave_nothing(storage: Storage) -> None:
    for _ in range(10):
        await storage.save(Changes((FEED,)))
        await asyncio.gather(
            storage.save(Changes((NEW, seen("entry")), instead_of=(FEED,))),
            storage.save(Changes(drop=(FEED,))),
            return_exceptions=True,
        )
        assert await kept(storage) == []
