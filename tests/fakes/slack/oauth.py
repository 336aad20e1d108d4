"""OAuth v2: https://docs.slack.dev/authentication/installing-with-oauth"""

from __future__ import annotations

from base64 import b64encode
from itertools import count
from urllib.parse import urlencode

from aiohttp import web

from tests.fakes.slack.web_api import Team, WebApi

CLIENT_ID, CLIENT_SECRET = "123.456", "client-fake"


class OAuth:
    """`asks`: what was asked of people. Each code is taken once, and makes a token."""

    def __init__(self, api: WebApi) -> None:
        self.asks: list[dict[str, str]] = []
        #: who installs next
        self.team = Team("T0701", "U0BOT1", name="second")
        self._api = api
        self._codes: dict[str, Team] = {}
        self._numbers = count(1)

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/oauth/v2/authorize", self._authorize), web.post("/api/oauth.v2.access", self._access)]

    def code(self) -> str:
        """What a person who gives leave is sent back with."""
        code = f"code-{next(self._numbers)}"
        self._codes[code] = self.team
        return code

    async def _authorize(self, request: web.Request) -> web.Response:
        """The person gives leave at once."""
        asked = dict(request.query)
        self.asks.append(asked)
        assert asked["client_id"] == CLIENT_ID
        assert asked["scope"]
        back = urlencode({"code": self.code(), "state": asked["state"]})
        raise web.HTTPFound(f"{asked['redirect_uri']}?{back}")

    async def _access(self, request: web.Request) -> web.Response:
        given = await request.post()
        credentials = b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if request.headers.get("Authorization") != f"Basic {credentials}":
            return web.json_response({"ok": False, "error": "bad_client_secret"})
        team = self._codes.pop(str(given.get("code")), None)
        if team is None:
            return web.json_response({"ok": False, "error": "invalid_code"})
        token = f"xoxb-installed-{next(self._numbers)}"
        self._api.teams[token] = team
        everywhere = bool(team.organisation)
        return web.json_response(
            {"ok": True, "access_token": token, "token_type": "bot", "scope": ",".join(self._api.scopes),
             "bot_user_id": team.bot, "app_id": "A0100", "authed_user": {"id": "U0042"},
             "team": None if everywhere else {"id": team.id, "name": team.name},
             "enterprise": {"id": team.organisation, "name": team.name} if everywhere else None,
             "is_enterprise_install": everywhere}
        )  # fmt: skip
