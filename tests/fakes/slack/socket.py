"""Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.traffic import Traffic


class Socket:
    """One connection at a time. `acknowledged`: ids of envelopes; `said`: what came with an acknowledgement."""

    def __init__(self, traffic: Traffic) -> None:
        self.ready = False
        self.connections = 0
        self.acknowledged: list[str] = []
        self.said: dict[str, Any] = {}
        #: the reason with which every new connection is sent away at once
        self.goodbye = ""
        #: new connections stay open and answer nothing, not even pings
        self.silent = False
        self._times: Counter[str] = Counter()
        self._traffic = traffic
        self._numbers = count(1)
        self._link: web.WebSocketResponse | None = None

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        link = web.WebSocketResponse(autoping=not self.silent)
        await link.prepare(request)
        self._link = link
        self.connections += 1
        await link.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0100"}})
        self.ready = True
        self._traffic.happened()
        if self.goodbye:
            await self.disconnect(self.goodbye)
        async for message in link:
            if message.type is WSMsgType.TEXT:
                answer = message.json()
                self.acknowledged.append(answer["envelope_id"])
                self._times[answer["envelope_id"]] += 1
                self.said[answer["envelope_id"]] = answer.get("payload")
                self._traffic.happened()
        return link

    async def send(self, kind: str, payload: Mapping[str, Any], *, envelope: str = "", **more: Any) -> Any:
        """Send an envelope; returns what came with its acknowledgement."""
        assert self._link is not None
        name = envelope or f"envelope-{next(self._numbers)}"
        before = self._times[name]
        interactive = kind in ("slash_commands", "interactive")
        body = {"type": kind, "envelope_id": name, "payload": payload, "accepts_response_payload": interactive}
        await self._link.send_json({**body, **more})
        await self._traffic.until(lambda: self._times[name] > before)
        return self.said[name]

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Say goodbye, as Slack does every few hours, with a `warning` some seconds before, or for good."""
        assert self._link is not None
        self.ready = False
        await self._link.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "fake"}})

    async def refresh(self) -> None:
        """Ask the client to come back over a new socket."""
        await self.disconnect()

    async def drop(self) -> None:
        self.ready = False
        if self._link is not None:
            await self._link.close()
