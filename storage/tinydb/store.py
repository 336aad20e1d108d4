"""The promise of `storage`, kept for one process: saves go to the draft, answers come from the working set.

The part by which work is shared out is in `storage.tinydb.outbox`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Collection, Mapping
from itertools import islice
from pathlib import Path

from bot.errors import StaleError, StoreError
from bot.model import (
    EVERY_SHOW,
    Changes,
    Delivery,
    Destination,
    Digest,
    Feed,
    Installation,
    Memory,
    Record,
    Show,
    Subscription,
    seen_key,
)
from storage.records import from_json, to_json
from storage.schema import DELIVERIES, TABLE_OF, TABLES, ticked
from storage.tinydb import files
from storage.tinydb.drafts import Database, MemoryDraft
from storage.tinydb.locks import Lock
from storage.tinydb.outbox import TinyOutbox
from storage.tinydb.settling import settle
from storage.tinydb.shelves import Delta, Shelves

#: as many records are handed out at once before others have their turn
_SLICE = 500


class TinyStore(TinyOutbox):
    """Keeps the promise (`storage.Storage`). Use it from one event loop."""

    def __init__(self, draft: MemoryDraft, shelves: Shelves, lock: Lock | None, *, writable: bool) -> None:
        super().__init__(shelves)
        self._draft = draft
        self._database = Database(draft)
        self._lock = lock
        self._writable = writable
        self._one_at_a_time = asyncio.Lock()

    async def save(self, changes: Changes) -> None:
        await self._whole(self._save(changes))

    async def shows(self) -> tuple[Show, ...]:
        return self._shelves.shows.sorted(lambda show: (show.title.casefold(), show.id))

    async def feeds(self) -> tuple[Feed, ...]:
        return self._shelves.feeds.sorted(lambda feed: feed.url)

    async def subscriptions(self, destination: Destination | None = None) -> tuple[Subscription, ...]:
        shelf = self._shelves.subscriptions
        if destination is None:
            return shelf.sorted(lambda wish: (wish.destination, wish.show))
        wishes = shelf.these(self._shelves.wishes.keys(destination))
        return tuple(sorted(wishes, key=lambda wish: wish.show))

    async def digests(self) -> tuple[Digest, ...]:
        return self._shelves.digests.sorted(lambda digest: digest.destination)

    async def installations(self) -> tuple[Installation, ...]:
        return self._shelves.installations.sorted(lambda where: (where.platform, where.workspace))

    async def recall(self, shows: Collection[str]) -> Memory:
        kept = self._shelves
        known = kept.shows.pick(shows)
        return Memory(
            shows=known,
            claims=kept.claims.about(shows),
            set_aside=kept.set_aside.about(shows),
            verdicts=kept.verdicts.about(shows),
            alerts=kept.alerts.about(shows),
            revisions=tuple((show.id, kept.revision(show.id)) for show in known),
            deliveries=kept.deliveries.about(shows),
            subscriptions=kept.subscriptions.about({*shows, EVERY_SHOW}),
        )

    async def seen(self, feed: str, entries: Collection[str]) -> Mapping[str, str]:
        keys = {seen_key(feed, entry): entry for entry in entries}
        self._shelves.note_listed(feed, keys)
        found = ((entry, self._shelves.seen.get(key)) for key, entry in keys.items())
        return {entry: seen.digest for entry, seen in found if seen}

    async def everything(self) -> AsyncIterator[Record]:
        # All iterators are made before the first record is handed out: a save meanwhile is not in them.
        for records in [iter(self._shelves.shelf(table)) for table in TABLES]:
            while part := tuple(islice(records, _SLICE)):
                for record in part:
                    yield record
                await asyncio.sleep(0)

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
            for show, revision in changes.based_on:
                if self._shelves.revision(show) != revision:
                    raise StaleError(f"something else was saved about {show!r} meanwhile; nothing was saved")
            await self._keep(settle(self._shelves, changes))
            self._release_feeds(changes)

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
        self._apply(_read_back(documents))

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
