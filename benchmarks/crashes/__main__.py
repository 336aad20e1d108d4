"""python -m benchmarks.crashes [--crashes 200] [--store file|postgresql|both] [--lanes 3] [--short] [--json]"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import sys
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.crashes import Figures, faults, torture, written
from tests import postgres


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crashes", description=__doc__)
    parser.add_argument("--crashes", type=int, default=200, help="on each store")
    parser.add_argument("--minutes", type=float, default=math.inf, help="on each store, if that is less")
    parser.add_argument("--store", choices=("file", "postgresql", "both"), default="both")
    parser.add_argument("--lanes", type=int, default=3, help="processes at a time on PostgreSQL")
    parser.add_argument("--faults", type=int, default=5, help="of each kind: restarts, cuts, full disks, clock steps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="few crashes, within 50 s")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    crashes, strikes = (9, 1) if options.short else (options.crashes, options.faults)
    found: dict[str, Figures] = {}
    for store in ("file", "postgresql"):
        if options.store in (store, "both") and (store == "file" or postgres.available()):
            found[store] = _tortured(store, crashes, strikes, options)
            print(f"{store}\n{written(found[store])}\n")
    refused = asyncio.run(_refused(strikes)) if strikes and "file" in found else strikes
    print(f"second processes on one file: {strikes}, of them refused: {refused}")
    if options.json:
        print(json.dumps({store: asdict(figures) for store, figures in found.items()}))
    return 0 if all(figures.clean for figures in found.values()) and refused == strikes else 1


async def _refused(strikes: int) -> int:
    with tempfile.TemporaryDirectory() as name:
        return await faults.seconds_refused(Path(name), strikes)


def _tortured(store: str, crashes: int, strikes: int, options: argparse.Namespace) -> Figures:
    seed, lanes = options.seed, 1 if store == "file" else options.lanes
    figures = Figures()
    trials: list[Callable[[Path, str], Coroutine[None, None, Figures]]] = []
    if crashes:
        trials.append(partial(torture, crashes=crashes, seed=seed, lanes=lanes, seconds=60 * options.minutes))
    if strikes:
        trials += [partial(faults.cuts, times=strikes, seed=seed), partial(faults.steps, times=strikes, seed=seed)]
        if store == "file":
            trials.append(lambda folder, _: faults.full_disks(folder, strikes, seed))
        else:
            trials.append(lambda folder, _: faults.restarts(folder, strikes, seed))
    for trial in trials:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            url = f"tinydb:{folder / 'store.json'}" if store == "file" else postgres.new_database()
            figures.add(asyncio.run(trial(folder, url)))
    return figures


if __name__ == "__main__":
    sys.exit(main())
