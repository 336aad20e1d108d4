"""`deliveries`: how many messages wait, were posted and were given up; those given up one by one, and tried anew."""

from __future__ import annotations

import argparse
import json
from collections.abc import AsyncIterator

from bot.cards.words import counted
from bot.errors import AskError
from bot.model import Delivery
from bot.settings import Settings
from handlers.clock import utc_now
from handlers.delivery.failures import revived
from storage import Storage, open_storage, with_options

PAGE = 500


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dead", action="store_true", help="list those that were given up, each with why")
    parser.add_argument("--retry", metavar="KEY", help="try this one anew, or `all`")
    parser.add_argument("--json", action="store_true", help="one object a line")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what was asked for. Raises AskError where no delivery of that key was given up."""
    storage = await open_storage(with_options(settings.storage_url, mode="ro"))
    if arguments.retry:
        # Opened to be written to, a store that is not there would be made: it had to be read first.
        await storage.close()
        storage = await open_storage(settings.storage_url)
    try:
        if arguments.retry:
            print(f"{await _retry(storage, arguments.retry)} to be tried anew")
        elif arguments.dead:
            async for delivery in _dead(storage):
                print(_line(delivery, as_json=arguments.json))
        else:
            tally = await storage.tally()
            counts = {name: tally[name] for name in ("waiting", "posted", "dead")}
            print(json.dumps(counts) if arguments.json else ", ".join(f"{n} {name}" for name, n in counts.items()))
    finally:
        await storage.close()
    return 0


async def _retry(storage: Storage, key: str) -> int:
    """How many are tried anew."""
    now, found = utc_now(), 0
    async for delivery in _dead(storage):
        if key in ("all", delivery.key):
            await storage.tick(revived(delivery, now))
            found += 1
    if not found and key != "all":
        raise AskError(f"no delivery {key!r} was given up; `cliffhanger deliveries --dead` lists those that were")
    return found


async def _dead(storage: Storage) -> AsyncIterator[Delivery]:
    after = ""
    while page := await storage.dead(after, PAGE):
        for delivery in page:
            yield delivery
        after = page[-1].key


def _line(delivery: Delivery, *, as_json: bool) -> str:
    what = delivery.alert if delivery.show else "a notice"
    if not as_json:
        tried = counted(delivery.attempts, "time")
        return f"{delivery.key}  {what} to {delivery.destination}: {delivery.error} (tried {tried})"
    return json.dumps(
        {
            "key": delivery.key,
            "alert": delivery.alert,
            "destination": str(delivery.destination),
            "error": delivery.error,
            "attempts": delivery.attempts,
        },
        ensure_ascii=False,
    )
