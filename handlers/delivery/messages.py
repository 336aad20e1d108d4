"""A delivery in; what its message should show now, and the number of the verdict that this is, out."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from time import monotonic
from typing import NamedTuple

from bot.cards import Card, alert_card
from bot.cards.notices import notice_card
from bot.model import Delivery, Memory, Verdict
from bot.verdicts import account, same_decision
from storage import Storage

#: seconds for which a message is as good as new for the rooms that are yet to hear of it
FRESH = 20.0
#: messages that are kept so long
KEPT = 200


class Message(NamedTuple):
    """What to post or edit into a message."""

    card: Card
    #: number of the newest verdict that it shows
    shown: int
    #: key of the alert that made this old news
    newer: str = ""


@dataclass(slots=True)
class Messages:
    """Writes each message once for all rooms that get it."""

    storage: Storage
    clock: Callable[[], float] = monotonic
    #: alert → the message, and until when it is fresh
    _kept: OrderedDict[str, tuple[Message, float]] = field(default_factory=OrderedDict)

    _writing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def write(self, delivery: Delivery) -> Message | None:
        """What this delivery brings; None where that is not kept any more."""
        async with self._writing:
            return await self._write(delivery)

    async def _write(self, delivery: Delivery) -> Message | None:
        message, until = self._kept.get(delivery.alert, (None, 0.0))
        if message is None or message.shown < delivery.wanted or until < self.clock():
            message = await (self._alert(delivery) if delivery.show else self._notice(delivery))
            if message is None:
                return None
            self._keep(delivery.alert, message)
        return message

    def _keep(self, alert: str, message: Message) -> None:
        self._kept[alert] = message, self.clock() + FRESH
        self._kept.move_to_end(alert)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    async def _notice(self, delivery: Delivery) -> Message | None:
        notice = await self.storage.notice(delivery.alert)
        return Message(notice_card(notice), delivery.wanted) if notice else None

    async def _alert(self, delivery: Delivery) -> Message | None:
        memory = (await self.storage.recall({delivery.show})).about(delivery.show)
        known = any(alert.key == delivery.alert for alert in memory.alerts)
        return alert_message(delivery.alert, memory) if memory.shows and known else None


def alert_message(key: str, memory: Memory) -> Message:
    """What messages about this alert should show now, as this memory of its show tells."""
    show = memory.shows[0]
    alert = next(alert for alert in memory.alerts if alert.key == key)
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
    return Message(card, max(v.number for v in memory.verdicts), newer.key if newer else "")


def _before(memory: Memory, number: int) -> Verdict | None:
    earlier = [verdict for verdict in memory.verdicts if verdict.number < number]
    return max(earlier, key=lambda verdict: verdict.number, default=None)
