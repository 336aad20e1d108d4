"""What people say to the app in, answers out: commands, mentions, direct messages and buttons, with the same words."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackClientError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.errors import ChatError
from bot.model import Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete, Reply, Request
from handlers.chat.slack.admins import Admins
from handlers.chat.slack.blocks import Block, to_blocks, to_fallback, without_pictures
from handlers.chat.slack.forms import PICK, form, options
from handlers.chat.slack.methods import Methods
from handlers.chat.slack.repeats import Repeats
from handlers.chat.slack.words import addressed, plain, typed
from handlers.chat.texts import asked
from handlers.commands import COMMANDS

log = structlog.get_logger()

#: seconds that an answer waits for its turn where Slack asks for it
PATIENCE = 30.0
#: of a view
BLOCKS = 100

#: how Slack says that blocks are wrong, where answers go: it depends on the address
REFUSED = (400, 500)

Said = Mapping[str, Any]
Ack = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said, and by whom; and the address for its answer, where one came with it."""

    workspace: str
    room: str
    person: str
    thread: str = ""
    direct: bool = False
    answer_to: str = ""

    @property
    def destination(self) -> Destination:
        if self.direct:
            return Destination("slack", self.workspace, person=self.person)
        return Destination("slack", self.workspace, self.room, self.thread)


