"""What members do: commands, completion and buttons, as the interactions that Discord makes of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.records import APPLICATION, message, number, room, user
from tests.fakes.discord.rest import Rest

MANAGE_GUILD = 1 << 5
COMMAND, BUTTON, COMPLETION = 2, 3, 4
#: the type of an option that names a room
ROOM = 7


class Person:
    """Acts in one place. Each act returns the token under which its answer arrives in `rest.answers`."""

    def __init__(self, rest: Rest, gateway: Gateway, *, admin: bool, guild: str, room: str) -> None:
        self.id = number()
        #: set it to act in a thread of the room
        self.thread = ""
        #: True where the person alone installed the bot
        self.brought = False
        self._rest = rest
        self._gateway = gateway
        self._admin = admin
        self._guild = guild
        self._room = room

    async def asks(self, command: str, text: str = "", /, **more: Any) -> str:
        """Type `/command text`; `more` are options beside the first, by their names."""
        given = {**({self._first(command): text} if text else {}), **more}
        return await self._act(COMMAND, self._command(command, given))

    async def asks_in_vain(self, command: str, text: str = "") -> str:
        """Type `/command text` while the connection breaks."""
        return await self._act(COMMAND, self._command(command, {self._first(command): text}), self._gateway.lose)

    async def types(self, command: str, text: str, option: str = "") -> str:
        """Stop in the midst of `/command text`, or of this option, and look at what is offered."""
        focused = option or self._first(command)
        return await self._act(COMPLETION, self._command(command, {focused: text}, focused))

    async def presses(self, custom_id: str) -> str:
        """Press a button of a message of the bot."""
        return await self._act(BUTTON, {"component_type": 2, "custom_id": custom_id}, message=message(self._room, {}))

    def _first(self, command: str) -> str:
        return str(self._rest.commands[command]["options"][0]["name"])

    def _command(self, name: str, given: Mapping[str, Any], focused: str = "") -> dict[str, Any]:
        known = self._rest.commands[name]
        data: dict[str, Any] = {"id": known["id"], "name": name, "type": 1}
        if known.get("guild_id"):
            data["guild_id"] = known["guild_id"]
        kinds = {option["name"]: option["type"] for option in known["options"]}
        options = [{"name": option, "type": kinds[option], "value": value} for option, value in given.items()]
        if options:
            data["options"] = [{**one, "focused": True} if one["name"] == focused else one for one in options]
        rooms = {str(one["value"]) for one in options if one["type"] == ROOM}
        if rooms:
            data["resolved"] = {"channels": {identity: self._rest.guilds.open(identity) for identity in rooms}}
        return data

    async def _act(
        self,
        kind: int,
        data: dict[str, Any],
        sending: Callable[[str, Any], Awaitable[None]] | None = None,
        **more: Any,
    ) -> str:
        token = f"token-{number()}"
        self._rest.expect(token)
        interaction = {**self._where(), **more, "id": number(), "token": token, "application_id": APPLICATION,
                       "type": kind, "data": data, "version": 1, "locale": "en-US", "entitlements": [],
                       "authorizing_integration_owners": self._owners(), "attachment_size_limit": 10**6}  # fmt: skip
        await (sending or self._gateway.dispatch)("INTERACTION_CREATE", interaction)
        return token

    def _owners(self) -> dict[str, str]:
        return {"1": self.id} if self.brought or not self._guild else {"0": self._guild}

    def _where(self) -> dict[str, Any]:
        somebody = user("somebody", self.id)
        if not self._guild:
            return {"user": somebody, "channel_id": self._room, "channel": room(self._room, "", 1), "context": 1}
        place = self.thread or self._room
        channel = room(place, self._guild, 11, self._room) if self.thread else room(place, self._guild)
        permissions = str(MANAGE_GUILD if self._admin else 0)
        member = {"user": somebody, "roles": [], "permissions": permissions, "joined_at": "2026-01-01T00:00:00+00:00",
                  "deaf": False, "mute": False, "flags": 0, "nick": None, "avatar": None}  # fmt: skip
        return {"member": member, "guild_id": self._guild, "channel_id": place, "channel": channel, "context": 0,
                "guild": {"id": self._guild, "locale": "en-US", "features": []}, "app_permissions": "0"}  # fmt: skip
