"""Files that are there whole or not at all: written beside, synced, and swapped in or given a name that was free."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes this path's place at the end. Raises OSError, and then the path is as it was."""
    with beside_of(path) as (aside, file):
        yield file
        file.flush()
        os.fsync(file.fileno())
        file.close()
        aside.replace(path)
    sync_folder(path.parent)


@contextmanager
def beside_of(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A file beside, of the same mode, that is gone at the end unless it was given another name."""
    aside = path.with_name(path.name + ".new")
    try:
        with aside.open("wb", buffering=1 << 18) as file:
            aside.chmod(_mode(path))
            yield aside, file
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def creating(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that has this path at the end. Raises FileExistsError, OSError."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with aside.open("wb", buffering=1 << 18) as file:
            aside.chmod(0o600)
            yield file
            file.flush()
            os.fsync(file.fileno())
        link(aside, path)
    finally:
        aside.unlink(missing_ok=True)
    sync_folder(path.parent)


def link(there: Path, path: Path) -> None:
    """Give the file this second name. Raises FileExistsError, OSError."""
    try:
        path.hardlink_to(there)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb") as file:
            file.write(there.read_bytes())
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o600
