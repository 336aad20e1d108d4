"""From settings to structured logs on standard error, one line an event; above the prompt where somebody types."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import TextIO, cast

import structlog

from bot.addresses import without_keys
from bot.settings import Settings

#: where an entry's id stands, which is often an address that is told apart by its query
_NAMES = frozenset({"trail", "entry"})


class _Errors:
    """Standard error as it is at each line. At a terminal the prompt puts itself in its place, to stay below what is
    written; a file or pipe that standard error was sent to stays that."""

    def __init__(self) -> None:
        self._own = sys.stderr

    def write(self, text: str) -> int:
        # Nobody reads on: that is no reason for what was to be told of to fail.
        with suppress(OSError):
            return self._now.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._now.flush()

    @property
    def _now(self) -> TextIO:
        return sys.stderr if self._own.isatty() else self._own


def keyless(_: object, __: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """The line without a key in any address. What an entry calls itself stays whole: lines are found by it."""
    return {
        name: without_keys(value) if isinstance(value, str) and name not in _NAMES else value
        for name, value in line.items()
    }


def configure(settings: Settings) -> None:
    """Lines for people or JSON for machines, from the level up that the settings name."""
    errors = cast("TextIO", _Errors())
    renderer: structlog.typing.Processor
    if settings.log_format == "json":
        renderer = structlog.processors.JSONRenderer()
    else:
        renderer = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            keyless,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[settings.log_level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(errors),
    )
    # The libraries' own warnings go the same way; their chatter does not.
    logging.basicConfig(stream=errors, level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
