"""When a season comes, as sentences in the manner of the press say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.calendars import dated_seasons, premiere
from bot.model import Claim
from bot.verdicts import judge
from tests.samples import NOW, SHOW, claim

PUBLISHED = datetime(2026, 3, 4, 9, tzinfo=UTC)


def said(quote: str, outcome: str = "renewed", published: datetime | None = PUBLISHED) -> Claim:
    made = claim(outcome, "2026-03-04", seasons=(3,), origin="deadline")
    return replace(made, evidence=replace(made.evidence, quote=quote, published=published))


@pytest.mark.parametrize(
    ("quote", "when"),
    [
        ("Season 3 of Hit & Run premieres on June 12.", "2026-06-12"),
        ("Hit & Run season 3 gets a release date: 4 July", "2026-07-04"),
        ("The network has set a March 20 return for Hit & Run season 3.", "2026-03-20"),
        ("Hit & Run returns for a third season on January 9.", "2027-01-09"),
        ("Hit & Run is back for series three on 2 May 2026.", "2026-05-02"),
        ("The third season will debut in September 2026.", "2026-09"),
        ("Season 3 premieres today, March 4.", "2026-03-04"),
    ],
)
def test_a_date_beside_the_words_for_a_premiere_is_when_it_comes(quote: str, when: str) -> None:
    assert str(premiere(said(quote))) == when


@pytest.mark.parametrize(
    "quote",
    [
        "Hit & Run has been renewed for a third season.",
        "Hit & Run was renewed on March 2 for a third season.",
        "The third season starts filming on June 12.",
        "Season 3 will premiere in 2027.",
        "Season 3 will premiere on Friday.",
        "Season 3 premiered on June 12, 2019.",
        "Season 3 premieres on June 12, 2099.",
        "A trailer for the return of Hit & Run was released with the trailer of June 1.",
        "Season 3 premieres on February 31.",
    ],
)
def test_what_is_no_date_of_a_premiere_is_none(quote: str) -> None:
    assert premiere(said(quote)) is None


def test_without_a_day_of_publication_there_is_no_year() -> None:
    assert premiere(said("Season 3 premieres on June 12.", published=None)) is None


def test_the_date_last_given_for_a_season_stands() -> None:
    first, later = said("Season 3 premieres on June 12."), said("Season 3 will premiere on July 3 instead.")
    later = replace(later, evidence=replace(later.evidence, entry="later", published=PUBLISHED.replace(day=20)))
    verdict = judge(SHOW, [first, later], number=1, made=NOW)
    (dated,) = dated_seasons(SHOW, verdict, [later, first])
    assert (dated.season, str(dated.when), dated.key) == (3, "2026-07-03", f"{SHOW.id}/3")


def test_a_cancelled_show_has_no_dates() -> None:
    claims = [said("Season 3 was to premiere on June 12.", outcome="cancelled")]
    assert dated_seasons(SHOW, judge(SHOW, claims, number=1, made=NOW), claims) == ()
    assert dated_seasons(SHOW, None, []) == ()
