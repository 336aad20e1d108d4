"""A database is brought to this program's form when it is opened, by one of many; what cannot be used is refused."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from uuid import uuid4

import psycopg
import pytest

from bot.errors import SettingsError, StoreError
from bot.model import Changes
from storage import open_storage
from storage.postgres import migrating
from storage.schema import VERSION
from tests import postgres
from tests.storage.records import SHOW
from tests.storage.stores import kept


@pytest.fixture
def name() -> str:
    """Of a new database without anything in it."""
    if not postgres.available():
        pytest.skip("PostgreSQL is not on this machine")
    name = f"bare_{uuid4().hex}"
    postgres.shared().new_database(name)
    return name


async def test_any_number_of_processes_open_a_new_database_at_once(name: str) -> None:
    url = postgres.shared().url(name)
    stores = await asyncio.gather(*(open_storage(url) for _ in range(8)))
    await stores[0].save(Changes((SHOW,)))
    assert [await store.shows() for store in stores] == [(SHOW,)] * 8
    for store in stores:
        await store.close()


async def test_one_that_dies_at_it_leaves_nothing_half_done(name: str) -> None:
    cluster = postgres.shared()
    url = cluster.url(name)
    # Another has the lock, so that the opening stands still in the middle of its transaction.
    async with aclosing(_locking(url)) as lock:
        await anext(lock)
        opening = asyncio.create_task(open_storage(url))
        waiting = f"SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND wait_event = 'advisory'"
        async with asyncio.timeout(30):
            while not (found := await asyncio.to_thread(cluster.execute, waiting)):
                pass
        cluster.execute(f"SELECT pg_terminate_backend({found[0][0]})")
        with pytest.raises(StoreError, match="cannot be used"):
            await opening
    storage = await open_storage(url)
    assert await kept(storage) == []
    await storage.close()


async def _locking(url: str) -> AsyncGenerator[None]:
    async with await psycopg.AsyncConnection.connect(url) as connection:
        await connection.execute("SELECT pg_advisory_xact_lock(%s)", (migrating._LOCK,))
        yield


async def test_a_store_that_a_later_program_added_to_is_opened(name: str) -> None:
    cluster = postgres.shared()
    await (await open_storage(cluster.url(name))).close()
    cluster.execute("INSERT INTO migrations (name) VALUES ('9999-later.sql')", name)
    cluster.execute("ALTER TABLE shows ADD COLUMN later text NOT NULL DEFAULT ''", name)
    storage = await open_storage(cluster.url(name))
    await storage.save(Changes((SHOW,)))
    assert await storage.shows() == (SHOW,)
    await storage.close()


async def test_a_store_that_needs_a_later_program_is_refused(name: str) -> None:
    cluster = postgres.shared()
    await (await open_storage(cluster.url(name))).close()
    cluster.execute("UPDATE store SET needs = 9", name)
    with pytest.raises(StoreError, match=f"needs version 9, this program is of {VERSION}: run the one that wrote it"):
        await open_storage(cluster.url(name))


async def test_a_database_that_is_not_in_utf_8_is_refused(name: str) -> None:
    other = f"{name}_latin"
    url = postgres.shared().new_database(other, "template0", "SQL_ASCII")
    with pytest.raises(StoreError, match="not in UTF-8"):
        await open_storage(url)


@pytest.mark.parametrize("url", ["postgresql://[half/database", "postgres://host/database?colour=red"])
async def test_a_url_that_says_nothing_is_a_wrong_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="STORAGE_URL: write postgresql://"):
        await open_storage(url)


@pytest.mark.parametrize("password", ["%secret", "pa@secret", "pa/secret"])
async def test_a_password_that_is_not_encoded_is_not_told(password: str) -> None:
    with pytest.raises(SettingsError, match="%40 for @") as refused:
        await open_storage(f"postgresql://bot:{password}@host/news")
    assert "secret" not in str(refused.value)


async def test_where_there_is_no_server_the_operator_hears_of_it_without_the_password() -> None:
    with pytest.raises(StoreError, match=r"'news' at 127\.0\.0\.1 cannot be used") as caught:
        await open_storage("postgresql://bot:secret@127.0.0.1:1/news")
    assert "secret" not in str(caught.value)
