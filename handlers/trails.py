"""What passes through the store, told as one trail for each article: read, judged, alerted, posted.

    following(storage, clock)   the same storage; each step is one line of the log, and a span where spans are exported

The trail's name is the entry's id, as in the evidence of its claims: the same in every process that has a part in it,
so that a line about a message leads back to the article that made it. With `OTEL_EXPORTER_OTLP_ENDPOINT` the steps are
spans of one OpenTelemetry trace, whose id follows from that name too (`handlers.spans`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, cast

import structlog

from bot.model import LONG_AGO, Alert, Changes, Claim, Delivery, Verdict
from storage import Storage

log = structlog.get_logger()

#: alerts whose article is remembered until their messages are out
REMEMBERED = 10_000


class Spans(Protocol):
    """Where steps go besides the log."""

    def step(self, trail: str, name: str, begun: datetime, ended: datetime, **attributes: str) -> None:
        """Something that happened on this trail."""


@dataclass(slots=True)
class Following:
    """A storage that keeps its promise by another, and tells what becomes of each article."""

    storage: Storage
    clock: Callable[[], datetime]
    spans: Spans | None = None
    #: alert → when it was made, and the trail of the article that made it
    _trails: OrderedDict[str, tuple[datetime, str]] = field(default_factory=OrderedDict)

    def __getattr__(self, name: str) -> object:
        """What is not told, as it is."""
        return getattr(self.storage, name)

    async def save(self, changes: Changes) -> None:
        begun = self.clock()
        await self.storage.save(changes)
        claims = {record.key: record for record in changes.put if isinstance(record, Claim)}
        for claim in claims.values():
            log.debug("claim read", trail=claim.evidence.entry, show=claim.show, outcome=claim.outcome.value)
        verdicts = {record.key: record for record in changes.put if isinstance(record, Verdict)}
        for verdict in verdicts.values():
            self._judged(verdict, _newest(verdict, claims.values()), begun)
        for record in changes.put:
            if isinstance(record, Alert):
                about = verdicts.get(f"{record.show}/{record.verdict}")
                self._alerted(record, _newest(about, claims.values()) if about else "")

    async def tick(self, delivery: Delivery) -> None:
        await self.storage.tick(delivery)
        if not (delivery.message or delivery.error or delivery.dead) or not delivery.show:
            return
        made, trail = await self._trail(delivery)
        result = "given up" if delivery.dead else "failed" if delivery.error else "posted"
        where = str(delivery.destination)
        log.info("message", result=result, trail=trail, alert=delivery.alert, delivery=delivery.key, destination=where)
        self._step(trail, f"message {result}", made, alert=delivery.alert, destination=where)

    def _judged(self, verdict: Verdict, trail: str, begun: datetime) -> None:
        outcome, standing = verdict.outcome.value, verdict.standing.value if verdict.standing else ""
        log.info("verdict", trail=trail, show=verdict.show, number=verdict.number, outcome=outcome, standing=standing)
        self._step(trail, "verdict", begun, show=verdict.show, outcome=outcome, standing=standing)

    def _alerted(self, alert: Alert, trail: str) -> None:
        log.info("alert", trail=trail, alert=alert.key, change=alert.change.value)
        self._step(trail, "alert", alert.made, alert=alert.key, change=alert.change.value)
        self._remember(alert.key, alert.made, trail)

    def _step(self, trail: str, name: str, begun: datetime, **attributes: str) -> None:
        if self.spans and trail:
            self.spans.step(trail, name, begun, self.clock(), **attributes)

    async def _trail(self, delivery: Delivery) -> tuple[datetime, str]:
        """Another process may have made the alert; then the store knows its article."""
        if delivery.alert not in self._trails:
            memory = await self.storage.recall({delivery.show})
            alert = next((alert for alert in memory.alerts if alert.key == delivery.alert), None)
            number = alert.verdict if alert else 0
            verdict = next((verdict for verdict in memory.verdicts if verdict.number == number), None)
            trail = _newest(verdict, memory.claims) if verdict else ""
            self._remember(delivery.alert, alert.made if alert else self.clock(), trail)
        return self._trails[delivery.alert]

    def _remember(self, alert: str, made: datetime, trail: str) -> None:
        self._trails[alert] = (made, trail)
        if len(self._trails) > REMEMBERED:
            self._trails.popitem(last=False)


def following(storage: Storage, clock: Callable[[], datetime], spans: Spans | None = None) -> Storage:
    """This storage, told."""
    return cast("Storage", Following(storage, clock, spans))


def _newest(verdict: Verdict, claims: Iterable[Claim]) -> str:
    """The entry of the newest claim behind the verdict; empty where none of these is."""
    behind = [claim for claim in claims if claim.key in verdict.supports]
    newest = max(behind, key=lambda claim: (claim.evidence.published or LONG_AGO, claim.key), default=None)
    return newest.evidence.entry if newest else ""
