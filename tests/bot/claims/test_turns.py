"""Who has changed its mind has decided the opposite of what it decided before; who might, has not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

SHOW = Show("harbour-lights", "Harbour Lights", network="NBC")
PUBLISHED = datetime(2024, 5, 10, tzinfo=UTC)


def decided(text: str) -> set[str]:
    """What the article says now of the show."""
    reading = read(Article("a", "", "", text, "The Paper", published=PUBLISHED), (SHOW,))
    return {str(claim.outcome) for claim in reading.claims if not claim.background}


@pytest.mark.parametrize(
    "text",
    [
        "NBC has changed its mind about Harbour Lights. The comedy was renewed for a second season in November.",
        "NBC renewed Harbour Lights in March. In April the network reversed course.",
        "Fox renewed Harbour Lights for a third season in May 2002, then revoked the decision two days later.",
    ],
)
def test_an_order_that_somebody_goes_back_on_is_a_cancellation(text: str) -> None:
    assert decided(text) == {"cancelled"}


@pytest.mark.parametrize(
    "text",
    [
        "NBC has had second thoughts about Harbour Lights. It said in January it wouldn't be making any more of it.",
        "NBC has performed a U-turn over Harbour Lights, which it axed in January.",
        "Harbour Lights was cancelled in March. In April, after an outcry, the network relented.",
        "NBC cancelled Harbour Lights, then reversed the decision two days later.",
        "NBC has changed its mind about Harbour Lights. The drama has been renewed for a third season.",
        "Harbour Lights has been saved after NBC changed its mind.",
    ],
)
def test_an_end_that_somebody_goes_back_on_is_a_renewal(text: str) -> None:
    assert decided(text) == {"renewed"}


@pytest.mark.parametrize(
    "text",
    [
        "NBC has not changed its mind about Harbour Lights, which it cancelled in January.",
        "Fans hope NBC changes its mind about Harbour Lights, which it cancelled in March.",
        "NBC is having second thoughts about Harbour Lights, people say. It was cancelled in March.",
        "NBC has changed its mind about the schedule of Harbour Lights, which it cancelled in March.",
    ],
)
def test_who_only_might_has_not_turned(text: str) -> None:
    assert decided(text) == {"cancelled"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pop has ordered 13 episodes of Harbour Lights for 2025. NBC cancelled it in March.", "renewed"),
        ("NBC had cancelled Harbour Lights. Ten new episodes of it have been bought by Netflix.", "renewed"),
        ("NBC cancelled Harbour Lights in March. The six remaining episodes will be made by June.", "cancelled"),
        ("NBC cancelled Harbour Lights in March. Fans want Netflix to order ten new episodes of it.", "cancelled"),
    ],
)
def test_a_cancelled_show_of_which_episodes_are_ordered_goes_on(text: str, expected: str) -> None:
    assert decided(text) == {expected}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "NBC on 'Harbour Lights' Cancellation Report: \"Completely Inaccurate\"",
            "The network pushed back on Friday.",
        ),
        ("'Harbour Lights' cancellation rumours are false, says the studio", ""),
    ],
)
def test_a_report_of_the_end_that_is_denied_is_refuted(title: str, text: str) -> None:
    [claim] = [
        c for c in read(Article("a", "", title, text, "The Paper", published=PUBLISHED), (SHOW,)).claims if c.refutes
    ]
    assert claim.outcome == "undecided"


def test_a_last_season_that_is_not_made_is_the_one_that_was_ordered() -> None:
    text = (
        "NBC cancels Harbour Lights mid-production. It had been renewed for a fourth and final season in May 2023 and "
        "was three weeks into filming."
    )
    reading = read(Article("a", "", "", text, "The Paper", published=PUBLISHED), (SHOW,))
    news = [(str(claim.outcome), claim.seasons) for claim in reading.claims if not claim.background]
    assert news == [("cancelled", (4,))]
    assert judge(SHOW, reading.claims).outcome is Outcome.CANCELLED


def test_what_was_open_at_a_time_that_is_told_of_is_not_open_now() -> None:
    assert decided("At number four is the 2019 finale of Harbour Lights, after which NBC put it on ice.") == set()
    assert decided("NBC has put Harbour Lights on ice.") == {"undecided"}


def test_what_was_said_weeks_before_somebody_stepped_in_is_history() -> None:
    text = (
        "Weeks after NBC let it be known that season five of Harbour Lights would be its last, CBC has stepped in. "
        "CBC will air a 13-episode sixth season of the drama."
    )
    assert decided(text) == {"renewed"}


def test_when_the_order_was_made_is_not_when_it_was_taken_back() -> None:
    text = "NBC has gone back on the order for a fourth season of Harbour Lights that it made a year ago."
    [claim] = read(Article("a", "", "", text, "The Paper", published=PUBLISHED), (SHOW,)).claims
    assert (claim.outcome, claim.seasons, claim.as_of, claim.background) == (Outcome.CANCELLED, (4,), None, False)


def test_what_is_not_true_is_denied() -> None:
    text = 'Harbour Lights is the talk of the town. "It isn\'t true that the drama has been axed," NBC said.'
    [claim] = read(Article("a", "", "", text, "The Paper", published=PUBLISHED), (SHOW,)).claims
    assert (claim.outcome, claim.refutes) == (Outcome.UNDECIDED, True)
