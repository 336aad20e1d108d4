"""Processes that parse, and can be killed: untrusted bytes in, records out, within limits of time and memory.

    process   one worker as its master sees it: jobs in their order, a time for each, a new process for one that ended
    program   what runs in it
    wire      what the two say to each other

Small feeds go through a worker of their own, many on their way at a time; pages and large feeds, which may take their
time, go to others, one at a time. A worker inherits no environment, so it holds no token.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.errors import FeedError, FeedFailure
from bot.model import Article
from handlers.feeds.items import ParsedFeed
from handlers.feeds.workers.process import Worker
from handlers.feeds.workers.wire import Job, unpack_failure, unpack_feed, unpack_links, unpack_page

#: seconds of processor time for one feed or page
SECONDS = 10.0
#: workers for what may take its time
COUNT = 2
#: bytes of a feed that counts as small, and how many of them are on their way at a time
SMALL, DEPTH = 200_000, 16

T = TypeVar("T")


class Workers:
    """A few workers behind functions that never block the loop."""

    def __init__(self, count: int = COUNT, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._quick = Worker(DEPTH)
        self._patient = [Worker(1) for _ in range(count)]
        self._free = asyncio.Semaphore(count)
        self._resting = list(self._patient)

    @property
    def processes(self) -> tuple[asyncio.subprocess.Process, ...]:
        """Those that run."""
        found = (worker.process for worker in (self._quick, *self._patient))
        return tuple(process for process in found if process and process.returncode is None)

    async def parse_feed(self, body: bytes, url: str, content_type: str = "") -> ParsedFeed:
        """As `handlers.feeds.parsing.parse_feed`. Raises FeedError."""
        job = Job("feed", url, content_type, self._seconds, len(body))
        if len(body) > SMALL:
            return await self._patiently(job, body, unpack_feed)
        return _understood(*await self._quick.ask(job, body), url, unpack_feed)

    async def extract_page(self, body: bytes, url: str) -> Article:
        """As `handlers.feeds.pages.extract_page`. Raises FeedError."""
        return await self._patiently(Job("page", url, "", self._seconds, len(body)), body, unpack_page)

    async def find_feeds(self, body: bytes, url: str) -> tuple[str, ...]:
        """As `handlers.feeds.discovery.find_feeds`. Raises FeedError."""
        return await self._patiently(Job("links", url, "", self._seconds, len(body)), body, unpack_links)

    async def close(self) -> None:
        """End the workers."""
        await asyncio.gather(*(worker.close() for worker in (self._quick, *self._patient)))

    async def _patiently(self, job: Job, body: bytes, unpack: Callable[[bytes, str], T]) -> T:
        async with self._free:
            worker = self._resting.pop()
            try:
                answer = await worker.ask(job, body)
            except asyncio.CancelledError:
                # Nobody waits any more, and the next shall not wait for it either.
                await asyncio.shield(worker.close())
                raise
            finally:
                self._resting.append(worker)
        return _understood(*answer, job.url, unpack)


def _understood(sign: bytes, answer: bytes, url: str, unpack: Callable[[bytes, str], T]) -> T:
    try:
        if sign == b"+":
            return unpack(answer, url)
        failure = unpack_failure(answer)
    except ValueError:
        raise FeedError(FeedFailure.MALFORMED, f"what is at {url} makes its reader talk nonsense") from None
    raise failure
