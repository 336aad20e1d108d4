"""TinyDB with all-or-nothing saves: what its tables write is a draft until `commit`, which keeps it whole.

A document is never changed in place and a table's dict never after it was written, so what is kept is a snapshot that
other threads may read: `commit` writes it to disk off the event loop. A document's id is its record's key.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from storage.tinydb import files

#: table → key → document
Tables = dict[str, dict[str, Any]]


class MemoryDraft(Storage):
    """Keeps documents for as long as the process lives."""

    def __init__(self, kept: Tables) -> None:
        self.kept = kept
        self._draft = kept

    def read(self) -> Tables:
        return dict(self._draft)

    def write(self, data: Tables) -> None:
        self._draft = data

    async def commit(self) -> None:
        """Keep what was written since the last commit. Raises OSError."""
        self.kept = self._draft

    def discard(self) -> None:
        """Forget what was written since the last commit."""
        self._draft = self.kept


class FileDraft(MemoryDraft):
    """Keeps documents in one file, which each commit replaces by a new one."""

    def __init__(self, kept: Tables, path: Path) -> None:
        super().__init__(kept)
        self._path = path

    async def commit(self) -> None:
        await asyncio.to_thread(files.replace, self._path, self._draft)
        await super().commit()


class _KeyedTable(Table):
    """A table whose ids are its records' keys."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's hint says int; its code takes any class
    default_query_cache_capacity = 0

    def keep(self, documents: Mapping[str, Mapping[str, Any] | None]) -> None:
        """Put these documents under their keys; those that are None go."""

        def update(table: dict[Any, Any]) -> None:
            for key, document in documents.items():
                if document is None:
                    table.pop(key, None)
                else:
                    table[key] = document

        self._update_table(update)

    def _update_table(self, updater: Callable[[dict[Any, Any]], None]) -> None:
        # TinyDB's own converts every id of the table on every write; ours are strings already.
        tables = self._storage.read() or {}
        table = dict(tables.get(self.name, {}))
        updater(table)
        tables[self.name] = table
        self._storage.write(tables)


class Database(TinyDB):
    """TinyDB over a draft."""

    table_class = _KeyedTable

    def __init__(self, draft: MemoryDraft) -> None:
        super().__init__(storage=lambda: draft)

    def keep(self, changed: Mapping[str, Mapping[str, Mapping[str, Any] | None]]) -> None:
        """Write these documents, by table and key, to the draft; those that are None go."""
        for name, documents in changed.items():
            table = self.table(name)
            assert isinstance(table, _KeyedTable)
            table.keep(documents)
