"""Which destinations this process may write to, and for how long: leases of the store, held against a steady clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

from bot.model import Delivery
from storage import Storage

#: seconds; a process that dies is replaced after so long
LEASE = 45.0
#: seconds that one message may take
LONGEST = 20.0
#: seconds that are taken off, for what passes between the store's clock and ours
MARGIN = 5.0


class OvertakenError(Exception):
    """The lease was over before the work was, and another process goes on with it."""


@dataclass(slots=True)
class Leases:
    """The destinations that are this process's to write to, by name (`str(destination)`)."""

    storage: Storage
    holder: str
    #: seconds, and never set: only it tells how much of a lease is left
    clock: Callable[[], float] = monotonic
    #: name → until when, on `clock`
    _until: dict[str, float] = field(default_factory=dict)
    _over: set[str] = field(default_factory=set)

    async def take(self, now: datetime, limit: int) -> dict[str, list[Delivery]]:
        """What is due, by destination; those are this process's now. What is over is given back first."""
        await self.give_back()
        begun = self.clock()
        rooms: dict[str, list[Delivery]] = {}
        for delivery in await self.storage.due(now, limit, self.holder, LEASE):
            rooms.setdefault(str(delivery.destination), []).append(delivery)
        self._until.update(dict.fromkeys(rooms, begun + LEASE))
        return rooms

    async def ensure(self, name: str) -> None:
        """Return where there is time for one more message there, renewing the lease where need be. OvertakenError."""
        if self._until.get(name, 0.0) - self.clock() < LONGEST + MARGIN:
            await self.renew((name,))
        if self._until.get(name, 0.0) - self.clock() < LONGEST + MARGIN:
            raise OvertakenError(f"another process writes to {name}")

    async def renew_old(self, names: Iterable[str]) -> None:
        """Renew those of these leases, all at once, that `ensure` would soon renew one by one."""
        soon = self.clock() + LONGEST + 2 * MARGIN
        await self.renew(tuple(name for name in names if self._until.get(name, 0.0) < soon))

    async def renew(self, names: Collection[str]) -> None:
        begun = self.clock()
        held = await self.storage.hold(names, self.holder, LEASE) if names else frozenset()
        for name in names:
            if name in held:
                self._until[name] = begun + LEASE
            else:
                self._until.pop(name, None)

    def over(self, names: Iterable[str]) -> None:
        """Nothing is left to write there; given back with the next look at what is due."""
        self._over.update(names)

    async def give_back(self) -> None:
        names, self._over = self._over, set()
        for name in names:
            self._until.pop(name, None)
        if names:
            await self.storage.free(names, self.holder)
