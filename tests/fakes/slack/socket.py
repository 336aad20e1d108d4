"""Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.traffic import Traffic


class Socket:
    """One connection at a time. `acknowledged`: ids of envelopes."""

    def __init__(self, traffic: Traffic) -> None:
        self.ready = False
        self.acknowledged: list[str] = []
        self._traffic = traffic
        self._numbers = count(1)
        self._link: web.WebSocketResponse | None = None

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        link = web.WebSocketResponse()
        await link.prepare(request)
        self._link = link
        await link.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0100"}})
        self.ready = True
        self._traffic.happened()
        async for message in link:
            if message.type is WSMsgType.TEXT:
                self.acknowledged.append(message.json()["envelope_id"])
                self._traffic.happened()
        return link

    async def send(self, kind: str, payload: Mapping[str, Any], **more: Any) -> str:
        """Send an envelope; returns its id once it is acknowledged."""
        assert self._link is not None
        envelope = f"envelope-{next(self._numbers)}"
        await self._link.send_json({"type": kind, "envelope_id": envelope, "payload": payload, **more})
        await self._traffic.until(lambda: envelope in self.acknowledged)
        return envelope

    async def refresh(self) -> None:
        """Ask the client to come back over a new socket, as Slack does every few hours."""
        assert self._link is not None
        self.ready = False
        await self._link.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})

    async def drop(self) -> None:
        self.ready = False
        if self._link is not None:
            await self._link.close()
