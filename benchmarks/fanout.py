"""One alert to many rooms, on platforms that enforce their limits: how long, how much work, and how often refused.

    python -m benchmarks.fanout [--rooms 10000] [--processes 4] [--short] [--json]

First one process delivers from a file, then several share a PostgreSQL. Discord takes 50 requests a second from a bot
and 5 messages in 5 seconds in a room, Slack one message a second in a room; what is more is refused, and counted.
Seconds go from the first message to the last; the work is what the processes took of a processor meanwhile.

Beside them stands discord.py alone (`benchmarks.bare`), which sends at the same pace and keeps nothing: each message by
itself, and as many together as we let pass.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from benchmarks.crashes.wire import ROOT
from bot.decisions import decide
from bot.model import (
    Article,
    Certainty,
    Changes,
    Claim,
    Destination,
    Evidence,
    Memory,
    Outcome,
    Reading,
    Show,
    Subscription,
    Voice,
)
from handlers.delivery.limits import TOGETHER
from storage import Storage, open_storage
from tests import postgres
from tests.fakes.discord import TOKEN, Discord
from tests.fakes.discord.clocks import Clock
from tests.fakes.discord.limits import Handler, Limits, limited
from tests.fakes.slack import APP_TOKEN, BOT_TOKEN, TEAM, Slack

#: of a bot on Discord in all
PER_SECOND = 50
#: the part of the time that the limits allow, and milliseconds of work for a message
GOAL, WORK = 1.05, 2.0
#: rooms to which discord.py alone sends at most
ALONE = 1_000
SHOW = Show("the-wharf", "The Wharf", network="NBC")


class Strict(Limits):
    """Discord's own limits: those of a room, and those of the bot, whose count begins anew every second."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.count, self.seconds = 5, 5.0
        self.too_many = 0
        self._now = clock
        self._since, self._asked = 0.0, 0

    @web.middleware
    async def apply(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        now = self._now()
        if now - self._since >= 1:
            self._since, self._asked = now, 0
        self._asked += 1
        if self._asked > PER_SECOND:
            self.too_many += 1
            return limited(1 - (now - self._since), everywhere=True)
        return await super().apply(request, handler)


@dataclass
class Figures:
    """What one alert cost."""

    store: str
    processes: int
    rooms: int
    posted: int
    #: more than one message in a room
    twice: int
    refused: int
    seconds: float
    #: what the limit allows at best
    allowed: float
    #: milliseconds of a processor for a message
    work: float

    @property
    def good(self) -> bool:
        in_time = self.seconds <= max(self.allowed * GOAL, self.allowed + 1)
        return in_time and self.posted == self.rooms and not self.twice and self.work <= WORK


def news(now: datetime) -> Changes:
    """What an article on the end of the show leads to."""
    evidence = Evidence(
        "one", "https://news.example/one", "The Wharf cancelled", "Deadline", now, "NBC has cancelled it."
    )
    said = Claim(
        SHOW.id, Outcome.CANCELLED, (), Certainty.REPORTED, Voice.NETWORK, "deadline", None, evidence, "sample", "NBC"
    )
    article = Article("one", evidence.url, evidence.title, evidence.quote, "Deadline", published=now)
    return decide([Reading(article, (said,))], Memory(shows=(SHOW,)), now)


def rooms(count: int) -> list[Destination]:
    """One in fifty on Slack, which is slower."""
    slack = [Destination("slack", TEAM, f"C{number:06}") for number in range(count // 50)]
    return [*slack, *(Destination("discord", "700", str(900_000 + number)) for number in range(count - len(slack)))]


async def measure(store: str, url: str, folder: Path, count: int, processes: int) -> Figures:
    wanted = rooms(count)
    async with AsyncExitStack() as stack:
        discord, slack = Discord(), Slack()
        strict = discord.rest.limits = Strict(discord.clock)
        await stack.enter_async_context(discord)
        await stack.enter_async_context(slack)
        storage = await open_storage(url)
        await storage.save(Changes((SHOW, *(Subscription(room, SHOW.id) for room in wanted))))
        environment = _environment(url, discord, slack)
        if store == "file":
            await _publish(storage)
            await storage.close()
        workers = await stack.enter_async_context(_workers(folder, environment, processes))
        if store != "file":
            await asyncio.sleep(3)
            await _publish(storage)
            await storage.close()
        begun, ended, work = await _told(discord, slack, workers, count)
        messages = [*discord.rest.messages.values(), *slack.api.messages.values()]
        slowest = round(max((count - count // 50) / PER_SECOND, count // 50 / 5), 1)
        return Figures(
            store,
            processes,
            count,
            posted=sum(map(bool, messages)),
            twice=sum(len(room) > 1 for room in messages),
            refused=strict.too_many + strict.refused,
            seconds=round(ended - begun, 1),
            allowed=slowest,
            work=round(work, 2),
        )


async def measure_alone(folder: Path, count: int, together: int) -> Figures:
    """discord.py without us."""
    async with Discord() as discord, Slack() as slack:
        strict = discord.rest.limits = Strict(discord.clock)
        command = ("benchmarks.bare", discord.url, str(count), str(together))
        async with _workers(folder, _environment("", discord, slack), 1, command) as workers:
            begun, ended, work = await _told(discord, slack, workers, count)
        return Figures(
            "discord.py" if together == 1 else f"in {together}s",
            processes=1,
            rooms=count,
            posted=sum(map(bool, discord.rest.messages.values())),
            twice=sum(len(room) > 1 for room in discord.rest.messages.values()),
            refused=strict.too_many + strict.refused,
            seconds=round(ended - begun, 1),
            allowed=round(count / PER_SECOND, 1),
            work=round(work, 2),
        )


async def _publish(storage: Storage) -> None:
    await storage.save(news(datetime.now(UTC)))


async def _told(
    discord: Discord, slack: Slack, workers: Sequence[asyncio.subprocess.Process], count: int
) -> tuple[float, float, float]:
    """When the first message came, when the last, and milliseconds of work for each between them."""

    def there() -> int:
        return len(discord.rest.messages) + len(slack.api.messages)

    patience, first, begun, before = time.monotonic() + 60 + count / 20, 0, 0.0, 0.0
    while there() < count and time.monotonic() < patience:
        if there() and not begun:
            begun, before, first = time.monotonic(), sum(map(_work, workers)), there()
        await asyncio.sleep(0.01)
    return begun, time.monotonic(), (sum(map(_work, workers)) - before) * 1000 / max(1, there() - first)


def _environment(url: str, discord: Discord, slack: Slack) -> dict[str, str]:
    return {
        **{key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")},
        "PYTHONPATH": str(ROOT),
        "ROLES": "deliver",
        "STORAGE_URL": url,
        "LOG_LEVEL": "warning",
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_URL": discord.url,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": slack.url,
    }


@asynccontextmanager
async def _workers(
    folder: Path, environment: dict[str, str], count: int, command: Sequence[str] = ("bot", "run")
) -> AsyncIterator[list[asyncio.subprocess.Process]]:
    with (folder / "errors.txt").open("ab") as errors:
        workers = [
            await asyncio.create_subprocess_exec(
                sys.executable, "-m", *command, cwd=folder, env=environment,
                stdin=asyncio.subprocess.DEVNULL, stdout=errors, stderr=errors,
            )
            for _ in range(count)
        ]  # fmt: skip
    try:
        yield workers
    finally:
        for worker in workers:
            with suppress(ProcessLookupError):
                worker.terminate()
        await asyncio.gather(*(worker.wait() for worker in workers))


def _work(worker: asyncio.subprocess.Process) -> float:
    """Seconds of a processor that it has had."""
    fields = Path(f"/proc/{worker.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def written(found: Sequence[Figures]) -> str:
    heads = ("processes", "rooms", "posted", "twice", "refused", "seconds", "allowed", "work")
    lines = [f"{'':12}" + "".join(f"{head:>10}" for head in heads)]
    lines += [f"{figures.store:12}" + "".join(f"{getattr(figures, head):>10}" for head in heads) for figures in found]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rooms", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=4, help="on PostgreSQL")
    parser.add_argument("--store", choices=("file", "postgresql", "both"), default="both")
    parser.add_argument("--short", action="store_true", help="400 rooms, within 50 s")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    count = 400 if options.short else options.rooms
    found, alone = [], []
    for store in ("file", "postgresql"):
        if options.store in (store, "both") and (store == "file" or postgres.available()):
            with tempfile.TemporaryDirectory() as name:
                url = f"tinydb:{name}/store.json" if store == "file" else postgres.new_database()
                processes = 1 if store == "file" else options.processes
                found.append(asyncio.run(measure(store, url, Path(name), count, processes)))
    for together in (1, TOGETHER):
        with tempfile.TemporaryDirectory() as name:
            alone.append(asyncio.run(measure_alone(Path(name), min(count // 2, ALONE), together)))
    print(written([*found, *alone]))
    if options.json:
        print(json.dumps({figures.store: asdict(figures) for figures in (*found, *alone)}))
    return 0 if all(figures.good for figures in found) else 1


if __name__ == "__main__":
    sys.exit(main())
