"""Scenes in; feeds and article pages over HTTP on loopback out, with validators as a good server sends them.

async with Newsroom(clock) as newsroom:
    newsroom.publish(SCENES[0])     # now part of newsroom.feeds
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Self

from aiohttp import ETag, web

from bot.model import Feed
from handlers.clock import utc_now
from handlers.demo.feeds import CONTENT_TYPES, Printed, feed
from handlers.demo.pages import page
from handlers.demo.saga import OUTLETS
from handlers.demo.scenes import Outlet, Piece, Scene

HOST = "127.0.0.1"


class Newsroom:
    """All outlets on one server. `clock` gives the time now, in UTC; pieces are dated back from its opening."""

    def __init__(self, clock: Callable[[], datetime] = utc_now) -> None:
        self._clock = clock
        self._opened = clock()
        self._printed: dict[str, list[Printed]] = {outlet.key: [] for outlet in OUTLETS}
        self._changed = dict.fromkeys(self._printed, _second(self._opened))
        self._runner = web.AppRunner(self._site(), access_log=None)
        #: loopback, which a reader must be told to trust (PRIVATE_HOSTS)
        self.host = HOST
        #: `http://127.0.0.1:PORT`, once open
        self.url = ""

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, 0).start()
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """One for each outlet, with or without anything in it yet."""
        return tuple(Feed(f"{self._home(outlet)}feed", title=outlet.name, added_by="demo") for outlet in OUTLETS)

    def publish(self, scene: Scene) -> None:
        """Put the scene's pieces on the outlets' sites and into their feeds."""
        for piece in scene.pieces:
            key = piece.outlet.key
            self._printed[key].append(Printed(piece, self._address(piece), self._opened - piece.ago))
            # HTTP dates know whole seconds, and two scenes may share one.
            self._changed[key] = max(_second(self._clock()), self._changed[key] + timedelta(seconds=1))

    def _home(self, outlet: Outlet) -> str:
        return f"{self.url}/{outlet.key}/"

    def _address(self, piece: Piece) -> str:
        return f"{self._home(piece.outlet)}{piece.slug}"

    def _site(self) -> web.Application:
        site = web.Application()
        for outlet in OUTLETS:
            site.router.add_get(f"/{outlet.key}/feed", self._serve_feed)
            site.router.add_get(f"/{outlet.key}/{{slug}}", self._serve_page)
        return site

    async def _serve_feed(self, request: web.Request) -> web.Response:
        outlet = next(outlet for outlet in OUTLETS if request.path == f"/{outlet.key}/feed")
        changed = self._changed[outlet.key]
        body = feed(outlet, self._home(outlet), self._printed[outlet.key], changed)
        return _unless_known(request, body, CONTENT_TYPES[outlet.kind], changed)

    async def _serve_page(self, request: web.Request) -> web.Response:
        for printed in (one for pieces in self._printed.values() for one in pieces):
            if printed.url == f"{self.url}{request.path}":
                body = page(printed.piece, printed.url, printed.published)
                return _unless_known(request, body, "text/html", _second(printed.published))
        raise web.HTTPNotFound


def _unless_known(request: web.Request, body: bytes, content_type: str, changed: datetime) -> web.Response:
    """The body with its validators, or 304 where the reader has it already (RFC 9110 §13.2.2)."""
    tag = hashlib.sha256(body).hexdigest()[:16]
    if request.if_none_match is not None:
        known = any(asked.value in (tag, "*") for asked in request.if_none_match)
    else:
        known = request.if_modified_since is not None and changed <= request.if_modified_since
    response = (
        web.Response(status=304) if known else web.Response(body=body, content_type=content_type, charset="utf-8")
    )
    response.etag = ETag(tag)
    response.last_modified = changed
    return response


def _second(when: datetime) -> datetime:
    return when.astimezone(UTC).replace(microsecond=0)
