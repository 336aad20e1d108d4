"""A store of an older form opens as it was, is written anew in the newest form, and stays beside it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.errors import StoreError
from bot.model import Changes, Record, Seen
from storage import open_storage
from storage.records import to_json
from storage.schema import TABLE_OF
from storage.tinydb import snapshots
from storage.tinydb.migrations import MIGRATIONS, VERSION
from tests.storage.records import ALL_KINDS, FEED, NOON, claim, later, seen, verdict
from tests.storage.stores import kept

SEEN = [seen("entry 1"), seen("entry 2", at=later(7)), seen("entry 3")]


def held(url: str) -> list[Record]:
    """What the store at this URL holds once it is opened."""

    async def run() -> list[Record]:
        storage = await open_storage(url)
        try:
            return await kept(storage)
        finally:
            await storage.close()

    return asyncio.run(run())


def of_version_1(*records: Record) -> dict[str, Any]:
    """The tables as version 1 wrote them: a document a record."""
    tables: dict[str, Any] = {"store": {"form": {"name": "cliffhanger", "version": 1}}}
    for record in records:
        tables.setdefault(TABLE_OF[type(record)].name, {})[record.key] = to_json(record)
    return tables


@pytest.fixture
def path(tmp_path: Path) -> Path:
    orphans = (Seen("https://gone.example", "entry", "digest", NOON), claim(show="gone"), verdict(1, "gone"))
    records = [record for record in ALL_KINDS if not isinstance(record, Seen)]
    path = tmp_path / "store.json"
    path.write_text(json.dumps(of_version_1(*records, *SEEN, *orphans)))
    return path


def test_version_1_opens_without_its_orphans_and_is_written_anew(path: Path) -> None:
    old = path.read_bytes()
    everything = held(f"tinydb:{path}")
    assert set(everything) == {*ALL_KINDS, *SEEN}
    assert json.loads(path.read_text())["store"]["form"]["version"] == VERSION
    assert json.loads(path.read_text())["seen"] == {
        FEED.url: {
            "2021-09-20T12:00:00+00:00": {"entry 1": "digest", "entry 3": "digest"},
            "2021-09-20T12:00:07+00:00": {"entry 2": "digest"},
        }
    }
    assert path.with_name("store.json.before-upgrade").read_bytes() == old
    assert held(f"tinydb:{path}") == everything


def test_a_reader_of_an_older_form_leaves_it_as_it_is(path: Path) -> None:
    old = path.read_bytes()
    assert set(held(f"tinydb:{path}?mode=ro")) == {*ALL_KINDS, *SEEN}
    assert path.read_bytes() == old
    assert {file.name for file in path.parent.iterdir()} == {"store.json"}


def test_what_cannot_be_brought_up_to_date_is_refused_and_left_alone(path: Path) -> None:
    tables = json.loads(path.read_text())
    tables["verdicts"]["show/1"]["outcome"] = "perhaps"
    path.write_text(json.dumps(tables))
    old = path.read_bytes()
    with pytest.raises(StoreError, match=r"is damaged: .+ no good backup"):
        held(f"tinydb:{path}")
    assert path.read_bytes() == old


def test_each_older_version_has_its_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, VERSION))


async def test_a_file_of_another_shape_is_read_record_by_record(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = await open_storage(f"tinydb:{path}")
    await storage.save(Changes((replace(FEED, etag="new"),)))
    everything = await kept(storage)
    await storage.close()
    monkeypatch.setattr(snapshots, "shape", lambda: "another")
    again = await open_storage(f"tinydb:{path}")
    assert await kept(again) == everything
    await again.close()
