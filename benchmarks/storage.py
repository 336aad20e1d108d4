"""What the file costs: stores of three sizes in; times to save, open and read, stalls of the loop and memory out.

python -m benchmarks.storage [--short] [--json]
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from tinydb import TinyDB

from bot.model import (
    Certainty,
    Changes,
    Claim,
    Delivery,
    Destination,
    Evidence,
    Feed,
    Outcome,
    Record,
    Seen,
    Show,
    Subscription,
    Verdict,
    Voice,
    When,
    fingerprint,
)
from storage import Storage, open_storage
from storage.records import to_json

#: shows, claims, subscriptions
SIZES = ((100, 2_000, 500), (1_000, 50_000, 5_000))
FEEDS, ENTRIES = 10_000, 28
BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storage")
    parser.add_argument("--short", action="store_true", help="fewer saves: some seconds in all")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    figures = {}
    for shows, claims, wishes in SIZES:
        with tempfile.TemporaryDirectory(dir=os.environ.get("BENCHMARK_DIR")) as folder:
            path = Path(folder) / "store.json"
            row = asyncio.run(measure(path, shows, claims, wishes, given.short))
            row["stock TinyDB: one insert, median, ms"] = stock(path.with_name("stock.json"), claims, given.short)
            figures[f"{shows:,} shows, {claims:,} claims, {wishes:,} subscriptions"] = row
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCHMARK_DIR")) as folder:
        name = f"{FEEDS:,} feeds, {ENTRIES} entries of each read"
        figures[name] = first_sight(Path(folder) / "store.json")
    for size, row in figures.items():
        print(size)
        for name, value in row.items():
            print(f"  {name:42}{value:12,.3f}")
    if given.json:
        print(json.dumps(figures))


async def measure(path: Path, shows: int, claims: int, wishes: int, short: bool) -> Figures:
    url = f"tinydb:{path}"
    storage = await open_storage(url)
    await fill(storage, shows, claims, wishes)
    # The first save of a journal that has grown past its size compacts it; then the figures begin.
    await storage.close()
    storage = await open_storage(url)
    begun = time.perf_counter()
    idle = await stalled(asyncio.sleep(1))
    saves: list[float] = []
    times = 300 if short else 3_000

    async def save_all() -> None:
        saves.extend(await timed(times, lambda n: storage.save(news(n % shows, claims + n))))

    saving = await stalled(save_all())
    largest = megabytes(path)
    compacting = await stalled(compact(storage, path))
    together = time.perf_counter()
    await asyncio.gather(*(storage.save(news(n % shows, 2 * claims + times + n)) for n in range(1_000)))
    together = time.perf_counter() - together
    recalls = await timed(500, lambda n: storage.recall({f"show-{n % shows}"}))
    dues = await timed(500, lambda n: storage.due(BEGIN, 100, f"{n}", 0))
    await storage.close()
    opens = [await opened(url) for _ in range(3)]
    return {
        "save, median, ms": statistics.median(saves),
        "save, p99, ms": at(saves, 0.99),
        "save, longest, ms": max(saves),
        "1,000 saves at once, saves/s": 1_000 / together,
        "longest stall of the loop, idle, ms": idle,
        "longest stall while saving, ms": saving,
        "longest stall while compacting, ms": compacting,
        "recall of a show, median, ms": statistics.median(recalls),
        "recall of a show, p99, ms": at(recalls, 0.99),
        "due, median, ms": statistics.median(dues),
        "open, median, ms": statistics.median(opens),
        "snapshot and journal at the end, MB": megabytes(path),
        "snapshot and journal after the saves, MB": largest,
        "seconds in all": time.perf_counter() - begun,
    }


async def fill(storage: Storage, shows: int, claims: int, wishes: int) -> None:
    rooms = (Destination("discord", f"guild-{n % 50}", str(n)) for n in range(wishes))
    records: list[Record] = [
        *(show(n) for n in range(shows)),
        *(claim(n % shows, n) for n in range(claims)),
        *(Subscription(room, f"show-{n % shows}") for n, room in enumerate(rooms)),
    ]
    for begin in range(0, len(records), 1_000):
        await storage.save(Changes(tuple(records[begin : begin + 1_000])))


async def compact(storage: Storage, path: Path) -> None:
    """Save until the snapshot is another."""
    before, number = written(path), 0
    while written(path) == before:
        text = f"{number} " * 5_000
        await storage.save(Changes((replace(show(0), aliases=(text,)),)))
        number += 1


def written(path: Path) -> int:
    """Another number for each file that had this name."""
    return path.stat().st_ino


def megabytes(path: Path) -> float:
    return sum(file.stat().st_size for file in path.parent.glob("store.json*")) / 1e6


def first_sight(path: Path) -> Figures:
    """In a process of its own: what `ENTRIES` entries of each of `FEEDS` feeds cost to read, to hold and to open."""
    code = "from benchmarks.storage import see; see({!r}, {})"
    seen = json.loads(subprocess.check_output([sys.executable, "-c", code.format(str(path), True)]))
    opened = json.loads(subprocess.check_output([sys.executable, "-c", code.format(str(path), False)]))
    return {
        "save of one feed, median, ms": seen["median"],
        "save of one feed, p99, ms": seen["p99"],
        "memory of the process before, MB": seen["before"],
        "memory after, MB": seen["after"],
        "bytes a row, of the working set": (seen["after"] - seen["before"]) * 1e6 / (FEEDS * ENTRIES),
        "snapshot and journal, MB": megabytes(path),
        "open, ms": opened["milliseconds"],
        "memory once opened, peak, MB": opened["peak"],
    }


def see(path: str, fill: bool) -> None:
    """Save the first sight of all feeds, or open what was saved; figures on stdout."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))

    async def run() -> dict[str, float]:
        before, begun = status_megabytes("VmRSS"), time.perf_counter()
        storage = await open_storage(f"tinydb:{path}")
        milliseconds, spent = (time.perf_counter() - begun) * 1000, [0.0]
        if fill:
            spent = await timed(FEEDS, lambda n: storage.save(sight(n)))
        after = status_megabytes("VmRSS")
        await storage.close()
        peak = status_megabytes("VmHWM")
        median = statistics.median(spent)
        row = {"before": before, "after": after, "milliseconds": milliseconds, "peak": peak}
        return {**row, "median": median, "p99": at(spent, 0.99)}

    print(json.dumps(asyncio.run(run())))


