"""`backup` and `restore`: to one file and back, pruned, proved, and never in the way of a running bot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.model import Changes, Show
from handlers.backups import back_up, name
from storage import open_storage

SHOW, OTHER = Show("show", "A Show"), Show("other", "Another")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("STORAGE_URL", "tinydb:store.json")
    keep("tinydb:store.json", SHOW)
    return "tinydb:store.json"


def keep(url: str, *shows: Show) -> tuple[Show, ...]:
    """Save these shows; all that the store then has."""

    async def run() -> tuple[Show, ...]:
        storage = await open_storage(url)
        try:
            await storage.save(Changes(shows))
            return await storage.shows()
        finally:
            await storage.close()

    return asyncio.run(run())


def while_open(url: str, act: Callable[[], int]) -> int:
    """What the act returns while this process holds the store."""

    async def run() -> int:
        storage = await open_storage(url)
        try:
            return await asyncio.to_thread(act)
        finally:
            await storage.close()

    return asyncio.run(run())


def test_there_and_back(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "one.json"]) == 0
    assert capsys.readouterr().out == "The store is in one.json\n"
    keep(store, OTHER)
    assert main(["restore", "one.json"]) == 0
    says = capsys.readouterr().out
    assert says.startswith("Restored one.json; the store that was there is now ")
    assert keep(store) == (SHOW,)
    aside = says.split()[-1]
    assert keep(f"tinydb:{aside}") == (SHOW, OTHER)


def test_a_damaged_store_is_restored_by_the_command_that_its_message_names(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup"]) == 0
    Path("store.json").write_text("{")
    capsys.readouterr()
    assert main(["backup"]) == 1
    error = capsys.readouterr().err
    command = error.split("`")[1].split()
    assert command[:2] == ["cliffhanger", "restore"]
    assert main(command[1:]) == 0
    assert keep(store) == (SHOW,)


def test_a_backup_can_be_made_and_none_restored_while_the_bot_runs(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert while_open(store, lambda: main(["backup", "one.json"])) == 0
    before = Path("store.json").read_bytes()
    assert while_open(store, lambda: main(["restore", "one.json"])) == 1
    assert "is in use by process" in capsys.readouterr().err
    assert Path("store.json").read_bytes() == before


@pytest.mark.parametrize("text", ["", "{}", "[]", "{"])
def test_what_is_no_good_backup_is_not_restored(store: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.json").write_text(text)
    assert main(["restore", "bad.json"]) == 1
    assert capsys.readouterr().err.startswith(
        ("cliffhanger: bad.json is damaged: ", "cliffhanger: bad.json is no store, or is damaged: ")
    )
    assert keep(store) == (SHOW,)
    assert {path.name for path in Path().iterdir()} == {
        "bad.json",
        "store.json",
        "store.json.journal",
        "store.json.lock",
    }


def test_into_an_empty_place(store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "one.json"]) == 0
    monkeypatch.setenv("STORAGE_URL", "tinydb:new.json")
    capsys.readouterr()
    assert main(["restore", "one.json"]) == 0
    assert capsys.readouterr().out == "Restored one.json\n"
    assert keep("tinydb:new.json") == (SHOW,)


@pytest.mark.parametrize(
    ("url", "words", "code", "says"),
    [
        ("memory:", ["backup"], 2, "a store in memory"),
        ("memory:", ["restore", "one.json"], 2, "is no file"),
        ("postgresql://us:secret@host/db", ["restore", "one.json"], 2, "migrate-store tinydb:"),
        ("tinydb:missing.json", ["backup"], 1, "there is no store at"),
        ("tinydb:missing.json", ["restore", "missing too.json"], 1, "cannot be read: No such file"),
        ("tinydb:store.json", ["backup", "store.json"], 1, "exists already"),
        ("tinydb:store.json", ["backup", "missing/one.json"], 1, "cannot be written"),
    ],
)
def test_what_cannot_be_done_says_why(
    store: str,
    url: str,
    words: Sequence[str],
    code: int,
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("STORAGE_URL", url)
    assert main(words) == code
    error = capsys.readouterr().err
    assert says in error
    assert "secret" not in error
    assert error.count("\n") == 1
    assert keep(store) == (SHOW,)


@pytest.mark.parametrize(("keep_newest", "left"), [(2, 2), (0, 4)])
async def test_only_the_newest_of_our_own_stay(tmp_path: Path, keep_newest: int, left: int) -> None:
    storage = await open_storage("memory:")
    moments = [datetime(2021, 9, day, 12, tzinfo=UTC) for day in (1, 2, 3, 4)]
    folder = tmp_path / "backups"
    await back_up(storage, folder, keep_newest, moments[0])
    await storage.backup(folder / "mine.json")
    for moment in moments[1:]:
        await back_up(storage, folder, keep_newest, moment)
    assert names(folder) == {"mine.json", *(name(moment) for moment in moments[-left:])}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("command", "file", "says"),
    [
        ("restore", "lists.json", "lists.json is no store: it is an export of lists: `cliffhanger import` takes it"),
        ("restore", "feeds.opml", "feeds.opml is no store: it is feeds as OPML: `cliffhanger import` takes it"),
        (
            "restore",
            "article.txt",
            "article.txt is no store, or is damaged: line 1 is cut short, or not as it was written",
        ),
        (
            "import",
            "backup.json",
            "backup.json is neither OPML nor an export: it is a store or its backup: `cliffhanger restore` takes it",
        ),
        (
            "read",
            "backup.json",
            "backup.json is no article: it is a store or its backup: `cliffhanger restore` takes it",
        ),
    ],
)
def test_a_file_of_another_kind_is_named_with_the_command_that_takes_it(
    command: str, file: str, says: str, store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("article.txt").write_text("Night Ferry is renewed\n", "utf-8")
    assert main(["backup", "backup.json"]) == main(["export", "lists.json"]) == main(["export", "feeds.opml"]) == 0
    capsys.readouterr()
    assert main([command, file]) > 0
    assert capsys.readouterr().err == f"cliffhanger: {says}\n"
