"""What can go wrong with Slack."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from bot.model import Destination
from bot.settings import Settings
from handlers.chat.slack import Slack
from storage import open_storage
from tests.fakes import slack as fake

#: seconds without a connection after which the door is opened anew; a minute in earnest
DEAF = 1.5
#: one message a second is what a room takes
ALERTS = 1
#: how often each fault happens
TIMES = 5


class Hands:
    """A clock that goes only when it is moved."""

    def __init__(self) -> None:
        self._seconds = 0.0

    def __call__(self) -> float:
        return self._seconds

    def move(self, seconds: float) -> None:
        self._seconds += seconds


class SlackStage:
    """A fake Slack with the real door before it."""

    def __init__(self, server: fake.Slack, chat: Slack, settings: Settings) -> None:
        self.server = server
        self.settings = settings
        self.clock = Hands()
        self.chat = chat
        self.answers: list[list[dict[str, Any]]] = []

    def destination(self, number: int) -> Destination:
        # A workspace takes five a second; the one token of the stage serves for as many as are named.
        return Destination("slack", f"T{number}", f"C{8000 + number}")

    async def connected(self) -> None:
        await self.server.traffic.until(lambda: self.server.socket.ready, timeout=30)

    def posted(self) -> list[tuple[str, str]]:
        rooms = self.server.api.messages.items()
        return [(room, message["metadata"]["event_payload"]["delivery"]) for room, found in rooms for message in found]

    async def ask(self) -> None:
        await self.connected()
        answers = await self.server.person().commands("/showstatus", "Show 1")
        self.answers.append(answers)
        with suppress(TimeoutError):
            await self.server.traffic.until(lambda: bool(answers), timeout=3)

    async def asked(self) -> tuple[int, int]:
        return len(self.answers), sum(map(bool, self.answers))


@asynccontextmanager
async def stage() -> AsyncIterator[SlackStage]:
    async with fake.Slack() as server:
        settings = Settings.model_validate(
            {"slack_bot_token": fake.BOT_TOKEN, "slack_app_token": fake.APP_TOKEN, "slack_api_url": server.url}
        )
        yield SlackStage(server, Slack(settings, await open_storage("memory:"), deaf=DEAF), settings)


async def nothing(stage: SlackStage) -> int:
    for _ in range(TIMES):
        await stage.ask()
    return 0


async def sockets_refreshed(stage: SlackStage) -> int:
    for number in range(TIMES):
        await stage.connected()
        await stage.server.socket.disconnect("warning" if number % 2 else "refresh_requested")
        await stage.ask()
    return TIMES


async def sockets_dropped(stage: SlackStage) -> int:
    for _ in range(TIMES):
        await stage.connected()
        await stage.server.socket.drop()
        await stage.ask()
    return TIMES


async def too_many_sockets(stage: SlackStage) -> int:
    await stage.connected()
    stage.server.socket.goodbye = "too_many_websockets"
    await stage.server.socket.disconnect("too_many_websockets")
    await asyncio.sleep(0.3)
    stage.server.socket.goodbye = ""
    await stage.ask()
    return 1


async def events_retried(stage: SlackStage) -> int:
    """Each event comes three times."""
    await stage.connected()
    for _ in range(TIMES):
        person = stage.server.person(room="D0900")
        before = len(stage.server.api.messages.get("D0900", ()))
        await person.writes("status Show 1", times=3)
        await stage.server.traffic.until(lambda seen=before: len(stage.server.api.messages["D0900"]) > seen)  # type: ignore[misc]
    # What is said in answer is no alert, and must not be counted as one: each question has one answer.
    found = stage.server.api.messages.pop("D0900")
    stage.answers += [found] * TIMES if len(found) == TIMES else [[]] * TIMES
    return 2 * TIMES


async def token_revoked_for_a_while(stage: SlackStage) -> int:
    stage.server.api.refused[fake.BOT_TOKEN] = "token_revoked"
    await stage.server.socket.drop()
    await asyncio.sleep(0.3)
    del stage.server.api.refused[fake.BOT_TOKEN]
    await stage.ask()
    return 1


async def storm(stage: SlackStage) -> int:
    for _ in range(TIMES):
        stage.server.api.limit(0)
    stage.server.api.limit(1)
    await stage.ask()
    return TIMES + 1


async def broken_server(stage: SlackStage) -> int:
    for _ in range(4 * TIMES):
        stage.server.api.refuse("fatal_error", 503)
    await stage.ask()
    return 4 * TIMES


async def answers_lost(stage: SlackStage) -> int:
    for _ in range(4 * TIMES):
        stage.server.api.lose_answer()
    await stage.ask()
    return 4 * TIMES


async def answers_lost_and_looking_limited(stage: SlackStage) -> int:
    for _ in range(2 * TIMES):
        stage.server.api.lose_answer()
    stage.server.api.limit_method("conversations.history", 1)
    await stage.ask()
    return 2 * TIMES + 1


FAULTS: Mapping[str, Callable[[SlackStage], Awaitable[int]]] = {
    "nothing": nothing,
    "sockets refreshed, with and without warning": sockets_refreshed,
    "sockets dropped": sockets_dropped,
    "more sockets than Slack allows, for a while": too_many_sockets,
    "events that come three times": events_retried,
    "token revoked for a while": token_revoked_for_a_while,
    "429": storm,
    "503": broken_server,
    "answers lost after posting": answers_lost,
    "answers lost, and looking for them limited": answers_lost_and_looking_limited,
}
