"""Draw `docs/slack.png`: an alert and an answer as Slack shows them, from the blocks that the demo would post there.

PYTHONPATH=. python docs/slack_picture.py [PATH OF CHROMIUM]
"""

from __future__ import annotations

import asyncio
import html
import logging
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog

from bot.cards import Card
from bot.model import Delivery, Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete, Lost, Request, unheeded
from handlers.chat.console import Console
from handlers.chat.slack.blocks import to_blocks
from handlers.commandline.demo import prepare, quiet, tell
from handlers.commands import answering
from handlers.demo.newsroom import Newsroom
from handlers.demo.saga import SCENES
from handlers.house import open_house

PICTURE = Path(__file__).with_name("slack.png")
STYLE = Path(__file__).with_name("slack_picture.css")
ELSEWHERE = "https://newsroom.lanternlight.example/hit-and-run"
SIZE = (760, 805)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1.5",
)
#: what Slack draws as pictures, and few machines without a screen have a font for
DRAWN = {
    "✅": '<path fill="#2bac76" d="M2 2h16v16H2z"/><path stroke="#fff" stroke-width="2.5" d="m5 10 4 4 6-8"/>',
    "❌": '<path stroke="#dd2e44" stroke-width="4" stroke-linecap="round" d="m4 4 12 12M16 4 4 16"/>',
    "⏳": '<path fill="#ffac33" d="M4 2h12l-6 8zM10 10l6 8H4z"/>',
    "🏁": '<path fill="#292f33" d="M4 2h2v16H4zM6 3h4v4H6zm8 0h4v4h-4zm-4 4h4v4h-4z"/>',
    "📕": '<path fill="#be1931" d="M4 2h12v16H4z"/>',
}


@dataclass
class Room:
    """Keeps the cards that are posted and edited, in place of a platform."""

    platform: str = "console"
    cards: dict[str, Card] = field(default_factory=dict)

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded) -> None:
        """Nobody asks."""

    async def post(self, delivery: Delivery, card: Card) -> str:
        self.cards[delivery.key] = card
        return delivery.key

    async def edit(self, delivery: Delivery, card: Card) -> None:
        self.cards[delivery.key] = card

    async def may_post(self, _: Destination) -> str:
        return ""

    async def close(self) -> None:
        """Nothing is open."""


async def cards() -> tuple[Card, Card]:
    """The alert of the sample saga's rescue, and the answer to a question after it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    room, silent = Room(), Console(StringIO(), out=StringIO())
    async with (
        Newsroom() as newsroom,
        open_house(quiet(Settings.model_construct(), newsroom), platforms={"console": room}) as house,
    ):
        await prepare(house, newsroom.feeds)
        await tell(house, newsroom, silent, SCENES[:5])
        here = Destination("slack", "T0700", "C0800")
        reply = await answering(house.desk)(Request("status", "hit & run", here, "U0042", admin=False))
    alert = list(room.cards.values())[-1]
    # The demo's newsroom is on loopback; its readers think themselves elsewhere.
    return replace(alert, url=ELSEWHERE), replace(reply.card, url=ELSEWHERE)


def page(*messages: tuple[str, list[dict[str, Any]]]) -> str:
    """A room with these messages of the app, each under a line that says what led to it."""
    shown = "".join(
        f'<p class="before">{html.escape(before)}</p><article><div class="icon">C</div><div>'
        f'<p class="who"><b>Cliffhanger</b> <span class="app">APP</span> <time>2:05 PM</time></p>'
        f"{''.join(map(_block, blocks))}</div></article>"
        for before, blocks in messages
    )
    style = STYLE.read_text("utf-8")
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style><h1># tv-news</h1>{shown}'


def _block(block: Mapping[str, Any]) -> str:
    match block["type"]:
        case "header":
            return f"<h2>{_emoji(block['text']['text'])}</h2>"
        case "section":
            return f'<div class="section">{_markup(block["text"]["text"])}</div>'
        case "context":
            return f'<div class="context">{"".join(_markup(e["text"]) for e in block["elements"])}</div>'
        case "actions":
            return f'<div class="actions">{"".join(_element(e) for e in block["elements"])}</div>'
    raise ValueError(block["type"])


def _element(element: Mapping[str, Any]) -> str:
    if element["type"] == "button":
        return f"<button>{_emoji(element['text']['text'])}</button>"
    return f'<span class="menu">{element["placeholder"]["text"]}</span>'


def _markup(text: str) -> str:
    """Slack's markup as HTML. What is special in HTML is escaped in it already."""
    return _emoji("".join(_runs(text))).replace("\n", "<br>")


def _runs(text: str) -> Iterator[str]:
    for part in re.split(r"(<[^>]*>)", text):
        if found := re.fullmatch(r"<!date\^(\d+)\^.*>", part):
            yield f"{datetime.fromtimestamp(int(found[1]), UTC):%b %-d, %Y, %-I:%M %p}"
        elif found := re.fullmatch(r"<(https?:[^|]*)\|(.*)>", part):
            yield f'<a href="{found[1]}">{found[2]}</a>'
        else:
            yield re.sub(r"\*([^*\n]+)\*", r"<b>\1</b>", part)


def _emoji(text: str) -> str:
    for sign, drawing in DRAWN.items():
        text = text.replace(sign, f'<svg class="emoji" viewBox="0 0 20 20" fill="none">{drawing}</svg>')
    return text


def shoot(written: str, chromium: str) -> None:
    with TemporaryDirectory() as folder:
        source, profile = Path(folder, "slack.html"), Path(folder, "profile")
        source.write_text(written, "utf-8")
        shot = [f"--user-data-dir={profile}", f"--screenshot={PICTURE}", f"--window-size={SIZE[0]},{SIZE[1]}"]
        subprocess.run([chromium, *FLAGS, *shot, source.as_uri()], check=True, capture_output=True, timeout=60)  # noqa: S603 (the operator's own browser)


if __name__ == "__main__":
    alert, answer = asyncio.run(cards())
    shoot(
        page(
            ("An alert, as it stands after its later sources", to_blocks(alert)),
            ("Ada typed /showstatus hit & run", to_blocks(answer)),
        ),
        sys.argv[1] if len(sys.argv) > 1 else "chromium",
    )
