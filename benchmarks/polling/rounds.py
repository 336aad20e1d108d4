"""A contender in a process of its own, told by its master when to poll what: a round in, its figures out."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from pathlib import Path

from benchmarks.polling.contenders import CONTENDERS, Contender
from benchmarks.polling.server import is_odd
from handlers.loops import keep_what_is_here, new_loop

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Round:
    """One poll of all feeds: seconds, milliseconds for the stall, MB."""

    seconds: float
    #: until all were polled that are neither slow nor failing, huge or redirecting
    others: float
    cpu: float
    #: the longest time for which the loop did not turn; and the most that its thread worked between two turns, which
    #: leaves out for how long other programs had the machine
    stall: float
    busy: float
    memory: float
    workers_memory: float


class Racer:
    """A contender that waits in its process for its turn."""

    def __init__(self, name: str, context: SpawnContext) -> None:
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_race, args=(name, theirs))
        self._process.start()

    def poll(self, urls: list[str]) -> Round:
        self._ours.send(urls)
        found = self._ours.recv()
        assert isinstance(found, Round)
        return found

    def close(self) -> None:
        self._ours.send(None)
        self._process.join()


@contextmanager
def racers(names: list[str], context: SpawnContext) -> Iterator[dict[str, Racer]]:
    found = {name: Racer(name, context) for name in names}
    try:
        yield found
    finally:
        for racer in found.values():
            racer.close()


def _race(name: str, orders: Connection) -> None:
    with asyncio.Runner(loop_factory=new_loop) as runner:
        contender = runner.run(_made(name))
        # As `run` does it; all of them gain by it.
        keep_what_is_here()
        while urls := orders.recv():
            orders.send(runner.run(_round(contender, urls)))
        runner.run(contender.close())


async def _made(name: str) -> Contender:
    return CONTENDERS[name]()


async def _round(contender: Contender, urls: list[str]) -> Round:
    others = 0.0

    def done(number: int) -> None:
        nonlocal others
        if not is_odd(number):
            others = time.perf_counter()

    pids = contender.processes()
    before, began = _cpu(pids), time.perf_counter()
    watcher = asyncio.create_task(_longest_stall())
    await asyncio.sleep(0)
    await contender.poll(urls, done)
    seconds = time.perf_counter() - began
    watcher.cancel()
    stall, busy = await watcher
    after = contender.processes()
    cpu = _cpu(after) - before
    workers = sum(_peak(pid) for pid in after)
    return Round(seconds, others - began, cpu, stall * 1000, busy * 1000, _peak(os.getpid()), workers)


async def _longest_stall() -> tuple[float, float]:
    longest, most = 0.0, 0.0
    with suppress(asyncio.CancelledError):
        while True:
            asleep, worked = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.005)
            late = time.perf_counter() - asleep - 0.005
            longest, most = max(longest, late), max(most, min(late, time.thread_time() - worked))
    return longest, most


def _cpu(workers: tuple[int, ...]) -> float:
    """Seconds that this process and those have used so far."""
    return time.process_time() + cpu_seconds(workers)


def cpu_seconds(processes: Iterable[int]) -> float:
    """What these have used so far."""
    return sum(_used(pid) for pid in processes)


def _used(pid: int) -> float:
    stat = Path(f"/proc/{pid}/stat")
    fields = stat.read_text().rpartition(") ")[2].split() if stat.exists() else []
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _peak(pid: int) -> float:
    """MB that this process held at most, as Linux tells it; 0 elsewhere."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
