"""A store as one file: the working set in, a file on disk out; and back, if it is whole. Backups are such files too.

The file is TinyDB's JSON, `{table: {key: document}}`, one document a line. Its first table, `store`, names the form,
its version, the last save in it, whether a journal goes with it (not with a backup), and the shape of the records; its
last, `sum`, has the CRC-32 of all that is before it. What was seen is one document a feed, `{time: {entry: digest}}`.

A file without `sum` (an older program's, or one that was edited by hand), or of another shape, is read record by
record, and each must be as `storage.records` would have written it. Older forms are brought up to date by the rows of
`storage.tinydb.migrations`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from json import JSONDecodeError
from pathlib import Path
from time import sleep
from typing import Any, BinaryIO, NamedTuple

from bot.errors import StoreError
from bot.model import Record
from storage.disks import creating, replacing
from storage.kinds import ENOUGH, other_than
from storage.records import from_bytes, from_json, shape, to_bytes
from storage.tinydb.migrations import VERSION, Tables, migrate
from storage.tinydb.packed import SeenShelf
from storage.tinydb.shelves import AnyShelf, Shelves

NAME = "cliffhanger"
_KEY = re.compile(rb'("(?:[^"\\]|\\.)*"): ')
_SUM = re.compile(rb'\n"sum": \{"crc32": \{"of": "([0-9a-f]{8})"\}\}\}\n\Z')
_SUM_LENGTH = len(b'\n"sum": {"crc32": {"of": "00000000"}}}\n')
#: so many documents are written before others may have the interpreter
_SLICE = 50

#: table, and its documents as JSON text by key; taken in one go, read off the event loop
Capture = list[tuple[str, Iterable[tuple[str, bytes]]]]


class Snapshot(NamedTuple):
    """What a file holds."""

    shelves: Shelves
    #: the last save in it
    number: int
    #: True where a journal goes with it
    journaled: bool
    #: True where it is as this program writes it
    current: bool


def capture(shelves: Shelves) -> Capture:
    return [(name, shelf.texts()) for name, shelf in shelves.by_name().items()]


def read(path: Path) -> Snapshot:
    """Raises StoreError where the file is not whole."""
    try:
        if _summed(path):
            with path.open("rb") as file:
                form = _form(path, from_bytes(file.readline().rstrip(b",\n") + b"}"))
                if form.get("version") == VERSION and form.get("shape") == shape():
                    shelves = Shelves()
                    _load_lines(shelves, file)
                    shelves.loaded()
                    return Snapshot(shelves, form["save"], form["journal"], current=True)
        return _read_with_care(path, from_bytes(path.read_bytes()))
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreError(f"{path} {_wrong(path, error)}") from None


def _wrong(path: Path, error: Exception) -> str:
    with path.open("rb") as file:
        start = file.read(ENOUGH)
    # Nothing, or what is no text, may be what a broken disk has left of a store.
    if other := other_than(("store", "nothing", "bytes"), start):
        return f"is no store: it is {other}"
    return f"{'' if start[:1] == b'{' else 'is no store, or '}is damaged: {first_words(error)}"


def first_words(error: Exception) -> str:
    if isinstance(error, JSONDecodeError):
        return f"line {error.lineno} is cut short, or not as it was written"
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__


def replace(path: Path, taken: Capture, number: int) -> int:
    """Make this the store's snapshot, whole or not at all; its bytes. Raises OSError."""
    with replacing(path) as file:
        return _write(file, taken, number, journaled=True)


def create(path: Path, taken: Capture, number: int) -> None:
    """Make a new file of this, with no journal. Raises FileExistsError, OSError."""
    with creating(path) as file:
        _write(file, taken, number, journaled=False)


def newest_good(folder: Path, *others: Path) -> Path | None:
    """The file in this folder, or among these, that was written last of those from which a store can be opened."""
    with suppress(OSError):
        others = (*others, *folder.glob("*.json"))
    for path in sorted(others, key=_written, reverse=True):
        with suppress(StoreError):
            read(path)
            return path
    return None


def _written(path: Path) -> tuple[float, str]:
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


