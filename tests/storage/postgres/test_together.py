"""Several processes on one database: each is a store of its own here, with its own connections and memory."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace

import pytest

from bot.errors import StaleError
from bot.model import Audience, Change, Changes, Delivery, Destination, Record, Standing
from storage import Storage, open_storage
from storage.postgres import connections
from tests import postgres
from tests.storage.records import (
    FEED,
    NOON,
    OTHER,
    SHOW,
    claim,
    delivery,
    later,
    open_round,
    seen,
    subscription,
    verdict,
)
from tests.storage.stores import kept

EVER = later(10**9)


@pytest.fixture
async def stores() -> AsyncIterator[list[Storage]]:
    url = postgres.new_database()
    stores = [await open_storage(url) for _ in range(3)]
    yield stores
    for store in stores:
        await store.close()


async def test_shows_and_feeds_are_the_same_tuple_until_something_changes(stores: list[Storage]) -> None:
    here, there, _ = stores
    await here.save(Changes((SHOW, OTHER, FEED)))
    shows, feeds = await here.shows(), await here.feeds()
    assert (await here.shows(), await there.shows()) == (shows, shows)
    await there.save(Changes((SHOW, FEED, claim(), subscription())))
    assert await here.shows() is shows
    assert await here.feeds() is feeds
    await there.save(Changes((replace(SHOW, title="Zoo"), replace(FEED, etag="new"))))
    assert await here.shows() == (OTHER, replace(SHOW, title="Zoo"))
    assert await here.feeds() == (replace(FEED, etag="new"),)
    await there.save(Changes(drop=(OTHER, FEED)))
    assert await here.shows() == (replace(SHOW, title="Zoo"),)
    assert await here.feeds() == ()


async def test_what_a_long_transaction_wrote_is_seen_when_it_ends(stores: list[Storage]) -> None:
    """It has a lower number than those that were seen before it."""
    here, there, third = stores
    await here.save(Changes((SHOW,)))
    gate = asyncio.Event()

    async def slow(connection: object) -> None:
        async with connection.transaction():  # type: ignore[attr-defined]
            await connection.execute("UPDATE shows SET record = replace(record, 'A Show', 'Slow'), changed = DEFAULT")  # type: ignore[attr-defined]
            await gate.wait()

    writing = asyncio.create_task(there._connections.run(slow))  # type: ignore[attr-defined]
    await third.save(Changes((OTHER,)))
    assert len(await here.shows()) == 2
    gate.set()
    await writing
    assert {show.title for show in await here.shows()} == {"Slow", OTHER.title}


async def test_of_two_who_decide_on_the_same_one_is_refused(stores: list[Storage]) -> None:
    await stores[0].save(Changes((SHOW, OTHER)))
    memories = [await store.recall({"show"}) for store in stores]
    decided = [
        Changes((claim(f"by {number}"), verdict(1)), based_on=memory.revisions)
        for number, memory in enumerate(memories)
    ]
    saves = (store.save(changes) for store, changes in zip(stores, decided, strict=True))
    ends = await asyncio.gather(*saves, return_exceptions=True)
    assert [type(end) for end in ends if end] == [StaleError, StaleError]
    assert len((await stores[0].recall({"show"})).claims) == 1


async def test_saves_of_the_same_records_in_any_order_wait_for_each_other_and_all_end(
    stores: list[Storage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of shows that are dropped and made anew meanwhile: none waits in a circle, which ends only by an error."""
    monkeypatch.setattr(connections, "TRIES", 1)
    shows = [replace(SHOW, id=f"show {number}") for number in range(12)]
    feeds = [replace(FEED, url=f"https://{number}.example") for number in range(12)]
    chance = random.Random(7)

    def some(number: int) -> Changes:
        records: list[Record] = [
            *(replace(show, title=f"Title {number}") for show in shows),
            *(replace(feed, etag=str(number)) for feed in feeds),
            *(claim(str(number), show.id) for show in shows),
            *(seen("entry", str(number), feed=feed.url) for feed in feeds),
            *(delivery(f"{show.id}/1", number) for show in shows),
        ]
        chance.shuffle(records)
        return Changes(tuple(records), drop=(chance.choice(shows), chance.choice(feeds)) if number % 5 == 0 else ())

    async with asyncio.timeout(60):
        await asyncio.gather(*(stores[number % 3].save(some(number)) for number in range(1, 40)))
    assert {show.title for show in await stores[0].shows()} <= {f"Title {number}" for number in range(1, 40)}


