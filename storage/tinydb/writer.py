"""How saves reach the disk: orders in, each of them kept whole or refused; the snapshot written anew now and then.

Orders that come while the disk is busy share the next line of the journal and with it the next sync. A line goes to
the disk off the event loop, and only then the working set changes. So a save that fails anywhere leaves the file and
the working set as they were.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any, Protocol

import structlog

from bot.errors import StoreError
from bot.model import Changes, Delivery
from storage.tinydb import journals, snapshots
from storage.tinydb.drafts import Database, DraftStorage
from storage.tinydb.journals import Journal
from storage.tinydb.packed import difference
from storage.tinydb.settling import Draft
from storage.tinydb.shelves import Documents, Shelves

log = structlog.get_logger(__name__)

#: bytes of journal before a new snapshot is worth its writing, and as a part of the last snapshot
LEAST, PART = 1 << 20, 0.25
#: seconds that orders are worked on before others have their turn
_TURN = 0.004


class Medium(Protocol):
    """Where saves are kept."""

    #: of the last save
    number: int

    async def keep(self, documents: Documents, shelves: Shelves) -> None:
        """Raises OSError, and then nothing was kept."""

    async def kept(self, shelves: Shelves) -> None:
        """To be called once the working set holds what was kept."""

    async def close(self) -> None: ...


class Nowhere:
    """Keeps nothing past the life of the process."""

    number = 0

    async def keep(self, documents: Documents, shelves: Shelves) -> None:
        pass

    async def kept(self, shelves: Shelves) -> None:
        pass

    async def close(self) -> None:
        pass


class File:
    """A snapshot and the journal behind it."""

    def __init__(self, path: Path, journal: Journal, number: int) -> None:
        self._path = path
        self._journal = journal
        self.number = number
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._compaction: asyncio.Task[None] | None = None
        self._snapshot = path.stat().st_size
        #: bytes of journal when a compaction last failed
        self._failed = 0

    async def keep(self, documents: Documents, shelves: Shelves) -> None:
        line = journals.line(_save(self.number + 1, documents, shelves))
        await self._on_disk(self._journal.append, line)
        self.number += 1

    async def kept(self, shelves: Shelves) -> None:
        enough = self._failed + max(LEAST, PART * self._snapshot)
        if self._compaction is None and self._journal.size > enough:
            taken, number, cut = snapshots.capture(shelves), self.number, self._journal.size
            self._compaction = asyncio.create_task(self._compact(taken, number, cut))

    async def close(self) -> None:
        if self._compaction is not None:
            await self._compaction
        self._journal.close()
        self._disk.shutdown(wait=False)

    async def _compact(self, taken: snapshots.Capture, number: int, cut: int) -> None:
        begun = perf_counter()
        try:
            self._snapshot = await asyncio.to_thread(snapshots.replace, self._path, taken, number)
            await self._on_disk(self._journal.begin_anew, number, cut)
            self._failed = 0
            log.info("store compacted", bytes=self._snapshot, seconds=round(perf_counter() - begun, 3))
        except OSError as error:
            # All is in the journal still; it is tried again when that has grown as much once more.
            self._failed = self._journal.size
            log.warning("store not compacted", path=str(self._path), reason=error.strerror)
        finally:
            self._compaction = None

    async def _on_disk(self, act: Callable[..., None], *given: Any) -> None:
        await asyncio.get_running_loop().run_in_executor(self._disk, act, *given)


class Writer:
    """Takes orders: Changes to save, deliveries to tick off."""

    def __init__(self, shelves: Shelves, medium: Medium | None, apply: Callable[[Documents], None]) -> None:
        self._shelves = shelves
        #: None where nothing may be saved any more
        self._medium = medium
        self._apply = apply
        self._storage = DraftStorage(shelves)
        self._database = Database(self._storage)
        self._waiting: deque[tuple[Changes | Delivery, asyncio.Future[None]]] = deque()
        self._writing: asyncio.Task[None] | None = None

    async def order(self, order: Changes | Delivery) -> None:
        """Keep this. Whoever waits may be cancelled; the save itself ends as it must."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((order, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await asyncio.shield(done)

    async def close(self) -> None:
        """Keep what was ordered, and then nothing any more."""
        while self._writing is not None:
            await self._writing
        medium, self._medium = self._medium, None
        if medium is not None:
            await medium.close()

    async def _write(self) -> None:
        try:
            while self._waiting:
                await self._write_together()
        finally:
            self._writing = None

    async def _write_together(self) -> None:
        draft, taken, until = Draft(self._shelves), [], perf_counter() + _TURN
        while self._waiting and perf_counter() < until:
            order, done = self._waiting.popleft()
            try:
                draft.take(order)
                taken.append(done)
            except Exception as error:  # noqa: BLE001 (whatever it is, who ordered it is told)
                _refuse([done], error)
        try:
            await self._keep(draft.documents())
        except OSError as error:
            _refuse(taken, StoreError(f"the store cannot be written: {error.strerror}; nothing was saved"))
        except Exception as error:  # noqa: BLE001 (as above)
            _refuse(taken, error)
        else:
            for done in taken:
                done.set_result(None)

    async def _keep(self, documents: Documents) -> None:
        if not documents:
            return
        if self._medium is None:
            raise StoreError("the store is closed, or was opened to be read only; nothing was saved")
        self._database.keep(documents)
        kept = self._storage.take()
        await self._medium.keep(kept, self._shelves)
        self._apply(kept)
        await self._medium.kept(self._shelves)


def _refuse(waiting: list[asyncio.Future[None]], error: Exception) -> None:
    for done in waiting:
        done.set_exception(error)


def _save(number: int, documents: Documents, shelves: Shelves) -> dict[str, Any]:
    """These documents as a line of the journal has them."""
    save: dict[str, Any] = {"number": number, "put": {}, "drop": {}, "seen": {}}
    for name, rows in documents.items():
        dropped = [key for key, document in rows.items() if document is None]
        if dropped:
            save["drop"][name] = dropped
        put = {key: document for key, document in rows.items() if document is not None}
        if name == "seen":
            save["seen"] = {feed: difference(shelves.seen.known(feed), document) for feed, document in put.items()}
        elif put:
            save["put"][name] = put
    return save
