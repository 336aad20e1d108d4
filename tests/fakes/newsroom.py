"""A small scripted newsroom: feeds and pages served over HTTP on loopback, also in hostile ways.

    async with Newsroom() as newsroom:
        newsroom.put("/feed.xml", RSS, headers={"ETag": '"one"'})
        newsroom.hostile["/slow"] = endless
        await reader.entries(Feed(newsroom.url("/feed.xml")), now)

What was put is answered as a real server does: HEAD and other methods are refused, conditional requests get their 304.
"""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

Writer = asyncio.StreamWriter
#: how a TLS handshake begins
_TLS = b"\x16"
#: takes over the connection once the request is read
Hostile = Callable[[Writer], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Reply:
    """What stands at a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]


class Newsroom:
    """Serves what is put into it, on a port of its own."""

    def __init__(self) -> None:
        self.hostile: dict[str, Hostile] = {}
        self.asked: list[Asked] = []
        self.port = 0
        #: the most connections on which an answer was being made at one time
        self.busiest = 0
        self._busy = 0
        self._replies: dict[str, Reply] = {}
        self._connections: set[asyncio.Task[None]] = set()

    @property
    def place(self) -> str:
        """What an operator writes in PRIVATE_HOSTS to let the bot in here."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.place}{path}"

    def put(
        self,
        path: str,
        body: str | bytes = b"",
        *,
        status: int = 200,
        type: str = "application/xml",  # noqa: A002 - the header's word
        headers: Mapping[str, str] | None = None,
        gzipped: bool = False,
    ) -> str:
        """Answer this path so from now on, and return its URL."""
        packed = body.encode() if isinstance(body, str) else body
        if gzipped:
            packed = gzip.compress(packed)
        named = {"Content-Type": type, **({"Content-Encoding": "gzip"} if gzipped else {}), **(headers or {})}
        self._replies[path] = Reply(packed, status, named)
        return self.url(path)

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        return self.put(path, status=status, headers={"Location": target})

    def paths(self) -> list[str]:
        """The paths asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            while await self._answer_one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        except asyncio.CancelledError:
            task.uncancel()
        finally:
            self._connections.discard(task)
            writer.close()

    async def _answer_one(self, reader: asyncio.StreamReader, writer: Writer) -> bool:
        first = await reader.readexactly(1)
        if first == _TLS:
            writer.write(_packed(Reply(b"this port speaks plain HTTP", 400, {"Connection": "close"})))
            return False
        asked = _parsed(first + await reader.readuntil(b"\r\n\r\n"))
        self.asked.append(asked)
        self._busy += 1
        self.busiest = max(self.busiest, self._busy)
        try:
            # A turn of the loop, so that requests sent together are seen together.
            await asyncio.sleep(0)
            if asked.path in self.hostile:
                await self.hostile[asked.path](writer)
                return False
            writer.write(_packed(self._reply(asked)))
            await writer.drain()
        finally:
            self._busy -= 1
        return True

    def _reply(self, asked: Asked) -> Reply:
        if asked.method != "GET":
            return Reply(status=405, headers={"Allow": "GET"})
        reply = self._replies.get(asked.path, Reply(b"nothing here", 404, {"Content-Type": "text/plain"}))
        unchanged = [
            asked.headers.get(question) == reply.headers[answer]
            for question, answer in (("if-none-match", "ETag"), ("if-modified-since", "Last-Modified"))
            if question in asked.headers and answer in reply.headers
        ]
        if unchanged and all(unchanged):
            return Reply(status=304, headers=reply.headers)
        return reply


def _parsed(head: bytes) -> Asked:
    request, *lines = head.decode("latin-1").strip().split("\r\n")
    method, path, version = request.split(" ")
    assert version == "HTTP/1.1", version
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    assert "host" in headers, "a request without Host"
    return Asked(method, path, headers)


def _packed(reply: Reply) -> bytes:
    head = [f"HTTP/1.1 {reply.status} Scripted", *(f"{name}: {value}" for name, value in reply.headers.items())]
    if reply.status != 304:
        head.append(f"Content-Length: {len(reply.body)}")
    body = b"" if reply.status == 304 else reply.body
    return "\r\n".join([*head, "", ""]).encode() + body


async def endless(writer: Writer) -> None:
    """A body that never ends, as fast as it is taken."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nConnection: close\r\n\r\n<rss>")
    while True:
        writer.write(b" " * 65536)
        await writer.drain()


async def dripping(writer: Writer) -> None:
    """A body of which a byte comes now and then."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 1000000\r\n\r\n<rss>")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def silent(writer: Writer) -> None:
    """Takes the request and says nothing."""
    await asyncio.Event().wait()


async def cut_short(writer: Writer) -> None:
    """Promises more than it sends."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 1000\r\n\r\n<rss>")
    await writer.drain()


async def gibberish(writer: Writer) -> None:
    """No HTTP at all."""
    writer.write(b"\x00\xff\x00 no protocol that you know\r\n\r\n")
    await writer.drain()


async def slamming(writer: Writer) -> None:
    """Hangs up without a word."""
    writer.transport.abort()
