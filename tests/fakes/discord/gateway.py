"""The gateway: https://docs.discord.com/developers/events/gateway, as far as a bot without voice needs it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes.discord.records import APPLICATION, BOT
from tests.fakes.traffic import Traffic

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
#: members, presences and the text of messages: what the bot must not ask for
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15


@dataclass
class Session:
    """What one shard was sent since it identified itself; it can be resumed on another socket."""

    name: str
    shard: int = 0
    count: int = 1
    sent: list[dict[str, Any]] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None
    packer: Any = None
    ready: bool = False


class Gateway:
    """`silent`: it answers neither IDENTIFY nor RESUME. `forgetful`: it refuses every RESUME."""

    def __init__(self, token: str, traffic: Traffic) -> None:
        self.url = ""
        self.silent = False
        self.forgetful = False
        #: shards whose RESUME stays unanswered
        self.mute: set[int] = set()
        self.connections = 0
        #: ids of the guilds that the bot is in when it identifies itself
        self.guilds: list[str] = []
        #: operations that clients sent, with their data
        self.received: list[tuple[int, Any]] = []
        self.sessions: dict[str, Session] = {}
        self._token = token
        self._traffic = traffic
        self._made = 0

    @property
    def ready(self) -> bool:
        """True while there are sessions and all of them have a client."""
        return bool(self.sessions) and all(session.ready for session in self.sessions.values())

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.connections += 1
        packer = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        place = Session("", socket=socket, packer=packer)
        self._traffic.happened()
        await _send(place, {"op": HELLO, "d": {"heartbeat_interval": 41_250}})
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                await self._take(place, message.json())
        for session in self.sessions.values():
            if session.socket is socket:
                session.ready = False
        return socket

    async def dispatch(self, event: str, data: Any) -> None:
        """Send this event to the shard that has its guild; it is kept for a RESUME where nobody is there."""
        for session in self._having(data):
            await _send(session, _kept(session, event, data))

    async def lose(self, event: str, data: Any) -> None:
        """Let the connection break while this event is on its way."""
        for session in self._having(data):
            _kept(session, event, data)
            session.ready = False
            if session.socket is not None and session.socket._req is not None and session.socket._req.transport:
                session.socket._req.transport.abort()

    async def drop(self, code: int = 1001) -> None:
        """Close the connections."""
        for session in self.sessions.values():
            session.ready = False
            if session.socket is not None:
                await session.socket.close(code=code)

    async def reconnect(self) -> None:
        """Ask the clients to come back and resume."""
        for session in self.sessions.values():
            session.ready = False
            await _send(session, {"op": RECONNECT, "d": None})

    async def invalidate(self) -> None:
        """End the sessions; the clients have to identify themselves anew."""
        ended = list(self.sessions.values())
        self.sessions.clear()
        for session in ended:
            await _send(session, {"op": INVALID_SESSION, "d": False})

    def _having(self, data: Any) -> list[Session]:
        guild = int((data.get("guild_id") or 0) if isinstance(data, Mapping) else 0)
        return [session for session in self.sessions.values() if (guild >> 22) % session.count == session.shard]

    async def _take(self, place: Session, payload: Mapping[str, Any]) -> None:
        operation: int = payload["op"]
        data: Any = payload["d"]
        self.received.append((operation, data))
        if operation == HEARTBEAT:
            await _send(place, {"op": ACK})
        elif operation == IDENTIFY and not self.silent:
            await self._identify(place, data)
        elif operation == RESUME and not self.silent:
            await self._resume(place, data)
        self._traffic.happened()

    async def _identify(self, place: Session, data: Mapping[str, Any]) -> None:
        assert place.socket is not None
        if data["token"] != self._token:
            await place.socket.close(code=4004)
            return
        if data["intents"] & PRIVILEGED:
            await place.socket.close(code=4014)
            return
        shard, count = data.get("shard") or (0, 1)
        for known in [name for name, other in self.sessions.items() if (other.shard, other.count) == (shard, count)]:
            del self.sessions[known]
        self._made += 1
        session = Session(f"session-{self._made}", shard, count, socket=place.socket, packer=place.packer)
        self.sessions[session.name] = session
        ready = {
            "v": 10,
            "user": BOT,
            "guilds": [{"id": guild, "unavailable": True} for guild in self.guilds],
            "private_channels": [],
            "session_id": session.name,
            "resume_gateway_url": self.url,
            "shard": [shard, count],
            "application": {"id": APPLICATION, "flags": 0},
        }
        await _send(session, _kept(session, "READY", ready))
        session.ready = True

    async def _resume(self, place: Session, data: Mapping[str, Any]) -> None:
        session = self.sessions.get(data["session_id"])
        if session is not None and session.shard in self.mute:
            return
        if session is None or self.forgetful:
            self.sessions.pop(data["session_id"], None)
            await _send(place, {"op": INVALID_SESSION, "d": False})
            return
        session.socket, session.packer = place.socket, place.packer
        for payload in session.sent[data["seq"] :]:
            await _send(session, payload)
        await _send(session, _kept(session, "RESUMED", {"_trace": []}))
        session.ready = True


def _kept(session: Session, event: str, data: Any) -> dict[str, Any]:
    payload = {"op": DISPATCH, "t": event, "s": len(session.sent) + 1, "d": data}
    session.sent.append(payload)
    return payload


async def _send(session: Session, payload: Mapping[str, Any]) -> None:
    if session.socket is None or session.socket.closed:
        return
    text = json.dumps(payload)
    if session.packer is None:
        await session.socket.send_str(text)
    else:
        await session.socket.send_bytes(
            session.packer.compress(text.encode()) + session.packer.flush(zlib.Z_SYNC_FLUSH)
        )
