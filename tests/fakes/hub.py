"""A small WebSub hub on loopback: it takes subscriptions, asks whether they are meant, and sends on what is published.

    async with Hub() as hub:
        ...                                      # somebody subscribes at hub.url
        await hub.verify(topic)                  # the subscriber's answer to the challenge, or None if it refuses
        status = await hub.publish(topic, body)  # signed with the subscriber's secret

What the Recommendation does not allow (§5.1) is answered with 400 and fails the test at the end of the block.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

CHALLENGE = "a-challenge-of-40-letters-0123456789-abc"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to subscribe."""

    topic: str
    callback: str
    secret: str
    seconds: int


class Hub:
    """Knows at most one subscriber for each topic: the last that asked. `accepts`: the status of its answers."""

    def __init__(self, accepts: int = 202) -> None:
        self.accepts = accepts
        self.asked: list[Asked] = []
        self.faults: list[str] = []

    @property
    def url(self) -> str:
        return str(self._server.make_url("/"))

    @property
    def place(self) -> str:
        """What an operator writes in PRIVATE_HOSTS to let the bot in here."""
        return f"127.0.0.1:{self._server.port}"

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.add_routes([web.post("/", self._subscribe), web.post("/elsewhere", self._elsewhere)])
        self._server = TestServer(application)
        await self._server.start_server()
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._server.close()
        if kind is None:
            assert self.faults == []

    async def verify(self, topic: str, *, mode: str = "subscribe", seconds: int | None = None) -> str | None:
        """Whether the subscriber means it: the challenge as it gives it back, None where it refuses."""
        asked = self._of(topic)
        query = {"hub.mode": mode, "hub.topic": topic, "hub.challenge": CHALLENGE}
        query["hub.lease_seconds"] = str(asked.seconds if seconds is None else seconds)
        async with self._session.get(asked.callback, params=query) as answer:
            return await answer.text() if answer.status // 100 == 2 else None

    async def deny(self, topic: str) -> int:
        """Say that there will be nothing."""
        query = {"hub.mode": "denied", "hub.topic": topic, "hub.reason": "not here"}
        async with self._session.get(self._of(topic).callback, params=query) as answer:
            return answer.status

    async def publish(
        self, topic: str, body: str | bytes, *, method: str = "sha256", headers: Mapping[str, str] | None = None
    ) -> int:
        """Send this on, signed; the subscriber's status. `headers` come on top, "" takes one away."""
        asked, packed = self._of(topic), body.encode() if isinstance(body, str) else body
        sent = {
            "Content-Type": "application/rss+xml",
            "Link": f'<{self.url}>; rel="hub", <{topic}>; rel="self"',
            "X-Hub-Signature": signature(asked.secret, packed, method),
            **(headers or {}),
        }
        kept = {name: value for name, value in sent.items() if value}
        async with self._session.post(asked.callback, data=packed, headers=kept) as answer:
            return answer.status

    def _of(self, topic: str) -> Asked:
        return next(asked for asked in reversed(self.asked) if asked.topic == topic)

    async def _subscribe(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        if fault := _fault(form):
            self.faults.append(fault)
            return web.Response(status=400, text=fault)
        asked = Asked(form["hub.topic"], form["hub.callback"], form["hub.secret"], int(form["hub.lease_seconds"]))
        self.asked.append(asked)
        return web.Response(status=self.accepts)

    async def _elsewhere(self, _: web.Request) -> web.Response:
        return web.Response(status=307, headers={"Location": "/"})


def signature(secret: str, body: bytes, method: str = "sha256") -> str:
    """The header that proves who sent this body (§7.1)."""
    return f"{method}={hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()}"


def _fault(form: Mapping[str, str]) -> str:
    if form.get("hub.mode") != "subscribe":
        return f"hub.mode is {form.get('hub.mode')!r}"
    for name in ("hub.topic", "hub.callback"):
        if urlsplit(form.get(name, "")).scheme not in ("http", "https"):
            return f"{name} is {form.get(name)!r}"
    if not 0 < len(form.get("hub.secret", "").encode()) < 200:
        return "hub.secret must have less than 200 bytes"
    return "" if form.get("hub.lease_seconds", "").isdecimal() else "hub.lease_seconds must be a number"
