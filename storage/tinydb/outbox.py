"""What is due and whose it is (`storage.outbox`), for one process: the indices say what is due, the leases whose."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from itertools import islice

from bot.model import EVERY_SHOW, Changes, Delivery, Feed, Notice, Round, Subscription
from storage.bells import Bell
from storage.tinydb.leases import Buckets, Leases
from storage.tinydb.shelves import Documents, Shelves

#: of one destination at once
_MOST = 20
_EVER = datetime.max.replace(tzinfo=UTC)


class TinyOutbox:
    """Answers from the working set. Feeds are held under their URL, rounds under their key."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._leases = Leases()
        self._buckets = Buckets()
        self._bell = Bell()

    async def due_feeds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Feed, ...]:
        free = (url for url in self._shelves.due_feeds.until(now) if not self._leases.held(url))
        taken = [url for url in islice(free, max(limit, 0)) if self._leases.take(url, holder, lease)]
        return self._shelves.feeds.these(taken)

    async def rounds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Round, ...]:  # noqa: ARG002
        # A round made by a clock that was ahead is open all the same.
        mine = (key for key in self._shelves.open_rounds.until(_EVER) if self._leases.take(key, holder, lease))
        return self._shelves.rounds.these(islice(mine, max(limit, 0)))

    async def subscribers(self, show: str, after: str, limit: int) -> tuple[Subscription, ...]:
        return self._shelves.subscriptions.page((show, EVERY_SHOW), after, limit)

    async def deliveries(self, alert: str, after: str, limit: int) -> tuple[Delivery, ...]:
        return self._shelves.deliveries.these(self._shelves.by_alert.page((alert,), after, limit))

    async def due(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Delivery, ...]:
        outgoing = self._shelves.outgoing
        waiting = (where for where in outgoing.destinations(now) if self._leases.take(str(where), holder, lease))
        keys = [key for where in islice(waiting, max(limit, 0)) for key in outgoing.first(where, now, _MOST)]
        return self._shelves.deliveries.these(keys)

    async def dead(self, after: str, limit: int) -> tuple[Delivery, ...]:
        return self._shelves.deliveries.these(self._shelves.dead.page(("dead",), after, limit))

    async def notice(self, key: str) -> Notice | None:
        return self._shelves.notices.get(key)

    async def tally(self) -> Mapping[str, int]:
        kept = self._shelves
        waiting, dead = kept.outgoing.count, len(kept.dead.keys("dead"))
        return {
            "shows": len(kept.shows),
            "feeds": len(kept.feeds),
            "claims": len(kept.claims),
            "subscriptions": len(kept.subscriptions),
            "waiting": waiting,
            "posted": len(kept.deliveries) - waiting - dead,
            "dead": dead,
        }

    async def hold(self, names: Collection[str], holder: str, lease: float) -> frozenset[str]:
        return frozenset(name for name in names if self._leases.take(name, holder, lease))

    async def free(self, names: Collection[str], holder: str) -> None:
        for name in names:
            self._leases.free(name, holder)

    async def borrow(self, bucket: str, count: int, per_second: float, burst: int) -> float:
        return self._buckets.borrow(bucket, count, per_second, burst)

    async def wait(self, longest: float) -> None:
        await self._bell.wait(longest)

    def _apply(self, documents: Documents) -> None:
        if self._shelves.apply(documents):
            self._bell.ring()

    def _release_feeds(self, changes: Changes) -> None:
        for record in changes.put:
            if isinstance(record, Feed):
                self._leases.free(record.url)