def _summed(path: Path) -> bool:
    """True where the file is as it was written; False where it does not say. Raises ValueError, OSError."""
    size, crc = path.stat().st_size, 0
    with path.open("rb") as file:
        file.seek(max(0, size - _SUM_LENGTH))
        told = _SUM.match(file.read())
        if told is None:
            return False
        file.seek(0)
        left = size - _SUM_LENGTH
        while left > 0 and (part := file.read(min(left, 1 << 20))):
            crc, left = zlib.crc32(part, crc), left - len(part)
    if b"%08x" % crc != told[1]:
        raise ValueError("it is not as it was written (its checksum is another)")
    return True


def _form(path: Path, tables: Any) -> dict[str, Any]:
    form = tables.get("store") if isinstance(tables, dict) else None
    form = form.get("form") if isinstance(form, dict) else None
    if not isinstance(form, dict) or form.get("name") != NAME or type(form.get("version")) is not int:
        raise ValueError("it does not say that it is a store of Cliffhanger")
    if not 1 <= form["version"] <= VERSION:
        raise StoreError(
            f"{path} is of version {form['version']}, this program reads up to {VERSION}: run the one that wrote it"
        )
    return form


def _load_lines(shelves: Shelves, file: BinaryIO) -> None:
    shelf: AnyShelf | None = None
    for line in file:
        if line.startswith(b"}"):
            shelf = None
            continue
        head = _KEY.match(line)
        if head is None:
            raise ValueError("a line without its key")
        key = from_bytes(head[1])
        if shelf is not None:
            text = line[head.end() :].rstrip(b",\n")
            shelf.load(key, from_bytes(text), text)
        elif key != "sum":
            shelf = shelves.named(key)


def _read_with_care(path: Path, tables: Any) -> Snapshot:
    form = _form(path, tables)
    tables = {name: documents for name, documents in tables.items() if name not in ("store", "sum")}
    shelves = Shelves()
    try:
        _fill(shelves, migrate(tables, form["version"]))
    except StoreError as error:
        raise ValueError(str(error)) from None
    return Snapshot(shelves, form.get("save", 0), form.get("journal", False), current=False)


def _fill(shelves: Shelves, tables: Tables) -> None:
    known = shelves.by_name()
    for name, documents in tables.items():
        if name not in known:
            raise ValueError(f"table {name!r} is not known to this version")
        for key, document in documents.items():
            check(known[name], key, document)
        shelves.apply({name: documents})
    shelves.loaded()


def check(shelf: AnyShelf, key: str, document: Any) -> None:
    """Raises ValueError or StoreError for a document that this program would not have written under this key."""
    if isinstance(shelf, SeenShelf):
        for at, part in document.items():
            for entry, digest in part.items():
                from_json(shelf.table.record, {"feed": key, "entry": entry, "digest": digest, "at": at})
        return
    record: Record = from_json(shelf.table.record, document)
    if record.key != key:
        raise ValueError(f"a {type(record).__name__} is filed under the key {key!r} of another")


def _write(file: BinaryIO, taken: Capture, number: int, *, journaled: bool) -> int:
    crc = size = 0
    form = {"name": NAME, "version": VERSION, "save": number, "journal": journaled, "shape": shape()}
    for text in _lines(form, taken):
        crc, size = zlib.crc32(text, crc), size + len(text)
        file.write(text)
    file.write(b'\n"sum": {"crc32": {"of": "%08x"}}}\n' % crc)
    return size + _SUM_LENGTH


def _lines(form: dict[str, Any], taken: Capture) -> Iterator[bytes]:
    yield b'{"store": {"form": ' + to_bytes(form) + b"},"
    for name, texts in taken:
        yield b"\n" + to_bytes(name) + b": {"
        separator = b"\n"
        for count, (key, text) in enumerate(texts):
            yield separator + to_bytes(key) + b": " + text
            separator = b",\n"
            if count % _SLICE == _SLICE - 1:
                # The event loop need not ask for the interpreter, which would be given it 5 ms later.
                sleep(0)
        yield b"\n},"
