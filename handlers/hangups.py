"""The terminal in which the program runs, if it runs in one; out, once that was closed."""

from __future__ import annotations

import asyncio
import os
import signal

#: seconds between two looks
LOOK = 1.0


def outlives_its_terminal() -> bool:
    """True where it was started with `nohup` or its like, or where terminals do not tell of their end."""
    return not hasattr(signal, "SIGHUP") or signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


async def hang_up() -> None:
    """Returns once the terminal is closed in whose foreground this runs; never where it runs in none.

    A closed terminal tells the program that was started in it, and that may be make, which tells nobody and waits.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY | os.O_NOCTTY)
    except OSError:
        await asyncio.Event().wait()
        return
    try:
        foreground = False
        while True:
            try:
                foreground = os.tcgetpgrp(terminal) == os.getpgrp()
            except OSError:
                break
            await asyncio.sleep(LOOK)
        # Who sent it to the background, and let the terminal go, means it to stay.
        if not foreground:
            await asyncio.Event().wait()
    finally:
        os.close(terminal)
