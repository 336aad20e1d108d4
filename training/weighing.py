"""python -m training.weighing: what the signs in an article weigh; prints the weights as `bot.hearing` has them.

The articles (`unheard.jsonl`) are labelled like those of `evaluate`, and neither rules nor model have learnt from them:
of what a model has seen in its training it is surer than of anything that it will meet. A logistic regression, fitted
by Newton's method with a penalty of a half for each squared weight.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from bot.claims import read, sentences_read
from bot.claims.mentions import mentions
from bot.hearing import DECISIONS, Heard, Weights, alike
from bot.model import Certainty, Outcome
from bot.shows import catalogue
from handlers.commandline.inputs import record
from training.samples import FOLDER

_STEPS = 30


def main() -> None:
    pairs = [
        pair
        for line in (FOLDER / "unheard.jsonl").read_text("utf-8").splitlines()
        for pair in of_entry(json.loads(line))
    ]
    weights = fitted([signs for signs, _ in pairs], [said for _, said in pairs])
    print(f"{len(pairs)} outcomes, of which {sum(said for _, said in pairs)} are said")
    print("WEIGHTS = Weights(" + ", ".join(f"{name}={value:.2f}" for name, value in weights._asdict().items()) + ")")


def of_entry(fields: dict[str, Any]) -> Iterator[tuple[Weights, bool]]:
    """The signs of each decision for each show that is spoken of, and whether the entry says it."""
    given = record(fields, fields["id"])
    found = mentions(given.article, catalogue(given.tracked))
    heard = Heard(given.article, list(sentences_read(given.article, found)))
    claims = [claim for claim in read(given.article, given.tracked).claims if not claim.background]
    accepted = {row["show"]: {row["outcome"], *row.get("also", ())} for row in fields["expected"]}
    for show in given.tracked:
        news = [c.outcome for c in claims if c.show == show.id and c.certainty is not Certainty.SPECULATED]
        ruled = next((outcome for outcome in news if outcome.decided), None)
        for outcome in DECISIONS:
            if signs := heard.signs(show, outcome, ruled):
                yield signs, any(Outcome(said) in alike(outcome) for said in accepted.get(show.title, ()))


def fitted(signs: Sequence[Weights], said: Sequence[bool]) -> Weights:
    """The weights under which what is said is likeliest."""
    given, wanted = np.array(signs, dtype=float), np.array(said, dtype=float)
    penalty = np.diag([0.0, *[1.0] * (len(Weights._fields) - 1)])
    weights = np.zeros(len(Weights._fields))
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (likely - wanted) + penalty @ weights
        bend = given.T @ (given * (likely * (1 - likely))[:, None]) + penalty
        weights -= np.linalg.solve(bend, slope)
    return Weights(*weights.tolist())


if __name__ == "__main__":
    main()
