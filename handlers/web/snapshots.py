"""The store in; the newest verdict of every show, the last turns and the publishers' records out, each read seldom.

The store tells of shows, not of all newest verdicts at once, so they are read in slices between which others work, and
kept for a while: at least `FRESH` seconds, and so long that reading takes no more than a twentieth of the time.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from math import inf

from bot.board.changes import Turn, turns_of
from bot.board.publishers import Tally, added_up, tallies
from bot.board.shows import ShowRow, networks, show_row
from bot.calendars import Dated, dated_seasons
from bot.model import Claim, Memory, Show, Verdict
from storage import Storage

#: seconds
FRESH = 2.0
#: shows that are read in one go
SLICE = 20
#: turns that the feed of changes carries
TURNS = 50
#: reading takes at most this part of the time
PART = 20


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was so a moment ago."""

    rows: tuple[ShowRow, ...] = ()
    networks: tuple[str, ...] = ()
    outcomes: Counter[str] = field(default_factory=Counter)
    #: of all shows, the newest first
    turns: tuple[Turn, ...] = ()
    #: deliveries by state: delivered, open, dead
    deliveries: Counter[str] = field(default_factory=Counter)
    #: counts up with every reading that found something else
    number: int = 0


@dataclass(slots=True)
class Snapshots:
    """Keeps the last one. Whoever asks while it is read anew waits for that."""

    storage: Storage
    clock: Callable[[], float] = time.monotonic
    _last: Snapshot = field(default_factory=Snapshot)
    _good_until: float = -inf
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)
    #: show → (what its record was made from, its record)
    _tallies: dict[str, tuple[object, tuple[Tally, ...]]] = field(default_factory=dict)
    _publishers: tuple[int, tuple[Tally, ...]] = (-1, ())
    _dated: tuple[int, tuple[Dated, ...]] = (-1, ())

    async def newest(self) -> Snapshot:
        """At most a few seconds old."""
        async with self._reading:
            if self.clock() >= self._good_until:
                begun = self.clock()
                read = await self._read(self._last.number + 1)
                if replace(read, number=self._last.number) != self._last:
                    self._last = read
                now = self.clock()
                self._good_until = now + max(FRESH, (now - begun) * PART)
        return self._last

    async def publishers(self) -> tuple[Tally, ...]:
        """Each publisher's record over all shows; only shows of which more was read are counted anew."""
        snapshot = await self.newest()
        async with self._reading:
            if self._publishers[0] != snapshot.number:
                self._publishers = (snapshot.number, added_up([tally async for tally in self._all_tallies()]))
        return self._publishers[1]

    async def dated(self) -> tuple[Dated, ...]:
        """The seasons to come of all shows."""
        snapshot = await self.newest()
        async with self._reading:
            if self._dated[0] != snapshot.number:
                self._dated = (snapshot.number, tuple([dated async for dated in self._all_dated()]))
        return self._dated[1]

    async def _all_dated(self) -> AsyncIterator[Dated]:
        async for shows, memory in self._slices():
            for show in shows:
                about = memory.about(show.id)
                for dated in dated_seasons(show, about.verdict, about.claims):
                    yield dated

    async def _read(self, number: int) -> Snapshot:
        rows: list[ShowRow] = []
        turns: list[Turn] = []
        async for shows, memory in self._slices():
            verdicts = _by_show(shows, memory.verdicts)
            for show in shows:
                told = verdicts[show.id]
                rows.append(show_row(show, max(told, key=lambda verdict: verdict.number, default=None)))
                turns.extend(turns_of(show, told))
        turns.sort(key=lambda turn: turn.verdict.made, reverse=True)
        outcomes = Counter(row.verdict.outcome.value for row in rows)
        tally = await self.storage.tally()
        deliveries = Counter({"delivered": tally["posted"], "open": tally["waiting"], "dead": tally["dead"]})
        return Snapshot(tuple(rows), networks(rows), outcomes, tuple(turns[:TURNS]), deliveries, number)

    async def _slices(self) -> AsyncIterator[tuple[Sequence[Show], Memory]]:
        shows = iter(await self.storage.shows())
        while part := tuple(islice(shows, SLICE)):
            yield part, await self.storage.recall([show.id for show in part])
            await asyncio.sleep(0)

    async def _all_tallies(self) -> AsyncIterator[Tally]:
        known, self._tallies = self._tallies, {}
        async for shows, memory in self._slices():
            claims: dict[str, list[Claim]] = {show.id: [] for show in shows}
            for claim in memory.claims:
                claims[claim.show].append(claim)
            for show in shows:
                told = claims[show.id]
                # Claims come in the order of their making, so whatever comes or goes changes this.
                basis = (len(told), told[0].key, told[-1].key) if told else ()
                kept = known.get(show.id)
                if kept is None or kept[0] != basis:
                    kept = (basis, tallies(show, told))
                    await asyncio.sleep(0)
                self._tallies[show.id] = kept
                for tally in kept[1]:
                    yield tally


def _by_show(shows: Sequence[Show], verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {show.id: [] for show in shows}
    for verdict in verdicts:
        found[verdict.show].append(verdict)
    return found
