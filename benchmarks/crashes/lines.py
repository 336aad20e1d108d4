"""A line between two places that can be cut: what connects to it reaches the other end, until it is cut."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path


class Line:
    """Forwards bytes, both ways."""

    def __init__(self, host: str, port: int) -> None:
        self._far = host, port
        self._writers: set[asyncio.StreamWriter] = set()
        self._whole = True
        self.port = 0

    def cut(self) -> None:
        """Break every connection, and refuse new ones."""
        self._whole = False
        for writer in self._writers:
            writer.transport.abort()

    def mend(self) -> None:
        self._whole = True

    async def carry(self, near_reader: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        if not self._whole:
            near.transport.abort()
            return
        try:
            far_reader, far = await self._reach()
        except OSError:
            near.transport.abort()
            return
        self._writers |= {near, far}
        await asyncio.gather(_pour(near_reader, far), _pour(far_reader, near))
        self._writers -= {near, far}

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, port = self._far
        if host.startswith("/"):
            return await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        return await asyncio.open_connection(host, port)


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while some := await reader.read(1 << 16):
            writer.write(some)
            await writer.drain()
    with suppress(OSError):
        writer.close()


@asynccontextmanager
async def open_line(host: str, port: int) -> AsyncIterator[Line]:
    """A line to there for as long as the block runs; `line.port` on loopback is its near end."""
    line = Line(host, port)
    server = await asyncio.start_server(line.carry, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
        line.cut()


@asynccontextmanager
async def open_socket(folder: Path, host: str, port: int = 5432) -> AsyncIterator[Line]:
    """The same for PostgreSQL's socket; the near end is in this folder."""
    line = Line(host, port)
    server = await asyncio.start_unix_server(line.carry, str(folder / f".s.PGSQL.{port}"))
    try:
        yield line
    finally:
        server.close()
        line.cut()
