"""Feeds' bad times: what is told of them, to whom, and that it is told once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Destination, Feed, Notice, Trouble
from bot.troubles import BadTime, added_by, bad_times, notices

MORNING = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TIMEOUT = Trouble("timeout", "gazette.example did not answer in time", MORNING, MORNING + 8 * HOUR, 6)
FEED = Feed("https://gazette.example/feed", title="The Gazette", added_by="slack:T1:@U1", troubles=(TIMEOUT,))
WELL = replace(FEED, troubles=(replace(TIMEOUT, over=MORNING + 30 * HOUR),))
PERSON = Destination("slack", "T1", person="U1")


def told(*feeds: Feed, from_: datetime = MORNING, hours: int = 24 * 10) -> list[Notice]:
    """What somebody hears who looks every hour."""
    found = [notice for hour in range(hours) for notice in notices(feeds, from_ + hour * HOUR)]
    return list({notice.key: notice for notice in found}.values())


def test_a_day_of_failing_is_told_once_to_who_added_the_feed() -> None:
    (notice,) = told(FEED)

    assert notice.destination == PERSON
    assert notice.title == "The Gazette cannot be read"
    assert notice.parts == (("", "The Gazette: Gazette.example did not answer in time."),)


def test_nothing_is_told_before_the_day_is_over() -> None:
    assert told(FEED, hours=24) == []


def test_its_recovery_is_told_once() -> None:
    (notice,) = told(WELL)

    assert notice.title == "The Gazette can be read again"
    assert notice.parts == (("", "The Gazette, after 1 day."),)


def test_a_bad_time_of_several_kinds_is_one() -> None:
    refused = Trouble("refused", "gazette.example hung up", MORNING + 9 * HOUR, MORNING + 20 * HOUR, 2)
    feed = replace(FEED, troubles=(replace(TIMEOUT, times=2), refused))

    (bad,) = bad_times(feed)

    assert (bad.first, bad.times, bad.text) == (MORNING, 4, "Gazette.example hung up.")
    assert len(told(feed)) == 1


@pytest.mark.parametrize(
    "feed",
    [
        replace(FEED, troubles=(replace(TIMEOUT, over=MORNING + 23 * HOUR),)),
        replace(FEED, troubles=(replace(TIMEOUT, times=2),)),
        replace(FEED, added_by="feeds.toml"),
        replace(FEED, added_by=""),
        replace(FEED, added_by="U1"),
        replace(FEED, troubles=()),
    ],
    ids=["short", "hardly tried", "by the operator's file", "by nobody", "by an old version", "none"],
)
def test_these_are_told_to_nobody(feed: Feed) -> None:
    assert told(feed) == []


def test_what_was_missed_for_days_is_not_told_late() -> None:
    assert told(FEED, from_=MORNING + 5 * DAY) == []
    assert len(told(FEED, from_=MORNING + 3 * DAY)) == 1


def test_several_feeds_at_once_are_one_message_and_a_templates_searches_one_feed() -> None:
    template = "https://search.example/?q={show}"
    searches = [replace(FEED, url=f"https://search.example/?q={n}", title="", template=template) for n in range(50)]

    (notice,) = told(FEED, replace(FEED, url="https://b.example/"), *searches)

    assert notice.title == "3 of your feeds cannot be read"
    assert notice.parts[0][1].count("\n") == 2
    assert template in notice.parts[0][1]


@given(
    hours=st.lists(st.integers(0, 23), min_size=1, max_size=40),
    over=st.integers(25, 200) | st.none(),
)
def test_however_often_somebody_looks_nobody_hears_twice(hours: list[int], over: int | None) -> None:
    feed = replace(FEED, troubles=(replace(TIMEOUT, over=None if over is None else MORNING + over * HOUR),))
    looks = [MORNING + DAY + HOUR * sum(hours[: n + 1]) / 4 for n in range(len(hours))]

    keys = {notice.key for look in looks for notice in notices((feed,), look)}

    assert len(keys) <= 1


@pytest.mark.parametrize(
    "person",
    [
        Destination("discord", person="123"),
        Destination("slack", "T1", person="U1"),
        Destination("console", person="operator"),
    ],
)
def test_who_added_a_feed_is_read_from_how_a_destination_is_written(person: Destination) -> None:
    assert added_by(Feed("https://a.example/", added_by=str(person))) == person


def test_a_line_of_history() -> None:
    now = MORNING + 40 * HOUR

    assert BadTime(WELL.troubles).line(now) == (
        "2 March 2026, for 1 day, 6 times: Gazette.example did not answer in time."
    )
    assert BadTime(FEED.troubles).line(now).startswith("2 March 2026, for 1 day, not over, 6 times: ")
