"""From deliveries that are due to messages in rooms: storage.due → chat.post (or edit) → storage.tick.

A delivery is ticked off only after the platform took it; what happens between the two is the platform's door's to
make harmless, by the delivery's key.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile

import structlog

from bot.cards import Card, alert_card
from bot.errors import ChatError, GoneError
from bot.model import Changes, Delivery, Memory, Verdict
from bot.verdicts import account, same_decision
from handlers.chat import Chat
from storage import Storage

log = structlog.get_logger()

#: deliveries looked at in one go
BATCH = 500
#: Seconds: after the first failure, and at most.
BACK_OFF, LONGEST = 5.0, 3600.0
#: Seconds that a stop waits for messages on their way.
FAREWELL = 3.0
#: About a week of trying.
ATTEMPTS = 170


@dataclass(slots=True)
class Delivering:
    """The story of delivery, with the platforms and the memory that it needs."""

    storage: Storage
    platforms: Mapping[str, Chat]
    clock: Callable[[], datetime]
    #: rooms that are being written to, one task each, so that none waits for another
    _rooms: dict[str, asyncio.Task[int]] = field(default_factory=dict)
    #: rooms that failed, and until when the rest of what they are to hear waits, so that order is kept
    _waits: dict[str, datetime] = field(default_factory=dict)
    #: what a platform took and the store did not: posted, never to be posted again, to be ticked off when it can be
    _unticked: dict[str, Delivery] = field(default_factory=dict)

    async def begin(self) -> None:
        """Begin to deliver what is due, to every room that is not being written to already."""
        await self._begun()

    async def deliver_due(self) -> int:
        """Post or edit what is due, in order for each destination. Returns how many messages went out."""
        return sum(await asyncio.gather(*await self._begun()))

    async def stop(self) -> None:
        """Let the messages that are on their way be ticked off, for a few seconds at most."""
        if rooms := tuple(self._rooms.values()):
            await asyncio.wait(rooms, timeout=FAREWELL)
        for room in self._rooms.values():
            room.cancel()

    async def _begun(self) -> list[asyncio.Task[int]]:
        now = self.clock()
        rooms: dict[str, list[Delivery]] = {}
        for delivery in await self.storage.due(now, BATCH):
            rooms.setdefault(str(delivery.destination), []).append(delivery)
        self._waits = {name: until for name, until in self._waits.items() if until > now}
        idle = [name for name in rooms if name not in self._rooms and name not in self._waits]
        for name in idle:
            self._rooms[name] = asyncio.create_task(self._room(name, rooms[name]))
        return [self._rooms[name] for name in idle]

    async def _room(self, name: str, waiting: list[Delivery]) -> int:
        """One destination's deliveries, one after the other, until one fails."""
        sent = 0
        try:
            # News first: a message that points to newer news is brought up to date once that is there.
            for delivery in sorted(waiting, key=lambda delivery: bool(delivery.message)):
                sent += await self._deliver(name, delivery)
                if name in self._waits:
                    break
        except Exception:
            # The store itself fails us; what was posted is remembered, and the room is tried again.
            log.exception("delivery failed", destination=name)
            self._waits[name] = self.clock() + timedelta(seconds=BACK_OFF)
        finally:
            del self._rooms[name]
        return sent

    async def _deliver(self, room: str, delivery: Delivery) -> bool:
        """True where a message went out. A failure is kept with the delivery, and the room waits."""
        try:
            ticked = self._unticked.get(delivery.key) or await self._send(delivery)
        except GoneError as error:
            await self._give_up(delivery, str(error))
            return False
        except Exception as error:
            again = _again(
                delivery,
                error if isinstance(error, ChatError) else ChatError("something unforeseen; see the log"),
                self.clock(),
            )
            log.warning(
                "delivery failed",
                delivery=delivery.key,
                attempts=again.attempts,
                exc_info=not isinstance(error, ChatError),
            )
            self._waits[room] = again.due
            await self.storage.tick(again)
            return False
        self._unticked[delivery.key] = ticked
        await self.storage.tick(ticked)
        del self._unticked[delivery.key]
        log.info("delivered", delivery=delivery.key, alert=delivery.alert, destination=room)
        return not ticked.dead

    async def _send(self, delivery: Delivery) -> Delivery:
        chat = self.platforms.get(delivery.destination.platform)
        if chat is None:
            raise ChatError(f"{delivery.destination.platform} is not connected", after=300)
        memory = (await self.storage.recall({delivery.show})).about(delivery.show)
        if not memory.shows:
            return replace(delivery, dead=True, error="the show is not tracked any more")
        card, shown = alert_message(delivery, memory)
        if delivery.message:
            await chat.edit(delivery, card)
            message = delivery.message
        else:
            message = await chat.post(delivery, card)
        return replace(delivery, message=message, shown=max(shown, delivery.wanted), attempts=0, error="")

    async def _give_up(self, delivery: Delivery, reason: str) -> None:
        """The destination is gone: keep the delivery as it is, pause what subscribed it, and delete nothing."""
        if not delivery.message:
            wishes = [wish for wish in await self.storage.subscriptions() if wish.destination == delivery.destination]
            await self.storage.save(Changes(tuple(replace(wish, paused=reason) for wish in wishes)))
        await self.storage.tick(replace(delivery, dead=True, error=reason))
        log.warning("destination gone", delivery=delivery.key, destination=str(delivery.destination), reason=reason)


def alert_message(delivery: Delivery, memory: Memory) -> tuple[Card, int]:
    """What the delivery's message should show now, and the number of the verdict that it shows."""
    show = memory.shows[0]
    alert = next(alert for alert in memory.alerts if alert.key == delivery.alert)
    newer = next((other for other in memory.alerts if other.replaces == alert.verdict), None)
    first = next(verdict for verdict in memory.verdicts if verdict.number == alert.verdict)
    since = sorted((v for v in memory.verdicts if v.number >= alert.verdict), key=lambda verdict: verdict.number)
    *_, verdict = takewhile(lambda verdict: same_decision(first, verdict), since)
    card = alert_card(
        show,
        alert,
        verdict,
        account(show, memory.claims),
        _before(memory, alert.verdict),
        superseded_by=newer,
    )
    return card, max(v.number for v in memory.verdicts)


def _before(memory: Memory, number: int) -> Verdict | None:
    earlier = [verdict for verdict in memory.verdicts if verdict.number < number]
    return max(earlier, key=lambda verdict: verdict.number, default=None)


def _again(delivery: Delivery, error: ChatError, now: datetime) -> Delivery:
    """Try later: when the platform said, else after a time that doubles, with jitter lest rooms march in step."""
    # A platform that says when, or is not connected, has not refused the message; it may stay away for days.
    attempts = delivery.attempts + (error.after is None or error.unsure)
    wait = error.after if error.after is not None else min(LONGEST, BACK_OFF * 2 ** min(attempts - 1, 12))
    due = now + timedelta(seconds=wait * random.uniform(1, 1.2))  # noqa: S311 (jitter, not a secret)
    return replace(delivery, attempts=attempts, due=due, error=str(error), dead=attempts >= ATTEMPTS)
