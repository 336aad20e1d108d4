"""Discord as a platform: slash commands and buttons in, embeds out.

`client` hears and answers people, `posts` writes to rooms without hearing anything, `registrations` turns the table of
commands into slash commands and their options back into text, `registering` tells Discord of them, `embeds` dresses
cards, `places` and `permissions` know rooms, `failures` translates what goes wrong.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from contextlib import suppress

import discord
import structlog
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.cards import Card
from bot.errors import ChatError
from bot.model import Changes, Delivery, Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete, Lost, unheeded
from handlers.chat.discord import places
from handlers.chat.discord.client import PATIENCE, REMOVED, Client, Listener, ShardedClient
from handlers.chat.discord.failures import UNSEEN, translated
from handlers.chat.discord.posts import TIMEOUT, Posts
from handlers.chat.discord.registering import register
from handlers.chat.returns import returned
from handlers.commands import COMMANDS, Command
from storage import Storage

log = structlog.get_logger()

#: seconds without a connection after which it is made anew
DEAF = 60
#: seconds that Discord is given to say goodbye
FAREWELL = 2


async def open(settings: Settings, storage: Storage) -> Discord:  # noqa: A001 - the name that the registry asks for
    return Discord(settings, COMMANDS.values(), storage)


class Discord:
    """One bot. Several processes may each hear a part of its guilds (`discord_shards`), and any may post."""

    platform = "discord"

    def __init__(
        self,
        settings: Settings,
        commands: Iterable[Command],
        storage: Storage | None = None,
        *,
        patience: float = PATIENCE,
        deaf: float = DEAF,
    ) -> None:
        self._settings = settings
        self._commands = {command.name: command for command in commands}
        self._storage = storage
        self._patience = patience
        self._deaf = deaf
        self._listener: Listener | None = None
        self._posts = Posts(settings.discord_token.get_secret_value())
        # discord.py has no argument for it; every route begins with this.
        Route.BASE = settings.discord_api_url.rstrip("/")

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded) -> None:
        """Raises SettingsError where Discord refuses the token, ChatError when the connection is lost."""
        listener = Listener(
            self._commands,
            answer,
            complete,
            lost,
            self._found,
            replies=self._settings.replies,
            everywhere=not self._settings.discord_guild,
            patience=self._patience,
        )
        with translated():
            client = self._client(listener)
            try:
                await self._log_in(client)
                self._listener = listener
                await self._listen(client)
            finally:
                self._listener = None
                await _hang_up(client)

    @property
    def listening(self) -> bool:
        return self._listener is not None and self._listener.heard.is_set()

    async def post(self, delivery: Delivery, card: Card) -> str:
        return await self._posts.post(delivery, card)

    async def edit(self, delivery: Delivery, card: Card) -> None:
        await self._posts.edit(delivery, card)

    async def may_post(self, destination: Destination, mention: str = "") -> str:
        return await self._posts.may_post(destination, mention)

    def link(self, delivery: Delivery) -> str:
        return places.link(delivery)

    @property
    def asked(self) -> int:
        return self._posts.asked

    async def close(self) -> None:
        await self._posts.close()

    async def _found(self, guilds: Collection[str]) -> None:
        """What rested in these guilds because the bot was away, or could not see a room that it sees now, goes on."""
        if self._storage is None:
            return
        woken = await returned(self._storage, "discord", guilds, reasons=(REMOVED,))
        unseen = await returned(self._storage, "discord", guilds, reasons=(UNSEEN,))
        seen = {place: await self._sees(place) for place in {wish.destination for wish in unseen}}
        if waking := (*woken, *(wish for wish in unseen if seen[wish.destination])):
            await self._storage.save(Changes(waking))
            log.info("guilds are back", platform="discord", resumed=len(waking))

    async def _sees(self, place: Destination) -> bool:
        with suppress(ChatError):
            return not await self.may_post(place)
        return False

    def _client(self, listener: Listener) -> Client:
        count, shards = self._settings.discord_shard_count, self._settings.discord_shards
        if count == 1:
            return Client(listener)
        return ShardedClient(listener, count or None, shards)

    async def _log_in(self, client: Client) -> None:
        async with asyncio.timeout(TIMEOUT):
            await client.login(self._settings.discord_token.get_secret_value())
            await register(client, self._commands, self._settings.discord_guild)
            # discord.py has an address of its own for the gateway, and goes back to it when a session ends.
            _, gateway, limits = await client.http.get_bot_gateway()
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
            if isinstance(client, ShardedClient):
                client.concurrency = max(1, limits["max_concurrency"])

    async def _listen(self, client: Client) -> None:
        """Raises what ends the connection, or ChatError when Discord has been silent for too long."""
        connecting = asyncio.create_task(client.connect())
        watching = asyncio.create_task(client.listener.deaf(self._deaf))
        try:
            await asyncio.wait({connecting, watching}, return_when=asyncio.FIRST_COMPLETED)
            if connecting.done():
                connecting.result()
        finally:
            await _cancel(connecting, watching)
        raise ChatError("the connection to Discord is lost")


async def _cancel(*tasks: asyncio.Task[None]) -> None:
    """Cancel until it is so: while a connection is made, `asyncio.wait_for` of Python 3.11 can lose a cancellation."""
    running = set(tasks)
    while running:
        for task in running:
            task.cancel()
        _, running = await asyncio.wait(running, timeout=0.2)


async def _hang_up(client: discord.Client) -> None:
    """Close the connection; one that does not answer is left after a moment, lest it hold up the program's end."""
    with suppress(TimeoutError):
        async with asyncio.timeout(FAREWELL):
            await client.close()
    await client.http.close()
