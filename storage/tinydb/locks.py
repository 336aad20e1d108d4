"""One process for each store: a lock file beside it, held until released or until the process ends, however it ends.

The file stays when the lock goes (removing it would let two processes hold two locks of one name); what it says, the
holder's process id and host, is for people.
"""

from __future__ import annotations

import os
import socket
import sys
import weakref
from contextlib import suppress
from pathlib import Path

from bot.errors import StoreError

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        # Far past the end, so that others can still read who holds it.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """The lock of the store at this path, held from the start. Raises StoreError where another holds it."""

    def __init__(self, store: Path) -> None:
        path = store.with_name(store.name + ".lock")
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreError(f"{path} cannot be opened: {error.strerror}; give us a folder to write in") from None
        try:
            _take(self._descriptor)
        except OSError:
            holder = os.read(self._descriptor, 200).decode("utf-8", "replace").strip()
            os.close(self._descriptor)
            raise StoreError(f"{store} is in use by {holder or 'another process'}; stop that one first") from None
        self._release = weakref.finalize(self, os.close, self._descriptor)
        os.ftruncate(self._descriptor, 0)
        # On a full disk only whoever is kept out is told less.
        with suppress(OSError):
            os.write(self._descriptor, f"process {os.getpid()} on {socket.gethostname()}\n".encode())
        _forget_in_children(self)

    def release(self) -> None:
        self._release()


_held: weakref.WeakSet[Lock] = weakref.WeakSet()


def _forget_in_children(lock: Lock) -> None:
    # A forked worker inherits the descriptor and with it the lock, which would outlive a killed parent.
    if not _hooked and hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_release_all)
        _hooked.append(True)
    _held.add(lock)


_hooked: list[bool] = []


def _release_all() -> None:
    for lock in list(_held):
        lock.release()
