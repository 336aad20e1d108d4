"""Who waits is woken when any process saved what may be due: LISTEN and NOTIFY, on a connection of its own."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import psycopg
import structlog

from storage.bells import Bell
from storage.postgres.connections import Connections
from storage.postgres.errors import reason

log = structlog.get_logger()

#: seconds between two attempts to listen again
_PAUSE = 1.0


class Listener:
    """Listens from the first wait on. While it cannot, waits last their time."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._bell = Bell()
        self._listening: asyncio.Task[None] | None = None

    async def wait(self, longest: float) -> None:
        """Return at the next call, or after these seconds; at once if one came since this task last returned."""
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen())
        await self._bell.wait(longest)

    async def close(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening

    async def _listen(self) -> None:
        while True:
            try:
                async with await self._connections.alone() as connection:
                    await connection.execute("LISTEN cliffhanger_due")
                    # What was called while nobody listened was missed.
                    self._bell.ring()
                    while True:
                        await _stirring(connection.fileno())
                        async for _ in connection.notifies(timeout=0):
                            self._bell.ring()
            except (psycopg.Error, OSError) as error:
                text = reason(error) if isinstance(error, psycopg.Error) else str(error)
                log.warning("store does not call", reason=text)
            await asyncio.sleep(_PAUSE)


async def _stirring(socket: int) -> None:
    """Return when something came. psycopg waits as well, but looks ten times a second whether it is to stop."""
    loop = asyncio.get_running_loop()
    came = asyncio.Event()
    loop.add_reader(socket, came.set)
    try:
        await came.wait()
    finally:
        loop.remove_reader(socket)
