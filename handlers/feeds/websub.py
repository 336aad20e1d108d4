"""WebSub's two ends of ours (W3C Recommendation): feeds that name a hub in; their news in seconds out.

    Hubs.subscribe   each feed whose hub is to be asked → agreed on and saved → asked, with a secret and for how long
    confirm          the hub asks whether we meant it; only for what we asked, at an address that only it knows
    take             it sends: signed? about this feed? not sent before? → parsed in a worker → learnt as if polled

Whatever does not come is found by polling all the same, and whatever is refused here costs no more than its answer.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

import structlog
from aiohttp import web

from bot.errors import FeedError
from bot.model import LONG_AGO, Changes, Feed, Push
from bot.settings import Settings
from handlers.feeds import Fetched, Pushed, pushes
from handlers.feeds.collisions import undisturbed
from storage import Storage

log = structlog.get_logger()

PLACE = "/websub/{token}"
#: hubs asked in one go, and seconds for which nobody else asks them
MOST, LEASE = 50, 120.0
#: messages of one feed that are taken within that time, and messages of all that are read or waiting at once
OFTEN, WITHIN, WAITING = 60, timedelta(hours=1), 16
#: messages that are remembered, so that none is taken twice
REMEMBERED = 5_000
#: between two looks into the store for an address that is not known
LOOK = timedelta(seconds=1)
#: characters of a challenge that are given back
_CHALLENGE = 2_000

Learn = Callable[[Feed, Fetched], Awaitable[object]]


@dataclass(slots=True)
class Hubs:
    """Asks hubs, and hears them. `learn`: what is done with the news that they bring; `holder`: who asks (a name)."""

    storage: Storage
    feeds: Pushed
    learn: Learn
    clock: Callable[[], datetime]
    settings: Settings
    holder: str = field(default_factory=lambda: secrets.token_hex(8))
    #: the part of our address that only the hub knows → the feed's URL
    _addresses: dict[str, str] = field(default_factory=dict)
    _looked: datetime = LONG_AGO
    _heard: OrderedDict[str, None] = field(default_factory=OrderedDict)
    _times: dict[str, tuple[datetime, ...]] = field(default_factory=dict)
    _learning: set[asyncio.Task[None]] = field(default_factory=set)
    _reading: int = 0

    @property
    def open(self) -> bool:
        """True where hubs can reach us: we serve something, and the operator has said where."""
        return bool(self.settings.web_url and self.settings.web_address)

    async def subscribe(self) -> None:
        """Ask the hubs that are to be asked by now."""
        now = self.clock()
        if not self.open:
            return
        wanting = [feed for feed in await self.storage.feeds() if pushes.wants(feed, now)][:MOST]
        names = {f"hub {feed.url}" for feed in wanting}
        ours = await self.storage.hold(names, self.holder, LEASE) if names else frozenset()
        await asyncio.gather(*(self._ask(feed, now) for feed in wanting if f"hub {feed.url}" in ours))
        await self.storage.free(ours, self.holder)

    async def settle(self) -> None:
        """Wait until what was sent is learnt."""
        while self._learning:
            await asyncio.gather(*self._learning)

    async def stop(self) -> None:
        """End what is being learnt; polls will find it."""
        for task in self._learning:
            task.cancel()
        await asyncio.gather(*self._learning, return_exceptions=True)

    async def confirm(self, request: web.Request) -> web.Response:
        """Verification of intent (§5.3), or the word that there will be nothing (§5.2)."""
        asked, token = request.query, request.match_info["token"]
        feed = await self._feed(token)
        if feed is None or feed.push is None or asked.get("hub.topic") != feed.push.topic:
            return _said(404)
        mode, challenge, now = asked.get("hub.mode"), asked.get("hub.challenge", ""), self.clock()
        if mode == "denied":
            log.warning("hub denies", feed=feed.url, hub=feed.push.hub, reason=asked.get("hub.reason", "")[:200])
            await self._keep(feed, lambda push: pushes.denied(push, now))
            return _said(200)
        if mode != "subscribe" or not 0 < len(challenge) <= _CHALLENGE:
            return _said(404)
        await self._keep(feed, lambda push: pushes.granted(push, asked.get("hub.lease_seconds", ""), now))
        log.info("hub agrees", feed=feed.url, hub=feed.push.hub)
        return web.Response(text=challenge, content_type="text/plain")

    async def take(self, request: web.Request) -> web.Response:
        """Content distribution (§7): answered at once, learnt afterwards."""
        feed = await self._feed(request.match_info["token"])
        if feed is None or feed.push is None or feed.read is None:
            return _said(410)
        if "Content-Encoding" in request.headers:
            return _said(415)
        if self._reading + len(self._learning) >= WAITING:
            return _said(503, after=5)
        body = await self._body(request)
        if body is None:
            return _said(413)
        if not pushes.is_signed(feed.push, body, request.headers.get("X-Hub-Signature", "")):
            log.warning("message refused", feed=feed.url, reason="not signed by its hub")
            return _said(403)
        if pushes.related(request.headers).get("self", feed.push.topic) != feed.push.topic:
            return _said(400)
        return self._answer(feed, body, request.headers.get("Content-Type", ""))

    def _answer(self, feed: Feed, body: bytes, content_type: str) -> web.Response:
        name = hashlib.sha256(feed.url.encode() + b"\n" + body).hexdigest()
        if name in self._heard:
            return _said(202)
        if not self._in_time(feed.url, self.clock()):
            return _said(429, after=int(WITHIN.total_seconds()))
        self._heard[name] = None
        if len(self._heard) > REMEMBERED:
            self._heard.popitem(last=False)
        task = asyncio.create_task(self._learn(feed, body, content_type))
        self._learning.add(task)
        task.add_done_callback(self._learning.discard)
        return _said(202)

    async def _learn(self, feed: Feed, body: bytes, content_type: str) -> None:
        now = self.clock()
        try:
            fetched = await self.feeds.pushed(feed, body, content_type, now)
            await self._keep(feed, lambda push: replace(push, brought=now))
            await self.learn(feed, fetched)
            log.info("feed pushed", feed=feed.url, entries=len(fetched.entries))
        except FeedError as error:
            log.warning("message unread", feed=feed.url, kind=error.kind.value, reason=str(error))
        except Exception:
            # The next poll finds what it brought.
            log.exception("message failed", feed=feed.url)

    async def _ask(self, feed: Feed, now: datetime) -> None:
        # Kept first: the hub may come back before it has answered.
        push = await undisturbed(partial(self._change, feed, partial(_asking, now)), feed.url)
        if push is None:
            return
        self._addresses[pushes.token(push)] = feed.url
        try:
            await self.feeds.ask(push.hub, self._form(push))
        except FeedError as error:
            log.warning("hub not reached", feed=feed.url, hub=push.hub, kind=error.kind.value, reason=str(error))

    def _form(self, push: Push) -> dict[str, str]:
        place = PLACE.format(token=pushes.token(push))
        return {
            "hub.mode": "subscribe",
            "hub.topic": push.topic,
            "hub.callback": f"{self.settings.web_url.rstrip('/')}{place}",
            "hub.secret": push.secret,
            "hub.lease_seconds": str(int(pushes.LEASE.total_seconds())),
        }

    async def _feed(self, token: str) -> Feed | None:
        """The feed whose hub knows this address, while we agree with it."""
        now = self.clock()
        if token not in self._addresses and now - self._looked >= LOOK:
            # Not for each of a stranger's guesses.
            self._looked = now
            feeds = await self.storage.feeds()
            self._addresses = {pushes.token(feed.push): feed.url for feed in feeds if feed.push}
        found = await self.storage.feed(self._addresses.get(token, ""))
        known = found is not None and found.push is not None and pushes.agreed(found)
        return found if known and found and found.push and pushes.token(found.push) == token else None

    async def _keep(self, feed: Feed, change: Callable[[Push], Push]) -> None:
        """Change what is agreed, unless something else was agreed meanwhile."""

        def changed(stored: Feed) -> Push | None:
            same = stored.push and feed.push and stored.push.secret == feed.push.secret
            return change(stored.push) if stored.push and same else stored.push

        await undisturbed(partial(self._change, feed, changed), feed.url)

    async def _change(self, feed: Feed, change: Callable[[Feed], Push | None]) -> Push | None:
        """What is agreed from now on, in the feed as it stands; None for one that was removed, which stays so.

        Raises StaleError where others change it at this moment.
        """
        stored = await self.storage.feed(feed.url)
        if stored is None or stored.added != feed.added:
            return None
        push = change(stored)
        if push != stored.push:
            await self.storage.save(Changes((replace(stored, push=push),), instead_of=(stored,)))
        return push

    async def _body(self, request: web.Request) -> bytes | None:
        """What is sent, within the bounds of a feed; None for more, or for what does not come in time."""
        limit = self.settings.feed_bytes
        if (request.content_length or 0) > limit:
            return None
        body = bytearray()
        self._reading += 1
        try:
            async with asyncio.timeout(self.settings.poll_timeout):
                async for chunk in request.content.iter_any():
                    body += chunk
                    if len(body) > limit:
                        return None
        except TimeoutError:
            return None
        finally:
            self._reading -= 1
        return bytes(body)

    def _in_time(self, url: str, now: datetime) -> bool:
        """True unless this feed's hub has sent more than enough lately."""
        recent = tuple(when for when in self._times.get(url, ()) if now - when < WITHIN)
        self._times[url] = (*recent, now)[-OFTEN:]
        return len(recent) < OFTEN


def routes(hubs: Hubs) -> list[web.RouteDef]:
    """Where hubs reach us; nowhere, as long as nobody has said under which address that would be."""
    if not hubs.open:
        return []
    return [web.get(PLACE, hubs.confirm, allow_head=False), web.post(PLACE, hubs.take)]


def _asking(now: datetime, feed: Feed) -> Push:
    return pushes.asking(feed, secrets.token_hex(32), now)


def _said(status: int, *, after: int = 0) -> web.Response:
    return web.Response(status=status, headers={"Retry-After": str(after)} if after else None)
