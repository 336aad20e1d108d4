"""A process that saves without end and says each number once it is kept; killed, filled up or forked by the tests.

python -m tests.storage.tinydb.saver URL loop | churn | fill | die STEP | fork
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from collections.abc import Callable
from itertools import count

import structlog

from bot.errors import StoreError
from bot.model import Changes
from storage import open_storage
from storage.tinydb import writer
from tests.storage.records import SHOW, claim, verdict


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


async def loop(url: str) -> None:
    storage = await open_storage(url)
    first = len((await storage.recall({"show"})).verdicts) + 1
    for number in count(first):
        await storage.save(Changes((SHOW, verdict(number), claim(f"sentence {number}"))))
        say(number)


async def churn(url: str) -> None:
    """As `loop`, and compact after nearly every save."""
    writer.LEAST = writer.PART = 0
    await loop(url)


async def fill(url: str) -> None:
    """Save until the disk has no room (a file may have 20,000 bytes), then once more after there is room again."""
    storage = await open_storage(url)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, most))
    number = 0
    try:
        for number in count(1):
            await storage.save(Changes((SHOW, verdict(number), claim(f"sentence {number}"))))
    except StoreError as error:
        say(error)
    kept = await storage.recall({"show"})
    say(number - 1, len(kept.verdicts), len(kept.claims))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    again = await open_storage(url + "?mode=ro")
    say(await again.recall({"show"}) == kept)
    await storage.save(
        Changes(
            (
                SHOW,
                verdict(number),
            )
        )
    )
    await storage.close()


async def die(url: str) -> None:
    """Save once; then die in the next save or the compaction after it, before this step that concerns the disk."""
    storage = await open_storage(url)
    await storage.save(Changes((SHOW, verdict(1), claim("sentence 1"))))
    steps = int(sys.argv[3])

    def dying(act: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object) -> object:
            nonlocal steps
            steps -= 1
            if steps == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return act(*given)

        return step

    for name in ("pwrite", "fsync", "replace"):
        setattr(os, name, dying(getattr(os, name)))
    writer.LEAST = writer.PART = 0
    await storage.save(Changes((verdict(2), claim("sentence 2"))))
    await storage.close()
    say("survived")


async def fork(url: str) -> None:
    """Leave a worker behind that lives until our input ends."""
    await open_storage(url)
    if os.fork() == 0:
        say("forked")
        sys.stdin.read()
        os._exit(0)
    await asyncio.Event().wait()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    asyncio.run({"loop": loop, "churn": churn, "fill": fill, "die": die, "fork": fork}[sys.argv[2]](sys.argv[1]))
