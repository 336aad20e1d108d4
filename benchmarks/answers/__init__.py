"""How long `/status` takes, from the socket in to the socket out: 1,000 shows, 100 people who ask at once.

python -m benchmarks.answers [--short] [--json]

The bot runs in a process of its own; the platform and the people are here (`tests/fakes`), and speak to it over
sockets. Beside it, in the same run, stands the platform's bare library with a command that answers a constant. Each
person asks anew as soon as an answer has come, so the times are those of a bot that is never idle; the times of one
person alone stand beside them. The platform's own work on this side is in all of the times.

To add a platform: one module with `People` and the two bots, and one row in `PLATFORMS`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from importlib import import_module

SHOWS, PEOPLE = 1_000, 100
PLATFORMS = {"discord": "benchmarks.answers.discord", "slack": "benchmarks.answers.slack"}
#: asks one question and returns when its answer is there
Ask = Callable[[str], Awaitable[None]]
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.answers")
    parser.add_argument("--short", action="store_true", help="fewer questions: within 50 seconds")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    given = parser.parse_args()
    figures: Figures = {}
    for platform, module in PLATFORMS.items():
        for bot in ("cliffhanger", "bare"):
            figures |= asyncio.run(measure(platform, module, bot, 1_500 if given.short else 10_000))
    for name, value in figures.items():
        print(f"  {name:60}{value:10.1f}")
    if given.json:
        print(json.dumps(figures))


async def measure(platform: str, module: str, bot: str, count: int) -> Figures:
    """Milliseconds, but for answers a second."""
    played = import_module(module)
    async with played.people() as (url, ready, ask):
        process = multiprocessing.get_context("spawn").Process(target=played.BOTS[bot], args=(url,), daemon=True)
        process.start()
        try:
            await ready()
            await crowd(ask, 1, 50)
            alone = await crowd(ask, 1, max(100, count // 20))
            await crowd(ask, PEOPLE, PEOPLE * 2)
            begun = time.perf_counter()
            together = await crowd(ask, PEOPLE, count)
            took = time.perf_counter() - begun
        finally:
            process.terminate()
            process.join()
    name = played.NAMES[bot]
    return {
        f"{platform}, {name}: one person, median, ms": statistics.median(alone),
        f"{platform}, {name}: one person, 99th percentile, ms": _p99(alone),
        f"{platform}, {name}: {PEOPLE} people, median, ms": statistics.median(together),
        f"{platform}, {name}: {PEOPLE} people, 99th percentile, ms": _p99(together),
        f"{platform}, {name}: {PEOPLE} people, answers a second": len(together) / took,
    }


async def crowd(ask: Ask, people: int, count: int) -> list[float]:
    """So many questions, asked by so many people; how long each took."""
    times: list[float] = []
    left = iter(range(count))
    choose = random.Random(5)

    async def person() -> None:
        for _ in left:
            begun = time.perf_counter()
            await ask(f"Show {choose.randrange(SHOWS)}")
            times.append((time.perf_counter() - begun) * 1e3)

    await asyncio.gather(*(person() for _ in range(people)))
    return times


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[-1]
