"""What is said of several shows, of each its own; and how an article's course and dates settle what it says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights", network="ITV")
FERRY = Show("ferry", "Night Ferry")
R, X, F, C = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED
NOT = Outcome.UNKNOWN


def outcomes(text: str, title: str = "") -> tuple[Outcome, ...]:
    article = Article("entry", "", title, text, "TVLine", published=datetime(2024, 6, 3, tzinfo=UTC))
    claims = read(article, (LIGHTS, FERRY)).claims
    return tuple(judge(show, [c for c in claims if c.show == show.id]).outcome for show in (LIGHTS, FERRY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights and Night Ferry have been renewed and cancelled, respectively.", (R, X)),
        ("Harbour Lights and Night Ferry, on ITV and NBC respectively, have been renewed.", (R, R)),
        (
            "Harbour Lights and Night Ferry are neighbours. The former has been axed. The latter has been renewed.",
            (X, R),
        ),
        ("Night Ferry is a comedy. The latter has been renewed.", (NOT, NOT)),
    ],
)
def test_each_show_has_its_own(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viewers never took to Harbour Lights and Night Ferry. Neither will be back, ITV said.", (X, X)),
        ("Harbour Lights. Night Ferry, Copper Creek. None of them are returning, ITV said on Thursday.", (X, X)),
        ("Bad luck for Harbour Lights and Night Ferry. They won't be back next season.", (X, X)),
        ("Good news for viewers of Harbour Lights and Night Ferry: they have both been renewed.", (R, R)),
        ("Harbour Lights, Copper Creek and Night Ferry drew few viewers. ITV has cancelled all three.", (X, X)),
        ("Harbour Lights, Copper Creek and Night Ferry hoped for more. None of the three made the cut.", (X, X)),
        ("Harbour Lights and Night Ferry opened together. The first has been cancelled, the second renewed.", (X, R)),
        ("Only one of Harbour Lights and Night Ferry is safe: the former was renewed, the latter was not.", (R, X)),
        ("Harbour Lights and Night Ferry both have third seasons coming.", (R, R)),
        ("The stars of Harbour Lights and Night Ferry were there. They will return next year.", (NOT, NOT)),
        ("Harbour Lights and Night Ferry were filmed here. ITV has dropped both from its tour.", (NOT, NOT)),
        ("Harbour Lights and Night Ferry are on tonight. Both are good.", (NOT, NOT)),
        ("Harbour Lights is on. Jane Doe and Sam Poe star. They will not return.", (NOT, NOT)),
        (
            "Harbour Lights has been renewed. Is there any hope for Night Ferry? It isn't getting a second season.",
            (R, X),
        ),
        (
            "Harbour Lights was cancelled on Friday. What of Night Ferry? It has been picked up for another season.",
            (X, R),
        ),
    ],
)
def test_several_are_meant_by_a_word(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ITV has ordered a fourth 'Harbour Lights' season.", R),
        ("The final 'Harbour Lights' season will have eight episodes.", F),
        ("ITV confirms no third season of Harbour Lights.", X),
        ("Well, that is it for Harbour Lights. ITV confirms no third season.", X),
        ("ITV would not confirm a fifth season of Harbour Lights.", Outcome.UNDECIDED),
        ("ITV is leaning toward dropping Harbour Lights.", Outcome.UNDECIDED),
        ('"I turned down Harbour Lights for this," said one electrician.', NOT),
        ("It has been a year since season 2 of Harbour Lights dropped.", NOT),
        ("Harbour Lights is a hit. A family foundation is cancelling the second season of its residency program.", NOT),
        ("Harbour Lights residents win fight: second phase of housing scrapped by planners.", NOT),
        ("Dropped by Fox in 2002, Harbour Lights sold so many discs that it was brought back in 2004.", NOT),
        ("ITV ordered a second season of Harbour Lights in 2019.", NOT),
        ("December 2013: A second series of Harbour Lights is ordered.", NOT),
        ("After seven seasons, Harbour Lights is over. The last episode was shown on Sunday.", C),
        ("ITV confirms Harbour Lights is done after this summer's eighth season.", F),
    ],
)
def test_what_stands_around_the_words(text: str, expected: Outcome) -> None:
    assert outcomes(text)[0] is expected


def test_a_longer_title_in_quotation_marks_is_another_show() -> None:
    article = Article("entry", "", "HBO's ‘Harbour Lights Forever’ scrapped; third season will not be made", "")
    assert not read(article, (Show("lights", "Harbour"),)).claims
