"""Draw `docs/demo.svg`, the README's picture, from the demo itself: `make picture`."""

from __future__ import annotations

import asyncio
import logging
from io import StringIO
from pathlib import Path

import structlog

from bot.settings import Settings
from handlers.chat.console import Console
from handlers.commandline.demo import prepare, quiet, tell
from handlers.demo.newsroom import Newsroom
from handlers.demo.saga import SCENES
from handlers.house import attend, open_house

PICTURE = Path(__file__).with_name("demo.svg")


async def draw() -> str:
    """The first scenes, up to the rescue, and the answer to one question."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    console = Console(StringIO("/status Hit & Run"), out=StringIO(), record=True)
    async with (
        Newsroom() as newsroom,
        open_house(quiet(Settings.model_construct(), newsroom), platforms={"console": console}) as house,
    ):
        await prepare(house, newsroom.feeds)
        await tell(house, newsroom, console, SCENES[:5])
        await attend(house, console)
    return console.picture("make demo")


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(draw()), "utf-8")
