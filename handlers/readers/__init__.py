"""The door to reading: an article and the shows in, a `Reading` out; a promise, and who keeps it.

Our rules read every article, and a small trained model listens behind them (`bot.hearing`). Where a second reader is
configured, it is asked about what both leave ambiguous, and nothing else; what it says is held to the same rule of
evidence, and its failure changes nothing (`endpoint`).
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
from bot.settings import RULES_ALONE, Settings

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
    """What our rules read, and what who listens behind them hears, without holding up the loop.

    A long article takes some tenths of a second, and any article that long again the first time that patterns are met,
    for these are made ready where they are needed; the first of all takes seconds.
    """
    return await asyncio.get_running_loop().run_in_executor(_APART, read, article, tuple(shows), behind)


async def open_reader(settings: Settings) -> Reader:
    """Our rules, and who listens behind them: what the settings name. Raises SettingsError."""
    if settings.reader_url in ("", RULES_ALONE):
        return Rules(listener(settings.reader_url == RULES_ALONE))
    return cast("Reader", await import_module("handlers.readers.endpoint").open(settings))


def listener(rules_alone: bool = False) -> Behind | None:
    """The trained reader, unless nobody is to listen behind the rules. Raises SettingsError without its library."""
    if rules_alone:
        return None
    try:
        return cast("Behind", import_module("bot.hearing").Heard)
    except ImportError:
        raise SettingsError(
            f"the trained reader needs onnxruntime: pip install -r requirements.txt, or set READER_URL={RULES_ALONE}"
        ) from None
