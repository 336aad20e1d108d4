"""Discord as a platform: slash commands and buttons in, embeds out.

`client` answers people, `embeds` dresses cards, `places` finds rooms, `failures` translates what goes wrong.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cards import Card
from bot.errors import ChatError
from bot.model import Delivery
from bot.settings import Settings
from handlers.chat import Answer, Complete
from handlers.chat.discord import places
from handlers.chat.discord.client import PATIENCE, Client
from handlers.chat.discord.embeds import to_embed, to_view
from handlers.chat.discord.failures import translated
from handlers.commands import COMMANDS, Command
from storage import Storage

#: seconds without an answer after which a request is given up
TIMEOUT = 60
#: seconds without a connection after which it is made anew
DEAF = 60
#: seconds that Discord is given to say goodbye
FAREWELL = 2


async def open(settings: Settings, _: Storage) -> Discord:  # noqa: A001 - the name that the registry asks for
    return Discord(settings, COMMANDS.values())


class Discord:
    """One bot. Posts and edits need a `run` that has logged in."""

    platform = "discord"

    def __init__(
        self, settings: Settings, commands: Iterable[Command], *, patience: float = PATIENCE, deaf: float = DEAF
    ) -> None:
        self._settings = settings
        self._commands = tuple(commands)
        self._patience = patience
        self._deaf = deaf
        self._client: Client | None = None
        # discord.py has no argument for it; every route begins with this.
        Route.BASE = settings.discord_api_url.rstrip("/")

    async def run(self, answer: Answer, complete: Complete) -> None:
        """Raises SettingsError where Discord refuses the token, ChatError when the connection is lost."""
        hidden = self._settings.replies == "private"
        with translated():
            client = Client(answer, hidden=hidden, patience=self._patience)
            try:
                await self._log_in(client, complete)
                self._client = client
                await self._listen(client)
            finally:
                self._client = None
                await _hang_up(client)

    async def close(self) -> None:
        """Nothing is held open without a `run`."""

    @property
    def listening(self) -> bool:
        return self._client is not None and self._client.heard.is_set()

    async def post(self, delivery: Delivery, card: Card) -> str:
        mention, leave = places.mentioned(delivery.mention, delivery.destination.workspace)
        view = to_view(card) or discord.utils.MISSING
        with translated():
            async with asyncio.timeout(TIMEOUT):
                room = await places.room(self._connected(), delivery.destination)
                # Discord answers a nonce of the last minutes with the message that was posted under it.
                posted = await room.send(
                    mention or None, embed=to_embed(card), view=view, nonce=delivery.key, allowed_mentions=leave
                )
        return places.reference_to(posted)

    async def edit(self, delivery: Delivery, card: Card) -> None:
        with translated():
            async with asyncio.timeout(TIMEOUT):
                await places.message(self._connected(), delivery.message).edit(embed=to_embed(card), view=to_view(card))

    async def _log_in(self, client: Client, complete: Complete) -> None:
        async with asyncio.timeout(TIMEOUT):
            await client.login(self._settings.discord_token.get_secret_value())
            await client.register(self._commands, complete, self._settings.discord_guild)
            # discord.py has an address of its own for the gateway, and goes back to it when a session ends.
            _, gateway, _ = await client.http.get_bot_gateway()
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)

    async def _listen(self, client: Client) -> None:
        """Raises what ends the connection, or ChatError when Discord has been silent for too long."""
        connecting = asyncio.create_task(client.connect())
        watching = asyncio.create_task(client.deaf(self._deaf))
        try:
            await asyncio.wait({connecting, watching}, return_when=asyncio.FIRST_COMPLETED)
            if connecting.done():
                connecting.result()
        finally:
            await _cancel(connecting, watching)
        raise ChatError("the connection to Discord is lost")

    def _connected(self) -> Client:
        if self._client is None:
            raise ChatError("not connected to Discord yet", after=5)
        return self._client


async def _cancel(*tasks: asyncio.Task[None]) -> None:
    """Cancel until it is so: while a connection is made, `asyncio.wait_for` of Python 3.11 can lose a cancellation."""
    running = set(tasks)
    while running:
        for task in running:
            task.cancel()
        _, running = await asyncio.wait(running, timeout=0.2)


async def _hang_up(client: Client) -> None:
    """Close the connection; one that does not answer is left after a moment, lest it hold up the program's end."""
    with suppress(TimeoutError):
        async with asyncio.timeout(FAREWELL):
            await client.close()
    await client.http.close()
