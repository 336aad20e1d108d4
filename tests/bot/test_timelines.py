"""The timeline: what lies where, in words that a reader would use, and within its borders whatever comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Claim, Outcome, Stance, Verdict
from bot.timelines import Drawing, timeline
from bot.timelines.calendars import dates
from bot.verdicts import account, judge
from tests.samples import SHOW, claim, day


def drawn(claims: Sequence[Claim], width: float = 1000) -> Drawing | None:
    """The timeline of these claims, each learned on the day on which it was published."""
    verdicts: list[Verdict] = []
    for number in range(1, len(claims) + 1):
        known = claims[:number]
        verdicts.append(judge(SHOW, known, number=number, made=known[-1].evidence.published or day("2021-09-20")))
    return timeline(verdicts, account(SHOW, claims), width=width)


SAGA = (
    claim("undecided", "2021-08-10", origin="screenrant", entry="hope"),
    claim("cancelled", "2021-09-20", entry="exclusive"),
    claim("cancelled", "2021-09-20", origin="variety", entry="second"),
    claim("renewed", "2021-12-01", network="Hulu", entry="saved"),
)


def test_a_saga_from_left_to_right() -> None:
    drawing = drawn(SAGA)
    assert drawing is not None
    assert [span.outcome for span in drawing.spans if span.width] == [
        Outcome.UNDECIDED,
        Outcome.CANCELLED,
        Outcome.RENEWED,
    ]
    assert [(mark.outcome, mark.stance, mark.count) for mark in sorted(drawing.marks, key=lambda mark: mark.x)] == [
        (Outcome.UNDECIDED, Stance.EARLIER, 1),
        (Outcome.CANCELLED, Stance.EARLIER, 2),
        (Outcome.RENEWED, Stance.SUPPORTS, 1),
    ]
    assert drawing.words.startswith("1 article behind the verdict, 3 against it, earlier or beside it.")
    assert "20 September 2021: cancelled" in drawing.words


@pytest.mark.parametrize("width", [340, 640, 1000])
def test_marks_of_a_crowded_lane_stay_in_it_and_near_their_dates(width: float) -> None:
    said = [
        claim(
            "renewed" if number % 2 else "undecided",
            f"{2010 + number // 12}-{number % 12 + 1:02}-15",
            entry=f"{number}",
        )
        for number in range(120)
    ]
    drawing = timeline((), account(SHOW, said), width=width)
    assert drawing is not None
    newest = max(drawing.marks, key=lambda mark: mark.x)
    assert sum(mark.count for mark in drawing.marks) == len(said)
    assert all(mark.x >= drawing.left for mark in drawing.marks)
    assert newest.x <= drawing.right
    for lane in {mark.y for mark in drawing.marks}:
        places = sorted((mark.x, mark.count) for mark in drawing.marks if mark.y == lane)
        assert all(right - left >= 17 for (left, _), (right, _) in pairwise(places))


def test_what_supports_lies_above_the_band_and_all_else_below() -> None:
    drawing = drawn(SAGA)
    assert drawing is not None
    for mark in drawing.marks:
        assert (mark.y < drawing.band) == (mark.stance is Stance.SUPPORTS)


def test_the_most_trusted_lane_is_next_to_the_band() -> None:
    drawing = drawn(
        [claim("cancelled", origin=origin) for origin in ("deadline", "netflix-newsroom", "guardian", "site:x.example")]
    )
    assert drawing is not None
    names = [lane.name for lane in sorted(drawing.lanes, key=lambda lane: lane.y)]
    assert names == sorted(names, key=["Other", "Press", "Trade", "Network"].index)
    assert {"Trade", "Other"} <= set(names)


def test_a_verdict_is_not_dated_after_it_was_known() -> None:
    month = claim("cancelled", "2021-09-20", as_of="2021-09")
    drawing = drawn([month])
    assert drawing is not None
    assert drawing.spans[0].words.startswith("20 September 2021")


def test_undated_articles_are_counted_not_drawn() -> None:
    drawing = drawn([claim("cancelled"), claim("cancelled", None), claim("cancelled", None)])
    assert drawing is not None
    assert (len(drawing.marks), drawing.undated) == (1, 2)


def test_nothing_dated_is_no_drawing() -> None:
    assert timeline([], account(SHOW, [claim("cancelled", None)]), width=1000) is None
    assert timeline([], [], width=1000) is None


@pytest.mark.parametrize("width", [340, 640, 1000])
def test_the_name_of_what_stands_always_fits(width: float) -> None:
    for outcome in ("renewed", "final", "cancelled", "concluded", "undecided"):
        drawing = drawn([claim("undecided", "2021-01-01"), claim(outcome, "2021-09-20")], width)
        assert drawing is not None
        assert drawing.spans[-1].label


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    days = draw(st.lists(st.dates(date(1, 1, 1), date(9999, 12, 31)), min_size=1, max_size=12))
    outcomes = st.sampled_from([outcome for outcome in Outcome if outcome is not Outcome.UNKNOWN])
    origins = st.sampled_from(["deadline", "variety", "screenrant", "entry:1"])
    return [claim(draw(outcomes), f"{when:%Y-%m-%d}".zfill(10), origin=draw(origins)) for when in days]


@settings(deadline=None, max_examples=60)
@given(claims(), st.sampled_from([340.0, 640.0, 1000.0]))
def test_everything_lies_within_the_drawing(said: list[Claim], width: float) -> None:
    drawing = drawn(said, width)
    assert drawing is not None
    assert all(0 <= mark.y <= drawing.height for mark in drawing.marks)
    assert all(mark.x <= drawing.right + 1 for mark in drawing.marks)
    assert all(drawing.left <= tick.x <= drawing.right for tick in drawing.ticks)
    assert all(drawing.left <= span.x and span.x + span.width <= drawing.right + 1 for span in drawing.spans)
    assert sum(mark.count for mark in drawing.marks) + drawing.undated == len(
        {(one.evidence.entry, one.outcome) for one in said}
    )


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(1, 4_000_000), st.integers(0, 14))
def test_the_calendar_is_even_and_never_crowded(first: date, length: int, most: int) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    found = dates(first, last, most)
    assert len(found) <= max(most, 2)
    assert all(first <= when <= last for when, _ in found)
    assert all(one < other for (one, _), (other, _) in pairwise(found))


@pytest.mark.parametrize(
    ("first", "last", "most", "labels"),
    [
        ("2021-09-19", "2021-09-22", 5, ["19 Sep 2021", "20 Sep", "21 Sep", "22 Sep"]),
        ("2021-10-15", "2022-02-15", 6, ["Nov 2021", "Dec", "Jan 2022", "Feb"]),
        ("2018-05-01", "2021-09-01", 4, ["2019", "2020", "2021"]),
    ],
)
def test_dates_read_as_in_a_calendar(first: str, last: str, most: int, labels: list[str]) -> None:
    found = dates(date.fromisoformat(first), date.fromisoformat(last), most)
    assert [label for _, label in found] == labels
