"""Invented shows and the feeds that tell of their end: titles and times in, RSS out; and a feed for one terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice, product
from pathlib import Path
from xml.etree import ElementTree as ET

NUMBERS = ("Amber", "Birch", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Haven", "Inlet", "Jetty")
PLACES = ("Harbour", "Junction", "Station", "Lighthouse", "Quarry", "Orchard", "Crossing", "Meadow", "Tower", "Ferry")
ROOT = Path(__file__).parents[2]


def show_titles(count: int) -> list[str]:
    return [" ".join(words) for words in islice(product(NUMBERS, PLACES, NUMBERS, PLACES), count)]


def told(stories: Iterable[tuple[str, datetime]]) -> bytes:
    """A feed that tells of these shows' ends, each at its time."""
    rss = ET.Element("rss", version="2.0")
    room = ET.SubElement(rss, "channel")
    ET.SubElement(room, "title").text = "Deadline"
    for title, at in stories:
        item = ET.SubElement(room, "item")
        ET.SubElement(item, "guid", isPermaLink="false").text = title
        ET.SubElement(item, "title").text = f"'{title}' Cancelled By NBC After One Season"
        ET.SubElement(item, "description").text = f"NBC has cancelled {title} after one season."
        ET.SubElement(item, "pubDate").text = format_datetime(at)
    return bytes(ET.tostring(rss, "utf-8", xml_declaration=True))


@dataclass
class Wire:
    """One feed: item after item, each the end of another show."""

    titles: list[str]
    published: list[tuple[str, datetime]] = field(default_factory=list)

    def publish(self, count: int) -> None:
        for title in self.titles[len(self.published) : len(self.published) + count]:
            self.published.append((title, datetime.now(UTC)))


@contextmanager
def serving(wire: Wire) -> Iterator[int]:
    """Serve the wire on loopback; gives the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = told(wire.published[-100:])
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


def prepare(folder: Path, port: int, titles: list[str]) -> dict[str, str]:
    """Write the operator's files for this wire, and give the environment of a `run` in the terminal."""
    (folder / "feeds.toml").write_text(f'[[feed]]\nurl = "http://127.0.0.1:{port}/feed"\ntitle = "Deadline"\n')
    (folder / "shows.toml").write_text("".join(f'[[show]]\ntitle = "{title}"\nnetwork = "NBC"\n' for title in titles))
    return {
        **{key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")},
        "PYTHONPATH": str(ROOT),
        "STORAGE_URL": f"tinydb:{folder / 'store.json'}",
        "PRIVATE_HOSTS": f"127.0.0.1:{port}",
        "POLL_INTERVAL": "1",
        "LOG_LEVEL": "error",
    }


def start(folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """`run` in a terminal, which prints to a file in this folder."""
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
