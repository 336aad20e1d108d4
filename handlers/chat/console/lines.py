"""A stream in, its lines out, without holding up the event loop or the program's end."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from threading import Thread
from typing import TextIO

#: bytes; a longer line is taken as several
LONGEST = 16_384


async def lines(stream: TextIO | None) -> AsyncGenerator[str, None]:
    """The lines of a file, a pipe or a terminal; none where the stream is closed or missing."""
    read = _reader(stream)
    while line := await _in_thread(read):
        yield line


def _reader(stream: TextIO | None) -> Callable[[], str]:
    """Read one line, with its end; nothing at the end of the stream."""
    if stream is None or stream.closed:
        return str
    try:
        # Unbuffered and so without a lock: Python aborts at its end where a thread waits holding that of `sys.stdin`.
        file = io.FileIO(stream.fileno(), closefd=False)
    except (io.UnsupportedOperation, OSError):
        return lambda: stream.readline(LONGEST)
    return lambda: file.readline(LONGEST).decode("utf-8", "replace")


async def _in_thread(read: Callable[[], str]) -> str:
    """What `read` returns, read in a thread that may stay blocked when the program ends."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[str] = loop.create_future()

    def settle(line: str) -> None:
        if not result.done():
            result.set_result(line)

    def work() -> None:
        line = ""
        with suppress(OSError, ValueError):
            line = read()
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, line)

    Thread(target=work, daemon=True, name="console").start()
    return await result
