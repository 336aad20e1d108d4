"""Feeds on disk, for tests and offline use: a Feed at a `file:` address in, its entries out, parsed as on the web.

The article behind an entry is a page beside or below the feed's own file, else the entry's summary.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from bot.errors import FeedError, FeedFailure
from bot.model import Article, Entry, Feed
from bot.settings import Settings
from handlers.feeds import Fetched, bodies
from handlers.feeds.entries import read_anew, read_as, settled, summarised
from handlers.feeds.schedule import after_success
from handlers.feeds.workers import Workers


async def open(settings: Settings) -> FileReader:  # noqa: A001 - the registry's word
    """A reader of feeds at `file:///path/to/feed.xml`."""
    return FileReader(settings)


class FileReader:
    """Keeps the promise `handlers.feeds.Feeds`."""

    def __init__(self, settings: Settings, *, workers: Workers | None = None) -> None:
        self._settings = settings
        self._workers = workers or Workers(count=1)

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        """Read the feed's file. An unchanged file has no entries. Raises FeedError."""
        body = await asyncio.to_thread(_read, _path(feed.url), self._settings.feed_bytes)
        body_hash = bodies.name(body)
        if feed.read and body_hash == feed.body_hash:
            return Fetched(after_success(feed, feed.patience, now, self._settings), ())
        parsed = await self._workers.parse_feed(body, feed.url)
        polled = after_success(read_anew(feed, parsed, body_hash, now), parsed.patience, now, self._settings)
        return Fetched(polled, tuple([settled(entry, feed, now) for entry in parsed.entries]))

    async def article(self, entry: Entry) -> Article:
        """The page beside the feed that the entry links to; the entry's own summary where there is none."""
        try:
            body = await asyncio.to_thread(_read, _beside(entry), self._settings.page_bytes)
            return read_as(await self._workers.extract_page(body, entry.url), entry)
        except FeedError:
            return summarised(entry)

    async def discover(self, url: str) -> tuple[str, ...]:
        """The file itself, if it is a feed. Raises FeedError."""
        body = await asyncio.to_thread(_read, _path(url), self._settings.feed_bytes)
        await self._workers.parse_feed(body, url)
        return (url,)

    async def close(self) -> None:
        """End the worker process."""
        await self._workers.close()


def _path(url: str) -> Path:
    return Path(url2pathname(urlsplit(url).path))


def _beside(entry: Entry) -> Path:
    """The file of the entry's page. Raises FeedError unless it lies in the folder of the feed's file, or below."""
    page, folder = _path(entry.url).resolve(), _path(entry.feed).resolve().parent
    if urlsplit(entry.url).scheme != "file" or not page.is_relative_to(folder):
        raise FeedError(FeedFailure.FORBIDDEN, f"{entry.url} is no page beside {entry.feed}")
    return page


def _read(path: Path, limit: int) -> bytes:
    """At most `limit` bytes of a plain file. Raises FeedError."""
    if not path.is_file():
        raise FeedError(FeedFailure.GONE, f"there is no file {path}")
    try:
        with path.open("rb") as file:
            body = file.read(limit + 1)
    except OSError as error:
        raise FeedError(FeedFailure.REFUSED, f"the file {path} cannot be read: {error.strerror}") from error
    if len(body) > limit:
        raise FeedError(FeedFailure.TOO_LARGE, f"the file {path} has more than {limit:,} bytes")
    return body
