"""What is done now and then while the bot runs: a table of chores, and the clocks that call for them.

To add a chore: write `async def work(desk)` that may be run twice without harm, and add one row to `CHORES`.

One process with a file of its own has a clock in memory (`alone`). On PostgreSQL any number of processes share the
chores through tables in the same database (`shared`): each is done by one of them, and taken over when that one dies.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from importlib import import_module
from typing import cast

import structlog

from handlers.commands import Desk
from handlers.digests import send_digests
from handlers.housekeeping import keep_house, recollect

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be done whenever the clock (UTC) fits: minute, hour, day, month, weekday, as cron writes them."""

    name: str
    times: str
    work: Callable[[Desk], Awaitable[None]]

    async def do(self, desk: Desk) -> None:
        """Do it; what goes wrong is logged, and tried again the next time."""
        try:
            await self.work(desk)
        except Exception:
            log.exception("chore failed", chore=self.name)


async def _digests(desk: Desk) -> None:
    await send_digests(desk.storage, desk.clock)


async def _recollection(desk: Desk) -> None:
    await recollect(desk.storage)


CHORES = (
    Chore("backup", "7 * * * *", keep_house),
    Chore("digests", "*/10 * * * *", _digests),
    Chore("recollection", "23 * * * *", _recollection),
)


def doing_chores(desk: Desk, chores: tuple[Chore, ...] = CHORES) -> AbstractAsyncContextManager[None]:
    """Do the chores in the background for as long as the block runs."""
    kind = "shared" if desk.settings.storage_url.startswith("postgres") else "alone"
    doing = import_module(f"handlers.chores.{kind}").doing(desk, chores)
    return cast("AbstractAsyncContextManager[None]", doing)
