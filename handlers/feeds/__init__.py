"""The door to the news: a promise, and a registry of readers by URL scheme.

To add a reader: write one module with an `open(settings)` that returns what keeps the promise below, add one row to
`READERS`, and one to the contract suite (`tests/handlers/feeds/test_contract.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import urlsplit

from bot.errors import FeedError, FeedFailure
from bot.model import Article, Entry, Feed

if TYPE_CHECKING:
    # Workers come through here too, and settings would treble the time that it takes to start one.
    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one poll brought: the feed with its new validators, title and cadence; and its entries, oldest first."""

    feed: Feed
    entries: tuple[Entry, ...]
    #: True where the feed's hub has sent it: perhaps not all that the feed holds, and no poll
    pushed: bool = False


class Feeds(Protocol):
    """The promise. No feed or page can hang it, grow memory without bound, or lead it to a private address."""

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        """Poll the feed. An unchanged feed has no entries. Raises FeedError."""

    async def article(self, entry: Entry) -> Article:
        """The text behind the entry; the entry's own summary where the page cannot be had."""

    async def discover(self, url: str) -> tuple[str, ...]:
        """The feeds that a person means by this address, which may be a site's page. Raises FeedError."""

    async def close(self) -> None:
        """Release connections and worker processes."""


class Pushed(Protocol):
    """What readers of feeds that may name a hub can do besides (`handlers.feeds.websub`)."""

    async def pushed(self, feed: Feed, body: bytes, content_type: str, now: datetime) -> Fetched:
        """What a body says that the feed's hub has sent. Raises FeedError."""

    async def ask(self, hub: str, form: Mapping[str, str]) -> None:
        """Ask a hub for something. Raises FeedError."""


#: URL scheme → module under `handlers/feeds/` with an `async def open(settings) -> Feeds`
READERS = {"http": "handlers.feeds.web", "https": "handlers.feeds.web", "file": "handlers.feeds.file"}


class Door:
    """All readers behind one promise, each opened when first needed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._open: dict[str, Feeds] = {}
        self._closing = AsyncExitStack()

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        return await (await self._reader(feed.url)).entries(feed, now)

    async def article(self, entry: Entry) -> Article:
        return await (await self._reader(entry.feed)).article(entry)

    async def discover(self, url: str) -> tuple[str, ...]:
        return await (await self._reader(url)).discover(url)

    async def pushed(self, feed: Feed, body: bytes, content_type: str, now: datetime) -> Fetched:
        return await cast("Pushed", await self._reader(feed.url)).pushed(feed, body, content_type, now)

    async def ask(self, hub: str, form: Mapping[str, str]) -> None:
        await cast("Pushed", await self._reader(hub)).ask(hub, form)

    async def close(self) -> None:
        await self._closing.aclose()

    async def _reader(self, url: str) -> Feeds:
        module = READERS.get(urlsplit(url).scheme)
        if module is None:
            raise FeedError(FeedFailure.NOT_A_FEED, f"a feed's address must begin with http:// or https://: {url!r}")
        if module not in self._open:
            self._open[module] = cast("Feeds", await import_module(module).open(self._settings))
            self._closing.push_async_callback(self._open[module].close)
        return self._open[module]
