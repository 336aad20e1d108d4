"""python -m training [--samples N] [--on MODEL]: teach the model, and put it where the bot loads it from."""

from __future__ import annotations

import argparse
from collections import Counter
from copy import deepcopy
from pathlib import Path

import bot.classifier
from training.network import large, of_written, small, written
from training.samples import samples
from training.teaching import LARGE, SHARES, SMALL, TAUGHT, taught, trained


def main() -> None:
    own = Path(bot.classifier.__file__).with_name("model.onnx")
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--samples", type=int, help="only so many, to see whether it runs")
    parser.add_argument("--on", type=Path, metavar="MODEL", help="go on from this one, rather than from nothing")
    parser.add_argument("--out", type=Path, default=own)
    given = parser.parse_args()
    known = list(samples())[: given.samples]
    print(f"{len(known)} passages: {dict(Counter(sample.labels[0] for sample in known))}")
    begun = of_written(given.on) if given.on else trained(small(), known, SMALL)
    before = deepcopy(begun)
    teacher = trained(large(), known, LARGE)
    written(taught(begun, list(zip(SHARES, (teacher, before), strict=True)), known, TAUGHT), given.out)
    print(f"{given.out}: {given.out.with_suffix('.data').stat().st_size / 1e6:.1f} MB of weights")


main()
