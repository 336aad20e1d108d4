"""What is done now and then while the bot runs: a backup a day, of which the newest stay; shows made quick to ask."""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot.errors import CliffhangerError
from handlers.backups import back_up, name
from handlers.commands import Desk
from storage import Storage

log = structlog.get_logger()

#: between two backups
BACKUP_EVERY = timedelta(days=1)
#: shows that the store deals with at once
SHOWS = 100


async def keep_house(desk: Desk) -> None:
    """Write a backup where the newest is older than a day; a failure is logged and tried again the next time."""
    settings, now = desk.settings, desk.clock()
    if not settings.storage_url.startswith("tinydb:"):
        return
    newest = max((path.name for path in settings.backup_dir.glob("cliffhanger-*.json")), default="")
    if name(now - BACKUP_EVERY) < newest <= name(now):
        return
    try:
        path = await back_up(desk.storage, settings.backup_dir, settings.backup_keep, now)
    except (CliffhangerError, OSError) as error:
        log.warning("backup failed", reason=str(error))
    else:
        log.info("backed up", file=str(path))


async def recollect(storage: Storage) -> None:
    """Make all shows quick to recall: those that came into the store otherwise than by a decision are not yet."""
    after = await storage.recollect("", SHOWS)
    while after:
        after = await storage.recollect(after, SHOWS)
