"""`import`: feeds of an OPML file, or what an export holds, added to the store; nothing is removed."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from bot.cards.words import counted
from bot.errors import SettingsError
from bot.model import Changes
from bot.settings import Settings
from handlers.clock import utc_now
from handlers.exchange import LARGEST, Lists, added, read_lists
from storage import open_storage, with_options


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="OPML from any reader of feeds, or what `export` wrote; - reads it here"
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Add what is not there yet, in one save, and say what that was. Raises SettingsError, StoreError."""
    lists = read_lists(await asyncio.to_thread(_body, arguments.file), arguments.file.name, utc_now())
    storage = await open_storage(with_options(settings.storage_url, backups=str(settings.backup_dir)))
    try:
        kept = Lists(await storage.feeds(), await storage.shows(), await storage.subscriptions())
        new = added(lists, kept)
        await storage.save(Changes((*new.feeds, *new.shows, *new.subscriptions)))
    finally:
        await storage.close()
    sys.stdout.write(f"{_told(new, lists)}\n")
    return 0


def _body(path: Path) -> bytes:
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise SettingsError(f"cannot read {path}: {error.strerror}") from None


def _told(new: Lists, given: Lists) -> str:
    pairs = (
        ("feed", new.feeds, given.feeds),
        ("show", new.shows, given.shows),
        ("subscription", new.subscriptions, given.subscriptions),
    )
    parts = [f"{len(ours)} of {counted(len(all_), name)}" for name, ours, all_ in pairs if all_]
    if not parts:
        return "There is nothing in it to add."
    all_new = all(len(ours) == len(all_) for _, ours, all_ in pairs)
    return f"Added {', '.join(parts)}{'' if all_new else '; the others were there already'}."
