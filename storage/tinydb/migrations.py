"""Older forms of the file: its tables in, tables of the newest form out. A new form is a row here and a new `VERSION`.

A migration works on a copy of what was read; the file is replaced only once all of the result has been read as this
program reads it, and the old file stays beside the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from storage import schema
from storage.records import from_json
from storage.tinydb.packed import SeenDocument

#: of the form of the file as a whole
VERSION = 2

Tables = dict[str, dict[str, Any]]


def migrate(tables: Any, version: int) -> Tables:
    """Raises ValueError, TypeError or StoreError for tables that are not of that version."""
    for name, documents in tables.items():
        if not isinstance(documents, dict):
            raise TypeError(f"table {name!r} is not an object")
    for known in range(version, VERSION):
        tables = MIGRATIONS[known](tables)
    return dict(tables)


def _seen_by_feed(tables: Tables) -> Tables:
    """From version 1: what was seen of a feed is one document, and nothing stays of shows and feeds that are gone."""
    seen: dict[str, SeenDocument] = {}
    for key, document in tables.get("seen", {}).items():
        if from_json(schema.SEEN.record, document).key != key:
            raise ValueError(f"a Seen is filed under the key {key!r} of another")
        part = seen.setdefault(document["feed"], {}).setdefault(document["at"], {})
        part[document["entry"]] = document["digest"]
    feeds, shows = tables.get("feeds", {}), tables.get("shows", {})
    about_shows = {table.name for table in schema.TABLES if table.about == "show"}
    known = {"", "*", *shows}
    kept = {
        name: {key: row for key, row in rows.items() if not isinstance(row, dict) or row.get("show", "") in known}
        if name in about_shows
        else rows
        for name, rows in tables.items()
    }
    return {**kept, "seen": {feed: document for feed, document in seen.items() if feed in feeds}}


#: the version that was written → what brings it one version further
MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: _seen_by_feed}
