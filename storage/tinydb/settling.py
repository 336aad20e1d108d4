"""What saves do: orders and what is kept in; the documents that are kept from now on, or go, out.

A draft takes several orders, one after the other: each sees what those before it did, and one that cannot be kept
leaves nothing of itself behind.
"""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import Any

from bot.errors import StaleError, StoreError
from bot.model import Changes, Delivery, Record, Verdict
from storage import schema
from storage.records import to_json
from storage.schema import TABLE_OF, TABLES, Table, ticked
from storage.tinydb.shelves import RECALLED, Documents, Shelves, about, place, show_of

#: table's name → place → the record that is kept from now on, or None where it goes
_Layer = dict[str, dict[Any, Record | None]]


class Draft:
    """What is kept, with orders on top that nobody else sees yet. Changes are saved, a Delivery is ticked."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        #: by the order at hand, and by those before it
        self._mine: _Layer = {}
        self._settled: _Layer = {}
        self._documents: dict[str, dict[Any, Any]] = {}
        self._concerned: set[str] = set()

    def take(self, order: Changes | Delivery) -> None:
        """Settle this order. Raises StaleError and StoreError, and then the draft is as it was."""
        self._mine = {}
        if isinstance(order, Delivery):
            self._tick(order)
        else:
            self._settle(order)
        changed = self._changed()
        documents = {
            name: {key: None if record is None else to_json(record) for key, record in records.items()}
            for name, records in changed.items()
        }
        self._concerned.update(self._shows(changed))
        for name, rows in documents.items():
            self._documents.setdefault(name, {}).update(rows)
            self._settled.setdefault(name, {}).update(changed[name])

    def documents(self) -> Documents:
        """What the orders change, by table and by the key on disk; empty if nothing."""
        return {name: self._shelves.named(name).documents(rows) for name, rows in self._documents.items()}

    def _tick(self, delivery: Delivery) -> None:
        kept = self._get(schema.DELIVERIES, delivery.key)
        # A delivery that was dropped meanwhile stays dropped.
        if isinstance(kept, Delivery):
            self._set(schema.DELIVERIES, delivery.key, ticked(kept, delivery))

    def _settle(self, changes: Changes) -> None:
        for show, revision in changes.based_on:
            if self._shelves.revision(show) != revision or show in self._concerned:
                raise StaleError(f"something else was saved about {show!r} meanwhile; nothing was saved")
        for feed in changes.instead_of:
            if self._get(schema.FEEDS, feed.key) != feed:
                raise StaleError(f"{feed.url} was changed meanwhile; nothing was saved")
        for record in changes.put:
            self._put(record)
        for record in changes.drop:
            self._drop(record)
        self._leave_out_orphans()
        self._limit()

    def _put(self, record: Record) -> None:
        table = TABLE_OF.get(type(record))
        if table is None:
            raise StoreError(f"a record cannot be kept: no table for {type(record).__name__}")
        key = place(record)
        kept = self._get(table, key)
        self._set(table, key, record if kept is None else table.policy(kept, record))

    def _drop(self, record: Record) -> None:
        self._set(TABLE_OF[type(record)], record.key, None)
        for table in schema.GOES_WITH[type(record)]:
            for key in self._about(table, record.key):
                self._set(table, key, None)

    def _leave_out_orphans(self) -> None:
        """What is about a show or feed that is not kept goes with it."""
        for table in TABLES:
            for key, record in tuple(self._mine.get(table.name, {}).items()):
                owner = table.owner(record) if record else ""
                if owner and self._get(schema.OWNERS[table.about], owner) is None:
                    self._set(table, key, None)

    def _limit(self) -> None:
        for table in TABLES:
            mine = [record for record in self._mine.get(table.name, {}).values() if record]
            if table.limit is None or not mine:
                continue
            settled = [record for record in self._settled.get(table.name, {}).values() if record]
            new = Counter(about(table, record) for record in (*mine, *settled))
            for name in {about(table, record): None for record in mine}:
                limit = self._limit_of(table, name, table.limit)
                if len(self._shelves.shelf(table).keys(name)) + new[name] > limit:
                    for key in self._excess(table, name, limit):
                        self._set(table, key, None)

    def _limit_of(self, table: Table[Any], name: str, usual: int) -> int:
        unlisted = table is schema.SEEN and self._shelves.listed(name) is None
        return schema.SEEN_UNLISTED if unlisted else usual

    def _excess(self, table: Table[Any], name: str, limit: int) -> list[Any]:
        """Those past the limit among the records about this show or feed."""
        records, spared = self._about(table, name), self._spared(table, name)
        # What a feed still lists would look new again; of the claims some must go, be they named.
        goes = [key for key in records if table is not schema.SEEN or key not in spared]
        past = len(records) - limit
        return nsmallest(past, goes, key=lambda key: (key in spared, table.rank(records[key]), records[key].key))

    def _spared(self, table: Table[Any], name: str) -> frozenset[Any]:
        """What goes last, or never."""
        if table is schema.SEEN:
            return frozenset((name, entry) for entry in self._shelves.listed(name) or ())
        if table is schema.CLAIMS:
            verdicts = self._about(schema.VERDICTS, name).values()
            return schema.named([verdict for verdict in verdicts if isinstance(verdict, Verdict)])
        return frozenset()

    def _changed(self) -> _Layer:
        """What the order at hand makes different from what is kept."""
        changed = {}
        for table in TABLES:
            rows = self._mine.get(table.name, {})
            different = {key: record for key, record in rows.items() if record != self._below(table, key)}
            if different:
                changed[table.name] = different
        return changed

    def _shows(self, changed: _Layer) -> set[str]:
        """The shows of which this makes a new revision."""
        rows = [(table, *row) for table in RECALLED for row in changed.get(table.name, {}).items()]
        return {show_of(record or self._below(table, key)) for table, key, record in rows}

    def _get(self, table: Table[Any], key: Any) -> Record | None:
        mine = self._mine.get(table.name, {})
        return mine[key] if key in mine else self._below(table, key)

    def _below(self, table: Table[Any], key: Any) -> Record | None:
        settled = self._settled.get(table.name, {})
        return settled[key] if key in settled else self._shelves.shelf(table).get(key)

    def _set(self, table: Table[Any], key: Any, record: Record | None) -> None:
        self._mine.setdefault(table.name, {})[key] = record

    def _about(self, table: Table[Any], name: str) -> dict[Any, Record]:
        layers = [layer.get(table.name, {}) for layer in (self._mine, self._settled)]
        keys = {key: None for keys in (self._shelves.shelf(table).keys(name), *layers) for key in keys}
        records = {key: self._get(table, key) for key in keys}
        return {key: record for key, record in records.items() if record and about(table, record) == name}
