"""How a show is over: a cancelled one whose last episode is shown, a season that ended, a row under its network."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights", network="NBC")
FERRY = Show("ferry", "Night Ferry", network="CBS")
R, X, F, C, U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED, Outcome.UNDECIDED
NOT = Outcome.UNKNOWN


def outcome(text: str, title: str = "", show: Show = LIGHTS) -> Outcome:
    claims = read(Article("entry", "", title, text, "TVLine"), (LIGHTS, FERRY)).claims
    return judge(show, [claim for claim in claims if claim.show == show.id]).outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NBC cancelled Harbour Lights on 12 May. Its last episode aired on the 22nd.", X),
        ("Harbour Lights, cancelled in October, airs its last episode on the 10th.", X),
        ("Harbour Lights aired its last episode on Sunday, after six seasons.", C),
        ("Harbour Lights has been on a break since its sixth series finished in May 2021.", U),
        ("At present there is no fourth season of Harbour Lights in the works.", U),
        ("Harbour Lights, renewed in February, dead in August.", X),
        ("Netflix has cancelled Harbour Lights. Its fourth season was going to be the final one anyway.", X),
        ("Harbour Lights, which was going to end with its fifth season, has been handed another year by NBC.", R),
        ("It was not long on the air. It's finished, NBC said of Harbour Lights.", X),
    ],
)
def test_what_is_over_and_how(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Fact check", "Claim: NBC has cancelled Harbour Lights because of low ratings.", U),
        ("Correction", "The paper has withdrawn an item in which it said that NBC had renewed Harbour Lights.", U),
        ("", "Harbour Lights is unsure. Copper Creek, also by Jane Doe, returns to NBC in May for its last run.", U),
        ("Battle pass", "The skins of Harbour Lights return with the battle pass. Season 3 rewards come Friday.", NOT),
    ],
)
def test_what_is_said_of_something_else(title: str, text: str, expected: Outcome) -> None:
    assert outcome(text, title) in (expected, NOT)


def test_a_row_stands_behind_its_network() -> None:
    text = "These shows won't be back.\nNBC: Harbour Lights, Copper Creek.\nCBS: Mill Hill, Night Ferry."
    assert [outcome(text, "Canceled TV shows: the full list", show) for show in (LIGHTS, FERRY)] == [X, X]


def test_the_next_sentence_names_the_show() -> None:
    text = "NBC has cancelled the series after one season. Harbour Lights had been in its top ten for weeks."
    assert outcome(text, "NBC drops costly mystery") is X


def test_of_two_in_a_headline_the_other_may_be_anybodys() -> None:
    for fate, expected in (("Canceled at NBC", X), ("axed by NBC", X), ("renewed by NBC", R)):
        assert outcome("", f"'Harbour Lights' and 'Mill Hill' {fate}") is expected
    assert outcome("", "NBC and the studio canceled 'Night Ferry' and 'Harbour Lights'") is X


def test_the_headlines_word_is_the_plainer_one() -> None:
    assert outcome("NBC has brought Harbour Lights to a close after four series.", "Harbour Lights not returning") is X
    assert outcome("Harbour Lights aired its last episode after six years.", "Goodbye to 'Harbour Lights'") is C


def test_who_is_still_waiting_is_no_longer_of_the_row() -> None:
    title = "NBC Orders Fourth Season Of 'Harbour Lights'; 'Night Ferry' Still In Negotiations"
    assert [outcome("", title, show) for show in (LIGHTS, FERRY)] == [R, U]


@pytest.mark.parametrize(
    "said", ['"Harbour Lights is cancelled!" one fan tweeted.', '"Season 2 confirmed," one wrote.']
)
def test_what_a_fan_calls_out_decides_nothing(said: str) -> None:
    assert outcome(f"Fans of Harbour Lights are sure. {said}") in (U, NOT)
