"""Indices over one shelf: each change of a record in; the keys that a question asks for out, without a scan.

To answer a new question quickly, add an index to the shelf in `storage.tinydb.shelves`. A record never changes its
place in the order of its making.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any, Protocol

from bot.model import Delivery, Destination

#: when it is due, its place in the order of making, its key
_Place = tuple[datetime, int, str]


class Index(Protocol):
    """What a shelf tells of each change. `before` or `after` is None where the record is new or goes."""

    def change(self, key: str, made: int, before: Any, after: Any) -> None: ...


class Pages:
    """Keys in their order, under the name that the record gives; records without a name are left out."""

    def __init__(self, name: Callable[[Any], object | None]) -> None:
        self._name = name
        self._keys: dict[object, list[str]] = {}

    def change(self, key: str, made: int, before: Any, after: Any) -> None:  # noqa: ARG002 (an Index is told)
        old = None if before is None else self._name(before)
        new = None if after is None else self._name(after)
        if old == new:
            return
        if old is not None:
            keys = self._keys[old]
            del keys[bisect_left(keys, key)]
            if not keys:
                del self._keys[old]
        if new is not None:
            insort(self._keys.setdefault(new, []), key)

    def keys(self, name: object) -> list[str]:
        """All keys under this name, in their order. Not to be changed."""
        return self._keys.get(name, [])

    def page(self, names: tuple[object, ...], after: str, limit: int) -> list[str]:
        """At most `limit` keys under these names that are past `after`, in their order."""
        parts = []
        for name in names:
            keys = self.keys(name)
            begin = bisect_right(keys, after)
            parts.append(keys[begin : begin + max(limit, 0)])
        return list(islice(merge(*parts), max(limit, 0)))


class Queue:
    """Keys by time, the oldest first; records without a time are left out."""

    def __init__(self, time: Callable[[Any], datetime | None]) -> None:
        self._time = time
        self._places: list[_Place] = []

    def change(self, key: str, made: int, before: Any, after: Any) -> None:
        old = None if before is None else self._time(before)
        new = None if after is None else self._time(after)
        if old == new:
            return
        if old is not None:
            del self._places[bisect_left(self._places, (old, made, key))]
        if new is not None:
            insort(self._places, (new, made, key))

    def until(self, now: datetime) -> Iterator[str]:
        """Those up to now. The queue must not change meanwhile."""
        for time, _, key in self._places:
            if time > now:
                return
            yield key


class Outgoing:
    """Open deliveries by destination: which destinations have waited longest, and for what."""

    def __init__(self) -> None:
        self._places: dict[Destination, list[_Place]] = {}
        self._heads: list[tuple[_Place, Destination]] = []
        #: how many are open
        self.count = 0

    def change(self, key: str, made: int, before: Delivery | None, after: Delivery | None) -> None:
        old = (before.due, made, key) if before is not None and before.open else None
        new = (after.due, made, key) if after is not None and after.open else None
        if old == new:
            return
        known = after or before
        assert known is not None
        places = self._places.setdefault(known.destination, [])
        head = places[0] if places else None
        if old is not None:
            del places[bisect_left(places, old)]
        if new is not None:
            insort(places, new)
        self.count += (new is not None) - (old is not None)
        self._move(known.destination, head, places[0] if places else None)

    def _move(self, destination: Destination, old: _Place | None, new: _Place | None) -> None:
        if old is not None and old != new:
            del self._heads[bisect_left(self._heads, (old, destination))]
        if new is not None and old != new:
            insort(self._heads, (new, destination))
        if new is None:
            del self._places[destination]

    def destinations(self, now: datetime) -> Iterator[Destination]:
        """Those with something due, the longest due first. The index must not change meanwhile."""
        for (due, _, _), destination in self._heads:
            if due > now:
                return
            yield destination

    def first(self, destination: Destination, now: datetime, limit: int) -> list[str]:
        """The keys of the oldest that are due there."""
        return [key for due, _, key in self._places.get(destination, [])[:limit] if due <= now]
