"""Which network a claim names: the one that its sentence names, else who is said to take the show on, else its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show

SHOW = Show("harbour-lights", "Harbour Lights", network="ABC")
HOMELESS = Show("harbour-lights", "Harbour Lights")
PUBLISHED = datetime(2024, 5, 10, tzinfo=UTC)


def networks(title: str, text: str, outcome: Outcome, show: Show = SHOW) -> set[str]:
    article = Article("a", "", title, text, "The Paper", published=PUBLISHED)
    return {claim.network for claim in read(article, (show,)).claims if claim.outcome is outcome}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Hulu buys a ticket for 'Harbour Lights'", "It has been renewed for a third season."),
        ("'Harbour Lights' finds a new home at Hulu", "The drama will return for a third season."),
        ("Hulu orders 10 more episodes of 'Harbour Lights'", "A month after ABC let it go, the drama has a new home."),
        ("", "Hulu steps in for Harbour Lights. The series will be back for a third season in the spring."),
        ("", "Harbour Lights was rescued by Hulu. It will return for a third season."),
    ],
)
def test_who_takes_a_show_on_is_its_home(title: str, text: str) -> None:
    assert networks(title, text, Outcome.RENEWED) == {"Hulu"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Could Hulu save 'Harbour Lights'?", "It has been renewed for a third season."),
        ("Fans want Hulu to rescue it", "Harbour Lights has been renewed for a third season."),
        ("", "Hulu may pick it up some day. Harbour Lights has been renewed for a third season."),
        ("", "Hulu buys thrillers. ABC buys none. Harbour Lights has been renewed for a third season."),
    ],
)
def test_who_only_might_is_not(title: str, text: str) -> None:
    assert networks(title, text, Outcome.RENEWED) == {"ABC"}
    assert networks(title, text, Outcome.RENEWED, HOMELESS) == {""}


def test_who_gave_it_up_is_named_beside_who_takes_it_on() -> None:
    text = "A month after ABC let it go, the drama has a new home."
    assert networks("Hulu orders 10 more episodes of 'Harbour Lights'", text, Outcome.CANCELLED) == {"ABC"}


def test_a_sentence_that_names_a_network_needs_no_other() -> None:
    text = "Harbour Lights was rescued by Hulu. NBC has renewed Harbour Lights for a third season."
    assert "NBC" in networks("", text, Outcome.RENEWED)
    assert networks("Hulu saves nobody", "Harbour Lights has been cancelled.", Outcome.CANCELLED) == {"ABC"}
