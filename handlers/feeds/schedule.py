"""When a feed is due again: the feed and what its poll brought in, the feed with its next time out. Pure.

The interval is the operator's, stretched where the publisher asks for patience (Cache-Control, RSS `ttl`), at most
four times. Times are spread by up to a tenth by the feed's own address, so that feeds added together drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import FeedError, FeedFailure
from bot.model import Feed, fingerprint
from bot.settings import Settings

PATIENCE = 4
DAY = 24 * 60 * 60


def after_success(feed: Feed, wish: int, now: datetime, settings: Settings) -> Feed:
    """The feed after a poll that went well. `wish`: seconds for which the publisher asks."""
    interval = max(settings.poll_interval, min(wish, PATIENCE * settings.poll_interval))
    return replace(feed, read=now, interval=interval, due=now + _spread(feed, interval), failures=0, failure="")


def after_failure(feed: Feed, error: FeedError, now: datetime, settings: Settings) -> Feed:
    """The feed after a poll that failed: waiting doubles with each failure, up to a day."""
    doubled = settings.poll_interval * 2 ** min(feed.failures, 20)
    seconds = DAY if error.kind is FeedFailure.GONE else min(doubled, max(DAY, settings.poll_interval))
    waiting = max(_spread(feed, seconds), timedelta(seconds=min(error.after or 0, DAY)))
    return replace(feed, due=now + waiting, failures=feed.failures + 1, failure=f"{error.kind}: {error}")


def wished(headers: Mapping[str, str], otherwise: int) -> int:
    """Seconds for which an answer asks not to be asked again: its Cache-Control, or the feed's own `otherwise`."""
    match = re.search(r"\bmax-age=\"?(\d{1,9})", headers.get("Cache-Control", ""))
    return max(int(match[1]) if match else 0, otherwise)


def _spread(feed: Feed, seconds: float) -> timedelta:
    share = int(fingerprint(feed.url), 16) / 16**16
    return timedelta(seconds=seconds * (0.9 + 0.2 * share))
