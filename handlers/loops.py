"""The event loop of everything that runs, and how little it is held up by Python's search for unreachable memory.

with asyncio.Runner(loop_factory=loops.new_loop) as runner:
    runner.run(...)
"""

from __future__ import annotations

import asyncio
import gc
import socket
from typing import Any

#: objects made since the last look at the youngest of them, and such looks before the next older ones are looked at
_YOUNG, _OLDER, _OLDEST = 10_000, 10, 10


def new_loop() -> asyncio.AbstractEventLoop:
    """A new loop: uvloop's where there is one (not on Windows), else asyncio's own."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()

    class Loop(uvloop.Loop):
        """uvloop, which asks a thread what a number's number is at each connecting, unless told that it is for TCP."""

        def getaddrinfo(self, host: Any, port: Any, *, type: int = 0, **more: Any) -> Any:  # noqa: A002 - its word
            return super().getaddrinfo(host, port, type=type or socket.SOCK_STREAM, **more)

    return Loop()


def keep_what_is_here() -> None:
    """Call once all is open: what is here now stays for good and is not looked through again and again.

    A look through all modules and all that is remembered holds the loop up for 50 ms and more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
