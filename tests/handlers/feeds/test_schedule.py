"""When a feed is due again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.errors import FeedError, FeedFailure
from bot.model import Feed
from bot.settings import load
from handlers.feeds.schedule import after_failure, after_success, wished
from tests.handlers.feeds.conftest import NOW

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
