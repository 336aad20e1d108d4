"""What is said of other works around a tracked show: other countries' versions, offshoots, another one's clause."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.hearing import Heard
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

HOTEL = Show("hotel", "The Hotel", network="NBC")
LIGHTS = Show("lights", "Harbour Lights")
FERRY = Show("ferry", "Night Ferry")
SHOWS = (HOTEL, LIGHTS, FERRY)

R, X, F, C = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED
NOT = Outcome.UNKNOWN


def outcome(show: Show, text: str, title: str = "") -> Outcome:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    return judge(show, [claim for claim in claims if claim.show == show.id]).outcome


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Channel 4 cancels Britain's 'The Hotel' after one season", NOT),
        ("Australian version of 'The Hotel' cancelled after one season", NOT),
        ("'The Hotel' (UK) renewed for a second season", NOT),
        ("America's 'The Hotel' renewed for a second season", R),
        ("'The Hotel' (US) renewed for a second season", R),
        ("'The Hotel' renewed for a second season, UK release date to follow", R),
    ],
)
def test_a_series_of_another_country(title: str, expected: Outcome) -> None:
    assert outcome(HOTEL, "", title) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights was a hit. The American version has been renewed for a third season.", NOT),
        ("Harbour Lights got its first remake, Ferry Lights. That show has been renewed for a third season.", NOT),
        ("Harbour Lights is a hit. It stars Night Ferry's Jane Doe. The drama has been renewed for season 3.", R),
        ("Harbour Lights is on at nine. Over at ABC, Mill Hill got a full season.", NOT),
        ("Harbour Lights are back: games called off, tickets sold out", NOT),
        ("Harbour Lights confirmed, and Night Ferry is back for a second series.", NOT),
        ("ITV has dropped Harbour Lights. Harbour Lights ends its run after two series.", X),
        ("Harbour Lights became the latest of many hits to sign off.", C),
        ("Harbour Lights, dropped by ITV, finds a home at Netflix.", R),
    ],
)
def test_whose_clause_it_is(text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, text) is expected


def test_what_ends_is_the_offshoot() -> None:
    text = "Harbour Lights, the Night Ferry offshoot, ends with season six."
    assert (outcome(LIGHTS, text), outcome(FERRY, text)) == (F, NOT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights has picked up viewers in its second season.", NOT),
        ("Harbour Lights is over. NBC has picked up a second season of the drama Mill Hill.", X),
        ("Harbour Lights is on tonight.\nRenewed, in prime time: Mill Hill, Ironwood", NOT),
        ("NBC cancels two, Harbour Lights is on tonight", NOT),
        ("Harbour Lights is good.\n\nIt lost a few viewers last week.\nRenewed\nMill Hill\nIronwood", NOT),
        ("Jane Doe, known from Mill Hill and Harbour Lights, joins Night Ferry. It has been renewed.", NOT),
        ("The Hotel did less well than Harbour Lights and Night Ferry, which both got another season.", R),
        ("Harbour Lights, dropped by ITV and picked up by Netflix, lives on.", R),
    ],
)
def test_what_is_said_of_others(text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, text) is expected


def test_the_network_tells_which_drama_is_meant() -> None:
    text = "Jane Doe joins The Hotel. Harbour Lights is where she became known. The NBC drama is renewed for season 3."
    assert (outcome(HOTEL, text), outcome(LIGHTS, text)) == (R, NOT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TNT Renews Harbour Lights, Mud Town Axed, FX Heads West", Outcome.RENEWED),
        ("Mud Town Axed, Harbour Lights and Two More Renewed at ABC Family", None),
        ("We now know when Harbour Lights will be on again once the summer batches are over.", None),
        ("Season 3 of Harbour Lights is not (yet) set for October on Netflix.", Outcome.UNDECIDED),
        ("Harbour Lights averaged a 2.4, better than eight scripted series that are coming back.", None),
        ("The director does not see Harbour Lights getting another season.", Outcome.UNDECIDED),
        ("Will Harbour Lights go on? Cancelled, however, the show is not.", Outcome.UNDECIDED),
        ("The last episode of Harbour Lights was hers. A network cancelled her sitcom 25 years earlier.", None),
    ],
)
def test_what_is_done_to_others_is_not_done_to_the_show(text: str, expected: Outcome | None) -> None:
    show = Show("harbour-lights", "Harbour Lights")
    outcomes = {claim.outcome for claim in read(Article("entry", "", "", text, "TVLine"), (show,)).claims}
    if expected is None:
        assert not {outcome for outcome in outcomes if outcome is Outcome.CANCELLED}
    else:
        assert expected in outcomes
        assert Outcome.CANCELLED not in outcomes


@pytest.mark.parametrize(
    ("text", "network", "meant"),
    [
        ("ITV axes Jane Doe drama Lanterns", "CBS", False),
        ("BBC comedy 'Lanterns' to end after five seasons", "CBS", False),
        ("CBS axes Jane Doe drama Lanterns", "CBS", True),
        ("Netflix cancels Lanterns", "CBS", True),
        ("ITV axes Lanterns, which it shared with CBS", "CBS", True),
        ("'Lanterns' Renewed For Two More Seasons, Taking CBS Comedy Through 2027", "BBC One", False),
        ("'Lanterns' Renewed For Two More Seasons, Taking CBS Comedy Through 2027", "CBS", True),
        ("'Lanterns' Gets a Third Season at CBS", "BBC One", False),
        ("'Lanterns' Renewed at Netflix", "BBC One", True),
    ],
)
def test_a_network_abroad_has_a_series_of_its_own_by_that_name(text: str, network: str, meant: bool) -> None:
    show = Show("lanterns", "Lanterns", network=network)
    assert bool(read(Article("entry", "", "", text, "TVLine"), (show,)).claims) is meant


@pytest.mark.parametrize(
    ("title", "lights", "ferry"),
    [
        ("TNT Renews Harbour Lights, Night Ferry Axed", R, X),
        ("TNT Cancels Harbour Lights, Night Ferry Renewed", X, R),
        ("TNT Renews Harbour Lights, Night Ferry", R, R),
        ("'Harbour Lights' shelved indefinitely at Netflix", NOT, NOT),
    ],
)
def test_what_stands_behind_the_comma_has_its_own_verb(title: str, lights: Outcome, ferry: Outcome) -> None:
    assert (outcome(Show("lights", "Harbour Lights"), "", title), outcome(FERRY, "", title)) == (lights, ferry)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Ghosts to end after five series", "BBC One's Ghosts is to end after its fifth series.", NOT),
        ("Ghosts to end after five series", "CBS has made up its mind: Ghosts is to end after its fifth season.", F),
        ("Channel 4's Ghosts to end", "Ghosts will end after its fifth series.", NOT),
    ],
)
def test_one_place_tells_whose_series_an_article_is_about(title: str, text: str, expected: Outcome) -> None:
    show = Show("ghosts", "Ghosts", network="CBS")
    claims = read(Article("entry", "", title, text, "Chortle"), (show,)).claims
    assert judge(show, claims).outcome is expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Night Ferry prequel 1923 to end", "The ITV drama 1923 ends with its second season."),
        ("ITV cans the Night Ferry sequel series", "It was to be made this year."),
        ("1923 cancelled", "ITV has cancelled 1923, the prequel to its hit drama Night Ferry, after two seasons."),
    ],
)
def test_what_an_offshoot_comes_from_is_not_what_is_decided(title: str, text: str) -> None:
    assert not [
        claim
        for claim in read(Article("entry", "", title, text, "TVLine"), SHOWS, Heard).claims
        if claim.show == FERRY.id and claim.outcome.decided
    ]
