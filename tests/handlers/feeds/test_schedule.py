"""When a feed is due again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.errors import FeedError, FeedFailure
from bot.model import Article, Claim, Feed, Reading
from bot.settings import load
from handlers.feeds.schedule import AWAITED, PAUSE, TROUBLES, after_failure, after_success, awaiting, moved, wished
from tests.handlers.feeds.conftest import NOW
from tests.samples import claim

SETTINGS = load(_env_file=None, poll_interval=600)
FEED = Feed("https://gazette.example/feed")
DAY = 24 * 60 * 60


def seconds(feed: Feed) -> float:
    assert feed.due
    return (feed.due - NOW).total_seconds()


@pytest.mark.parametrize(("wish", "interval"), [(0, 600), (100, 600), (1000, 1000), (86400, 2400)])
def test_publishers_may_ask_for_patience_up_to_four_intervals(wish: int, interval: int) -> None:
    polled = after_success(replace(FEED, failures=3, failure="x"), wish, NOW, SETTINGS)

    assert (polled.interval, polled.read, polled.failures, polled.failure) == (interval, NOW, 0, "")
    assert 0.9 * interval <= seconds(polled) <= 1.1 * interval


def test_feeds_are_spread_each_always_by_the_same() -> None:
    waits = {seconds(after_success(Feed(f"https://x.example/{n}"), 0, NOW, SETTINGS)) for n in range(50)}

    assert len(waits) == 50
    assert min(waits) < 570
    assert max(waits) > 630
    assert after_success(FEED, 0, NOW, SETTINGS) == after_success(FEED, 0, NOW, SETTINGS)


def test_waiting_doubles_with_each_failure_up_to_a_day() -> None:
    feed, waits = FEED, []
    for _ in range(40):
        feed = after_failure(feed, FeedError(FeedFailure.TIMEOUT, "x.example did not answer"), NOW, SETTINGS)
        waits.append(seconds(feed))

    assert [round(later / earlier, 6) for earlier, later in pairwise(waits[:7])] == [2] * 6
    assert 0.9 * DAY <= waits[-1] <= 1.1 * DAY
    assert (feed.failures, feed.failure, feed.read) == (40, "timeout: x.example did not answer", None)


def test_what_the_server_asks_for_is_waited_at_least_but_no_longer_than_a_day() -> None:
    busy = FeedError(FeedFailure.STATUS, "later", after=7200)
    endless = FeedError(FeedFailure.STATUS, "later", after=10**9)

    assert seconds(after_failure(FEED, busy, NOW, SETTINGS)) == 7200
    assert seconds(after_failure(FEED, endless, NOW, SETTINGS)) == DAY


def test_what_is_gone_is_asked_for_once_a_day() -> None:
    gone = after_failure(FEED, FeedError(FeedFailure.GONE, "gone for good"), NOW, SETTINGS)

    assert abs(seconds(gone) - DAY) <= timedelta(hours=3).total_seconds()


@pytest.mark.parametrize(
    ("header", "expected"),
    [("max-age=900", 900), ('public, max-age="60"', 300), ("no-cache", 300), ("max-age=-5", 300), ("max-age=x", 300)],
)
def test_the_longer_of_cache_control_and_the_feeds_own_wish(header: str, expected: int) -> None:
    assert wished({"Cache-Control": header}, 300) == expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Expires": "Mon, 02 Mar 2026 13:00:00 GMT", "Date": "Mon, 02 Mar 2026 12:00:00 GMT"}, 3600),
        ({"Expires": "Mon, 02 Mar 2026 11:00:00 GMT", "Date": "Mon, 02 Mar 2026 12:00:00 GMT"}, 300),
        ({"Expires": "0", "Date": "Mon, 02 Mar 2026 12:00:00 GMT"}, 300),
        ({"Expires": "Mon, 02 Mar 2026 13:00:00 GMT"}, 300),
        # Cache-Control is the newer word (RFC 9111 §5.3), and what it has spent in a cache is spent.
        ({"Expires": "Mon, 02 Mar 2036 13:00:00 GMT", "Cache-Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache-Control": "max-age=600", "Age": "many"}, 600),
    ],
)
def test_until_when_an_answer_is_good(headers: dict[str, str], expected: int) -> None:
    assert wished(headers, 300) == expected


@pytest.mark.parametrize(("days", "interval"), [(0, 600), (0.6, 600), (1, 900), (2, 1800), (30, 2400)])
def test_a_feed_in_which_nothing_changes_is_polled_less_often(days: float, interval: int) -> None:
    quiet = replace(FEED, changed=NOW - timedelta(days=days))

    assert after_success(quiet, 0, NOW, SETTINGS).interval == interval


def test_a_feed_rests_when_it_asks_to_as_long_as_the_bounds_allow() -> None:
    hourly = load(_env_file=None, poll_interval=3600)
    at_noon = NOW.replace(hour=12)

    short = after_success(replace(FEED, skip_hours=(12, 13)), 0, at_noon, hourly)
    long = after_success(replace(FEED, skip_hours=tuple(range(24))), 0, at_noon, hourly)
    sunday = after_success(replace(FEED, skip_days=(6,)), 0, datetime(2026, 3, 1, 22, 0, tzinfo=UTC), hourly)

    assert (short.due or NOW).hour == 14
    assert long.due == at_noon + timedelta(hours=4)
    assert (sunday.due or NOW).date().isoformat() == "2026-03-02"


def test_what_says_three_times_that_it_is_gone_pauses_and_comes_back_by_itself() -> None:
    gone = FeedError(FeedFailure.GONE, "gone for good")
    feed, paused = FEED, []
    for _ in range(3):
        feed = after_failure(feed, gone, NOW, SETTINGS)
        paused.append(feed.paused)

    assert paused == ["", "", "gone for good"]
    assert seconds(feed) >= 0.9 * PAUSE
    assert after_success(feed, 0, NOW, SETTINGS).paused == ""


def test_troubles_are_remembered_as_stretches_of_one_kind() -> None:
    feed = FEED
    for hour, kind in enumerate([FeedFailure.TIMEOUT, FeedFailure.TIMEOUT, FeedFailure.DNS]):
        feed = after_failure(feed, FeedError(kind, f"no {hour}"), NOW + timedelta(hours=hour), SETTINGS)
    well = after_success(feed, 0, NOW + timedelta(hours=5), SETTINGS)
    again = after_failure(well, FeedError(FeedFailure.DNS, "no 6"), NOW + timedelta(hours=6), SETTINGS)

    assert [(one.kind, one.text, one.times, one.over and one.over.hour) for one in again.troubles] == [
        ("timeout", "no 1", 2, 17),
        ("dns", "no 2", 1, 17),
        ("dns", "no 6", 1, None),
    ]
    assert again.troubles[0].last - again.troubles[0].first == timedelta(hours=1)


def test_only_the_last_troubles_are_remembered() -> None:
    feed = FEED
    for _ in range(TROUBLES + 10):
        feed = after_failure(feed, FeedError(FeedFailure.DNS, "no"), NOW, SETTINGS)
        feed = after_success(feed, 0, NOW, SETTINGS)

    assert len(feed.troubles) == TROUBLES


def test_a_move_for_good_is_believed_after_some_days_of_leading_to_a_feed() -> None:
    new, days = "https://new.example/feed", [NOW + timedelta(days=day) for day in range(5)]
    feed, addresses = FEED, []
    for day in days:
        feed = moved(feed, new, day)
        addresses.append(feed.address)

    assert addresses == ["", "", "", new, new]
    assert moved(feed, "", days[-1]) == feed
    assert after_failure(feed, FeedError(FeedFailure.DNS, "no"), NOW, SETTINGS).address == ""


def test_a_move_that_is_taken_back_or_leads_elsewhere_begins_anew() -> None:
    new, other, later = "https://new.example/feed", "https://other.example/feed", NOW + timedelta(days=4)

    assert moved(moved(moved(FEED, new, NOW), "", NOW), new, later).address == ""
    assert moved(moved(FEED, new, NOW), other, later).address == ""
    assert moved(moved(FEED, "http://new.example/", NOW), "http://new.example/", later).address == ""


def read(*claims: Claim) -> list[Reading]:
    return [Reading(Article("1", "https://gazette.example/1", "Headline", ""), claims)]


def test_a_feed_that_says_that_a_decision_is_awaited_is_polled_sooner_for_days() -> None:
    polled = after_success(FEED, 0, NOW, SETTINGS)

    hastened = awaiting(polled, read(claim("undecided")), NOW, SETTINGS)
    later = after_success(hastened, 0, NOW + AWAITED, SETTINGS)
    after = after_success(hastened, 0, NOW + AWAITED + timedelta(seconds=1), SETTINGS)

    assert (hastened.interval, later.interval) == (300, 300)
    assert 270 <= seconds(hastened) <= 330
    assert after.interval >= 600


def test_once_it_is_decided_there_is_nothing_to_wait_for() -> None:
    hastened = awaiting(after_success(FEED, 0, NOW, SETTINGS), read(claim("undecided")), NOW, SETTINGS)

    assert awaiting(hastened, read(claim("renewed")), NOW, SETTINGS).awaited is None
    assert awaiting(hastened, read(), NOW, SETTINGS) == hastened
    assert awaiting(FEED, read(claim("undecided", background=True)), NOW, SETTINGS) == FEED


def test_a_publisher_who_asks_for_patience_gets_it_all_the_same() -> None:
    polled = after_success(FEED, 1000, NOW, SETTINGS)

    assert awaiting(polled, read(claim("undecided")), NOW, SETTINGS).due == polled.due
    assert after_success(replace(FEED, awaited=NOW + AWAITED), 1000, NOW, SETTINGS).interval == 1000


@pytest.mark.parametrize(("usual", "sooner"), [(600, 300), (90, 60), (30, 30)])
def test_never_more_than_once_a_minute_unless_the_operator_says_so(usual: int, sooner: int) -> None:
    settings = load(_env_file=None, poll_interval=usual)

    assert after_success(replace(FEED, awaited=NOW + AWAITED), 0, NOW, settings).interval == sooner
