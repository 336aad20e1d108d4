"""Dates in running text, as a reader of the day understands them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.claims import estimated
from bot.claims.dates import dates
from bot.model import Article, When

#: a Friday
TODAY = date(2021, 9, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reported in September 2021 that", "2021-09"),
        ("on September 20, 2021", "2021-09-20"),
        ("on 20 September", "2021-09-20"),
        ("on Monday", "2021-09-20"),
        ("in May", "2021-05"),
        ("in November", "2020-11"),
        ("last month", "2021-08"),
        ("last year", "2020"),
        ("in 2019", "2019"),
        ("yesterday", "2021-09-23"),
        ("three days ago", "2021-09-21"),
        ("two years ago", "2019"),
        ("2021-09-01", "2021-09-01"),
    ],
)
def test_a_date_is_resolved_against_the_day_of_publication(text: str, expected: str) -> None:
    (found,) = dates(text, TODAY)
    assert str(found.when) == expected


def test_without_that_day_open_dates_stay_open() -> None:
    assert [found.when for found in dates("on Monday and in May", None)] == [None, None]
    assert [str(found.when) for found in dates("in May 2019", None)] == ["2019-05"]


def test_impossible_dates_are_no_dates() -> None:
    assert not [found for found in dates("on February 31, 2021", TODAY) if found.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A website reported in September 2021 that it was over.", "2021-09"),
        ("It aired on August 6, 2021. Filming will commence in October 2021.", "2021-08-06"),
        ("It premiered in August 2021. As of writing (10 August) it leads.", "2021-08-10"),
        ("It was shown in 2019 and renewed in 2020.", "2020"),
    ],
)
def test_an_undated_text_is_no_older_than_what_it_tells(text: str, expected: str) -> None:
    assert str(estimated(Article("entry", "", "", text))) == expected


def test_a_dated_article_was_written_on_its_day_and_a_timeless_one_on_none() -> None:
    published = datetime(2021, 9, 20, tzinfo=UTC)
    assert estimated(Article("entry", "", "", "In 2019 it began.", published=published)) == When.day(published.date())
    assert estimated(Article("entry", "", "", "No day is named here.")) is None
