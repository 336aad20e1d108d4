"""What a person at a terminal is told while articles are read: one line on standard error, gone before the answer."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Protocol, TypeVar

from bot.cards.words import counted

#: seconds of silence that nobody minds, and seconds between two looks at how far it is
SILENT, EVERY = 1.0, 0.5
_FIRST = "Making the rules ready for the first article ..."

Item = TypeVar("Item")


class Through(Protocol):
    """Hands out what is to be read, one by one, and counts."""

    def __call__(self, items: Iterable[Item], /) -> Iterator[Item]: ...


@contextmanager
def waiting(total: int, name: str = "article") -> Iterator[Through]:
    """Tells how many of so many are done, until the block is left. Nothing is told where errors go to no terminal."""
    done, over = [0], Event()

    def through(items: Iterable[Item], /) -> Iterator[Item]:
        for item in items:
            yield item
            done[0] += 1

    def tell() -> None:
        width, patience = 0, SILENT
        while not over.wait(patience):
            line = f"{done[0]:,} of {counted(total, name)} read ..." if done[0] else _FIRST
            width, patience = max(width, len(line)), EVERY
            _write(f"\r{line:{width}}")
        if width:
            _write(f"\r{'':{width}}\r")

    if not sys.stderr.isatty():
        yield through
        return
    teller = Thread(target=tell, daemon=True, name="waiting")
    teller.start()
    try:
        yield through
    finally:
        over.set()
        teller.join()


def _write(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
