"""`export`: the feeds as OPML, or feeds, shows and subscriptions as JSON, to a new file; also while the bot runs."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot.cards.words import counted
from bot.errors import SettingsError, StoreError
from bot.settings import Settings
from handlers.exchange import Lists, to_lists, to_opml
from storage import open_storage, with_options
from storage.disks import creating


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a new file: NAME.opml for the feeds, NAME.json for feeds, shows and subscriptions",
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the file and say what is in it. Raises SettingsError, StoreError."""
    path: Path = arguments.file
    if path.suffix.lower() not in (".opml", ".json"):
        raise SettingsError(f"{path}: name a file that ends in .opml (feeds) or .json (feeds, shows, subscriptions)")
    storage = await open_storage(with_options(settings.storage_url, mode="ro", backups=str(settings.backup_dir)))
    try:
        lists = Lists(await storage.feeds(), await storage.shows(), await storage.subscriptions())
    finally:
        await storage.close()
    opml = path.suffix.lower() == ".opml"
    await asyncio.to_thread(_write, path, to_opml(lists.feeds) if opml else to_lists(lists))
    more = "" if opml else f", {counted(len(lists.shows), 'show')}, {counted(len(lists.subscriptions), 'subscription')}"
    own = sum(not feed.template for feed in lists.feeds)
    sys.stdout.write(f"{path} has {counted(own, 'feed')}{more}\n")
    return 0


def _write(path: Path, body: bytes) -> None:
    try:
        with creating(path) as file:
            file.write(body)
    except FileExistsError:
        raise SettingsError(f"{path} exists already; an export is always a new file") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}") from None
