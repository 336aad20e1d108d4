"""Messages wait for permits that all processes share; a room's limit holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.model import Destination
from handlers.delivery.limits import LIMITS, ON_THEIR_WAY, Permits
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


async def test_a_bot_writes_to_all_rooms_together_no_quicker_than_discord_allows(storage: Storage) -> None:
    rooms = [Destination("discord", "1", str(number)) for number in range(97)]
    assert max(await waited(storage, *rooms)) == pytest.approx(96 / LIMITS["discord"].whole.per_second, abs=0.2)


async def test_the_sixth_message_to_one_room_waits(storage: Storage) -> None:
    room = Destination("discord", "1", "2")
    for _ in range(5):
        assert all(seconds < 0.2 for seconds in await waited(storage, room))
    assert max(await waited(storage, room)) == pytest.approx(1, abs=0.3)


async def test_each_workspace_of_slack_has_its_own_limit_and_each_room_a_message_a_second(storage: Storage) -> None:
    assert await waited(storage, *(Destination("slack", f"T{number}", "C1") for number in range(50))) == []
    assert max(await waited(storage, Destination("slack", "T0", "C1"))) == pytest.approx(1, abs=0.3)


async def test_a_platform_without_limits_waits_for_nothing(storage: Storage) -> None:
    assert await waited(storage, *[Destination("console", room="here")] * 100) == []
