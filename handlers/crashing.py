"""Places at which a test may have the process killed, to prove that nothing is lost or repeated there.

The environment variable names one of `POINTS`, and after which passage (`posted` or `posted:3`). Nothing else reads it,
and without it nothing happens.
"""

from __future__ import annotations

import os
import signal
from typing import Final

VARIABLE: Final = "CLIFFHANGER_CRASH_AT"
#: in the order of the story: each is just after what it names, before what comes next
POINTS: Final = ("fetched", "decided", "saved", "spread", "claimed", "permitted", "posted", "ticked")

_named, _, _times = os.environ.get(VARIABLE, "").partition(":")
_left = [int(_times) if _times.isdecimal() else 1]


def crash_point(name: str) -> None:
    """End this process at once, as a power cut would, where the environment names this point."""
    if name == _named:
        _left[0] -= 1
        if not _left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
