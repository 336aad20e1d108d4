"""What publishers put around a headline is no part of it; another's name at its end is a credit."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.claims.headlines import bare
from bot.model import Article, Show

LIGHTS = Show("lights", "Harbour Lights", network="NBC")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("EXCLUSIVE: NBC axes Harbour Lights", "NBC axes Harbour Lights"),
        ("Breaking News – NBC axes Harbour Lights", "NBC axes Harbour Lights"),
        ("[Updated] | NBC axes Harbour Lights", "NBC axes Harbour Lights"),
        ("TVLine Exclusive: NBC axes Harbour Lights", "NBC axes Harbour Lights"),
        ("NBC axes Harbour Lights (EXCLUSIVE)", "NBC axes Harbour Lights"),
        ("NBC axes Harbour Lights – Update", "NBC axes Harbour Lights"),
        ("NBC axes Harbour Lights - TVLine", "NBC axes Harbour Lights"),
        ("NBC axes Harbour Lights | TV Line", "NBC axes Harbour Lights"),
        ("NBC axes Harbour Lights - Deadline", "NBC axes Harbour Lights - Deadline"),
        ("Report: NBC axes Harbour Lights", "Report: NBC axes Harbour Lights"),
        ("Exclusive clip from Harbour Lights", "Exclusive clip from Harbour Lights"),
        ("Breaking Bad: no more", "Breaking Bad: no more"),
        ("EXCLUSIVE: ", "EXCLUSIVE: "),
        ("", ""),
    ],
)
def test_a_headline_without_its_frame(title: str, expected: str) -> None:
    assert bare(title, "TVLine") == expected


@pytest.mark.parametrize("label", ["", "EXCLUSIVE: ", "Breaking: ", "UPDATED: "])
@pytest.mark.parametrize("title", ["Harbour Lights back for a third season", "NBC axes Harbour Lights"])
def test_a_label_changes_nothing_that_is_read(label: str, title: str) -> None:
    plain, labelled = (read(Article("entry", "", text, "", "TVLine"), (LIGHTS,)) for text in (title, label + title))
    assert plain.claims
    assert labelled.claims == plain.claims
    assert labelled.article.title == label + title


def test_a_headline_is_taken_out_of_one_frame_only() -> None:
    assert (
        bare("EXCLUSIVE: EXCLUSIVE: Harbour Lights - TVLine - TVLine", "TVLine") == "EXCLUSIVE: Harbour Lights - TVLine"
    )
