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
from collections.abc import Awaitable, Collection, Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote

from bot.errors import NoStoreError, SettingsError, StoreError
from bot.model import EVERY_SHOW, Changes, Delivery, Feed, Memory, Show, Subscription, seen_key
from storage.records import from_json, to_json
from storage.schema import DELIVERIES, TABLE_OF, ticked
from storage.tinydb import files
from storage.tinydb.drafts import Database, FileDraft, MemoryDraft
from storage.tinydb.locks import Lock
from storage.tinydb.shelves import Delta, Shelves, settle


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


class TinyStore:
    """Keeps the promise (`storage.Storage`). Use it from one event loop."""

    def __init__(self, draft: MemoryDraft, shelves: Shelves, lock: Lock | None, *, writable: bool) -> None:
        self._draft = draft
        self._database = Database(draft)
        self._shelves = shelves
        self._lock = lock
        self._writable = writable
        self._one_at_a_time = asyncio.Lock()

    async def save(self, changes: Changes) -> None:
        await self._whole(self._save(changes))

    async def shows(self) -> tuple[Show, ...]:
        return self._shelves.shows.sorted(lambda show: (show.title.casefold(), show.id))

    async def feeds(self) -> tuple[Feed, ...]:
        return self._shelves.feeds.sorted(lambda feed: feed.url)

    async def subscriptions(self) -> tuple[Subscription, ...]:
        return self._shelves.subscriptions.sorted(lambda wish: (wish.destination, wish.show))

    async def recall(self, shows: Collection[str]) -> Memory:
        kept = self._shelves
        return Memory(
            shows=kept.shows.pick(shows),
            claims=kept.claims.about(shows),
            set_aside=kept.set_aside.about(shows),
            verdicts=kept.verdicts.about(shows),
            alerts=kept.alerts.about(shows),
            deliveries=kept.deliveries.about(shows),
            subscriptions=kept.subscriptions.about({*shows, EVERY_SHOW}),
        )

    async def seen(self, feed: str, entries: Collection[str]) -> Mapping[str, str]:
        keys = {seen_key(feed, entry): entry for entry in entries}
        self._shelves.note_listed(feed, keys)
        found = ((entry, self._shelves.seen.get(key)) for key, entry in keys.items())
        return {entry: seen.digest for entry, seen in found if seen}

    async def due(self, now: datetime, limit: int) -> tuple[Delivery, ...]:
        return self._shelves.due(now, limit)

    async def tick(self, delivery: Delivery) -> None:
        await self._whole(self._tick(delivery))

    async def backup(self, path: Path) -> None:
        try:
            await asyncio.to_thread(files.create, path, self._draft.kept)
        except FileExistsError:
            raise StoreError(f"{path} exists already; a backup is always a new file") from None
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from None

    async def close(self) -> None:
        async with self._one_at_a_time:
            self._writable = False
            if self._lock:
                self._lock.release()

    async def _save(self, changes: Changes) -> None:
        async with self._one_at_a_time:
            await self._keep(settle(self._shelves, changes))

    async def _tick(self, delivery: Delivery) -> None:
        async with self._one_at_a_time:
            kept = self._shelves.deliveries.get(delivery.key)
            # A delivery that was dropped meanwhile stays dropped.
            if kept is not None and kept != (now := ticked(kept, delivery)):
                await self._keep({DELIVERIES.name: {now.key: now}})

    async def _keep(self, delta: Delta) -> None:
        if not delta:
            return
        if not self._writable:
            raise StoreError("the store is closed, or was opened to be read only; nothing was saved")
        documents = {
            name: {key: None if record is None else to_json(record) for key, record in records.items()}
            for name, records in delta.items()
        }
        try:
            self._database.keep(documents)
            await self._draft.commit()
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error.strerror}; nothing was saved") from None
        finally:
            self._draft.discard()
        self._shelves.apply(_read_back(documents))

    async def _whole(self, saving: Awaitable[None]) -> None:
        # Whoever waits for a save may be cancelled; the save itself ends as it must.
        await asyncio.shield(asyncio.ensure_future(saving))


def _read_back(documents: Mapping[str, Mapping[str, dict[str, object] | None]]) -> Delta:
    """The records as a file would give them, so that nothing of the caller's stays in the working set."""
    kinds = {table.name: table.record for table in TABLE_OF.values()}
    return {
        name: {key: None if document is None else from_json(kinds[name], document) for key, document in table.items()}
        for name, table in documents.items()
    }
