"""What came up again, and what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.model import Article, Claim, Evidence, Memory, Reading
from bot.resurfacing import SAME_STORY, without_the_known
from tests.samples import SHOW, claim, day

KNOWN = claim("cancelled", "2021-09-20", seasons=(2,), entry="old")
EVIDENCE = KNOWN.evidence


def again(**changes: Any) -> Claim:
    """The known claim, read in another entry that differs so."""
    of_evidence = {name: value for name, value in changes.items() if name in Evidence.__dataclass_fields__}
    of_claim = {name: value for name, value in changes.items() if name not in of_evidence}
    return replace(KNOWN, evidence=replace(EVIDENCE, **{"entry": "new", **of_evidence}), **of_claim)


def is_known(said: Claim) -> bool:
    article = Article(said.evidence.entry, said.evidence.url, said.evidence.title, "")
    (reading,) = without_the_known([Reading(article, (said,))], Memory(shows=(SHOW,), claims=(KNOWN,)))
    return reading.claims == ()


@pytest.mark.parametrize(
    "said",
    [
        again(),
        again(published=None),
        again(published=day("2026-01-01")),
        again(title="A headline of its own", quote="Other words."),
        again(url="https://news.example/moved"),
        again(url=""),
    ],
    ids=["new id", "without its date", "with a later date", "rewritten", "new link", "no link"],
)
def test_an_article_under_a_new_id_says_nothing_new(said: Claim) -> None:
    assert is_known(said)


def test_what_is_read_again_of_an_entry_is_as_old_as_it_was() -> None:
    edited = again(entry="old", published=day("2022-01-01"), title="A new headline")
    article = Article("old", EVIDENCE.url, "A new headline", "")

    (reading,) = without_the_known([Reading(article, (edited,))], Memory(shows=(SHOW,), claims=(KNOWN,)))

    assert reading.claims == (KNOWN,)


@pytest.mark.parametrize(
    "said",
    [
        again(entry="old"),
        again(outcome=claim("renewed").outcome),
        again(seasons=(3,)),
        again(origin="variety"),
        again(publisher="Variety"),
        again(url="https://news.example/other", quote="Netflix will not make more."),
        again(url="https://news.example/other", published=day("2021-09-20") + SAME_STORY + timedelta(days=1)),
    ],
    ids=["an edit", "another outcome", "another season", "another origin", "another publisher", "other words", "later"],
)
def test_this_is_heard(said: Claim) -> None:
    assert not is_known(said)
