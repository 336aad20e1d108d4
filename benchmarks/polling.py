"""How fast, how cheaply and how smoothly feeds are polled: a number of feeds in, figures out.

    python -m benchmarks.polling [--short] [--json] [--feeds N]

A server on loopback, in a process of its own, has the feeds on 40 addresses: nine in ten answer an unchanged feed with
304, one in ten has a new entry at each poll. Each contender polls them all once for the first time, then several
times more. `bare` is aiohttp with the same conditional requests and nothing parsed: the limit. CPU is counted over the
contender with its workers, the server's is not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import resource
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

import aiohttp
from aiohttp import web

from bot.model import Feed
from bot.settings import load
from handlers.feeds.web import WebReader

HOSTS, CONCURRENCY, ENTRIES = 40, 100, 25
CHANGED = 10
_TEXT = "The network has said nothing of a further season so far. " * 6
NOW = datetime(2026, 3, 2, tzinfo=UTC)

Poll = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Figures:
    """One contender's figures. Rates are feeds a second, stalls milliseconds, memory MB (of the main process)."""

    first_rate: float
    steady_rate: float
    cpu_per_1000: float
    first_stall: float
    steady_stall: float
    memory: float
    workers_memory: float

    def rounded(self) -> dict[str, float]:
        return {name: round(value, 2) for name, value in asdict(self).items()}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.polling", description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="end within 50 seconds")
    parser.add_argument("--json", action="store_true", help="the figures as one object on the last line")
    parser.add_argument("--feeds", type=int, help="how many feeds (2000; with --short 1000)")
    given = parser.parse_args(arguments)
    feeds = given.feeds or (1000 if given.short else 2000)
    figures = measure(feeds, rounds=3 if given.short else 9)
    show(feeds, figures)
    if given.json:
        print(json.dumps({"feeds": feeds, **{name: found.rounded() for name, found in figures.items()}}))


