"""Work is shared out: what one holder has nobody else is handed, until it is given back or the lease is over."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.model import Changes, Destination
from storage import Storage
from tests.storage.records import FEED, NOON, ROOM, SHOW, delivery, later, open_round

ELSEWHERE = Destination("slack", "T1", "C1")


async def test_a_destination_is_one_holders_at_a_time(storage: Storage) -> None:
    here, there = delivery(), delivery(room=ELSEWHERE, due=later(-1))
    await storage.save(Changes((SHOW, here, there)))
    assert await storage.due(NOON, 1, "one", 60) == (there,)
    assert await storage.due(NOON, 9, "two", 60) == (here,)
    assert await storage.due(NOON, 9, "three", 60) == ()
    # Its own it is handed again, with what came meanwhile.
    more = delivery("show/2")
    await storage.save(Changes((more,)))
    assert await storage.due(NOON, 9, "two", 60) == (here, more)


async def test_a_destination_is_held_under_its_name(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    assert await storage.hold([str(ROOM)], "one", 60) == {str(ROOM)}
    assert await storage.due(NOON, 9, "two", 60) == ()
    await storage.free([str(ROOM)], "two")
    assert await storage.due(NOON, 9, "two", 60) == ()
    await storage.free([str(ROOM)], "one")
    assert await storage.due(NOON, 9, "two", 60) == (delivery(),)
    assert await storage.hold([str(ROOM)], "one", 60) == frozenset()


async def test_a_destination_whose_lease_is_over_is_anybodys(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    assert await storage.due(NOON, 9, "one", 0) == (delivery(),)
    assert await storage.due(NOON, 9, "two", 60) == (delivery(),)
    assert await storage.due(NOON, 9, "one", 60) == ()


async def test_a_round_is_one_holders_until_the_lease_is_over(storage: Storage) -> None:
    await storage.save(Changes((SHOW, open_round(1), open_round(2, made=later(1)))))
    assert await storage.rounds(NOON, 1, "one", 60) == (open_round(1),)
    assert await storage.rounds(later(1), 9, "two", 0) == (open_round(2, made=later(1)),)
    # A page further it is still the first one's, who is handed it again.
    further = replace(open_round(1), after="m")
    await storage.save(Changes((further,)))
    assert await storage.rounds(later(1), 9, "one", 60) == (further, open_round(2, made=later(1)))
    assert await storage.rounds(later(1), 9, "two", 60) == ()


async def test_a_feed_is_handed_out_once_until_it_is_saved_or_the_lease_is_over(storage: Storage) -> None:
    feeds = [replace(FEED, url=name, due=later(-3)) for name in "ab"]
    await storage.save(Changes(tuple(feeds)))
    assert await storage.due_feeds(NOON, 9, "one", 60) == tuple(feeds)
    assert await storage.due_feeds(NOON, 9, "one", 60) == await storage.due_feeds(NOON, 9, "two", 60) == ()
    await storage.save(Changes((replace(feeds[0], due=later(-2)), replace(feeds[1], due=later(2)))))
    assert await storage.due_feeds(NOON, 9, "two", 0) == (replace(feeds[0], due=later(-2)),)
    assert await storage.due_feeds(NOON, 9, "one", 60) == (replace(feeds[0], due=later(-2)),)


async def test_saving_a_feed_as_it_is_ends_its_lease_too(storage: Storage) -> None:
    await storage.save(Changes((FEED,)))
    assert await storage.due_feeds(NOON, 9, "one", 60) == (FEED,)
    await storage.save(Changes((FEED,)))
    assert await storage.due_feeds(NOON, 9, "two", 60) == (FEED,)


async def test_names_are_held_by_one_until_given_back_or_over(storage: Storage) -> None:
    assert await storage.hold(["a", "b"], "one", 60) == {"a", "b"}
    assert await storage.hold(["a", "c"], "two", 60) == {"c"}
    assert await storage.hold(["a"], "one", 0) == {"a"}
    assert await storage.hold(["a", "b"], "two", 60) == {"a"}
    await storage.free(["b", "never held"], "one")
    assert await storage.hold(["b"], "two", 60) == {"b"}
    assert await storage.hold([], "two", 60) == frozenset()


async def test_of_many_who_reach_for_a_name_one_has_it(storage: Storage) -> None:
    answers = await asyncio.gather(*(storage.hold(["chores"], f"holder {number}", 60) for number in range(20)))
    assert sorted(len(answer) for answer in answers) == [0] * 19 + [1]


async def test_permits_up_to_the_burst_are_free_and_the_next_are_owed(storage: Storage) -> None:
    free = [await storage.borrow("discord", 1, 0.001, 5) for _ in range(5)]
    assert free == pytest.approx([0.0] * 5, abs=1e-6)
    assert await storage.borrow("discord", 1, 0.001, 5) == pytest.approx(1000, rel=0.1)
    assert await storage.borrow("discord", 2, 0.001, 5) == pytest.approx(3000, rel=0.1)
    assert await storage.borrow("slack", 5, 0.001, 5) == pytest.approx(0.0, abs=1e-6)
    assert await storage.borrow("another", 7, 0.001, 5) == pytest.approx(2000, rel=0.1)


async def test_permits_that_are_asked_for_at_once_are_owed_one_after_the_other(storage: Storage) -> None:
    asked = [("discord", 1), ("slack", 3), ("discord", 2), ("discord", 1)]
    waits = await asyncio.gather(*(storage.borrow(bucket, count, 0.001, 2) for bucket, count in asked))
    assert waits == pytest.approx([0.0, 1000, 1000, 2000], rel=0.1)


async def test_a_bucket_fills_again(storage: Storage) -> None:
    assert await storage.borrow("quick", 5, 10**9, 5) == pytest.approx(0.0, abs=1e-6)
    assert await storage.borrow("quick", 5, 10**9, 5) < 1e-6


async def test_waiting_ends_when_something_is_saved_that_is_due(storage: Storage) -> None:
    async with asyncio.timeout(60):
        for changes in (
            Changes((SHOW, delivery())),
            Changes((delivery(wanted=2),)),
            Changes((open_round(),)),
            Changes((FEED,)),
        ):
            waiting = [asyncio.create_task(storage.wait(600)) for _ in range(2)]
            await asyncio.sleep(0)
            await storage.save(changes)
            await asyncio.gather(*waiting)


async def test_what_was_saved_while_its_waiter_was_busy_ends_the_next_wait(storage: Storage) -> None:
    await storage.wait(0)
    await storage.save(Changes((SHOW, delivery())))
    async with asyncio.timeout(60):
        await storage.wait(600)


async def test_waiting_ends_after_its_time(storage: Storage) -> None:
    async with asyncio.timeout(60):
        await storage.wait(0.001)
