"""The form of the database: a connection in; every migration under `migrations/` applied when it returns.

All that are missing are applied in one transaction under an advisory lock, so any number of processes may start at
once, and one that is killed leaves nothing half done. They only ever add (a column with a default, an index, a table),
because a program of the version before runs beside this one during a rolling restart. A migration that older programs
could not live with raises `store.needs` to the first `storage.schema.VERSION` that can; the others refuse to start.
"""

from __future__ import annotations

from importlib.resources import files

from psycopg import AsyncConnection
from psycopg.rows import TupleRow

from bot.errors import StoreError
from storage.schema import VERSION

#: of the advisory lock; any number, so long as it stays the same
_LOCK = 7_401_238_866_041_217


async def migrate(connection: AsyncConnection[TupleRow]) -> None:
    """Bring the database to this program's form. Raises StoreError where it is of a newer one, and psycopg.Error."""
    await _check_encoding(connection)
    wanted = _migrations()
    if await _applied(connection) >= wanted.keys():
        await _check_version(connection)
        return
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        await connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations"
            " (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT clock_timestamp())"
        )
        for name in sorted(wanted.keys() - await _applied(connection)):
            await connection.execute(wanted[name])
            await connection.execute("INSERT INTO migrations (name) VALUES (%s)", (name,))
    await _check_version(connection)


def _migrations() -> dict[str, bytes]:
    folder = files("storage.postgres").joinpath("migrations")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name.endswith(".sql")}


async def _applied(connection: AsyncConnection[TupleRow]) -> set[str]:
    found = await connection.execute("SELECT to_regclass('migrations') IS NOT NULL")
    if await found.fetchone() != (True,):
        return set()
    return {name for (name,) in await (await connection.execute("SELECT name FROM migrations")).fetchall()}


async def _check_encoding(connection: AsyncConnection[TupleRow]) -> None:
    row = await (await connection.execute("SHOW server_encoding")).fetchone()
    if row != ("UTF8",):
        raise StoreError("the database is not in UTF-8: make it anew with CREATE DATABASE ... ENCODING 'UTF8'")


async def _check_version(connection: AsyncConnection[TupleRow]) -> None:
    row = await (await connection.execute("SELECT max(needs) FROM store")).fetchone()
    if row is None or row[0] is None:
        raise StoreError("the database does not say of which version its store is; restore it from a backup")
    if row[0] > VERSION:
        raise StoreError(f"the store needs version {row[0]}, this program is of {VERSION}: run the one that wrote it")
