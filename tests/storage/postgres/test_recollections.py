"""What is kept about a show is kept in one piece as well, where a decision rested on it, while nothing newer is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import psycopg
import pytest

from bot.model import Changes, Record
from storage import Storage, open_storage
from tests import postgres
from tests.storage.records import OTHER, SHOW, claim, verdict


@dataclass
class Database:
    url: str
    storage: Storage

    async def decide(self, *put: Record) -> None:
        """Save these, as decided on what is recalled of the show."""
        await self.storage.save(Changes(put, based_on=(await self.storage.recall({"show"})).revisions))

    def kept(self) -> list[str]:
        """The shows of which all is kept in one piece that counts."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            rows = connection.execute("SELECT key FROM recollections JOIN shows USING (key, revision) ORDER BY key")
            return [name for (name,) in rows]

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    url = postgres.new_database()
    storage = await open_storage(url)
    await storage.save(Changes((SHOW, OTHER)))
    yield Database(url, storage)
    await storage.close()


async def test_a_decision_keeps_it_and_what_else_is_saved_makes_it_count_no_more(database: Database) -> None:
    assert database.kept() == []
    await database.decide(claim(), verdict(1))
    assert database.kept() == ["show"]
    await database.storage.save(Changes((claim("by a program that knows nothing of it"),)))
    assert database.kept() == []
    assert len((await database.storage.recall({"show"})).claims) == 2
    await database.decide(verdict(2))
    assert database.kept() == ["show"]


async def test_what_came_otherwise_than_by_a_decision_is_made_up_for_a_few_shows_at_a_time(database: Database) -> None:
    await database.decide(claim())
    await database.storage.save(Changes((claim("later"), claim("of another", "other"))))
    assert database.kept() == []
    assert (first := await database.storage.recollect("", 1)) == "other"
    assert database.kept() == ["other"]
    assert (last := await database.storage.recollect(first, 1)) == "show"
    assert await database.storage.recollect(last, 1) == ""
    assert database.kept() == ["other", "show"]
    assert len((await database.storage.recall({"show"})).claims) == 2


async def test_a_piece_is_replaced_by_a_newer_one_alone(database: Database) -> None:
    await database.decide(claim())
    database.execute("UPDATE recollections SET revision = revision + 1000, whole = '[]'")
    assert await database.storage.recollect("", 10) == ""
    database.execute("UPDATE shows SET revision = (SELECT revision FROM recollections) WHERE key = 'show'")
    assert (await database.storage.recall({"show"})).claims == ()


async def test_it_is_what_is_recalled(database: Database) -> None:
    await database.decide(claim(), verdict(1))
    database.execute("DELETE FROM claims")
    memory = await database.storage.recall({"show", "other"})
    assert (memory.claims, memory.verdicts) == ((claim(),), (verdict(1),))


async def test_it_goes_with_the_show_whoever_drops_it(database: Database) -> None:
    await database.decide(claim(), verdict(1))
    database.execute("DELETE FROM shows WHERE key = 'show'")
    with psycopg.connect(database.url) as connection:
        assert connection.execute("SELECT count(*) FROM recollections").fetchone() == (0,)


async def test_very_much_is_not_kept_twice(database: Database) -> None:
    await database.decide(claim("x" * 20_000), verdict(1))
    assert database.kept() == []
    assert (await database.storage.recall({"show"})).claims == (claim("x" * 20_000),)
