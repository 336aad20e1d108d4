"""The common case, quickly: an RSS 2.0 or Atom body in; its title and items, or None where the feed library must look.

The feed library reads everything and takes its time. What is read here is only what leaves no room for two opinions:
UTF-8 throughout, well-formed, no document type, every element one whose meaning is known, every title and text without
elements inside, every link absolute, every date in its format's own form. Everything else is None, and a test holds
the two readers against each other (`tests/handlers/feeds/test_wellformed.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from handlers.feeds.items import Item
from handlers.feeds.wellformed.parts import ATOM, DC, IN_ATOM, IN_ATOM_FEED, IN_RSS, BeyondError, item, plain, typed

#: what is beyond us anywhere in a body: document types and entities, bases, characters that only look like Latin-1;
#: each with one byte of it, which is looked for in next to no time
_BEYOND = (
    (b"!", re.compile(rb"<!(?!\[CDATA\[|--)")),
    (b":", re.compile(rb"xml:base")),
    (b"\xc2", re.compile(rb"\xc2[\x80-\x9f]")),
    (b"#", re.compile(rb"&#(?:0*1[2-5]\d|[xX]0*[89][0-9a-fA-F]);")),
)
_DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*[\"']([^\"'>]*)", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]*)", re.IGNORECASE)
_UTF_8 = frozenset({"", "utf-8", "utf8"})
#: bytes; the rest takes its time anyway
_LARGEST = 4_000_000


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
        return _rss(root) if root.tag == "rss" else _atom(root) if root.tag == f"{ATOM}feed" else None
    except (etree.XMLSyntaxError, BeyondError, ValueError):
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
        raise BeyondError
    items, title, ttl = [], None, ""
    relations: dict[str, str] = {}
    for element in root[0]:
        if element.tag == "item":
            items.append(item(element, IN_RSS))
        elif element.tag == "title" and title is None:
            title = plain(element)
        elif element.tag == "ttl" and not len(element):
            ttl = element.text or ""
        elif element.tag not in _IN_CHANNEL or (len(element) and element.tag not in _NESTED_IN_CHANNEL):
            raise BeyondError
        elif element.tag == f"{ATOM}link":
            _relate(element, relations)
    return Plain(title or "", _found(items), ttl, relations.get("hub", ""), relations.get("self", ""))


def _atom(root: Any) -> Plain:
    items, title = [], None
    relations: dict[str, str] = {}
    for element in root:
        if element.tag == f"{ATOM}entry":
            items.append(item(element, IN_ATOM))
        elif element.tag == f"{ATOM}title" and title is None:
            title = typed(element)
        elif element.tag not in IN_ATOM_FEED:
            raise BeyondError
        elif element.tag == f"{ATOM}link":
            _relate(element, relations)
    return Plain(title or "", _found(items), "", relations.get("hub", ""), relations.get("self", ""))


def _relate(link: Any, relations: dict[str, str]) -> None:
    """Keep where this link leads under what it says of it; the first counts."""
    relations.setdefault(link.attrib.get("rel", ""), link.attrib.get("href", ""))


def _found(items: list[Item]) -> list[Item]:
    """The items, of which there is at least one: whether an empty feed is one, the feed library shall say."""
    if not items:
        raise BeyondError
    return items


#: what stands in a channel beside its title and items; what has elements of its own there is listed again below
_IN_CHANNEL = frozenset(
    {
        *("link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate"),
        *("category", "generator", "docs", "ttl", "rating", "image", "skipHours", "skipDays"),
        f"{ATOM}link",
        "{http://purl.org/rss/1.0/modules/syndication/}updatePeriod",
        "{http://purl.org/rss/1.0/modules/syndication/}updateFrequency",
        "{http://purl.org/rss/1.0/modules/syndication/}updateBase",
        *(DC + name for name in ("creator", "language", "rights", "publisher", "subject")),
    }
)
_NESTED_IN_CHANNEL = frozenset({"image", "skipHours", "skipDays"})
