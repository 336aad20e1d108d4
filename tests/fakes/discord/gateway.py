"""The gateway: https://docs.discord.com/developers/events/gateway, as far as a bot without voice needs it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.discord.records import APPLICATION, BOT
from tests.fakes.traffic import Traffic

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11


class Gateway:
    """One session at a time. `silent`: it answers neither IDENTIFY nor RESUME."""

    def __init__(self, token: str, traffic: Traffic) -> None:
        self.url = ""
        self.silent = False
        self.ready = False
        self.connections = 0
        #: operations that clients sent, with their data
        self.received: list[tuple[int, Any]] = []
        self._token = token
        self._traffic = traffic
        self._sent: list[dict[str, Any]] = []
        self._session = 0
        self._socket: web.WebSocketResponse | None = None
        self._compress: Any = None

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._socket = socket
        self.connections += 1
        self._traffic.happened()
        self._compress = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        await self._send({"op": HELLO, "d": {"heartbeat_interval": 41_250}})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._take(message.json())
        if self._socket is socket:
            self.ready = False
        return socket

    async def dispatch(self, event: str, data: Any) -> None:
        """Send this event to the client."""
        payload = {"op": DISPATCH, "t": event, "s": len(self._sent) + 1, "d": data}
        self._sent.append(payload)
        await self._send(payload)

    async def drop(self, code: int = 1001) -> None:
        """Close the connection."""
        self.ready = False
        if self._socket is not None:
            await self._socket.close(code=code)

    async def reconnect(self) -> None:
        """Ask the client to come back and resume."""
        self.ready = False
        await self._send({"op": RECONNECT, "d": None})

    async def invalidate(self) -> None:
        """End the session; the client has to identify itself anew."""
        self.ready = False
        self._session += 1
        await self._send({"op": INVALID_SESSION, "d": False})

    async def _take(self, payload: Mapping[str, Any]) -> None:
        operation: int = payload["op"]
        data: Any = payload["d"]
        self.received.append((operation, data))
        if operation == HEARTBEAT:
            await self._send({"op": ACK})
        elif operation == IDENTIFY and not self.silent:
            await self._identify(data)
        elif operation == RESUME and not self.silent:
            await self._resume(data)
        self._traffic.happened()

    async def _identify(self, data: Mapping[str, Any]) -> None:
        if data["token"] != self._token:
            await self.drop(4004)
            return
        if data["intents"] & (1 << 1 | 1 << 8 | 1 << 15):
            await self.drop(4014)
            return
        self._session += 1
        self._sent.clear()
        await self.dispatch(
            "READY",
            {
                "v": 10,
                "user": BOT,
                "guilds": [],
                "private_channels": [],
                "session_id": f"session-{self._session}",
                "resume_gateway_url": self.url,
                "application": {"id": APPLICATION, "flags": 0},
            },
        )
        self.ready = True

    async def _resume(self, data: Mapping[str, Any]) -> None:
        if data["session_id"] != f"session-{self._session}":
            await self._send({"op": INVALID_SESSION, "d": False})
            return
        for payload in self._sent[data["seq"] :]:
            await self._send(payload)
        await self.dispatch("RESUMED", {"_trace": []})
        self.ready = True

    async def _send(self, payload: Mapping[str, Any]) -> None:
        if self._socket is None or self._socket.closed:
            return
        text = json.dumps(payload)
        if self._compress is None:
            await self._socket.send_str(text)
        else:
            squeezed = self._compress.compress(text.encode()) + self._compress.flush(zlib.Z_SYNC_FLUSH)
            await self._socket.send_bytes(squeezed)
