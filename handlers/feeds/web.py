"""Feeds and pages over HTTP: a Feed in, its new entries out; an Entry in, the Article behind it out.

    entries   its turn → conditional GET → unchanged? → parsed in a worker → due again
    pushed    the same for a body that the feed's hub has sent
    discover  a page in place of a feed: the feeds that it names
    article   remembered? → its turn → robots.txt → GET → extracted in a worker; else the entry's own summary

Each step is a module of its own: `fetching` with `addresses` and `failures`, `workers` with `parsing` and `pages`,
`robots`, `schedule`.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from http import HTTPStatus

from aiohttp.abc import AbstractResolver

from bot.errors import FeedError, FeedFailure
from bot.model import Article, Entry, Feed
from bot.settings import Settings
from handlers.feeds import Fetched, bodies, links
from handlers.feeds.addresses import Guard
from handlers.feeds.discovery import usual_places
from handlers.feeds.entries import read_anew, read_as, settled, summarised
from handlers.feeds.fetching import Answer, Fetcher, Turns
from handlers.feeds.pushes import named
from handlers.feeds.renewal import renewed
from handlers.feeds.robots import Robots
from handlers.feeds.schedule import after_success, moved, wished
from handlers.feeds.workers import Workers

#: articles that are remembered, and seconds for which they are: an edited one is to be read as it then stands
REMEMBERED, FRESH = 200, 600.0
#: addresses of feeds that need not be taken apart anew, at 1 KB each: of more feeds each is polled seldom
ADDRESSES = 2_500
_FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
_PAGE_TYPES = "text/html, application/xhtml+xml, text/plain;q=0.5"
#: failures of a page that may be over in an hour
_PASSING = frozenset({FeedFailure.DNS, FeedFailure.REFUSED, FeedFailure.TLS, FeedFailure.TIMEOUT, FeedFailure.STATUS})
_PAGES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain", "application/xml"})


async def open(settings: Settings) -> WebReader:  # noqa: A001 - the registry's word
    """A reader of feeds and pages at http:// and https://."""
    return WebReader(settings)


