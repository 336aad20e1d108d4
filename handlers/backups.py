"""Backups: the store in, a dated file of it out, and no more of those than wanted."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from bot.errors import StoreError
from storage import Storage

_PATTERN = "cliffhanger-[0-9]*-[0-9]*.json"


def name(now: datetime) -> str:
    """`cliffhanger-20210921-120000.json`: in the order of their names they are in the order of their making."""
    return f"cliffhanger-{now:%Y%m%d-%H%M%S}.json"


async def back_up(storage: Storage, folder: Path, keep: int, now: datetime) -> Path:
    """Write the store to a new file in this folder and leave the newest `keep` there (0: all). Raises StoreError."""
    path = folder / name(now)
    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        await storage.backup(path)
        await asyncio.to_thread(_prune, folder, keep)
    except OSError as error:
        raise StoreError(f"{folder} cannot hold the backup: {error.strerror}; correct BACKUP_DIR") from None
    return path


def _prune(folder: Path, keep: int) -> None:
    """Only files of the names that we give are ours to remove."""
    newest_first = sorted(folder.glob(_PATTERN), reverse=True)
    for path in newest_first[keep or len(newest_first) :]:
        path.unlink()
