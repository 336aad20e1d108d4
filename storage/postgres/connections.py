"""Connections to one database: work in, done on one of a few connections; lost ones are made anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from psycopg import AsyncConnection
from psycopg.rows import TupleRow
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from storage.postgres.errors import PASSING, translated
from storage.postgres.queries import QUERIES

T = TypeVar("T")
Connection = AsyncConnection[TupleRow]

#: connections of one process at most, beside the one that listens
MOST = 8
#: seconds to wait for a connection, for instance while the server starts again
PATIENCE = 10.0
#: times that work is begun: what a lost connection or a deadlock undid is done again, which changes nothing more
TRIES = 3

#: seconds, so that a connection whose other end is gone is noticed
_WATCHED = {
    "connect_timeout": "5",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
    "application_name": "cliffhanger",
}


class Connections:
    """A pool of connections."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = _WATCHED | given
        self._pool = AsyncConnectionPool(
            kwargs=self._given | {"autocommit": True},
            configure=_configure,
            min_size=1,
            max_size=MOST,
            timeout=PATIENCE,
            reconnect_timeout=PATIENCE / 2,
            open=False,
        )

    async def open(self) -> None:
        """Raises PoolTimeout where there is no server."""
        await self._pool.open(wait=True, timeout=PATIENCE)

    async def close(self) -> None:
        await self._pool.close()

    async def alone(self) -> Connection:
        """A connection that is not shared. Raises psycopg.Error."""
        connection = await AsyncConnection.connect(**self._given, autocommit=True)
        try:
            await _configure(connection)
        except BaseException:
            await connection.close()
            raise
        return connection

    async def run(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """What this work gives, which may be begun more than once. Raises StoreError, StoreAwayError."""
        with translated():
            for _ in range(TRIES - 1):
                try:
                    return await self._once(work)
                except PoolTimeout:
                    raise
                except PASSING:
                    # The other connections may have been lost with it.
                    await self._pool.check()
            return await self._once(work)

    async def ask(self, name: str, **given: object) -> list[TupleRow]:
        """The rows that one statement (`queries`) gives."""

        async def work(connection: Connection) -> list[TupleRow]:
            cursor = await connection.execute(QUERIES[name], given)
            return await cursor.fetchall() if cursor.description else []

        return await self.run(work)

    async def _once(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        async with self._pool.connection() as connection:
            return await work(connection)


async def _configure(connection: Connection) -> None:
    # Times come back in UTC; our statements are small, and compiling them would take longer than they do.
    # Disks of today read many pages at once.
    await connection.execute(
        "SELECT set_config('TimeZone', 'UTC', false), set_config('jit', 'off', false), "
        "set_config('effective_io_concurrency', '200', false)"
    )
