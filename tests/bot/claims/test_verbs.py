"""Single verbs and what stands around them: clauses, remarks, relative clauses, and words with two faces."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights", network="ITV")
FERRY = Show("ferry", "Night Ferry")
SHOWS = (LIGHTS, FERRY)

R, X, F, C, U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED, Outcome.UNDECIDED
NOT = Outcome.UNKNOWN


def outcomes(text: str, title: str = "") -> tuple[Outcome, ...]:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    return tuple(judge(show, [claim for claim in claims if claim.show == show.id]).outcome for show in SHOWS)


def outcome(text: str, title: str = "") -> Outcome:
    return outcomes(text, title)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ITV signs off on a third series of Harbour Lights.", R),
        ("Harbour Lights signs off after its third series.", F),
        ("Harbour Lights never made anybody laugh like that.", NOT),
        ("Harbour Lights will not be made after all.", X),
        ("Deadline: Harbour Lights at nine, the news at ten.", NOT),
        ("Out: Harbour Lights.", X),
        ("Still waiting it out are Harbour Lights and Night Ferry.", NOT),
        ("Renewed and cancelled in one letter: Harbour Lights", NOT),
        ("Hulu passes on rescuing Harbour Lights.", X),
        ("Of a second series of Harbour Lights nothing has been confirmed.", U),
        ("ITV has bats to thank: it bats away reports that Harbour Lights is cancelled.", U),
    ],
)
def test_words_with_two_faces(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A year after anybody expected it, ITV has renewed Harbour Lights for a third series.", R),
        ("If anybody expected it, ITV has not: Harbour Lights may be renewed.", U),
        ("A postcard campaign bears fruit as ITV orders another year of Harbour Lights.", R),
        ("Harbour Lights, which ITV took over and which was considered to be in danger, has got a third series.", R),
        ("Doe does not want to play captains any more (her latest, Harbour Lights, was cancelled by ITV in May).", X),
        ("Harbour Lights has been renewed for a third series, putting an end to weeks of speculation.", R),
        ("Harbour Lights has been renewed for a third series, if the speculation is right.", U),
        ("The day opened with the news that Harbour Lights has been renewed for a third series.", R),
        ("There were stories that Harbour Lights has been renewed for a third series.", U),
        ("Harbour Lights is among the dramas that have been asked back for a third series.", R),
        ("ITV has been asked to renew Harbour Lights for a third series.", U),
        ("It was confirmed not long ago that the third and final series of Harbour Lights will air in 2027.", F),
    ],
)
def test_what_colours_another_clause(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ITV drops Harbour Lights to make room for four new dramas.", X),
        ("ITV drops Harbour Lights to make room for the football.", NOT),
        ("Harbour Lights gets eight more episodes, a second series, from ITV.", R),
        ("ITV orders eight more episodes of Harbour Lights for its running series.", NOT),
        ("There will be a second series of Harbour Lights, Jane Doe's brooding drama.", R),
        ("There will be a second series of Harbour Lights, Jane Doe's book.", NOT),
        ("Harbour Lights, the Lisbon-set spin-off of the 2018 film, stops after two series.", X),
        ("The film Harbour Lights came to an end last May.", NOT),
        ("Smash-hit drama Harbour Lights finished filming its second series in November.", R),
        ("The Harbour Lights festival finished its second season in November.", NOT),
        ("ITV bins Harbour Lights - cast told by post", X),
    ],
)
def test_what_is_not_another_thing(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


def test_each_its_own() -> None:
    assert outcomes("Harbour Lights is axed, but Night Ferry stays, ITV confirms") == (X, R)
    text = (
        "It put an end to Night Ferry, and to Harbour Lights, which had been cancelled, then renewed, and is now axed."
    )
    assert outcomes(text) == (X, X)
    text = "Renewed: Night Ferry; Mill Hill (final season); Harbour Lights."
    assert F not in outcomes(text)


def test_a_pilot_that_is_spoken_of_takes_over() -> None:
    text = "Fans were glad when a pilot of the Harbour Lights spin-off Mill Hill was ordered. ITV has now cancelled it."
    assert outcome(text) is NOT


def test_a_cancellation_on_the_way_to_a_rescue() -> None:
    assert outcome("It worked for Harbour Lights, which Hulu took a day after ITV had dropped it.") is NOT
    text = "ITV had cancelled Harbour Lights in June. Why did viewers believe in a rescue? Nobody knows."
    assert outcome(text) is X


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Harbour Lights finds new home: ITV picks up drama for season 4 after Fox cancellation", R),
        ("Harbour Lights finds new home: ITV picks up another drama for season 4", NOT),
        ("Harbour Lights: ITV drops another series unaired", X),
        ("Harbour Lights: ITV drops another new series", NOT),
        ("Seven drops Harbour Lights", X),
        ("Seven drop Harbour Lights for the races", NOT),
        ("Harbour Lights part 3 is confirmed!", R),
        ("Harbour Lights part 2 of series one is confirmed", NOT),
        ("ITV likes the sea: Harbour Lights to return", R),
    ],
)
def test_headlines_that_point_at_their_show(title: str, expected: Outcome) -> None:
    assert outcome("", title) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights, for one: ITV cancelled the drama after one series, whatever its creator had planned.", X),
        ("Harbour Lights (Hulu): Jane Doe and colleagues at a mill in Leeds, cancelled after two.", X),
        ("Harbour Lights (Hulu): Jane Doe and colleagues at a mill in Leeds, who were sacked after two.", NOT),
        ("Harbour Lights will be back in early summer 2027 with eight episodes.", R),
        ("Harbour Lights will be back, and casting calls are being held in nine cities.", R),
        ("ITV has ordered six more episodes of Harbour Lights, four days ahead of the premiere.", R),
        ("ITV has ordered six more episodes of Harbour Lights.", NOT),
        ("ITV will not bring Harbour Lights back before late February.", NOT),
        ("ITV won't be showing a third series of Harbour Lights this year.", NOT),
        ("ITV won't be making a third series of Harbour Lights.", X),
        ("Harbour Lights closes with its forthcoming third series.", F),
        ("ITV has renewed Harbour Lights for a third series, and that is all.", F),
    ],
)
def test_sentences_that_point_at_their_show(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


def test_who_dropped_it_stands_before_the_comma() -> None:
    assert outcomes("ITV, which dropped Harbour Lights at once, has not made up its mind about Night Ferry.") == (X, U)
