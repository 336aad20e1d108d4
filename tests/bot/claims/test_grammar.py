"""Ordinary grammar around plain words: who is given an order, whose a season is, what a clause ahead colours."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights", network="ITV")
FERRY = Show("ferry", "Night Ferry")
SHOWS = (LIGHTS, FERRY)

R, X, F, E, U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED, Outcome.UNDECIDED
NOT = Outcome.UNKNOWN
DAY = datetime(2026, 11, 20, tzinfo=UTC)


def outcomes(text: str, title: str = "") -> tuple[Outcome, ...]:
    claims = read(Article("entry", "", title, text, "TVLine", published=DAY), SHOWS).claims
    return tuple(judge(show, [claim for claim in claims if claim.show == show.id]).outcome for show in SHOWS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ITV has given Jane Doe and Ann Lee the nod for more Harbour Lights.", (R, NOT)),
        ("Harbour Lights had its finale. It's been renewed for a third season.", (R, NOT)),
        ("Harbour Lights has had two seasons. It's not been renewed yet.", (U, NOT)),
        ("Jane Doe said ITV gave them the go-ahead for Harbour Lights season two before Christmas.", (R, NOT)),
        ("ITV has given Jane Doe the nod for a film.", (NOT, NOT)),
        (
            "The committee behind Night Ferry has decided not to produce a second season, designer Jo Roe said.",
            (NOT, X),
        ),
        ("Harbour Lights is in production on its fourth.", (R, NOT)),
        ("Harbour Lights is on its second lap of the harbour.", (NOT, NOT)),
        ("Fear not, there'll be a fifth Harbour Lights.", (R, NOT)),
        ("Harbour Lights gets a third season, Night Ferry gets one too.", (R, R)),
        ("Jane Doe loves Harbour Lights. Filming of the next series, the fifth, starts on Malta in May.", (R, NOT)),
    ],
)
def test_seasons_and_who_is_given_them(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three months after what was meant to be its last night, Harbour Lights has been picked up by Hulu.",
            (R, NOT),
        ),
        ("Crews are back in Cork following the news that Harbour Lights has been saved by Hulu.", (R, NOT)),
        ("News that Harbour Lights has been saved by Hulu turned out to be false.", (U, NOT)),
        ("ITV said that there has been no decision to end Harbour Lights.", (U, NOT)),
        ("ITV confirms no more Harbour Lights.", (X, NOT)),
        ("The buyers decided that Night Ferry no longer fits and have cancelled it.", (NOT, X)),
        ("Season three of Harbour Lights was ordered last May. Now the company has dropped it.", (X, NOT)),
    ],
)
def test_what_a_clause_colours(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recommissioned: Mill and Moor, Harbour Lights, Ironwood and Night Ferry.", (R, R)),
        ("Gone: Harbour Lights (three seasons). Night Ferry (one).", (X, X)),
        ("Gone: Harbour Lights, Copper Hill, Who Goes There? They will be missed.", (X, NOT)),
        ("Harbour Lights, gone? Night Ferry (one).", (NOT, NOT)),
    ],
)
def test_labels_in_running_text(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("The thriller Night Ferry is not being renewed.", "ITV confirms end of Night Ferry", (NOT, X)),
        ("Instead of a fourth season, Harbour Lights will end with a film.", "ITV wraps up Harbour Lights", (X, NOT)),
        ("Harbour Lights = no S3. Night Ferry = renewed S4.", "", (X, R)),
        ("Harbour Lights is on its third and will finish there. tvN likes Night Ferry.", "", (F, NOT)),
        ("Harbour Lights is loved, so the season 2 launch date could be by early 2027.", "", (U, NOT)),
        ("In May 2024 ITV announced that Harbour Lights had been cancelled.", "", (X, NOT)),
    ],
)
def test_looser_words(text: str, title: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text, title) == expected


def test_more_of_the_running_season_is_no_renewal() -> None:
    told = "ABC handed out extra orders today. Night Ferry will have 18 hours this season, five more than planned."
    assert outcomes(told, "More Night Ferry for ABC") == (NOT, NOT)
    assert outcomes("It is on again soon.", "More Night Ferry for ABC") == (NOT, R)


def test_a_further_film_is_no_further_season() -> None:
    assert outcomes("There'll be a third Harbour Lights in cinemas at Christmas.") == (NOT, NOT)


def test_what_an_apposition_calls_another_thing_is_no_show() -> None:
    kingdom = Show("kingdom", "Kingdom")
    told = "The Kingdom, the city's oldest cinema, will close for good in July after one final season of drama."
    assert not read(Article("entry", "", "Kingdom to close", told, "", published=DAY), (kingdom,)).claims


def test_a_year_after_is_no_date() -> None:
    assert outcomes("", "'Harbour Lights' gets a third season at Hulu a year after ITV cancelled it") == (R, NOT)
