"""What a small trained model hears in a sentence: a passage in; how likely each label is, out.

The model is MiniLM (six layers, 22 million weights of eight bits), trained on the passages in `training/`: it knows
what words mean that no rule lists, and it errs where a rule would not. What is done with its opinion is decided in
`bot.hearing`. Weights and vocabulary are part of the code, and loaded with the first passage.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

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
#: pieces of a passage; the longer of its two texts is cut
LONGEST = 128


class Passage(NamedTuple):
    """A sentence, and the headline and the sentence before it, with `SHOW` and `ANOTHER` in the place of titles."""

    sentence: str
    context: str


def heard(passage: Passage) -> Mapping[str, float]:
    """How likely the model takes each label to be what the passage says of the show; a few milliseconds."""
    pieces, kinds = _words().pair(*passage, LONGEST)
    feed = {"input_ids": [pieces], "attention_mask": [[1] * len(pieces)], "token_type_ids": [kinds]}
    [scores] = _session().run(None, {name: np.array(values, dtype=np.int64) for name, values in feed.items()})
    likely = np.exp(scores[0] - scores[0].max())
    return dict(zip(LABELS, (likely / likely.sum()).tolist(), strict=True))


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