class Conversations:
    """Puts its listeners on the app. Whatever comes is acknowledged first, and answered then."""

    def __init__(self, answer: Answer, complete: Complete, methods: Methods, settings: Settings) -> None:
        self._answer = answer
        self._complete = complete
        self._methods = methods
        self._settings = settings
        self._admins = Admins(methods, settings.slack_admin_group)
        self._repeats = Repeats(asyncio.get_running_loop().time)

    def listen(self, app: AsyncApp) -> None:
        app.command(self._settings.slack_status_command)(self._on_status)
        app.command(self._settings.slack_command)(self._on_command)
        app.event("app_mention")(self._on_message)
        app.event("message")(self._on_message)
        app.event("app_home_opened")(self._on_home)
        app.action(re.compile(r"^ask:\d+$"))(self._on_button)
        app.action(re.compile(f"^{PICK}"))(self._on_pick)
        app.options(re.compile(f"^{PICK}"))(self._on_typing)

    async def _on_status(self, ack: Ack, command: Said, context: AsyncBoltContext) -> None:
        await ack()
        await self._respond(_commanded(command, context), "status", typed(command.get("text", "")))

    async def _on_command(self, ack: Ack, command: Said, context: AsyncBoltContext) -> None:
        await ack()
        await self._respond(_commanded(command, context), *_words(typed(command.get("text", ""))))

    async def _on_button(self, ack: Ack, body: Said, action: Said, context: AsyncBoltContext) -> None:
        await ack()
        command, text = json.loads(action["value"])
        await self._respond(_pressed(body, context), command, plain(text))

    async def _on_pick(self, ack: Ack, body: Said, action: Said, context: AsyncBoltContext) -> None:
        await ack()
        command = action["action_id"].removeprefix(PICK)
        if chosen := action.get("selected_option"):
            await self._respond(_pressed(body, context), command, plain(chosen["value"]))

    async def _on_typing(self, ack: Ack, payload: Said) -> None:
        command = payload["action_id"].removeprefix(PICK)
        await ack(options=options(await self._complete(command, plain(payload.get("value", "")))))

    async def _on_message(self, event: Said, body: Said, context: AsyncBoltContext) -> None:
        """A mention, or a direct message; Slack sends an event again where it did not see it acknowledged."""
        direct = event.get("channel_type") == "im" or event["channel"].startswith("D")
        if event["type"] == "message" and not direct:
            return
        if "subtype" in event or "bot_id" in event or not event.get("user") or self._repeats.again(body["event_id"]):
            return
        thread = event.get("thread_ts", "")
        place = Place(context.team_id or body["team_id"], event["channel"], event["user"], thread, direct)
        command, text = _words(addressed(event.get("text", ""), context.bot_user_id or ""))
        reply, blocks = await self._reply(place, command, text, prefix="")
        # What is for one person alone is shown only in a thread that has answers already, so it begins none.
        begun = "" if direct or reply.private else event["ts"]
        await self._say(place, reply, blocks, thread or begun)

    async def _on_home(self, event: Said, body: Said, context: AsyncBoltContext) -> None:
        """What is tracked and what can be asked, where the app is at home."""
        if event.get("tab", "home") != "home" or self._repeats.again(body["event_id"]):
            return
        place = Place(context.team_id or body["team_id"], "", event["user"], direct=True)
        replies = [await self._reply(place, command, "", prefix="") for command in ("shows", "help")]
        view = {"type": "home", "blocks": [block for _, blocks in replies for block in blocks][:BLOCKS]}
        try:
            await self._methods.call(place.workspace, "views.publish", user_id=place.person, view=view)
        except ChatError as error:
            log.warning("answer lost", platform="slack", command="home", error=str(error))

    async def _reply(self, place: Place, command: str, text: str, prefix: str) -> tuple[Reply, list[Block]]:
        """The answer, and its blocks: with a form where the name of a show is missing."""
        admin = await self._admins.has(place.workspace, place.person)
        reply = await self._answer(Request(command, text, place.destination, place.person, admin, prefix))
        row = COMMANDS.get(command)
        missing = row is not None and not text and (admin or not row.admin)
        return reply, [*to_blocks(reply.card), *(form(command) if missing else ())]

    async def _say(self, place: Place, reply: Reply, blocks: list[Block], thread: str = "") -> None:
        """Answer in the room itself, where no address for answers came with what was said."""
        message: dict[str, Any] = {"channel": place.room, "text": to_fallback(reply.card), "blocks": blocks}
        if thread:
            message["thread_ts"] = thread
        if reply.private and not place.direct:
            method = "chat.postEphemeral"
            message["user"] = place.person
        else:
            method = "chat.postMessage"
            message |= {"unfurl_links": False, "unfurl_media": False}
        try:
            try:
                await self._methods.call(place.workspace, method, patience=PATIENCE, **message)
            except ChatError as error:
                if error.unsure or not _pictured(message):
                    raise
                message["blocks"] = without_pictures(blocks)
                await self._methods.call(place.workspace, method, patience=PATIENCE, **message)
        except ChatError as error:
            log.warning("answer lost", platform="slack", error=str(error))

    async def _respond(self, place: Place, command: str, text: str) -> None:
        """Answer through the address that came with what was said; a home tab has none, and is answered directly."""
        reply, blocks = await self._reply(place, command, text, prefix=f"{self._settings.slack_command} ")
        if not place.answer_to:
            await self._say(place, reply, blocks)
            return
        message: dict[str, Any] = {
            "response_type": "ephemeral" if reply.private else "in_channel",
            "replace_original": False,
            "text": to_fallback(reply.card),
            "blocks": blocks,
        }
        if place.thread:
            message["thread_ts"] = place.thread
        waiting = AsyncRateLimitErrorRetryHandler(max_retry_count=2)
        client = AsyncWebhookClient(place.answer_to, session=self._methods.session, retry_handlers=[waiting])
        try:
            answered = await client.send_dict(message)
            if answered.status_code in REFUSED and _pictured(message):
                answered = await client.send_dict({**message, "blocks": without_pictures(blocks)})
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            log.warning("answer lost", platform="slack", command=command, error=str(error)[:200])
            return
        if answered.status_code != 200:
            log.warning("answer refused", platform="slack", command=command, status=answered.status_code)


def _pictured(message: Said) -> bool:
    return any(block["type"] == "image" for block in message["blocks"])


def _words(text: str) -> tuple[str, str]:
    return asked(text or "help")


def _commanded(command: Said, context: AsyncBoltContext) -> Place:
    room = command["channel_id"]
    return Place(
        context.team_id or command["team_id"],
        room,
        command["user_id"],
        thread=command.get("thread_ts", ""),
        direct=room.startswith("D"),
        answer_to=command["response_url"],
    )


def _pressed(body: Said, context: AsyncBoltContext) -> Place:
    """Where a button or menu is: under a message, or in the app's home, whose room is the person."""
    person = body["user"]["id"]
    room = (body.get("channel") or {}).get("id", person)
    # What is for one person alone comes without its message, and with where it is.
    thread = (body.get("message") or {}).get("thread_ts") or (body.get("container") or {}).get("thread_ts", "")
    return Place(
        context.team_id or body["user"]["team_id"],
        room,
        person,
        thread=thread,
        direct=room.startswith("D") or room == person,
        answer_to=body.get("response_url", ""),
    )
