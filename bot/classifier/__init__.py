"""What a small trained model hears in an article: a passage in; how likely each label is, out.

The model is MiniLM (six layers, 22 million weights of eight bits), trained on the texts in `training/`: it knows
what words mean that no rule lists, and it errs where a rule would not. What is done with its opinion is decided in
`bot.hearing`. Weights and vocabulary are part of the code, and loaded with the first passage.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

# Before it is loaded, else the library tells its maker what runs where (`Privacy.md` in its package).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
import onnxruntime

from bot.classifier.wordpiece import WordPiece
from bot.model import Outcome

#: what a sentence says of a show beside an outcome: nothing of its future, or what has been overtaken since
NOTHING, PAST = "nothing", "past"
#: all that it may say, in the order of the model's outputs
LABELS = (
    NOTHING,
    Outcome.UNDECIDED,
    Outcome.RENEWED,
    Outcome.FINAL,
    Outcome.CANCELLED,
    Outcome.CONCLUDED,
    PAST,
)
#: what stands for the title of the show that is asked about, and for those of other tracked shows
SHOW, ANOTHER = "xx", "yy"
#: pieces of a passage; sentences that would take it past them are left out, but for the first
LONGEST = 128
#: pieces of a sentence; what is behind them is cut off
LONGEST_SENTENCE = 64
#: how likely each label is, from 0 to 1
Likely = Mapping[str, float]


class Passage(NamedTuple):
    """A headline, empty where there is none, and sentences, with `SHOW` and `ANOTHER` in the place of titles."""

    title: str
    sentences: tuple[str, ...]


class Cut(NamedTuple):
    """A passage as the model takes it: numbers of its pieces, and the bounds of the headline and of each sentence."""

    pieces: list[int]
    bounds: list[tuple[int, int]]


class Said(NamedTuple):
    """What the model hears in a passage: all in all, in its headline, and in each sentence that fits."""

    whole: Likely
    title: Likely
    sentences: Sequence[Likely]


def heard(passage: Passage) -> Said:
    """How likely the model takes each label to be what the passage says of the show; some ten milliseconds."""
    numbers, bounds = cut(passage)
    rows = np.zeros((1, len(bounds) + 1, len(numbers)), dtype=np.float32)
    rows[0, 0, 0] = 1
    for row, (start, end) in enumerate(bounds, 1):
        rows[0, row, start:end] = 1 / (end - start)
    [scores] = _session().run(None, {"pieces": np.array([numbers], dtype=np.int64), "rows": rows})
    likely = np.exp(scores[0] - scores[0].max(axis=1, keepdims=True))
    whole, title, *sentences = [
        dict(zip(LABELS, row, strict=True)) for row in (likely / likely.sum(axis=1, keepdims=True)).tolist()
    ]
    return Said(whole, title, sentences)


def cut(passage: Passage) -> Cut:
    """The pieces of the passage with the model's own marks: at least the headline and one sentence, then what fits."""
    words = _words()
    numbers = [words.opening]
    bounds: list[tuple[int, int]] = []
    for text in (passage.title, *passage.sentences):
        own = [*words.pieces(text)[:LONGEST_SENTENCE], words.separator]
        if len(bounds) > 1 and len(numbers) + len(own) > LONGEST:
            break
        bounds.append((len(numbers), len(numbers) + len(own)))
        numbers += own
    return Cut(numbers, bounds)


@lru_cache(maxsize=1)
def _words() -> WordPiece:
    return WordPiece((resources.files(__package__) / "vocabulary.txt").read_text("utf-8"))


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # One core, as all of the reading; and no memory is kept for the longest passage that ever was.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    # From its file, beside which its weights lie: they are read in place.
    with resources.as_file(resources.files(__package__) / "model.onnx") as path:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
