"""The texts that the trained reader learns from: each is what its label says it is."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable

import pytest

from bot.classifier import ANOTHER, LABELS, NOTHING, PAST, SHOW, Passage
from bot.hearing import Weights
from bot.model import Outcome
from training.samples import FOLDER, PRESS, Sample, in_passing, mixtures, of_entry, of_passage, of_piece
from training.weighing import fitted
from training.weighing import of_entry as of_entry_unheard

PASSAGES = [json.loads(line) for line in (FOLDER / "passages.jsonl").read_text("utf-8").splitlines()]
PIECES = [json.loads(line) for line in (FOLDER / "pieces.jsonl").read_text("utf-8").splitlines()]
PASSING = [json.loads(line) for line in (FOLDER / "passing.jsonl").read_text("utf-8").splitlines()]
OF_PIECES = {"none", *LABELS} - {NOTHING}


def test_every_record_can_be_told_from_the_others() -> None:
    assert [
        name for name, times in Counter(row["id"] for row in PASSAGES + PIECES + PASSING).items() if times > 1
    ] == []


def test_nothing_that_is_held_back_is_learnt() -> None:
    entries = [json.loads(line) for line in (FOLDER / "entries.jsonl").read_text("utf-8").splitlines()]
    held = [json.loads(line) for line in (FOLDER / "unheard.jsonl").read_text("utf-8").splitlines()]
    for name in ("posts", "pages"):
        held += [json.loads(line) for line in (PRESS / f"{name}.jsonl").read_text("utf-8").splitlines()][1::2]
    held += [json.loads(line) for line in (PRESS / "crowds.jsonl").read_text("utf-8").splitlines()]
    assert all(Outcome(row["outcome"]) in LABELS for entry in entries for row in entry["expected"])
    pieces = {(row["title"], " ".join(row["sentences"])) for row in PIECES}
    assert not (pieces | {(row["title"], row["text"]) for row in entries + PASSAGES}).intersection(
        (row["title"], row.get("text", "")) for row in held
    )


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


def test_every_sentence_in_passing_names_its_bystander() -> None:
    assert all("{xx}" in row["text"] and row["label"] in OF_PIECES for row in PASSING)


def taught(samples: Iterable[Sample]) -> dict[str, str | None]:
    """What is learnt of each text; the whole's is told under the empty one."""
    return {
        text: label
        for sample in samples
        for text, label in zip(("", sample.passage.title, *sample.passage.sentences), sample.labels, strict=True)
    }


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
    decided, silent = of_passage(record)
    assert taught([decided]) == {
        "": Outcome.CANCELLED,
        f"Harbour 9 and '{SHOW}': a parting": None,
        "It has Maria Holt.": None,
        f"Harbour 9 will make no third season of {SHOW}.": Outcome.CANCELLED,
        f"{ANOTHER} is on.": None,
    }
    assert f"{SHOW} is on." in silent.passage.sentences
    assert set(silent.labels) == {NOTHING}


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
    salt, ferry = of_piece(record)
    assert taught([salt]) == {
        "": Outcome.RENEWED,
        f"'{SHOW}' sails on": Outcome.RENEWED,
        f"A third season of {SHOW} is ordered.": Outcome.RENEWED,
        f"It ended a season of cuts that took {ANOTHER}.": NOTHING,
    }
    # Of what is old news nobody has said what it comes to.
    assert taught([ferry]) == {
        "": None,
        f"'{ANOTHER}' sails on": NOTHING,
        f"A third season of {ANOTHER} is ordered.": NOTHING,
        f"It ended a season of cuts that took {SHOW}.": PAST,
    }


@pytest.mark.parametrize(
    ("labels", "whole"),
    [
        (["none", "undecided"], Outcome.UNDECIDED),
        (["undecided", "cancelled"], Outcome.CANCELLED),
        (["renewed", "renewed", "final"], Outcome.FINAL),
        (["past", "renewed"], Outcome.RENEWED),
        (["none", "past"], None),
        (["none", "none"], NOTHING),
    ],
)
def test_what_a_piece_says_in_all(labels: list[str], whole: str | None) -> None:
    sentences = [f"The Salt Line has chapter {number}." for number, _ in enumerate(labels)]
    record = {"title": "", "sentences": sentences, "tracked": [{"title": "The Salt Line"}]}
    [sample] = of_piece({**record, "said": {"The Salt Line": ["none", *labels]}})
    assert sample.labels[0] == whole


