"""`migrate-store`: there and back, with the proof; and what it refuses."""

from __future__ import annotations

import asyncio
from pathlib import Path

import psycopg
import pytest

from bot.__main__ import main
from bot.model import Changes
from storage import open_storage
from tests import postgres
from tests.storage.records import FEED, SHOW, claim, delivery, seen, verdict
from tests.storage.stores import kept

RECORDS = (SHOW, FEED, seen("entry"), claim("\x00 \ud800"), verdict(1), delivery())


async def fill(url: str) -> None:
    storage = await open_storage(url)
    await storage.save(Changes(RECORDS))
    await storage.close()


async def records(url: str) -> list[object]:
    storage = await open_storage(url)
    found = await kept(storage)
    await storage.close()
    return list(found)


def test_from_the_file_to_postgresql_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, database, again = f"tinydb:{tmp_path}/a.json", postgres.new_database(), f"tinydb:{tmp_path}/b.json"
    asyncio.run(fill(file))
    assert main(["migrate-store", file, database]) == 0
    there = capsys.readouterr().out
    with psycopg.connect(database) as connection:
        quick = connection.execute("SELECT key FROM recollections JOIN shows USING (key, revision)").fetchall()
    assert quick == [(SHOW.id,)]
    assert main(["migrate-store", database, again]) == 0
    assert capsys.readouterr().out == there
    assert there.endswith("All is in the new store, the same on both sides: set STORAGE_URL to it\n")
    assert asyncio.run(records(again)) == asyncio.run(records(file)) == list(RECORDS)


def test_what_it_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full, empty = f"tinydb:{tmp_path}/full.json", f"tinydb:{tmp_path}/empty.json"
    asyncio.run(fill(full))
    for words, code, sentence in (
        ([empty, full], 1, "there is nothing in FROM"),
        ([full, full], 2, "FROM and TO are the same store"),
        (["memory:", full], 2, "a store in memory is gone with its process"),
        ([full, "mysql://somewhere"], 2, "TO: no store of the kind 'mysql'"),
        (["mysql://somewhere", full], 2, "FROM: no store of the kind 'mysql'"),
    ):
        assert main(["migrate-store", *words]) == code
        assert sentence in capsys.readouterr().err
        assert not list(tmp_path.glob("empty.json*"))
    assert main(["migrate-store", full, empty]) == 0
    assert main(["migrate-store", full, empty]) == 1
    assert "something is kept in TO already" in capsys.readouterr().err
