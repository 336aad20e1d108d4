"""The trained model as it is used: texts are cut as it learnt them, and it hears what no rule could list."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.classifier import LONGEST, LONGEST_SENTENCE, NOTHING, PAST, Passage, cut, heard
from bot.classifier import _words as words
from bot.model import Outcome


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # As the tokenizer that came with the base model cuts them.
        ("xx won't be back.", [22038, 2180, 1005, 1056, 2022, 2067, 1012]),
        (
            "Telecinco renueva «xx» por una 3ª temporada",
            [10093, 28191, 3597, 14916, 5657, 3567, 1077, 22038, 1090, 18499, 14477, 1017, 29653, 13657, 28510],
        ),
        ("RTÉ’s €6m co-production", [20375, 1521, 1055, 1574, 2575, 2213, 2522, 1011, 2537]),
        ("Un-cancelled!", [4895, 1011, 8014, 999]),
        ("漢字 and café", [1904, 100, 1998, 7668]),
        (
            "snowploughing zzzzqqqqjjjj",
            [4586, 24759, 10593, 2075, 1062, 13213, 2480, 4160, 4160, 4160, 4160, 3501, 3501, 3501, 3501],
        ),
        ("\u200bzero\xa0width", [5717, 9381]),
    ],
)
def test_a_text_is_cut_as_the_model_learnt_it(text: str, numbers: list[int]) -> None:
    assert words().pieces(text) == numbers


def test_what_does_not_fit_is_left_out() -> None:
    told = cut(Passage("A headline", ("one two three", "many words " * 200, *["One more."] * 100)))
    assert len(told.pieces) <= LONGEST
    [title, first, second, *others] = told.bounds
    assert title == (1, 4)
    assert first == (4, 8)
    assert second[1] - second[0] == LONGEST_SENTENCE + 1
    assert 5 < len(others) < 100
    assert [end - start for start, end in others] == [4] * len(others)
    assert told.pieces[title[1] - 1] == told.pieces[others[-1][1] - 1] == words().separator


def test_a_sentence_is_heard_however_long_the_headline_is() -> None:
    passage = Passage("xx " * 1_000, ("NBC has cancelled xx after three seasons.", "It was a drama."))
    assert len(heard(passage).sentences) == 2
    assert len(cut(passage._replace(sentences=("xx " * 1_000,) * 3)).bounds) == 2


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("HBO has handed xx another eight hours for next year.", Outcome.RENEWED),
        ("The network will not be making any more of xx, the cast was told on Friday.", Outcome.CANCELLED),
        ("The coming fourth run of xx is to be its farewell, the streamer said.", Outcome.FINAL),
        ("The BBC has yet to decide whether xx will be back.", Outcome.UNDECIDED),
        ("Maria Holt stars in xx as a doctor who comes home to the coast.", NOTHING),
    ],
)
def test_what_it_hears(sentence: str, outcome: str) -> None:
    said = heard(Passage("", (sentence, "It is written by Ann Bell.")))
    for likely in (said.whole, said.sentences[0]):
        assert max(likely, key=likely.__getitem__) == outcome
        assert 0.5 < likely[outcome] < 1
        assert sum(likely.values()) == pytest.approx(1)
    # Beside an order it half hears the order; what is that much less sure is not quoted (`bot.hearing`).
    assert said.sentences[1][NOTHING] > (0.3 if outcome is Outcome.RENEWED else 0.5)
    assert outcome in (NOTHING, Outcome.UNDECIDED) or said.sentences[1][outcome] < likely[outcome] - 0.3


def test_a_sentence_is_heard_in_its_article() -> None:
    dropped = "NBC dropped xx in May after two seasons."
    alone = heard(Passage("", (dropped,)))
    rescued = heard(Passage("", (dropped, "Peacock has now picked xx up for a third, to be shown next year.")))
    assert max(alone.sentences[0], key=alone.sentences[0].__getitem__) == Outcome.CANCELLED
    assert max(rescued.sentences[0], key=rescued.sentences[0].__getitem__) == PAST
    assert max(rescued.whole, key=rescued.whole.__getitem__) == Outcome.RENEWED


@pytest.mark.parametrize(
    "text", ["", "x" * 100_000, "\x00\ufffd\u200b", "，".join("漢字" * 200), "'" * 5_000, "🟢" * 300]
)
def test_no_text_is_too_much_for_it(text: str) -> None:
    said = heard(Passage(text, (text, text)))
    assert all(sum(one.values()) == pytest.approx(1) for one in (said.whole, said.title, *said.sentences))


def test_listening_tells_nobody_and_leaves_nothing_behind(tmp_path: Path) -> None:
    # The library's telemetry keeps a number for the machine, and what it has yet to send, in the user's cache. In CI it
    # is silent of itself, so that the program runs in an environment that has nothing but a home.
    listen = "from bot.classifier import Passage, heard; heard(Passage('xx is renewed', ()))"
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", listen], cwd=Path(__file__).parents[2], env=environment, check=True)
    assert list(tmp_path.iterdir()) == []
