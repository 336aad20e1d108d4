"""TinyDB over the working set: its tables read from the shelves, and what they write is a draft until it is committed.

So everything that TinyDB can do with a table works, no table is ever copied, and a save is one line in the journal.
A document's id is its key on disk: a record's key, or the feed's URL for what was seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from storage.tinydb.shelves import Documents, Shelves


class _Overlay(MutableMapping[str, Any]):
    """One table's documents, with changes on top."""

    def __init__(self, kept: Callable[[str], Any], keys: Callable[[], list[str]], changes: Mapping[str, Any]) -> None:
        self._kept = kept
        self._keys = keys
        self._changes = dict(changes)
        #: TinyDB updates a document in place after it got it
        self._handed: dict[str, Any] = {}

    @property
    def changes(self) -> dict[str, Any]:
        updated = {key: document for key, document in self._handed.items() if document != self._kept(key)}
        return {**updated, **self._changes}

    def __getitem__(self, key: str) -> Any:
        if key in self._changes:
            document = self._changes[key]
        elif key in self._handed:
            document = self._handed[key]
        else:
            document = self._handed[key] = self._kept(key)
        if document is None:
            raise KeyError(key)
        return document

    def __setitem__(self, key: str, document: Any) -> None:
        self._changes[key] = document

    def __delitem__(self, key: str) -> None:
        self[key]
        self._changes[key] = None

    def __iter__(self) -> Iterator[str]:
        kept = self._keys()
        yield from (key for key in kept if self._changes.get(key, key) is not None)
        known = set(kept)
        yield from (key for key, document in self._changes.items() if document is not None and key not in known)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class DraftStorage(Storage):
    """What TinyDB takes for its file. `draft` is what was written and is not kept yet, None where a document goes."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self.draft: dict[str, dict[str, Any]] = {}

    def read(self) -> dict[str, Any]:
        return {
            name: _Overlay(shelf.document, shelf.names, self.draft.get(name, {}))
            for name, shelf in self._shelves.by_name().items()
        }

    def write(self, data: Mapping[str, Any]) -> None:
        for name, table in data.items():
            changes = table.changes
            if changes:
                self.draft[name] = changes

    def take(self) -> Documents:
        """The draft, which is then empty."""
        draft, self.draft = self.draft, {}
        return draft


class _KeyedTable(Table):
    """A table whose ids are keys."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's hint says int; its code takes any class
    default_query_cache_capacity = 0

    def keep(self, documents: Mapping[str, Any]) -> None:
        """Put these documents under their keys; those that are None go."""

        def update(table: MutableMapping[Any, Any]) -> None:
            for key, document in documents.items():
                if document is not None:
                    table[key] = document
                elif key in table:
                    del table[key]

        self._update_table(update)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        # TinyDB's own makes a whole new table of every write.
        tables = self._storage.read() or {}
        updater(tables[self.name])
        self._storage.write({self.name: tables[self.name]})


class Database(TinyDB):
    """TinyDB over a draft."""

    table_class = _KeyedTable

    def __init__(self, draft: DraftStorage) -> None:
        super().__init__(storage=lambda: draft)

    def keep(self, changed: Documents) -> None:
        """Write these documents, by table and key, to the draft; those that are None go."""
        for name, documents in changed.items():
            table = self.table(name)
            assert isinstance(table, _KeyedTable)
            table.keep(documents)
