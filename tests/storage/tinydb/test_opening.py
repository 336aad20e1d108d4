"""The store in one file, under what can happen to files: kills, full disks, damage, and a second process."""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import signal
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tinydb import where

from bot.errors import SettingsError, StoreError
from bot.model import Changes, Memory, Record
from storage import Storage, open_storage, with_options
from storage.records import to_json
from storage.tinydb import restore
from storage.tinydb.drafts import Database, DraftStorage
from storage.tinydb.shelves import Shelves
from storage.tinydb.snapshots import newest_good, read
from tests.storage.records import FEED, NOON, SHOW, claim, delivery, seen, verdict
from tests.storage.stores import kept
from tests.storage.tinydb.processes import saver


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Storage]:
    storage = await open_storage(url)
    try:
        yield storage
    finally:
        await storage.close()


def save(url: str, *records: Record, backups: Iterable[Path] = ()) -> Memory:
    """Open, save, back up to each of these, close; what is then kept about our show."""

    async def run() -> Memory:
        async with opened(url) as storage:
            await storage.save(Changes(records))
            for backup in backups:
                await storage.backup(backup)
            return await storage.recall({"show"})

    return asyncio.run(run())


def refusal(url: str) -> str:
    """What the store says that does not open."""
    with pytest.raises(StoreError) as refused:
        asyncio.run(open_storage(url))
    return str(refused.value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small whole backup, which is a store without a journal."""
    path = tmp_path / "store.json"
    save("memory:", SHOW, FEED, claim(), verdict(1), seen("entry"), backups=[path])
    return path


def edited(path: Path, store: dict[str, Any]) -> None:
    """Write this as a person who edits the file would, without the sum."""
    store.pop("sum", None)
    path.write_text(json.dumps(store))


def test_a_file_cut_off_anywhere_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    # The last byte is a line's end, which is no loss.
    for length in [*range(0, len(whole) - 1, 7), len(whole) - 2]:
        path.write_bytes(whole[:length])
        with pytest.raises(StoreError, match="damaged"):
            read(path)
    assert "damaged" in refusal(f"tinydb:{path}")
    path.write_bytes(whole)
    assert save(f"tinydb:{path}").claims == (claim(),)


def test_a_file_of_which_one_byte_is_another_is_refused_or_lost_nothing(path: Path) -> None:
    whole, good, chance, harmless = path.read_bytes(), contents(read(path).shelves), random.Random(1), 0
    for place in chance.sample(range(len(whole)), 200):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with suppress(StoreError):
            assert contents(read(path).shelves) == good
            harmless += 1
    # A flip in the sum's own name, or the line's end.
    assert harmless < 10


def contents(shelves: Shelves) -> list[Record]:
    return [record for shelf in shelves.by_name().values() for record in shelf]


def test_a_file_that_was_edited_by_hand_is_read_with_care_and_kept(path: Path) -> None:
    store = json.loads(path.read_text())
    store["shows"]["show"]["title"] = "Retitled"
    edited(path, store)
    assert save(f"tinydb:{path}").shows == (replace(SHOW, title="Retitled"),)


def _without(document: dict[str, Any], *names: str) -> None:
    *way, last = names
    for name in way:
        document = document[name]
    del document[last]


DAMAGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "no word of what it is": lambda store: _without(store, "store"),
    "another program's": lambda store: store["store"].update(form={"name": "other", "version": 1}),
    "a table that is no object": lambda store: store.update(shows=[]),
    "an unknown table": lambda store: store.update(songs={}),
    "a document that is no object": lambda store: store["shows"].update(show=7),
    "a field missing": lambda store: _without(store, "shows", "show", "title"),
    "an unknown field": lambda store: store["shows"]["show"].update(colour="red"),
    "a field of another type": lambda store: store["shows"]["show"].update(year="2021"),
    "an unknown value": lambda store: store["verdicts"]["show/1"].update(outcome="perhaps"),
    "a time that is none": lambda store: store["verdicts"]["show/1"].update(made="noon"),
    "a time of no zone": lambda store: store["verdicts"]["show/1"].update(made="2021-09-20T12:00:00"),
    "a time of reading that is none": lambda store: store["seen"].update({FEED.url: {"noon": {"entry": "digest"}}}),
    "a digest that is no string": lambda store: store["seen"].update({FEED.url: {NOON.isoformat(): {"entry": 7}}}),
    "another record's key": lambda store: store["shows"].update(wrong=store["shows"]["show"]),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_refused(path: Path, damage: str) -> None:
    store = json.loads(path.read_text())
    DAMAGES[damage](store)
    edited(path, store)
    says = refusal(f"tinydb:{path}")
    assert re.search(r"is damaged: .+; no good backup is in .+; to start anew, move store.json and .+ away", says)


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", "\0" * 100, "[" * 5000, '{"store": {"form": 1}}'])
def test_what_is_no_store_is_never_taken_for_an_empty_one(path: Path, text: str) -> None:
    path.write_text(text)
    assert "is damaged" in refusal(f"tinydb:{path}")
    assert path.read_text() == text


def test_a_store_of_a_newer_version_is_refused(path: Path) -> None:
    store = json.loads(path.read_text())
    store["store"]["form"]["version"] = 7
    edited(path, store)
    assert refusal(f"tinydb:{path}").endswith("is of version 7, this program reads up to 2: run the one that wrote it")


def test_the_message_names_the_newest_good_backup_and_is_one_line(path: Path, tmp_path: Path) -> None:
    backups = tmp_path / "elsewhere"
    backups.mkdir()
    files = [backups / name for name in ("damaged.json", "newest good.json", "older.json")]
    save(f"tinydb:{path}", backups=files)
    files[0].write_text("{")
    for age, file in enumerate(files):
        os.utime(file, (1000 - age, 1000 - age))
    path.write_text("")
    says = refusal(with_options(f"tinydb:{path}", backups=str(backups)))
    assert newest_good(backups) == files[1]
    assert f"the newest good backup is {files[1]}: run `cliffhanger restore {files[1]}`" in says
    assert "\n" not in says


def test_backups_are_looked_for_beside_the_file(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backups" / "one.json"
    backup.parent.mkdir()
    save(f"tinydb:{path}", backups=[backup])
    path.write_text("")
    assert f"the newest good backup is {backup}" in refusal(f"tinydb:{path}")


async def test_a_second_process_is_kept_out(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with saver(path, "loop") as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(StoreError, match=rf"in use by process {process.pid} on .+; stop that one first"):
            await open_storage(f"tinydb:{path}")
        async with opened(f"tinydb:{path}?mode=ro") as reading:
            assert (await reading.recall({"show"})).verdicts
            with pytest.raises(StoreError, match="read only"):
                await reading.save(Changes((FEED,)))
        process.kill()
    async with opened(f"tinydb:{path}"):
        pass


async def test_a_worker_that_outlives_a_killed_process_does_not_hold_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with saver(path, "fork") as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        async with opened(f"tinydb:{path}") as storage:
            assert await storage.shows() == ()


async def test_within_one_process_a_store_opens_once_until_it_is_closed(path: Path) -> None:
    async with opened(f"tinydb:{path}"):
        with pytest.raises(StoreError, match="in use"):
            await open_storage(f"tinydb:{path}")
    async with opened(f"tinydb:{path}") as storage:
        assert await storage.shows() == (SHOW,)


def test_opening_a_damaged_store_releases_the_lock(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(b"")
    assert "damaged" in refusal(f"tinydb:{path}")
    path.write_bytes(whole)
    assert save(f"tinydb:{path}").shows == (SHOW,)


async def test_what_is_kept_outlives_the_process(tmp_path: Path) -> None:
    url = f"tinydb://{tmp_path}/a%20store%3F.json"
    async with opened(url) as storage:
        await storage.save(Changes((SHOW, claim("first"), claim("\ud800"), claim("third"), delivery())))
        await storage.save(Changes((FEED, claim("fourth"))))
        everything, due = await kept(storage), await storage.due(delivery().due, 9, "me", 60)
    async with opened(url) as storage:
        assert await kept(storage) == everything
        assert await storage.due(delivery().due, 9, "me", 60) == due == (delivery(),)
        assert await storage.feeds() == (FEED,)


def test_changes_that_change_nothing_leave_the_files_alone(path: Path) -> None:
    save(f"tinydb:{path}", claim("more"))
    files = [path, path.with_name("store.json.journal")]
    before = [file.read_bytes() for file in files]
    save(f"tinydb:{path}", SHOW, claim(), verdict(1), claim("more"))
    assert [file.read_bytes() for file in files] == before


def test_the_file_keeps_its_mode_and_is_nobody_elses_at_first(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    save(f"tinydb:{path}", FEED)
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.with_name("store.json.journal").stat().st_mode & 0o777 == 0o600


def test_a_link_to_the_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    save(f"tinydb:{link}", replace(SHOW, title="Retitled"))
    assert link.is_symlink()
    assert save(f"tinydb:{path}").shows == (replace(SHOW, title="Retitled"),)


def test_a_table_reads_and_writes_as_any_of_tinydb(path: Path) -> None:
    shelves = read(path).shelves
    draft = DraftStorage(shelves)
    table = Database(draft).table("claims")
    assert [row["rule"] for row in table.search(where("network") == "")] == ["rule"]
    assert table.get(where("show") == "show") == to_json(claim())
    table.update({"network": "Hulu"}, where("show") == "show")
    assert [row["network"] for row in table] == ["Hulu"]
    shelves.apply(draft.take())
    assert shelves.claims.about(["show"]) == (replace(claim(), network="Hulu"),)
    table.remove(where("show") == "show")
    assert len(table) == 0
    assert len(shelves.claims) == 1


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("tinydb:", "no file"),
        ("tinydb:folder/", "no file"),
        ("tinydb://store.json", "write tinydb:store.json"),
        ("tinydb:store.json?mode=rw", "only"),
        ("tinydb:store.json?pool=3", "only"),
    ],
)
async def test_a_wrong_url_is_a_wrong_setting(url: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        await open_storage(url)


def test_what_cannot_be_opened_says_why(tmp_path: Path) -> None:
    assert "there is no store at" in refusal(f"tinydb:{tmp_path}/store.json?mode=ro")
    (tmp_path / "store.json.lock").mkdir()
    assert "cannot be opened: Is a directory" in refusal(f"tinydb:{tmp_path}/store.json")


@pytest.mark.parametrize(("place", "says"), [("missing/store.json", "does not exist; make it"), ("", "is a folder")])
async def test_a_place_where_no_file_can_be_is_a_wrong_setting(tmp_path: Path, place: str, says: str) -> None:
    with pytest.raises(SettingsError, match=f"^STORAGE_URL: .* {says}"):
        await open_storage(f"tinydb:{tmp_path / place}")
    with pytest.raises(SettingsError, match=f"^STORAGE_URL: .* {says}"):
        restore(tmp_path / "backup.json", f"tinydb:{tmp_path / place}", "aside")
