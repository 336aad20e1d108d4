"""What members do: commands, completion and buttons, as the interactions that Discord makes of them."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord.gateway import Gateway
from tests.fakes.discord.records import APPLICATION, message, number, room, user
from tests.fakes.discord.rest import Rest

MANAGE_GUILD = 1 << 5
COMMAND, BUTTON, COMPLETION = 2, 3, 4


class Person:
    """Acts in one place. Each act returns the token under which its answer arrives in `rest.answers`."""

    def __init__(self, rest: Rest, gateway: Gateway, *, admin: bool, guild: str, room: str) -> None:
        self.id = number()
        #: set it to act in a thread of the room
        self.thread = ""
        self._rest = rest
        self._gateway = gateway
        self._admin = admin
        self._guild = guild
        self._room = room

    async def asks(self, command: str, text: str = "") -> str:
        """Type `/command text`."""
        return await self._act(COMMAND, self._command(command, text, focused=False))

    async def types(self, command: str, text: str) -> str:
        """Stop in the midst of `/command text` and look at what is offered."""
        return await self._act(COMPLETION, self._command(command, text, focused=True))

    async def presses(self, custom_id: str) -> str:
        """Press a button of a message of the bot."""
        return await self._act(BUTTON, {"component_type": 2, "custom_id": custom_id}, message=message(self._room, {}))

    def _command(self, name: str, text: str, *, focused: bool) -> dict[str, Any]:
        known = self._rest.commands[name]
        data: dict[str, Any] = {"id": known["id"], "name": name, "type": 1}
        if known.get("guild_id"):
            data["guild_id"] = known["guild_id"]
        if text or focused:
            option = {"name": known["options"][0]["name"], "type": 3, "value": text}
            data["options"] = [{**option, "focused": True} if focused else option]
        return data

    async def _act(self, kind: int, data: dict[str, Any], **more: Any) -> str:
        token = f"token-{number()}"
        self._rest.expect(token)
        await self._gateway.dispatch("INTERACTION_CREATE", {**self._where(), **more, "id": number(), "token": token,
            "application_id": APPLICATION, "type": kind, "data": data, "version": 1, "locale": "en-US",
            "entitlements": [], "authorizing_integration_owners": {}, "attachment_size_limit": 1_000_000})  # fmt: skip
        return token

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
