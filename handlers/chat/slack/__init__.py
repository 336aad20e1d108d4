"""Slack as a platform: commands, mentions and buttons in through Socket Mode, Block Kit out through the Web API.

`conversations` answers people, `words` reads what they typed, `blocks` dresses cards, `failures` translates what goes
wrong.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import aiohttp
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.cards import Card
from bot.errors import ChatError
from bot.model import Delivery, Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete
from handlers.chat.slack.blocks import to_blocks, to_fallback
from handlers.chat.slack.conversations import Conversations
from handlers.chat.slack.failures import LIMITED, reason, starting, translated
from storage import Storage

log = structlog.get_logger()

#: seconds without an answer after which a request is given up
TIMEOUT = 30
#: seconds without a connection after which it is made anew
DEAF = 60
#: seconds that Slack is given to say goodbye
FAREWELL = 2
#: messages that are looked through for one that may have been posted
LOOKED_THROUGH = 100
EVENT_TYPE = "cliffhanger_alert"
#: how often within that time the connection is looked at
CHECKS = 6


async def open(settings: Settings, _: Storage) -> Slack:  # noqa: A001 - the name that the registry asks for
    return Slack(settings, since=datetime.now(UTC))


class Slack:
    """One workspace. Posts and edits need a `run` that has connected.

    `since`: what was due before may have been posted by a process that ended before it could say so.
    """

    platform = "slack"

    def __init__(self, settings: Settings, *, since: datetime, deaf: float = DEAF) -> None:
        self._settings = settings
        self._since = since
        self._deaf = deaf
        self._client: AsyncWebClient | None = None
        self._listening = False
        self._rooms: dict[str, str] = {}

    async def run(self, answer: Answer, _: Complete) -> None:
        """Raises SettingsError where Slack refuses a token, ChatError when the connection is lost."""
        with translated():
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT)) as session:
                waiting = self._web(session, AsyncRateLimitErrorRetryHandler(max_retry_count=2))
                with starting("SLACK_BOT_TOKEN"):
                    bot = (await waiting.auth_test())["user_id"]
                app = AsyncApp(client=waiting)
                Conversations(answer, waiting, session, self._settings, bot).listen(app)
                # Posting repeats nothing by itself: whoever delivers knows when, and what may have been posted.
                self._client = self._web(session)
                try:
                    async with self._socket(app, waiting) as socket:
                        await self._listen(socket)
                finally:
                    self._client = None

    async def close(self) -> None:
        """Nothing is held open without a `run`."""

    @property
    def listening(self) -> bool:
        return self._listening

    async def post(self, delivery: Delivery, card: Card) -> str:
        with translated():
            client = self._connected()
            room = await self._room(client, delivery.destination)
            if delivery.attempts or delivery.due < self._since:
                found = await _posted(client, room, delivery)
                if found:
                    return found
            answer = await client.chat_postMessage(
                channel=room,
                thread_ts=delivery.destination.thread or None,
                text=to_fallback(card),
                blocks=to_blocks(card, delivery.mention),
                metadata={"event_type": EVENT_TYPE, "event_payload": {"delivery": delivery.key}},
                unfurl_links=False,
                unfurl_media=False,
            )
            return f"{answer['channel']}/{answer['ts']}"

    async def edit(self, delivery: Delivery, card: Card) -> None:
        room, _, moment = delivery.message.partition("/")
        with translated():
            blocks = to_blocks(card, delivery.mention)
            await self._connected().chat_update(channel=room, ts=moment, text=to_fallback(card), blocks=blocks)

    def _web(self, session: aiohttp.ClientSession, *retries: AsyncRetryHandler) -> AsyncWebClient:
        token, address = self._settings.slack_bot_token.get_secret_value(), self._settings.slack_api_url
        return AsyncWebClient(token, f"{address.rstrip('/')}/", session=session, retry_handlers=list(retries))

    @asynccontextmanager
    async def _socket(self, app: AsyncApp, client: AsyncWebClient) -> AsyncIterator[SocketModeClient]:
        """A connected socket. slack_sdk alone would try a refused token for ever."""
        token = self._settings.slack_app_token.get_secret_value()
        handler = AsyncSocketModeHandler(app, token, web_client=client)
        try:
            with starting("SLACK_APP_TOKEN"):
                handler.client.wss_uri = (await client.apps_connections_open(app_token=token))["url"]
            async with asyncio.timeout(TIMEOUT):
                await handler.connect_async()  # type: ignore[no-untyped-call]
            yield handler.client
        finally:
            # A socket that does not answer is left after a moment, lest it hold up the program's end.
            with suppress(TimeoutError):
                async with asyncio.timeout(FAREWELL):
                    await handler.close_async()  # type: ignore[no-untyped-call]
            await handler.client.aiohttp_client_session.close()

    async def _listen(self, socket: SocketModeClient) -> None:
        """slack_sdk reconnects by itself; raises ChatError where it has not come to it for too long."""
        lost = 0
        try:
            while lost < CHECKS:
                self._listening = not lost
                await asyncio.sleep(self._deaf / CHECKS)
                lost = 0 if await socket.is_connected() else lost + 1
        finally:
            self._listening = False
        raise ChatError("the connection to Slack is lost")

    async def _room(self, client: AsyncWebClient, destination: Destination) -> str:
        """Where to post: the room, or the room of the person's direct messages."""
        if not destination.person:
            return destination.room
        if destination.person not in self._rooms:
            opened = await client.conversations_open(users=destination.person)
            self._rooms[destination.person] = opened["channel"]["id"]
        return self._rooms[destination.person]

    def _connected(self) -> AsyncWebClient:
        if self._client is None:
            raise ChatError("not connected to Slack yet", after=5)
        return self._client


async def _posted(client: AsyncWebClient, room: str, delivery: Delivery) -> str:
    """The reference to this delivery's message, where an earlier attempt did post it."""
    where: dict[str, Any] = {"channel": room, "limit": LOOKED_THROUGH, "include_all_metadata": True}
    try:
        if delivery.destination.thread:
            found = await client.conversations_replies(ts=delivery.destination.thread, **where)
        else:
            found = await client.conversations_history(**where)
    except SlackApiError as error:
        if reason(error) in LIMITED or not reason(error):
            raise
        # Without leave to read the room nothing can be looked up, and an alert that never comes is worse than two.
        log.warning("cannot look up what was posted", platform="slack", delivery=delivery.key, reason=reason(error))
        return ""
    for message in found.get("messages") or ():
        if message.get("metadata", {}).get("event_payload", {}).get("delivery") == delivery.key:
            return f"{room}/{message['ts']}"
    return ""
