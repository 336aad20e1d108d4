"""What is done now and then while the bot runs, by one process at a time: a table of chores, and the clock for it.

To add a chore: write `async def work(desk)` that may be run twice without harm, and add one row to `CHORES`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from handlers.clock import utc_now
from handlers.commands import Desk
from handlers.feeds.telling import tell_of_troubles
from handlers.housekeeping import keep_house

log = structlog.get_logger()

Work = Callable[[Desk], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be done once in so long."""

    name: str
    every: timedelta
    work: Work


CHORES = (
    Chore("backup", timedelta(hours=1), keep_house),
    Chore("troubles", timedelta(hours=1), lambda desk: tell_of_troubles(desk.storage, desk.clock)),
)
#: after the start, so that it is not held up
FIRST = timedelta(minutes=1)
#: part of a chore's period for which it is one process's
TURN = 0.9


@asynccontextmanager
async def doing_chores(desk: Desk, holder: str, chores: tuple[Chore, ...] = CHORES) -> AsyncIterator[None]:
    """Do the chores in the background for as long as the block runs."""
    clock = AsyncIOScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    for chore in chores:
        clock.add_job(
            do,
            "interval",
            (chore, desk, holder),
            seconds=chore.every.total_seconds(),
            next_run_time=utc_now() + min(FIRST, chore.every),
        )
    clock.start()
    try:
        yield
    finally:
        clock.shutdown(wait=False)


async def do(chore: Chore, desk: Desk, holder: str) -> bool:
    """Do this chore, unless another process has done it in this period. Returns whether it was done."""
    name = f"chore/{chore.name}"
    try:
        if name not in await desk.storage.hold((name,), holder, chore.every.total_seconds() * TURN):
            return False
        await chore.work(desk)
    except Exception:
        log.exception("chore failed", chore=chore.name)
        return False
    return True