async def test_rounds_are_told_and_shows_dropped_while_deliveries_are_ticked_and_none_waits_in_a_circle(
    stores: list[Storage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those who wish to hear of every show come last, whatever the order of their destinations."""
    monkeypatch.setattr(connections, "TRIES", 1)
    rooms = [Destination("discord", "guild", str(number)) for number in range(8)]
    waiting = [delivery("other/1", room=room) for room in rooms]
    wishes = [subscription("*" if number < len(rooms) / 2 else "show", room) for number, room in enumerate(rooms)]
    everybody = Audience(Change.CANCELLED, tuple(Standing), until=NOON)
    await stores[0].save(Changes((SHOW, OTHER, *wishes, *waiting)))

    async def tell(store: Storage) -> None:
        for number in range(20):
            await store.tell(open_round(number + 1), everybody, 100)

    async def tick(store: Storage) -> None:
        for number in range(60):
            await asyncio.gather(*(store.tick(replace(row, attempts=number)) for row in waiting))

    async def drop(store: Storage) -> None:
        for _ in range(20):
            await store.save(Changes(drop=(OTHER,)))
            await store.save(Changes((OTHER, *waiting)))
            await store.recollect("", 10)

    async with asyncio.timeout(60):
        await asyncio.gather(tell(stores[0]), tick(stores[1]), tick(stores[2]), drop(stores[0]))
    told = [row.destination for row in await kept(stores[0]) if isinstance(row, Delivery) and row.show == SHOW.id]
    assert Counter(told) == dict.fromkeys(rooms, 20)


async def test_what_is_said_of_a_show_while_it_is_removed_is_kept_nowhere(stores: list[Storage]) -> None:
    for _ in range(10):
        await stores[0].save(Changes((SHOW, FEED)))
        await asyncio.gather(
            stores[0].save(Changes(drop=(SHOW, FEED))),
            stores[1].save(Changes((claim(), seen("entry"), delivery()))),
            stores[2].save(Changes((subscription("show"), verdict(1)))),
        )
        assert await kept(stores[0]) == []


async def test_feeds_that_several_change_lose_no_change(stores: list[Storage]) -> None:
    """Also while others take them up for a poll, which is no change of them."""
    await stores[0].save(Changes((FEED,)))

    async def count(store: Storage) -> None:
        counted = 0
        while counted < 20:
            feed = await store.feed(FEED.url)
            assert feed is not None
            with suppress(StaleError):
                await store.save(Changes((replace(feed, failures=feed.failures + 1),), instead_of=(feed,)))
                counted += 1
            await store.due_feeds(NOON, 1, f"{id(store)}", 0)

    async with asyncio.timeout(120):
        await asyncio.gather(*map(count, stores))
    assert await stores[0].feeds() == (replace(FEED, failures=60),)


async def test_a_destination_is_written_to_by_one_at_a_time_and_nothing_is_left_behind(stores: list[Storage]) -> None:
    """Deliveries are raised while others take and tick them: the due of a destination is never lost."""
    rooms = [Destination("discord", "guild", str(number)) for number in range(12)]
    await stores[0].save(Changes((SHOW,)))
    busy: Counter[Destination] = Counter()
    raised = asyncio.Event()

    async def write(store: Storage) -> None:
        for wanted in range(1, 25):
            rows = tuple(delivery(f"show/{wanted % 3}", wanted, room=room) for room in rooms)
            await store.save(Changes(rows))
        raised.set()

    async def deliver(store: Storage, holder: str) -> None:
        idle = False
        while not idle:
            idle = raised.is_set()
            taken = await store.due(NOON, 4, holder, 60)
            mine = {row.destination for row in taken}
            busy.update(mine)
            assert all(busy[room] == 1 for room in mine)
            for row in taken:
                idle = False
                await store.tick(replace(row, shown=row.wanted, message="77"))
            busy.subtract(mine)
            await store.free([str(room) for room in mine], holder)

    async with asyncio.timeout(120):
        await asyncio.gather(write(stores[0]), *(deliver(store, f"{id(store)}") for store in stores))
    assert await stores[0].due(EVER, 100, "last", 60) == ()
    rows = [record for record in await kept(stores[0]) if isinstance(record, Delivery)]
    assert {(row.shown, row.open) for row in rows} == {(22, False), (23, False), (24, False)}


async def test_feeds_are_claimed_once(stores: list[Storage]) -> None:
    feeds = [replace(FEED, url=f"https://{number}.example", due=later(-number)) for number in range(300)]
    await stores[0].save(Changes(tuple(feeds)))
    asking = (store.due_feeds(NOON, 25, f"{number}", 60) for number in range(4) for store in stores)
    claimed = Counter(feed.url for page in await asyncio.gather(*asking) for feed in page)
    assert set(claimed.values()) == {1}
    assert sum(claimed.values()) > 200


async def test_a_rate_is_shared(stores: list[Storage]) -> None:
    asking = (store.borrow("discord", 1, 0.001, 4) for _ in range(3) for store in stores)
    waits = sorted(await asyncio.gather(*asking))
    assert waits == pytest.approx([0, 0, 0, 0, 1000, 2000, 3000, 4000, 5000], rel=0.01, abs=1e-6)


async def test_a_save_elsewhere_ends_a_wait(stores: list[Storage]) -> None:
    here, there, _ = stores
    async with asyncio.timeout(60):
        # The first wait begins to listen, and what was missed until then is made up for.
        await here.wait(600)
        waiting = asyncio.create_task(here.wait(600))
        await there.save(Changes((SHOW, delivery())))
        await waiting
