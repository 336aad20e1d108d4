"""Slack as a platform: commands, mentions and buttons in, Block Kit out.

setup           the settings → how Slack is heard, or what is missing
socket          how its requests come: over a socket of Socket Mode,
endpoints       or as signed HTTP, with the pages for those who install the app
conversations   answers people (`words` reads what they typed, `forms` completes it, `admins` knows who may what)
comings         hears which rooms and workspaces went, and which came back (`handlers.chat.returns`)
posts           alerts out, once each
methods         Slack's methods, called for a workspace (`workspaces`, whose tokens `installing` got and `seals` seal)
blocks          dresses cards
failures        translates what goes wrong
"""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import AsyncExitStack
from typing import Any, cast

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize

from bot.cards import Card
from bot.model import Changes, Delivery, Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete, Lost, unheeded
from handlers.chat.returns import returned
from handlers.chat.slack.comings import Comings
from handlers.chat.slack.conversations import Conversations
from handlers.chat.slack.endpoints import routes, serving
from handlers.chat.slack.failures import starting, translated
from handlers.chat.slack.installing import installing
from handlers.chat.slack.methods import Methods
from handlers.chat.slack.posts import Posts
from handlers.chat.slack.seals import Seal
from handlers.chat.slack.setup import Hearing, hearing, inviting, many
from handlers.chat.slack.socket import Socket
from handlers.chat.slack.workspaces import UNINSTALLED, Access, Alone, Installed, Workspaces
from handlers.clock import utc_now
from storage import Storage

log = structlog.get_logger()

#: seconds without a connection after which it is made anew
DEAF = 60.0


async def open(settings: Settings, storage: Storage) -> Slack:  # noqa: A001 - the name that the registry asks for
    return Slack(settings, storage)


class Slack:
    """One workspace by its token, or all that installed the app. Posting needs no `run`."""

    platform = "slack"

    def __init__(self, settings: Settings, storage: Storage, *, deaf: float = DEAF) -> None:
        """Raises SettingsError where the settings contradict each other or lack something."""
        self._settings = settings
        self._storage = storage
        self._deaf = deaf
        self._seal = Seal(settings.secret_key)
        self._workspaces: Alone | Installed = (
            Installed(storage, self._seal, asyncio.get_running_loop().time)
            if many(settings)
            else Alone(settings.slack_bot_token.get_secret_value())
        )
        self._methods = Methods(settings, self._workspaces)
        self._posts = Posts(self._methods)
        self._listening = False
        #: where it serves, where it does
        self.url = ""

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded) -> None:
        """Raises SettingsError where Slack refuses a token, ChatError when the connection is lost."""
        way = hearing(self._settings)
        async with AsyncExitStack() as closing:
            with translated():
                if isinstance(self._workspaces, Alone):
                    await self._meet(self._workspaces)
                app = self._app()
                Conversations(answer, complete, self._methods, self._settings).listen(app)
                Comings(self._storage, self._workspaces, lost, self.may_post).listen(app)
                app.event(re.compile(""))(_unheard)
                if found := routes(app, events=way is Hearing.HTTP):
                    self.url = await closing.enter_async_context(serving(self._settings.slack_address, found))
                    log.info("slack is served", url=self.url)
                await self._hear(app, way)

    @property
    def listening(self) -> bool:
        return self._listening

    async def post(self, delivery: Delivery, card: Card) -> str:
        return await self._posts.post(delivery, card)

    async def edit(self, delivery: Delivery, card: Card) -> None:
        await self._posts.edit(delivery, card)

    async def may_post(self, destination: Destination, mention: str = "") -> str:  # noqa: ARG002 - no scope tells
        return await self._posts.may_post(destination)

    async def close(self) -> None:
        await self._methods.close()

    async def _meet(self, alone: Alone) -> None:
        """Who we are in the one workspace; what rested there because the app was removed goes on."""
        with starting("SLACK_BOT_TOKEN"):
            us = await self._methods.client(alone.only.token).auth_test()
        alone.only = Access(alone.only.token, us["user_id"])
        woken = await returned(self._storage, "slack", (us["team_id"],), reasons=(UNINSTALLED,))
        await self._storage.save(Changes(woken))

    def _app(self) -> AsyncApp:
        secret = self._settings.slack_signing_secret.get_secret_value()
        flow = None
        if isinstance(self._workspaces, Installed):
            inviting(self._settings)
            flow = installing(self._settings, self._storage, self._workspaces, self._seal, utc_now)
        # It warns of tokens in the environment that it is not to use, and of events that nobody asked for.
        quiet = logging.getLogger("slack_bolt.cliffhanger")
        quiet.setLevel(logging.ERROR)
        return AsyncApp(
            name="cliffhanger",
            logger=quiet,
            client=self._methods.client(),
            # slack-bolt says "a function", and takes what it calls one itself.
            authorize=cast("Any", _Authorize(self._workspaces)),
            oauth_settings=flow,
            signing_secret=secret,
            # What comes over the socket is not signed.
            request_verification_enabled=bool(secret),
        )

    async def _hear(self, app: AsyncApp, way: Hearing) -> None:
        if way is Hearing.HTTP:
            self._listen(True)
            try:
                await asyncio.Event().wait()
            finally:
                self._listen(False)
        token = self._settings.slack_app_token.get_secret_value()
        await Socket(app, self._methods.client(), token, self._deaf).listen(self._listen)

    def _listen(self, listening: bool) -> None:
        self._listening = listening


async def _unheard() -> None:
    """Other events are acknowledged, lest Slack sends them again."""


class _Authorize(AsyncAuthorize):
    """Gives slack-bolt the token for what it hears, without asking Slack about it each time."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: Any,
    ) -> AuthorizeResult | None:
        access = await self._workspaces.access(team_id or "", enterprise_id or "")
        if access is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=access.token,
            bot_user_id=access.bot,
            user_id=user_id,
        )
