"""One item of a well-formed feed: its element in; what it says out, or `BeyondError` where another might differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.feeds import dates
from handlers.feeds.items import Item

ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
_MEDIA = "{http://search.yahoo.com/mrss/}"

_LINK = re.compile(
    r"[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.-]+(?::\d+)?/(?!/)[^\s?#;\\<>]*(?:\?[^\s#;?<>]+)?(?:#[^\s#;<>]+)?"
)
#: an id that is no address: `urn:uuid:…`, `tag:…`
_NAME = re.compile(r"(?!https?:|file:|ftp:)[a-z][a-z0-9+.-]*:(?!/)[^\s/?#;][^\s?#;]*", re.IGNORECASE)
#: elements of an item that say nothing we need, and nothing that another reader would take for something else
_IDLE = frozenset(
    {
        "author",
        "category",
        "comments",
        "enclosure",
        *(DC + name for name in ("creator", "subject", "rights", "publisher", "language")),
        *(_MEDIA + name for name in ("content", "thumbnail", "credit", "rating", "keywords", "title", "category")),
        "{http://purl.org/rss/1.0/modules/slash/}comments",
        "{http://wellformedweb.org/CommentAPI/}commentRss",
        "{http://wellformedweb.org/CommentAPI/}comment",
        "{http://purl.org/syndication/thread/1.0}total",
        "{com-wordpress:feed-additions:1}post-id",
        *(ATOM + name for name in ("author", "contributor", "category", "rights", "name", "uri", "email")),
    }
)
IN_ATOM_FEED = frozenset(
    ATOM + name
    for name in ("id", "link", "updated", "subtitle", "author", "generator", "icon", "logo", "rights", "category")
)


class BeyondError(Exception):
    """The feed library must look."""


def item(element: Any, readers: Mapping[str, tuple[str, Callable[[Any], Any]]]) -> Item:
    found: dict[str, Any] = {}
    for part in element:
        reader = readers.get(part.tag)
        if reader is None:
            _pass_over(part)
            continue
        name, read_part = reader
        value = read_part(part)
        if value is None:
            continue
        if name in found:
            raise BeyondError
        found[name] = value
    if not found.get("title") or not found.get("link"):
        raise BeyondError
    return Item(**found)


def _pass_over(element: Any) -> None:
    if element.tag not in _IDLE:
        raise BeyondError
    for part in element:
        _pass_over(part)


def plain(element: Any) -> str:
    if len(element) or element.attrib:
        raise BeyondError
    return _mended(element.text)


def typed(element: Any) -> str:
    """Atom's plain text and escaped HTML are one to us: markup is taken out of both later on."""
    attributes = element.attrib
    if len(element) or (attributes and (len(attributes) > 1 or attributes.get("type") not in ("text", "html"))):
        raise BeyondError
    return _mended(element.text)


def _mended(text: str | None) -> str:
    if not text:
        return ""
    text = text.strip()
    if text.isascii():
        return text
    try:
        # UTF-8 that was packed into UTF-8 once more, as the feed library unpacks it.
        return text.encode("latin-1").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _link(element: Any) -> str:
    link = plain(element)
    if not _LINK.fullmatch(link):
        raise BeyondError
    return link


def _guid(element: Any) -> str:
    text = (element.text or "").strip()
    if len(element) or not text.isascii():
        raise BeyondError
    match element.items():
        case [("isPermaLink", "false")]:
            return text
        case [] | [("isPermaLink", "true")] if _is_address(text):
            return text
    raise BeyondError


def _is_address(text: str) -> bool:
    return bool(_LINK.fullmatch(text) or _NAME.fullmatch(text))


def _id(element: Any) -> str:
    text = plain(element)
    if not text.isascii() or not _is_address(text):
        raise BeyondError
    return text


def _href(element: Any) -> str | None:
    attributes = element.attrib
    if len(element) or (element.text or "").strip():
        raise BeyondError
    if attributes.get("rel", "alternate") != "alternate":
        return None
    if attributes.get("type", "text/html") != "text/html" or not _LINK.fullmatch(attributes.get("href", "")):
        raise BeyondError
    return str(attributes["href"])


def _rfc_822(element: Any) -> datetime:
    return _dated(dates.rfc_822(plain(element)))


def _iso(element: Any) -> datetime:
    return _dated(dates.iso(plain(element)))


def _dated(when: datetime | None) -> datetime:
    if when is None:
        raise BeyondError
    return when


def _source(element: Any) -> str:
    if len(element):
        raise BeyondError
    return _mended(element.text)


def _origin(element: Any) -> str:
    """The title of the feed that an Atom entry was taken from."""
    titles = [part for part in element if part.tag == f"{ATOM}title"]
    if len(titles) > 1 or not all(part.tag in IN_ATOM_FEED or part in titles for part in element):
        raise BeyondError
    return typed(titles[0]) if titles else ""


#: element → (field of the item, how it is read)
IN_RSS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("title", plain),
    "link": ("link", _link),
    "guid": ("id", _guid),
    "pubDate": ("published", _rfc_822),
    "description": ("summary", plain),
    f"{_CONTENT}encoded": ("content", plain),
    f"{DC}date": ("updated", _iso),
    "source": ("publisher", _source),
}
IN_ATOM: dict[str, tuple[str, Callable[[Any], Any]]] = {
    f"{ATOM}title": ("title", typed),
    f"{ATOM}link": ("link", _href),
    f"{ATOM}id": ("id", _id),
    f"{ATOM}published": ("published", _iso),
    f"{ATOM}updated": ("updated", _iso),
    f"{ATOM}summary": ("summary", typed),
    f"{ATOM}content": ("content", typed),
    f"{ATOM}source": ("publisher", _origin),
}
