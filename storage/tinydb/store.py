"""The promise of `storage`, kept for one process: saves go to the draft, answers come from the working set.

The part by which work is shared out is in `storage.tinydb.outbox`.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bot.errors import StoreError
from bot.model import (
    Audience,
    Changes,
    Delivery,
    Destination,
    Digest,
    Feed,
    Installation,
    Memory,
    Record,
    Round,
    Show,
    Subscription,
)
from storage.records import to_bytes
from storage.schema import TABLES
from storage.tinydb import snapshots
from storage.tinydb.locks import Lock
from storage.tinydb.outbox import TinyOutbox
from storage.tinydb.shelves import Shelves
from storage.tinydb.writer import Medium, Writer

R = TypeVar("R", bound=Record)

#: as many records are handed out at once before others have their turn
_SLICE = 250
#: the entry in a claim's text
_ENTRY = re.compile(rb'"entry":"((?:[^"\\]|\\.)*)"')
#: wishes that become deliveries in one save
_WISHES = 1_000


class TinyStore(TinyOutbox):
    """Keeps the promise (`storage.Storage`). Use it from one event loop."""

    def __init__(self, shelves: Shelves, medium: Medium | None, lock: Lock | None = None) -> None:
        super().__init__(shelves)
        self._medium = medium
        self._writer = Writer(shelves, medium, self._apply)
        self._lock = lock

    async def save(self, changes: Changes) -> None:
        await self._writer.order(changes)
        self._release_feeds(changes)

    async def shows(self) -> tuple[Show, ...]:
        return self._shelves.shows.sorted(lambda show: (show.title.casefold(), show.id))

    async def feeds(self) -> tuple[Feed, ...]:
        return self._shelves.feeds.sorted(lambda feed: feed.url)

    async def feed(self, url: str) -> Feed | None:
        return self._shelves.feeds.get(url)

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
        memory = Memory(
            shows=known,
            verdicts=kept.verdicts.about(shows),
            alerts=kept.alerts.about(shows),
            revisions=tuple((show.id, kept.revision(show.id)) for show in known),
        )
        # All is taken at one moment; reading it may take more than one turn of the event loop.
        claims, set_aside = kept.claims.texts_about(shows), kept.set_aside.texts_about(shows)
        return replace(
            memory,
            claims=await _unpacked(kept.claims.record, claims),
            set_aside=await _unpacked(kept.set_aside.record, set_aside),
        )

    async def claimed(self, entries: Collection[str]) -> frozenset[str]:
        claims = self._shelves.claims
        # Without an index, which would take a fifth of the room that all claims do: entries are seldom edited.
        texts = await asyncio.to_thread(_read_in, {to_bytes(entry)[1:-1] for entry in entries}, claims.texts())
        return frozenset(claims.record(text).show for text in texts)

    async def revisions(self, shows: Collection[str]) -> Mapping[str, int]:
        return {show: self._shelves.revision(show) for show in shows}

    async def recollect(self, after: str, limit: int) -> str:  # noqa: ARG002 (all is in memory)
        return ""

    async def seen(self, feed: str, entries: Collection[str]) -> Mapping[str, str]:
        return self._shelves.seen.digests(feed, entries)

    async def listed(self, feed: str, entries: Collection[str]) -> None:
        self._shelves.note_listed(feed, entries)

    async def everything(self) -> AsyncIterator[Record]:
        # All iterators are made before the first record is handed out: a save meanwhile is not in them.
        for records in [iter(self._shelves.shelf(table)) for table in TABLES]:
            while part := tuple(islice(records, _SLICE)):
                for record in part:
                    yield record
                await asyncio.sleep(0)

    async def tell(self, round_: Round, audience: Audience, limit: int) -> Round:
        deliveries, limit = list[Delivery](), min(limit, _WISHES)
        while limit > 0 and round_.open:
            show, after = round_.wishes
            wishes = self._shelves.subscriptions.page((show,), after, limit)
            deliveries += round_.heard(wishes, audience)
            round_ = round_.past(wishes[-1].key if wishes else after, last=len(wishes) < limit)
            limit -= len(wishes)
        await self.save(Changes((*deliveries, round_)))
        return round_

    async def tick(self, delivery: Delivery) -> None:
        await self._writer.order(delivery)

    async def backup(self, path: Path) -> None:
        taken, number = snapshots.capture(self._shelves), self._medium.number if self._medium else 0
        try:
            await asyncio.to_thread(snapshots.create, path, taken, number)
        except FileExistsError:
            raise StoreError(f"{path} exists already; a backup is always a new file") from None
        except OSError as error:
            raise StoreError(f"{path} cannot be written: {error.strerror}") from None

    async def close(self) -> None:
        await self._writer.close()
        if self._lock:
            self._lock.release()


def _read_in(entries: Collection[bytes], claims: Iterable[tuple[str, bytes]]) -> list[bytes]:
    """The texts of the claims that were read in these entries, whose names are given as JSON has them."""
    return [text for _, text in claims if (entry := _ENTRY.search(text)) and entry[1] in entries]


async def _unpacked(read: Callable[[bytes], R], texts: Sequence[bytes]) -> tuple[R, ...]:
    records: list[R] = []
    for begin in range(0, len(texts), _SLICE):
        if begin:
            await asyncio.sleep(0)
        records.extend(map(read, texts[begin : begin + _SLICE]))
    return tuple(records)
