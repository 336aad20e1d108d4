"""The event loop of everything that runs: uvloop's where there is one (not on Windows), else asyncio's own.

with asyncio.Runner(loop_factory=loops.new_loop) as runner:
    runner.run(...)
"""

from __future__ import annotations

import asyncio


def new_loop() -> asyncio.AbstractEventLoop:
    """A new loop, the quicker one where there is a choice."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