def sight(number: int) -> Changes:
    url = f"https://site-{number}.example/category/television/feed/"
    made = BEGIN + timedelta(seconds=number)
    feed = Feed(
        url, f"Site {number}", added=made, etag=f'W/"{number:032x}"', body_hash=f"{number:064x}", read=made, due=made
    )
    entries = (f"https://site-{number}.example/2021/09/a-headline-of-some-length-{number + n}/" for n in range(ENTRIES))
    return Changes((feed, *(Seen(url, entry, fingerprint(entry), made) for entry in entries)))


def status_megabytes(row: str) -> float:
    """Of this process, as the kernel counts it: resident now (VmRSS) or at most (VmHWM)."""
    gc.collect()
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(row))


def show(number: int) -> Show:
    return Show(f"show-{number}", f"The Show of {number}", (f"Show {number}",), 2021, "Netflix", "US", BEGIN)


def claim(show: int, number: int) -> Claim:
    """About as long as those of real articles."""
    return Claim(
        show=f"show-{show}",
        outcome=Outcome.CANCELLED,
        seasons=(2,),
        certainty=Certainty.REPORTED,
        asserted_by=Voice.OUTLET,
        origin="deadline",
        as_of=When.month(2021, 9),
        evidence=Evidence(
            entry=f"https://news.example/2021/09/the-show-of-{show}-has-been-cancelled-{number}",
            url=f"https://news.example/2021/09/the-show-of-{show}-has-been-cancelled-{number}",
            title=f"The Show of {show} Has Been Cancelled After One Season",
            publisher="News Example",
            published=BEGIN + timedelta(minutes=number),
            quote=f"The streamer will not go ahead with a second season of The Show of {show}, {number} people say, "
            "a month after the first had its premiere and the writers had begun to plan the next.",
        ),
        rule="network declines",
        network="Netflix",
    )


def news(show: int, number: int) -> Changes:
    """What one article that changes a verdict teaches."""
    told = claim(show, number)
    verdict = Verdict(f"show-{show}", number, Outcome.CANCELLED, (2,), "Netflix", made=BEGIN, supports=(told.key,))
    room = Destination("discord", "guild", f"room-{show}")
    return Changes((told, verdict, Delivery(verdict.key, verdict.show, room, number, due=BEGIN)))


def stock(path: Path, claims: int, short: bool) -> float:
    """One document into TinyDB's own JSON file of as many claims: rewritten in place, and not synced."""
    with TinyDB(path) as database:
        database.insert_multiple(to_json(claim(n, n)) for n in range(claims))
        spent = []
        for number in range(2 if short else 7):
            begun = time.perf_counter()
            database.insert(to_json(claim(number, claims + number)))
            spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


async def timed(times: int, act: Callable[[int], Awaitable[object]]) -> list[float]:
    spent = []
    for number in range(times):
        begun = time.perf_counter()
        await act(number)
        spent.append((time.perf_counter() - begun) * 1000)
    return spent


async def stalled(act: Coroutine[Any, Any, object]) -> float:
    """The longest time that the event loop was late while this ran, in milliseconds."""
    worst, watching = 0.0, True

    async def watch() -> None:
        nonlocal worst
        while watching:
            begun = time.perf_counter()
            await asyncio.sleep(0.001)
            worst = max(worst, time.perf_counter() - begun - 0.001)

    watcher = asyncio.create_task(watch())
    await act
    watching = False
    await watcher
    return worst * 1000


async def opened(url: str) -> float:
    gc.collect()
    begun = time.perf_counter()
    storage = await open_storage(url)
    spent = (time.perf_counter() - begun) * 1000
    await storage.close()
    return spent


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    main()
