"""The journal, under what can happen to it: kills at any point, full disks, torn ends, flipped bits, compaction."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.errors import StoreError
from bot.model import Changes, Memory, Record
from storage import open_storage, schema
from storage.tinydb import journals, restore, writer
from tests.storage.records import ALL_KINDS, FEED, SHOW, claim, delivery, later, seen, verdict
from tests.storage.stores import kept
from tests.storage.tinydb.processes import saver

FILES = {"store.json", "store.json.journal", "store.json.lock"}


def reopen(path: Path, *records: Record) -> list[Record]:
    """Open, save, close; what is kept."""

    async def run() -> list[Record]:
        storage = await open_storage(f"tinydb:{path}")
        try:
            await storage.save(Changes(records))
            return await kept(storage)
        finally:
            await storage.close()

    return asyncio.run(run())


def recall(path: Path, *records: Record) -> Memory:
    rows = reopen(path, *records)
    fresh = asyncio.run(_recalled(rows))
    assert isinstance(fresh, Memory)
    return fresh


async def _recalled(rows: list[Record]) -> Memory:
    memory = await open_storage("memory:")
    await memory.save(Changes(tuple(rows)))
    return await memory.recall({"show"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store whose journal holds three saves."""
    path = tmp_path / "store.json"
    reopen(path, *ALL_KINDS)
    reopen(path, claim("one"), verdict(2), seen("entry 2", at=later(5)))
    reopen(path, claim("two"), seen("entry 1", digest="new", at=later(9)), delivery(wanted=2))
    return path


@pytest.mark.parametrize("how", ["loop", "churn"])
def test_killed_at_any_moment_it_opens_and_holds_what_was_acknowledged(tmp_path: Path, how: str) -> None:
    path, chance = tmp_path / "store.json", random.Random(1)
    acknowledged = 0
    for _ in range(10):
        with saver(path, how) as process:
            assert process.stdout
            for _ in range(chance.randrange(1, 6)):
                acknowledged = int(process.stdout.readline())
            time.sleep(chance.uniform(0, 0.004))  # to die at any point of a save, not to wait for anything
            process.kill()
            acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
        memory = recall(path)
        assert [verdict.number for verdict in memory.verdicts] == list(range(1, len(memory.verdicts) + 1))
        assert len(memory.verdicts) == min(len(memory.claims), len(memory.verdicts))
        assert acknowledged <= len(memory.verdicts) <= acknowledged + 1
        assert {file.name for file in tmp_path.iterdir()} == FILES
    assert acknowledged > 20


@pytest.mark.parametrize("step", range(1, 10))
def test_killed_before_each_step_of_a_save_and_a_compaction_it_is_there_or_not(tmp_path: Path, step: int) -> None:
    path = tmp_path / "store.json"
    with saver(path, "die", str(step)) as process:
        output, _ = process.communicate()
    assert output == (b"" if step < 9 else b"survived\n")
    memory = recall(path, SHOW)
    expected = 1 if step == 1 else 2
    assert (len(memory.verdicts), len(memory.claims)) == (expected, expected)
    assert {file.name for file in tmp_path.iterdir()} == FILES


def test_on_a_full_disk_nothing_is_lost_and_saving_goes_on_when_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with saver(path, "fill") as process:
        output, _ = process.communicate()
    error, counts, same, *_ = output.decode().splitlines()
    saved, verdicts, claims = map(int, counts.split())
    assert error == "the store cannot be written: File too large; nothing was saved"
    assert saved == verdicts == claims > 10
    assert same == "True"
    memory = recall(path)
    assert (len(memory.verdicts), len(memory.claims)) == (saved + 1, saved)
    assert {file.name for file in tmp_path.iterdir()} == FILES


def test_cut_off_at_any_byte_of_its_last_line_only_that_is_lost(path: Path) -> None:
    journal = journals.beside(path)
    whole, everything = journal.read_bytes(), reopen(path)
    last = whole.rindex(b"\n", 0, -1) + 1
    journal.write_bytes(whole[:last])
    before = reopen(path)
    assert before != everything
    for length in range(last, len(whole)):
        journal.write_bytes(whole[:length])
        contents = journals.read(journal)
        assert (contents.whole, contents.torn, len(contents.places)) == (last, length - last, 2)
    # The last of them, to the end: it opens, the rest is cut off, and the next save stands in its place.
    with capture_logs() as logged:
        assert reopen(path) == before
    assert logged[0]["event"] == "torn end of the journal cut off"
    assert logged[0]["bytes"] == len(whole) - 1 - last
    assert reopen(path, claim("two"), seen("entry 1", digest="new", at=later(9)), delivery(wanted=2)) == everything
    assert journal.read_bytes() == whole


