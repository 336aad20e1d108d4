"""A small Discord: the REST paths and the gateway that the bot uses, over real sockets, as strict as the description.

`rest` answers requests (`guilds`, `interactions`, `limits` are parts of it), `gateway` speaks over the websocket,
`people` makes what members send. All go by one clock, which tests can move.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.fakes.discord.clocks import Clock
from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.people import Person
from tests.fakes.discord.rest import Rest
from tests.fakes.traffic import Traffic

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.fake.token"

__all__ = ["TOKEN", "Discord"]


class Discord:
    """Used as `async with Discord() as discord`. What it saw stands in `rest` and `gateway`."""

    def __init__(self) -> None:
        self.traffic = Traffic()
        self.clock = Clock()
        self.rest = Rest(TOKEN, self.traffic, self.clock)
        self.gateway = Gateway(TOKEN, self.traffic)
        #: what is to be closed before the server is
        self.closing: list[Callable[[], Awaitable[None]]] = []
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24, middlewares=[self.rest.limits.apply])
        app.add_routes([*self.rest.routes("/api/v10"), web.get("/gateway", self.gateway.serve)])
        self._runner = web.AppRunner(app, handle_signals=False, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/api/v10"
        self.rest.gateway = self.gateway.url = f"ws://{host}:{port}/gateway"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._runner is not None
        for close in self.closing:
            await close()
        await self.gateway.drop()
        await self._runner.cleanup()

    async def connected(self) -> None:
        """Returns once a client has identified itself or resumed."""
        await self.traffic.until(lambda: self.gateway.ready)

    def person(self, *, admin: bool = False, guild: str = "700", room: str = "800") -> Person:
        """Somebody in a room of a guild; without a guild, in direct messages."""
        return Person(self.rest, self.gateway, admin=admin, guild=guild, room=room)
