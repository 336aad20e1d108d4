"""What else goes wrong: the database restarts, the network is cut, the disk is full, the clock is stepped.

Each fault strikes while processes deliver, `times` times; then all is mended, and the messages are counted.
"""

from __future__ import annotations

import asyncio
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

from benchmarks.crashes import LAST, Figures, count, opened
from benchmarks.crashes.lines import Line, open_line, open_socket
from benchmarks.crashes.stage import Stage, open_stage
from benchmarks.crashes.workers import Worker
from tests.postgres import Cluster

#: seconds that a fault lasts
OUTAGE = 1.5
#: how a fault strikes these processes
Strike = Callable[[list[Worker], random.Random], Awaitable[None]]


async def restarts(folder: Path, times: int, seed: int, processes: int = 2) -> Figures:
    """PostgreSQL dies as if its machine had, and starts again."""
    cluster = Cluster({"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"})
    try:
        cluster.execute("CREATE DATABASE crashes")

        async def restart(_: list[Worker], __: random.Random) -> None:
            await asyncio.to_thread(cluster.stop, "QUIT")
            await asyncio.sleep(OUTAGE / 3)
            await asyncio.to_thread(cluster.start)

        async with open_stage(folder, cluster.url("crashes")) as stage:
            return await _struck(stage, "restarted", restart, times, seed, processes)
    finally:
        cluster.remove()


async def cuts(folder: Path, url: str, times: int, seed: int) -> Figures:
    """The lines to Discord, to Slack and to PostgreSQL are cut, one after the other."""
    async with AsyncExitStack() as stack:
        stage = await stack.enter_async_context(open_stage(folder, url))
        lines = [await _led_through(stage, name, stack) for name in ("DISCORD_API_URL", "SLACK_API_URL")]
        if stage.shared:
            lines.append(await stack.enter_async_context(open_socket(folder, _host(url))))
            stage.environment["STORAGE_URL"] = f"{url.partition('?')[0]}?host={quote(str(folder), safe='')}"

        async def cut(_: list[Worker], chance: random.Random) -> None:
            line = chance.choice(lines)
            line.cut()
            await asyncio.sleep(OUTAGE)
            line.mend()

        return await _struck(stage, "cut off", cut, times, seed, 2 if stage.shared else 1)


async def full_disks(folder: Path, times: int, seed: int) -> Figures:
    """No file may grow any more, for a while."""

    async def fill(workers: list[Worker], _: random.Random) -> None:
        for limit in (1, resource.RLIM_INFINITY):
            for worker in workers:
                resource.prlimit(worker.number, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            await asyncio.sleep(OUTAGE)

    async with open_stage(folder, f"tinydb:{folder / 'store.json'}") as stage:
        return await _struck(stage, "disk full", fill, times, seed, 1)


async def steps(folder: Path, url: str, times: int, seed: int) -> Figures:
    """The clock goes an hour ahead or back, and sometimes back again."""

    async def step(workers: list[Worker], chance: random.Random) -> None:
        for _ in range(chance.randint(1, 2)):
            for worker in workers:
                worker.kill(chance.choice((signal.SIGUSR1, signal.SIGUSR2)))
            await asyncio.sleep(OUTAGE / 2)

    async with open_stage(folder, url) as stage:
        return await _struck(stage, "clock step", step, times, seed, 2 if stage.shared else 1)


async def seconds_refused(folder: Path, times: int) -> int:
    """Of so many processes that open a file in use, how many refuse to, in one line."""
    refused = 0
    async with open_stage(folder, f"tinydb:{folder / 'store.json'}") as stage:
        await stage.start()
        await _until(lambda: (folder / "store.json.lock").exists() and bool((folder / "store.json.lock").read_text()))
        for _ in range(times):
            second = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=folder, env=stage.environment,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            )  # fmt: skip
            _, said = await second.communicate()
            refused += second.returncode == 1 and b" in use" in said
    return refused


async def _struck(stage: Stage, kind: str, strike: Strike, times: int, seed: int, processes: int) -> Figures:
    figures, chance, begun = Figures(), random.Random(seed), time.monotonic()
    for _ in range(times):
        async with opened(stage) as storage:
            await stage.publish(storage, chance.randint(1, 3), kind)
        workers = [await stage.start() for _ in range(processes)]
        await asyncio.sleep(chance.uniform(0.2, 1.5))
        await strike(workers, chance)
        await _until(lambda: stage.all_told)
        for worker in workers:
            worker.kill()
            await worker.wait(10)
        figures.row(kind).crashes += 1
        figures.row(kind).there += 1
    await stage.settle(LAST)
    count(stage, figures)
    figures.seconds = round(time.monotonic() - begun, 1)
    return figures


async def _led_through(stage: Stage, name: str, stack: AsyncExitStack) -> Line:
    """A line between the processes and the platform at this address."""
    address = urlsplit(stage.environment[name])
    assert address.hostname
    assert address.port
    line = await stack.enter_async_context(open_line(address.hostname, address.port))
    stage.environment[name] = address._replace(netloc=f"127.0.0.1:{line.port}").geturl()
    return line


def _host(url: str) -> str:
    return parse_qs(urlsplit(url).query)["host"][0]


async def _until(happened: Callable[[], bool], seconds: float = 8.0) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not happened():  # noqa: ASYNC110 (files and rooms wake nobody)
        await asyncio.sleep(0.05)
