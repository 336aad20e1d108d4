"""What is told on the way, or in the next sentence without a name: seasons ahead, schedules, what was ordered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show

LIGHTS, FERRY = (Show(title, title) for title in ("Harbour Lights", "Night Ferry"))
R, X, F, N = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, None


def decided(title: str, text: str) -> tuple[Outcome | None, ...]:
    published = datetime(2024, 5, 10, tzinfo=UTC)
    claims = read(Article("entry", "", title, text, "TVLine", published=published), (LIGHTS, FERRY)).claims
    told = {claim.show: claim.outcome for claim in claims if claim.outcome.decided and not claim.background}
    return tuple(told.get(show.id) for show in (LIGHTS, FERRY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe makes the film before she returns to the set of Harbour Lights for its fourth season.", (R, N)),
        ("The news comes a day after Harbour Lights, made by the same company, won a second season.", (R, N)),
        ("Night Ferry will get the slot of Harbour Lights once that drama ends in May.", (F, N)),
        ("Night Ferry is to replace Harbour Lights, which comes to an end in June.", (F, N)),
        ("Night Ferry replaces Harbour Lights, which came to an end in March.", (Outcome.CONCLUDED, N)),
        ("The DVD of the third season of Harbour Lights is out on Monday.", (N, N)),
    ],
)
def test_told_on_the_way(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided("", text) == expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("More Harbour Lights", "The order is for ten episodes. Production starts in May.", R),
        ("Harbour Lights season 3", "Filming has begun in Cornwall, with the whole cast back.", R),
        ("Harbour Lights: what we know", "The new season has eight episodes. It starts on 12 September.", R),
        ("Harbour Lights is back at work", "The cast returned to Bristol on Monday to start filming season three.", R),
        ("Harbour Lights is back at work", "The cast of Brass returned to Bristol to start filming season three.", N),
        ("Harbour Lights", "Production starts in May.", N),
        ("", "Harbour Lights leaves the schedule. The network has decided not to order more.", X),
        ("", "Netflix cancelled Harbour Lights in March. It has now reversed that decision.", R),
    ],
)
def test_told_without_a_name(title: str, text: str, expected: Outcome | None) -> None:
    assert decided(title, text)[0] is expected


def test_until_it_was_cancelled_is_a_fact_of_the_past() -> None:
    text = "Jane Doe was the lead of Harbour Lights for two seasons until Fox cancelled it in March."
    (claim,) = read(Article("entry", "", "", text, "TVLine"), (LIGHTS, FERRY)).claims
    assert (claim.outcome, claim.background) == (Outcome.CANCELLED, True)
