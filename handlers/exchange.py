"""What an operator takes from one Cliffhanger, or another reader of feeds, to the next: records to a file and back.

    feeds.opml   the feeds, as every reader of feeds writes and reads them (OPML 2.0, http://opml.org/spec2.opml)
    lists.json   the feeds, the tracked shows and the subscriptions, one object with a list of each

Verdicts and their evidence are not in either: a backup carries those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree  # type: ignore[import-untyped]

from bot.errors import SettingsError, StoreError
from bot.model import Feed, Show, Subscription
from storage.kinds import LISTS, other_than
from storage.records import from_bytes, from_json, to_bytes, to_json

#: bytes; no list of feeds needs more
LARGEST = 20_000_000
#: what a file of ours says it is
_FORM, _VERSION = LISTS, 1


@dataclass(frozen=True, slots=True)
class Lists:
    """What is watched, and who hears of it."""

    feeds: tuple[Feed, ...] = ()
    shows: tuple[Show, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()


def to_opml(feeds: Iterable[Feed]) -> bytes:
    """The feeds as an OPML document; searches go as the template that they were made from."""
    opml = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(opml, "head"), "title").text = "Cliffhanger's feeds"
    body = etree.SubElement(opml, "body")
    for feed in _own(feeds):
        title = _text(feed.title or feed.url)
        etree.SubElement(body, "outline", type="rss", text=title, title=title, xmlUrl=_text(feed.url))
    return bytes(etree.tostring(opml, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def to_lists(lists: Lists) -> bytes:
    """The lists as readable JSON."""
    document: dict[str, Any] = {"form": _FORM, "version": _VERSION}
    document["feeds"] = [{"url": feed.url, "title": feed.title} for feed in _own(lists.feeds)]
    document["shows"] = [to_json(show) for show in lists.shows]
    document["subscriptions"] = [to_json(wish) for wish in lists.subscriptions]
    lines = [f'"{name}": {_rows(value)}' for name, value in document.items()]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def read_lists(body: bytes, name: str, now: datetime) -> Lists:
    """What this file of either form lists, added now. Raises SettingsError where it is neither."""
    if len(body) > LARGEST:
        raise SettingsError(f"{name} is larger than {LARGEST // 1_000_000} MB; that is no list of feeds or shows")
    if other := other_than(("opml", "lists"), body):
        raise SettingsError(f"{name} is neither OPML nor an export: it is {other}")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return Lists(feeds=tuple(_opml_feeds(body, name, now)))
    return _lists(body, name, now)


def added(lists: Lists, kept: Lists) -> Lists:
    """What of these lists is not kept yet; a show that is kept only gains aliases."""
    feeds, shows = {feed.url for feed in kept.feeds}, {show.id: show for show in kept.shows}
    wishes = {wish.key for wish in kept.subscriptions}
    merged = (_merged(show, shows.get(show.id)) for show in lists.shows)
    return Lists(
        feeds=tuple(feed for feed in lists.feeds if feed.url not in feeds),
        shows=tuple(show for show in merged if show != shows.get(show.id)),
        subscriptions=tuple(wish for wish in lists.subscriptions if wish.key not in wishes),
    )


def _merged(show: Show, kept: Show | None) -> Show:
    if kept is None:
        return show
    known = {name.casefold() for name in kept.names}
    return replace(kept, aliases=(*kept.aliases, *(name for name in show.aliases if name.casefold() not in known)))


def _own(feeds: Iterable[Feed]) -> Iterator[Feed]:
    """Without those that a template makes anew for every show."""
    return (feed for feed in feeds if not feed.template)


def _rows(value: object) -> str:
    """A list with a row on each line, so that a person can read it and tell two of them apart."""
    if not isinstance(value, list):
        return to_bytes(value).decode()
    return "[" + ",".join("\n  " + to_bytes(row).decode() for row in value) + ("\n]" if value else "]")


def _text(text: str) -> str:
    """Without what XML cannot carry."""
    return "".join(
        char for char in text if char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"
    )


def _opml_feeds(body: bytes, name: str, now: datetime) -> Iterator[Feed]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SettingsError(f"{name}: not valid XML ({error}); export it anew from the reader it came from") from None
    if etree.QName(root).localname.lower() != "opml":
        raise SettingsError(f"{name}: not OPML; a list of feeds begins with <opml>")
    found: dict[str, Feed] = {}
    for outline in root.iter("outline"):
        url = str(outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if _is_address(url):
            title = str(outline.get("title") or outline.get("text") or "")
            found.setdefault(url, Feed(url=url, title="" if title == url else title, added_by=name, added=now))
    if not found:
        raise SettingsError(f"{name}: no outline in it has the address of a feed (xmlUrl)")
    yield from found.values()


def _lists(body: bytes, name: str, now: datetime) -> Lists:
    document = _document(body, name)
    try:
        feeds = tuple(_feed(row, name, now) for row in document.get("feeds", []))
        shows = tuple(replace(from_json(Show, row), added=now) for row in document.get("shows", []))
        wishes = tuple(from_json(Subscription, row) for row in document.get("subscriptions", []))
    except (StoreError, KeyError, TypeError) as error:
        raise SettingsError(f"{name}: {error}") from None
    return Lists(feeds, shows, wishes)


def _document(body: bytes, name: str) -> Mapping[str, Any]:
    try:
        document = from_bytes(body)
    except ValueError:
        raise SettingsError(f"{name}: neither OPML nor JSON; `cliffhanger export` writes both") from None
    if not isinstance(document, dict) or document.get("form") != _FORM:
        raise SettingsError(f"{name}: not a file that `cliffhanger export` wrote")
    if document.get("version") != _VERSION:
        raise SettingsError(f"{name}: written by a newer Cliffhanger; export it there for this one, or update")
    unknown = sorted(document.keys() - {"form", "version", "feeds", "shows", "subscriptions"})
    if unknown or not all(isinstance(document.get(part, []), Sequence) for part in ("feeds", "shows", "subscriptions")):
        what = repr(unknown[0]) if unknown else "what it has for feeds, shows or subscriptions"
        raise SettingsError(f"{name}: {what} is not what an export holds")
    return document


def _feed(row: object, name: str, now: datetime) -> Feed:
    if not isinstance(row, Mapping) or "url" not in row:
        raise SettingsError(f'{name}: a feed must be written as {{"url": "https://…"}}, not {row!r:.60}')
    url, title = row["url"], row.get("title", "")
    if not isinstance(url, str) or not isinstance(title, str) or not _is_address(url):
        raise SettingsError(f"{name}: a feed needs an address that begins with http:// or https://, not {url!r}")
    return Feed(url=url, title=title, added_by=name, added=now)


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        return False
