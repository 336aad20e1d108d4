"""A destination is written to by one process at a time, and only while there is time for one more message."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.model import Changes, Delivery, Destination
from handlers.delivery.leases import LEASE, LONGEST, Leases, OvertakenError
from storage import Storage, open_storage
from tests.samples import NOW, SHOW

ROOM = Destination("board", room="one")


class Clock:
    """Steady, and moved by the test."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    store = await open_storage("memory:")
    await store.save(Changes((SHOW, Delivery("alert", SHOW.id, ROOM, wanted=1))))
    yield store
    await store.close()


async def test_who_has_it_keeps_others_out_until_it_is_given_back(storage: Storage) -> None:
    mine, yours = Leases(storage, "me"), Leases(storage, "you")
    assert list(await mine.take(NOW, 10)) == [str(ROOM)]
    assert await yours.take(NOW, 10) == {}
    mine.over([str(ROOM)])
    await mine.give_back()
    assert list(await yours.take(NOW, 10)) == [str(ROOM)]


async def test_a_lease_that_runs_out_is_renewed_before_the_next_message(storage: Storage) -> None:
    clock = Clock()
    leases = Leases(storage, "me", clock)
    await leases.take(NOW, 10)
    clock.now = LEASE - LONGEST
    await leases.ensure(str(ROOM))
    clock.now += LEASE - LONGEST - 10
    await leases.ensure(str(ROOM))


async def test_what_another_took_meanwhile_is_left_to_it(storage: Storage) -> None:
    clock = Clock()
    leases = Leases(storage, "me", clock)
    await leases.take(NOW, 10)
    await storage.free([str(ROOM)], "me")
    await storage.hold([str(ROOM)], "another", 60)
    clock.now = LEASE
    with pytest.raises(OvertakenError):
        await leases.ensure(str(ROOM))
