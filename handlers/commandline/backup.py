"""`backup`: the store to one new file, also while the bot runs."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import SettingsError
from bot.settings import Settings
from handlers.backups import back_up
from storage import open_storage, with_options


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="the new file (default: a dated one in BACKUP_DIR, of which the newest BACKUP_KEEP stay)",
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the backup and say where. Raises SettingsError, StoreError."""
    if settings.storage_url.startswith("memory:"):
        raise SettingsError("STORAGE_URL: a store in memory is gone with its process; name a file to back up")
    storage = await open_storage(with_options(settings.storage_url, mode="ro", backups=str(settings.backup_dir)))
    path: Path | None = arguments.file
    try:
        if path is None:
            path = await back_up(storage, settings.backup_dir, settings.backup_keep, datetime.now(UTC))
        else:
            await storage.backup(path)
    finally:
        await storage.close()
    sys.stdout.write(f"The store is in {path}\n")
    return 0
