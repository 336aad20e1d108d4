"""python -m training [--samples N]: train the model on the labelled texts, and put it where the bot loads it from."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import bot.classifier
from training.network import trained, written
from training.samples import samples


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training")
    parser.add_argument("--samples", type=int, help="only so many, to see whether it runs")
    parser.add_argument("--out", type=Path, default=Path(bot.classifier.__file__).with_name("model.onnx"))
    given = parser.parse_args()
    known = list(samples())[: given.samples]
    print(f"{len(known)} passages: {dict(Counter(sample.labels[0] for sample in known))}")
    written(trained(known), given.out)
    print(f"{given.out}: {given.out.with_suffix('.data').stat().st_size / 1e6:.1f} MB of weights")


main()
