"""Pages once made in, packed; the same again for as long as what they were made from stays, out.

Making a page takes milliseconds of the one event loop, in which feeds are polled and people answered. So one page is
made in one turn of the loop, however many readers wait, none is made twice, and a crowd waits for its share.
"""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from aiohttp import web

from handlers.web.shares import Share

#: bytes of packed pages; the one that was asked for least lately goes first
ROOM = 16_000_000
LEVEL = 4


@dataclass(slots=True)
class Kept:
    """Answers by what they show and what they were made from."""

    room: int = ROOM
    share: Share = field(default_factory=Share)
    _packed: OrderedDict[Hashable, tuple[Hashable, bytes]] = field(default_factory=OrderedDict)
    _size: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __len__(self) -> int:
        return len(self._packed)

    async def answer(
        self, request: web.Request, basis: Hashable, make: Callable[[], bytes], content_type: str
    ) -> web.Response:
        """The answer to this address. `basis`: whatever changes when the page does."""
        with self.share.reading():
            await self.share.wait()
            packed = self._find(request.path_qs, basis) or await self._made(request.path_qs, basis, make)
            return _unpacked(request, packed, content_type)

    async def _made(self, address: str, basis: Hashable, make: Callable[[], bytes]) -> bytes:
        async with self._turn:
            # Whoever waited may find that another reader wanted the same.
            if packed := self._find(address, basis):
                return packed
            await self.share.wait()
            with self.share.spending():
                packed = self._keep(address, basis, make())
            # Others have their turn before the next page is made.
            await asyncio.sleep(0)
            return packed

    def _find(self, address: Hashable, basis: Hashable) -> bytes | None:
        found = self._packed.get(address)
        if found is None or found[0] != basis:
            return None
        self._packed.move_to_end(address)
        return found[1]

    def _keep(self, address: Hashable, basis: Hashable, body: bytes) -> bytes:
        packed = gzip.compress(body, LEVEL, mtime=0)
        old = self._packed.pop(address, None)
        self._size += len(packed) - (len(old[1]) if old else 0)
        self._packed[address] = (basis, packed)
        while self._size > self.room:
            _, (_, oldest) = self._packed.popitem(last=False)
            self._size -= len(oldest)
        return packed


def _unpacked(request: web.Request, packed: bytes, content_type: str) -> web.Response:
    """As the reader takes it."""
    headers = {"Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        headers["Content-Encoding"] = "gzip"
        body = packed
    else:
        body = gzip.decompress(packed)
    charset = None if content_type.startswith("image/") else "utf-8"
    return web.Response(body=body, content_type=content_type, charset=charset, headers=headers)
