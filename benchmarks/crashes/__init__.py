"""Kill the program again and again, and count what that cost: alerts lost, alerts told twice, stores that do not open.

Each life of a process is given some news to tell on Discord and on Slack, and a point at which it kills itself
(`handlers.crashing`), or is killed at a random moment. On PostgreSQL several live at once, and take over from each
other. In the end one process finishes what is left, and the messages in the rooms are held against the news.

`wire` writes the news, `stage` has the platforms and the store, `nursery` and `workers` the processes, `faults` what
else can go wrong.
"""

from __future__ import annotations

import asyncio
import math
import random
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from benchmarks.crashes.stage import Stage, open_stage
from bot.errors import StoreError
from handlers.crashing import POINTS
from storage import Storage, open_storage

RANDOM = "at random"
#: what a process comes past once for each message
OFTEN = ("permitted", "posted", "ticked")
#: seconds after which a process that has not come to its point is killed all the same
PATIENCE = 12.0
#: seconds that the last process has to finish
LAST = 300.0


@dataclass
class Row:
    """What came of the crashes of one kind."""

    crashes: int = 0
    #: how many of them at the very point; the others had not come to it in time, and were killed from outside
    there: int = 0
    expected: int = 0
    posted: int = 0
    lost: int = 0
    duplicated: int = 0


@dataclass
class Figures:
    """What the crashes cost, by kind; `crashes` counts deaths, the rest messages."""

    rows: dict[str, Row] = field(default_factory=dict)
    stores_that_do_not_open: int = 0
    seconds: float = 0

    def add(self, other: Figures) -> None:
        self.rows |= other.rows
        self.stores_that_do_not_open += other.stores_that_do_not_open
        self.seconds = round(self.seconds + other.seconds, 1)

    def row(self, kind: str) -> Row:
        return self.rows.setdefault(kind, Row())

    @property
    def total(self) -> Row:
        rows = self.rows.values()
        return Row(*(sum(getattr(row, name) for row in rows) for name in Row.__dataclass_fields__))

    @property
    def clean(self) -> bool:
        return not (self.stores_that_do_not_open or self.total.lost or self.total.duplicated)


async def torture(
    folder: Path, url: str, crashes: int, seed: int, lanes: int = 1, seconds: float = math.inf
) -> Figures:
    """So many deaths on this store, or as many as there are in this time, in so many processes at a time; then peace,
    and the count."""
    figures, begun = Figures(), time.monotonic()
    kinds = [*POINTS, RANDOM]
    async with open_stage(folder, url) as stage:
        left = takewhile(
            lambda _: time.monotonic() < begun + seconds, (kinds[number % len(kinds)] for number in range(crashes))
        )
        await asyncio.gather(*(_lane(stage, left, random.Random(seed + lane), figures) for lane in range(lanes)))
        await stage.settle(LAST)
        count(stage, figures)
        async with opened(stage) as storage:
            async for line in stage.testimony(storage):
                sys.stderr.write(f"{line}\n")
    figures.seconds = round(time.monotonic() - begun, 1)
    return figures


async def _lane(stage: Stage, left: Iterator[str], chance: random.Random, figures: Figures) -> None:
    """One life after the other."""
    for kind in left:
        try:
            async with opened(stage) as storage:
                await stage.publish(storage, news := chance.randint(1, 3), kind)
        except StoreError as error:
            figures.stores_that_do_not_open += 1
            sys.stderr.write(f"{error}\n")
            continue
        point = "" if kind == RANDOM else f"{kind}:{chance.randint(1, 2 * news) if kind in OFTEN else 1}"
        worker = await stage.start(point)
        there = await worker.wait(chance.uniform(0.1, 1.5) if kind == RANDOM else PATIENCE) is not None
        if not there:
            worker.kill()
            await worker.wait(PATIENCE)
        figures.row(kind).crashes += 1
        figures.row(kind).there += there or kind == RANDOM


@asynccontextmanager
async def opened(stage: Stage) -> AsyncIterator[Storage]:
    storage = await open_storage(stage.url)
    try:
        yield storage
    finally:
        await storage.close()


def count(stage: Stage, figures: Figures) -> None:
    """Hold the messages in the rooms against the news."""
    for story in stage.stories:
        row = figures.row(story.condition)
        for told in stage.seen(story):
            row.expected += 1
            row.posted += told
            row.lost += not told
            row.duplicated += max(0, told - 1)


def written(figures: Figures) -> str:
    """The table."""
    heads = ("crashes", "there", "expected", "posted", "lost", "duplicated")
    lines = [f"{'':12}" + "".join(f"{head:>12}" for head in heads)]
    for kind, row in [*figures.rows.items(), ("in all", figures.total)]:
        lines.append(f"{kind:12}" + "".join(f"{getattr(row, head):>12}" for head in heads))
    lines.append(f"stores that do not open: {figures.stores_that_do_not_open}; {figures.seconds} s")
    return "\n".join(lines)


__all__ = ["Figures", "Row", "count", "opened", "torture", "written"]
