"""Chores of a process that has the store for itself: a clock in memory, and one look at each soon after the start."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from handlers.chores import Chore
from handlers.clock import utc_now
from handlers.commands import Desk

#: after the start, so that it is not held up
FIRST = timedelta(minutes=1)


@asynccontextmanager
async def doing(desk: Desk, chores: tuple[Chore, ...]) -> AsyncIterator[None]:
    """Do these chores for as long as the block runs."""
    clock = AsyncIOScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    for chore in chores:
        trigger = CronTrigger.from_crontab(chore.times, timezone=UTC)
        clock.add_job(chore.do, trigger, (desk,), next_run_time=utc_now() + FIRST)
    clock.start()
    try:
        yield
    finally:
        clock.shutdown(wait=False)
