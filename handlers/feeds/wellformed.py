"""The common case, quickly: an RSS 2.0 or Atom body in; its title and items, or None where the feed library must look.

The feed library reads everything and takes its time. What is read here is only what leaves no room for two opinions:
UTF-8 throughout, well-formed, no document type, every element one whose meaning is known, every title and text without
elements inside, every link absolute, every date in its format's own form. Everything else is None, and a test holds
the two readers against each other (`tests/handlers/feeds/test_wellformed.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from handlers.feeds import dates
from handlers.feeds.items import Item

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MEDIA = "{http://search.yahoo.com/mrss/}"

#: what is beyond us anywhere in a body: document types and entities, bases, characters that only look like Latin-1;
#: each with how it begins, which is looked for in a fraction of the time
_BEYOND = (
    (b"<!", re.compile(rb"<!(?!\[CDATA\[|--)")),
    (b"xml:base", re.compile(rb"xml:base")),
    (b"\xc2", re.compile(rb"\xc2[\x80-\x9f]")),
    (b"&#", re.compile(rb"&#(?:0*1[2-5]\d|[xX]0*[89][0-9a-fA-F]);")),
)
_DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*[\"']([^\"'>]*)", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]*)", re.IGNORECASE)
_UTF_8 = frozenset({"", "utf-8", "utf8"})
_LINK = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?/(?!/)[^\s?#;\\<>]*(?:\?[^\s#;?<>]+)?(?:#[^\s#;<>]+)?", re.IGNORECASE)
#: an id that is no address: `urn:uuid:…`, `tag:…`
_NAME = re.compile(r"(?!https?:|file:|ftp:)[a-z][a-z0-9+.-]*:(?!/)[^\s/?#;][^\s?#;]*", re.IGNORECASE)
#: elements of an item that say nothing we need, and nothing that another reader would take for something else
_IDLE = frozenset(
    {
        "author",
        "category",
        "comments",
        "enclosure",
        *(_DC + name for name in ("creator", "subject", "rights", "publisher", "language")),
        *(_MEDIA + name for name in ("content", "thumbnail", "credit", "rating", "keywords", "title", "category")),
        "{http://purl.org/rss/1.0/modules/slash/}comments",
        "{http://wellformedweb.org/CommentAPI/}commentRss",
        "{http://wellformedweb.org/CommentAPI/}comment",
        "{http://purl.org/syndication/thread/1.0}total",
        "{com-wordpress:feed-additions:1}post-id",
        *(_ATOM + name for name in ("author", "contributor", "category", "rights", "name", "uri", "email")),
    }
)
#: bytes; the rest takes its time anyway
_LARGEST = 4_000_000


class _BeyondError(Exception):
    """The feed library must look."""


@dataclass(frozen=True, slots=True)
class Plain:
    """What such a body says."""

    title: str
    items: list[Item]
    #: RSS's `ttl`, minutes as written
    ttl: str = ""
    #: its links to a hub and to itself, as written
    hub: str = ""
    topic: str = ""


def read(body: bytes, content_type: str) -> Plain | None:
    """The feed, if there is but one way of reading it."""
    if len(body) > _LARGEST or not _is_utf_8(body, content_type):
        return None
    if any(begins in body and mark.search(body) for begins, mark in _BEYOND):
        return None
    try:
        root = etree.fromstring(body, _parser())
        return _rss(root) if root.tag == "rss" else _atom(root) if root.tag == f"{_ATOM}feed" else None
    except (etree.XMLSyntaxError, _BeyondError, ValueError):
        return None


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )


def _is_utf_8(body: bytes, content_type: str) -> bool:
    declared, charset = _DECLARED.match(body), _CHARSET.search(content_type)
    names = (declared[1].decode("latin-1") if declared else "", charset[1] if charset else "")
    if not all(name.lower() in _UTF_8 for name in names):
        return False
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _rss(root: Any) -> Plain:
    if len(root) != 1 or root[0].tag != "channel" or root.attrib.get("version", "2.0") != "2.0":
        raise _BeyondError
    items, title, ttl = [], None, ""
    relations: dict[str, str] = {}
    for element in root[0]:
        if element.tag == "item":
            items.append(_item(element, _IN_RSS))
        elif element.tag == "title" and title is None:
            title = _text(element)
        elif element.tag == "ttl" and not len(element):
            ttl = element.text or ""
        elif element.tag not in _IN_CHANNEL or (len(element) and element.tag not in _NESTED_IN_CHANNEL):
            raise _BeyondError
        elif element.tag == f"{_ATOM}link":
            _relate(element, relations)
    return Plain(title or "", _found(items), ttl, relations.get("hub", ""), relations.get("self", ""))


def _atom(root: Any) -> Plain:
    items, title = [], None
    relations: dict[str, str] = {}
    for element in root:
        if element.tag == f"{_ATOM}entry":
            items.append(_item(element, _IN_ATOM))
        elif element.tag == f"{_ATOM}title" and title is None:
            title = _typed(element)
        elif element.tag not in _IN_ATOM_FEED:
            raise _BeyondError
        elif element.tag == f"{_ATOM}link":
            _relate(element, relations)
    return Plain(title or "", _found(items), "", relations.get("hub", ""), relations.get("self", ""))


def _relate(link: Any, relations: dict[str, str]) -> None:
    """Keep where this link leads under what it says of it; the first counts."""
    relations.setdefault(link.attrib.get("rel", ""), link.attrib.get("href", ""))


def _found(items: list[Item]) -> list[Item]:
    """The items, of which there is at least one: whether an empty feed is one, the feed library shall say."""
    if not items:
        raise _BeyondError
    return items


#: what stands in a channel beside its title and items; what has elements of its own there is listed again below
_IN_CHANNEL = frozenset(
    {
        *("link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate"),
        *("category", "generator", "docs", "ttl", "rating", "image", "skipHours", "skipDays"),
        f"{_ATOM}link",
        "{http://purl.org/rss/1.0/modules/syndication/}updatePeriod",
        "{http://purl.org/rss/1.0/modules/syndication/}updateFrequency",
        "{http://purl.org/rss/1.0/modules/syndication/}updateBase",
        *(_DC + name for name in ("creator", "language", "rights", "publisher", "subject")),
    }
)
_NESTED_IN_CHANNEL = frozenset({"image", "skipHours", "skipDays"})
_IN_ATOM_FEED = frozenset(
    _ATOM + name
    for name in ("id", "link", "updated", "subtitle", "author", "generator", "icon", "logo", "rights", "category")
)


def _item(element: Any, readers: Mapping[str, tuple[str, Callable[[Any], Any]]]) -> Item:
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
            raise _BeyondError
        found[name] = value
    if not found.get("title") or not found.get("link"):
        raise _BeyondError
    return Item(**found)


def _pass_over(element: Any) -> None:
    if element.tag not in _IDLE:
        raise _BeyondError
    for part in element:
        _pass_over(part)


def _text(element: Any) -> str:
    if len(element) or element.attrib:
        raise _BeyondError
    return _mended(element.text)


def _typed(element: Any) -> str:
    """Atom's plain text and escaped HTML are one to us: markup is taken out of both later on."""
    attributes = element.attrib
    if len(element) or (attributes and (len(attributes) > 1 or attributes.get("type") not in ("text", "html"))):
        raise _BeyondError
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
    link = _text(element)
    if not _LINK.fullmatch(link):
        raise _BeyondError
    return link


