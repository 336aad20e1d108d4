"""Words of decision that are of something else say nothing of the show; look-alikes do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.claims.modifiers.strays import STRAYS
from bot.model import Article, Claim, Show, show_id
from bot.rules import EXAMPLES

SHOWS = tuple(Show(show_id(title), title) for title in EXAMPLES)


def decided(text: str, title: str = "") -> list[Claim]:
    reading = read(Article("example", "", title, text, published=datetime(2026, 9, 1, tzinfo=UTC)), SHOWS)
    return [claim for claim in reading.claims if claim.outcome.decided]


@pytest.mark.parametrize("text", [text for row in STRAYS for text in row.strays])
def test_what_is_told_of_something_else_is_no_decision(text: str) -> None:
    assert not decided(text)


@pytest.mark.parametrize("text", [text for row in STRAYS for text in row.keeps])
def test_what_looks_alike_is_one(text: str) -> None:
    assert decided(text)


@pytest.mark.parametrize(
    "text",
    [
        "Night Ferry takes over the Sunday slot when Harbour Lights ends next week.",
        "Harbour Lights comes to an end on Thursday with a feature-length episode.",
        "Harbour Lights concludes on Saturday at nine.",
        "Harbour Lights signed off for the summer on Tuesday.",
        "After eight weeks Harbour Lights has come to an end.",
        "According to a user on Reddit, Harbour Lights will be renewed for a fifth and final season.",
        "Harbour Lights has been renewed for a third season, according to a fan account.",
        "Posts shared on Facebook say that NBC cancelled Harbour Lights after a boycott.",
        "Harbour Lights I dropped after the pilot.",
        "ITV has responded to reports that Harbour Lights has been axed.",
        "Harbour Lights looks set for a third season.",
        "A leaked list showed Harbour Lights among cancelled shows. Fox called the list a fake.",
        "France's TF1 has ordered a second season of its version of Harbour Lights.",
        "Harbour Lights has been pulled in some markets.",
        "The show Harbour Lights will move to Hulu, where new subscribers can stream it.",
        "Harbour Lights was a hit. Neither the BBC nor Hulu has asked for another series.",
    ],
)
def test_an_ordinary_sentence_is_no_decision(text: str) -> None:
    assert not decided(text)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Lights ends for good on Sunday.",
        "Harbour Lights comes to an end on Thursday after nine years on the air.",
        "Harbour Lights came to an end last night with its 60th episode.",
        "Harbour Lights was cancelled by NBC, according to Deadline.",
        "Harbour Lights has been renewed for a third season, according to a post by Netflix on Tuesday.",
        "Harbour Lights was dropped by NBC after two seasons.",
        "Harbour Lights moves to Hulu, where viewers can watch season three in the fall.",
    ],
)
def test_an_end_on_a_day_and_a_report_by_the_network_are(text: str) -> None:
    assert decided(text)


def test_a_headline_that_leaves_a_show_for_later_does_not_renew_it() -> None:
    assert not decided("CBS handed out ten renewals.", "CBS Renews Ten Series, Leaves Harbour Lights for Later")
