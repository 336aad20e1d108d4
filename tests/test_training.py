"""The texts that the trained reader learns from: each is what its label says it is."""

from __future__ import annotations

import json
from collections import Counter

from bot.classifier import ANOTHER, LABELS, NOTHING, PAST, SHOW
from bot.hearing import Weights
from bot.model import Outcome
from training.samples import FOLDER, of_entry, of_passage, of_piece
from training.weighing import fitted
from training.weighing import of_entry as of_entry_unheard

PASSAGES = [json.loads(line) for line in (FOLDER / "passages.jsonl").read_text("utf-8").splitlines()]
PIECES = [json.loads(line) for line in (FOLDER / "pieces.jsonl").read_text("utf-8").splitlines()]
OF_PIECES = {"none", *LABELS} - {NOTHING}


def test_every_record_can_be_told_from_the_others() -> None:
    assert [name for name, times in Counter(row["id"] for row in PASSAGES + PIECES).items() if times > 1] == []


def test_evidence_stands_in_its_passage() -> None:
    for row in PASSAGES:
        for expected in row["expected"]:
            assert (
                expected["evidence"] in (row["title"], *row["text"].split("\n")) or expected["evidence"] in row["text"]
            )
            assert expected["show"] in {show["title"] for show in row["tracked"]}
            assert Outcome(expected["outcome"]) in LABELS


def test_every_sentence_of_a_piece_has_a_label() -> None:
    for row in PIECES:
        for title, labels in row["said"].items():
            assert title in {show["title"] for show in row["tracked"]}
            assert len(labels) == 1 + len(row["sentences"]), row["id"]
            assert set(labels) <= OF_PIECES


def test_the_sentence_that_decides_is_learnt_and_titles_are_not() -> None:
    record = {
        "title": "Harbour 9 and 'The Salt Line': a parting",
        "text": "It has Maria Holt. Harbour 9 will make no third season of The Salt Line. Night Ferry is on.",
        "tracked": [{"title": "The Salt Line"}, {"title": "Night Ferry"}],
        "expected": [
            {
                "show": "The Salt Line",
                "outcome": "cancelled",
                "evidence": "Harbour 9 will make no third season of The Salt Line.",
            }
        ],
    }
    told = {(passage.sentence, outcome) for passage, outcome in of_passage(record)}
    assert (f"Harbour 9 will make no third season of {SHOW}.", Outcome.CANCELLED) in told
    assert (f"{SHOW} is on.", NOTHING) in told
    assert not any("Salt" in passage for passage, _ in told)


def test_a_piece_teaches_all_of_its_sentences() -> None:
    record = {
        "title": "'The Salt Line' sails on",
        "sentences": [
            "A third season of The Salt Line is ordered.",
            "It ended a season of cuts that took Night Ferry.",
        ],
        "tracked": [{"title": "The Salt Line"}, {"title": "Night Ferry"}],
        "said": {"The Salt Line": ["renewed", "renewed", "none"], "Night Ferry": ["none", "none", "past"]},
    }
    told = {(passage.sentence, outcome) for passage, outcome in of_piece(record)}
    assert (f"'{SHOW}' sails on", Outcome.RENEWED) in told
    assert (f"A third season of {SHOW} is ordered.", Outcome.RENEWED) in told
    assert (f"It ended a season of cuts that took {SHOW}.", PAST) in told
    assert (f"It ended a season of cuts that took {ANOTHER}.", NOTHING) in told


def test_of_whole_articles_only_silence_is_learnt() -> None:
    said = {"title": "", "text": "NBC has axed Night Ferry. It was on.", "tracked": [{"title": "Night Ferry"}]}
    row = {"show": "Night Ferry", "outcome": "cancelled"}
    assert list(of_entry({**said, "expected": [row]})) == []
    assert {outcome for _, outcome in of_entry({**said, "expected": []})} == {NOTHING}
    headline = {"title": "'Night Ferry' Axed", "tracked": [{"title": "Night Ferry"}], "expected": [row]}
    assert [outcome for _, outcome in of_entry(headline)] == [Outcome.CANCELLED]


def test_what_speaks_for_an_outcome_weighs_for_it() -> None:
    signs = [Weights(1, first, 0, 0, 0, 1, agrees, 0) for first in (-2.0, 0.0, 2.0) for agrees in (0, 1)] * 5
    weights = fitted(signs, [one.first + one.agrees > 0.5 for one in signs])
    assert weights.first > 0
    assert weights.agrees > 0
    assert weights.title == weights.other == weights.undecided == weights.disagrees == 0


def test_signs_are_taken_of_every_show_that_an_entry_speaks_of() -> None:
    fields = {
        "id": "x",
        "title": "",
        "text": "NBC has renewed The Salt Line for a second season.",
        "tracked": [{"title": "The Salt Line"}, {"title": "Night Ferry"}],
        "expected": [{"show": "The Salt Line", "outcome": "renewed"}],
    }
    pairs = list(of_entry_unheard(fields))
    assert [said for _, said in pairs] == [True, False, False, False]
    assert [signs.agrees for signs, _ in pairs] == [True, False, False, False]
    assert [signs.disagrees for signs, _ in pairs] == [False, True, True, True]
    assert pairs[0][0].first > 0 > pairs[1][0].first
