"""The event loop of everything that runs, and how little it is held up by Python's search for unreachable memory.

with asyncio.Runner(loop_factory=loops.new_loop) as runner:
    runner.run(...)
"""

from __future__ import annotations

import asyncio
import gc

#: objects made since the last look at the youngest of them, and such looks before the next older ones are looked at
_YOUNG, _OLDER, _OLDEST = 10_000, 10, 10


def new_loop() -> asyncio.AbstractEventLoop:
    """A new loop: uvloop's where there is one (not on Windows), else asyncio's own."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def keep_what_is_here() -> None:
    """Call once all is open: what is here now stays for good and is not looked through again and again.

    A look through all modules and all that is remembered holds the loop up for 50 ms and more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLDEST)
