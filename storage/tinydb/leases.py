"""Whose work is whose and what may be sent: kept in memory, since one process owns the store.

Times are those of a monotonic clock, so that no correction of the wall clock ends a lease or fills a bucket.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

#: so many names or buckets may gather before those that are over are forgotten
_MANY = 1_000


class Leases:
    """Who holds which name, and until when."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._held: dict[str, tuple[str, float]] = {}
        self._many = _MANY

    def take(self, name: str, holder: str, lease: float) -> bool:
        """Hold this name, unless another does. Who holds it already goes on holding it, from now on."""
        now = self._clock()
        known = self._held.get(name)
        if known is not None and known[0] != holder and known[1] > now:
            return False
        self._held[name] = (holder, now + lease)
        self._forget(now)
        return True

    def held(self, name: str) -> bool:
        """True while anybody holds it."""
        known = self._held.get(name)
        return known is not None and known[1] > self._clock()

    def free(self, name: str, holder: str | None = None) -> None:
        """Give the name back if this holder has it; whoever has it, without one."""
        known = self._held.get(name)
        if known is not None and holder in (None, known[0]):
            del self._held[name]

    def _forget(self, now: float) -> None:
        if len(self._held) > self._many:
            self._held = {name: known for name, known in self._held.items() if known[1] > now}
            self._many = 2 * len(self._held) + _MANY


class Buckets:
    """Rates that are shared, by a generic cell rate algorithm."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        #: bucket → when all that was taken from it is paid off
        self._paid: dict[str, float] = {}
        self._many = _MANY

    def borrow(self, bucket: str, count: int, per_second: float, burst: int) -> float:
        """Take permits; the seconds until they may be used."""
        now = self._clock()
        paid = max(self._paid.get(bucket, now), now) + count / per_second
        self._paid[bucket] = paid
        if len(self._paid) > self._many:
            self._paid = {name: until for name, until in self._paid.items() if until > now}
            self._many = 2 * len(self._paid) + _MANY
        return max(0.0, paid - burst / per_second - now)
