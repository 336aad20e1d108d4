"""Those who are measured, each behind the same few functions: URLs in; polled, and nothing said of it."""

from __future__ import annotations

import asyncio
import io
import logging
import sys
import tempfile
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import aiohttp
import feedparser

from bot.errors import FeedError
from bot.model import Feed
from bot.settings import load
from handlers.feeds.schedule import after_failure
from handlers.feeds.web import WebReader

CONCURRENCY = 100
#: polls that are begun in one go, as `handlers.news` has it, which would bring all rules of reading along
SLICE = 50
NOW = datetime(2026, 3, 2, tzinfo=UTC)

#: told after each poll: its number
Done = Callable[[int], None]


class Contender(Protocol):
    """Polls feeds, knowing at the second poll of a feed what the first one taught it."""

    async def poll(self, urls: list[str], done: Done) -> None:
        """Poll them all once."""

    def processes(self) -> tuple[int, ...]:
        """The processes that work for it beside its own."""

    async def close(self) -> None:
        """Release everything."""


class Cliffhanger:
    """The door as `run` has it."""

    def __init__(self) -> None:
        self._settings = load(_env_file=None, private_hosts=("127.0.0.0/8",), poll_concurrency=CONCURRENCY)
        self._reader = WebReader(self._settings)
        self._feeds: dict[str, Feed] = {}

    async def poll(self, urls: list[str], done: Done) -> None:
        async def one(number: int, url: str) -> None:
            feed = self._feeds.get(url, Feed(url))
            try:
                self._feeds[url] = (await self._reader.entries(feed, NOW)).feed
            except FeedError as error:
                self._feeds[url] = after_failure(feed, error, NOW, self._settings)
            done(number)

        await _all(one(number, url) for number, url in enumerate(urls))

    def processes(self) -> tuple[int, ...]:
        return tuple(process.pid for process in self._reader._workers.processes)  # noqa: SLF001 - nobody else asks

    async def close(self) -> None:
        await self._reader.close()


async def _all(polls: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Begin them in slices, as `run` does: what begins all at once holds the loop up by itself."""
    begun = []
    for number, poll in enumerate(polls):
        begun.append(asyncio.create_task(poll))
        if number % SLICE == 0:
            await asyncio.sleep(0)
    await asyncio.gather(*begun)


class Bare:
    """aiohttp, conditional requests, and no look at what comes: the limit."""

    def __init__(self) -> None:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self._etags: dict[str, str] = {}
        self._slots = asyncio.Semaphore(CONCURRENCY)

    async def poll(self, urls: list[str], done: Done) -> None:
        async def one(number: int, url: str) -> None:
            asking = {"If-None-Match": self._etags[url]} if url in self._etags else {}
            with suppress(aiohttp.ClientError):
                async with self._slots, self._session.get(url, headers=asking) as response:
                    self._look(await response.read())
                    if "ETag" in response.headers:
                        self._etags[url] = response.headers["ETag"]
            done(number)

        await _all(one(number, url) for number, url in enumerate(urls))

    def _look(self, body: bytes) -> None:
        pass

    def processes(self) -> tuple[int, ...]:
        return ()

    async def close(self) -> None:
        await self._session.close()


class Feedparser(Bare):
    """The same with feedparser as it comes, where something came."""

    def _look(self, body: bytes) -> None:
        if body:
            feedparser.parse(io.BytesIO(body))


class Reader:
    """lemon24/reader with its store in a file and 20 workers, as its documentation has it."""

    def __init__(self) -> None:
        import feedparser_sgmllib

        # The feedparser that it brings along looks for it by its old name.
        sys.modules.setdefault("sgmllib", feedparser_sgmllib)
        from reader import make_reader

        logging.disable()
        self._folder = tempfile.TemporaryDirectory()
        self._reader = make_reader(str(Path(self._folder.name, "reader.sqlite")))
        self._known: set[str] = set()

    async def poll(self, urls: list[str], done: Done) -> None:
        for url in urls:
            if url not in self._known:
                self._reader.add_feed(url)
        self._known |= set(urls)
        numbers = {url: number for number, url in enumerate(urls)}
        for result in self._reader.update_feeds_iter(scheduled=False, workers=20):
            if result.url in numbers:
                done(numbers[result.url])

    def processes(self) -> tuple[int, ...]:
        return ()

    async def close(self) -> None:
        self._reader.close()
        self._folder.cleanup()


CONTENDERS: dict[str, Callable[[], Contender]] = {
    "bare": Bare,
    "cliffhanger": Cliffhanger,
    "feedparser": Feedparser,
    "reader": Reader,
}
Polling = Callable[[list[str], Done], Awaitable[None]]