@pytest.mark.parametrize("unwritten", [slice(0, None), slice(0, 512), slice(512, 1024), slice(-100, None)])
def test_blocks_of_its_last_line_that_were_never_written_are_a_torn_end(path: Path, unwritten: slice) -> None:
    journal = journals.beside(path)
    whole, before = journal.read_bytes(), reopen(path)
    filler = 512 - len(whole) % 512
    text = journals.line({"number": 4, "put": {}, "drop": {}, "seen": {}, "filler": "x" * 3000})
    # Blocks begin at multiples of 512 bytes of the file.
    begin, end, _ = unwritten.indices(len(text))
    begin, end = begin and begin // 512 * 512 + filler, end if end == len(text) else end // 512 * 512 + filler
    journal.write_bytes(whole + text[:begin] + bytes(end - begin) + text[end:])
    assert reopen(path) == before
    assert reopen(path, claim("three"))[-1] == before[-1]


def test_one_flipped_bit_anywhere_is_refused_and_never_loses_a_save(path: Path) -> None:
    journal = journals.beside(path)
    whole, chance = journal.read_bytes(), random.Random(2)
    for place in [*range(0, len(whole), 5), *range(len(whole) - 60, len(whole))]:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << chance.randrange(8)
        journal.write_bytes(damaged)
        with pytest.raises((ValueError, TypeError)):
            list(journals.read(journal).saves())


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda raw: b"", "does not begin as a journal does"),
        (lambda raw: raw.split(b"\n", 1)[1], "does not say that it is a journal"),
        (lambda raw: b"".join(raw.splitlines(keepends=True)[:2] + raw.splitlines(keepends=True)[3:]), "save 3 where"),
        (lambda raw: raw.replace(b"one", b"won"), "what begins at byte"),
        (lambda raw: journals.first_line(9), "ends with save 0 and its journal begins after save 9"),
    ],
    ids=["empty", "no first line", "a line missing", "other words", "of another snapshot"],
)
def test_a_damaged_journal_is_refused_and_the_way_out_is_named(
    path: Path, damage: Callable[[bytes], bytes], says: str
) -> None:
    journal = journals.beside(path)
    journal.write_bytes(damage(journal.read_bytes()))
    with pytest.raises(StoreError, match=rf"{says}.*; the newest good snapshot is {path}: run `cliffhanger restore"):
        reopen(path)
    # And so it can be done: what the journal held is lost, and kept beside.
    kept_aside = restore(path, f"tinydb:{path}", "aside")
    assert reopen(path) == []
    assert kept_aside is not None
    assert journals.beside(kept_aside).exists()


def test_a_store_that_was_put_aside_is_restored_with_its_journal(path: Path, tmp_path: Path) -> None:
    everything, url = reopen(path), f"tinydb:{path}"
    backup = tmp_path / "empty.json"
    asyncio.run(_backed_up(backup))
    aside = restore(backup, url, "aside")
    assert reopen(path) == []
    assert aside is not None
    restore(aside, url, "again")
    assert reopen(path) == everything
    journals.beside(aside).write_bytes(journals.beside(aside).read_bytes()[:-200] + b"damage" * 50)
    with pytest.raises(StoreError, match="is damaged"):
        restore(aside, url, "once more")
    assert reopen(path) == everything


async def _backed_up(path: Path) -> None:
    await (await open_storage("memory:")).backup(path)


def test_a_store_of_which_one_file_is_missing_is_refused(path: Path) -> None:
    journal = journals.beside(path)
    journal.rename(path.with_name("elsewhere"))
    with pytest.raises(StoreError, match=r"its journal store.json.journal is missing; the newest good snapshot"):
        reopen(path)
    path.with_name("elsewhere").rename(journal)
    path.unlink()
    with pytest.raises(StoreError, match="is missing, and its journal alone is not the store; no good backup"):
        reopen(path)


