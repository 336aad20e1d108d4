"""What members do: commands, mentions, direct messages and buttons, as the envelopes that Slack makes of them."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.fakes.slack.socket import Socket
from tests.fakes.slack.web_api import BOT, TEAM, WebApi

_numbers = count(1)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Person:
    """Acts in one room, or in the thread of it that `thread` names."""

    def __init__(self, api: WebApi, socket: Socket, *, admin: bool, room: str) -> None:
        self.id = f"U1{next(_numbers):04}"
        self.room = room
        self.thread = ""
        self._api = api
        self._socket = socket
        api.people[self.id] = {"id": self.id, "name": "somebody", "is_admin": admin, "is_owner": False}

    async def commands(self, command: str, text: str) -> list[dict[str, Any]]:
        """Type `/command text`. Returns the messages that answer it, as they come in."""
        address, answers = self._api.answers_for()
        await self._socket.send(
            "slash_commands",
            {"command": command, "text": _escaped(text), "user_id": self.id, "user_name": "somebody", "team_id": TEAM,
             "team_domain": "tv", "channel_id": self.room, "channel_name": "tv", "api_app_id": "A0100",
             "response_url": address, "trigger_id": "1.2.3", "token": "old", "is_enterprise_install": "false"},
            accepts_response_payload=True,
        )  # fmt: skip
        return answers

    async def presses(self, value: str) -> list[dict[str, Any]]:
        """Press a button of this value under a message of the app."""
        address, answers = self._api.answers_for()
        pressed = {"type": "button", "action_id": "ask:0", "block_id": "b", "value": value, "action_ts": "1.1"}
        message = {"type": "message", "ts": "1.0", "bot_id": "B0100", "text": ""}
        await self._socket.send(
            "interactive",
            {"type": "block_actions", "user": {"id": self.id, "team_id": TEAM}, "team": {"id": TEAM, "domain": "tv"},
             "channel": {"id": self.room, "name": "tv"}, "api_app_id": "A0100", "response_url": address,
             "trigger_id": "1.2.3", "token": "old", "message": message, "actions": [pressed],
             "container": {"type": "message", "message_ts": "1.0", "channel_id": self.room}},
            accepts_response_payload=True,
        )  # fmt: skip
        return answers

    async def mentions(self, text: str) -> None:
        """Write `@cliffhanger text` into the room."""
        await self._event("app_mention", f"<@{BOT}> {_escaped(text)}")

    async def writes(self, text: str, **more: Any) -> None:
        """Write into the direct messages."""
        await self._event("message", _escaped(text), **{"channel_type": "im", **more})

    async def _event(self, kind: str, text: str, times: int = 1, **more: Any) -> None:
        moment = f"{1_700_000_000 + next(_numbers)}.000100"
        event = {
            "type": kind,
            "user": self.id,
            "text": text,
            "channel": self.room,
            "ts": moment,
            "event_ts": moment,
            **more,
        }
        if self.thread:
            event["thread_ts"] = self.thread
        authorized = {"team_id": TEAM, "user_id": BOT, "is_bot": True, "enterprise_id": None}
        body = {"type": "event_callback", "team_id": TEAM, "api_app_id": "A0100", "event": event, "token": "old",
                "event_id": f"Ev{next(_numbers)}", "event_time": 1_700_000_000,
                "authorizations": [authorized]}  # fmt: skip
        for attempt in range(times):
            await self._socket.send(
                "events_api",
                body,
                accepts_response_payload=False,
                retry_attempt=attempt,
                retry_reason="timeout" * (attempt > 0),
            )
