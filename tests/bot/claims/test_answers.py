"""A question about the next season, and the answer in a word behind it."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

SHOW = Show("harbour-lights", "Harbour Lights")
R, X, U, NOT = Outcome.RENEWED, Outcome.CANCELLED, Outcome.UNDECIDED, Outcome.UNKNOWN


def outcome(title: str, text: str) -> Outcome:
    return judge(SHOW, read(Article("entry", "", title, text, "TVLine"), (SHOW,)).claims).outcome


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Will there be a season 3 of Harbour Lights?", "Sadly, no.", X),
        ("Will there be a season 3 of Harbour Lights?", "Yes. The order came in on Monday.", R),
        ("Is Harbour Lights coming back?", "The short answer is yes.", R),
        ("Will there be a season 3 of Harbour Lights?", "TVLine's answer is no.", X),
        ("", "Will Harbour Lights return for a third season? Fans have waited long. The answer, alas, is no.", X),
    ],
)
def test_a_plain_answer_says_it(title: str, text: str, expected: Outcome) -> None:
    assert outcome(title, text) is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Will there be a season 3 of Harbour Lights?", "No. Netflix has not announced anything yet.", U),
        ("Will there be a season 3 of Harbour Lights?", "Nope. Nothing has been confirmed so far.", U),
        ("Will there be a season 3 of Harbour Lights?", "Yes, hopefully.", U),
        ("Is Harbour Lights worth watching?", "Yes.", NOT),
        ("Is Harbour Lights over?", "No.", NOT),
        ("Will there be a season 3 of Harbour Lights?", "The cast met on Monday. No.", U),
        ("Will there be a season 3 of Harbour Lights?", "The weather was fine. No.", U),
    ],
)
def test_an_open_answer_and_one_to_another_question_say_nothing(title: str, text: str, expected: Outcome) -> None:
    assert outcome(title, text) is expected
