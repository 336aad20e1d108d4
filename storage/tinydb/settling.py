"""What a save does: changes and what is kept in; the records that are kept from now on, or go, out."""

from __future__ import annotations

from typing import Any

from bot.errors import StoreError
from bot.model import Changes, Record
from storage import schema
from storage.schema import TABLE_OF, TABLES, Table
from storage.tinydb.shelves import Delta, Shelves, about


def settle(shelves: Shelves, changes: Changes) -> Delta:
    """What these changes do to what is kept, by the policies and limits of `storage.schema`; empty if nothing."""
    draft = _Draft(shelves)
    for record in changes.put:
        draft.put(record)
    for record in changes.drop:
        draft.drop(record)
    draft.orphans()
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

    def orphans(self) -> None:
        """What is about a show or feed that is not kept goes with it."""
        for table in TABLES:
            for key, record in tuple(self._on_top.get(table.name, {}).items()):
                owner = table.owner(record) if record else ""
                if owner and self._get(schema.OWNERS[table.about], owner) is None:
                    self._set(table, key, None)

    def limit(self) -> None:
        for table in TABLES:
            if table.limit is None or table.name not in self._on_top:
                continue
            for name in {about(table, record) for record in self._on_top[table.name].values() if record}:
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
        return {key: record for key, record in records.items() if record and about(table, record) == name}
