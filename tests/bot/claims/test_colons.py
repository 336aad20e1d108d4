"""Rows of titles behind a colon, and who is meant by 'its' ahead of its name: an entry in, an outcome a show out."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.claims.test_structures import outcomes

R, X, NOT = Outcome.RENEWED, Outcome.CANCELLED, Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "ABC swung the axe at a long row of dramas, most of them after a single season: Harbour Lights, Night "
                "Ferry and Copper Creek, to name a few."
            ),
            (X, X, X, NOT),
        ),
        (
            (
                "Mud Town may wait, but at least ten shows are due back for season 2 next year: Harbour Lights, Night "
                "Ferry and Copper Creek."
            ),
            (R, R, R, NOT),
        ),
        ("Ten shows to watch this weekend: Harbour Lights, Night Ferry and Copper Creek.", (NOT, NOT, NOT, NOT)),
        (
            "Ten dramas that could be back for season 2 next year: Harbour Lights, Night Ferry and Copper Creek.",
            (NOT, NOT, NOT, NOT),
        ),
        ("Did ABC axe a row of dramas: Harbour Lights, Night Ferry and Copper Creek?", (NOT, NOT, NOT, NOT)),
    ],
)
def test_a_row_behind_a_colon(text: str, expected: tuple[Outcome, ...]) -> None:
    decided = tuple(one if one.decided else NOT for one in outcomes(text))
    assert decided == expected


def test_its_cancellation_is_that_of_the_show_named_next() -> None:
    text = "Night Ferry sailed on. A month after its cancellation Harbour Lights was rescued by Hulu."
    assert outcomes(text)[1] is NOT


def test_a_day_for_each_of_several_seasons() -> None:
    text = "Harbour Lights starts season 2 on November 4, Night Ferry season 3 on November 11."
    assert outcomes(text)[:2] == (R, R)
