"""The door to reading: an article and the shows in, a `Reading` out; a promise, and who keeps it.

Our rules read every article. Where a second reader is configured, it is asked about what they mark as ambiguous, and
nothing else; what it says is held to the same rule of evidence, and its failure changes nothing (`endpoint`). Or the
model that is part of the program hears what no rule reads (`bot.hearing`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Protocol, cast

from bot.claims import Behind, read
from bot.errors import SettingsError
from bot.model import Article, Reading, Show
from bot.settings import TRAINED_READER, Settings

#: one thread, since more would only take turns; the loop has its turn every few milliseconds
_APART = ThreadPoolExecutor(1, "reading")


class Reader(Protocol):
    """The promise: what an article claims about these shows. Raises nothing of its own."""

    async def read(self, article: Article, shows: Sequence[Show]) -> Reading:
        """The claims in this article, and what was set aside and why."""

    async def close(self) -> None:
        """Release connections."""


class Rules:
    """Our own rules, which need nobody, and who listens behind them, if anybody does."""

    def __init__(self, behind: Behind | None = None) -> None:
        self._behind = behind

    async def read(self, article: Article, shows: Sequence[Show]) -> Reading:
        return await by_rules(article, shows, self._behind)

    async def close(self) -> None:
        return None


async def by_rules(article: Article, shows: Sequence[Show], behind: Behind | None = None) -> Reading:
    """What our rules read, without holding up the loop.

    A long article takes them a tenth of a second, and any article that long again the first time that patterns are met,
    for these are made ready where they are needed; the first of all takes seconds.
    """
    return await asyncio.get_running_loop().run_in_executor(_APART, read, article, tuple(shows), behind)


async def open_reader(settings: Settings) -> Reader:
    """Our rules, with a second reader behind them where the settings name one. Raises SettingsError."""
    if settings.reader_url in ("", TRAINED_READER):
        return Rules(listener() if settings.reader_url else None)
    return cast("Reader", await import_module("handlers.readers.endpoint").open(settings))


def listener() -> Behind:
    """The trained reader, to listen behind the rules. Raises SettingsError where its library is missing."""
    try:
        return cast("Behind", import_module("bot.hearing").overheard)
    except ImportError:
        raise SettingsError(
            "the trained reader needs a library more: pip install -r requirements-trained.txt"
        ) from None
