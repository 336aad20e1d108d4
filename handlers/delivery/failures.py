"""A delivery that failed and why, in; when it is tried again, or that it is given up, out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

from bot.errors import ChatError
from bot.model import Delivery

#: Seconds: after the first failure, and at most.
BACK_OFF, LONGEST_WAIT = 5.0, 3600.0
#: About a week of trying.
ATTEMPTS = 170


def again(delivery: Delivery, error: ChatError, now: datetime) -> Delivery:
    """Try later: when the platform said, else after a time that doubles, with jitter lest rooms march in step."""
    # Without an error of its own the last attempt was cut short, by a crash say: no reason to wait for long.
    before = delivery.attempts if delivery.error else min(delivery.attempts, 1)
    # A platform that says when, or is not connected, has not refused the message; it may stay away for days.
    attempts = before + (error.after is None or error.unsure)
    wait = error.after if error.after is not None else min(LONGEST_WAIT, BACK_OFF * 2 ** min(attempts - 1, 12))
    due = now + timedelta(seconds=wait * random.uniform(1, 1.2))  # noqa: S311 (jitter, not a secret)
    return replace(delivery, attempts=attempts, due=due, error=str(error), dead=attempts >= ATTEMPTS)


def revived(delivery: Delivery, now: datetime) -> Delivery:
    """A delivery that was given up, to be tried anew. What was tried may have arrived, so that is not forgotten."""
    return replace(delivery, dead=False, due=now, attempts=min(delivery.attempts, 1))
