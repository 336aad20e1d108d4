"""Seasons of other tongues are found with their numbers, and a last one is told from others."""

from __future__ import annotations

import pytest

from bot.claims.seasons import seasons
from bot.claims.sentences import sentences
from bot.model import Article
from bot.shows import fold


def found(text: str) -> list[tuple[str, tuple[int, ...]]]:
    folded = fold(text)
    return [(kind, known) for _, _, kind, known in seasons(folded, 0, len(folded))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("um eine vierte und letzte Staffel", [("FINAL", (4,))]),
        ("die 3. Staffel", [("SEASON", (3,))]),
        ("une cinquième et ultime saison", [("FINAL", (5,))]),
        ("la temporada final", [("FINAL", ())]),
        ("las temporadas 3 y 4", [("SEASON", (3, 4))]),
        ("en tredje sæson", [("SEASON", (3,))]),
        ("andra säsongen", [("SEASON", (2,))]),
        ("trzeciego sezonu", [("SEASON", (3,))]),
        ("mais uma temporada", [("SEASON", ())]),
        ("la prima stagione", []),
        ("die letzte Staffel", []),
    ],
)
def test_seasons_abroad(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("title", ["Die 3. Staffel startet am 5. Mai im Ersten", "« Haute Mer » aura une suite"])
def test_dots_and_quotation_marks_that_end_no_sentence(title: str) -> None:
    assert [sentence.text for sentence in sentences(Article("a", "", title, ""))] == [title]
