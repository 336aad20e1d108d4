from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.model import Changes, Destination, Digest, Notice, Outcome, Rhythm, Show, Standing, Subscription, Verdict
from handlers.digests import send_digests
from storage import Storage, open_storage
from tests.samples import NOW, SHOW

HERE = Destination("console", room="lobby")
DARK = Show("dark", "Dark")
CANCELLED = Verdict(SHOW.id, 1, Outcome.CANCELLED, (2,), standing=Standing.REPORTED, made=NOW - timedelta(hours=5))


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    storage = await open_storage("memory:")
    await storage.save(Changes(put=(SHOW, DARK, CANCELLED)))
    yield storage
    await storage.close()


async def sent(storage: Storage) -> list[Notice]:
    due = await storage.due(NOW + timedelta(days=30), 100, "test", 60)
    notices = [await storage.notice(delivery.alert) for delivery in due]
    assert all(delivery.show == "" for delivery in due)
    return [notice for notice in notices if notice]


def digest(told: timedelta, rhythm: Rhythm = Rhythm.DAILY, **more: str) -> Digest:
    return Digest(HERE, rhythm, NOW - told, **more)


async def test_it_tells_what_changed_and_who_still_waits_and_tells_it_once(storage: Storage) -> None:
    await storage.save(Changes(put=(digest(timedelta(days=1)),)))
    await send_digests(storage, lambda: NOW)
    await send_digests(storage, lambda: NOW + timedelta(hours=1))
    (notice,) = await sent(storage)
    assert notice.destination == HERE
    assert notice.text == "1 change since 20 September 2021."
    assert notice.parts == (
        ("Changed", "Hit & Run (2021): cancelled, season 2 (reported)"),
        ("Still waiting", "Dark"),
    )
    assert [one.told for one in await storage.digests()] == [NOW]


@pytest.mark.parametrize(
    "wish",
    [
        digest(timedelta(hours=23)),
        digest(timedelta(days=6), Rhythm.WEEKLY),
        digest(timedelta(days=2), paused="the room is archived"),
    ],
)
async def test_before_its_time_and_at_rest_it_is_quiet(storage: Storage, wish: Digest) -> None:
    await storage.save(Changes(put=(wish,)))
    await send_digests(storage, lambda: NOW)
    assert await sent(storage) == []
    assert await storage.digests() == (wish,)


async def test_it_is_quiet_where_nothing_changed(storage: Storage) -> None:
    await storage.save(Changes(put=(digest(timedelta(days=1)),)))
    await send_digests(storage, lambda: NOW)
    await sent(storage)
    await send_digests(storage, lambda: NOW + timedelta(days=1))
    assert len(await sent(storage)) == 1
    assert [one.told for one in await storage.digests()] == [NOW + timedelta(days=1)]


async def test_it_tells_of_what_the_room_subscribes_to(storage: Storage) -> None:
    await storage.save(Changes(put=(digest(timedelta(days=1)), Subscription(HERE, DARK.id))))
    await send_digests(storage, lambda: NOW)
    assert await sent(storage) == []
