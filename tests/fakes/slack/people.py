"""What members do: commands, mentions, direct messages and buttons, as the payloads that Slack makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from time import time
from typing import Any, Protocol

from tests.fakes.slack.web_api import Team, WebApi

_numbers = count(1)


class Line(Protocol):
    """What carries payloads to the app: a socket, or signed requests."""

    async def send(self, kind: str, payload: Mapping[str, Any], **more: Any) -> Any:
        """Returns what the app said at once."""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Person:
    """Acts in one room, or in the thread of it that `thread` names; a room that begins with D is direct messages."""

    def __init__(self, api: WebApi, line: Line, team: Team, *, admin: bool, room: str) -> None:
        self.id = f"U1{next(_numbers):04}"
        self.room = room
        self.thread = ""
        self._api = api
        self._line = line
        self._team = team
        api.people[self.id] = {
            "id": self.id,
            "team_id": team.id,
            "name": "somebody",
            "is_admin": admin,
            "is_owner": False,
        }

    async def commands(self, command: str, text: str, *, written: str | None = None) -> list[dict[str, Any]]:
        """Type `/command text`. Returns the messages that answer it, as they come in. `written`: already escaped."""
        address, answers = self._api.answers_for()
        await self._line.send(
            "slash_commands",
            {"command": command, "text": _escaped(text) if written is None else written, "user_id": self.id,
             "user_name": "somebody", "team_id": self._team.id, "team_domain": "tv", "channel_id": self.room,
             "channel_name": "tv", "api_app_id": "A0100", "response_url": address, "trigger_id": "1.2.3",
             "token": "old", **self._organisation(form=True)},
        )  # fmt: skip
        return answers

    async def presses(self, value: str, *, at_home: bool = False, alone: bool = False) -> list[dict[str, Any]]:
        """Press a button of this value under a message of the app, perhaps for this person alone, or in its home."""
        return await self._acts({"type": "button", "action_id": "ask:0", "value": value}, at_home=at_home, alone=alone)

    async def picks(self, menu: str, value: str) -> list[dict[str, Any]]:
        """Choose this from the menu of this id."""
        chosen = {"text": {"type": "plain_text", "text": value}, "value": value}
        return await self._acts({"type": "external_select", "action_id": menu, "selected_option": chosen})

    async def types(self, menu: str, text: str) -> list[str]:
        """Type into a menu; the values that it offers."""
        said = await self._line.send(
            "interactive",
            {"type": "block_suggestion", "action_id": menu, "block_id": "b", "value": text, "api_app_id": "A0100",
             "user": {"id": self.id, "team_id": self._team.id}, "team": {"id": self._team.id, "domain": "tv"},
             "token": "old", "container": {"type": "message", "message_ts": "1.0", "channel_id": self.room}},
        )  # fmt: skip
        assert len(said["options"]) <= 100
        assert all(0 < len(option["text"]["text"]) <= 75 and len(option["value"]) <= 150 for option in said["options"])
        return [option["value"] for option in said["options"]]

    async def _acts(
        self, action: Mapping[str, Any], *, at_home: bool = False, alone: bool = False
    ) -> list[dict[str, Any]]:
        address, answers = self._api.answers_for()
        thread = {"thread_ts": self.thread} if self.thread else {}
        within = {"type": "message", "message_ts": "1.0", "channel_id": self.room, "is_ephemeral": alone, **thread}
        where: dict[str, Any] = {
            "channel": {"id": self.room, "name": "tv"},
            "response_url": address,
            "container": within,
        }
        if not alone:
            where["message"] = {"type": "message", "ts": "1.0", "bot_id": "B0100", "text": "", **thread}
        if at_home:
            where = {"view": {"type": "home", "team_id": self._team.id}, "container": {"type": "view", "view_id": "V1"}}
        everywhere = bool(self._team.organisation)
        await self._line.send(
            "interactive",
            {"type": "block_actions", "user": {"id": self.id, "team_id": self._team.id},
             "team": None if everywhere else {"id": self._team.id, "domain": "tv"},
             "enterprise": {"id": self._team.organisation, "name": "org"} if everywhere else None,
             "is_enterprise_install": everywhere, "api_app_id": "A0100", "trigger_id": "1.2.3", "token": "old",
             "actions": [{"block_id": "b", "action_ts": "1.1", **action}], **where},
        )  # fmt: skip
        return answers

    async def mentions(self, text: str, **more: Any) -> None:
        """Write `@cliffhanger text` into the room."""
        await self._says("app_mention", f"<@{self._team.bot}> {_escaped(text)}", **more)

    async def writes(self, text: str, **more: Any) -> None:
        """Write into the direct messages."""
        await self._says("message", _escaped(text), **{"channel_type": "im", **more})

    async def opens_home(self) -> None:
        await self.happens({"type": "app_home_opened", "user": self.id, "channel": "D1", "tab": "home"})

    async def happens(self, event: Mapping[str, Any], times: int = 1, **more: Any) -> None:
        """An event of the workspace, sent so many times; `more` replaces parts of what is around it."""
        authorized = {
            "team_id": self._team.id,
            "user_id": self._team.bot,
            "is_bot": True,
            "enterprise_id": self._team.organisation or None,
            "is_enterprise_install": bool(self._team.organisation),
        }
        body = {"type": "event_callback", "team_id": self._team.id, "api_app_id": "A0100", "event": event,
                "token": "old", "event_id": f"Ev{next(_numbers)}", "event_time": int(time()),
                "authorizations": [authorized], **self._organisation(), **more}  # fmt: skip
        for attempt in range(times):
            await self._line.send("events_api", body, retry_attempt=attempt, retry_reason="timeout" * (attempt > 0))

    async def _says(self, kind: str, text: str, times: int = 1, **more: Any) -> None:
        moment = f"{1_700_000_000 + next(_numbers)}.000100"
        event = {"type": kind, "user": self.id, "text": text, "channel": self.room, "ts": moment, "event_ts": moment}
        thread = {"thread_ts": self.thread} if self.thread else {}
        self._api.threads.add(self.thread)
        await self.happens({**event, **thread, **more}, times)

    def _organisation(self, *, form: bool = False) -> dict[str, Any]:
        everywhere = bool(self._team.organisation)
        found: dict[str, Any] = {"is_enterprise_install": str(everywhere).lower() if form else everywhere}
        return {**found, "enterprise_id": self._team.organisation} if everywhere else found
