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

import structlog

from bot.cards import Card, alert_card
from bot.errors import ChatError, GoneError
from bot.model import Changes, Delivery, Memory, Verdict
from bot.verdicts import account
from handlers.chat import Chat
from storage import Storage

log = structlog.get_logger()

#: Deliveries taken at once, and how many destinations are written to side by side.
BATCH = 100
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
    _round: asyncio.Lock = field(default_factory=asyncio.Lock)
    _task: asyncio.Task[int] | None = None

    async def begin(self) -> None:
        """Begin to deliver what is due, unless that is going on."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self.deliver_due())

    async def stop(self) -> None:
        """Let the messages that are on their way be ticked off, for a few seconds at most."""
        if self._task is not None:
            await asyncio.wait([self._task], timeout=FAREWELL)
            self._task.cancel()

    async def deliver_due(self) -> int:
        """Post or edit all that is due, in order for each destination. Returns how many messages went out."""
        async with self._round:
            rooms: dict[str, list[Delivery]] = {}
            for delivery in await self.storage.due(self.clock(), BATCH):
                rooms.setdefault(str(delivery.destination), []).append(delivery)
            return sum(await asyncio.gather(*(self._room(waiting) for waiting in rooms.values())))

    async def _room(self, waiting: list[Delivery]) -> int:
        """One destination's deliveries, one after the other; after a failure the rest wait, so that order is kept."""
        sent = 0
        # News first: a message that points to newer news is brought up to date once that is there.
        for delivery in sorted(waiting, key=lambda delivery: bool(delivery.message)):
            try:
                ticked = await self._send(delivery)
            except GoneError as error:
                await self._give_up(delivery, str(error))
                continue
            except ChatError as error:
                await self.storage.tick(_again(delivery, error, self.clock()))
                log.warning("delivery failed", delivery=delivery.key, attempts=delivery.attempts + 1, reason=str(error))
                return sent
            except Exception:
                await self.storage.tick(_again(delivery, ChatError("something unforeseen; see the log"), self.clock()))
                log.exception("delivery failed", delivery=delivery.key)
                return sent
            await self.storage.tick(ticked)
            sent += 1
            log.info("delivered", delivery=delivery.key, alert=delivery.alert, destination=str(delivery.destination))
        return sent

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
    told = [v for v in memory.verdicts if v.number >= alert.verdict and (newer is None or v.number < newer.verdict)]
    verdict = max(told, key=lambda verdict: verdict.number)
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