def measure(feeds: int, rounds: int) -> dict[str, Figures]:
    """Every contender's figures, one after the other, each in a new process."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    port: int = ours.recv()
    try:
        with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as processes:
            return {name: processes.submit(compete, name, port, feeds, rounds).result() for name in CONTENDERS}
    finally:
        server.terminate()
        server.join()


def show(feeds: int, figures: dict[str, Figures]) -> None:
    columns = list(Figures.__dataclass_fields__)
    print(f"{feeds} feeds of {ENTRIES} entries on {HOSTS} hosts, {CONCURRENCY} at a time")
    print(" " * 12 + "".join(f"{column:>16}" for column in columns))
    for name, found in figures.items():
        print(f"{name:<12}" + "".join(f"{value:>16,.2f}" for value in found.rounded().values()))
    share = figures["cliffhanger"].steady_rate / figures["bare"].steady_rate
    print(f"steady, of the limit: {share:.0%}")


def compete(name: str, port: int, feeds: int, rounds: int) -> Figures:
    urls = [f"http://127.0.1.{1 + number % HOSTS}:{port}/{number}" for number in range(feeds)]
    return asyncio.run(_compete(CONTENDERS[name], urls, rounds))


async def _compete(contender: Callable[[], Contender], urls: list[str], rounds: int) -> Figures:
    one = contender()
    first, first_stall = await _timed(lambda: one.poll(urls))
    # The workers' time shows only once they have ended.
    workers_memory = one.workers_memory()
    await one.rest()
    before = _cpu()
    steady = [await _timed(lambda: one.poll(urls)) for _ in range(rounds)]
    workers_memory = max(workers_memory, one.workers_memory())
    await one.close()
    return Figures(
        first_rate=len(urls) / first,
        steady_rate=len(urls) / median(seconds for seconds, _ in steady),
        cpu_per_1000=(_cpu() - before) / rounds / len(urls) * 1000,
        first_stall=first_stall,
        steady_stall=max(stall for _, stall in steady),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        workers_memory=workers_memory,
    )


async def _timed(poll: Poll) -> tuple[float, float]:
    """Seconds that it took, and the longest time for which the loop did not turn, in milliseconds."""
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            asleep = time.perf_counter()
            await asyncio.sleep(0.002)
            longest = max(longest, time.perf_counter() - asleep - 0.002)

    watcher = asyncio.create_task(watch())
    began = time.perf_counter()
    await poll()
    took = time.perf_counter() - began
    watcher.cancel()
    with suppress(asyncio.CancelledError):
        await watcher
    return took, longest * 1000


def _cpu() -> float:
    ours, workers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return ours.ru_utime + ours.ru_stime + workers.ru_utime + workers.ru_stime


class Cliffhanger:
    """The door as `run` has it."""

    def __init__(self) -> None:
        self._reader = WebReader(load(_env_file=None, private_hosts=("127.0.0.0/8",), poll_concurrency=CONCURRENCY))
        self._feeds: dict[str, Feed] = {}

    async def poll(self, urls: list[str]) -> None:
        async def one(url: str) -> None:
            fetched = await self._reader.entries(self._feeds.get(url, Feed(url)), NOW)
            self._feeds[url] = fetched.feed

        await asyncio.gather(*(one(url) for url in urls))

    def workers_memory(self) -> float:
        return sum(_peak(worker.pid) for worker in self._reader._workers.processes)  # noqa: SLF001 - nobody else asks

    async def rest(self) -> None:
        await self._reader._workers.close()  # noqa: SLF001 - nobody else asks

    async def close(self) -> None:
        await self._reader.close()


class Bare:
    """aiohttp, conditional requests, and no look at what comes."""

    def __init__(self) -> None:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=5))
        self._etags: dict[str, str] = {}
        self._slots = asyncio.Semaphore(CONCURRENCY)

    async def poll(self, urls: list[str]) -> None:
        async def one(url: str) -> None:
            asking = {"If-None-Match": self._etags[url]} if url in self._etags else {}
            async with self._slots, self._session.get(url, headers=asking) as response:
                await response.read()
                if "ETag" in response.headers:
                    self._etags[url] = response.headers["ETag"]

        await asyncio.gather(*(one(url) for url in urls))

    def workers_memory(self) -> float:
        return 0.0

    async def rest(self) -> None:
        pass

    async def close(self) -> None:
        await self._session.close()


Contender = Cliffhanger | Bare
CONTENDERS: dict[str, Callable[[], Contender]] = {"bare": Bare, "cliffhanger": Cliffhanger}


def _peak(pid: int) -> float:
    """MB that this process held at most, as Linux tells it; 0 elsewhere."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def serve(port: Connection) -> None:
    """The server's process: tells its port, and serves until it is ended."""
    asyncio.run(_serve(port))


async def _serve(port: Connection) -> None:
    app = web.Application()
    app.router.add_get("/{number}", _answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "0.0.0.0", 0)  # so that all of 127.0.0.0/8 leads here
    await site.start()
    port.send(runner.addresses[0][1])
    await asyncio.Event().wait()


async def _answer(request: web.Request) -> web.Response:
    number = int(request.match_info["number"])
    if number % CHANGED == 0:
        return web.Response(body=_feed(number, time.monotonic_ns()), content_type="application/rss+xml")
    if "If-None-Match" in request.headers:
        return web.Response(status=304, headers={"ETag": '"same"'})
    return web.Response(body=_feed(number, 0), content_type="application/rss+xml", headers={"ETag": '"same"'})


def _feed(number: int, newest: int) -> bytes:
    items = "".join(
        f"<item><title>Show {number}-{item} &amp; friends return</title><guid isPermaLink='false'>{item}</guid>"
        f"<link>https://gazette.example/{number}/{item}?utm_source=rss</link>"
        f"<pubDate>Sun, 01 Mar 2026 {item % 24:02}:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{_TEXT}&lt;/p&gt;</description>"
        "</item>"
        for item in (*range(ENTRIES - 1), newest + 100)
    )
    return f'<rss version="2.0"><channel><title>Gazette {number}</title>{items}</channel></rss>'.encode()


if __name__ == "__main__":
    main()
