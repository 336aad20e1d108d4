"""One room on each platform, as the contract suite uses it: what is shown there, and what can go wrong there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from io import StringIO

from bot.model import Destination
from bot.settings import Settings
from handlers.chat import Chat
from handlers.chat.console import HERE, Console
from handlers.chat.discord import Discord
from handlers.chat.slack import Slack
from handlers.commands import COMMANDS
from storage import open_storage
from tests.fakes import discord as fake_discord
from tests.fakes import slack as fake_slack
from tests.handlers.chat.talk import running


@dataclass(frozen=True, slots=True)
class Room:
    """A platform that runs, with one room in it."""

    chat: Chat
    here: Destination
    #: the messages in the room, each as one text
    shown: Callable[[], list[str]]


@dataclass(frozen=True, slots=True)
class Remote(Room):
    """A platform behind a network: its room can go, its server can ask to wait, break, or lose an answer."""

    #: whom its messages mentioned with effect
    pings: Callable[[], list[str]]
    #: the id of a role or group, and its mention
    role: tuple[str, str]
    remove: Callable[[], None]
    limit: Callable[[float], None]
    breaks: Callable[[], None]
    lose_answer: Callable[[], None]
    #: refuses the next message for what is in it
    rejects: Callable[[], None]
    #: asks for a show's status and returns all of the answer
    status: Callable[[str], Awaitable[str]]
    #: breaks the connection; returns when the platform is there again
    drop: Callable[[], Awaitable[None]]
    #: another door to the same room, which hears nobody
    deaf: Chat


@asynccontextmanager
async def console() -> AsyncIterator[Room]:
    out = StringIO()
    yield Room(Console(StringIO(), out=out), HERE, lambda: out.getvalue().split("posted #")[1:])


@asynccontextmanager
async def discord() -> AsyncIterator[Remote]:
    async with fake_discord.Discord() as server:
        settings = Settings.model_validate({"discord_token": fake_discord.TOKEN, "discord_api_url": server.url})
        chat, deaf, rest = Discord(settings, COMMANDS.values()), Discord(settings, ()), server.rest

        async def status(show: str) -> str:
            answered = await rest.answer(await server.person().asks("status", show))
            return str(answered.shown[0]["embeds"])

        async def drop() -> None:
            await server.gateway.drop(4000)
            await server.connected()

        async with running(chat):
            await server.connected()
            yield Remote(
                chat,
                Destination("discord", "700", "800"),
                shown=lambda: [f"{message['content']} {message['embeds']}" for message in rest.messages.get("800", ())],
                pings=lambda: rest.pings,
                role=("900", "<@&900>"),
                remove=lambda: rest.gone.add("800"),
                limit=rest.limit,
                breaks=lambda: rest.refuse(503),
                lose_answer=rest.lose_answer,
                rejects=lambda: rest.refuse(400, 50035),
                status=status,
                drop=drop,
                deaf=deaf,
            )
        await deaf.close()
        assert rest.problems == []


@asynccontextmanager
async def slack() -> AsyncIterator[Remote]:
    async with fake_slack.Slack() as server:
        settings = Settings.model_validate(
            {
                "slack_bot_token": fake_slack.BOT_TOKEN,
                "slack_app_token": fake_slack.APP_TOKEN,
                "slack_api_url": server.url,
            }
        )
        storage = await open_storage("memory:")
        chat, deaf, api = Slack(settings, storage), Slack(settings, storage), server.api

        async def status(show: str) -> str:
            answers = await server.person().commands("/showstatus", show)
            await server.answered(answers)
            return str(answers[0]["blocks"])

        async def drop() -> None:
            await server.socket.drop()
            await server.connected()

        async with running(chat):
            await server.connected()
            yield Remote(
                chat,
                Destination("slack", "T0700", "C0800"),
                shown=lambda: [f"{message['text']} {message['blocks']}" for message in api.messages.get("C0800", ())],
                pings=lambda: api.pings,
                role=("S0900", "<!subteam^S0900>"),
                remove=lambda: api.gone.update(C0800="is_archived"),
                limit=api.limit,
                breaks=lambda: api.refuse("fatal_error", 503),
                lose_answer=api.lose_answer,
                rejects=lambda: api.refuse("invalid_blocks"),
                status=status,
                drop=drop,
                deaf=deaf,
            )
        await deaf.close()
        await chat.close()
        assert api.problems == []


ROOMS: dict[str, Callable[[], AbstractAsyncContextManager[Room]]] = {
    "console": console,
    "discord": discord,
    "slack": slack,
}
REMOTE: dict[str, Callable[[], AbstractAsyncContextManager[Remote]]] = {"discord": discord, "slack": slack}
