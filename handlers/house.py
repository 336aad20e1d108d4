"""The one composition root: from settings to open doors, open memory and the stories at work that `ROLES` names."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from secrets import token_hex

import structlog

from bot.errors import OperatorError, TransientError
from bot.settings import ROLES, Settings
from handlers.chat import Chat, open_platforms
from handlers.chores import doing_chores
from handlers.clock import utc_now
from handlers.commands import Desk, answering, completing
from handlers.delivery import Delivering
from handlers.feeds import Door
from handlers.feeds.websub import Hubs
from handlers.metrics import Metrics, counting
from handlers.news import News
from handlers.pauses import pausing
from handlers.readers import open_reader
from handlers.spans import open_spans
from handlers.trails import following
from storage import Storage, open_storage, with_options

log = structlog.get_logger()

#: Seconds between looks at which hubs are to be asked.
LOOK_FOR_HUBS = 30
#: Seconds before a platform that fell over is opened again, and at most.
RESTART, SLOWEST_RESTART = 2.0, 300.0


@dataclass(frozen=True, slots=True)
class House:
    """What a running Cliffhanger consists of."""

    settings: Settings
    storage: Storage
    platforms: Mapping[str, Chat]
    news: News
    hubs: Hubs
    delivering: Delivering
    desk: Desk
    metrics: Metrics

    @property
    def answers(self) -> tuple[Chat, ...]:
        """The platforms on which this process answers people."""
        roles = self.settings.roles
        return tuple(chat for name, chat in self.platforms.items() if name in roles or set(roles) >= set(ROLES))


@asynccontextmanager
async def open_house(
    settings: Settings, *, platforms: Mapping[str, Chat] | None = None, clock: Callable[[], datetime] = utc_now
) -> AsyncIterator[House]:
    """Open everything that the settings name, and close it again, the store last. Raises OperatorError."""
    async with AsyncExitStack() as closing:
        metrics, holder = Metrics(), own_name()
        kept = await open_storage(with_options(settings.storage_url, backups=str(settings.backup_dir)))
        closing.push_async_callback(kept.close)
        spans = open_spans(settings)
        if spans:
            closing.push_async_callback(asyncio.to_thread, spans.close)
        storage = following(counting(kept, metrics, clock), clock, spans)
        feeds, reader = Door(settings), await open_reader(settings)
        closing.push_async_callback(feeds.close)
        closing.push_async_callback(reader.close)
        open_chats = await open_platforms(settings, storage, _needed(settings)) if platforms is None else platforms
        for chat in open_chats.values():
            closing.push_async_callback(chat.close)
        news = News(storage, feeds, clock, settings, reader, holder)
        closing.push_async_callback(news.stop)
        hubs = Hubs(storage, feeds, news.learn, clock, settings, holder)
        closing.push_async_callback(hubs.stop)
        yield House(
            settings=settings,
            storage=storage,
            platforms=open_chats,
            news=news,
            hubs=hubs,
            delivering=Delivering(storage, open_chats, clock, holder),
            desk=Desk(storage=storage, feeds=feeds, clock=clock, settings=settings, platforms=open_chats),
            metrics=metrics,
        )


def own_name() -> str:
    """Who this process is among those that share a store; another after each start."""
    return f"{socket.gethostname()}/{os.getpid()}/{token_hex(4)}"


def _needed(settings: Settings) -> Callable[[str], bool]:
    """Which platforms this process's roles need: all of them to post, its own to answer, the terminal only to the one
    process that does everything."""
    roles = set(settings.roles)
    return lambda name: roles >= set(ROLES) or name in roles or ("deliver" in roles and name != "console")


@asynccontextmanager
async def living(house: House) -> AsyncIterator[None]:
    """Do what the roles name, in the background, for as long as the block runs."""
    roles = house.settings.roles
    async with AsyncExitStack() as stopping:
        if "watch" in roles:
            watching = asyncio.create_task(house.news.watch())
            hubs = asyncio.create_task(_again_and_again("hubs", house.hubs.subscribe, LOOK_FOR_HUBS))
            for end in (partial(_end, hubs), house.news.stop, partial(_end, watching)):
                stopping.push_async_callback(end)
        if "deliver" in roles:
            serving = asyncio.create_task(house.delivering.serve())
            stopping.push_async_callback(_end, serving)
            # A message that is being posted is ticked off before the store closes.
            stopping.push_async_callback(house.delivering.stop)
            await stopping.enter_async_context(doing_chores(house.desk))
        yield


async def _end(work: asyncio.Task[None]) -> None:
    work.cancel()
    with suppress(asyncio.CancelledError):
        await work


async def _again_and_again(name: str, work: Callable[[], Coroutine[None, None, None]], seconds: float) -> None:
    while True:
        try:
            await work()
        except Exception:
            log.exception("work failed", work=name)
        await asyncio.sleep(seconds)


async def attend(house: House, chat: Chat) -> None:
    """Keep one platform connected, whatever happens to it or to the others, until nobody is left there to answer.

    Raises OperatorError where only the operator can mend it, as with a token that is refused.
    """
    answer, complete = answering(house.desk), completing(house.desk)
    lost, pause = pausing(house.storage, house.desk.clock), RESTART
    while True:
        begun = asyncio.get_running_loop().time()
        try:
            return await chat.run(answer, complete, lost)
        except OperatorError:
            raise
        except TransientError as error:
            log.warning("platform disconnected", platform=chat.platform, reason=str(error))
        except Exception:
            log.exception("platform failed", platform=chat.platform)
        if asyncio.get_running_loop().time() - begun > SLOWEST_RESTART:
            pause = RESTART
        await asyncio.sleep(pause)
        pause = min(pause * 2, SLOWEST_RESTART)
