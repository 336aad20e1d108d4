"""Rows, coordination and ellipsis: titles among names of nobody, items wrapped each its own way, verbs left out."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show

LIGHTS, FERRY, CREEK = (Show(title, title) for title in ("Harbour Lights", "Night Ferry", "Copper Creek"))
SHOWS = (LIGHTS, FERRY, CREEK)
R, X, F, N = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, None


def decided(text: str, title: str = "The week in television") -> tuple[Outcome | None, ...]:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    told = {claim.show: claim.outcome for claim in claims if claim.outcome.decided}
    return tuple(told.get(show.id) for show in SHOWS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canceled: PQR: NY, Harbour Lights, Night Ferry, Rules of the Yard", (X, X, N)),
        ("Canceled so far: Back in the Yard, Lucky 9, Harbour Lights, Night Ferry", (X, X, N)),
        ("Renewed: Harbour Lights, The Gate, Salt Road, A.S.P., Night Ferry, Copper Creek", (R, R, R)),
        ("Renewed: Big Yard, 7th Street, grey-ish, Harbour Lights (S3), Copper Creek (season two)", (R, N, R)),
        ("Left behind: Harbour Lights, One on Two, Night Ferry, Copper Creek.", (X, X, X)),
        ("Kept: Harbour Lights.", (R, N, N)),
        ("Kept: Salt Road, Up and Down, Harbour Lights.", (R, N, N)),
        ("Dropped: Harbour Lights, all my days, Night Ferry", (X, X, N)),
        ("Not coming back: the good road, Harbour Lights, two for one and Night Ferry.", (X, X, N)),
        ("Not returning: Salt Road, Harbour Lights and (after ten years) Night Ferry.", (X, X, N)),
        ("Picked up: Salt Road, 30 Rooms, Harbour Lights and Night Ferry", (R, R, N)),
        ("Renewed: the good road, Harbour Lights; Cancelled: 9 to 5 again, Night Ferry", (R, X, N)),
        ("Dropped: the first trailers for Harbour Lights, Night Ferry and Copper Creek", (N, N, N)),
        ("Dropped: a trailer for The Gate, Harbour Lights, Night Ferry", (N, N, N)),
        ("Left behind: how Harbour Lights, Night Ferry and Copper Creek lost their stars", (N, N, N)),
        ("Kept: the Harbour Lights boat, a hat, Night Ferry posters", (N, N, N)),
        ("Kept waiting: Harbour Lights, Night Ferry and Copper Creek.", (N, N, N)),
        ("Renewed interest: Harbour Lights, Night Ferry and Copper Creek top the charts.", (N, N, N)),
    ],
)
def test_a_row_behind_a_label(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Our predictions for May", N),
        ("NBC's bubble shows", N),
        ("NBC has decided about its bubble shows", R),
        ("NBC's bubble shows: the scorecard", R),
    ],
)
def test_a_forecast_under_labels_decides_nothing(title: str, expected: Outcome | None) -> None:
    assert decided("Renewed: the good road, Harbour Lights", title=title) == (expected, N, N)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ABC has canceled Harbour Lights, made by friends of this site, and also Night Ferry.", (X, X, N)),
        ("ABC has cancelled Harbour Lights, which was filmed in Hull, as well as Night Ferry.", (X, X, N)),
        ("NBC renewed Harbour Lights, a comedy about two cooks, and Night Ferry, a thriller.", (R, R, N)),
        ("CBS has renewed Harbour Lights, on which Jane Doe plays a cook, Night Ferry and Copper Creek.", (R, R, R)),
        ("NBC is holding on to Harbour Lights, which has moved to Sundays, and to Night Ferry, its hit.", (R, R, N)),
        ("Gone are Harbour Lights, after five years, Salt Road, after six, Night Ferry and Copper Creek.", (X, X, X)),
        ("HBO renewed three: Harbour Lights, with Jane Doe; Night Ferry, with John Roe; and Copper Creek.", (R, R, R)),
        (
            "TNT renewed two: the Harbour Lights revival for a third season and Night Ferry for a fourth season.",
            (R, R, N),
        ),
        ("Harbour Lights, The Gate on you, Road of Sand and Night Ferry will not be renewed.", (X, X, N)),
        ("Harbour Lights, Salt Road and Night Ferry: none of the three will be on CBS next season.", (X, X, N)),
        ("Harbour Lights, Night Ferry: none of them will be back next season.", (X, X, N)),
        ("Harbour Lights, Night Ferry and Copper Creek: all three have been renewed.", (R, R, R)),
        ("Harbour Lights, Night Ferry and Copper Creek: all three have won prizes.", (N, N, N)),
        (
            "The CW had earlier given renewals to four series: all aboard, Salt Road, Harbour Lights and Night Ferry.",
            (R, R, N),
        ),
        ("CBS renewed Harbour Lights, about two cooks who sail, and moved Night Ferry.", (R, N, N)),
        ("None of Harbour Lights, Night Ferry and Copper Creek will return next season.", (X, X, X)),
        ("Not so lucky: Harbour Lights and Night Ferry, both of which have been canceled.", (X, X, N)),
        ("Among the returning series are Harbour Lights, Night Ferry and Copper Creek.", (R, R, R)),
        ("The list of cancelled shows includes Salt Road, the short-lived Harbour Lights and Night Ferry.", (X, X, N)),
        ("Shows like Harbour Lights and Night Ferry have been cancelled after a single season.", (X, X, N)),
        (
            "Of the freshmen, only Salt Road and Harbour Lights will be back; Night Ferry and The Gate will not.",
            (R, X, N),
        ),
        ("ITV has recommissioned Harbour Lights and, for a fifth run, Night Ferry.", (R, R, N)),
    ],
)
def test_items_wrapped_each_its_own_way(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sky's Harbour Lights and John Roe's Night Ferry axed by Sky", (X, X, N)),
        ("No Season 2 for Harbour Lights, Night Ferry, and Copper Creek", (X, X, X)),
        ("No Season 2 for Harbour Lights, Night Ferry still waiting", (X, N, N)),
        ("ABC says yes to Harbour Lights and no to Night Ferry", (R, X, N)),
        ("CW keeps brides of Whitby and Harbour Lights, drops Night Ferry and Copper Creek", (R, X, X)),
        ("ABC's 2025-26: Harbour Lights sticks, Night Ferry and Copper Creek don't", (R, X, X)),
    ],
)
def test_rows_in_headlines(title: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided("", title=title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights gets 16 for a fifth season and Night Ferry for a fourth.", (R, R, N)),
        ("Harbour Lights has a third season at Starz, Night Ferry one at The CW, Copper Creek one at AMC.", (R, R, R)),
        (
            "ABC has ordered a third season of Harbour Lights, a fourth of Night Ferry and a ninth of Copper Creek.",
            (R, R, R),
        ),
        (
            "It has given a second season to Harbour Lights, a third to Night Ferry and a final one to Copper Creek.",
            (R, R, F),
        ),
        ("Netflix cancelled Harbour Lights on Monday and Night Ferry on Tuesday.", (X, X, N)),
        ("Harbour Lights was cancelled on Monday, Night Ferry on Tuesday.", (X, X, N)),
        ("Harbour Lights has been renewed by CBS, Night Ferry by ABC and Copper Creek by NBC.", (R, R, R)),
        ("Fox has cancelled Harbour Lights and CBS Night Ferry.", (X, X, N)),
        (
            "Harbour Lights was canceled after two years; Night Ferry and Copper Creek had just one season each.",
            (X, X, X),
        ),
        ("Harbour Lights was dropped too, and the cartoons Salt Road, Night Ferry and Iron Gate as well.", (X, X, N)),
        ("Harbour Lights was axed in March, and the comedy Night Ferry too.", (X, X, N)),
        ("ABC renewed Harbour Lights and two that had been on the bubble: Night Ferry and Copper Creek.", (R, R, R)),
        ("Harbour Lights was renewed for two more seasons, and Night Ferry and Copper Creek for one each.", (R, R, R)),
        ("CBS renewed Harbour Lights, starring Jane Doe, for a third season and Night Ferry for a fifth.", (R, R, N)),
        ("NBC said goodbye to Harbour Lights, Fox to Night Ferry and ABC to Copper Creek.", (X, X, X)),
        ("CBS cancelled Harbour Lights last week, Night Ferry on Monday and Copper Creek today.", (X, X, X)),
        ("ABC has ordered second seasons of Harbour Lights and Night Ferry, plus a fifth of Copper Creek.", (R, R, R)),
        # The verb that is there is no other's.
        ("Netflix cancelled Harbour Lights on Monday and shows Night Ferry on Tuesday.", (X, N, N)),
        ("Harbour Lights was renewed on Monday, Night Ferry airs on Tuesday.", (R, N, N)),
        ("Harbour Lights gets a fifth season and Night Ferry a fourth prize.", (R, N, N)),
        ("Harbour Lights was cancelled, and Jane Doe of Night Ferry was sad as well.", (X, N, N)),
        ("Harbour Lights was cancelled, and Jane Doe plays in Night Ferry too.", (X, N, N)),
    ],
)
def test_a_verb_said_once(text: str, expected: tuple[Outcome | None, ...]) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "This morning CBC dropped several of our shows, and they will be missed. Harbour Lights: a gritty story. "
            "Night Ferry (CBC): this one surprised me."
        ),
        (
            "Three of its series were cancelled after their first season.\n\nHarbour Lights - praised by all.\n"
            "Night Ferry - six parts set in Hull."
        ),
    ],
)
def test_items_that_are_told_of_under_what_was_said_of_several(text: str) -> None:
    assert decided(text) == (X, X, N)
