"""The texts that the trained reader learns from: each is what its label says it is."""

from __future__ import annotations

import json
from collections import Counter

from bot.classifier import ANOTHER, OUTCOMES, SHOW
from bot.model import Outcome
from training.samples import FOLDER, of_entry, of_passage, of_piece

PASSAGES = [json.loads(line) for line in (FOLDER / "passages.jsonl").read_text("utf-8").splitlines()]
PIECES = [json.loads(line) for line in (FOLDER / "pieces.jsonl").read_text("utf-8").splitlines()]
LABELS = {"none", "past", *(outcome.value for outcome in OUTCOMES if outcome is not Outcome.UNKNOWN)}


def test_every_record_can_be_told_from_the_others() -> None:
    assert [name for name, times in Counter(row["id"] for row in PASSAGES + PIECES).items() if times > 1] == []


def test_evidence_stands_in_its_passage() -> None:
    for row in PASSAGES:
        for expected in row["expected"]:
            assert (
                expected["evidence"] in (row["title"], *row["text"].split("\n")) or expected["evidence"] in row["text"]
            )
            assert expected["show"] in {show["title"] for show in row["tracked"]}
            assert Outcome(expected["outcome"]) in OUTCOMES


def test_every_sentence_of_a_piece_has_a_label() -> None:
    for row in PIECES:
        for title, labels in row["said"].items():
            assert title in {show["title"] for show in row["tracked"]}
            assert len(labels) == 1 + len(row["sentences"]), row["id"]
            assert set(labels) <= LABELS


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
    assert (f"{SHOW} is on.", Outcome.UNKNOWN) in told
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
    assert (f"It ended a season of cuts that took {SHOW}.", Outcome.UNKNOWN) in told
    assert (f"It ended a season of cuts that took {ANOTHER}.", Outcome.UNKNOWN) in told


def test_of_whole_articles_only_silence_is_learnt() -> None:
    said = {"title": "", "text": "NBC has axed Night Ferry. It was on.", "tracked": [{"title": "Night Ferry"}]}
    row = {"show": "Night Ferry", "outcome": "cancelled"}
    assert list(of_entry({**said, "expected": [row]})) == []
    assert {outcome for _, outcome in of_entry({**said, "expected": []})} == {Outcome.UNKNOWN}
    headline = {"title": "'Night Ferry' Axed", "tracked": [{"title": "Night Ferry"}], "expected": [row]}
    assert [outcome for _, outcome in of_entry(headline)] == [Outcome.CANCELLED]
