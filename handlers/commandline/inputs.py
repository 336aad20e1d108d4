"""Articles given on the command line: a file or URL in; articles, the shows to look for, and labels out.

A plain text's first line is its title. A file of JSON Lines holds one entry record a line; HTML and feeds are read
as on the web. What stands in the file is untrusted: it is parsed where the feeds are.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from bot.errors import AskError, FeedError, SettingsError
from bot.model import Article, Feed, Outcome, Show, show_id
from bot.settings import Settings
from handlers.clock import utc_now
from handlers.commands.grammar import parse_tracking
from storage.kinds import other_than

#: bytes; no file of entries needs more
LARGEST = 200_000_000
_KINDS: Mapping[type, str] = {str: "texts", int: "numbers", dict: "objects"}
_URL = re.compile(r"https?://", re.IGNORECASE)


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reader of the entry says of one show. No row at all means that nothing is said."""

    show: str
    outcome: Outcome
    seasons: tuple[int, ...] = ()
    #: further outcomes that are right as well
    also: tuple[Outcome, ...] = ()
    #: saying nothing is right as well
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """One article with the shows to look for in it, and its labels where it has any."""

    article: Article
    tracked: tuple[Show, ...] = ()
    #: None where nobody labelled it; empty where nothing is said
    expected: tuple[Expected, ...] | None = None
    category: str = ""


async def load(place: str, track: Sequence[str], settings: Settings) -> tuple[Input, ...]:
    """All articles at this path or URL.

    `track`: shows to look for beside those that the records name, each as `/track` takes it.
    Raises SettingsError where the path or a record is wrong, FeedError where a page or feed cannot be read.
    """
    shows = tuple(_show(title) for title in track)
    if _URL.match(place):
        return tuple(Input(article, shows) for article in _some(await _fetched(place, settings), place))
    path = Path(place)
    body = await asyncio.to_thread(_bytes, path)
    if not body.strip():
        raise SettingsError(f"{path} is empty: give it an article as text, HTML, a feed or JSON Lines")
    if other := other_than(("gzip", "feed", "page", "entries", "bytes"), body):
        raise SettingsError(f"{path} is no article: it is {other}")
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if _is_records(path, start):
        return tuple(_tracking(record, shows) for record in records(body, place))
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) or b'"https://jsonfeed.org/' in start:
        return tuple(Input(article, shows) for article in _some(await _entries(body, path), place))
    if start.startswith((b"<!doctype html", b"<html", b"<head")) or path.suffix.lower() in (".html", ".htm"):
        return (Input(await _page(body, path), shows),)
    return (Input(_article(body, path.name), shows),)


def records(body: bytes, place: str) -> Iterator[Input]:
    """The entry records in these JSON Lines. Raises SettingsError, naming the line, where one is wrong."""
    for number, line in enumerate(body.decode("utf-8", "replace").splitlines(), 1):
        if line.strip():
            yield record(read_object(line, f"{place}, line {number}"), f"{place}, line {number}")


def record(fields: Mapping[str, Any], place: str) -> Input:
    """One entry record. Raises SettingsError where it is wrong."""
    try:
        article = Article(
            entry=_needed(fields, "id"),
            url=_text(fields, "url"),
            title=_text(fields, "title"),
            text=_text(fields, "text"),
            publisher=_text(fields, "publisher"),
            published=moment(_text(fields, "published")),
        )
        tracked = tuple(_tracked(show) for show in _objects(fields, "tracked"))
        expected = tuple(_expected(row) for row in _objects(fields, "expected"))
        labelled = fields.get("expected") is not None
        return Input(article, tracked, expected if labelled else None, _text(fields, "category"))
    except (ValueError, TypeError) as error:
        raise SettingsError(f"{place}: not an entry record: {error}") from None


def moment(text: str | None) -> datetime | None:
    """An ISO date or time as an aware time in UTC; a date is its midnight. ValueError where it is neither."""
    if not text:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"a date must be of the form 2021-09-20, not {text!r:.40}") from None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def _show(text: str) -> Show:
    """The show that is described as behind `/track`: namesakes are told apart by year and network here as well."""
    try:
        wanted = parse_tracking(text)
        return Show(
            show_id(wanted.title, wanted.year), wanted.title, wanted.aliases, wanted.year, wanted.network or None
        )
    except (AskError, ValueError) as error:
        raise SettingsError(f"--track: {error}") from None


def _some(articles: tuple[Article, ...], place: str) -> tuple[Article, ...]:
    if not articles:
        raise SettingsError(f"{place} is a feed that lists nothing")
    return articles


