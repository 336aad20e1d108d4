"""Interactions in, answers out: the connection to Discord, with the table of commands as its slash commands."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.model import Destination
from handlers.chat import Answer, Complete, Lost, Reply, Request
from handlers.chat.discord.embeds import question, to_embed, to_files, to_view
from handlers.chat.discord.failures import INVALID
from handlers.chat.discord.places import place
from handlers.chat.discord.registering import withdraw
from handlers.chat.discord.registrations import CHOICE, CHOICES, focused, listing, typed
from handlers.chat.texts import length
from handlers.commands import Command
from handlers.commands.table import Kind

log = structlog.get_logger()
# discord.py warns that it cannot speak. It need not.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

#: an interaction must be answered within 3 s; what takes longer than this is deferred
PATIENCE = 1.5
#: what discord.py is told not to keep, ask for or do
MODEST: dict[str, Any] = {
    "intents": discord.Intents(guilds=True),
    "allowed_mentions": discord.AllowedMentions.none(),
    "member_cache_flags": discord.MemberCacheFlags.none(),
    "chunk_guilds_at_startup": False,
    "max_messages": None,
    # We do not wait for the guilds; and while discord.py does, it takes one that lets us in for one that was there.
    "guild_ready_timeout": 0,
    # The least that discord.py takes; a longer wait is handed to whoever delivers.
    "max_ratelimit_timeout": 30,
}
REMOVED = "the bot was removed from the server"
DELETED = "it was deleted"


class Listener:
    """What listens to one connection or several.

    `replies`: "private" where answers are for the asker alone. `everywhere`: commands are not for one guild alone.
    """

    def __init__(
        self,
        commands: Mapping[str, Command],
        answer: Answer,
        complete: Complete,
        lost: Lost,
        found: Callable[[Collection[str]], Awaitable[None]],
        *,
        replies: str,
        everywhere: bool = True,
        patience: float = PATIENCE,
    ) -> None:
        self._commands = commands
        self._answer = answer
        self._complete = complete
        self._lost = lost
        self._found = found
        self._replies = replies
        self.everywhere = everywhere
        self._patience = patience
        #: connections that are lost, None before the first is made; whether Discord speaks to us on all of them
        self._down: set[int | None] = {None}
        self.heard, self.deafened = asyncio.Event(), asyncio.Event()
        self.deafened.set()

    async def deaf(self, limit: float) -> None:
        """Returns when a connection has been lost for so many seconds. Only these events tell: after a RESUME that
        nobody answers, discord.py believes itself ready and its latency normal."""
        while True:
            await self.deafened.wait()
            try:
                async with asyncio.timeout(limit):
                    await self.heard.wait()
            except TimeoutError:
                return

    def up(self, shard: int = 0) -> None:
        self._down -= {None, shard}
        if not self._down:
            self.deafened.clear()
            self.heard.set()

    def down(self, shard: int = 0) -> None:
        self._down.add(shard)
        self.heard.clear()
        self.deafened.set()

    async def interaction(self, interaction: discord.Interaction) -> None:
        """Answer a command or a button, or complete what is typed; what is not ours is left alone."""
        data: Mapping[str, Any] = interaction.data or {}
        options = data.get("options") or ()
        command = self._commands.get(str(data.get("name", "")))
        if interaction.type is discord.InteractionType.application_command:
            text = typed(options, data.get("resolved") or {}, command.parts if command else ())
            await self._ask(interaction, str(data.get("name", "")), text)
        elif interaction.type is discord.InteractionType.autocomplete:
            await self._offer(interaction, command, options)
        elif interaction.type is discord.InteractionType.component and (asked := question(data.get("custom_id", ""))):
            await self._ask(interaction, *asked)

    async def gone(self, guild: int, room: int | None = None, thread: int | None = None) -> None:
        """Tell of a guild, a room or a thread that is out of reach."""
        where = Destination("discord", str(guild), str(room or ""), str(thread or ""))
        try:
            await self._lost(where, REMOVED if room is None else DELETED)
        except Exception:
            # What is not paused now is paused when a delivery fails.
            log.exception("loss not kept", destination=str(where))

    async def back(self, guilds: Collection[discord.Guild]) -> None:
        """Tell of guilds that let us in, now or while we were not listening."""
        try:
            await self._found({str(guild.id) for guild in guilds})
        except Exception:
            log.exception("return not kept", guilds=len(guilds))

    async def _ask(self, interaction: discord.Interaction, command: str, text: str) -> None:
        """Answer at once where the answer is quick, else say that it comes."""
        request = Request(command, text, place(interaction), asker=str(interaction.user.id), admin=_admin(interaction))
        answering = asyncio.ensure_future(self._answer(request))
        hidden = self._hides(command)
        try:
            done, _ = await asyncio.wait({answering}, timeout=self._patience)
            if done:
                await _taken(lambda reply: _reply(interaction, reply), answering.result())
                return
            await interaction.response.defer(thinking=True, ephemeral=hidden)
            await _taken(lambda reply: _reply_late(interaction, reply, hidden=hidden), await answering)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.warning("answer lost", platform="discord", command=command, error=str(error)[:200])
        finally:
            answering.cancel()

    def _hides(self, name: str) -> bool:
        """Whether an answer that comes late is for the asker alone."""
        command = self._commands.get(name)
        return self._replies == "private" or command is None or command.admin or command.private

    async def _offer(
        self, interaction: discord.Interaction, command: Command | None, options: Sequence[Mapping[str, Any]]
    ) -> None:
        name, so_far = focused(options)
        part = next((part for part in command.parts if part.name == name), None) if command else None
        if part and part.kind is Kind.LIST:
            names: tuple[str, ...] = listing(so_far, tuple(map(str, part.words)))
        elif command and part and part == command.parts[0]:
            names = await self._complete(command.name, so_far)
        else:
            names = ()
        fitting = [name for name in names if 0 < length(name) <= CHOICE][:CHOICES]
        # Whoever types on does not wait for what was offered before.
        with suppress(discord.DiscordException, aiohttp.ClientError, OSError):
            await interaction.response.autocomplete([app_commands.Choice(name=name, value=name) for name in fitting])


class Client(discord.Client):
    """One connection."""

    def __init__(self, listener: Listener) -> None:
        super().__init__(**MODEST)
        self.listener = listener

    async def on_connect(self) -> None:
        self.listener.up()

    async def on_resumed(self) -> None:
        self.listener.up()

    async def on_disconnect(self) -> None:
        self.listener.down()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        await self.listener.interaction(interaction)

    async def on_ready(self) -> None:
        await self.listener.back(self.guilds)
        if self.listener.everywhere:
            await withdraw(self, self.guilds)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.listener.back((guild,))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.listener.gone(guild.id)

    async def on_guild_channel_delete(self, room: discord.abc.GuildChannel) -> None:
        await self.listener.gone(room.guild.id, room.id)

    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        await self.listener.gone(thread.guild_id, thread.parent_id, thread.thread_id)


class ShardedClient(Client, discord.AutoShardedClient):
    """Several connections, each for its part of the guilds: all of them, or those that this process was given."""

    def __init__(self, listener: Listener, count: int | None, shards: Sequence[int]) -> None:
        part: dict[str, Any] = {"shard_ids": list(shards)} if shards else {}
        discord.AutoShardedClient.__init__(self, shard_count=count, **part, **MODEST)
        self.listener = listener
        #: how many may begin at once, as Discord says
        self.concurrency = 1

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Waits 5 s, but not between those that may begin at once."""
        shard = shard_id or 0
        if shard in self.shards or shard % self.concurrency == 0:
            await super().before_identify_hook(shard_id, initial=initial)

    async def on_connect(self) -> None:
        """Each shard tells of itself."""

    async def on_resumed(self) -> None:
        """Each shard tells of itself."""

    async def on_disconnect(self) -> None:
        """Each shard tells of itself."""

    async def on_shard_connect(self, shard: int) -> None:
        self.listener.up(shard)

    async def on_shard_resumed(self, shard: int) -> None:
        self.listener.up(shard)

    async def on_shard_disconnect(self, shard: int) -> None:
        self.listener.down(shard)


