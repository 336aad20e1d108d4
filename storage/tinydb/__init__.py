"""The store in TinyDB, in one file or in memory: a URL in, what keeps the promise of `storage` out.

    tinydb:store.json?backups=FOLDER&mode=ro     memory:

A save: `settle` works out what the changes do (shelves), TinyDB writes that to a draft (drafts), the draft becomes the
file (files), and only then the working set (shelves), from which all reads are answered. So a save that fails
anywhere leaves the file and the working set as they were. One save runs at a time, one process opens a file (locks).

`backups` is where the message about a damaged file looks for the newest good backup; without it, in `backups` beside
the file. `mode=ro` reads without the lock, beside a running process, and refuses to save.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import parse_qs, unquote

from bot.errors import NoStoreError, SettingsError, StoreError
from storage.tinydb import files
from storage.tinydb.drafts import FileDraft, MemoryDraft
from storage.tinydb.locks import Lock
from storage.tinydb.shelves import Shelves
from storage.tinydb.store import TinyStore


async def open(url: str) -> TinyStore:  # noqa: A001 (the name that `storage.open_storage` calls)
    """The store at this URL. Raises SettingsError for a wrong URL, StoreError for a store that cannot be used."""
    if url.startswith("memory:"):
        return TinyStore(MemoryDraft({}), Shelves(), None, writable=True)
    return await asyncio.to_thread(_open_file, *read_url(url))


def read_url(url: str) -> tuple[Path, Path, bool]:
    """The file, the folder of its backups, and whether it is to be written to. Raises SettingsError."""
    text, _, query = url.removeprefix("tinydb:").partition("?")
    options = parse_qs(query, keep_blank_values=True)
    if options.keys() - {"backups", "mode"} or options.get("mode", ["ro"]) != ["ro"]:
        raise SettingsError(f"STORAGE_URL: only ?backups=FOLDER and ?mode=ro may follow the file: {url!r}")
    if text.startswith("//") and not text.startswith("///"):
        raise SettingsError(f"STORAGE_URL: write tinydb:store.json or tinydb:///folder/store.json, not {url!r}")
    path = Path(unquote(text.removeprefix("//"))).absolute()
    if not text or text.endswith("/"):
        raise SettingsError(f"STORAGE_URL: no file is named in {url!r}")
    backups = options.get("backups", [str(path.parent / "backups")])[-1]
    return path.resolve(), Path(backups), "mode" not in options


def _open_file(path: Path, backups: Path, writable: bool) -> TinyStore:
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist: make it, or correct STORAGE_URL")
    if not writable and not path.exists():
        raise NoStoreError(f"there is no store at {path}: `cliffhanger run` makes one, or correct STORAGE_URL")
    lock = Lock(path) if writable else None
    try:
        tables, records = files.read(path) if path.exists() else ({}, {})
    except StoreError as error:
        if lock:
            lock.release()
        raise StoreError(f"{error}; {_way_out(path, backups)}") from None
    shelves = Shelves()
    shelves.apply(records)
    return TinyStore(FileDraft(tables, path), shelves, lock, writable=writable)


def restore(backup: Path, url: str, aside: str) -> Path | None:
    """Put this backup in the store's place, once it is proved to be whole.

    Returns where the store that was there is kept: beside it, under its name and `aside`; None if there was none.
    Raises SettingsError for a URL of no file; StoreError for a bad backup, a store in use, a full disk.
    """
    if not url.startswith("tinydb:"):
        raise SettingsError(f"STORAGE_URL: {url!r} is no file, so no backup can be put in its place")
    path, _, _ = read_url(url)
    tables, _ = files.read(backup)
    lock = Lock(path)
    kept = path.with_name(f"{path.name}.{aside}") if path.exists() else None
    try:
        if kept:
            files.keep_aside(path, kept)
        files.replace(path, tables)
    except OSError as error:
        raise StoreError(f"{path} cannot be replaced: {error.strerror}; nothing was restored") from None
    finally:
        lock.release()
    return kept


def _way_out(path: Path, backups: Path) -> str:
    backup = files.newest_good_backup(backups)
    if backup is None:
        return f"no good backup is in {backups}; to start anew, move {path.name} away"
    return f"the newest good backup is {backup}: run `cliffhanger restore {backup}`"
