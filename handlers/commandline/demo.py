"""`demo`: the whole product on sample news: served on loopback, polled, told, alerted; then commands are answered."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import TextIO

import structlog

from bot.errors import SettingsError
from bot.model import Changes, Claim, Destination, Feed, Subscription
from bot.settings import Settings
from bot.sources import SOURCES
from handlers.chat.console import Console
from handlers.clock import utc_now
from handlers.demo.newsroom import Newsroom
from handlers.demo.saga import NOTICE, SCENES, SHOWS
from handlers.demo.scenes import Scene
from handlers.house import House, attend, living, open_house
from handlers.news import Learnt
from handlers.web import open_board

#: seconds that a person has to read each scene before the next begins
PAUSE = 0.9
#: the shows are tracked since before anything in the saga happened
TRACKED_SINCE = timedelta(days=90)
#: loopback, on a free port
BOARD = "127.0.0.1:0"
TRY = (
    "Now ask it something, for example:",
    "  /status Hit & Run    /sources Hit & Run    /history Hit & Run    /why Hit & Run",
    "  /shows    /feeds    /subscriptions    /help    (/quit or Ctrl-D ends the demo)",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--script", metavar="FILE", help="take the commands from this file, then end")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Tell the saga, then answer commands until the input ends. Nothing of it touches a real store or setting."""
    with _script(arguments.script) as script:
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
        console = Console(script)
        async with (
            Newsroom() as newsroom,
            open_house(quiet(settings, newsroom), platforms={"console": console}) as house,
            _board(house) as board,
        ):
            console.say(f"The board: {board}")
            await prepare(house, newsroom.feeds)
            await tell(house, newsroom, console)
            for line in TRY:
                console.say(line)
            async with living(house):
                await attend(house, console)
    return 0


def quiet(settings: Settings, newsroom: Newsroom) -> Settings:
    """The settings of a demo: in memory only, and allowed to read the newsroom on loopback."""
    given = {"storage_url": "memory:", "private_hosts": (newsroom.host,), "poll_interval": 2, "edit_interval": 0}
    return settings.model_copy(update=given)


def _board(house: House) -> AbstractAsyncContextManager[str]:
    return open_board(house.storage, house.desk.clock, address=BOARD, platforms=house.platforms, metrics=house.metrics)


def _script(name: str | None) -> nullcontext[None] | TextIO:
    """The commands, read whole, so that what is no text is refused before anything is played."""
    if name is None:
        return nullcontext()
    try:
        text = Path(name).read_text("utf-8", "replace")
    except OSError as error:
        raise SettingsError(f"--script: {name} cannot be read: {error.strerror}") from None
    if "\0" in text or "\N{REPLACEMENT CHARACTER}" in text:
        raise SettingsError(f"--script: {name} is not text: give it commands in UTF-8, one a line")
    return StringIO(text)


async def prepare(house: House, feeds: tuple[Feed, ...]) -> None:
    shows = tuple(replace(show, added=utc_now() - TRACKED_SINCE) for show in SHOWS)
    here = Subscription(Destination("console", room="here"), made=utc_now(), made_by="console")
    await house.storage.save(Changes((*shows, *feeds, here)))


async def tell(house: House, newsroom: Newsroom, console: Console, scenes: Iterable[Scene] = SCENES) -> None:
    """Scene by scene: publish, poll through the same door as real feeds, and let the room hear what is news."""
    console.say(f"{NOTICE}\n")
    titles = ", ".join(show.title for show in SHOWS)
    console.say(f"Watching {len(newsroom.feeds)} feeds at {newsroom.url} for {len(SHOWS)} shows: {titles}.")
    for number, scene in enumerate(scenes):
        console.say(f"\n== {number}. {scene.heading}", style="bold")
        newsroom.publish(scene)
        for line in _narrated(await _poll(house), scene):
            console.say(line)
        before = await _told(house)
        sent = await house.delivering.deliver_due()
        console.say(_upshot(await _told(house) - before, sent))
        if sys.stdout.isatty():
            await asyncio.sleep(PAUSE)
    console.say("")


async def _poll(house: House) -> list[Learnt]:
    return await asyncio.gather(*(house.news.poll(feed) for feed in await house.storage.feeds()))


def _narrated(learnt: list[Learnt], scene: Scene) -> Iterator[str]:
    """What was read, in the order of its publication, and what was made of it."""
    titles = {show.id: show.title for show in SHOWS}
    readings = [reading for lesson in learnt for reading in lesson.readings]
    for reading in sorted(readings, key=lambda reading: reading.article.published or utc_now()):
        yield f"   read  {reading.article.publisher}: {reading.article.title}"
        said = [f"{titles[claim.show]}: {_said(claim)}" for claim in reading.claims]
        aside = [f"{titles[row.show]}: set aside: {row.reason}" for row in reading.set_aside]
        yield from (f"         {line}" for line in dict.fromkeys(said or aside[:1]))
    known = {reading.article.title for reading in readings}
    for piece in scene.pieces:
        if piece.title not in known:
            yield f"   read  {piece.outlet.name}: {piece.title}"
            yield "         nothing on whether a tracked show comes back"


def _said(claim: Claim) -> str:
    seasons = f", season {' and '.join(map(str, claim.seasons))}" if claim.seasons else ""
    lean = f", {claim.lean}" if claim.lean else ""
    background = ", told as history" if claim.background else ""
    return f"{claim.outcome}{seasons}{lean}{background}, on the word of {_name(claim.origin)}"


def _name(origin: str) -> str:
    source = SOURCES.get(origin)
    return source.name if source else "nobody known"


async def _told(house: House) -> int:
    """How many alerts the room has; a message that is brought up to date is none more."""
    return (await house.storage.tally())["posted"]


def _upshot(told: int, sent: int) -> str:
    if told:
        return f"   => {told} alert{'s' if told > 1 else ''}"
    return "   => no alert; the message above names its new sources" if sent else "   => no alert"
