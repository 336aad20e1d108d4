"""What is lost and what comes twice when platforms fail: faults in; alerts expected, posted, duplicated and lost out.

python -m benchmarks.losses [--short] [--json]

Each fault meets a bot of its own: a real store, the real delivery and the real door, before a server that speaks the
platform's protocol over sockets (`tests/fakes`). Alerts are on their way to every room while the fault is at work, and
people ask; then time passes until nothing waits. Deliveries are told apart by their keys.

To add a platform: one module with a `stage()` and its `FAULTS`, and one row in `PLATFORMS`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module

import structlog

from benchmarks.losses.stages import Fault, Stage, attending
from bot.decisions import decide
from bot.model import Article, Changes, Claim, Destination, Reading, Show, Subscription
from handlers.commands import Desk, answering, completing
from handlers.delivery import Delivering
from handlers.feeds import Door
from handlers.pauses import pausing
from storage import Storage, open_storage
from tests.samples import claim

PLATFORMS = {"discord": "benchmarks.losses.discord", "slack": "benchmarks.losses.slack"}
BEGIN = datetime(2021, 9, 20, 12, tzinfo=UTC)
#: rounds of waiting before what is still open counts as lost
PATIENCE = 60
Figures = dict[str, dict[str, int]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.losses")
    parser.add_argument("--short", action="store_true", help="fewer rooms and alerts: within 50 seconds")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
    figures = asyncio.run(measure(*((8, 5) if given.short else (50, 20))))
    names = ("injected", "expected", "posted", "duplicated", "lost", "asked", "answered")
    print(f"  {'fault':52}" + "".join(f"{name:>11}" for name in names))
    for fault, row in figures.items():
        print(f"  {fault:52}" + "".join(f"{row[name]:11,}" for name in names))
    if given.json:
        print(json.dumps(figures))


async def measure(rooms: int, alerts: int) -> Figures:
    figures: Figures = {}
    for platform, module in PLATFORMS.items():
        played = import_module(module)
        faults: Mapping[str, Fault] = played.FAULTS
        # Where a room takes few messages at a time, as many go to more rooms.
        each = min(alerts, played.ALERTS)
        for name, fault in faults.items():
            async with played.stage() as stage:
                figures[f"{platform}: {name}"] = await suffer(stage, fault, rooms * alerts // each, each)
    return figures


async def suffer(stage: Stage, fault: Fault, rooms: int, alerts: int) -> dict[str, int]:
    """Let this fault happen while alerts are on their way."""
    storage = await open_storage("memory:")
    now = BEGIN

    def clock() -> datetime:
        return now + timedelta(seconds=stage.clock())

    feeds = Door(stage.settings)
    desk = Desk(storage, feeds, clock, stage.settings)
    expected = await prepare(storage, [stage.destination(number) for number in range(rooms)], alerts, now)
    async with attending(stage, answering(desk), completing(desk), pausing(storage, clock)) as chat:
        delivering = Delivering(storage, {chat.platform: chat}, clock)
        await stage.connected()
        injected, _ = await asyncio.gather(fault(stage), delivering.deliver_due())
        for _ in range(PATIENCE):
            await delivering.deliver_due()
            if not (await storage.tally())["waiting"] and len(set(stage.posted())) >= expected:
                break
            stage.clock.move(600)
        asked, answered = await stage.asked()
        await delivering.stop()
    posted = Counter(stage.posted())
    await feeds.close()
    await storage.close()
    return {
        "injected": injected,
        "expected": expected,
        "posted": len(posted),
        "duplicated": sum(posted.values()) - len(posted),
        "lost": expected - len(posted),
        "asked": asked,
        "answered": answered,
    }


async def prepare(storage: Storage, rooms: list[Destination], alerts: int, now: datetime) -> int:
    """Subscribe the rooms to everything, and let as many shows be cancelled. Returns how many messages that makes."""
    shows = [Show(f"show-{number}", f"Show {number}", added=now - timedelta(days=9)) for number in range(alerts)]
    wishes = [Subscription(room, made_by="7") for room in rooms]
    await storage.save(Changes(put=(*shows, *wishes)))
    for show in shows:
        said = claim("cancelled", "2021-09-20", show=show, seasons=(2,))
        changes = decide([_reading(said)], await storage.recall({show.id}), now)
        await storage.save(changes)
    return len(rooms) * alerts


def _reading(said: Claim) -> Reading:
    evidence = said.evidence
    article = Article(evidence.entry, evidence.url, evidence.title, evidence.quote, evidence.publisher)
    return Reading(replace(article, published=evidence.published), (said,))
