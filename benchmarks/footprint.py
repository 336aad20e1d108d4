"""What `run` takes to watch many feeds: memory and CPU of the bot with its workers, and how late its alerts are.

    python -m benchmarks.footprint [--feeds 10000] [--interval 600] [--seconds 1200] [--short] [--json]

The feeds are on loopback (`benchmarks.polling.server`), 25 entries each; one in ten has another one at each poll. All
are seen for the first time; then, for SECONDS, polled every INTERVAL, while every few seconds one of them tells of the
end of a tracked show. `lag` is from there to the alert in the terminal, in seconds; CPU is a share of one core.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from subprocess import Popen
from urllib.request import urlopen

from benchmarks.crashes.wire import prepare, show_titles, start
from benchmarks.polling.rounds import cpu_seconds
from benchmarks.polling.server import serve

#: feeds on one host, stories that are published, and seconds between two looks
TOGETHER, STORIES, LOOK = 2, 100, 0.25
#: seconds for the first sight of all feeds, and to settle after it
FIRST, SETTLE = 1_800.0, 15.0


def megabytes(process: int, row: str) -> float:
    """`VmRSS` is a process's resident memory, as the kernel keeps it; `VmHWM` is the most that it ever was."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{row}:")), 0.0)


def children(process: int) -> list[int]:
    """All descendants."""
    direct = [
        int(child)
        for task in Path(f"/proc/{process}/task").iterdir()
        for child in (task / "children").read_text("utf-8").split()
    ]
    return direct + [below for child in direct for below in children(child)]


@dataclass
class Watch:
    """A `run` and the web of feeds that it watches."""

    process: Popen[bytes]
    printed: Path
    web: str
    #: MB: the most that the bot and its workers had together at one time
    peak: float = 0.0
    #: title → when it was published, and when it was told
    published: dict[str, float] = field(default_factory=dict)
    told: dict[str, float] = field(default_factory=dict)

    @property
    def processes(self) -> list[int]:
        return [self.process.pid, *children(self.process.pid)]

    def look(self) -> None:
        """Note who takes how much, and what was told since."""
        assert self.process.poll() is None, "run has ended by itself"
        self.peak = max(self.peak, sum(megabytes(process, "VmRSS") for process in self.processes))
        text, now = self.printed.read_text("utf-8"), time.monotonic()
        for title in [title for title in self.published if title not in self.told and title in text]:
            self.told[title] = now

    def publish(self, title: str, number: int) -> None:
        self.ask(f"news/{number}/{title.replace(' ', '+')}")
        self.published[title] = time.monotonic()

    def polls(self) -> int:
        return int(self.ask("count"))

    def ask(self, path: str) -> str:
        with urlopen(f"{self.web}/{path}") as answer:
            return str(answer.read().decode())

    def lags(self, until: float) -> list[float]:
        """Of the stories published by then, how long each took; those not told yet, how long they wait."""
        now = time.monotonic()
        return [self.told.get(title, now) - at for title, at in self.published.items() if at <= until]


def measure(feeds: int, interval: int, seconds: float) -> dict[str, float]:
    """The figures for so many feeds."""
    titles = show_titles(STORIES)
    with tempfile.TemporaryDirectory() as name, _web() as port:
        folder = Path(name)
        environment = prepare(folder, port, titles) | {"POLL_INTERVAL": str(interval), "PRIVATE_HOSTS": "127.0.0.0/8"}
        hosts = [f"127.0.{1 + n // TOGETHER // 250}.{1 + n // TOGETHER % 250}" for n in range(feeds)]
        rows = [f'[[feed]]\nurl = "http://{host}:{port}/{n}"\n' for n, host in enumerate(hosts)]
        (folder / "feeds.toml").write_text("\n".join(rows), "utf-8")
        watch = Watch(start(folder, environment), folder / "printed.txt", f"http://127.0.0.1:{port}")
        try:
            return {"feeds": feeds, "interval": interval} | _figures(watch, feeds, interval, seconds, titles)
        finally:
            watch.process.kill()
            watch.process.wait()
            print((folder / "errors.txt").read_text("utf-8")[-2_000:], end="", file=sys.stderr)


def _figures(watch: Watch, feeds: int, interval: int, seconds: float, titles: list[str]) -> dict[str, float]:
    begun = time.monotonic()
    while watch.polls() < feeds:
        assert time.monotonic() - begun < FIRST, "the feeds were not all seen in time"
        _pause(watch, LOOK)
    first, first_peak = time.monotonic() - begun, watch.peak
    _pause(watch, SETTLE)
    polls, cpu, steady = watch.polls(), cpu_seconds(watch.processes), time.monotonic()
    watch.peak = 0.0
    for title in titles:
        watch.publish(title, random.randrange(feeds))
        _pause(watch, seconds / STORIES)
    lasted = time.monotonic() - steady
    lags = watch.lags(time.monotonic() - min(1.2 * interval, lasted / 2))
    bot, workers = watch.processes[0], watch.processes[1:]
    figures = {
        "first_sight_seconds": first,
        "first_sight_mb": first_peak,
        "steady_mb": watch.peak,
        "bot_mb": megabytes(bot, "VmRSS"),
        "bot_peak_mb": megabytes(bot, "VmHWM"),
        "workers_mb": sum(megabytes(worker, "VmRSS") for worker in workers),
        "workers": len(workers),
        "polls_a_second": (watch.polls() - polls) / lasted,
        "polls_needed": feeds / interval,
        "core_share": (cpu_seconds(watch.processes) - cpu) / lasted,
        "stories": len(lags),
        "told": sum(title in watch.told for title in watch.published),
        "lag_median": median(lags),
        "lag_worst": max(lags),
    }
    asked = time.monotonic()
    watch.process.send_signal(signal.SIGTERM)
    watch.process.wait(timeout=30)
    figures |= {"seconds_to_stop": time.monotonic() - asked, "exit": watch.process.returncode}
    return {key: round(value, 2) for key, value in figures.items()}


def _pause(watch: Watch, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        watch.look()
        time.sleep(min(LOOK, seconds))


@contextmanager
def _web() -> Iterator[int]:
    """The web of feeds, for as long as the block runs; gives its port."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs, 2.0), daemon=True)
    server.start()
    try:
        yield ours.recv()
    finally:
        server.terminate()
        server.join()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.footprint", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--feeds", type=int, default=10_000)
    parser.add_argument("--interval", type=int, default=600, help="seconds between two polls of a feed")
    parser.add_argument("--seconds", type=float, default=1_200, help="how long to look, after the first sight")
    parser.add_argument("--short", action="store_true", help="300 feeds every 9 seconds, half a minute in all")
    parser.add_argument("--json", action="store_true", help="the figures as one object on the last line")
    given = parser.parse_args(arguments)
    figures = measure(300, 9, 20) if given.short else measure(given.feeds, given.interval, given.seconds)
    for key, value in figures.items():
        print(f"{key.replace('_', ' '):20}{value:>10}")
    if given.json:
        print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
