"""`run`: everything that the environment configures, until Ctrl-C, SIGTERM, the terminal closes or a goodbye in it."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace

import structlog

from bot.errors import OperatorError
from bot.model import Changes, Destination, Feed, Show, Subscription
from bot.settings import Settings
from handlers.chat import Chat, Hosted
from handlers.clock import utc_now
from handlers.commandline import lists, roles
from handlers.feeds.websub import routes
from handlers.hangups import hang_up, outlives_its_terminal
from handlers.house import House, attend, living, open_house
from handlers.logs import configure
from handlers.loops import keep_what_is_here
from handlers.web import open_board

log = structlog.get_logger()


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Settings come from the environment and .env; .env.example explains each."


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop; everything is saved when it returns. Raises OperatorError, as for a refused token."""
    configure(settings)
    stopping = asyncio.Event()
    refusals: list[OperatorError] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    closing = asyncio.create_task(_end_with_the_terminal(stopping))
    now = utc_now()
    feeds, shows = lists.feeds(settings.feeds_file, now), lists.shows(settings.shows_file, now)
    async with open_house(settings) as house, _board(house):
        await _prepare(house, feeds, shows)
        platforms = [asyncio.create_task(_attend(house, chat, stopping, refusals)) for chat in house.answers]
        async with living(house):
            keep_what_is_here()
            await stopping.wait()
            log.info("stopping")
            closing.cancel()
            for task in platforms:
                task.cancel()
            if platforms:
                await asyncio.wait(platforms, timeout=2)
    if refusals:
        raise refusals[0]
    return 0


async def _end_with_the_terminal(stopping: asyncio.Event) -> None:
    if outlives_its_terminal():
        return
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, stopping.set)
    await hang_up()
    stopping.set()


@asynccontextmanager
async def _board(house: House) -> AsyncIterator[None]:
    """The board, where the settings name an address for it."""
    settings = house.settings
    board = open_board(
        house.storage,
        house.desk.clock,
        address=settings.web_address if "web" in settings.roles else "",
        url=settings.web_url,
        platforms=house.platforms,
        metrics=house.metrics,
        hubs=routes(house.hubs),
    )
    async with board as url:
        if url:
            log.info("board open", url=url)
        yield


async def _attend(house: House, chat: Chat, stopping: asyncio.Event, refusals: list[OperatorError]) -> None:
    try:
        await attend(house, chat)
    except OperatorError as error:
        refusals.append(error)
        stopping.set()
    if isinstance(chat, Hosted):
        if chat.left:
            stopping.set()
        else:
            log.info("standard input ended", ends_on="Ctrl-C or SIGTERM")


async def _prepare(house: House, feeds: Iterable[Feed], shows: Iterable[Show]) -> None:
    """Keep what the operator's files name, and let the terminal hear of everything where it is the only platform."""
    settings, storage = house.settings, house.storage
    known_feeds = {feed.url for feed in await storage.feeds()}
    known_shows = {show.id: show for show in await storage.shows()}
    new = [feed for feed in feeds if feed.url not in known_feeds]
    await storage.save(Changes((*new, *_new_or_changed(shows, known_shows))))
    if "console" in house.platforms:
        here = Subscription(Destination("console", room="here"), made=utc_now(), made_by="console")
        if here.key not in {wish.key for wish in await storage.subscriptions()}:
            await storage.save(Changes((here,)))
    counts = len(await storage.feeds()), len(await storage.shows())
    log.info("watching", feeds=counts[0], shows=counts[1], platforms=sorted(house.platforms))
    _say_what_is_missing(settings, *counts)


def _new_or_changed(listed: Iterable[Show], known: dict[str, Show]) -> Iterable[Show]:
    """A show that is in the store keeps the day on which it was added; the file's other words count."""
    for show in listed:
        old = known.get(show.id)
        if old is None:
            yield show
        elif (now := _together(old, show)) != old:
            yield now


def _together(old: Show, listed: Show) -> Show:
    """What the file says counts, and what was added by command stays where the file says nothing."""
    return replace(
        listed,
        aliases=tuple(dict.fromkeys((*old.aliases, *listed.aliases))),
        network=listed.network or old.network,
        country=listed.country or old.country,
        added=old.added,
    )


def _say_what_is_missing(settings: Settings, feeds: int, shows: int) -> None:
    missing = [f"ROLES: {role}: {fix}" for role, fix in roles.idle(settings)]
    if not feeds:
        missing.append(
            f"no feed is watched: list some in {settings.feeds_file} (feeds.example.toml), or say /feeds add URL"
        )
    if not shows:
        missing.append(
            f"no show is tracked: list some in {settings.shows_file} (shows.example.toml), or say /track TITLE"
        )
    for text in missing:
        sys.stderr.write(f"cliffhanger: {text}\n")
