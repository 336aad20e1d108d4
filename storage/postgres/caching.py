"""All shows, or all feeds, without reading them again: what was written since the last look in, the same tuple out.

Who reads twice gets the same tuple while nothing has changed, and may file under its identity what it made of it.
What was written since is found by the number of the transaction that wrote it: every one that had not ended at the
last look has a number that is not below that look's `xmin` (PostgreSQL's snapshots). No row is locked for it, so
saves do not wait for each other to be counted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar

from bot.model import Feed, Show
from storage.postgres.connections import Connections
from storage.postgres.rows import record
from storage.schema import Table

R = TypeVar("R", Show, Feed)

#: records that are made before others have their turn
_SLICE = 500


class Kept(Generic[R]):
    """All records of one table, in order."""

    def __init__(self, table: Table[R], order: Callable[[R], Any], connections: Connections) -> None:
        self._table: Table[R] = table
        self._order: Callable[[R], Any] = order
        self._connections = connections
        self._records: dict[str, R] = {}
        self._all: tuple[R, ...] = ()
        self._since = "0"
        self._removals: int | None = None
        self._one_at_a_time = asyncio.Lock()

    async def all(self) -> tuple[R, ...]:
        """As they are now."""
        async with self._one_at_a_time:
            rows = await self._connections.ask(f"news_of_{self._table.name}", since=self._since)
            since, removals, *_ = rows[0]
            changed = await self._take_over(rows)
            if removals != self._removals:
                changed |= await self._let_go()
            if changed:
                self._all = await asyncio.to_thread(self._sorted)
            # Only now, so that a look that was broken off is taken again.
            self._since, self._removals = since, removals
            return self._all

    async def _take_over(self, rows: Sequence[Sequence[Any]]) -> bool:
        changed = False
        written = iter((key, text) for _, _, key, text in rows if key is not None)
        while part := tuple(islice(written, _SLICE)):
            for key, text in part:
                new = record(self._table, (text,))
                if self._records.get(key) != new:
                    self._records[key] = new
                    changed = True
            await asyncio.sleep(0)
        return changed

    async def _let_go(self) -> bool:
        left = {key for (key,) in await self._connections.ask(f"keys_of_{self._table.name}")}
        gone = self._records.keys() - left
        for key in gone:
            del self._records[key]
        return bool(gone)

    def _sorted(self) -> tuple[R, ...]:
        return tuple(sorted(self._records.values(), key=self._order))