def _guid(element: Any) -> str:
    text, attributes = (element.text or "").strip(), element.attrib
    permanent = attributes.get("isPermaLink", "true")
    if len(element) or len(attributes) > 1 or (attributes and "isPermaLink" not in attributes) or not text.isascii():
        raise _BeyondError
    if permanent != "false" and not (permanent == "true" and _is_address(text)):
        raise _BeyondError
    return text


def _is_address(text: str) -> bool:
    return bool(_LINK.fullmatch(text) or _NAME.fullmatch(text))


def _id(element: Any) -> str:
    text = _text(element)
    if not text.isascii() or not _is_address(text):
        raise _BeyondError
    return text


def _href(element: Any) -> str | None:
    attributes = element.attrib
    if len(element) or (element.text or "").strip():
        raise _BeyondError
    if attributes.get("rel", "alternate") != "alternate":
        return None
    if attributes.get("type", "text/html") != "text/html" or not _LINK.fullmatch(attributes.get("href", "")):
        raise _BeyondError
    return str(attributes["href"])


def _rfc_822(element: Any) -> datetime:
    return _dated(dates.rfc_822(_text(element)))


def _iso(element: Any) -> datetime:
    return _dated(dates.iso(_text(element)))


def _dated(when: datetime | None) -> datetime:
    if when is None:
        raise _BeyondError
    return when.astimezone(UTC)


def _source(element: Any) -> str:
    if len(element):
        raise _BeyondError
    return _mended(element.text)


def _origin(element: Any) -> str:
    """The title of the feed that an Atom entry was taken from."""
    titles = [part for part in element if part.tag == f"{_ATOM}title"]
    if len(titles) > 1 or not all(part.tag in _IN_ATOM_FEED or part in titles for part in element):
        raise _BeyondError
    return _typed(titles[0]) if titles else ""


#: element → (field of the item, how it is read)
_IN_RSS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("title", _text),
    "link": ("link", _link),
    "guid": ("id", _guid),
    "pubDate": ("published", _rfc_822),
    "description": ("summary", _text),
    f"{_CONTENT}encoded": ("content", _text),
    f"{_DC}date": ("updated", _iso),
    "source": ("publisher", _source),
}
_IN_ATOM: dict[str, tuple[str, Callable[[Any], Any]]] = {
    f"{_ATOM}title": ("title", _typed),
    f"{_ATOM}link": ("link", _href),
    f"{_ATOM}id": ("id", _id),
    f"{_ATOM}published": ("published", _iso),
    f"{_ATOM}updated": ("updated", _iso),
    f"{_ATOM}summary": ("summary", _typed),
    f"{_ATOM}content": ("content", _typed),
    f"{_ATOM}source": ("publisher", _origin),
}