class WebReader:
    """Keeps the promise `handlers.feeds.Feeds`."""

    def __init__(
        self, settings: Settings, *, resolver: AbstractResolver | None = None, workers: Workers | None = None
    ) -> None:
        self._settings = settings
        self._guard = Guard(settings.private_hosts)
        # Feeds are polled again and again at the same addresses.
        self._address = lru_cache(maxsize=ADDRESSES)(self._guard.check)
        self._fetcher = Fetcher(settings, self._guard, resolver)
        self._turns = Turns(settings.poll_concurrency)
        self._workers = workers or Workers()
        self._robots = Robots(self._fetcher)
        self._articles: OrderedDict[str, tuple[float, Article]] = OrderedDict()

    async def entries(self, feed: Feed, now: datetime) -> Fetched:
        """Poll the feed. An unchanged feed has no entries. Raises FeedError."""
        url = self._address(feed.address or feed.url)
        async with self._turns.take(url):
            answer = await self._fetcher.get(url, self._settings.feed_bytes, _conditions(feed))
            body_hash = bodies.name(answer.body)
            if answer.status == HTTPStatus.NOT_MODIFIED or (feed.read and body_hash and body_hash == feed.body_hash):
                return Fetched(self._polled(feed, answer, now), ())
            parsed = await self._workers.parse_feed(answer.body, answer.url, answer.headers.get("Content-Type", ""))
        anew = named(read_anew(feed, parsed, body_hash, now), answer.headers, parsed, answer.url)
        known = self._polled(anew, answer, now)
        return Fetched(known, tuple([settled(entry, feed, now) for entry in parsed.entries]))

    async def pushed(self, feed: Feed, body: bytes, content_type: str, now: datetime) -> Fetched:
        """What a body says that the feed's hub has sent, which may be the newest entries only. Raises FeedError."""
        parsed = await self._workers.parse_feed(body, feed.topic or feed.url, content_type)
        return Fetched(feed, tuple([settled(entry, feed, now) for entry in parsed.entries]), pushed=True)

    async def ask(self, hub: str, form: Mapping[str, str]) -> None:
        """Ask a hub for something. Raises FeedError."""
        async with self._turns.take(self._guard.check(hub)):
            await self._fetcher.send(hub, form)

    async def article(self, entry: Entry) -> Article:
        """The text behind the entry; the entry's own summary where the page cannot be had, or says less."""
        try:
            return read_as(await self.page(entry.url), entry)
        except FeedError as error:
            return replace(summarised(entry), stopgap=error.kind in _PASSING)

    async def page(self, url: str) -> Article:
        """Fetch one page and extract its article. Raises FeedError."""
        address = links.clean(url)
        now = asyncio.get_running_loop().time()
        read, known = self._articles.get(address, (0.0, None))
        if known and now - read < FRESH:
            return known
        async with self._turns.take(self._guard.check(address)):
            article = await self._extracted(address)
        self._articles[address] = (now, article)
        self._articles.move_to_end(address)
        if len(self._articles) > REMEMBERED:
            self._articles.popitem(last=False)
        return article

    async def discover(self, url: str) -> tuple[str, ...]:
        """The feed at this address, else the feeds that its page names, else those at the usual places."""
        async with self._turns.take(self._guard.check(url)):
            answer = await self._fetcher.get(url, self._settings.feed_bytes, {"Accept": f"{_FEED_TYPES}, text/html"})
            if await self._reads(answer):
                return (url,)
            named = await self._workers.find_feeds(answer.body, answer.url)
        found = await self._those_that_are_feeds(named) or await self._those_that_are_feeds(usual_places(answer.url))
        if not found:
            raise FeedError(FeedFailure.NOT_A_FEED, f"{url} is no feed that can be read, and names none")
        return found

    async def close(self) -> None:
        """Release connections and worker processes."""
        await self._fetcher.close()
        await self._workers.close()

    async def _those_that_are_feeds(self, urls: Sequence[str]) -> tuple[str, ...]:
        tried = await asyncio.gather(*map(self._is_feed, urls))
        return tuple(url for url, is_feed in zip(urls, tried, strict=True) if is_feed)

    async def _is_feed(self, url: str) -> bool:
        try:
            async with self._turns.take(self._guard.check(url)):
                return await self._reads(
                    await self._fetcher.get(url, self._settings.feed_bytes, {"Accept": _FEED_TYPES})
                )
        except FeedError:
            return False

    async def _reads(self, answer: Answer) -> bool:
        try:
            await self._workers.parse_feed(answer.body, answer.url, answer.headers.get("Content-Type", ""))
        except FeedError:
            return False
        return True

    def _polled(self, feed: Feed, answer: Answer, now: datetime) -> Feed:
        known = moved(_validated(feed, answer), answer.moved_to, now)
        return after_success(known, wished(answer.headers, feed.patience), now, self._settings)

    async def _extracted(self, url: str) -> Article:
        if not await self._robots.allow(url):
            raise FeedError(FeedFailure.BLOCKED, f"{links.host(url)} asks robots not to read this page")
        answer = await self._fetcher.get(url, self._settings.page_bytes, {"Accept": _PAGE_TYPES})
        if answer.media_type not in _PAGES:
            raise FeedError(FeedFailure.NOT_A_FEED, f"what is at {url} is no page but {answer.media_type}")
        return await self._workers.extract_page(answer.body, answer.url)


def _conditions(feed: Feed) -> dict[str, str]:
    """Ask for changes only, once the feed was read whole."""
    headers = {"Accept": _FEED_TYPES}
    if feed.read and feed.etag:
        headers["If-None-Match"] = feed.etag
    if feed.read and feed.last_modified:
        headers["If-Modified-Since"] = feed.last_modified
    return headers


def _validated(feed: Feed, answer: Answer) -> Feed:
    """The feed with the answer's validators, kept word for word; a 304 need not repeat them."""
    unchanged = answer.status == HTTPStatus.NOT_MODIFIED
    etag = answer.headers.get("ETag", feed.etag if unchanged else "")
    last_modified = answer.headers.get("Last-Modified", feed.last_modified if unchanged else "")
    if (etag, last_modified) == (feed.etag, feed.last_modified):
        return feed
    return renewed(feed, etag=etag, last_modified=last_modified)
