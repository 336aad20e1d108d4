"""A clock that runs like the real one and can be moved on, so that minutes pass in no time."""

from __future__ import annotations

import time


class Clock:
    """Seconds, from nowhere in particular."""

    def __init__(self) -> None:
        self._moved = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._moved

    def move(self, seconds: float) -> None:
        """Let so many seconds have passed."""
        self._moved += seconds
