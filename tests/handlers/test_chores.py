"""Chores that processes share: each is done by one of them, and what a dead one left is taken over."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import cast

import psycopg
import pytest
from pgqueuer.db import PsycopgDriver
from pgqueuer.queries import Queries

from bot.settings import Settings
from handlers.chores import CHORES, Chore, doing_chores
from handlers.chores.shared import Sharing
from handlers.clock import utc_now
from handlers.commands import Desk
from handlers.feeds import Door
from storage import open_storage
from storage.postgres import read_url
from tests import postgres

HOURLY = "0 * * * *"


@dataclass
class Done:
    """What was done, and how often."""

    times: Counter[str] = field(default_factory=Counter)
    _happened: asyncio.Condition = field(default_factory=asyncio.Condition)

    def chore(self, name: str) -> Chore:
        async def work(_: Desk) -> None:
            async with self._happened:
                self.times[name] += 1
                self._happened.notify_all()

        return Chore(name, HOURLY, work)

    async def until(self, *names: str) -> None:
        async with asyncio.timeout(20), self._happened:
            await self._happened.wait_for(lambda: all(self.times[name] for name in names))


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    settings = Settings.model_construct(storage_url=postgres.new_database())
    storage, feeds = await open_storage("memory:"), Door(settings)
    yield Desk(storage=storage, feeds=feeds, clock=utc_now, settings=settings)
    await feeds.close()
    await storage.close()


@asynccontextmanager
async def database(desk: Desk) -> AsyncIterator[psycopg.AsyncConnection]:
    given = read_url(desk.settings.storage_url)
    async with await psycopg.AsyncConnection.connect(**given, autocommit=True) as connection:
        yield connection


async def keep(desk: Desk, *rows: tuple[str, str, str]) -> None:
    """Schedules (name, status, how long ago the last beat was) that are due now."""
    async with database(desk) as connection:
        queries = Queries(PsycopgDriver(connection))
        # The server's databases are used again.
        await (queries.clear_schedule() if await queries.schema_is_installed() else queries.install())
        for name, status, ago in rows:
            await connection.execute(
                "INSERT INTO pgqueuer_schedules (entrypoint, expression, status, heartbeat, next_run)"
                " VALUES (%s, %s, %s::pgqueuer_status, now() - %s::interval, now() - interval '1 second')",
                (name, HOURLY, status, ago),
            )


@asynccontextmanager
async def working(*sharing: Sharing) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(one.work()) for one in sharing]
    try:
        yield
    finally:
        for one in sharing:
            one.stop()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def test_what_is_due_is_done_by_one_of_several(desk: Desk) -> None:
    done = Done()
    await keep(desk, *((name, "queued", "0 seconds") for name in ("common", "mine", "yours")))
    first = Sharing(desk, (done.chore("common"), done.chore("mine")))
    second = Sharing(desk, (done.chore("common"), done.chore("yours")))
    async with working(first, second):
        await done.until("common", "mine", "yours")
    assert done.times == {"common": 1, "mine": 1, "yours": 1}


async def test_what_a_dead_process_left_is_taken_over_and_what_a_living_one_does_is_not(desk: Desk) -> None:
    done = Done()
    await keep(
        desk, ("left", "picked", "31 seconds"), ("theirs", "picked", "5 seconds"), ("free", "queued", "0 seconds")
    )
    async with working(Sharing(desk, tuple(map(done.chore, ("left", "theirs", "free"))))):
        await done.until("left", "free")
    assert done.times == {"left": 1, "free": 1}


async def test_a_chore_that_fails_is_tried_again_and_harms_no_other(desk: Desk) -> None:
    done = Done()

    async def fail(_: Desk) -> None:
        raise RuntimeError("a fault of ours")

    await keep(desk, ("bad", "queued", "0 seconds"), ("good", "queued", "0 seconds"))
    async with working(Sharing(desk, (Chore("bad", HOURLY, fail), done.chore("good")))):
        await done.until("good")
    async with database(desk) as connection:
        rows = await connection.execute("SELECT entrypoint, status::text FROM pgqueuer_schedules ORDER BY entrypoint")
        found = dict(cast("list[tuple[str, str]]", await rows.fetchall()))
    assert found["bad"] == "queued"


async def test_the_table_is_kept_by_either_clock(desk: Desk) -> None:
    async with doing_chores(desk):
        pass
    alone = Desk(desk.storage, desk.feeds, desk.clock, Settings.model_construct(storage_url="memory:"))
    async with doing_chores(alone):
        assert len({chore.name for chore in CHORES}) == len(CHORES)
