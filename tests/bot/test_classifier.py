"""The trained model as it is used: texts are cut as it learnt them, and it hears what no rule could list."""

from __future__ import annotations

import pytest

from bot.classifier import LONGEST, NOTHING, Passage, heard
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


def test_the_longer_text_of_a_pair_is_cut() -> None:
    numbers, whose = words().pair("one two three", "many words " * 200, LONGEST)
    assert len(numbers) == len(whose) == LONGEST
    assert whose[:5] == [0] * 5
    assert set(whose[5:]) == {1}
    assert numbers[:5] == words().pair("one two three", "", LONGEST)[0][:5]


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
    one = heard(Passage(sentence, ""))
    assert max(one, key=one.__getitem__) == outcome
    assert 0.5 < one[outcome] < 1
    assert sum(one.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "text", ["", "x" * 100_000, "\x00\ufffd\u200b", "，".join("漢字" * 200), "'" * 5_000, "🟢" * 300]
)
def test_no_text_is_too_much_for_it(text: str) -> None:
    one = heard(Passage(text, text))
    assert sum(one.values()) == pytest.approx(1)
