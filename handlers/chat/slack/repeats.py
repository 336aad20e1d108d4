"""What was heard before: ids in; out, whether each came already. Forgets in time, and never grows past its size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

#: Slack sends an event again after a moment, a minute and five minutes; some apps ask for it for hours
SIZE, SECONDS = 10_000, 3600.0


class Repeats:
    def __init__(self, clock: Callable[[], float], size: int = SIZE, seconds: float = SECONDS) -> None:
        self._clock = clock
        self._size = size
        self._seconds = seconds
        self._heard: OrderedDict[str, float] = OrderedDict()

    def again(self, name: str) -> bool:
        """True where this was heard before; from now on it was."""
        now = self._clock()
        while self._heard and (len(self._heard) > self._size or next(iter(self._heard.values())) <= now):
            self._heard.popitem(last=False)
        if name in self._heard:
            return True
        self._heard[name] = now + self._seconds
        return False
