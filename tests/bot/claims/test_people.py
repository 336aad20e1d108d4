"""A person who leaves is no claim on the show, however the press puts it."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Show
from tests.samples import NOW

LIGHTS = Show("harbour-lights", "Harbour Lights", network="Hulu")


def claimed(text: str, title: str = "") -> list[str]:
    article = Article("one", "https://variety.com/one", title, text, publisher="Variety", published=NOW)
    return [claim.outcome.value for claim in read(article, (LIGHTS,)).claims]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill quit Harbour Lights and will not return for a seventh season, Hulu has confirmed.",
        "After six years Ada Quill exits Harbour Lights and will not be back for season 7.",
        "Ada Quill is leaving Harbour Lights and won't return for season 3.",
        "Ada Quill won't be back for Harbour Lights season 12.",
        "Fan favourite Ada Quill has left Harbour Lights and isn't coming back for season 2.",
    ],
)
def test_a_person_who_leaves_is_no_cancellation(text: str) -> None:
    assert "cancelled" not in claimed(text)


def test_who_is_done_with_it_decides_nothing_and_who_explains_a_decision_does() -> None:
    assert claimed("Ada Quill is done playing sailors; says no more Harbour Lights for him") == []
    assert claimed("Hulu president explains why he cancelled 'Harbour Lights'") == ["cancelled"]


def test_who_does_not_know_when_it_returns_knows_of_no_end() -> None:
    assert claimed("Ada Quill says she doesn't know when Harbour Lights will be back") == ["undecided"]


def test_a_show_that_does_not_return_is_one() -> None:
    assert claimed("Harbour Lights will not return for a second season, Hulu has confirmed.") == ["cancelled"]
    assert claimed("Hulu has decided that Harbour Lights won't be back for season 3.") == ["cancelled"]


def test_what_remains_open_is_undecided() -> None:
    assert claimed("A second season of Harbour Lights remains unconfirmed.") == ["undecided"]


@pytest.mark.parametrize(
    "title",
    [
        "Night Ferry adds two Harbour Lights veterans as season 4 starts in London",
        "Hulu orders season 3 for Harbour Lights creators' new space drama",
        "Hulu orders a third season from Harbour Lights vets",
    ],
)
def test_what_its_people_make_next_is_anothers(title: str) -> None:
    assert claimed("", title) == []
