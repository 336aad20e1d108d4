"""A desk over a store of a thousand shows, each with claims and the verdicts that they led to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from benchmarks.answers import SHOWS
from benchmarks.board import fill
from bot.model import Changes, Feed
from bot.settings import Settings
from handlers.clock import utc_now
from handlers.commands import Desk
from handlers.feeds import Door
from storage import open_storage


@asynccontextmanager
async def shelf(settings: Settings) -> AsyncIterator[Desk]:
    """50,000 claims on `SHOWS` shows."""
    storage, feeds = await open_storage("memory:"), Door(settings)
    await fill(storage)
    assert len(await storage.shows()) == SHOWS
    now = utc_now()
    feed = Feed("https://news.example/feed", title="News", read=now - timedelta(minutes=5), due=now)
    await storage.save(Changes(put=(feed,)))
    yield Desk(storage, feeds, utc_now, settings)
    await feeds.close()
    await storage.close()
