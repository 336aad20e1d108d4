"""One HTTP exchange: an address in; the answer with its body, or a FeedError, out.

Whatever the other side does, it ends within POLL_TIMEOUT and holds no more than the given bytes, counted after
unpacking. Every redirect is checked like the first address.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import NamedTuple
from weakref import WeakValueDictionary

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot.errors import FeedError, FeedFailure
from bot.settings import Settings
from handlers.feeds.addresses import Guard
from handlers.feeds.failures import refusal, translate
from handlers.versions import own_version

REDIRECTS = 5
PER_HOST = 4
#: seconds after which an exchange counts as slow, and how many times as many slow ones there may be
LASTING, SLOWER = 2.0, 3
_MOVED, _FOR_GOOD = frozenset({301, 302, 303, 307, 308}), frozenset({301, 308})
#: redirects that ask for the same to be sent elsewhere
_SEND_ON = frozenset({307, 308})
#: seconds; most hosts are next polled after many minutes, and idle TLS connections are dear
_KEEP_ALIVE = 5


class Answer(NamedTuple):
    """What came back, from where it came in the end."""

    place: URL
    status: int
    headers: Mapping[str, str]
    body: bytes
    #: where every step on the way said that what was asked for had moved for good; empty otherwise
    moved_to: str = ""

    @property
    def url(self) -> str:
        return str(self.place)

    @property
    def accepted(self) -> bool:
        return self.status == HTTPStatus.NOT_MODIFIED or 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()


class Turns:
    """Bounds how many exchanges run at once, overall and for each host. A busy host keeps no other waiting.

    Neither does a slow one: an exchange that lasts gives its turn to the next after some seconds, so that slow feeds
    fill a room of their own, three times as large, and only those within it wait for each other.
    """

    def __init__(self, overall: int, per_host: int = PER_HOST, *, lasting: float = LASTING) -> None:
        self.overall = asyncio.Semaphore(overall)
        self.lasting = lasting
        #: places that are left for slow exchanges
        self.room = SLOWER * overall
        self._per_host = per_host
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    def take(self, url: URL) -> Turn:
        host = self._hosts.get(url.host or "")
        if host is None:
            host = self._hosts[url.host or ""] = asyncio.Semaphore(self._per_host)
        return Turn(self, host)


class Turn:
    """One exchange's turn, from the entering of the block to its end."""

    __slots__ = ("_clock", "_host", "_slow", "_turns")

    def __init__(self, turns: Turns, host: asyncio.Semaphore) -> None:
        self._turns, self._host, self._slow = turns, host, False

    async def __aenter__(self) -> None:
        await self._host.acquire()
        try:
            await self._turns.overall.acquire()
        except BaseException:
            self._host.release()
            raise
        self._clock = asyncio.get_running_loop().call_later(self._turns.lasting, self._step_aside)

    async def __aexit__(self, *_: object) -> None:
        self._clock.cancel()
        if self._slow:
            self._turns.room += 1
        else:
            self._turns.overall.release()
        self._host.release()

    def _step_aside(self) -> None:
        if self._turns.room:
            self._turns.room -= 1
            self._slow = True
            self._turns.overall.release()


class Fetcher:
    """Fetches within the bounds. `resolver`: where names are looked up, the system's by default."""

    def __init__(self, settings: Settings, guard: Guard, resolver: AbstractResolver | None = None) -> None:
        self._settings = settings
        self._guard = guard
        self._public = self._session(
            aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE, resolver=resolver, socket_factory=guard.socket)
        )
        #: for the names that the operator lists, wherever they lead
        self._trusted = self._session(aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE, resolver=resolver))

    async def get(self, address: str | URL, limit: int, headers: Mapping[str, str] | None = None) -> Answer:
        """Fetch at most `limit` bytes from an address that answers with 2xx or 304. Raises FeedError."""
        answer = await self.exchange(address, limit, headers)
        if not answer.accepted:
            raise refusal(answer.status, answer.headers, answer.place)
        return answer

    async def exchange(self, address: str | URL, limit: int, headers: Mapping[str, str] | None = None) -> Answer:
        """The same, whatever the status is; a refusal's body is not read. An address as URL was checked already."""
        url = self._guard.check(address) if isinstance(address, str) else address
        try:
            async with asyncio.timeout(self._settings.poll_timeout):
                return await self._follow(url, limit, headers or {})
        except (aiohttp.ClientError, OSError, ValueError, FeedError) as error:
            raise translate(error, url) from error

    async def send(self, address: str, form: Mapping[str, str]) -> None:
        """Post a form to an address that accepts it. Raises FeedError."""
        url = self._guard.check(address)
        try:
            async with asyncio.timeout(self._settings.poll_timeout):
                await self._send(url, form)
        except (aiohttp.ClientError, OSError, ValueError, FeedError) as error:
            raise translate(error, url) from error

    async def close(self) -> None:
        await self._public.close()
        await self._trusted.close()

    async def _follow(self, url: URL, limit: int, headers: Mapping[str, str]) -> Answer:
        for_good = True
        for step in range(REDIRECTS + 1):
            async with self._towards(url).get(url, headers=headers, allow_redirects=False) as response:
                target = response.headers.get("Location") if response.status in _MOVED else None
                if not target:
                    return await _read(response, limit, str(url) if step and for_good else "")
            for_good = for_good and response.status in _FOR_GOOD
            url = self._guard.check(str(url.join(URL(target))))
        raise FeedError(FeedFailure.STATUS, f"{url.host} redirects more than {REDIRECTS} times")

    async def _send(self, url: URL, form: Mapping[str, str]) -> None:
        for _ in range(REDIRECTS + 1):
            async with self._towards(url).post(url, data=form, allow_redirects=False) as response:
                target = response.headers.get("Location") if response.status in _SEND_ON else None
                if 200 <= response.status < 300:
                    return
                if not target:
                    raise refusal(response.status, response.headers, url)
            url = self._guard.check(str(url.join(URL(target))))
        raise FeedError(FeedFailure.STATUS, f"{url.host} redirects more than {REDIRECTS} times")

    def _towards(self, url: URL) -> aiohttp.ClientSession:
        return self._trusted if self._guard.trusts(url) else self._public

    def _session(self, connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=connector,
            headers={"User-Agent": user_agent(self._settings.contact)},
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
        )


def user_agent(contact: str) -> str:
    """`Cliffhanger/0.1.0 (+https://example.com/about-our-bot)`: who we are, and whom to ask to stop."""
    printable = "".join(letter for letter in contact if letter.isascii() and letter.isprintable())
    return f"Cliffhanger/{own_version()} (+{printable})" if printable else f"Cliffhanger/{own_version()}"


async def _read(response: aiohttp.ClientResponse, limit: int, moved_to: str) -> Answer:
    if response.status == HTTPStatus.NOT_MODIFIED or not 200 <= response.status < 300:
        return Answer(response.url, response.status, response.headers, b"", moved_to)
    too_large = FeedError(FeedFailure.TOO_LARGE, f"{response.url.host} sends more than {limit:,} bytes")
    if (response.content_length or 0) > limit:
        raise too_large
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > limit:
            raise too_large
    return Answer(response.url, response.status, response.headers, bytes(body), moved_to)
