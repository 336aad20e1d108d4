"""How a store's files become a store: the snapshot and the saves in its journal in; what keeps the promise out.

The journal is read before the snapshot: if another process compacts between the two, lines are in both and passed
over, and none is missing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import structlog

from bot.errors import NoStoreError, SettingsError, StoreError
from storage.disks import link
from storage.records import shape
from storage.tinydb import journals, snapshots
from storage.tinydb.journals import Contents, DamagedError, Journal
from storage.tinydb.locks import Lock
from storage.tinydb.packed import merged
from storage.tinydb.shelves import Shelves
from storage.tinydb.snapshots import Snapshot
from storage.tinydb.store import TinyStore
from storage.tinydb.writer import File

log = structlog.get_logger(__name__)


def open_file(path: Path, backups: Path, writable: bool) -> TinyStore:
    """The store in this file. Raises SettingsError where no file can be, StoreError for one that cannot be used."""
    _check_place(path)
    if not writable and not path.exists():
        raise NoStoreError(f"there is no store at {path}: `cliffhanger run` makes one, or correct STORAGE_URL")
    if not writable:
        shelves, _, _, _ = _read(path, backups)
        return TinyStore(shelves, None)
    lock = Lock(path)
    try:
        return _open_for_writing(path, backups, lock)
    except OSError as error:
        lock.release()
        raise StoreError(f"{path} cannot be written: {error.strerror}") from None
    except BaseException:
        lock.release()
        raise


def restore(backup: Path, path: Path, aside: str) -> Path | None:
    """As `storage.tinydb.restore` says."""
    _check_place(path)
    taken = snapshots.capture(_of_backup(backup, path))
    lock = Lock(path)
    kept = path.with_name(f"{path.name}.{aside}") if path.exists() else None
    journal = journals.beside(path)
    try:
        if kept:
            link(path, kept)
        if journal.exists():
            link(journal, journals.beside(kept or path.with_name(f"{path.name}.{aside}")))
        # No line of the old journal has such a number, so none can be taken for one of the restored store.
        number = _past(path, journal)
        journals.make(journal, number).close()
        snapshots.replace(path, taken, number)
    except OSError as error:
        raise StoreError(f"{path} cannot be replaced: {error.strerror}; nothing was restored") from None
    finally:
        lock.release()
    return kept


def _check_place(path: Path) -> None:
    if not path.parent.is_dir():
        raise SettingsError(f"STORAGE_URL: the folder {path.parent} does not exist; make it, or correct the setting")
    if path.is_dir():
        raise SettingsError(f"STORAGE_URL: {path} is a folder; name a file in it, such as {path / 'cliffhanger.json'}")


def _of_backup(backup: Path, path: Path) -> Shelves:
    """What is in this file, and in the journal beside it where it is a whole store that was put aside."""
    snapshot = snapshots.read(backup)
    try:
        contents = _journal(journals.beside(backup)) if snapshot.journaled else None
        if contents is not None:
            _replay(backup, snapshot.shelves, snapshot.number, contents)
    except StoreError:
        if backup.resolve() != path:
            raise
        # The store's own snapshot is put in its place because its journal is damaged.
        return snapshots.read(backup).shelves
    return snapshot.shelves


def _past(path: Path, journal: Path) -> int:
    number = 0
    with suppress(StoreError, OSError):
        number = snapshots.read(path).number
    with suppress(ValueError, KeyError, OSError):
        contents = journals.read(journal)
        number = max(number, contents.after + len(contents.places))
    return number + 1 + int.from_bytes(os.urandom(2))


def _open_for_writing(path: Path, backups: Path, lock: Lock) -> TinyStore:
    shelves, number, snapshot, contents = _read(path, backups)
    journal = journals.beside(path)
    for name in (path.name, journal.name):
        # What a crash left half written.
        path.with_name(f"{name}.new").unlink(missing_ok=True)
    if contents is None:
        journals.make(journal, number).close()
    if snapshot is None or not snapshot.journaled or not snapshot.current:
        if snapshot is not None and not snapshot.current:
            _keep_old(path)
        snapshots.replace(path, snapshots.capture(shelves), number)
        # It was made to be read by everyone who comes after us: so prove that we can.
        snapshots.read(path)
    if contents is not None and contents.torn:
        log.warning("torn end of the journal cut off", path=str(journal), bytes=contents.torn)
    size = contents.whole if contents else journal.stat().st_size
    return TinyStore(shelves, File(path, Journal(journal, size), number), lock)


def _keep_old(path: Path) -> None:
    """The file of the older form stays beside the new one."""
    old = path.with_name(f"{path.name}.before-upgrade")
    with suppress(FileExistsError):
        link(path, old)
        log.info("store of an older form converted", kept=str(old))


def _read(path: Path, backups: Path) -> tuple[Shelves, int, Snapshot | None, Contents | None]:
    """The working set, the number of its last save, and what it was made of."""
    snapshot = None
    try:
        contents = _journal(journals.beside(path))
        snapshot = snapshots.read(path) if path.exists() else None
        _both_there(path, snapshot, contents)
        shelves, number = (snapshot.shelves, snapshot.number) if snapshot else (Shelves(), 0)
        if contents is not None:
            number = _replay(path, shelves, number, contents)
    except StoreError as error:
        if "is of version" in str(error):
            raise
        raise StoreError(f"{error}; {_way_out(path, backups)}") from None
    return shelves, number, snapshot, contents


def _both_there(path: Path, snapshot: Snapshot | None, contents: Contents | None) -> None:
    # A journal that nothing was written to is what a crash leaves of the making of a store.
    if snapshot is None and contents is not None and (contents.places or contents.after):
        raise StoreError(f"{path} is missing, and its journal alone is not the store")
    if snapshot is not None and snapshot.journaled and contents is None:
        raise StoreError(f"{path} is damaged: its journal {journals.beside(path).name} is missing")


def _journal(path: Path) -> Contents | None:
    try:
        return journals.read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from None
    except (DamagedError, KeyError, TypeError, ValueError) as error:
        raise StoreError(f"{path} is damaged: {snapshots.first_words(error)}") from None


def _replay(path: Path, shelves: Shelves, number: int, contents: Contents) -> int:
    if contents.after > number:
        raise StoreError(
            f"{path} is damaged: it ends with save {number} and its journal begins after save {contents.after}"
        )
    careful = contents.shape != shape()
    try:
        for save in contents.saves():
            if save.number > number:
                _apply(shelves, save.content, careful=careful)
                number = save.number
    except (StoreError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreError(f"{journals.beside(path)} is damaged: {snapshots.first_words(error)}") from None
    return number


def _apply(shelves: Shelves, save: dict[str, object], *, careful: bool) -> None:
    documents: dict[str, dict[str, object]] = {}
    for name, keys in dict(save["drop"]).items():  # type: ignore[call-overload]
        documents.setdefault(name, {}).update(dict.fromkeys(keys))
    for name, rows in dict(save["put"]).items():  # type: ignore[call-overload]
        documents.setdefault(name, {}).update(rows)
    for feed, change in dict(save["seen"]).items():  # type: ignore[call-overload]
        documents.setdefault("seen", {})[feed] = merged(shelves.seen.known(feed), change)
    if careful:
        for name, rows in documents.items():
            for key, document in rows.items():
                if document is not None:
                    snapshots.check(shelves.named(name), key, document)
    shelves.apply(documents)


def _way_out(path: Path, backups: Path) -> str:
    good = snapshots.newest_good(backups, path)
    if good is None:
        return f"no good backup is in {backups}; to start anew, move {path.name} and {journals.beside(path).name} away"
    kind = "snapshot" if good == path else "backup"
    return f"the newest good {kind} is {good}: run `cliffhanger restore {good}`"
