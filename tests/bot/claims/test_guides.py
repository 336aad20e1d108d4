"""Guides to many shows, an item for each: an article in; what becomes of each tracked show out."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.hearing import Heard
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS, FERRY, CREEK = (Show(title, title) for title in ("Harbour Lights", "Night Ferry", "Copper Creek"))
SHOWS = (LIGHTS, FERRY, CREEK)
R, X, F, U, N = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNDECIDED, Outcome.UNKNOWN


def verdicts(title: str, text: str, *, listening: bool = False) -> tuple[Outcome, ...]:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS, Heard if listening else None).claims
    return tuple(judge(show, claims).outcome for show in SHOWS)


CULL = "Every Netflix Original Series Canceled in 2022 (So Far)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Archive 9\nCanceled after: 1 season\n\nHarbour Lights\nCanceled after: 2 seasons", (X, N, N)),
        ("Harbour Lights\nWhen did we find out?: March 24\n\nNight Ferry\nIt never lifted off.", (X, X, N)),
        ("Harbour Lights\nIt sank.\n\nTrending Now\nNight Ferry", (X, N, N)),
    ],
)
def test_an_untracked_title_heads_an_item_and_ends_no_list(text: str, expected: tuple[Outcome, ...]) -> None:
    assert verdicts(CULL, text) == expected


def test_what_stands_under_an_untracked_title_is_told_of_that_one() -> None:
    told = "Night Ferry (ABC). Keep: 51%. Outlook: a coin flip.\n\nBetter Days (ABC). Keep: 71%. Pulled in January."
    assert verdicts("Save or sink: the shows on the bubble", told) == (N, N, N)
    under = "Night Ferry\nA captain goes home.\n\nSalt Road\nABC pulled it after nine episodes."
    assert verdicts("Ten shows that we would like to see again", under) == (N, N, N)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RENEWED\nSalt Road - season 4, 22 episodes\nHarbour Lights / Night Ferry - all of them", (R, R, N)),
        ("RENEWED\nHarbour Lights - season 20 (!)\nCopper Creek - see below\nSalt Road - season 3", (R, N, N)),
        (
            "CBS\nEnding: Harbour Lights (wraps May 16), Night Ferry (10 more, then out)\nFOX\nCanceled: Salt Road",
            (F, F, N),
        ),
        ("CANCELLED\nNight Ferry - ordered for two seasons; got one.\n\nLIMBO\nHarbour Lights - on pause.", (U, X, N)),
    ],
)
def test_a_heading_holds_for_the_lines_under_it(text: str, expected: tuple[Outcome, ...]) -> None:
    assert verdicts("NBC scorecard: who's in, who's out", text) == expected


def test_what_the_lines_of_a_guide_say_the_trained_reader_does_not_judge() -> None:
    rows = "Coming back: “Salt Road” (Season 3), “Harbour Lights” (2), “The Gate” (4) and “Night Ferry” (3)."
    assert verdicts("The CW picks up its scripted hours", rows, listening=True) == (R, R, N)


def test_the_heading_of_a_part_tells_nothing() -> None:
    text = (
        "Harbour Lights Season 3 Cast\nJane Doe plays the captain.\n\nHarbour Lights Season 3 Trailer\n"
        "There is no trailer available.\n\nHarbour Lights Season 3 Release Date\n"
        "Sadly Netflix pulled the plug on the series, and the decision was not changed."
    )
    assert verdicts("Harbour Lights Season 3: Release Date, Cast, Plot And Everything We Know", text) == (X, N, N)


def test_a_question_between_marks_is_one() -> None:
    text = "**So is Harbour Lights season 3 confirmed?**\n\nNot as a season."
    assert R not in verdicts("Everything we know about the films", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CW renews its entire slate: Harbour Lights, Salt Road and Night Ferry.", (R, R, N)),
        ("The CW has renewed almost everything: Salt Road, Harbour Lights, and Night Ferry.", (R, R, N)),
        ("The CW has axed nearly everything: Harbour Lights, Salt Road and Night Ferry.", (X, X, N)),
        ("The CW has renewed everything but Salt Road: Harbour Lights has never seen such a spring.", (N, N, N)),
        ("Everything we know about: Harbour Lights, Salt Road and Night Ferry.", (N, N, N)),
        ("The CW has renewed all but three of its dramas: Harbour Lights, Salt Road and Night Ferry.", (N, N, N)),
    ],
)
def test_a_slate_with_its_titles_behind_a_colon(text: str, expected: tuple[Outcome, ...]) -> None:
    assert verdicts("", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ABC: Salt Road (R), Harbour Lights (R, s4), Night Ferry (C), The Fix (C).", (R, X, N)),
        ("ABC: Harbour Lights (C), Copper Creek (R)", (X, N, R)),
        ("At the cinema: Harbour Lights (R), Heat (R), Night Ferry (PG)", (N, N, N)),
    ],
)
def test_the_letters_of_a_scorecard(text: str, expected: tuple[Outcome, ...]) -> None:
    assert verdicts("Renew/cancel scorecard, Friday update", text) == expected
