"""Slack's methods, called for a workspace with its token: arguments in, Slack's answer out, or an error of ours.

Who was asked to wait waits: no method that a workspace limits is called there before its time. Nothing but a 429 is
tried again, since anything else may have had its effect.
"""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ChatError, GoneError
from bot.settings import Settings
from handlers.chat.slack.failures import REVOKED, reason, translated
from handlers.chat.slack.workspaces import UNINSTALLED, Workspaces

#: seconds without an answer after which a request is given up
TIMEOUT = 30
#: waits that are remembered before those that are over are forgotten
WAITS = 1_000


class Methods:
    """Shares one session among all calls, which `close` ends."""

    def __init__(self, settings: Settings, workspaces: Workspaces) -> None:
        self.address = f"{settings.slack_api_url.rstrip('/')}/"
        self.workspaces = workspaces
        self._session: aiohttp.ClientSession | None = None
        #: (workspace, method) → when it may be called again
        self._waits: dict[tuple[str, str], float] = {}

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def client(self, token: str = "") -> AsyncWebClient:
        """A client that repeats nothing by itself."""
        return AsyncWebClient(token or None, self.address, session=self.session, retry_handlers=[])

    async def call(self, workspace: str, method: str, *, patience: float = 0.0, **arguments: Any) -> Any:
        """Slack's answer. Raises ChatError, also where Slack asks to wait for longer than `patience` (seconds)."""
        loop = asyncio.get_running_loop()
        end = loop.time() + patience
        while True:
            wait = self._waits.get((workspace, method), 0.0) - loop.time()
            if wait > max(end - loop.time(), 0.0):
                raise ChatError("Slack asks us to wait", after=wait)
            await asyncio.sleep(max(wait, 0.0))
            try:
                with translated():
                    return await self._called(workspace, method, arguments)
            except ChatError as error:
                if error.after is None:
                    raise
                self._wait(workspace, method, loop.time(), error.after)
                if loop.time() + error.after > end:
                    raise

    def _wait(self, workspace: str, method: str, now: float, seconds: float) -> None:
        if len(self._waits) >= WAITS:
            self._waits = {name: until for name, until in self._waits.items() if until > now}
        self._waits[workspace, method] = now + seconds

    async def _called(self, workspace: str, method: str, arguments: dict[str, Any]) -> Any:
        access = await self.workspaces.access(workspace)
        if access is None:
            raise GoneError(UNINSTALLED)
        name = method.replace(".", "_")
        try:
            return await getattr(self.client(access.token), name)(**arguments)
        except SlackApiError as error:
            if not self.workspaces.many or reason(error) not in REVOKED:
                raise
            # The app may have been installed anew, and another process have heard of it.
            newer = await self.workspaces.renewed(workspace, access.token)
            if newer is None:
                raise GoneError(UNINSTALLED) from error
            return await getattr(self.client(newer.token), name)(**arguments)
