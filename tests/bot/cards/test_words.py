from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.words import (
    LONGEST_QUOTE,
    at_date,
    counted,
    dated,
    day,
    lasting,
    listed,
    origin_name,
    publisher_name,
    seasons,
    sentenced,
    shortened,
)
from bot.model import When
from tests.samples import claim


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), ""),
        ((2,), "season 2"),
        ((3, 2), "seasons 2 and 3"),
        ((2, 3, 4), "seasons 2 to 4"),
        ((1, 3, 5), "seasons 1, 3 and 5"),
        ((2, 2), "season 2"),
    ],
)
def test_seasons(numbers: tuple[int, ...], words: str) -> None:
    assert seasons(numbers) == words


@pytest.mark.parametrize(
    ("when", "plain", "placed"),
    [
        ("2021-09-20", "20 September 2021", "on 20 September 2021"),
        ("2021-09", "September 2021", "in September 2021"),
        ("2021", "2021", "in 2021"),
        ("2021-09-20/2021-09-25", "20 to 25 September 2021", "between 20 and 25 September 2021"),
        ("2021-09-20/2021-10-03", "20 September to 3 October 2021", "between 20 September and 3 October 2021"),
        (
            "2021-12-30/2022-01-02",
            "30 December 2021 to 2 January 2022",
            "between 30 December 2021 and 2 January 2022",
        ),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(when: str, plain: str, placed: str) -> None:
    assert (dated(When.parse(when)), at_date(When.parse(when))) == (plain, placed)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "1 minute"),
        (0, "1 minute"),
        (119, "1 minute"),
        (120, "2 minutes"),
        (9 * 3600 + 59, "9 hours"),
        (86400, "1 day"),
        (86400 * 3 - 1, "2 days"),
    ],
)
def test_a_time_is_told_in_one_unit(seconds: int, words: str) -> None:
    assert lasting(timedelta(seconds=seconds)) == words


def test_counts_and_lists_are_grammatical() -> None:
    assert [counted(n, "entry", "entries") for n in (0, 1, 2, 2000)] == [
        "no entries",
        "1 entry",
        "2 entries",
        "2,000 entries",
    ]
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [sentenced(text) for text in ("yes", "“Yes.”", "3 for “x”")] == ["Yes.", "“Yes.”", "3 for “x”."]


@given(st.text(max_size=2000))
def test_a_quote_is_one_short_line(text: str) -> None:
    line = shortened(text)
    assert len(line) <= LONGEST_QUOTE
    assert line.splitlines() in ([], [line])


def test_a_quote_is_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("a" * 50, 12) == "a" * 11 + "…"


@given(st.dates(), st.dates())
def test_any_span_of_days_has_words(one: date, other: date) -> None:
    when = When(min(one, other), max(one, other))
    assert str(when.first.year) in dated(when) or str(when.last.year) in dated(when)
    assert at_date(when).split()[0] in ("on", "in", "between")


@pytest.mark.parametrize(
    ("origin", "publisher", "names"),
    [
        ("deadline", "Deadline", ("Deadline", "Deadline")),
        ("deadline", "The Village Gazette", ("Deadline", "The Village Gazette")),
        ("village gazette", "The Village Gazette", ("The Village Gazette", "The Village Gazette")),
        ("town crier", "The Village Gazette", ("Town Crier", "The Village Gazette")),
        ("site:blog.example", "", ("blog.example", "an unnamed source")),
        ("entry:1", "The Village Gazette", ("The Village Gazette", "The Village Gazette")),
        ("", "", ("an unnamed source", "an unnamed source")),
    ],
)
def test_sources_are_called_by_their_names(origin: str, publisher: str, names: tuple[str, str]) -> None:
    sample = claim("cancelled", origin=origin)
    sample = replace(sample, evidence=replace(sample.evidence, publisher=publisher, url=""))
    assert (origin_name(sample), publisher_name(sample)) == names


def test_a_moment_is_told_by_its_day() -> None:
    assert day(datetime(2021, 9, 5, 23, 59)) == "5 September 2021"  # noqa: DTZ001 (the zone is not what is tested)


def test_a_publisher_without_a_name_is_its_host() -> None:
    sample = claim("cancelled", origin="")
    sample = replace(sample, evidence=replace(sample.evidence, publisher="", url="https://www.gazette.example/one"))
    assert publisher_name(sample) == "gazette.example"
