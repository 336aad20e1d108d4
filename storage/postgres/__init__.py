"""The store in PostgreSQL, for any number of processes on any number of hosts: a URL in, what keeps the promise out.

    postgresql://user:password@host/database

Everything that libpq understands may follow, as in `postgresql:///cliffhanger?host=/run/postgresql`. The database must
be there, in UTF-8; what is in it is made and kept up to date by this program (`migrating`).

A save is one transaction (`saving`); answers come from the database (`store`, `outbox`), but for the shows and feeds,
which are kept in memory for as long as they do not change (`caching`). What is asked for in SQL is under `sql/`.
"""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bot.errors import SettingsError, StoreError
from storage.postgres.connections import Connections
from storage.postgres.errors import reason
from storage.postgres.migrating import migrate
from storage.postgres.store import PostgresStore

_FORM = (
    "STORAGE_URL: write postgresql://user:password@host/database, and in the password %25 for %, %40 for @, %2F for /"
)


async def open(url: str) -> PostgresStore:  # noqa: A001 (the name that `storage.open_storage` calls)
    """The store at this URL. Raises SettingsError for a wrong URL, StoreError for a store that cannot be used."""
    given = read_url(url)
    connections = Connections(given)
    try:
        async with await connections.alone() as connection:
            await migrate(connection)
        await connections.open()
    except psycopg.Error as error:
        await connections.close()
        raise StoreError(f"the database {_shown(given)} cannot be used: {reason(error)}; see STORAGE_URL") from None
    return PostgresStore(connections)


def read_url(url: str) -> dict[str, Any]:
    """What is to be told to libpq. Raises SettingsError."""
    try:
        given = conninfo_to_dict(url)
    except psycopg.Error:
        # Its text quotes what it could not read, and that may be the password.
        given = {"host": "@"}
    # A password with an @ or a / in it ends up where the host or the database is named.
    if any("@" in str(given.get(place, "")) for place in ("host", "dbname")):
        raise SettingsError(_FORM)
    return given


def _shown(given: dict[str, Any]) -> str:
    """Which database it is, without the password."""
    return f"{given.get('dbname', '')!r} at {given.get('host', 'this machine')}"
