"""What the file costs: stores of two sizes in; times to save, open and read, and stalls of the event loop, out.

python -m benchmarks.storage [--short] [--json]
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tinydb import TinyDB

from bot.model import (
    Certainty,
    Changes,
    Claim,
    Delivery,
    Destination,
    Evidence,
    Outcome,
    Show,
    Subscription,
    Verdict,
    Voice,
    When,
)
from storage import Storage, open_storage
from storage.records import to_json

SIZES = ((100, 2_000), (1_000, 20_000))
BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storage")
    parser.add_argument("--short", action="store_true", help="fewer saves: some seconds in all")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    figures = {}
    for shows, claims in SIZES:
        with tempfile.TemporaryDirectory(dir=os.environ.get("BENCHMARK_DIR")) as folder:
            path = Path(folder) / "store.json"
            figures[size := f"{shows} shows, {claims} claims"] = asyncio.run(measure(path, shows, claims, given.short))
            figures[size]["file, MB"] = path.stat().st_size / 1e6
            figures[size]["stock TinyDB: one insert, median"] = stock(path.with_name("stock.json"), claims)
    for size, row in figures.items():
        print(size)
        for name, value in row.items():
            print(f"  {name:32}{value:12,.3f}")
    if given.json:
        print(json.dumps(figures))


async def measure(path: Path, shows: int, claims: int, short: bool) -> Figures:
    """Times in milliseconds."""
    url = f"tinydb:{path}"
    storage = await open_storage(url)
    await storage.save(Changes(tuple(show(n) for n in range(shows))))
    await storage.save(Changes(tuple(claim(n % shows, n) for n in range(claims))))
    await storage.save(Changes(tuple(Subscription(Destination("discord", "g", str(n))) for n in range(shows))))
    saves = await timed(30 if short else 300, lambda n: storage.save(news(n % shows, claims + n)))
    stall = await stalled(storage, shows, claims)
    recalls = await timed(500, lambda n: storage.recall({f"show-{n % shows}"}))
    dues = await timed(500, lambda _: storage.due(BEGIN, 100))
    await storage.close()
    opens = [await opened(url) for _ in range(3)]
    return {
        "save, median": statistics.median(saves),
        "save, p99": at(saves, 0.99),
        "longest stall during 20 saves": stall,
        "recall of a show, median": statistics.median(recalls),
        "recall of a show, p99": at(recalls, 0.99),
        "due, median": statistics.median(dues),
        "open": statistics.median(opens),
    }


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


def stock(path: Path, claims: int) -> float:
    """One document into TinyDB's own JSON file of as many claims: rewritten in place, and not synced."""
    with TinyDB(path) as database:
        database.insert_multiple(to_json(claim(n, n)) for n in range(claims))
        spent = []
        for number in range(7):
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


async def stalled(storage: Storage, shows: int, claims: int) -> float:
    """The longest time that the event loop was late while saves ran."""
    worst, watching = 0.0, True

    async def watch() -> None:
        nonlocal worst
        while watching:
            begun = time.perf_counter()
            await asyncio.sleep(0.001)
            worst = max(worst, time.perf_counter() - begun - 0.001)

    watcher = asyncio.create_task(watch())
    for number in range(20):
        await storage.save(news(number % shows, 10 * claims + number))
    watching = False
    with suppress(asyncio.CancelledError):
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
