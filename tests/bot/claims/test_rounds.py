"""Round-ups in plain words: names of nobody in a row, fates that follow one another, lists under a heading."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show

LIGHTS, FERRY = (Show(title, title) for title in ("Harbour Lights", "Night Ferry"))
R, X, F, E, N = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED, None


def decided(text: str, title: str = "") -> tuple[Outcome | None, ...]:
    published = datetime(2024, 5, 10, tzinfo=UTC)
    claims = read(Article("entry", "", title, text, "TVLine", published=published), (LIGHTS, FERRY)).claims
    told = {claim.show: claim.outcome for claim in claims if claim.outcome.decided}
    return tuple(told.get(show.id) for show in (LIGHTS, FERRY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights and the three Boston dramas have been renewed.", (R, N)),
        ("Fox has cancelled its two Boston comedies, Night Ferry and Harbour Lights.", (X, X)),
        ("Harbour Lights, Night Ferry and 3-2-1 are all safe.", (R, R)),
        ("Season 4 of Harbour Lights and season 2 of Night Ferry are in the works.", (R, R)),
        ("Apple has ordered a third season of Harbour Lights and a first season of Night Ferry.", (R, N)),
        ("Two of the company's shows, Harbour Lights and Night Ferry, will go on for another year.", (R, R)),
        ("Harbour Lights and Night Ferry will both end next year, HBO said.", (F, F)),
        ("Harbour Lights and Night Ferry both ended in May.", (E, E)),
        ("Its spin-off, Night Ferry, has been renewed for a third season.", (N, R)),
        ("The BBC has ordered two more series each of Harbour Lights and Night Ferry.", (R, R)),
        ("Neither of the two summer dramas, Harbour Lights and Night Ferry, is coming back.", (X, X)),
        ("Harbour Lights bows out in March, Night Ferry in May.", (F, F)),
        ("Like Night Ferry before it, Harbour Lights has been renewed.", (R, R)),
        ("Night Ferry, a spin-off of Harbour Lights, has been renewed for a third season.", (N, R)),
    ],
)
def test_names_of_a_row(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Night Ferry was cancelled in April. Harbour Lights followed a week later.", (X, X)),
        ("Night Ferry was cancelled in April, and Harbour Lights followed suit on Friday.", (X, X)),
        ("Night Ferry was axed last week and now Harbour Lights has gone the same way.", (X, X)),
        ("Night Ferry was cancelled. Harbour Lights suffered the same fate on Friday.", (X, X)),
        ("Night Ferry was cancelled. Harbour Lights followed at ten with two million viewers.", (N, X)),
        ("It is a bad week for Fox: first Harbour Lights was cancelled, then Night Ferry.", (X, X)),
        ("Harbour Lights is the third drama to be cancelled this spring, after Night Ferry and Salt Road.", (X, X)),
        ("The renewal of Harbour Lights follows those of Night Ferry and Salt Road.", (R, R)),
        ("Fox has cancelled Harbour Lights; Night Ferry stays.", (X, R)),
        ("Night Ferry was renewed in March. Harbour Lights was not so lucky.", (X, R)),
    ],
)
def test_one_fate_after_the_other(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided(text) == expected


def test_the_next_item_of_a_list_is_not_the_last_ones() -> None:
    assert decided("Harbour Lights: season 3 ordered\nNight Ferry: not renewed\nTin: season 2 ordered") == (R, X)


def test_a_list_under_a_heading_that_names_a_network() -> None:
    items = "Harbour Lights (season 2)\nNight Ferry (season 4)\nYou (season 5)"
    assert decided(items, title="Every Netflix show returning in 2025") == (R, R)
    assert decided("Harbour Lights, season 3, ITV\nNight Ferry, season 2, Sky", title="Coming back in 2025") == (R, R)


def test_a_renewal_of_this_spring_told_in_the_pluperfect_holds() -> None:
    assert decided("Harbour Lights had been renewed in March.") == (R, N)
    assert decided("Harbour Lights had been renewed in March, and yesterday the studio heard that it is off.") != (R, N)
