"""Draw what messages look like: the demo's cards in; `docs/discord.png` and its like out (`python -m docs.screens`).

Each platform's module makes a page of the very payloads that its door would send, in a manner like the platform's; a
headless browser photographs it. To add a platform: one module with a `page(cards)`, and one row in `PAGES`.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import structlog

from bot.cards import Card
from bot.model import Delivery
from bot.settings import Settings
from handlers.chat import Answer, Complete, Lost, Request, unheeded
from handlers.chat.console import HERE, Console
from handlers.clock import utc_now
from handlers.commandline.demo import prepare, quiet, tell
from handlers.demo.newsroom import Newsroom
from handlers.demo.saga import SCENES
from handlers.house import attend, open_house
from handlers.web import open_board

FOLDER = Path(__file__).parents[1]
#: what somebody asks after the alert
QUESTION = "Hit & Run"
#: points of the picture; twice as many pixels
WIDTH, HEIGHT = 720, 900
#: pictures of the board: name → address; and their points
BOARD: Mapping[str, str] = {"board": "/", "board-show": "/shows/hit-run-2021"}
BOARD_SIZE = (1080, 860)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Shown(NamedTuple):
    """A message: the card that it shows, and what was asked, if it is an answer."""

    card: Card
    asked: str = ""


#: page(messages) → HTML
PAGES: Mapping[str, str] = {"discord": "docs.screens.discord", "slack": "docs.screens.slack"}


class Recorder(Console):
    """A terminal that keeps the cards that it is given."""

    def __init__(self) -> None:
        super().__init__(StringIO(), out=StringIO())
        self.posted: dict[str, Card] = {}
        self.answered: list[Shown] = []

    async def run(self, answer: Answer, complete: Complete, _: Lost = unheeded) -> None:  # noqa: ARG002 (nobody types)
        reply = await answer(Request("status", QUESTION, HERE, "viewer", admin=False))
        self.answered.append(Shown(reply.card, f"/status {QUESTION}"))

    async def post(self, delivery: Delivery, card: Card) -> str:
        reference = await super().post(delivery, card)
        self.posted[reference] = card
        return reference

    async def edit(self, delivery: Delivery, card: Card) -> None:
        await super().edit(delivery, card)
        self.posted[delivery.message] = card


async def messages() -> list[Shown]:
    """The newest alert of the demo's first scenes, and an answer; the board is photographed while it is there."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    recorder = Recorder()
    async with (
        Newsroom() as newsroom,
        open_house(quiet(Settings.model_construct(), newsroom), platforms={"console": recorder}) as house,
        open_board(house.storage, utc_now, address="127.0.0.1:0") as board,
    ):
        await prepare(house, newsroom.feeds)
        await tell(house, newsroom, recorder, SCENES[:5])
        await attend(house, recorder)
        for name, path in BOARD.items():
            await asyncio.to_thread(photograph_at, f"{board}{path}", FOLDER / f"{name}.png", *BOARD_SIZE)
    return [Shown(card) for card in list(recorder.posted.values())[-1:]] + recorder.answered


def photograph(page: str, picture: Path) -> None:
    """What a browser makes of this page."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page, "utf-8")
        photograph_at(source.as_uri(), picture, WIDTH, HEIGHT)


def photograph_at(address: str, picture: Path, width: int, height: int) -> None:
    """What a browser makes of the page at this address."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise SystemExit("a screen needs chromium")
    with tempfile.TemporaryDirectory() as folder:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--force-device-scale-factor=2", f"--user-data-dir={folder}/browser", f"--screenshot={picture}",
                 f"--window-size={width},{height}"]  # fmt: skip
        subprocess.run([browser, *flags, address], check=True, capture_output=True, timeout=120)  # noqa: S603


def draw() -> None:
    shown = asyncio.run(messages())
    for name, module in PAGES.items():
        page: Callable[[Sequence[Shown]], str] = import_module(module).page
        photograph(page(shown), FOLDER / f"{name}.png")
