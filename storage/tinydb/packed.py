"""Shelves for what there is much of: each document is kept as its JSON text, and becomes a record when it is read.

A claim so takes its text's length and some hundred bytes instead of some two thousand, and nothing of it is looked at
by the garbage collector, whose pauses would be the event loop's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar

from bot.model import Record, Seen
from storage import schema
from storage.records import from_bytes, from_json, to_bytes
from storage.schema import Table

R = TypeVar("R", bound=Record)

#: of one feed: time of reading (ISO 8601) → entry → digest
SeenDocument = dict[str, dict[str, str]]
#: of one feed: entry → time of reading, digest
_Rows = dict[str, tuple[str, str]]


class PackedShelf(Generic[R]):
    """The records of one table, in the order of their making; what is kept under a key is never changed."""

    def __init__(self, table: Table[R]) -> None:
        self.table = table
        self._texts: dict[str, bytes] = {}
        self._made: dict[str, int] = {}
        self._last = 0
        self._groups: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[R]:
        return map(self.record, tuple(self._texts.values()))

    def get(self, key: str) -> R | None:
        text = self._texts.get(key)
        return None if text is None else self.record(text)

    def keys(self, about: str) -> Collection[str]:
        """The keys of the records about this show."""
        return self._groups.get(about, ())

    def about(self, names: Iterable[str]) -> tuple[R, ...]:
        """The records about these shows, in the order of their making."""
        return tuple(map(self.record, self.texts_about(names)))

    def texts_about(self, names: Iterable[str]) -> list[bytes]:
        """The texts of the records about these shows, in the order of their making; `record` reads one."""
        keys = [key for name in set(names) for key in self._groups.get(name, ())]
        return [self._texts[key] for key in sorted(keys, key=self._made.__getitem__)]

    def record(self, text: bytes) -> R:
        return from_json(self.table.record, from_bytes(text))

    def document(self, key: str) -> Any:
        """Raises KeyError."""
        return from_bytes(self._texts[key])

    def documents(self, changes: Mapping[Any, Any]) -> dict[str, Any]:
        """The documents to keep, where these records' documents change, by place."""
        return dict(changes)

    def names(self) -> list[str]:
        """All keys on disk."""
        return list(self._texts)

    def texts(self) -> Iterable[tuple[str, bytes]]:
        """All as they are now, to be read off the event loop."""
        # Two lists, since a list of pairs would be many new things for the garbage collector to look at.
        return zip(list(self._texts), list(self._texts.values()), strict=True)

    def apply(self, documents: Mapping[str, Any]) -> list[tuple[R | None, R | None]]:
        """Keep these from now on; what was under each key before, and is now."""
        changed = []
        for key, document in documents.items():
            before = self.get(key)
            self.load(key, document, None if document is None else _text(document))
            changed.append((before, self.get(key)))
        return changed

    def load(self, key: str, document: Any, text: bytes | None) -> None:
        """Keep this document, whose text is known; None: keep it no more."""
        if key in self._texts:
            self._remove(key)
        if text is not None:
            self._last += 1
            self._made[key] = self._last
            self._texts[key] = text
            self._groups.setdefault(document[self.table.about], []).append(key)

    def _remove(self, key: str) -> None:
        name = self.document(key)[self.table.about]
        self._groups[name].remove(key)
        if not self._groups[name]:
            del self._groups[name]
        del self._texts[key], self._made[key]


class SeenShelf:
    """What was read of each feed: one short text a feed instead of a record an entry, filed under (feed, entry)."""

    table = schema.SEEN

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}
        self._opened: tuple[str, _Rows] = ("", {})

    def __len__(self) -> int:
        return sum(len(self._rows(feed)) for feed in self._texts)

    def __iter__(self) -> Iterator[Seen]:
        return (
            Seen(feed, entry, digest, datetime.fromisoformat(at))
            for feed, text in tuple(self._texts.items())
            for entry, (at, digest) in _rows(from_bytes(text)).items()
        )

    def get(self, key: tuple[str, str]) -> Seen | None:
        feed, entry = key
        row = self._rows(feed).get(entry)
        return row and Seen(feed, entry, row[1], datetime.fromisoformat(row[0]))

    def keys(self, about: str) -> Collection[tuple[str, str]]:
        """The keys of what was read of this feed."""
        return [(about, entry) for entry in self._rows(about)]

    def digests(self, feed: str, entries: Iterable[str]) -> dict[str, str]:
        """Of those of these entries that were read."""
        rows = self._rows(feed)
        return {entry: rows[entry][1] for entry in entries if entry in rows}

    def document(self, key: str) -> SeenDocument:
        """Raises KeyError."""
        document: SeenDocument = from_bytes(self._texts[key])
        return document

    def known(self, feed: str) -> SeenDocument:
        """The feed's document; an empty one where nothing was seen of it."""
        return self.document(feed) if feed in self._texts else {}

    def documents(self, changes: Mapping[Any, Any]) -> dict[str, SeenDocument | None]:
        """The feeds' documents with these rows changed, by (feed, entry); None where a row or a document goes."""
        by_feed: dict[str, _Rows] = {}
        for (feed, entry), row in changes.items():
            if feed not in by_feed:
                by_feed[feed] = dict(self._rows(feed))
            by_feed[feed].pop(entry, None)
            if row is not None:
                by_feed[feed][entry] = (row["at"], row["digest"])
        return {feed: _grouped(rows) if rows else None for feed, rows in by_feed.items()}

    def names(self) -> list[str]:
        return list(self._texts)

    def texts(self) -> Iterable[tuple[str, bytes]]:
        return zip(list(self._texts), list(self._texts.values()), strict=True)

    def apply(self, documents: Mapping[str, Any]) -> list[tuple[Seen | None, Seen | None]]:
        for feed, document in documents.items():
            self.load(feed, document, None if document is None else _text(document))
        return []

    def load(self, key: str, document: Any, text: bytes | None) -> None:  # noqa: ARG002 (as PackedShelf's)
        self._opened = ("", {})
        if text is not None:
            self._texts[key] = text
        else:
            self._texts.pop(key, None)

    def _rows(self, feed: str) -> _Rows:
        if feed not in self._texts:
            return {}
        if self._opened[0] != feed:
            self._opened = (feed, _rows(self.document(feed)))
        return self._opened[1]


def _text(document: Any) -> bytes:
    # A copy, since what orjson returns goes on taking all of the room that it was written in.
    return bytes(memoryview(to_bytes(document)))


def difference(old: SeenDocument, new: SeenDocument) -> dict[str, Any]:
    """What must be read and forgotten to come from the old document to the new."""
    before, after = _rows(old), _rows(new)
    read = {entry: row for entry, row in after.items() if before.get(entry) != row}
    return {"read": _grouped(read), "forget": [entry for entry in before if entry not in after]}


def merged(old: SeenDocument, change: Mapping[str, Any]) -> SeenDocument:
    """The document with this difference made. Raises KeyError, AttributeError or TypeError for one of another form."""
    rows = _rows(old)
    for entry in change["forget"]:
        rows.pop(entry, None)
    for entry, row in _rows(change["read"]).items():
        rows.pop(entry, None)
        rows[entry] = row
    return _grouped(rows)


def _rows(document: SeenDocument) -> _Rows:
    return {entry: (at, digest) for at, part in document.items() for entry, digest in part.items()}


def _grouped(rows: _Rows) -> SeenDocument:
    document: SeenDocument = {}
    for entry, (at, digest) in rows.items():
        document.setdefault(at, {})[entry] = digest
    return document
