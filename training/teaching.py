"""How a network learns: samples and a network in; the same network, taught, out.

The recipe for labels is the usual one for BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805, section 4.1):
AdamW, a rate that rises and falls, two or three rounds. Then the small network is taught what a large one hears
(Hinton et al. 2015, https://arxiv.org/abs/1503.02531), in the samples and in mixtures of them, whose labels nobody
knows.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import torch
from torch import nn

from bot.classifier import LABELS, Cut, cut
from training.network import UNSAID, Batch, Network, together
from training.samples import Sample, mixtures

BATCH = 32
#: share of the steps in which the rate rises, and the share of the rate that is left at the end
_WARM, _LEFT = 0.1, 0.02
#: batches among which passages of like length are put together
_SORTED = 10
#: how much a label counts beside what the teachers hear, where there is one
_LABELLED = 0.3
#: what the large network, and the small one before it is taught, count as teachers
SHARES = (0.6, 0.4)
#: steps after which it is told how it goes
_TOLD = 50

#: passages with their labels, as networks take them
Known = Sequence[tuple[Cut, Sequence[str | None]]]
#: networks that have learnt, each with its share of what is believed
Teachers = Sequence[tuple[float, Network]]
#: what a network loses on a batch, given its scores
Loss = Callable[[Batch, Any], Any]


class Course(NamedTuple):
    """How long a network learns, and how fast."""

    rounds: float
    #: of the base network, and of the layer that tells the outcome
    rate: float
    rate_of_head: float


SMALL = Course(3, 8e-5, 1e-3)
LARGE = Course(2, 4e-5, 5e-4)
TAUGHT = Course(1, 8e-5, 2e-4)


def trained(network: Network, samples: Sequence[Sample], course: Course, seed: int = 1) -> Network:
    """The network, having learnt the labels of these samples."""
    known = [(cut(sample.passage), sample.labels) for sample in samples]
    return _followed(network, course, len(known), lambda: known, _missed, seed)


def taught(
    network: Network,
    teachers: Sequence[tuple[float, Network]],
    samples: Sequence[Sample],
    course: Course,
    seed: int = 1,
) -> Network:
    """The network, having learnt what the teachers hear, each with its share, in these samples and as many mixtures."""

    def known() -> Known:
        return [(cut(one.passage), one.labels) for one in (*samples, *mixtures(samples))]

    def unlike(batch: Batch, scores: Any) -> Any:
        with torch.no_grad(), _half():
            heard = sum(share * teacher(*batch[:3]).float().softmax(-1) for share, teacher in teachers)
        there = batch.rows.sum(-1) > 0
        own = scores.log_softmax(-1)
        said = batch.wanted != UNSAID
        wanted = torch.where(
            said.unsqueeze(-1),
            (1 - _LABELLED) * heard + _LABELLED * nn.functional.one_hot(batch.wanted.clamp(min=0), len(LABELS)),
            heard,
        )
        return -(wanted * own).sum(-1)[there].mean()

    return _followed(network, course, 2 * len(samples), known, unlike, seed)


def _missed(batch: Batch, scores: Any) -> Any:
    return nn.functional.cross_entropy(
        scores.flatten(0, 1), batch.wanted.flatten(), ignore_index=UNSAID, label_smoothing=0.05
    )


def _followed(
    network: Network, course: Course, size: int, known: Callable[[], Known], loss_of: Loss, seed: int
) -> Network:
    random.seed(seed)
    torch.manual_seed(seed)
    groups = [
        {"params": network.base.parameters(), "lr": course.rate},
        {"params": network.head.parameters(), "lr": course.rate_of_head},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = int(course.rounds * size / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (_WARM * steps)) * max(_LEFT, 1 - step / steps)
    )
    network.train()
    lost: list[float] = []
    for batch in _batches(known, steps):
        with _half():
            scores = network(batch.pieces, batch.rows, batch.mask)
        loss = loss_of(batch, scores.float())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        lost.append(loss.item())
        if len(lost) % _TOLD == 0:
            print(f"step {len(lost)} of {steps}: loss {sum(lost[-_TOLD:]) / _TOLD:.3f}", flush=True)
    return network.eval()


def _half() -> Any:
    """Products in sixteen bits, twice as fast."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def _batches(known: Callable[[], Known], steps: int) -> Iterator[Batch]:
    """So many, round after round: passages of like length together, since a batch costs what its longest does."""
    left = steps
    while left:
        samples = known()
        order = random.sample(samples, len(samples))
        near = BATCH * _SORTED
        batches = [
            several[place : place + BATCH]
            for start in range(0, len(order), near)
            for several in [sorted(order[start : start + near], key=lambda sample: len(sample[0].pieces))]
            for place in range(0, len(several), BATCH)
        ]
        for batch in random.sample(batches, min(left, len(batches))):
            left -= 1
            yield together(batch)
