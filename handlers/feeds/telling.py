"""Feeds that have failed for a day, or can be read again: from the store to a message to who added them, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog

from bot.model import Changes
from bot.notices import on_its_way
from bot.troubles import notices
from storage import Storage

log = structlog.get_logger()


async def tell_of_troubles(storage: Storage, clock: Callable[[], datetime]) -> None:
    """Put what is to be told by now on its way; what is known already is not sent again. To be called every hour."""
    due = notices(await storage.feeds(), clock())
    new = [notice for notice in due if await storage.notice(notice.key) is None]
    if new:
        await storage.save(Changes(tuple(record for notice in new for record in on_its_way(notice))))
        log.info("feeds told of", notices=len(new))
