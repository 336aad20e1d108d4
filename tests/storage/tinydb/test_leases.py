"""Leases, buckets and the bell, by a clock that we set."""

from __future__ import annotations

import asyncio

import pytest

from storage.bells import Bell
from storage.tinydb import leases
from storage.tinydb.leases import Buckets, Leases


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_lease_ends_to_the_second(clock: Clock) -> None:
    held = Leases(clock)
    assert held.take("room", "one", 30)
    clock.now += 29.9
    assert not held.take("room", "two", 30)
    assert held.held("room")
    clock.now += 0.1
    assert not held.held("room")
    assert held.take("room", "two", 30)
    assert not held.take("room", "one", 30)


def test_a_holder_that_takes_again_holds_from_then_on(clock: Clock) -> None:
    held = Leases(clock)
    assert held.take("room", "one", 30)
    clock.now += 20
    assert held.take("room", "one", 30)
    clock.now += 20
    assert not held.take("room", "two", 30)


def test_what_is_over_is_forgotten(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "_MANY", 10)
    held, buckets = Leases(clock), Buckets(clock)
    assert held.take("kept", "one", 10**6)
    for number in range(1000):
        clock.now += 10
        held.take(f"room {number}", "one", 1)
        buckets.borrow(f"room {number}", 1, 5, 5)
    assert len(held._held) < 50
    assert len(buckets._paid) < 50
    assert not held.take("kept", "two", 1)


def test_a_bucket_gives_its_burst_and_then_its_rate_and_never_more(clock: Clock) -> None:
    buckets = Buckets(clock)
    waits = [buckets.borrow("room", 1, 1.0, 5) for _ in range(8)]
    assert waits == pytest.approx([0, 0, 0, 0, 0, 1, 2, 3])
    clock.now += 3
    assert buckets.borrow("room", 1, 1.0, 5) == pytest.approx(1)
    clock.now += 1000
    assert [buckets.borrow("room", 1, 1.0, 5) for _ in range(6)] == pytest.approx([0, 0, 0, 0, 0, 1])


def test_in_any_window_no_more_is_used_than_the_burst_and_the_rate_allow(clock: Clock) -> None:
    buckets, used = Buckets(clock), []
    for step in range(400):
        clock.now += (step * 7919 % 13) / 10
        used.append(clock.now + buckets.borrow("bot", 1 + step % 3, 4.0, 10))
    for begin in used:
        # The permits of one step are used together.
        in_a_second = sum(1 + step % 3 for step, at in enumerate(used) if begin <= at < begin + 1)
        assert in_a_second <= 10 + 4


async def test_the_bell_wakes_all_who_wait_and_once_those_who_were_busy() -> None:
    bell = Bell()
    waiting = [asyncio.create_task(bell.wait(600)) for _ in range(3)]
    await asyncio.sleep(0)
    bell.ring()
    async with asyncio.timeout(60):
        await asyncio.gather(*waiting)
        await bell.wait(0)
        bell.ring()
        bell.ring()
        await bell.wait(600)
        await bell.wait(0)
