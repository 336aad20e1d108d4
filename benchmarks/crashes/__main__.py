"""python -m benchmarks.crashes [--crashes 200] [--store file|postgresql|both] [--lanes 3] [--short] [--json]"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks.crashes import Figures, torture, written
from tests import postgres


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crashes", description=__doc__)
    parser.add_argument("--crashes", type=int, default=200, help="on each store")
    parser.add_argument("--store", choices=("file", "postgresql", "both"), default="both")
    parser.add_argument("--lanes", type=int, default=3, help="processes at a time on PostgreSQL")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="few crashes, within 50 s")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    crashes = 9 if options.short else options.crashes
    found: dict[str, Figures] = {}
    for store in ("file", "postgresql"):
        if options.store in (store, "both") and (store == "file" or postgres.available()):
            found[store] = _tortured(store, crashes, options.seed, options.lanes)
            print(f"{store}\n{written(found[store])}\n")
    if options.json:
        print(json.dumps({store: asdict(figures) for store, figures in found.items()}))
    return 0 if all(figures.clean for figures in found.values()) else 1


def _tortured(store: str, crashes: int, seed: int, lanes: int) -> Figures:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"tinydb:{folder / 'store.json'}" if store == "file" else postgres.new_database()
        return asyncio.run(torture(folder, url, crashes, seed, 1 if store == "file" else lanes))


if __name__ == "__main__":
    sys.exit(main())
