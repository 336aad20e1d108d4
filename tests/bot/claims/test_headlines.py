"""Ordinary headlines: contrasts, rows before a colon, what stands beside a title, and titles that go on."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights")
FERRY = Show("ferry", "Night Ferry")
MERLE = Show("merle", "Merle", network="NBC")
LETTER = Show("letter", "Q", network="ABC")
BROS = Show("bros", "The Quill Bros.")
SHOWS = (LIGHTS, FERRY, MERLE, LETTER, BROS)

R, X, F, U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNDECIDED
NOT = Outcome.UNKNOWN


def outcomes(title: str, *shows: Show) -> tuple[Outcome, ...]:
    claims = read(Article("entry", "", title, "", "TVLine"), SHOWS).claims
    return tuple(judge(show, [claim for claim in claims if claim.show == show.id]).outcome for show in shows)


@pytest.mark.parametrize(
    ("title", "lights", "ferry"),
    [
        ("ABC axes Night Ferry, keeps Harbour Lights", R, X),
        ("CBS cuts Night Ferry but keeps Harbour Lights", R, X),
        ("CBS keeps Harbour Lights, cuts Night Ferry", R, X),
        ("ABC axes Night Ferry, keeps Harbour Lights on Sundays", NOT, X),
        ("ABC axes Night Ferry, keeps Harbour Lights star", NOT, X),
        ("NBC says yes to Harbour Lights, no to Night Ferry", R, X),
        ("Harbour Lights renewed, Night Ferry not so lucky", R, X),
        ("NBC renews Night Ferry, and Harbour Lights is also back", R, R),
        ("Harbour Lights and Night Ferry: CBS renews both dramas", R, R),
        ("Harbour Lights, Night Ferry: CBS cancels its two newest dramas", X, X),
        ("Harbour Lights and Night Ferry: CBS renews its other dramas", NOT, NOT),
        ("Harbour Lights spin-off Night Ferry cancelled at NBC", NOT, X),
    ],
)
def test_one_goes_and_another_stays(title: str, lights: Outcome, ferry: Outcome) -> None:
    assert outcomes(title, LIGHTS, FERRY) == (lights, ferry)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # Without "the", the network's drama is the show that the headline names.
        ("Harbour Lights fans gutted as ITV drama is axed after one series", X),
        ("Harbour Lights star confirms ITV drama won't return", X),
        ("Harbour Lights fans react as ITV drama Night Ferry is axed", NOT),
        ("Harbour Lights star reveals why ITV drama was her dream job", NOT),
        # What is told on the way colours nothing behind it.
        ("Harbour Lights, perhaps the funniest thing on TV, has been axed by Sky", X),
        ("Harbour Lights, the best of the year, will perhaps be axed by Sky", U),
        # "Axed" before the network's drama is what it was.
        ("Harbour Lights: Hulu orders third season of axed ITV drama", R),
        ("Harbour Lights lives on as Hulu picks up drama for third season", R),
        ("ITV confirms no more Harbour Lights after this series", X),
        ("ITV signs deal with Sky to bring back Harbour Lights", R),
        ("ITV closes in on deal to bring back Harbour Lights", U),
        ("Harbour Lights spinoff not picked up by ITV", NOT),
        ("Harbour Lights union furious: 40 contracts not renewed for next year", NOT),
        ("Harbour Lights pulled; ITV yet to decide on its future", NOT),
    ],
)
def test_a_headline_on_one_show(title: str, expected: Outcome) -> None:
    assert outcomes(title, LIGHTS)[0] in ({expected, U} if expected is NOT else {expected})


@pytest.mark.parametrize(
    ("title", "show", "expected"),
    [
        ('"Merle in the Sky" picked up by NBC, will air Thursdays', MERLE, NOT),
        ("NBC drops 'Merle and Go' after one season", MERLE, NOT),
        ('NBC cancels "Merle: Reno" after one season', MERLE, NOT),
        ("'Merle' and 'Harbour Lights' cancelled by NBC", MERLE, X),
        ("Merle Finds New Life at CMT", MERLE, R),
        ('ABC\'s "Q" and "Harbour Lights" canceled', LETTER, X),
        ("ABC renews Q for a second season", LETTER, R),
        ("Part Q of the second season renewed our interest", LETTER, NOT),
        ("Sky has ordered another season of The Quill Bros. Crowd went nuts.", BROS, R),
    ],
)
def test_where_a_title_ends(title: str, show: Show, expected: Outcome) -> None:
    assert outcomes(title, show) == (expected,)
