"""What passes through the store, counted: every poll, entry, claim, verdict, alert and delivery is saved there.

    counting(storage, metrics, clock)   the same storage, and each save and tick is counted once it is kept

So neither the news nor the delivery knows of it, and what was not kept is not counted. Names follow Prometheus'
conventions: seconds, `_total` for what only grows.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

from prometheus_client import CollectorRegistry, Counter, GCCollector, Histogram, PlatformCollector, ProcessCollector

from bot.model import (
    Alert,
    Changes,
    Claim,
    Delivery,
    Feed,
    Record,
    Seen,
    SetAside,
    Verdict,
)
from storage import Storage

#: seconds from an article's publication to the first message on it: from half a minute to three days
LAGS = (30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400, 259200)
#: seconds that a delivery waits for its next try
WAITS = (1, 5, 10, 30, 60, 300, 900, 3600)
#: seconds that a message waits for its permit
PERMITS = (0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10, 30)
#: alerts and deliveries that are remembered until their message is out
REMEMBERED = 10_000


Value = TypeVar("Value")


class Metrics:
    """One registry with all that is counted; the board adds what is so at the moment."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        self.polls = self._counter("polls", "Polls of feeds that ended, by result.", "result")
        self.entries = self._counter("entries_read", "Entries of feeds that were read.")
        self.claims = self._counter("claims", "Claims read in articles, by what they say.", "outcome")
        self.set_aside = self._counter("sentences_set_aside", "Sentences that were not taken as claims.")
        self.verdicts = self._counter("verdict_changes", "Verdicts that replaced another, by outcome.", "outcome")
        self.alerts = self._counter("alerts", "Changes that were worth telling, by kind.", "change")
        self.attempts = self._counter(
            "delivery_attempts", "Messages posted or edited, and what failed.", "platform", "result"
        )
        self.lag = Histogram(
            "cliffhanger_publication_to_post_seconds",
            "From the publication of the article that made the news to the first message on it.",
            buckets=LAGS,
            registry=self.registry,
        )
        self.waits = Histogram(
            "cliffhanger_delivery_wait_seconds",
            "How long a delivery that failed, or that the platform held back, waits for its next try.",
            ["platform"],
            buckets=WAITS,
            registry=self.registry,
        )

        self.permits = Histogram(
            "cliffhanger_permit_wait_seconds",
            "How long a message waits for its permit, lest a platform's limit be broken.",
            ["platform"],
            buckets=PERMITS,
            registry=self.registry,
        )

    def _counter(self, name: str, words: str, *labels: str) -> Counter:
        return Counter(f"cliffhanger_{name}", words, labels, registry=self.registry)

    def saved(self, record: Record) -> None:
        """Count what this record tells of."""
        match record:
            case Feed() if record.failure or record.read:
                self.polls.labels("failed" if record.failure else "ok").inc()
            case Seen():
                self.entries.inc()
            case Claim():
                self.claims.labels(record.outcome.value).inc()
            case SetAside():
                self.set_aside.inc()
            case Verdict():
                self.verdicts.labels(record.outcome.value).inc()
            case Alert():
                self.alerts.labels(record.change.value).inc()
            case _:
                pass

    def ticked(self, before: Delivery | None, delivery: Delivery, now: datetime) -> None:
        """Count what became of a delivery."""
        platform = delivery.destination.platform
        if delivery.dead:
            result = "given up"
        elif delivery.error:
            result = "failed"
            self.waits.labels(platform).observe(max(0.0, (delivery.due - now).total_seconds()))
        else:
            result = "edited" if before and before.message else "posted"
        self.attempts.labels(platform, result).inc()


@dataclass(slots=True)
class Counting:
    """A storage that keeps its promise by another, and counts."""

    storage: Storage
    metrics: Metrics
    clock: Callable[[], datetime]
    #: deliveries as they were handed out, by key
    _handed: OrderedDict[str, Delivery] = field(default_factory=OrderedDict)
    #: alert → when what made it was published
    _published: OrderedDict[str, datetime | None] = field(default_factory=OrderedDict)

    async def save(self, changes: Changes) -> None:
        await self.storage.save(changes)
        for record in changes.put:
            self.metrics.saved(record)

    def __getattr__(self, name: str) -> object:
        """What is not counted, as it is."""
        return getattr(self.storage, name)

    async def borrow(self, bucket: str, count: int, per_second: float, burst: int) -> float:
        seconds = await self.storage.borrow(bucket, count, per_second, burst)
        self.metrics.permits.labels(bucket.partition("/")[0]).observe(seconds)
        return seconds

    async def due(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Delivery, ...]:
        handed = await self.storage.due(now, limit, holder, lease)
        for delivery in handed:
            _remember(self._handed, delivery.key, delivery)
        return handed

    async def tick(self, delivery: Delivery) -> None:
        await self.storage.tick(delivery)
        if not (delivery.message or delivery.error or delivery.dead):
            return  # It is noted that it will be tried.
        before, now = self._handed.pop(delivery.key, None), self.clock()
        self.metrics.ticked(before, delivery, now)
        if delivery.message and not (before and before.message):
            published = await self._publication(delivery)
            if published is not None:
                self.metrics.lag.observe(max(0.0, (now - published).total_seconds()))

    async def _publication(self, delivery: Delivery) -> datetime | None:
        """When the newest article behind the alert's verdict was published."""
        if delivery.alert not in self._published:
            memory = await self.storage.recall({delivery.show})
            number = next((alert.verdict for alert in memory.alerts if alert.key == delivery.alert), 0)
            keys = {key for verdict in memory.verdicts if verdict.number == number for key in verdict.supports}
            dates = (claim.evidence.published for claim in memory.claims if claim.key in keys)
            _remember(self._published, delivery.alert, max((date for date in dates if date), default=None))
        return self._published[delivery.alert]


def counting(storage: Storage, metrics: Metrics, clock: Callable[[], datetime]) -> Storage:
    """This storage, counted."""
    return cast("Storage", Counting(storage, metrics, clock))


def _remember(known: OrderedDict[str, Value], key: str, value: Value) -> None:
    known[key] = value
    if len(known) > REMEMBERED:
        known.popitem(last=False)
