"""Messages wait for permits that all processes share; a room's limit holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.model import Destination
from handlers.delivery.limits import LIMITS, Permits
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
    await asyncio.gather(*(permits.wait(place) for place in places))
    return waits.seconds


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
