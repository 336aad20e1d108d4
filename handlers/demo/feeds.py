"""An outlet's pieces in, its feed as XML out: RSS 2.0 or Atom (RFC 4287), as the outlet prefers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from handlers.demo.scenes import Outlet, Piece

_ATOM = "http://www.w3.org/2005/Atom"
CONTENT_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece with the address and the time of its publication."""

    piece: Piece
    url: str
    published: datetime


def feed(outlet: Outlet, home: str, printed: Sequence[Printed], updated: datetime) -> bytes:
    """The outlet's feed, the newest piece on top, in UTF-8."""
    newest_first = sorted(printed, key=lambda one: one.published, reverse=True)
    tree = (
        _rss(outlet, home, newest_first, updated)
        if outlet.kind == "rss"
        else _atom(outlet, home, newest_first, updated)
    )
    ET.indent(tree)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(tree, encoding='unicode')}".encode()


def _rss(outlet: Outlet, home: str, printed: Sequence[Printed], updated: datetime) -> ET.Element:
    rss = ET.Element("rss", version="2.0")
    channel = _texts(
        ET.SubElement(rss, "channel"),
        {
            "title": outlet.name,
            "link": home,
            "description": outlet.motto,
            "language": "en",
            "lastBuildDate": format_datetime(updated),
        },
    )
    for one in printed:
        item = _texts(
            ET.SubElement(channel, "item"),
            {
                "title": one.piece.title,
                "link": one.url,
                "description": _markup(one.piece.summary),
                "pubDate": format_datetime(one.published),
            },
        )
        ET.SubElement(item, "guid", isPermaLink="false").text = f"{outlet.key}:{one.piece.slug}"
    return rss


def _atom(outlet: Outlet, home: str, printed: Sequence[Printed], updated: datetime) -> ET.Element:
    root = _texts(
        ET.Element("feed", xmlns=_ATOM),
        {"id": f"tag:{outlet.key}.example,2020:feed", "title": outlet.name, "subtitle": outlet.motto},
    )
    ET.SubElement(root, "updated").text = updated.isoformat()
    ET.SubElement(root, "link", rel="alternate", href=home)
    for one in printed:
        entry = _texts(
            ET.SubElement(root, "entry"),
            {
                "id": f"tag:{outlet.key}.example,2020:{one.piece.slug}",
                "title": one.piece.title,
                "published": one.published.isoformat(),
                "updated": one.published.isoformat(),
                "summary": one.piece.summary,
            },
        )
        ET.SubElement(entry, "link", rel="alternate", type="text/html", href=one.url)
        ET.SubElement(ET.SubElement(entry, "author"), "name").text = one.piece.author or f"{outlet.name} staff"
    return root


def _texts(parent: ET.Element, texts: dict[str, str]) -> ET.Element:
    for tag, text in texts.items():
        ET.SubElement(parent, tag).text = text
    return parent


def _markup(summary: str) -> str:
    """The summary as HTML, which is what RSS readers take a description for."""
    paragraph = ET.Element("p")
    paragraph.text = summary
    return ET.tostring(paragraph, encoding="unicode", method="html")