def test_what_becomes_of_one_show_is_nothing_for_another_beside_it() -> None:
    passage = Passage(f"{SHOW} is renewed", (f"The network has kept {SHOW}.", "It is a drama."))
    hosts = [Sample(passage, (Outcome.RENEWED, Outcome.RENEWED, Outcome.RENEWED, NOTHING))] * 8
    made = list(in_passing(hosts))
    assert len(made) == 8 * len(PASSING)
    for sample in made:
        title, *sentences = sample.labels[1:]
        assert len(sentences) == len(sample.passage.sentences) == 3
        if sample.passage.title == passage.title:
            assert (sample.labels[0], title) == (Outcome.RENEWED, Outcome.RENEWED)
            assert Counter(sentences) == {NOTHING: 2, Outcome.RENEWED: 1}
        else:
            # Only the sentence that was put in may say a thing of the show that it names.
            said = dict(zip(sample.passage.sentences, sentences, strict=True))
            news = [label for text, label in said.items() if SHOW in text]
            assert title == NOTHING
            assert [label for text, label in said.items() if SHOW not in text] == [NOTHING, NOTHING]
            assert sample.labels[0] == (NOTHING if news == [PAST] else news[0])
    assert sum(sample.passage.title == passage.title for sample in made) == len(made) / 2


def test_of_whole_articles_it_is_learnt_what_they_come_to() -> None:
    said = {"title": "", "text": "NBC has axed Night Ferry. It was on.", "tracked": [{"title": "Night Ferry"}]}
    row = {"show": "Night Ferry", "outcome": "cancelled"}
    [sample] = of_entry({**said, "expected": [row]})
    assert sample.labels == (Outcome.CANCELLED, None, None, None)
    [silent] = of_entry({**said, "expected": []})
    assert silent.labels == (NOTHING, None, NOTHING, NOTHING)
    headline = {"title": "'Night Ferry' Axed", "tracked": [{"title": "Night Ferry"}], "expected": [row]}
    [of_title] = of_entry(headline)
    assert of_title.labels == (Outcome.CANCELLED, Outcome.CANCELLED)


def test_mixtures_are_made_of_what_the_passages_say_and_nobody_knows_what_they_say() -> None:
    random.seed(1)
    own = [Sample(Passage(f"head {n}", tuple(f"say {n}.{m}" for m in range(4))), (NOTHING,)) for n in range(50)]
    mixed = list(mixtures(own))
    assert len(mixed) == len(own)
    assert all(sample.labels == () for sample in mixed)
    known = {sentence for sample in own for sentence in sample.passage.sentences}
    assert all(known.issuperset(sample.passage.sentences) for sample in mixed)
    assert {sample.passage.title for sample in mixed} <= {"", *(sample.passage.title for sample in own)}
    changed = [one for one, sample in zip(mixed, own, strict=True) if one.passage != sample.passage]
    assert len(changed) > len(own) / 2
    assert any(
        set(one.passage.sentences) - set(sample.passage.sentences) for one, sample in zip(mixed, own, strict=True)
    )
    # Passages without sentences lend none.
    bare = [Sample(Passage("head", ()), (NOTHING,))]
    assert {sample.passage for sample in mixtures(bare * 20)} <= {Passage("head", ()), Passage("", ())}


def test_what_speaks_for_an_outcome_weighs_for_it() -> None:
    signs = [Weights(1, 0, surest, agrees, 0) for surest in (-2.0, 0.0, 2.0) for agrees in (0, 1)] * 5
    weights = fitted(signs, [one.surest + one.agrees > 0.5 for one in signs])
    assert weights.surest > 0
    assert weights.agrees > 0
    assert weights.whole == weights.disagrees == 0


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
    assert pairs[0][0].whole > 0 > pairs[1][0].whole
