"""A piece in, its page as HTML out: the article amid all that stands around articles on the web."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from handlers.demo.scenes import Piece

_SKELETON = Path(__file__).with_name("page.html")


def page(piece: Piece, url: str, published: datetime) -> bytes:
    """The page at this URL, in UTF-8."""
    html = ET.parse(_SKELETON).getroot()  # noqa: S314 - our own file
    places = {place.attrib.pop("id"): place for place in html.iter() if "id" in place.attrib}
    author = piece.author or f"{piece.outlet.name} staff"
    texts = {
        "title": f"{piece.title} | {piece.outlet.name}",
        "masthead": piece.outlet.name,
        "headline": piece.title,
        "byline": author,
        "published": f"{published:%d %B %Y}",
        "motto": f"{piece.outlet.name}: {piece.outlet.motto}",
    }
    for place, text in texts.items():
        places[place].text = text
    contents = {
        "site-name": piece.outlet.name,
        "og-title": piece.title,
        "published-time": published.isoformat(),
        "author-name": author,
    }
    for place, content in contents.items():
        places[place].set("content", content)
    places["canonical"].set("href", url)
    for paragraph in piece.paragraphs:
        ET.SubElement(places["body"], "p").text = paragraph
    for headline in piece.related:
        ET.SubElement(ET.SubElement(places["related"], "li"), "a", href="/latest").text = headline
    return f"<!doctype html>\n{ET.tostring(html, encoding='unicode', method='html')}".encode()
