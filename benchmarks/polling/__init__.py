"""How fast, how cheaply and how smoothly feeds are polled: a number of feeds in, figures out.

    python -m benchmarks.polling [--short] [--json] [--feeds N]

`server` has the feeds on loopback, `contenders` are measured, each in a process of its own (`rounds`). All poll all
feeds for the first time; then, in turns, several times more: first feeds that behave (nine in ten unchanged, one in ten
with a new entry), then the same with slow, failing, huge and redirecting ones among them. `bare` is aiohttp with the
same conditional requests and nothing parsed: the limit. Shares are medians over rounds of one contender against another
in the same turn; CPU is counted over a contender with its workers.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from urllib.request import urlopen

from benchmarks.polling.contenders import CONCURRENCY, CONTENDERS
from benchmarks.polling.rounds import Racer, Round, racers
from benchmarks.polling.server import ENTRIES, serve

#: feeds on one host
TOGETHER = 2
#: rounds of the one that takes its time
PATIENT = {"reader": 1}


@dataclass(frozen=True, slots=True)
class Figures:
    """One contender's figures. Rates are feeds a second, stalls milliseconds, memory MB."""

    first_rate: float
    steady_rate: float
    mixed_rate: float
    #: of the well-behaved feeds in the mix
    others_rate: float
    cpu_per_1000: float
    first_stall: float
    steady_stall: float
    mixed_stall: float
    #: the same without the time for which other programs had the machine
    first_busy: float
    steady_busy: float
    mixed_busy: float
    memory: float
    workers_memory: float


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.polling", description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="end within 50 seconds")
    parser.add_argument("--json", action="store_true", help="the figures as one object on the last line")
    parser.add_argument("--feeds", type=int, help="how many feeds (2000; with --short 500)")
    given = parser.parse_args(arguments)
    feeds = given.feeds or (500 if given.short else 2000)
    figures, shares = measure(feeds, steady=5 if given.short else 9, mixed=1 if given.short else 3)
    show(feeds, figures, shares)
    if given.json:
        print(
            json.dumps({"feeds": feeds, **{name: _rounded(asdict(found)) for name, found in figures.items()}, **shares})
        )


def measure(feeds: int, steady: int, mixed: int) -> tuple[dict[str, Figures], dict[str, float]]:
    """Every contender's figures, and how ours compare."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs, 2.0 if mixed == 1 else 5.0), daemon=True)
    server.start()
    port: int = ours.recv()
    urls = [f"http://127.0.{1 + n // TOGETHER // 250}.{1 + n // TOGETHER % 250}:{port}/{n}" for n in range(feeds)]
    try:
        with racers(list(CONTENDERS), context) as competing:
            first = _turns(competing, urls, 1)
            known = _turns(competing, urls, steady)
            urlopen(f"http://127.0.0.1:{port}/odd").close()
            return _figures(feeds, first, known, _turns(competing, urls, mixed))
    finally:
        server.terminate()
        server.join()


def _turns(competing: dict[str, Racer], urls: list[str], rounds: int) -> dict[str, list[Round]]:
    found: dict[str, list[Round]] = {name: [] for name in competing}
    for turn in range(rounds):
        for name, racer in competing.items():
            if turn < PATIENT.get(name, rounds):
                found[name].append(racer.poll(urls))
    return found


def _figures(
    feeds: int, first: dict[str, list[Round]], steady: dict[str, list[Round]], mixed: dict[str, list[Round]]
) -> tuple[dict[str, Figures], dict[str, float]]:
    figures = {
        name: Figures(
            first_rate=feeds / first[name][0].seconds,
            steady_rate=feeds / median(one.seconds for one in steady[name]),
            mixed_rate=feeds / median(one.seconds for one in mixed[name]),
            others_rate=feeds / median(one.others for one in mixed[name]),
            cpu_per_1000=median(one.cpu for one in steady[name]) / feeds * 1000,
            first_stall=first[name][0].stall,
            steady_stall=max(one.stall for one in steady[name]),
            mixed_stall=max(one.stall for one in mixed[name]),
            first_busy=first[name][0].busy,
            steady_busy=max(one.busy for one in steady[name]),
            mixed_busy=max(one.busy for one in mixed[name]),
            memory=mixed[name][-1].memory,
            workers_memory=mixed[name][-1].workers_memory,
        )
        for name in first
    }
    limit = zip(steady["bare"], steady["cliffhanger"], strict=True)
    return figures, _rounded(
        {
            "of_bare_steady": median(bare.seconds / own.seconds for bare, own in limit),
            "times_feedparser_steady": figures["cliffhanger"].steady_rate / figures["feedparser"].steady_rate,
            "times_reader_steady": figures["cliffhanger"].steady_rate / figures["reader"].steady_rate,
            "times_reader_mixed": figures["cliffhanger"].mixed_rate / figures["reader"].mixed_rate,
        }
    )


def show(feeds: int, figures: dict[str, Figures], shares: dict[str, float]) -> None:
    columns = list(Figures.__dataclass_fields__)
    print(f"{feeds} feeds of {ENTRIES} entries, {TOGETHER} a host, {CONCURRENCY} at a time")
    print(" " * 12 + "".join(f"{column:>15}" for column in columns))
    for name, found in figures.items():
        print(f"{name:<12}" + "".join(f"{value:>15,.2f}" for value in asdict(found).values()))
    for name, share in shares.items():
        print(f"{name.replace('_', ' ')}: {share:.2f}")


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 2) for name, value in figures.items()}
