"""`restore`: a backup into the store's place, once it is proved to be whole; the old store is kept beside it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.settings import Settings
from storage.tinydb import restore


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that `backup` wrote")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Put the backup in place and say what became of the store that was there. Raises SettingsError, StoreError."""
    aside = f"before-restore-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    kept = await asyncio.to_thread(restore, arguments.file, settings.storage_url, aside)
    before = f"; the store that was there is now {kept}" if kept else ""
    sys.stdout.write(f"Restored {arguments.file}{before}\n")
    return 0
