"""From `feeds.toml` and `shows.toml` to the feeds and shows that an operator wants watched.

# feeds.toml                                    # shows.toml
sources = ["deadline", "tvline"]                [[show]]
                                                title = "Hit & Run"
[[feed]]                                        year = 2021
url = "https://news.example/tv/feed"            network = "Netflix"
title = "News Example"                          aliases = ["Hit and Run"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.errors import SettingsError
from bot.model import Feed, Show, show_id
from bot.settings import Settings
from bot.sources import SOURCES


def feeds(path: Path, now: datetime) -> tuple[Feed, ...]:
    """The feeds that the file names, by URL or by the key of a known source; none if the usual file is not there."""
    table = _table(path, "feeds_file", {"sources", "feed"})
    named = [_known(path, key) for key in table.get("sources", [])]
    urls = [Feed(url=url, title=source.name) for source in named for url in source.feeds]
    urls += [_feed(path, _row(path, "feed", row)) for row in table.get("feed", [])]
    return tuple(Feed(url=feed.url, title=feed.title, added_by=path.name, added=now) for feed in urls)


def shows(path: Path, now: datetime) -> tuple[Show, ...]:
    """The shows that the file names; none if the usual file is not there."""
    table = _table(path, "shows_file", {"show"})
    return tuple(_show(path, _row(path, "show", row), now) for row in table.get("show", []))


def _table(path: Path, setting: str, allowed: set[str]) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        # Nobody needs a list, but who named one meant it to be read.
        if path == Settings.model_fields[setting].default:
            return {}
        raise SettingsError(f"{setting.upper()}: there is no file {path}; make it, or correct the setting") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: not text in UTF-8; save it as that, or write it anew after the example") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    _only(path, "the file", table, allowed)
    for key in allowed & set(table):
        if not isinstance(table[key], list):
            raise SettingsError(f"{path}: {key!r} must be a list; see {path.stem}.example.toml")
    return table


def _only(path: Path, place: str, row: Mapping[str, Any], allowed: Iterable[str]) -> None:
    if unknown := sorted(set(row) - set(allowed)):
        raise SettingsError(f"{path}: {place} has {unknown[0]!r}, which is none of {', '.join(sorted(allowed))}")


def _known(path: Path, key: object) -> Any:
    source = SOURCES.get(str(key))
    if source is None:
        raise SettingsError(f"{path}: no source is called {key!r}; `cliffhanger doctor --sources` lists those that are")
    if not source.feeds:
        raise SettingsError(f"{path}: no feed of {source.name} is known; name it by its url under [[feed]]")
    return source


def _row(path: Path, kind: str, row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise SettingsError(f"{path}: {kind!r} must be written as [[{kind}]] with lines under it, not as {row!r}")
    return row


def _feed(path: Path, row: Mapping[str, Any]) -> Feed:
    _only(path, "a [[feed]]", row, ("url", "title"))
    url = str(row.get("url", ""))
    if not _is_address(url):
        raise SettingsError(f"{path}: a [[feed]] needs a url that begins with http:// or https://, not {url!r}")
    return Feed(url=url, title=str(row.get("title", "")))


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https", "file")
    except ValueError:
        return False


def _show(path: Path, row: Mapping[str, Any], now: datetime) -> Show:
    _only(path, "a [[show]]", row, ("title", "year", "network", "country", "aliases"))
    year, aliases = row.get("year"), row.get("aliases", [])
    for name in ("network", "country"):
        if not isinstance(row.get(name, ""), str):
            raise SettingsError(f"{path}: the {name} of {row.get('title')!r} must be a text, not {row[name]!r}")
    if year is not None and type(year) is not int:
        raise SettingsError(f"{path}: the year of {row.get('title')!r} must be a number such as 2021, not {year!r}")
    if not isinstance(aliases, list):
        raise SettingsError(f'{path}: the aliases of {row.get("title")!r} must be a list such as ["H&R"]')
    try:
        identity = show_id(str(row.get("title", "")), year)
    except ValueError as error:
        raise SettingsError(f"{path}: a [[show]]: {error}") from None
    return Show(
        id=identity,
        title=str(row["title"]),
        aliases=tuple(str(alias) for alias in aliases),
        year=year,
        network=row.get("network"),
        country=row.get("country"),
        added=now,
    )
