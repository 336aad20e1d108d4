"""The table of commands in; out, Discord has them: everywhere or in one guild alone, and nowhere twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import discord
import structlog

from handlers.chat.discord.registrations import in_guild, registration, same
from handlers.commands import Command

log = structlog.get_logger()

#: guilds that are looked through for commands of their own; a bot on more of them is not being tried out
FEW = 25


async def register(client: discord.Client, commands: Mapping[str, Command], guild: int | None) -> None:
    """Tell Discord the commands, everywhere or in this guild alone; only where it does not have them as they are."""
    bodies = [registration(command) for command in commands.values()]
    if guild:
        await _keep(client, guild, list(map(in_guild, bodies)))
        # Where they are everywhere as well, that guild's members are offered each of them twice.
        await _keep(client, None, [])
    else:
        await _keep(client, None, bodies)


async def withdraw(client: discord.Client, guilds: Sequence[discord.Guild]) -> None:
    """Take back what was registered in single guilds while the bot was tried out there."""
    if len(guilds) > FEW:
        return
    with suppress(discord.DiscordException, aiohttp.ClientError, OSError):
        for guild in guilds:
            await _keep(client, guild.id, [])


async def _keep(client: discord.Client, guild: int | None, bodies: list[dict[str, Any]]) -> None:
    application = client.application_id
    assert application is not None
    try:
        known: Sequence[Mapping[str, Any]] = await (
            client.http.get_guild_commands(application, guild)
            if guild
            else client.http.get_global_commands(application)
        )
    except discord.HTTPException:
        known = []
    if same(bodies, known):
        return
    if guild:
        await client.http.bulk_upsert_guild_commands(application, guild, bodies)
    else:
        await client.http.bulk_upsert_global_commands(application, bodies)
    log.info("commands registered", platform="discord", count=len(bodies), guild=guild)