def _tracked(fields: Mapping[str, Any]) -> Show:
    title, year = _needed(fields, "title"), fields.get("year")
    if isinstance(year, str) and year.isascii() and year.isdecimal():
        year = int(year[:9])
    if year is not None and type(year) is not int:
        raise ValueError(f"the year of {title!r} must be a number such as 2021, not {year!r:.40}")
    aliases = tuple(_all(str, fields, "aliases"))
    return Show(
        show_id(title, year), title, aliases, year, _text(fields, "network") or None, _text(fields, "country") or None
    )


def _expected(fields: Mapping[str, Any]) -> Expected:
    return Expected(
        show=_needed(fields, "show"),
        outcome=_outcome(_needed(fields, "outcome")),
        seasons=tuple(_all(int, fields, "seasons")),
        also=tuple(map(_outcome, _all(str, fields, "also"))),
        optional=bool(fields.get("optional")),
    )


def _outcome(name: str) -> Outcome:
    if name not in set(Outcome):
        raise ValueError(f"no outcome is called {name!r:.40}; there are {', '.join(Outcome)}")
    return Outcome(name)


def _needed(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str | int):
        raise TypeError(f"{name!r} must be a text, not {value!r:.40}" if name in fields else f"{name!r} is missing")
    return str(value)


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str | None):
        raise TypeError(f"{name!r} must be a text, not {value!r:.40}")
    return value or ""


def _objects(fields: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    return _all(dict, fields, name)


def _all(kind: type[Item], fields: Mapping[str, Any], name: str) -> list[Item]:
    """The list under this name, all of whose values are of this kind; none where nothing is there."""
    value = fields.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, kind) for one in value):
        raise ValueError(f"{name!r} must be a list of {_KINDS[kind]}, not {value!r:.40}")
    return value


def _tracking(given: Input, shows: tuple[Show, ...]) -> Input:
    """The article with these shows beside its own; a title without a year asks for no other show of that title."""
    known = {(show.title.casefold(), year) for show in given.tracked for year in (show.year, None)}
    return replace(
        given,
        tracked=(*given.tracked, *(show for show in shows if (show.title.casefold(), show.year) not in known)),
    )


def _is_records(path: Path, start: bytes) -> bool:
    named = path.suffix.lower() in (".jsonl", ".ndjson")
    return named or (start.startswith(b"{") and b'"id"' in start and b"jsonfeed" not in start)


_HALVES = re.compile(r"\\ud[89a-f]", re.IGNORECASE)


def read_object(line: str, place: str) -> Mapping[str, Any]:
    try:
        fields = json.loads(line)
        if _HALVES.search(line):
            # Half a character, as its escape alone may stand there, is none that could be read or printed.
            fields = json.loads(json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        raise SettingsError(f"{place}: not JSON") from None
    if not isinstance(fields, dict):
        raise SettingsError(f"{place}: not an object, {{…}}")
    return fields


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        hint = "; an address begins with https://" if "/" in str(path) and not path.exists() else ""
        raise SettingsError(f"cannot read {path}: {error.strerror or error}{hint}") from None


def _article(body: bytes, name: str) -> Article:
    if b"\0" in body:
        raise SettingsError(f"{name} is not text in UTF-8: give it an article as text, HTML, a feed or JSON Lines")
    title, _, text = _decoded(body).lstrip("\ufeff\r\n ").partition("\n")
    return Article(entry=name, url="", title=title.strip(), text=text.strip())


def _decoded(body: bytes) -> str:
    """As UTF-8; as what Windows wrote in the West where it is none."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _address(path: Path) -> str:
    return path.absolute().as_uri()


async def _page(body: bytes, path: Path) -> Article:
    from handlers.feeds.workers import Workers

    workers = Workers(count=1)
    try:
        page = await workers.extract_page(body, _address(path))
    finally:
        await workers.close()
    return replace(page, entry=path.name, url=page.url if _URL.match(page.url) else "")


async def _entries(body: bytes, path: Path) -> tuple[Article, ...]:
    from handlers.feeds.entries import summarised
    from handlers.feeds.workers import Workers

    workers = Workers(count=1)
    try:
        parsed = await workers.parse_feed(body, _address(path))
    finally:
        await workers.close()
    return tuple(summarised(entry) for entry in parsed.entries)


async def _fetched(url: str, settings: Settings) -> tuple[Article, ...]:
    """The articles of the feed at this URL; the article on the page where it is no feed."""
    from handlers.feeds import web

    reader = await web.open(settings)
    try:
        try:
            fetched = await reader.entries(Feed(url), utc_now())
        except FeedError:
            return (replace(await reader.page(url), entry=url),)
        return tuple([await reader.article(entry) for entry in fetched.entries])
    finally:
        await reader.close()
