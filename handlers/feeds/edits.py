"""How often an entry is read again because its text has changed: an entry's key in, whether it is its turn out.

Some servers give out two versions of an entry in turns, and live pages change with every paragraph. What is put off
stays changed, so that the last version is read once the limit allows it.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

#: readings of one entry's changes within that time, and entries that are remembered
LIMIT, WITHIN, REMEMBERED = 3, timedelta(days=1), 10_000


class Edits:
    """Remembers while the process runs; after a restart, an entry that flaps is read a few times more."""

    def __init__(self) -> None:
        self._read: OrderedDict[str, tuple[datetime, ...]] = OrderedDict()

    def allow(self, key: str, now: datetime) -> bool:
        """True where this change may be read now; it then counts as read."""
        recent = tuple(when for when in self._read.get(key, ()) if now - when < WITHIN)
        if len(recent) >= LIMIT:
            return False
        self._read[key] = (*recent, now)
        self._read.move_to_end(key)
        if len(self._read) > REMEMBERED:
            self._read.popitem(last=False)
        return True
