"""The store in TinyDB, in one file or in memory: a URL in, what keeps the promise of `storage` out.

    tinydb:store.json?backups=FOLDER&mode=ro     memory:

Three things hold a store: `store.json`, a snapshot (snapshots); `store.json.journal`, each save since then as one line
(journals); `store.json.lock`, which says who has it (locks). A save: the draft settles what the changes do (settling),
TinyDB's tables write that as documents (drafts), they become a line of the journal, and only then the working set
(shelves), from which all reads are answered (store, outbox). Past a size the journal becomes a new snapshot (writer).

`backups` is where the message about a damaged file looks for the newest good backup; without it, in `backups` beside
the file. `mode=ro` reads without the lock, beside a running process, and refuses to save.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import parse_qs, unquote

from bot.errors import SettingsError
from storage.tinydb import opening
from storage.tinydb.shelves import Shelves
from storage.tinydb.store import TinyStore
from storage.tinydb.writer import Nowhere


async def open(url: str) -> TinyStore:  # noqa: A001 (the name that `storage.open_storage` calls)
    """The store at this URL. Raises SettingsError for a wrong URL, StoreError for a store that cannot be used."""
    if url.startswith("memory:"):
        return TinyStore(Shelves(), Nowhere())
    return await asyncio.to_thread(opening.open_file, *read_url(url))


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
        raise SettingsError(f"STORAGE_URL: no file is named in 'tinydb:{text}'")
    backups = options.get("backups", [str(path.parent / "backups")])[-1]
    return path.resolve(), Path(backups), "mode" not in options


def restore(backup: Path, url: str, aside: str) -> Path | None:
    """Put this backup in the store's place, once it is proved to be whole.

    Returns where the store that was there is kept: beside it, under its name and `aside`; None if there was none.
    Raises SettingsError for a URL of no file; StoreError for a bad backup, a store in use, a full disk.
    """
    if not url.startswith("tinydb:"):
        raise SettingsError(
            "STORAGE_URL: is no file; `cliffhanger migrate-store tinydb:BACKUP URL` brings a backup into a database"
        )
    path, _, _ = read_url(url)
    return opening.restore(backup, path, aside)
