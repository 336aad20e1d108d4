"""What people say to the app in, answers out: commands, mentions, direct messages and buttons, with the same words."""

from __future__ import annotations

import asyncio
import json
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.model import Destination
from bot.settings import Settings
from handlers.chat import Answer, Reply, Request
from handlers.chat.slack.blocks import to_blocks, to_fallback
from handlers.chat.slack.words import typed
from handlers.chat.texts import asked

log = structlog.get_logger()

#: seconds for which a person is remembered as an admin or not, and how many people are
ADMIN_FOR, PEOPLE = 600, 10_000
#: events that are known again when Slack sends them again
EVENTS = 5_000

Said = Mapping[str, Any]


class Conversations:
    """Puts its listeners on the app; `bot` is the app's own id as a user."""

    def __init__(
        self, answer: Answer, client: AsyncWebClient, session: aiohttp.ClientSession, settings: Settings, bot: str
    ) -> None:
        self._answer = answer
        self._client = client
        self._session = session
        self._settings = settings
        self._bot = bot
        self._admins: dict[str, tuple[bool, float]] = {}
        self._heard: OrderedDict[str, None] = OrderedDict()

    def listen(self, app: AsyncApp) -> None:
        app.command(self._settings.slack_status_command)(self._on_status)
        app.command(self._settings.slack_command)(self._on_command)
        app.event("app_mention")(self._on_event)
        app.event("message")(self._on_event)
        app.action(re.compile(r"^ask:\d+$"))(self._on_button)

    async def _on_status(self, ack: Callable[[], Awaitable[Any]], command: Said) -> None:
        await ack()
        await self._respond(command, "status", typed(command.get("text", "")))

    async def _on_command(self, ack: Callable[[], Awaitable[Any]], command: Said) -> None:
        await ack()
        await self._respond(command, *_words(typed(command.get("text", ""))))

    async def _on_button(self, ack: Callable[[], Awaitable[Any]], body: Said, action: Said) -> None:
        await ack()
        command, text = json.loads(action["value"])
        place = {
            "team_id": body["team"]["id"],
            "channel_id": body["channel"]["id"],
            "user_id": body["user"]["id"],
            "thread": body.get("message", {}).get("thread_ts", ""),
            "response_url": body["response_url"],
        }
        await self._respond(place, command, text)

    async def _on_event(self, event: Said, body: Said) -> None:
        """A mention, or a direct message; Slack sends an event again where it did not see it acknowledged."""
        direct = event.get("channel_type") == "im"
        if event["type"] == "message" and not direct:
            return
        if "subtype" in event or "bot_id" in event or not event.get("user") or self._again(body["event_id"]):
            return
        thread = event.get("thread_ts", "")
        where = _place(body["team_id"], event["channel"], thread, event["user"], direct=direct)
        command, text = _words(typed(event.get("text", ""), self._bot))
        request = Request(command, text, where, event["user"], await self._is_admin(event["user"]), prefix="")
        reply = await self._answer(request)
        await self._say(event, reply, thread or ("" if direct else event["ts"]))

    async def _say(self, event: Said, reply: Reply, thread: str) -> None:
        message: dict[str, Any] = {"channel": event["channel"], **_message(reply)}
        if thread:
            message["thread_ts"] = thread
        try:
            if reply.private and event.get("channel_type") != "im":
                await self._client.chat_postEphemeral(user=event["user"], **message)
            else:
                await self._client.chat_postMessage(unfurl_links=False, unfurl_media=False, **message)
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            log.warning("answer lost", platform="slack", error=str(error)[:200])

    async def _respond(self, said: Said, command: str, text: str) -> None:
        """Answer through the address that came with what was said."""
        person, room = said["user_id"], said["channel_id"]
        where = _place(said["team_id"], room, said.get("thread", ""), person, direct=room.startswith("D"))
        admin = await self._is_admin(person)
        request = Request(command, text, where, person, admin, prefix=f"{self._settings.slack_command} ")
        reply = await self._answer(request)
        kind = "ephemeral" if reply.private else "in_channel"
        thread = {"thread_ts": said["thread"]} if said.get("thread") else {}
        client = AsyncWebhookClient(said["response_url"], session=self._session, retry_handlers=[_waiting()])
        try:
            answered = await client.send_dict(
                {"response_type": kind, "replace_original": False, **thread, **_message(reply)}
            )
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            log.warning("answer lost", platform="slack", command=command, error=str(error)[:200])
            return
        if answered.status_code != 200:
            log.warning("answer refused", platform="slack", command=command, status=answered.status_code)

    async def _is_admin(self, person: str) -> bool:
        """Whether the person is an admin or owner of the workspace; no where Slack does not say."""
        now = asyncio.get_running_loop().time()
        admin, until = self._admins.get(person, (False, 0.0))
        if now < until:
            return admin
        try:
            user = (await self._client.users_info(user=person))["user"]
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            log.warning("admins unknown", platform="slack", error=str(error)[:200])
            return False
        admin = bool(user.get("is_admin") or user.get("is_owner"))
        if len(self._admins) >= PEOPLE:
            self._admins.clear()
        self._admins[person] = admin, now + ADMIN_FOR
        return admin

    def _again(self, event: str) -> bool:
        """True where this event was heard before."""
        if event in self._heard:
            return True
        self._heard[event] = None
        if len(self._heard) > EVENTS:
            self._heard.popitem(last=False)
        return False


def _words(text: str) -> tuple[str, str]:
    return asked(text or "help")


def _message(reply: Reply) -> dict[str, Any]:
    return {"text": to_fallback(reply.card), "blocks": to_blocks(reply.card)}


def _place(team: str, room: str, thread: str, person: str, *, direct: bool) -> Destination:
    if direct:
        return Destination("slack", team, person=person)
    return Destination("slack", team, room, thread)


def _waiting() -> AsyncRateLimitErrorRetryHandler:
    return AsyncRateLimitErrorRetryHandler(max_retry_count=2)
