"""Kill `run` at random moments and count what that cost: stores that do not open, verdicts lost, alerts posted again.

    python -m benchmarks.crashes [--kills 60] [--short] [--json]

A feed on loopback announces the end of one invented show after another. `python -m bot run` watches it with a store
in a temporary folder and is killed (SIGKILL) again and again. After each kill the store is opened and held against
what it held before; at the end every message that was printed is held against what had been ticked off.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.etree import ElementTree as ET

from bot.errors import StoreError
from bot.model import Memory
from storage import open_storage

NUMBERS = ("Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Haven", "Inlet", "Jetty")
PLACES = ("Harbour", "Junction", "Station", "Lighthouse", "Quarry", "Orchard", "Crossing", "Meadow", "Tower", "Ferry")


@dataclass
class Figures:
    """What the kills cost."""

    kills: int = 0
    stores_that_do_not_open: int = 0
    verdicts_lost: int = 0
    alerts_expected: int = 0
    alerts_posted: int = 0
    alerts_lost: int = 0
    #: posted again although they had been ticked off: the promise
    ticked_and_posted_again: int = 0
    #: posted, killed before the tick, and posted again: a terminal cannot tell (Discord and Slack can)
    posted_again_unticked: int = 0
    seconds: float = 0


@dataclass
class Wire:
    """The feed: item after item, each the end of another show."""

    titles: list[str]
    published: list[tuple[str, datetime]] = field(default_factory=list)

    def publish(self, count: int) -> None:
        for title in self.titles[len(self.published) : len(self.published) + count]:
            self.published.append((title, datetime.now(UTC)))

    def body(self) -> bytes:
        rss = ET.Element("rss", version="2.0")
        room = ET.SubElement(rss, "channel")
        ET.SubElement(room, "title").text = "Deadline"
        for title, at in self.published[-100:]:
            item = ET.SubElement(room, "item")
            ET.SubElement(item, "guid", isPermaLink="false").text = title
            ET.SubElement(item, "title").text = f"'{title}' Cancelled By NBC After One Season"
            ET.SubElement(item, "description").text = f"NBC has cancelled {title} after one season."
            ET.SubElement(item, "pubDate").text = format_datetime(at)
        return bytes(ET.tostring(rss, "utf-8", xml_declaration=True))


@contextmanager
def serving(wire: Wire) -> Iterator[int]:
    """Serve the wire on loopback; gives the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = wire.body()
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's own name)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def show_titles(count: int) -> list[str]:
    return [f"{one} {two} {three}" for one in NUMBERS for two in PLACES for three in NUMBERS][:count]


def prepare(folder: Path, port: int, titles: list[str]) -> dict[str, str]:
    """Write the operator's files, and give the environment of `run`."""
    (folder / "feeds.toml").write_text(f'[[feed]]\nurl = "http://127.0.0.1:{port}/feed"\ntitle = "Deadline"\n')
    (folder / "shows.toml").write_text("".join(f'[[show]]\ntitle = "{title}"\nnetwork = "NBC"\n' for title in titles))
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}
    return kept | {
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "STORAGE_URL": f"tinydb:{folder / 'store.json'}",
        "PRIVATE_HOSTS": f"127.0.0.1:{port}",
        "POLL_INTERVAL": "1",
        "LOG_LEVEL": "error",
    }


def start(folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    with (folder / "printed.txt").open("ab") as printed, (folder / "errors.txt").open("ab") as errors:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=errors,
            start_new_session=True,
        )


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the process and its workers."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


async def recall(folder: Path) -> Memory:
    storage = await open_storage(f"tinydb:{folder / 'store.json'}")
    try:
        return await storage.recall({show.id for show in await storage.shows()})
    finally:
        await storage.close()


def printed(folder: Path, titles: list[str]) -> Counter[str]:
    """How often each show's alert was printed, by its headline."""
    text = (folder / "printed.txt").read_text("utf-8", "replace")
    heads = re.findall(r"^\[CANCELLED\] (.+) – cancelled$", text, re.MULTILINE)
    return Counter(head for head in heads if head in titles)


def torture(folder: Path, port: int, wire: Wire, kills: int, seed: int) -> Figures:
    """Kill and look, again and again; at the end let `run` finish in peace, and count."""
    figures, chance, begun = Figures(), random.Random(seed), time.monotonic()
    environment = prepare(folder, port, wire.titles)
    verdicts: set[str] = set()
    ticked: set[str] = set()
    ticked_at: dict[str, int] = {}
    first = start(folder, environment)
    _wait(lambda: _first_sight(folder), 30)
    kill(first)
    while figures.kills < kills:
        wire.publish(chance.randint(1, 4))
        process = start(folder, environment)
        time.sleep(chance.uniform(0.2, 4.5))
        kill(process)
        figures.kills += 1
        try:
            memory = asyncio.run(recall(folder))
        except StoreError as error:
            figures.stores_that_do_not_open += 1
            sys.stderr.write(f"{error}\n")
            continue
        now = {verdict.key for verdict in memory.verdicts}
        figures.verdicts_lost += len(verdicts - now)
        verdicts = now
        counts = printed(folder, wire.titles)
        for delivery in memory.deliveries:
            if not delivery.open and delivery.show not in ticked:
                ticked.add(delivery.show)
                ticked_at[delivery.show] = counts[_title(delivery.show, wire.titles)]
    last = start(folder, environment)
    _wait(lambda: _settled(folder, len(wire.published)), 60)
    kill(last)
    counts = printed(folder, wire.titles)
    announced = [title for title, _ in wire.published]
    figures.alerts_expected = len(announced)
    figures.alerts_posted = sum(counts.values())
    figures.alerts_lost = sum(counts[title] == 0 for title in announced)
    figures.ticked_and_posted_again = sum(
        counts[_title(show, wire.titles)] - before for show, before in ticked_at.items()
    )
    again = sum(count - 1 for count in counts.values() if count > 1)
    figures.posted_again_unticked = again - figures.ticked_and_posted_again
    figures.seconds = round(time.monotonic() - begun, 1)
    return figures


def _title(show: str, titles: list[str]) -> str:
    return next(title for title in titles if title.casefold().replace(" ", "-") == show)


def _first_sight(folder: Path) -> bool:
    """The first poll is over, so that what comes now is news."""
    return '"read":"' in (folder / "store.json").read_text() if (folder / "store.json").exists() else False


def _settled(folder: Path, wanted: int) -> bool:
    """Every announced show has its message ticked off. Read from the file: the process holds the lock."""
    text = (folder / "store.json").read_text()
    tables = json.loads(text)
    rows = [row for row in tables.get("deliveries", {}).values() if row.get("message")]
    return len(rows) >= wanted


def _wait(happened: object, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not happened():  # type: ignore[operator]
        time.sleep(0.1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--short", action="store_true", help="12 kills")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    wire = Wire(show_titles(400))
    with tempfile.TemporaryDirectory() as name, serving(wire) as port:
        figures = torture(Path(name), port, wire, 12 if options.short else options.kills, options.seed)
    for key, value in asdict(figures).items():
        print(f"{key.replace('_', ' '):28}{value:>8}")
    if options.json:
        print(json.dumps(asdict(figures)))
    broken = figures.stores_that_do_not_open + figures.verdicts_lost + figures.alerts_lost
    return 1 if broken + figures.ticked_and_posted_again else 0


if __name__ == "__main__":
    sys.exit(main())
