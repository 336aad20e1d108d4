"""`doctor`: settings, store, feeds and tokens looked at one by one; for each thing that is wrong, its fix."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import aiohttp

from bot.addresses import bare
from bot.cards.words import counted
from bot.errors import CliffhangerError, FeedError, NoStoreError
from bot.model import Feed
from bot.settings import Settings, slips
from bot.sources import SOURCES
from handlers.chat import configured
from handlers.clock import utc_now
from handlers.commandline import lists, roles
from handlers.feeds import Door, searches
from storage import open_storage, shown, with_options

#: Seconds that a platform has to answer.
PATIENCE = 15


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, and the fix where it is not."""

    well: bool
    what: str
    fix: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sources", action="store_true", help="list the known sources that feeds.toml may name")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the findings. Returns 1 where something is wrong."""
    if arguments.sources:
        return _list_sources()
    ill = 0
    async for finding in _examine(settings):
        ill += not finding.well
        sys.stdout.write(f"{'ok  ' if finding.well else 'BAD '} {finding.what}\n")
        if finding.fix:
            sys.stdout.write(f"     → {finding.fix}\n")
        sys.stdout.flush()
    sys.stdout.write("\nAll is well.\n" if not ill else f"\n{ill} to mend.\n")
    return 1 if ill else 0


def _list_sources() -> int:
    for source in SOURCES.values():
        if source.feeds:
            sys.stdout.write(f"{source.key:<28} {source.tier:<9} {source.name}\n")
    return 0


async def _examine(settings: Settings) -> AsyncIterator[Finding]:
    misspelt = slips()
    for slip in misspelt:
        yield Finding(False, f"settings: {slip}", "correct the name, or take it out")
    if not misspelt:
        yield Finding(True, "settings: .env and the environment read well")
    listed = _lists(settings)
    yield listed
    yield await _store(settings)
    async for finding in _feeds(settings, listed.well):
        yield finding
    if platform := await discord(settings):
        yield platform
    async for finding in slack(settings):
        yield finding
    if roles.everything(settings) and "console" in configured(settings):
        yield Finding(True, "platforms: no bot's token is set, so `run` answers in the terminal")
    for role, fix in roles.idle(settings):
        yield Finding(False, f"roles: {role}", fix)
    if not settings.contact:
        fix = "set CONTACT to a mail address or URL, so that a publisher whose server we trouble can say so"
        yield Finding(True, "contact: publishers cannot tell who reads their feeds", fix)


def _lists(settings: Settings) -> Finding:
    try:
        feeds = lists.feeds(settings.feeds_file, utc_now())
        shows = lists.shows(settings.shows_file, utc_now())
    except CliffhangerError as error:
        return Finding(False, "lists: not readable", str(error))
    listed = (settings.feeds_file, counted(len(feeds), "feed")), (settings.shows_file, counted(len(shows), "show"))
    said = (f"{path} names {count}" if path.exists() else f"{path} is not there" for path, count in listed)
    return Finding(True, f"lists: {', '.join(said)}")


async def _store(settings: Settings) -> Finding:
    try:
        storage = await open_storage(with_options(settings.storage_url, mode="ro", backups=str(settings.backup_dir)))
        feeds, shows = await storage.feeds(), await storage.shows()
        await storage.close()
    except NoStoreError:
        return Finding(True, f"store: {shown(settings.storage_url)} is not there yet; the first `run` makes it")
    except CliffhangerError as error:
        return Finding(False, "store: cannot be used", str(error))
    return Finding(
        True,
        f"store: {shown(settings.storage_url)} holds {counted(len(feeds), 'feed')} and {counted(len(shows), 'show')}",
    )


async def _feeds(settings: Settings, listed: bool) -> AsyncIterator[Finding]:
    """Poll each feed once, as if for the first time; nothing of it is kept."""
    feeds = {feed.url: feed for feed in lists.feeds(settings.feeds_file, utc_now())} if listed else {}
    try:
        storage = await open_storage(with_options(settings.storage_url, mode="ro", backups=str(settings.backup_dir)))
        feeds |= {feed.url: feed for feed in await storage.feeds()}
        await storage.close()
    except CliffhangerError:
        pass  # The store has its own finding.
    door = Door(settings)
    try:
        for answer in asyncio.as_completed(
            [_feed(door, feed) for feed in feeds.values() if not searches.is_template(feed)]
        ):
            yield await answer
    finally:
        await door.close()
    if not feeds:
        fix = f"list some in {settings.feeds_file} (see feeds.example.toml), or say /feeds add URL"
        yield Finding(False, "feeds: none is watched", fix)


async def _feed(door: Door, feed: Feed) -> Finding:
    place = bare(feed.url)
    fresh = replace(feed, etag="", last_modified="", body_hash="", read=None)
    try:
        fetched = await door.entries(fresh, utc_now())
    except FeedError as error:
        return Finding(False, f"feed: {place}", f"{error}; it is tried again by itself, or /feeds remove it")
    return Finding(True, f"feed: {place} lists {counted(len(fetched.entries), 'entry', 'entries')}")


async def discord(settings: Settings) -> Finding | None:
    token = settings.discord_token.get_secret_value()
    if not token:
        return None
    url = f"{settings.discord_api_url.rstrip('/')}/users/@me"
    status, answer = await _ask("GET", url, f"Bot {token}")
    if status == 200:
        return Finding(True, f"discord: the token is {answer.get('username', 'a bot')}'s")
    if status == 401:
        fix = "copy the bot's token anew (Developer Portal → your application → Bot → Reset Token) to DISCORD_TOKEN"
        return Finding(False, "discord: the token is refused", fix)
    return Finding(False, f"discord: no answer ({status or answer.get('error')})", "check the network, then try again")


async def slack(settings: Settings) -> AsyncIterator[Finding]:
    given = settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret, settings.slack_client_id
    if not any(given):
        return
    # What it needs takes seconds to load.
    from handlers.chat.slack.checkups import look

    async for what, fix in look(settings):
        yield Finding(not fix, f"slack: {what}", fix)


async def _ask(method: str, url: str, authorization: str) -> tuple[int, dict[str, str]]:
    """Status and JSON of one call; status 0 where there was no answer."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session,
            session.request(method, url, headers={"Authorization": authorization}) as response,
        ):
            answer = await response.json(content_type=None)
            return response.status, answer if isinstance(answer, dict) else {}
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return 0, {"error": type(error).__name__}
