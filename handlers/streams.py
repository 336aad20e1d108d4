"""Standard input, output and errors, as whoever started the program left them."""

from __future__ import annotations

import os
import sys


def open_closed() -> None:
    """Put nothing in the place of those that are closed: the next file would get their number, and what is said there.

    The library that runs the event loop ends the program where it is handed such a number.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if number == 0 else os.O_WRONLY)
    # They live as long as the program.
    sys.stdin = sys.stdin or open(0, closefd=False)  # noqa: SIM115
    sys.stdout = sys.stdout or open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", closefd=False)  # noqa: SIM115
