"""Guilds with their rooms, our place in them, and the commands that are registered."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from tests.fakes.discord.answers import checked, refusal, written
from tests.fakes.discord.records import APPLICATION, BOT, registered, room, thread
from tests.fakes.traffic import Traffic

#: View Channel, Send Messages, Embed Links, Send Messages in Threads
USUAL = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 38


def role(identity: str, *, mentionable: bool) -> dict[str, Any]:
    return {"id": identity, "name": "Fans", "permissions": "0", "position": 1, "mentionable": mentionable}


class Guilds:
    """`rooms`: by id, those that are not plain rooms of guild 700. `denied`: by room, permissions that we lack."""

    def __init__(self, traffic: Traffic, problems: list[str], gone: set[str]) -> None:
        #: by guild, those that are everywhere under ""; then by name
        self.registered: dict[str, dict[str, dict[str, Any]]] = {}
        #: how often commands were written
        self.written = 0
        self.rooms: dict[str, dict[str, Any]] = {"850": room("850", "700", 15)}
        self.denied: dict[str, int] = {}
        #: beside everybody's
        self.roles: list[dict[str, Any]] = [role("900", mentionable=True)]
        #: rooms that are hidden from us
        self.hidden: set[str] = set()
        self._traffic = traffic
        self._problems = problems
        self._gone = gone

    def routes(self, base: str) -> list[web.RouteDef]:
        commands = (f"{base}/applications/{{app}}/commands", f"{base}/applications/{{app}}/guilds/{{guild}}/commands")
        return [
            *(web.put(path, self._put_commands) for path in commands),
            *(web.get(path, self._get_commands) for path in commands),
            web.post(f"{base}/users/@me/channels", self._direct),
            web.get(f"{base}/channels/{{room}}", self._room),
            web.get(f"{base}/guilds/{{guild}}", self._guild),
            web.get(f"{base}/guilds/{{guild}}/members/{{member}}", self._member),
            web.get(f"{base}/guilds/{{guild}}/threads/active", self._threads),
        ]

    @property
    def commands(self) -> dict[str, dict[str, Any]]:
        """All of them by name."""
        return {name: command for place in self.registered.values() for name, command in place.items()}

    def open(self, identity: str) -> dict[str, Any]:
        """The room of this id. Raises what Discord would where it is gone or hidden."""
        if identity in self._gone:
            raise refusal(web.HTTPNotFound, 10003, "Unknown Channel")
        if identity in self.hidden:
            raise refusal(web.HTTPForbidden, 50001, "Missing Access")
        return self.rooms.get(identity) or room(identity, "700")

    def start(self, forum: str, name: str) -> dict[str, Any]:
        """A new post in a forum."""
        post = thread(forum, "700", name)
        self.rooms[post["id"]] = post
        return post

    async def _put_commands(self, request: web.Request) -> web.Response:
        guild = request.match_info.get("guild", "")
        where = "guilds/{guild_id}/commands" if guild else "commands"
        body = await checked(request, f"PUT /applications/{{application_id}}/{where}", self._problems)
        extra = {"guild_id": guild} if guild else {}
        self.registered[guild] = {command["name"]: {**registered(command), **extra} for command in body}
        self.written += 1
        self._traffic.happened()
        return written(list(self.registered[guild].values()))

    async def _get_commands(self, request: web.Request) -> web.Response:
        return written(list(self.registered.get(request.match_info.get("guild", ""), {}).values()))

    async def _direct(self, request: web.Request) -> web.Response:
        person = str((await checked(request, "POST /users/@me/channels", self._problems))["recipient_id"])
        recipient = {"id": person, "username": "somebody", "discriminator": "0", "avatar": None}
        return written({**room(f"9{person}", "", 1), "recipients": [recipient]})

    async def _room(self, request: web.Request) -> web.Response:
        found = self.open(request.match_info["room"])
        denied = self.denied.get(found["id"], 0)
        rule = {"id": "700", "type": 0, "allow": "0", "deny": str(denied)}
        return written({**found, "permission_overwrites": [rule] if denied else []})

    async def _guild(self, request: web.Request) -> web.Response:
        identity = request.match_info["guild"]
        everyone = {"id": identity, "name": "@everyone", "permissions": str(USUAL), "position": 0}
        roles = [everyone, *self.roles]
        return written({"id": identity, "name": "Watchers", "owner_id": "1", "roles": roles, "features": []})

    async def _member(self, request: web.Request) -> web.Response:
        if request.match_info["member"] != APPLICATION:
            raise refusal(web.HTTPNotFound, 10007, "Unknown Member")
        return written({"user": BOT, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00"})

    async def _threads(self, request: web.Request) -> web.Response:
        running = [one for one in self.rooms.values() if one["type"] in (10, 11, 12)]
        return written({"threads": running, "members": []})
