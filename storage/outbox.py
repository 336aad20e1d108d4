"""The part of the promise by which work is found, shared out and ticked off, by one process or by many.

Whoever takes work says who it is (`holder`) and for how long the work is its own (`lease`, seconds). Nobody else is
handed it meanwhile; a holder that dies loses it when the lease is over. Times of leases are the store's own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from bot.model import Audience, Delivery, Feed, Notice, Round, Subscription


class Outbox(Protocol):
    """What is due, and whose it is."""

    async def due_feeds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Feed, ...]:
        """At most `limit` feeds with `due <= now` or without, the longest due first; now this holder's for the lease.

        Saving a feed ends its lease; until then nobody is handed it again, its holder neither.
        """

    async def rounds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Round, ...]:
        """At most `limit` open rounds, the oldest first; now this holder's for the lease, and handed to it again."""

    async def tell(self, round_: Round, audience: Audience, limit: int) -> Round:
        """Go on with this round (NEWS) by at most `limit` wishes, in the order of `Round.wishes`, then by key.

        In one save those of them that hear of it get their deliveries (`Round.heard`), and the round is kept as far as
        it came, which is returned.
        """

    async def subscribers(self, show: str, after: str, limit: int) -> tuple[Subscription, ...]:
        """At most `limit` subscriptions to this show (id) or to every show whose key is past `after`, by key."""

    async def deliveries(self, alert: str, after: str, limit: int) -> tuple[Delivery, ...]:
        """At most `limit` deliveries of this alert (key) whose key is past `after`, by key."""

    async def due(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Delivery, ...]:
        """Open deliveries with `due <= now` for at most `limit` destinations, whose names are now this holder's.

        The destinations whose oldest delivery is the longest due come first; of each its oldest deliveries, at most
        20, in their order (of `due`, then of their making): so no destination starves another, and one holder at a
        time writes to it. A destination that this holder has already is handed out again. A destination's name is
        its text, so what `hold` and `free` do holds for it too.
        """

    async def tick(self, delivery: Delivery) -> None:
        """Keep this delivery as it now stands; a `wanted` that was raised meanwhile stays raised."""

    async def dead(self, after: str, limit: int) -> tuple[Delivery, ...]:
        """At most `limit` deliveries that were given up, whose key is past `after`, by key."""

    async def notice(self, key: str) -> Notice | None:
        """The notice with this key."""

    async def tally(self) -> Mapping[str, int]:
        """How much there is: `shows`, `feeds`, `claims`, `subscriptions`, `waiting`, `posted`, `dead` (deliveries)."""

    async def hold(self, names: Collection[str], holder: str, lease: float) -> frozenset[str]:
        """Those of these names that are this holder's from now on for the lease; the others are another's."""

    async def free(self, names: Collection[str], holder: str) -> None:
        """Give back those of these names that are this holder's."""

    async def borrow(self, bucket: str, count: int, per_second: float, burst: int) -> float:
        """Take `count` permits from a bucket that all processes share: the seconds to wait before they may be used.

        The bucket fills by `per_second` up to `burst` (a generic cell rate algorithm: what is taken is owed).
        """

    async def wait(self, longest: float) -> None:
        """Return when something was saved that may be due at once, or after these seconds."""
