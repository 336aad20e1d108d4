"""Which of the tracked shows are new to a feed: all of them in, ids out.

They are asked about at every poll, and there may be 100,000; the store gives the same tuple while nothing has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model import LONG_AGO, Show


@dataclass(slots=True)
class Tracked:
    """The shows as they were last looked through."""

    _shows: tuple[Show, ...] = ()
    _ids: frozenset[str] = frozenset()
    _youngest: datetime = LONG_AGO

    def ids(self, shows: tuple[Show, ...]) -> frozenset[str]:
        self._look_through(shows)
        return self._ids

    def since(self, shows: tuple[Show, ...], read: datetime | None) -> frozenset[str]:
        """Those that are tracked since after a feed was read; none for a feed that never was."""
        self._look_through(shows)
        if read is None or self._youngest <= read:
            return frozenset()
        return frozenset(show.id for show in shows if show.added and show.added > read)

    def _look_through(self, shows: tuple[Show, ...]) -> None:
        if shows is not self._shows:
            self._shows, self._ids = shows, frozenset(show.id for show in shows)
            self._youngest = max((show.added or LONG_AGO for show in shows), default=LONG_AGO)
