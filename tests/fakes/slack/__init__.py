"""A small Slack: methods, socket, signed requests and OAuth, over real sockets, as strict as the description.

`web_api` answers methods, `oauth` lets apps in, `socket` speaks Socket Mode, `requests` sends
signed ones instead, `people` makes what members send.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fakes.slack.blocks import pings
from tests.fakes.slack.oauth import CLIENT_ID, CLIENT_SECRET, OAuth
from tests.fakes.slack.people import Person
from tests.fakes.slack.requests import SECRET, Requests
from tests.fakes.slack.socket import Socket
from tests.fakes.slack.web_api import BOT, TEAM, Team, WebApi
from tests.fakes.traffic import Traffic

BOT_TOKEN, APP_TOKEN = "xoxb-fake-bot", "xapp-fake-app"

__all__ = [
    "APP_TOKEN",
    "BOT",
    "BOT_TOKEN",
    "CLIENT_ID",
    "CLIENT_SECRET",
    "SECRET",
    "TEAM",
    "Person",
    "Slack",
    "Team",
    "pings",
]


class Slack:
    """Used as `async with Slack() as slack`. What it saw stands in `api`, `socket` and `requests`."""

    def __init__(self) -> None:
        self.traffic = Traffic()
        self.socket = Socket(self.traffic)
        self.requests = Requests()
        self.api = WebApi(BOT_TOKEN, APP_TOKEN, self.traffic)
        self.oauth = OAuth(self.api)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.add_routes([*self.oauth.routes(), *self.api.routes(), web.get("/link", self.socket.serve)])
        self._runner = web.AppRunner(app, handle_signals=False, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/api/"
        self.authorize_url = f"http://{host}:{port}/oauth/v2/authorize"
        self.api.socket = f"ws://{host}:{port}/link"
        self.api.answers_at = f"http://{host}:{port}/answer/"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._runner is not None
        await self.socket.drop()
        await self._runner.cleanup()

    async def connected(self) -> None:
        """Returns once a client holds the socket."""
        await self.traffic.until(lambda: self.socket.ready)

    async def answered(self, answers: list[dict[str, Any]]) -> None:
        """Returns once there is an answer."""
        await self.traffic.until(lambda: bool(answers))

    def person(self, *, admin: bool = False, room: str = "C0800", team: Team | None = None) -> Person:
        """Somebody in a room; a room that begins with D is their direct messages."""
        line = self.requests if self.requests.url else self.socket
        return Person(self.api, line, team or self.api.teams[BOT_TOKEN], admin=admin, room=room)
