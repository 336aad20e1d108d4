"""What goes wrong with the database, in our words: psycopg's exceptions in, ours out. The one place for it.

Lost connections, restarts, full disks, deadlocks and the like pass (StoreAwayError); what the database says is wrong
with what we ask is for the operator (StoreError).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg.errors import ReadOnlySqlTransaction
from psycopg_pool import PoolClosed

from bot.errors import CliffhangerError, StoreAwayError, StoreError

#: what passes: the connection, the server or other transactions were in the way (a standby is read only for a while)
PASSING = (psycopg.OperationalError, psycopg.InterfaceError, ReadOnlySqlTransaction)


@contextmanager
def translated() -> Iterator[None]:
    """Raise StoreError or StoreAwayError for every error of the database's."""
    try:
        yield
    except psycopg.Error as error:
        raise translation(error) from None


def translation(error: psycopg.Error) -> CliffhangerError:
    if isinstance(error, PoolClosed):
        return StoreError("the store is closed; nothing was saved")
    if isinstance(error, PASSING):
        return StoreAwayError(f"the database could not be used this time: {reason(error)}")
    return StoreError(f"the database refuses what was asked of it: {reason(error)}")


def reason(error: psycopg.Error) -> str:
    """The first line that it says, or what it is."""
    text = error.diag.message_primary or str(error).strip() or type(error).__name__
    return text.splitlines()[0]
