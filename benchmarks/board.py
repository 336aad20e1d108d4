"""What looking at the board costs: 1,000 shows and 50,000 claims in; times of its pages, and stalls of the bot, out.

python -m benchmarks.board [--short] [--json]

The board runs in a process of its own, readers ask from another. Beside the board runs a task that works as polls do:
a short while on the event loop, then a wait. A stall is how much later than asked for it got its turn.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import random
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

import aiohttp

from bot.model import Certainty, Changes, Claim, Evidence, Lean, Outcome, Record, Show, Voice
from bot.verdicts import judge
from handlers.clock import utc_now
from handlers.web import open_board
from storage import Storage, open_storage

SHOWS, CLAIMS, READERS = 1_000, 50_000, 50
BEGIN = datetime(2021, 1, 1, tzinfo=UTC)
ORIGINS = ("deadline", "variety", "tvline", "guardian", "screen-rant", "site:news.example", "site:blog.example")
PATHS: dict[str, Callable[[int], str]] = {
    "list": lambda number: f"/?page={number % 20 + 1}",
    "list, searched": lambda number: f"/?q=show+{number}&sort=title",
    "show": lambda number: f"/shows/show-{number}",
    "show as JSON": lambda number: f"/shows/show-{number}.json",
    "sources": lambda number: f"/sources?page={number % 3 + 1}",
    "feeds": lambda _: "/feeds",
    "changes": lambda _: "/changes.atom",
}
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.board")
    parser.add_argument("--short", action="store_true", help="fewer requests: within 50 seconds")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    here, there = multiprocessing.Pipe()
    board = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    board.start()
    figures = asyncio.run(measure(here, *((60, 6) if given.short else (300, 20))))
    board.terminate()
    board.join()
    for name, value in figures.items():
        print(f"  {name:44}{value:10.1f}")
    if given.json:
        print(json.dumps(figures))


async def measure(board: Connection, count: int, seconds: float) -> Figures:
    """Milliseconds, but for requests a second."""
    url = await asyncio.to_thread(board.recv)
    figures: Figures = {}
    async with aiohttp.ClientSession(url) as session:
        for name, path in PATHS.items():
            figures[f"{name}: the first, ms"] = await timed(session, path(0))
            times = [await timed(session, path(number)) for number in random.sample(range(SHOWS), count)]
            figures[f"{name}: median, ms"] = statistics.median(times)
        alone, stall = await beside(board, asyncio.sleep(seconds))
        figures["nobody reads: turns of other work a second"] = alone
        figures["nobody reads: stall, 99th percentile, ms"] = stall
        counts = [0] * READERS
        together, stall = await beside(board, crowd(session, counts, seconds * 2))
        figures[f"{READERS} read: turns of other work a second"] = together
        figures[f"{READERS} read: other work slowed, percent"] = (1 - together / alone) * 100
        figures[f"{READERS} read: stall, 99th percentile, ms"] = stall
        figures[f"{READERS} read: answers a second"] = sum(counts) / (seconds * 2)
    return figures


async def timed(session: aiohttp.ClientSession, path: str) -> float:
    begun = time.perf_counter()
    async with session.get(path) as answer:
        await answer.read()
        answer.raise_for_status()
    return (time.perf_counter() - begun) * 1e3


async def crowd(session: aiohttp.ClientSession, counts: list[int], seconds: float) -> None:
    """Readers who ask as fast as they are answered."""

    async def reader(place: int) -> None:
        while True:
            await timed(session, PATHS[random.choice(("list", "show"))](random.randrange(SHOWS)))
            counts[place] += 1

    readers = [asyncio.create_task(reader(place)) for place in range(len(counts))]
    await asyncio.sleep(seconds)
    for one in readers:
        one.cancel()
    await asyncio.wait(readers)


async def beside(board: Connection, work: Awaitable[object]) -> tuple[float, float]:
    """Turns a second and the 99th percentile of their delay (ms), while this goes on."""
    board.send("begin")
    begun = time.perf_counter()
    await work
    board.send("end")
    late: list[float] = await asyncio.to_thread(board.recv)
    return len(late) / (time.perf_counter() - begun), statistics.quantiles(late, n=100)[-1] * 1e3


def serve(reports: Connection) -> None:
    asyncio.run(_serve(reports))


async def _serve(reports: Connection) -> None:
    storage = await open_storage("memory:")
    await fill(storage)
    async with open_board(storage, utc_now, address="127.0.0.1:0") as url:
        reports.send(url)
        while True:
            await asyncio.to_thread(reports.recv)
            async with _probed() as late:
                await asyncio.to_thread(reports.recv)
            reports.send(late)


@asynccontextmanager
async def _probed() -> AsyncIterator[list[float]]:
    late: list[float] = []

    async def probe(wait: float = 0.005) -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(wait)
            late.append(time.perf_counter() - begun - wait)
            while time.perf_counter() - begun < 2 * wait:
                pass

    probing = asyncio.create_task(probe())
    yield late
    probing.cancel()


async def fill(storage: Storage) -> None:
    """Every show with claims of three years and the verdicts that they led to."""
    choose = random.Random(6)
    for number in range(SHOWS):
        show = Show(f"show-{number}", f"Show {number}", year=2000 + number % 25, network=f"Network {number % 40}")
        claims = [claim(show, place, choose) for place in range(CLAIMS // SHOWS)]
        steps = (10, 20, 35, 50)
        verdicts = [
            judge(show, claims[:step], number=at, made=BEGIN + timedelta(days=20 * step, seconds=number))
            for at, step in enumerate(steps, 1)
        ]
        records: list[Record] = [show, *claims, *verdicts]
        await storage.save(Changes(tuple(records)))


def claim(show: Show, place: int, choose: random.Random) -> Claim:
    entry = f"{show.id}-{place}"
    outcome = choose.choice((Outcome.RENEWED, Outcome.CANCELLED, Outcome.UNDECIDED, Outcome.UNDECIDED))
    evidence = Evidence(
        entry=entry,
        url=f"https://news.example/{entry}",
        title=f"What is next for {show.title}",
        publisher=choose.choice(ORIGINS).removeprefix("site:"),
        published=BEGIN + timedelta(days=20 * place + choose.randrange(20)),
        quote=f"The future of {show.title} is a matter of {outcome}, people who know of the plans said on Monday.",
    )
    return Claim(
        show=show.id,
        outcome=outcome,
        seasons=(2 + place // 20,),
        certainty=choose.choice((Certainty.REPORTED, Certainty.REPORTED, Certainty.SPECULATED)),
        asserted_by=Voice.OUTLET,
        origin=choose.choice(ORIGINS),
        as_of=None,
        evidence=evidence,
        rule="sample",
        network=show.network or "",
        lean=Lean.HOPEFUL,
    )


if __name__ == "__main__":
    main()
