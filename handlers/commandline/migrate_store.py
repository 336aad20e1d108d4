"""`migrate-store`: all that one store keeps into another, empty one, as from the file to PostgreSQL; and the proof."""

from __future__ import annotations

import argparse
import sys

from bot.errors import CliffhangerError, NoStoreError, SettingsError, StoreError
from bot.settings import Settings
from handlers.housekeeping import recollect
from storage import Storage, open_storage, with_options
from storage.copying import Account, account, copy, is_empty
from storage.schema import TABLES

_NOTHING = "there is nothing in FROM; is it the right store?"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="FROM", help="the store's URL, as in STORAGE_URL; stop what runs on it first")
    parser.add_argument("target", metavar="TO", help="the URL of the new store, in which nothing may be kept yet")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Copy, prove and say what was proved. Raises SettingsError, StoreError; the source stays as it is."""
    for url in (arguments.source, arguments.target):
        if url.startswith("memory:"):
            raise SettingsError("a store in memory is gone with its process; name a file or a database")
    if arguments.source == arguments.target:
        raise SettingsError("FROM and TO are the same store")
    source = await _source(arguments.source)
    try:
        target = await _open("TO", arguments.target)
        try:
            proved = await _migrate(source, target)
        finally:
            await target.close()
    finally:
        await source.close()
    _print(proved)
    return 0


async def _source(url: str) -> Storage:
    try:
        # Opened to be written to, a file that is not there would be made.
        looked_at = await _open("FROM", with_options(url, mode="ro"))
    except NoStoreError:
        raise StoreError(_NOTHING) from None
    try:
        if await is_empty(looked_at):
            raise StoreError(_NOTHING)
    finally:
        await looked_at.close()
    return await open_storage(url)


async def _open(name: str, url: str) -> Storage:
    """The store at this URL; what is wrong with that is told of the argument, not of the setting."""
    try:
        return await open_storage(url)
    except CliffhangerError as error:
        raise type(error)(str(error).replace("STORAGE_URL", name)) from None


async def _migrate(source: Storage, target: Storage) -> Account:
    if not await is_empty(target):
        raise StoreError("something is kept in TO already; name a new, empty store")
    await copy(source, target, _progress)
    await recollect(target)
    before, after = await account(source), await account(target)
    if differences := before.differences(after):
        raise StoreError(
            f"not the same on both sides: {', '.join(differences)}; stop what runs on FROM, empty TO, try again"
        )
    return after


def _progress(copied: int) -> None:
    if copied % 100_000 == 0:
        sys.stderr.write(f"{copied:,} records copied\n")


def _print(proved: Account) -> None:
    for table in TABLES:
        count = proved.counts[table.name]
        sys.stdout.write(f"{table.name:14}{count:>12,}  {proved.digest(table.name)[:16]}\n")
    sys.stdout.write("All is in the new store, the same on both sides: set STORAGE_URL to it\n")
