"""The working set: records in, by key, by what they are about and by when they are due; answers out, with no parsing.

`settle` works out what changes would do and touches nothing; `Shelves.apply` does it, in one go.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from heapq import nsmallest
from typing import Any, Generic, TypeVar

from bot.errors import StoreError
from bot.model import Changes, Delivery, Record
from storage import schema
from storage.schema import TABLE_OF, TABLES, Table

R = TypeVar("R", bound=Record)

#: table's name → key → the record that is kept from now on, or None where it goes
Delta = dict[str, dict[str, Record | None]]


class Shelf(Generic[R]):
    """The records of one table, in the order of their making."""

    def __init__(self, table: Table[R]) -> None:
        self.table = table
        self._records: dict[str, R] = {}
        self._made: dict[str, int] = {}
        self._last = 0
        self._groups: dict[str, set[str]] = {}
        self._sorted: tuple[R, ...] | None = None

    def get(self, key: str) -> R | None:
        return self._records.get(key)

    def keys(self, about: str) -> Collection[str]:
        """The keys of the records about this show or feed."""
        return self._groups.get(about, ())

    def about(self, names: Iterable[str]) -> tuple[R, ...]:
        """The records about these shows or feeds, in the order of their making."""
        return self.pick(key for name in set(names) for key in self._groups.get(name, ()))

    def pick(self, keys: Iterable[str]) -> tuple[R, ...]:
        """The records with these keys, in the order of their making."""
        known = sorted(self._records.keys() & set(keys), key=self._made.__getitem__)
        return tuple(self._records[key] for key in known)

    def sorted(self, order: Any) -> tuple[R, ...]:
        """All records in this order, which must be the same at every call."""
        if self._sorted is None:
            self._sorted = tuple(sorted(self._records.values(), key=order))
        return self._sorted

    def put(self, key: str, record: R) -> None:
        if key not in self._records:
            self._last += 1
            self._made[key] = self._last
            self._groups.setdefault(_about(self.table, record), set()).add(key)
        self._records[key] = record
        self._sorted = None

    def remove(self, key: str) -> None:
        record = self._records.pop(key)
        del self._made[key]
        name = _about(self.table, record)
        self._groups[name].remove(key)
        if not self._groups[name]:
            del self._groups[name]
        self._sorted = None


class Shelves:
    """All that is kept. Changed only by `apply`, which does not wait, so no reader sees half of it."""

    def __init__(self) -> None:
        self.shows = Shelf(schema.SHOWS)
        self.feeds = Shelf(schema.FEEDS)
        self.seen = Shelf(schema.SEEN)
        self.claims = Shelf(schema.CLAIMS)
        self.set_aside = Shelf(schema.SET_ASIDE)
        self.verdicts = Shelf(schema.VERDICTS)
        self.alerts = Shelf(schema.ALERTS)
        self.subscriptions = Shelf(schema.SUBSCRIPTIONS)
        self.deliveries = Shelf(schema.DELIVERIES)
        self.rounds = Shelf(schema.ROUNDS)
        self.notices = Shelf(schema.NOTICES)
        self.digests = Shelf(schema.DIGESTS)
        self.installations = Shelf(schema.INSTALLATIONS)
        self._by_table: dict[str, Shelf[Any]] = {table.name: getattr(self, table.name) for table in TABLES}
        self._due: list[tuple[datetime, str]] = []
        #: feed → the keys of what it lists, where that is so much that retention must know
        self._listed: dict[str, frozenset[str]] = {}

    def shelf(self, table: Table[Any]) -> Shelf[Any]:
        return self._by_table[table.name]

    def apply(self, delta: Delta) -> None:
        for name, records in delta.items():
            shelf = self._by_table[name]
            for key, record in records.items():
                self._index_due(shelf.get(key), record)
                if record is None:
                    shelf.remove(key)
                else:
                    shelf.put(key, record)

    def due(self, now: datetime, limit: int) -> tuple[Delivery, ...]:
        keys = [key for due, key in self._due[: max(limit, 0)] if due <= now]
        return tuple(record for record in map(self.deliveries.get, keys) if record)

    def note_listed(self, feed: str, keys: Collection[str]) -> None:
        """Remember that the feed lists these, if without that some might be forgotten."""
        if len(self.seen.keys(feed)) + len(keys) > schema.SEEN_PER_FEED:
            self._listed[feed] = frozenset(keys)
        else:
            self._listed.pop(feed, None)

    def excess(self, table: Table[Any], about: str, records: Mapping[str, Record]) -> tuple[str, ...]:
        """The keys past the table's limit among these, all the records about one show or feed."""
        if table.limit is None or len(records) <= table.limit:
            return ()
        lowest = nsmallest(len(records) - table.limit, records, key=lambda key: (table.rank(records[key]), key))
        listed = self._listed.get(about, frozenset())
        return tuple(key for key in lowest if key not in listed)

    def _index_due(self, before: Record | None, after: Record | None) -> None:
        if isinstance(before, Delivery) and before.open:
            del self._due[bisect_left(self._due, (before.due, before.key))]
        if isinstance(after, Delivery) and after.open:
            insort(self._due, (after.due, after.key))


def settle(shelves: Shelves, changes: Changes) -> Delta:
    """What these changes do to what is kept, by the policies and limits of `storage.schema`; empty if nothing."""
    draft = _Draft(shelves)
    for record in changes.put:
        draft.put(record)
    for record in changes.drop:
        draft.drop(record)
    draft.limit()
    return draft.delta()


class _Draft:
    """What is kept, with changes on top that nobody else sees yet."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._on_top: Delta = {}

    def put(self, record: Record) -> None:
        table = TABLE_OF.get(type(record))
        if table is None:
            raise StoreError(f"a record cannot be kept: no table for {type(record).__name__}")
        key = record.key
        kept = self._get(table, key)
        self._set(table, key, record if kept is None else table.policy(kept, record))

    def drop(self, record: Record) -> None:
        self._set(TABLE_OF[type(record)], record.key, None)
        for table in schema.GOES_WITH[type(record)]:
            for key in self._about(table, record.key):
                self._set(table, key, None)

    def limit(self) -> None:
        for table in TABLES:
            if table.limit is None or table.name not in self._on_top:
                continue
            for name in {_about(table, record) for record in self._on_top[table.name].values() if record}:
                for key in self._shelves.excess(table, name, self._about(table, name)):
                    self._set(table, key, None)

    def delta(self) -> Delta:
        """What differs from what is kept."""
        changed = {
            table.name: {
                key: record
                for key, record in self._on_top.get(table.name, {}).items()
                if record != self._shelves.shelf(table).get(key)
            }
            for table in TABLES
        }
        return {name: records for name, records in changed.items() if records}

    def _get(self, table: Table[Any], key: str) -> Record | None:
        on_top = self._on_top.get(table.name, {})
        return on_top[key] if key in on_top else self._shelves.shelf(table).get(key)

    def _set(self, table: Table[Any], key: str, record: Record | None) -> None:
        self._on_top.setdefault(table.name, {})[key] = record

    def _about(self, table: Table[Any], name: str) -> dict[str, Record]:
        keys = {*self._shelves.shelf(table).keys(name), *self._on_top.get(table.name, {})}
        records = {key: self._get(table, key) for key in keys}
        return {key: record for key, record in records.items() if record and _about(table, record) == name}


def _about(table: Table[Any], record: Record) -> str:
    return str(getattr(record, table.about)) if table.about else ""
