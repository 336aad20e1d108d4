"""A store as one file: tables of documents in, a file on disk out; and back, if it is whole.

The file is TinyDB's JSON, `{table: {key: document}}`, one document a line, with a table `store` that names the form
and its version. It is written beside, synced and swapped in, so at every moment the old or the new one is there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.errors import StoreError
from storage.records import from_bytes, from_json, to_bytes
from storage.schema import TABLES, VERSION
from storage.tinydb.shelves import Delta

_FORM = {"name": "cliffhanger", "version": VERSION}
Tables = dict[str, dict[str, Any]]


def read(path: Path) -> tuple[Tables, Delta]:
    """The file's documents, and the records that they are. Raises StoreError where it is not whole."""
    try:
        tables = from_bytes(path.read_bytes())
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise StoreError(f"{path} is damaged: {_first_words(error)}") from None
    _check_form(path, tables)
    del tables["store"]
    try:
        return tables, _records(tables)
    except (StoreError, ValueError, TypeError) as error:
        raise StoreError(f"{path} is damaged: {_first_words(error)}") from None


def _first_words(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else type(error).__name__


def _check_form(path: Path, tables: Any) -> None:
    form = tables.get("store") if isinstance(tables, dict) else None
    form = form.get("form") if isinstance(form, dict) else None
    if not isinstance(form, dict) or form.get("name") != _FORM["name"]:
        raise StoreError(f"{path} is damaged: it does not say that it is a store of Cliffhanger")
    if form != _FORM:
        raise StoreError(
            f"{path} is of version {form.get('version')!r}, this program reads {VERSION}: run the one that wrote it"
        )


def _records(tables: Tables) -> Delta:
    known = {table.name: table for table in TABLES}
    records: Delta = {}
    for name, documents in tables.items():
        if name not in known:
            raise ValueError(f"table {name!r} is not known to this version")
        if not isinstance(documents, dict):
            raise TypeError(f"table {name!r} is not an object")
        records[name] = {key: _record(known[name].record, key, document) for key, document in documents.items()}
    return records


def _record(kind: Any, key: str, document: Any) -> Any:
    record = from_json(kind, document)
    if record.key != key:
        raise ValueError(f"a {kind.__name__} is filed under the key {key!r} of another")
    return record


def replace(path: Path, tables: Tables) -> None:
    """Make this the file's content, whole or not at all. Raises OSError, and then the file is as it was."""
    beside = path.with_name(path.name + ".new")
    try:
        _write(beside, tables, mode=_mode(path))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _sync_folder(path.parent)


def create(path: Path, tables: Tables) -> None:
    """Make a new file of this content, whole or not at all. Raises FileExistsError, OSError."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        _write(beside, tables, mode=0o600)
        _link(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    _sync_folder(path.parent)


def keep_aside(path: Path, aside: Path) -> None:
    """Give the file this second name. Raises FileExistsError, OSError."""
    _link(path, aside)


def _link(there: Path, path: Path) -> None:
    try:
        path.hardlink_to(there)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb") as file:
            file.write(there.read_bytes())
            os.fsync(file.fileno())


def newest_good_backup(folder: Path) -> Path | None:
    """The file in this folder that was written last among those from which a store can be opened."""
    for path in sorted(folder.glob("*.json"), key=_written, reverse=True):
        with suppress(StoreError):
            read(path)
            return path
    return None


def _written(path: Path) -> tuple[float, str]:
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o600


def _write(path: Path, tables: Tables, mode: int) -> None:
    with path.open("wb", buffering=1 << 18) as file:
        path.chmod(mode)
        for line in _lines(tables):
            file.write(line)
        file.flush()
        os.fsync(file.fileno())


def _lines(tables: Tables) -> Iterator[bytes]:
    # A document at a time: each takes microseconds, so the event loop is never kept from its thread for long.
    yield b'{"store": {"form": ' + to_bytes(_FORM) + b"}"
    for name, documents in tables.items():
        yield b",\n" + to_bytes(name) + b": {"
        separator = b"\n"
        for key, document in documents.items():
            yield separator + to_bytes({key: document})[1:-1]
            separator = b",\n"
        yield b"}"
    yield b"}\n"


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
