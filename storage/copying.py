"""From one store to another: all records, a slice at a time, whatever the backends; and the proof that all arrived."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field

from bot.model import Changes, Record, Seen
from storage import Storage
from storage.records import to_bytes, to_json
from storage.schema import SEEN_PER_FEED, TABLE_OF, TABLES

#: records in one save
SLICE = 1_000
_WHOLE = 2**256


@dataclass(slots=True)
class Account:
    """What a store holds: how many records there are in each table, and a digest over their keys and contents.

    The digest is a sum over the records, so that it is the same in whatever order they come.
    """

    counts: Counter[str] = field(default_factory=Counter)
    sums: dict[str, int] = field(default_factory=lambda: {table.name: 0 for table in TABLES})

    def add(self, record: Record) -> None:
        table = TABLE_OF[type(record)]
        self.counts[table.name] += 1
        text = to_bytes([table.name, record.key, to_json(record)])
        self.sums[table.name] = (self.sums[table.name] + int.from_bytes(hashlib.sha256(text).digest(), "big")) % _WHOLE

    def digest(self, table: str) -> str:
        return f"{self.sums[table]:064x}"

    def differences(self, other: Account) -> tuple[str, ...]:
        """The tables in which they are not the same."""
        names = (table.name for table in TABLES)
        return tuple(
            name for name in names if (self.counts[name], self.sums[name]) != (other.counts[name], other.sums[name])
        )


async def account(storage: Storage) -> Account:
    """What this store holds, in memory that does not grow with it."""
    found = Account()
    async for record in storage.everything():
        found.add(record)
    return found


async def is_empty(storage: Storage) -> bool:
    records = storage.everything()
    first = await anext(records, None)
    if isinstance(records, AsyncGenerator):
        # The rest is not asked for: what was opened for it is closed now rather than some day.
        await records.aclose()
    return first is None


async def copy(source: Storage, target: Storage, progress: Callable[[int], None] = lambda _copied: None) -> None:
    """Save all that is in the source to the target. Nobody else may write to either meanwhile."""
    long_feeds = await _long_feeds(source)
    copied, part = 0, list[Record]()
    async for record in source.everything():
        part.append(record)
        if len(part) == SLICE:
            await _keep(target, part, long_feeds)
            copied += len(part)
            progress(copied)
            part = []
    await _keep(target, part, long_feeds)
    progress(copied + len(part))


async def _keep(target: Storage, part: list[Record], long_feeds: Mapping[str, list[str]]) -> None:
    if not part:
        return
    for feed in {record.feed for record in part if isinstance(record, Seen)} & long_feeds.keys():
        # What a feed lists is never forgotten, however much it is.
        await target.listed(feed, long_feeds[feed])
    await target.save(Changes(tuple(part)))


async def _long_feeds(source: Storage) -> dict[str, list[str]]:
    """The feeds of which more was read than a store would keep of itself, with what was read of them."""
    read = Counter[str]()
    async for record in source.everything():
        if isinstance(record, Seen):
            read[record.feed] += 1
    long: dict[str, list[str]] = {feed: [] for feed, count in read.items() if count > SEEN_PER_FEED}
    if long:
        async for record in source.everything():
            if isinstance(record, Seen) and record.feed in long:
                long[record.feed].append(record.entry)
    return long
