"""Chores that several processes share: pgqueuer's schedules, in the database of the store.

Each schedule is one row. Whoever finds it due takes it, and beats while it works; when the beats stop for half a
minute, the next who looks takes it over. Everybody looks once a minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial

import psycopg
import structlog
from pgqueuer.db import PsycopgDriver
from pgqueuer.models import Schedule
from pgqueuer.queries import Queries
from pgqueuer.sm import SchedulerManager

from handlers.chores import Chore
from handlers.commands import Desk
from storage.postgres import read_url

log = structlog.get_logger()

#: seconds before a lost connection is made anew, and that a stop waits for a chore
AGAIN, FAREWELL = 5.0, 2.0
#: makes everybody look once a minute, lest what a dead process left waits for the next hour
LOOK = "* * * * *"


@asynccontextmanager
async def doing(desk: Desk, chores: tuple[Chore, ...]) -> AsyncIterator[None]:
    """Do these chores, together with others, for as long as the block runs."""
    sharing = Sharing(desk, chores)
    working = asyncio.create_task(sharing.work())
    try:
        yield
    finally:
        sharing.stop()
        await asyncio.wait({working}, timeout=FAREWELL)
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working


@dataclass(slots=True)
class Sharing:
    """One process's part in the chores."""

    desk: Desk
    chores: tuple[Chore, ...]
    _stopping: bool = False
    _manager: SchedulerManager | None = field(default=None)

    async def work(self) -> None:
        """Until stopped, whatever happens to the connection."""
        while not self._stopping:
            try:
                async with await psycopg.AsyncConnection.connect(
                    **read_url(self.desk.settings.storage_url), autocommit=True
                ) as connection:
                    await self.work_on(Queries(PsycopgDriver(connection)))
            except psycopg.Error as error:
                log.warning("chores wait", reason=" ".join(str(error).split()))
            except Exception:
                log.exception("work failed", work="chores")
            if not self._stopping:
                await asyncio.sleep(AGAIN)

    async def work_on(self, queries: Queries) -> None:
        """Until stopped, on this connection."""
        async with queries.schema_lock():
            if not await queries.schema_is_installed():
                await queries.install()
        manager = self._manager = SchedulerManager(queries)
        for chore in self.chores:
            manager.schedule(chore.name, chore.times, accepts_context=False)(partial(self._do, chore))
        manager.schedule("look", LOOK, accepts_context=False)(_nothing)
        await manager.run()

    def stop(self) -> None:
        self._stopping = True
        if self._manager is not None:
            self._manager.shutdown.set()

    async def _do(self, chore: Chore, _: Schedule) -> None:
        await chore.do(self.desk)


async def _nothing(_: Schedule) -> None:
    """To have looked is enough."""