def _admin(interaction: discord.Interaction) -> bool:
    """Whoever may manage the server into which the bot was let; who only brought it along manages nothing here."""
    brought = interaction.is_user_integration() and not interaction.is_guild_integration()
    may = interaction.permissions.manage_guild or interaction.permissions.administrator
    return interaction.guild_id is not None and may and not brought


async def _taken(send: Callable[[Reply], Awaitable[None]], reply: Reply) -> None:
    """Answer; where Discord does not take it as it is, in a plainer form."""
    try:
        await send(reply)
    except discord.HTTPException as error:
        if error.code != INVALID:
            raise
        log.warning("answer refused", platform="discord", reason=str(error)[:300])
        await send(replace(reply, card=reply.card.plain()))


async def _reply(interaction: discord.Interaction, reply: Reply) -> None:
    view = to_view(reply.card) or discord.utils.MISSING
    await interaction.response.send_message(
        embed=to_embed(reply.card), files=to_files(reply.card), view=view, ephemeral=reply.private
    )


async def _reply_late(interaction: discord.Interaction, reply: Reply, *, hidden: bool) -> None:
    view = to_view(reply.card)
    if reply.private and not hidden:
        # Everybody sees what was deferred in public: it goes, and the answer comes apart from it.
        await interaction.delete_original_response()
        view = view or discord.utils.MISSING
        await interaction.followup.send(
            embed=to_embed(reply.card), files=to_files(reply.card), view=view, ephemeral=True
        )
    else:
        await interaction.edit_original_response(
            embed=to_embed(reply.card), attachments=to_files(reply.card), view=view
        )
