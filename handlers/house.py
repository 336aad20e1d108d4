"""The one composition root: from settings to open doors, open memory and the three stories at work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.errors import OperatorError, TransientError
from bot.settings import Settings
from handlers.chat import Chat, open_platforms
from handlers.clock import utc_now
from handlers.commands import Desk, answering, completing
from handlers.delivery import Delivering
from handlers.feeds import Door
from handlers.housekeeping import keep_house
from handlers.metrics import Metrics, counting
from handlers.news import News
from storage import Storage, open_storage, with_options

log = structlog.get_logger()

#: Seconds between looks at what is due; the store says what that is.
LOOK_FOR_FEEDS, LOOK_FOR_DELIVERIES = 2, 0.5
#: Seconds that a stop waits for what is being saved.
FAREWELL = 2.0
#: Seconds before a platform that fell over is opened again, and at most.
RESTART, SLOWEST_RESTART = 2.0, 300.0


@dataclass(frozen=True, slots=True)
class House:
    """What a running Cliffhanger consists of."""

    settings: Settings
    storage: Storage
    platforms: Mapping[str, Chat]
    news: News
    delivering: Delivering
    desk: Desk
    metrics: Metrics


@asynccontextmanager
async def open_house(
    settings: Settings, *, platforms: Mapping[str, Chat] | None = None, clock: Callable[[], datetime] = utc_now
) -> AsyncIterator[House]:
    """Open everything that the settings name, and close it again, the store last. Raises OperatorError."""
    async with AsyncExitStack() as closing:
        metrics = Metrics()
        kept = await open_storage(with_options(settings.storage_url, backups=str(settings.backup_dir)))
        closing.push_async_callback(kept.close)
        storage = counting(kept, metrics, clock)
        feeds = Door(settings)
        closing.push_async_callback(feeds.close)
        open_chats = await open_platforms(settings, storage) if platforms is None else platforms
        for chat in open_chats.values():
            closing.push_async_callback(chat.close)
        news = News(storage, feeds, clock, settings)
        closing.push_async_callback(news.stop)
        yield House(
            settings=settings,
            storage=storage,
            platforms=open_chats,
            news=news,
            delivering=Delivering(storage, open_chats, clock),
            desk=Desk(storage=storage, feeds=feeds, clock=clock, settings=settings, platforms=open_chats),
            metrics=metrics,
        )


@asynccontextmanager
async def living(house: House) -> AsyncIterator[None]:
    """Poll, deliver and keep house in the background for as long as the block runs."""
    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    now = utc_now()
    at_work: dict[str, asyncio.Task[None]] = {}

    async def begin(name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        # The scheduler cancels what it waits for when it shuts down, and a save is not to be cancelled: so it waits
        # for nothing, and the same work is not begun twice.
        if name not in at_work or at_work[name].done():
            at_work[name] = asyncio.create_task(_guarded(name, work))

    scheduler.add_job(begin, "interval", ("polls", house.news.poll_due), seconds=LOOK_FOR_FEEDS, next_run_time=now)
    scheduler.add_job(
        begin, "interval", ("deliveries", house.delivering.begin), seconds=LOOK_FOR_DELIVERIES, next_run_time=now
    )
    later = now + timedelta(minutes=1)
    scheduler.add_job(
        begin, "interval", ("housekeeping", partial(keep_house, house.desk)), hours=1, next_run_time=later
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
        if at_work:
            await asyncio.wait(at_work.values(), timeout=FAREWELL)
        try:
            await house.news.stop()
        finally:
            # A message that is being posted is ticked off before the store closes.
            await house.delivering.stop()


async def _guarded(name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
    try:
        await work()
    except Exception:
        log.exception("work failed", work=name)


async def attend(house: House, chat: Chat) -> None:
    """Keep one platform connected, whatever happens to it or to the others, until nobody is left there to answer.

    Raises OperatorError where only the operator can mend it, as with a token that is refused.
    """
    answer, complete = answering(house.desk), completing(house.desk)
    pause = RESTART
    while True:
        begun = asyncio.get_running_loop().time()
        try:
            return await chat.run(answer, complete)
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
