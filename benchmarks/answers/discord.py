"""People on a fake Discord; Cliffhanger, and a bare discord.py that answers a constant."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import discord
import structlog
import yarl
from discord import app_commands
from discord.http import Route

from benchmarks.answers.shelf import shelf
from bot.settings import Settings
from handlers import loops
from handlers.chat.discord import Discord
from handlers.commands import COMMANDS, answering, completing
from tests.fakes import discord as fake

NAMES = {"cliffhanger": "cliffhanger", "bare": "bare discord.py"}


@asynccontextmanager
async def people() -> AsyncIterator[tuple[str, Callable[[], Awaitable[None]], Callable[[str], Awaitable[None]]]]:
    """Where a bot can connect; what waits until it did; and a person's question with its answer."""
    async with fake.Discord() as server:
        server.rest.problems.ignored = True
        somebody = server.person()

        async def ready() -> None:
            await server.traffic.until(lambda: server.gateway.ready and "status" in server.rest.commands, timeout=30)

        async def ask(show: str) -> None:
            token = await somebody.asks("status", show)
            answered = await server.rest.answer(token)
            assert answered.shown
            del server.rest.answers[token]
            for session in server.gateway.sessions.values():
                # What was answered need not be kept for a RESUME.
                session.sent[: len(session.sent)] = [{}] * len(session.sent)

        yield server.url, ready, ask


def cliffhanger(url: str) -> None:
    """The bot with a store of its own, in this process."""

    async def run() -> None:
        settings = Settings.model_validate({"discord_token": fake.TOKEN, "discord_api_url": url})
        async with shelf(settings) as desk:
            chat = Discord(settings, COMMANDS.values())
            await chat.run(answering(desk), completing(desk))

    _alone(run())


def bare(url: str) -> None:
    """What the library itself costs."""
    client = discord.Client(intents=discord.Intents(guilds=True))
    tree = app_commands.CommandTree(client)
    Route.BASE = url

    @tree.command(name="status", description="Is it coming back?")
    async def status(interaction: discord.Interaction, show: str) -> None:
        await interaction.response.send_message(f"{show}: cancelled")

    async def run() -> None:
        async with client:
            await client.login(fake.TOKEN)
            await tree.sync()
            gateway = (await client.http.get_bot_gateway())[1]
            discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
            await client.connect()

    _alone(run())


def _alone(work: Awaitable[None]) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with asyncio.Runner(loop_factory=loops.new_loop) as runner:
        runner.run(work)  # type: ignore[arg-type]


BOTS: Mapping[str, Callable[[str], None]] = {"cliffhanger": cliffhanger, "bare": bare}
