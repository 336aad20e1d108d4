"""Predictions and labels in, figures out: precision, recall, false alarms; for sequences the share of right steps.

The unit is one pair of an entry and a tracked show. A pair accepts the label's outcome, every outcome in its `also`,
and saying nothing where the label is optional; a pair without a label accepts saying nothing only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.model import Outcome
from handlers.commandline.inputs import Expected

NONE = Outcome.UNKNOWN


@dataclass(frozen=True, slots=True)
class Pair:
    """What was read of one tracked show in one entry, and what should have been."""

    entry: str
    category: str
    show: str
    expected: Expected | None
    outcome: Outcome
    seasons: tuple[int, ...] = ()

    @property
    def accepted(self) -> frozenset[Outcome]:
        if self.expected is None:
            return frozenset({NONE})
        optional = {NONE} if self.expected.optional else set()
        return frozenset({self.expected.outcome, *self.expected.also, *optional})

    @property
    def problem(self) -> str:
        """right, wrong, missed, false_alarm, half_right or wrong_decision."""
        accepted = self.accepted
        if self.outcome in accepted:
            return "right"
        if not self.outcome.decided:
            return "missed" if all(outcome.decided for outcome in accepted) else "wrong"
        if not any(outcome.decided for outcome in accepted):
            return "false_alarm"
        halves = {Outcome.RENEWED: Outcome.FINAL, Outcome.FINAL: Outcome.RENEWED}
        return "half_right" if halves.get(self.outcome) in accepted else "wrong_decision"


def figures(pairs: Iterable[Pair]) -> dict[str, float | int | None]:
    """The figures over these pairs; a share of nothing is None."""
    pairs = list(pairs)
    count = Counter(pair.problem for pair in pairs)
    records = len({pair.entry for pair in pairs})
    decided = [pair for pair in pairs if pair.outcome.decided]
    required = [pair for pair in pairs if all(outcome.decided for outcome in pair.accepted)]
    numbered = [
        pair for pair in decided if pair.problem == "right" and pair.expected and _numbered(pair, pair.expected)
    ]
    return {
        "records": records,
        "pairs": len(pairs),
        "predicted_decisions": len(decided),
        "decision_precision": _share(sum(pair.problem == "right" for pair in decided), len(decided)),
        "false_alarms": count["false_alarm"],
        "false_alarms_per_1000": round(1000 * count["false_alarm"] / records, 1) if records else None,
        "wrong_decisions": count["wrong_decision"],
        "half_right": count["half_right"],
        "required_decisions": len(required),
        "decision_recall": _share(sum(pair.problem == "right" for pair in required), len(required)),
        "missed": count["missed"],
        "accuracy_strict": _share(count["right"], len(pairs)),
        "accuracy_lenient": _share(sum(_soft(p.outcome) in set(map(_soft, p.accepted)) for p in pairs), len(pairs)),
        "season_pairs": len(numbered),
        "season_accuracy": _share(sum(set(p.seasons) == _seasons(p) for p in numbered), len(numbered)),
    }


@dataclass(frozen=True, slots=True)
class Timeline:
    """The states predicted and accepted after each entry of one sequence."""

    id: str
    show: str
    entries: tuple[str, ...]
    states: tuple[Outcome, ...]
    accepted: tuple[frozenset[Outcome], ...]

    @property
    def right(self) -> tuple[bool, ...]:
        return tuple(
            _soft(state) in set(map(_soft, accepted))
            for state, accepted in zip(self.states, self.accepted, strict=True)
        )

    @property
    def false_flips(self) -> int:
        before = (NONE, *self.states)
        flips = [_soft(a) is not _soft(b) for a, b in zip(before, self.states, strict=False)]
        return sum(flip and not right for flip, right in zip(flips, self.right, strict=True))


def timeline_figures(sequences: Sequence[Timeline]) -> dict[str, float | int | None]:
    """The share of steps and of last states that are right, and the changes to a state that is not."""
    steps = [right for sequence in sequences for right in sequence.right]
    return {
        "sequences": len(sequences),
        "steps": len(steps),
        "steps_right": _share(sum(steps), len(steps)),
        "last_step_right": _share(sum(sequence.right[-1] for sequence in sequences if sequence.right), len(sequences)),
        "false_flips": sum(sequence.false_flips for sequence in sequences),
    }


def _soft(outcome: Outcome) -> Outcome:
    return outcome if outcome.decided else NONE


def _numbered(pair: Pair, expected: Expected) -> bool:
    return bool(expected.seasons) and pair.outcome is expected.outcome


def _seasons(pair: Pair) -> set[int]:
    return set(pair.expected.seasons) if pair.expected else set()


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
