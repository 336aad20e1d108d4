"""Messages wait for permits that all processes share; a room's limit holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import cast

import pytest

from bot.model import Destination
from handlers.delivery import limits
from handlers.delivery.limits import LEFT, LIMITS, MOST, ON_THEIR_WAY, READY, SECOND, TOGETHER, Permits
from storage import Storage, open_storage


class Waits:
    """Counts the seconds instead of letting them pass."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    store = await open_storage("memory:")
    yield store
    await store.close()


async def waited(storage: Storage, *places: Destination) -> list[float]:
    """How long the last message to these places waits, were they all sent at once."""
    waits = Waits()
    permits = Permits(storage, waits)

    async def send(place: Destination) -> None:
        async with permits.passing(place) as permit:
            await permit()

    await asyncio.gather(*map(send, places))
    return waits.seconds


async def test_what_a_platform_refuses_does_not_pile_up(storage: Storage) -> None:
    """Its library sends again what was refused, and as long as it does, no more is begun than these."""
    permits, on_their_way, end = Permits(storage, Waits()), 0, asyncio.Event()

    async def send(room: int) -> None:
        nonlocal on_their_way
        async with permits.passing(Destination("discord", "1", str(room))) as permit:
            await permit()
            on_their_way += 1
            await end.wait()

    async with asyncio.TaskGroup() as group:
        for room in range(100):
            group.create_task(send(room))
        for _ in range(1_000):
            await asyncio.sleep(0)
        assert on_their_way == ON_THEIR_WAY
        end.set()
    assert on_their_way == 100


async def test_messages_are_made_ready_many_at_once(storage: Storage) -> None:
    """What asks the store about each of them so asks about all."""
    permits, ready, ends = Permits(storage, Waits()), 0, [asyncio.Event() for _ in range(2 * READY)]

    async def send(room: int) -> None:
        nonlocal ready
        async with permits.passing(Destination("discord", "1", str(room))):
            ready += 1
            await ends[room].wait()

    async def after(ended: int) -> int:
        for end in ends[:ended]:
            end.set()
        for _ in range(100):
            await asyncio.sleep(0)
        return ready

    async with asyncio.TaskGroup() as group:
        for room in range(len(ends)):
            group.create_task(send(room))
        assert await after(0) == READY
        assert await after(READY - LEFT - 1) == READY
        assert await after(READY - LEFT) == 2 * READY - LEFT
        assert await after(len(ends)) == len(ends)


async def test_a_bot_writes_to_all_rooms_together_no_quicker_than_discord_allows(storage: Storage) -> None:
    rooms = [Destination("discord", "1", str(number)) for number in range(97)]
    assert max(await waited(storage, *rooms)) == pytest.approx(96 / LIMITS["discord"].whole.per_second, abs=0.2)


async def test_messages_pass_a_few_at_a_time(storage: Storage) -> None:
    waits = await waited(storage, *(Destination("discord", "1", str(number)) for number in range(3 * TOGETHER)))
    a_few = TOGETHER / LIMITS["discord"].whole.per_second
    assert waits == pytest.approx([a_few, 2 * a_few], abs=0.05)


async def test_what_was_late_is_not_made_up_for_beyond_what_a_second_allows(storage: Storage) -> None:
    """The store says that all may go at once, as when its permits were not used for a while."""
    waits, rooms = Waits(), [Destination("discord", "1", str(number)) for number in range(MOST + 1)]
    permits = Permits(cast("Storage", Generous()), waits)

    async def send(place: Destination) -> None:
        async with permits.passing(place) as permit:
            await permit()

    await asyncio.gather(*map(send, rooms[:MOST]))
    assert waits.seconds == []
    await send(rooms[MOST])
    assert waits.seconds == pytest.approx([SECOND], abs=0.2)


async def test_whoever_is_late_leaves_as_many_permits_unused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A platform counts when it is asked, not when it might have been."""
    now, taken = 1_000.0, []

    class Patient:
        async def borrow(self, bucket: str, count: int, *_: object) -> float:
            if bucket == "discord":
                taken.append(count)
            return 0.5

    async def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds + 10

    monkeypatch.setattr(limits, "monotonic", lambda: now)
    permits = Permits(cast("Storage", Patient()), sleep)
    for number in range(2):
        async with permits.passing(Destination("discord", "1", str(number))) as permit:
            await permit()
    assert taken == [1, 1 + 1]


class Generous:
    """A store that gives any number of permits at once."""

    async def borrow(self, *_: object) -> float:
        return 0.0


async def test_requests_that_took_no_permit_leave_permits_unused(storage: Storage) -> None:
    """A library that logs in, or sends again what was refused, asks more of the platform than we do."""
    waits, asked = Waits(), 0
    permits = Permits(storage, waits, asked=lambda _: asked)
    for extra in (0, 0, 12):
        async with permits.passing(Destination("discord", "1", str(extra))) as permit:
            await permit()
            asked += 1 + extra
    # The requests of one opening are counted at the next, and their permits left unused by the one after.
    for number in range(2):
        waits.seconds.clear()
        async with permits.passing(Destination("discord", "2", str(number))) as permit:
            await permit()
            asked += 1
    assert max(waits.seconds) >= 12 / LIMITS["discord"].whole.per_second


async def test_the_sixth_message_to_one_room_waits(storage: Storage) -> None:
    room = Destination("discord", "1", "2")
    for _ in range(5):
        assert all(seconds < 0.2 for seconds in await waited(storage, room))
    assert max(await waited(storage, room)) == pytest.approx(1, abs=0.3)


async def test_each_workspace_of_slack_has_its_own_limit_and_each_room_a_message_a_second(storage: Storage) -> None:
    assert await waited(storage, *(Destination("slack", f"T{number}", "C1") for number in range(50))) == []
    assert 0 < max(await waited(storage, Destination("slack", "T0", "C1"))) <= 1


async def test_a_platform_without_limits_waits_for_nothing(storage: Storage) -> None:
    assert await waited(storage, *[Destination("console", room="here")] * 100) == []
