"""Interactions in, answers out: one connection to Discord, with the table of commands as its slash commands."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TypeAlias

import aiohttp
import discord
import structlog
from discord import app_commands

from handlers.chat import Answer, Complete, Reply, Request
from handlers.chat.discord.embeds import question, to_embed, to_view
from handlers.chat.discord.places import place
from handlers.chat.texts import cut, length
from handlers.commands import Command

log = structlog.get_logger()
Slash: TypeAlias = app_commands.Command[app_commands.Group, ..., None]

#: an interaction must be answered within 3 s; what takes longer than this is deferred
PATIENCE = 1.0
CHOICES, CHOICE, SUMMARY = 25, 100, 100


class Client(discord.Client):
    """A connection that never asks for members or the text of messages. `hidden`: late answers only the asker sees."""

    def __init__(self, answer: Answer, *, hidden: bool, patience: float = PATIENCE) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            # The least that discord.py takes; a longer wait is handed to whoever delivers.
            max_ratelimit_timeout=30,
        )
        self._answer = answer
        self._hidden = hidden
        self._patience = patience
        self.tree = app_commands.CommandTree(self)
        #: whether Discord has spoken to us since the connection was last lost
        self.heard, self.lost = asyncio.Event(), asyncio.Event()
        self.lost.set()

    async def register(self, commands: Iterable[Command], complete: Complete, guild: int | None) -> None:
        """Tell Discord the commands: everywhere, or in this one guild."""
        where = discord.Object(guild) if guild else None
        for command in commands:
            self.tree.add_command(self._slash(command, complete), guild=where)
        await self.tree.sync(guild=where)

    async def deaf(self, limit: float) -> None:
        """Returns when the connection has been lost for so many seconds. Only these events tell: after a RESUME that
        nobody answers, discord.py believes itself ready and its latency normal."""
        while True:
            await self.lost.wait()
            try:
                async with asyncio.timeout(limit):
                    await self.heard.wait()
            except TimeoutError:
                return

    async def on_connect(self) -> None:
        self.lost.clear()
        self.heard.set()

    async def on_resumed(self) -> None:
        await self.on_connect()

    async def on_disconnect(self) -> None:
        self.heard.clear()
        self.lost.set()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """A button was pressed; discord.py itself hands the commands to their callbacks."""
        if interaction.type is discord.InteractionType.component and isinstance(interaction.data, dict):
            asked = question(str(interaction.data.get("custom_id", "")))
            if asked:
                await self.ask(interaction, *asked)

    async def ask(self, interaction: discord.Interaction, command: str, text: str) -> None:
        """Answer at once where the answer is quick, else say that it comes."""
        request = Request(
            command,
            text,
            place(interaction),
            asker=str(interaction.user.id),
            admin=interaction.guild_id is not None and interaction.permissions.manage_guild,
        )
        answering = asyncio.ensure_future(self._answer(request))
        try:
            done, _ = await asyncio.wait({answering}, timeout=self._patience)
            if done:
                await self._reply(interaction, answering.result())
                return
            await interaction.response.defer(thinking=True, ephemeral=self._hidden)
            await self._reply_late(interaction, await answering)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.warning("answer lost", platform="discord", command=command, error=str(error)[:200])
        finally:
            answering.cancel()

    async def _reply(self, interaction: discord.Interaction, reply: Reply) -> None:
        view = to_view(reply.card) or discord.utils.MISSING
        await interaction.response.send_message(embed=to_embed(reply.card), view=view, ephemeral=reply.private)

    async def _reply_late(self, interaction: discord.Interaction, reply: Reply) -> None:
        view = to_view(reply.card)
        if reply.private and not self._hidden:
            # Everybody sees what was deferred in public: it goes, and the answer comes apart from it.
            await interaction.delete_original_response()
            view = view or discord.utils.MISSING
            await interaction.followup.send(embed=to_embed(reply.card), view=view, ephemeral=True)
        else:
            await interaction.edit_original_response(embed=to_embed(reply.card), view=view)

    def _slash(self, command: Command, complete: Complete) -> Slash:
        async def alone(interaction: discord.Interaction) -> None:
            await self.ask(interaction, command.name, "")

        async def with_text(interaction: discord.Interaction, text: str) -> None:
            await self.ask(interaction, command.name, text)

        async def perhaps_with_text(interaction: discord.Interaction, text: str = "") -> None:
            await self.ask(interaction, command.name, text)

        async def choices(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            names = [name for name in await complete(command.name, typed) if 0 < length(name) <= CHOICE]
            return [app_commands.Choice(name=name, value=name) for name in names[:CHOICES]]

        callback = (with_text if command.needs_text else perhaps_with_text) if command.usage else alone
        if command.usage:
            app_commands.rename(text=_word(command))(callback)
        slash: Slash = app_commands.Command(
            name=command.name, description=cut(command.summary, SUMMARY), callback=callback
        )
        if command.usage:
            slash.autocomplete("text")(choices)
        if command.admin:
            slash.default_permissions = discord.Permissions(manage_guild=True)
        return slash


def _word(command: Command) -> str:
    """The name of the one option."""
    return "show" if command.usage.startswith("SHOW") else "text"
