"""Socket Mode: the app's listeners in; out, a connection to Slack that is noticed when it goes deaf."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from aiohttp import WSMessage
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ChatError
from handlers.chat.slack.failures import starting
from handlers.chat.slack.methods import TIMEOUT
from handlers.chat.slack.repeats import Repeats

log = structlog.get_logger()

#: seconds that Slack is given to say goodbye
FAREWELL = 2
#: how often within the time after which it counts as deaf the connection is looked at
CHECKS = 6
#: goodbyes after which coming back at once would only bring the next: https://docs.slack.dev/apis/events-api/using-socket-mode
FINAL = {
    "too_many_websockets": "Slack holds as many connections of this app as it allows; end some of its processes",
    "link_disabled": "Socket Mode is switched off for this app; switch it on at api.slack.com/apps",
}


class Socket:
    """One connection. `deaf`: seconds without one after which it is lost for good."""

    def __init__(self, app: AsyncApp, client: AsyncWebClient, token: str, deaf: float) -> None:
        self._app = app
        self._client = client
        self._token = token
        self._deaf = deaf
        self._goodbye: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._repeats = Repeats(asyncio.get_running_loop().time)

    async def listen(self, heard: Callable[[bool], None]) -> None:
        """Connect, and tell `heard` whether it holds. slack_sdk reconnects by itself; raises ChatError where it has
        not come to it for too long, SettingsError where Slack refuses the token."""
        async with self._connected() as socket:
            lost = 0
            try:
                while lost < CHECKS:
                    heard(not lost)
                    done, _ = await asyncio.wait({self._goodbye}, timeout=self._deaf / CHECKS)
                    if done:
                        raise ChatError(self._goodbye.result())
                    lost = 0 if await socket.is_connected() else lost + 1
            finally:
                heard(False)
            raise ChatError("the connection to Slack is lost")

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[SocketModeClient]:
        """A connected socket. slack_sdk alone would try a refused token for ever."""
        # A ping that is not answered in time ends the connection, and slack_sdk makes another.
        handler = AsyncSocketModeHandler(
            self._app, self._token, web_client=self._client, ping_interval=self._deaf / CHECKS
        )

        async def handle(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            if self._repeats.again(request.envelope_id):
                await client.send_socket_mode_response(SocketModeResponse(request.envelope_id))
            else:
                await handler.handle(handler.client, request)

        handler.client.socket_mode_request_listeners = [handle]
        handler.client.on_message_listeners.append(self._on_message)
        try:
            with starting("SLACK_APP_TOKEN"):
                handler.client.wss_uri = (await self._client.apps_connections_open(app_token=self._token))["url"]
            async with asyncio.timeout(TIMEOUT):
                await handler.connect_async()  # type: ignore[no-untyped-call]
            yield handler.client
        finally:
            # A socket that does not answer is left after a moment, lest it hold up the program's end.
            with suppress(TimeoutError):
                async with asyncio.timeout(FAREWELL):
                    await handler.close_async()  # type: ignore[no-untyped-call]
            await handler.client.aiohttp_client_session.close()

    async def _on_message(self, message: WSMessage) -> None:
        """slack_sdk comes back after any goodbye, and at once; after some that would never end."""
        if '"disconnect"' not in message.data:
            return
        said = json.loads(message.data)
        if said.get("type") != "disconnect":
            return
        log.info("socket ends", platform="slack", reason=said.get("reason"))
        if (why := FINAL.get(said.get("reason", ""))) and not self._goodbye.done():
            self._goodbye.set_result(why)