def test_the_journal_is_readable_json_a_line_a_save(path: Path) -> None:
    first, *saves = [json.loads(line) for line in journals.beside(path).read_text().splitlines()]
    assert first["save"]["journal"] == "cliffhanger"
    assert [save["save"]["number"] for save in saves] == [1, 2, 3]
    assert saves[0]["save"]["put"]["shows"]["show"]["title"] == "A Show"
    assert saves[1]["save"]["seen"][FEED.url]["read"] == {"2021-09-20T12:00:05+00:00": {"entry 2": "digest"}}


async def test_saves_that_wait_for_the_disk_share_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    storage = await open_storage(f"tinydb:{path}")
    await storage.save(Changes((SHOW,)))
    await asyncio.gather(*(storage.save(Changes((claim(f"{number}"),))) for number in range(100)))
    assert len((await storage.recall({"show"})).claims) == 100
    await storage.close()
    assert len(journals.read(journals.beside(path)).places) < 60
    assert len(await kept(await open_storage(f"tinydb:{path}?mode=ro"))) == 101


async def test_past_a_size_the_journal_becomes_a_snapshot_and_no_save_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LEAST", 20_000)
    path = tmp_path / "store.json"
    storage = await open_storage(f"tinydb:{path}")
    journal, most = journals.beside(path), 0
    for number in range(300):
        await storage.save(Changes((replace(SHOW, title=f"{number}" * 50), FEED, seen(f"{number}", at=later(number)))))
        most = max(most, journal.stat().st_size)
    # Never more than what begins a compaction, and what is saved while it runs.
    assert most < 60_000
    everything = await kept(storage)
    assert everything[0] == replace(SHOW, title="299" * 50)
    await storage.close()
    assert path.stat().st_size > 5_000
    again = await open_storage(f"tinydb:{path}")
    assert await kept(again) == everything
    await again.close()


async def test_a_reader_beside_a_busy_writer_sees_whole_saves_only(tmp_path: Path) -> None:
    path, seen_so_far = tmp_path / "store.json", 0
    with saver(path, "churn") as process:
        assert process.stdout
        process.stdout.readline()
        for _ in range(30):
            storage = await open_storage(f"tinydb:{path}?mode=ro")
            memory = await storage.recall({"show"})
            assert [row.number for row in memory.verdicts] == list(range(1, len(memory.verdicts) + 1))
            assert len(memory.verdicts) >= seen_so_far
            assert len(memory.claims) == min(len(memory.verdicts), schema.CLAIMS_PER_SHOW)
            seen_so_far = len(memory.verdicts)
        process.kill()
        process.stdout.read()


async def test_a_compaction_that_finds_no_room_is_tried_again_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LEAST", 5_000)
    path = tmp_path / "store.json"
    storage = await open_storage(f"tinydb:{path}")
    # Where the new snapshot would be written there is a folder.
    obstacle = path.with_name("store.json.new")
    obstacle.mkdir()
    for number in range(30):
        await storage.save(Changes((SHOW, claim(f"{number}"))))
    assert len(journals.read(journals.beside(path)).places) == 30
    obstacle.rmdir()
    for number in range(30, 60):
        await storage.save(Changes((claim(f"{number}"),)))
    everything = await kept(storage)
    await storage.close()
    assert len(journals.read(journals.beside(path)).places) < 60
    assert await kept(await open_storage(f"tinydb:{path}?mode=ro")) == everything


def test_a_line_that_the_disk_did_not_take_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = journals.make(tmp_path / "journal", 0)
    lines = [journals.line({"number": number, "put": {}, "drop": {}, "seen": {}}) for number in (1, 2, 3)]
    journal.append(lines[0])
    sync, failures = os.fsync, [OSError(errno.EIO, "Input/output error")] * 2

    def failing(descriptor: int) -> None:
        if failures:
            raise failures.pop()
        sync(descriptor)

    # The second failure is of the attempt to mend what the first one left.
    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="Input/output"):
        journal.append(lines[1])
    journal.append(lines[1])
    journal.begin_anew(1, len(journals.first_line(0)) + len(lines[0]))
    journal.append(lines[2])
    journal.close()
    contents = journals.read(tmp_path / "journal")
    assert (contents.after, [save.number for save in contents.saves()], contents.torn) == (1, [2, 3], 0)
