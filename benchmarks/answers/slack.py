"""People on a fake Slack; Cliffhanger, and a bare slack-bolt that answers a constant, both over Socket Mode."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.answers.shelf import shelf
from bot.settings import Settings
from handlers import loops
from handlers.chat.slack import Slack
from handlers.commands import answering, completing
from tests.fakes import slack as fake

NAMES = {"cliffhanger": "cliffhanger", "bare": "bare slack-bolt"}


@asynccontextmanager
async def people() -> AsyncIterator[tuple[str, Callable[[], Awaitable[None]], Callable[[str], Awaitable[None]]]]:
    """Where a bot can connect; what waits until it did; and a person's question with its answer."""
    async with fake.Slack() as server:
        somebody = server.person()

        async def ready() -> None:
            await server.traffic.until(lambda: server.socket.ready, timeout=30)

        async def ask(show: str) -> None:
            answers = await somebody.commands("/showstatus", show)
            await server.traffic.until(lambda: bool(answers), timeout=60)
            assert answers[0]["text"]

        yield server.url, ready, ask


def cliffhanger(url: str) -> None:
    """The bot with a store of its own, in this process."""

    async def run() -> None:
        given = {"slack_bot_token": fake.BOT_TOKEN, "slack_app_token": fake.APP_TOKEN, "slack_api_url": url}
        settings = Settings.model_validate(given)
        async with shelf(settings) as desk:
            await Slack(settings, desk.storage).run(answering(desk), completing(desk))

    _alone(run())


def bare(url: str) -> None:
    """What the library itself costs."""

    async def run() -> None:
        app = AsyncApp(client=AsyncWebClient(fake.BOT_TOKEN, url), request_verification_enabled=False)

        @app.command("/showstatus")
        async def status(ack: Any, respond: Any, command: Any) -> None:
            await ack()
            await respond(f"{command['text']}: cancelled")

        await AsyncSocketModeHandler(app, fake.APP_TOKEN).start_async()  # type: ignore[no-untyped-call]

    _alone(run())


def _alone(work: Awaitable[None]) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with asyncio.Runner(loop_factory=loops.new_loop) as runner:
        runner.run(work)  # type: ignore[arg-type]


BOTS: Mapping[str, Callable[[str], None]] = {"cliffhanger": cliffhanger, "bare": bare}
