"""From rounds and deliveries that are due to messages in rooms: storage.due → chat.post (or edit) → storage.tick.

A delivery is ticked off only after the platform took it; what happens between the two is the platform's door's to
make harmless, by the delivery's key.

`rounds` finds the destinations of an alert, `leases` keeps two processes from writing to one, `limits` waits for a
permit, `messages` writes the card, `failures` says when a delivery is tried again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import uuid4

import structlog

from bot.cards import Card, linked
from bot.errors import ChatError, GoneError
from bot.model import Changes, Delivery
from bot.notices import resting
from handlers.chat import LOOKING, Chat, Counted, Linked
from handlers.crashing import crash_point
from handlers.delivery.failures import ATTEMPTS, BACK_OFF, again
from handlers.delivery.leases import LONGEST, Leases, OvertakenError
from handlers.delivery.limits import Permits
from handlers.delivery.messages import Message, Messages
from handlers.delivery.rounds import Rounds
from storage import Storage
from storage.gathering import Gathering

__all__ = ["ATTEMPTS", "Delivering"]

log = structlog.get_logger()

#: destinations that are taken at once, and that are written to at a time
ROOMS, MOST_ROOMS = 250, 4_000
#: seconds between looks at what is due where nothing wakes us, and at least
LOOK, BREATH = 1.0, 0.02
#: seconds for which what was posted, or is to be noted, waits for others to be ticked off with
MOMENT = 0.02
#: seconds before the next look where the store fails us
PAUSE = 2.0
#: Seconds that a stop waits for messages on their way.
FAREWELL = 3.0


@dataclass(slots=True)
class Delivering:
    """The story of delivery, with the platforms and the memory that it needs."""

    storage: Storage
    platforms: Mapping[str, Chat]
    clock: Callable[[], datetime]
    #: who this process is among those that share the store
    holder: str = field(default_factory=lambda: uuid4().hex)
    _rounds: Rounds = field(init=False)
    _leases: Leases = field(init=False)
    _permits: Permits = field(init=False)
    _messages: Messages = field(init=False)
    _ticks: Gathering[Delivery, BaseException | None] = field(init=False)
    #: rooms that are being written to, one task each, so that none waits for another
    _rooms: dict[str, asyncio.Task[int]] = field(default_factory=dict)
    #: rooms that failed, and until when the rest of what they are to hear waits, so that order is kept
    _waits: dict[str, datetime] = field(default_factory=dict)
    #: what a platform took and the store did not: posted, never to be posted again, to be ticked off when it can be
    _unticked: dict[str, Delivery] = field(default_factory=dict)

    _stopping: bool = False
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._stopped.set()
        self._rounds = Rounds(self.storage, self.holder)
        self._leases = Leases(self.storage, self.holder)
        self._permits = Permits(self.storage, asked=self._asked)
        self._messages = Messages(self.storage)
        self._ticks = Gathering(self._tick_together, ROOMS, MOMENT)

    async def serve(self) -> None:
        """Deliver what is due as soon as it is, until stopped."""
        self._stopped.clear()
        while not self._stopping:
            try:
                await self.begin()
                await asyncio.sleep(BREATH)
                await self.storage.wait(LOOK)
            except Exception:
                log.exception("work failed", work="delivery")
                await asyncio.sleep(PAUSE)
        self._stopped.set()

    async def begin(self) -> None:
        """Begin to deliver what is due, to every room that is not being written to already."""
        await self._begun()

    async def deliver_due(self) -> int:
        """Post or edit what is due, in order for each destination. Returns how many messages went out."""
        return sum(await asyncio.gather(*await self._begun()))

    async def stop(self) -> None:
        """Let the messages that are on their way be ticked off, for a few seconds at most, and leave the rooms."""
        self._stopping = True
        with suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL):
                await self._stopped.wait()
        if rooms := tuple(self._rooms.values()):
            await asyncio.wait(rooms, timeout=FAREWELL)
            for room in rooms:
                room.cancel()
            await asyncio.gather(*rooms, return_exceptions=True)
        self._leases.over(self._waits)
        await self._leases.give_back()

    async def _begun(self) -> list[asyncio.Task[int]]:
        now = self.clock()
        await self._rounds.spread()
        await self._keep_waiting(now)
        await self._leases.renew_old(self._rooms)
        if len(self._rooms) > ROOMS // 2:
            # More would only wait for permits here, and each look costs as much as many messages.
            return []
        # Those that are at work or wait are handed out again, and are not to keep the others from us.
        busy = len(self._rooms) + len(self._waits)
        rooms = await self._leases.take(now, min(ROOMS + busy, MOST_ROOMS + len(self._waits)))
        if rooms:
            crash_point("claimed")
        idle = [name for name in rooms if name not in self._rooms and name not in self._waits]
        for name in idle:
            self._rooms[name] = asyncio.create_task(self._room(name, rooms[name]))
        return [self._rooms[name] for name in idle]

    def _asked(self, platform: str) -> int:
        chat: object = self.platforms.get(platform)
        return chat.asked if isinstance(chat, Counted) else 0

    async def _keep_waiting(self, now: datetime) -> None:
        """Hold on to the rooms that wait after a failure, lest another process writes there out of order."""
        self._leases.over(name for name, until in self._waits.items() if until <= now)
        self._waits = {name: until for name, until in self._waits.items() if until > now}
        await self._leases.renew_old(self._waits)

    async def _room(self, name: str, waiting: list[Delivery]) -> int:
        """One destination's deliveries, one after the other, until one fails."""
        sent = 0
        try:
            for delivery in sorted(waiting, key=_turn):
                sent += await self._deliver(name, delivery)
                if name in self._waits:
                    break
        except OvertakenError:
            log.info("destination taken over", destination=name)
        except Exception:
            # The store itself fails us; what was posted is remembered, and the room is tried again.
            log.exception("delivery failed", destination=name)
            self._waits[name] = self.clock() + timedelta(seconds=BACK_OFF)
        finally:
            del self._rooms[name]
            if name not in self._waits:
                self._leases.over((name,))
        return sent

    async def _deliver(self, room: str, delivery: Delivery) -> bool:
        """True where a message went out. A failure is kept with the delivery, and the room waits."""
        try:
            ticked = self._unticked.get(delivery.key) or await self._send(room, delivery)
        except OvertakenError:
            raise
        except GoneError as error:
            await self._give_up(delivery, str(error))
            return False
        except Exception as error:
            foreseen = isinstance(error, ChatError)
            told = error if isinstance(error, ChatError) else ChatError("something unforeseen; see the log")
            later = again(delivery, told, self.clock())
            log.warning("delivery failed", delivery=delivery.key, attempts=later.attempts, exc_info=not foreseen)
            self._waits[room] = later.due
            await self._tick(later)
            return False
        crash_point("posted")
        self._unticked[delivery.key] = ticked
        await self._tick(ticked)
        del self._unticked[delivery.key]
        crash_point("ticked")
        return not ticked.dead

    async def _tick(self, delivery: Delivery) -> None:
        """Tick it off, with others of the same moment: they share a sync. Raises StoreError."""
        if error := await self._ticks.order(delivery):
            raise error

    async def _tick_together(self, deliveries: Sequence[Delivery]) -> Sequence[BaseException | None]:
        return await asyncio.gather(*map(self.storage.tick, deliveries), return_exceptions=True)

    async def _send(self, room: str, delivery: Delivery) -> Delivery:
        chat = self.platforms.get(delivery.destination.platform)
        if chat is None:
            raise ChatError(f"{delivery.destination.platform} is not connected", after=300)
        message = await self._messages.write(delivery)
        if message is None:
            return replace(delivery, dead=True, error="what it should tell is not kept any more")
        async with self._permits.passing(delivery.destination) as permit:
            await self._leases.ensure(room)
            await self._note(chat, delivery)
            await permit()
            await self._leases.ensure(room)
            crash_point("permitted")
            try:
                async with asyncio.timeout(LONGEST):
                    reference = await self._write(chat, delivery, await self._card(chat, delivery, message))
            except TimeoutError:
                raise ChatError(f"{delivery.destination.platform} did not answer in time", unsure=True) from None
        return replace(delivery, message=reference, shown=max(message.shown, delivery.wanted), attempts=0, error="")

    async def _card(self, chat: Chat, delivery: Delivery, message: Message) -> Card:
        """What to show; what is old news leads to the newer message in the same room, where that has an address."""
        if not (message.newer and delivery.message and isinstance(chat, Linked)):
            return message.card
        key = replace(delivery, alert=message.newer).key
        just_before = f"{int(key, 16) - 1:016x}"
        found = await self.storage.deliveries(message.newer, just_before, 1)
        address = chat.link(found[0]) if found and found[0].key == key else ""
        return linked(message.card, address) if address else message.card

    async def _note(self, chat: Chat, delivery: Delivery) -> None:
        """Whoever takes over must know that this was tried. Kept before the permit comes, lest that be used late."""
        if not delivery.message and chat.platform in LOOKING:
            await self._tick(replace(delivery, attempts=delivery.attempts + 1, error=""))

    async def _write(self, chat: Chat, delivery: Delivery, card: Card) -> str:
        if not delivery.message:
            return await chat.post(delivery, card)
        await chat.edit(delivery, card)
        return delivery.message

    async def _give_up(self, delivery: Delivery, reason: str) -> None:
        """The destination is gone: keep the delivery as it is, pause what is wished there, and delete nothing."""
        destination, now = delivery.destination, self.clock()
        # A notice that does not arrive tells nobody: there would be no end.
        if not delivery.message and (delivery.show or not destination.person):
            wishes = await self.storage.subscriptions(destination)
            digests = [d for d in await self.storage.digests() if d.destination == destination and not d.paused]
            summaries = [replace(digest, paused=reason) for digest in digests]
            await self.storage.save(Changes((*resting(wishes, reason, now), *summaries)))
        await self._tick(replace(delivery, dead=True, error=reason))
        log.warning("destination gone", delivery=delivery.key, destination=str(destination), reason=reason)


def _turn(delivery: Delivery) -> tuple[bool, bool]:
    """What failed before comes before what came after it. Then news: a message that points to newer news is brought up
    to date once that is there."""
    return bool(delivery.message), not delivery.error
