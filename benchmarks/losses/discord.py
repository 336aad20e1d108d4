"""What can go wrong with Discord."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress

from bot.model import Destination
from bot.settings import Settings
from handlers.chat.discord import Discord
from handlers.commands import COMMANDS
from tests.fakes import discord as fake

#: seconds of silence after which the door is opened anew; a minute in earnest
DEAF = 0.3
#: messages that a room takes without a pause, or nearly
ALERTS = 20
#: how often each fault happens
TIMES = 5


class DiscordStage:
    """A fake Discord with the real door before it."""

    def __init__(self, server: fake.Discord) -> None:
        self.server = server
        self.clock = server.clock
        self.settings = Settings.model_validate(
            {"discord_token": fake.TOKEN, "discord_api_url": server.url, "_env_file": None}
        )
        self.chat = Discord(self.settings, COMMANDS.values(), deaf=DEAF)
        self.questions: list[str] = []

    def destination(self, number: int) -> Destination:
        return Destination("discord", "700", str(8000 + number))

    async def connected(self) -> None:
        await self.server.traffic.until(lambda: self.server.gateway.ready, timeout=30)

    def posted(self) -> list[tuple[str, str]]:
        rooms = self.server.rest.messages.items()
        return [(room, str(message.get("nonce"))) for room, messages in rooms for message in messages]

    async def ask(self, *, lost: bool = False) -> None:
        person = self.server.person()
        asks = person.asks_in_vain if lost else person.asks
        self.questions.append(await asks("status", "Show 1"))
        with suppress(TimeoutError):
            # Nobody waits for longer, since the interaction is over then.
            await self.server.traffic.until(self._answered, timeout=3)

    async def asked(self) -> tuple[int, int]:
        answers = self.server.rest.answers
        return len(self.questions), sum(bool(answers[token].shown) for token in self.questions)

    def _answered(self) -> bool:
        return bool(self.server.rest.answers[self.questions[-1]].shown)


@asynccontextmanager
async def stage() -> AsyncIterator[DiscordStage]:
    async with fake.Discord() as server:
        server.rest.problems.ignored = True
        yield DiscordStage(server)


async def nothing(stage: DiscordStage) -> int:
    for _ in range(TIMES):
        await stage.ask()
    return 0


async def dropped_in_mid_dispatch(stage: DiscordStage) -> int:
    for _ in range(TIMES):
        await stage.connected()
        await stage.ask(lost=True)
        await asyncio.sleep(0)
        await stage.connected()
    return TIMES


async def resume_refused(stage: DiscordStage) -> int:
    stage.server.gateway.forgetful = True
    await stage.server.gateway.drop(4000)
    # discord.py waits for some seconds before it identifies itself anew.
    await stage.server.traffic.until(lambda: stage.server.gateway.ready, timeout=20)
    stage.server.gateway.forgetful = False
    await stage.ask()
    return 1


async def resume_unanswered(stage: DiscordStage) -> int:
    connections = stage.server.gateway.connections
    stage.server.gateway.silent = True
    await stage.server.gateway.reconnect()
    # The second connection is the RESUME that nobody answers; the third is made anew by a door that has noticed.
    await stage.server.traffic.until(lambda: stage.server.gateway.connections > connections + 1, timeout=20)
    stage.server.gateway.silent = False
    await stage.server.gateway.drop(1001)
    await stage.connected()
    await stage.ask()
    return 1


async def malformed_event(stage: DiscordStage) -> int:
    for _ in range(TIMES):
        connections = stage.server.gateway.connections
        await stage.server.gateway.dispatch("INTERACTION_CREATE", {"type": 2})
        await stage.server.traffic.until(
            lambda seen=connections: stage.server.gateway.connections > seen,  # type: ignore[misc]
            timeout=20,
        )
        await stage.connected()
    await stage.ask()
    return TIMES


async def token_revoked_for_a_while(stage: DiscordStage) -> int:
    stage.server.rest.token = "another"
    await stage.server.gateway.drop(4004)
    await asyncio.sleep(0.3)
    stage.server.rest.token = fake.TOKEN
    await stage.connected()
    await stage.ask()
    return 1


async def storm(stage: DiscordStage) -> int:
    stage.server.rest.limits.storm(4 * TIMES, 0.02)
    stage.server.rest.limits.storm(TIMES, 120)
    stage.server.rest.limits.storm(TIMES, 0.02, everywhere=True)
    await stage.ask()
    return 6 * TIMES


async def broken_server(stage: DiscordStage) -> int:
    for _ in range(4 * TIMES):
        stage.server.rest.refuse(503)
    await stage.ask()
    return 4 * TIMES


async def answers_lost(stage: DiscordStage) -> int:
    for _ in range(4 * TIMES):
        stage.server.rest.lose_answer()
    await stage.ask()
    return 4 * TIMES


FAULTS: Mapping[str, Callable[[DiscordStage], Awaitable[int]]] = {
    "nothing": nothing,
    "connection dropped while an event is on its way": dropped_in_mid_dispatch,
    "RESUME refused": resume_refused,
    "RESUME without an answer": resume_unanswered,
    "an event that cannot be read": malformed_event,
    "token refused for a while": token_revoked_for_a_while,
    "429, of rooms and everywhere, short and long": storm,
    "503": broken_server,
    "answers lost after posting": answers_lost,
}
