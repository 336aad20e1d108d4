"""From one kind of store to another and back: all of it arrives, and what does not is noticed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model import Changes, seen_key
from storage import Storage, open_storage, schema
from storage.copying import account, copy, is_empty
from tests.storage.records import FEED, OTHER, SHOW, claim, delivery, open_round, seen, subscription
from tests.storage.stores import STORES, kept


@pytest.fixture
async def memory() -> AsyncIterator[Storage]:
    storage = await open_storage("memory:")
    yield storage
    await storage.close()


@pytest.fixture(params=STORES)
async def other(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await open_storage(STORES[request.param](tmp_path))
    yield storage
    await storage.close()


async def test_all_of_it_arrives_there_and_comes_back(memory: Storage, other: Storage) -> None:
    posted = replace(delivery(), shown=1, attempts=3, message="77", dead=True)
    further = replace(open_round(), after="m", done=True)
    claims = [claim(f"{number} \x00 \ud800") for number in range(100)]
    await memory.save(Changes((SHOW, OTHER, FEED, seen("entry"), subscription(), posted, further, *claims)))
    copied = list[int]()
    await copy(memory, other, copied.append)
    assert (await account(memory)).differences(await account(other)) == ()
    assert copied[-1] == len(claims) + 7
    back = await open_storage("memory:")
    await copy(other, back)
    assert await kept(back) == await kept(memory)


async def test_more_than_a_store_would_keep_of_itself_arrives_too(memory: Storage, other: Storage) -> None:
    listed = [str(number) for number in range(schema.SEEN_PER_FEED + 7)]
    await memory.listed(FEED.url, listed)
    await memory.save(Changes((FEED, *(seen(name) for name in listed))))
    await copy(memory, other)
    assert (await account(other)).counts["seen"] == len(listed)
    assert (await account(memory)).differences(await account(other)) == ()


async def test_what_is_not_the_same_is_named(memory: Storage) -> None:
    await memory.save(Changes((SHOW, FEED, claim(), seen("entry"))))
    before = await account(memory)
    await memory.save(Changes((replace(SHOW, title="Other"), claim("more"))))
    assert before.differences(await account(memory)) == ("shows", "claims")
    assert before.digest("seen") == (await account(memory)).digest("seen") != before.digest("claims")
    assert seen_key(FEED.url, "entry")


async def test_an_empty_store_is_empty_until_something_is_saved(other: Storage) -> None:
    assert await is_empty(other)
    await other.save(Changes((SHOW,)))
    assert not await is_empty(other)
