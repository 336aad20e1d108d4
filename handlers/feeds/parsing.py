"""A feed's body of any kind and state in; its title and entries, or a FeedError, out.

What there are no two ways of reading is read quickly (`wellformed`), all else by the feed library, unsanitised: what is
kept is plain text anyway. Slow on hostile input, so the readers call it in a worker process (`handlers.feeds.workers`).
"""

from __future__ import annotations

import calendar
import io
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from time import struct_time
from typing import Any

from bot.errors import FeedError, FeedFailure
from handlers.feeds import dates, jsonfeed, texts, wellformed
from handlers.feeds.items import TITLE, Item, ParsedFeed, entries_of, whole

__all__ = ["ParsedFeed", "parse_feed"]

_FEED_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
#: the feed library takes quadratic time over it
_LONG_VOID = re.compile(rb"[ \t\r\n]{1000,}")
_DECLARATION = re.compile(rb"<\?xml[^>]*>", re.IGNORECASE)
_REFERENCE = re.compile(rb"&#(x[0-9a-f]{1,99}|\d{1,99});?", re.IGNORECASE)
_SKIPPED = re.compile(rb"<skip(Hours|Days)\s*>(.*?)</skip\1\s*>", re.DOTALL)
_HOUR, _DAY = re.compile(rb"<hour\s*>\s*(\d\d?)\s*</hour"), re.compile(rb"<day\s*>\s*([A-Za-z]{3})")
_WEEKDAYS = (b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun")


def parse_feed(body: bytes, url: str, content_type: str = "") -> ParsedFeed:
    """Read RSS, RDF, Atom or JSON Feed from the body found at this URL. Raises FeedError."""
    if jsonfeed.looks_like(body):
        return jsonfeed.parse(body, url)
    plain = wellformed.read(body, content_type)
    if plain is None:
        return _by_library(body, url, content_type)
    title = texts.line(plain.title, TITLE)
    entries = entries_of(plain.items, url, title)
    return ParsedFeed(title, entries, _patience(plain.ttl), *_skipped(body), whole(plain.hub), whole(plain.topic))


def _by_library(body: bytes, url: str, content_type: str) -> ParsedFeed:
    result = _read_somehow(body, url, content_type)
    feed, items = result["feed"], result["entries"]
    if not result.get("version") and not items:
        raise _no_feed(body, url)
    title = texts.line(_text(feed, "title"), TITLE)
    entries = entries_of([_item(item) for item in items], url, title)
    hub, topic = (whole(_related(feed, relation)) for relation in ("hub", "self"))
    return ParsedFeed(title, entries, _patience(_text(feed, "ttl")), *_skipped(body), hub, topic)


def _read_somehow(body: bytes, url: str, content_type: str) -> Mapping[str, Any]:
    """The library falls over some declarations of encodings, and over references to characters that there are not."""
    try:
        return _read_xml(body, url, content_type)
    except Exception:  # noqa: BLE001 - in more ways than its documentation knows
        mended = _REFERENCE.sub(_existing, _DECLARATION.sub(b"", body))
    try:
        return _read_xml(mended, url, "")
    except Exception as error:  # noqa: BLE001 - the same
        raise FeedError(FeedFailure.MALFORMED, f"what is at {url} cannot be read ({type(error).__name__})") from None


def _existing(reference: re.Match[bytes]) -> bytes:
    digits = reference[1].lower()
    number = int(digits[1:], 16) if digits.startswith(b"x") else int(digits)
    return reference[0] if 0 < number < 0xD800 or 0xDFFF < number <= sys.maxunicode else b""


def _read_xml(body: bytes, url: str, content_type: str) -> Mapping[str, Any]:
    import feedparser

    # In a BytesIO: bare bytes could be taken for the name of a file.
    return feedparser.parse(  # type: ignore[no-any-return]
        io.BytesIO(_LONG_VOID.sub(b"\n", body)),
        response_headers={"content-type": content_type or "application/xml", "content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _no_feed(body: bytes, url: str) -> FeedError:
    start = body[:4096]
    if _FEED_ROOT.search(start):
        return FeedError(FeedFailure.MALFORMED, f"what is at {url} begins like a feed and cannot be read as one")
    if re.search(rb"<!doctype html|<html", start, re.IGNORECASE):
        return FeedError(FeedFailure.NOT_A_FEED, f"what is at {url} is a web page, not a feed")
    return FeedError(FeedFailure.NOT_A_FEED, f"what is at {url} is not a feed")


def _item(entry: Mapping[str, Any]) -> Item:
    source = entry.get("source")
    return Item(
        id=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link"),
        title=_text(entry, "title"),
        summary=_text(entry, "summary"),
        content=max((_text(part, "value") for part in _parts(entry.get("content"))), key=len, default=""),
        publisher=_text(source, "title") if isinstance(source, Mapping) else "",
        published=_when(entry, "published"),
        updated=_when(entry, "updated"),
    )


def _parts(content: object) -> Iterable[Mapping[str, Any]]:
    return [part for part in content if isinstance(part, Mapping)] if isinstance(content, list) else []


def _related(feed: Mapping[str, Any], relation: str) -> str:
    """Where the first link of this kind leads."""
    return next((_text(link, "href") for link in _parts(feed.get("links")) if link.get("rel") == relation), "")


def _text(element: Mapping[str, Any], name: str) -> str:
    value = element.get(name)
    return value if isinstance(value, str) else ""


def _when(entry: Mapping[str, Any], name: str) -> datetime | None:
    # Asked with `in` first: the feed library answers for a missing `updated` with `published`, and warns.
    parsed = entry.get(f"{name}_parsed") if f"{name}_parsed" in entry else None
    if isinstance(parsed, struct_time):
        return _from_parts(parsed)
    return dates.loose(_text(entry, name)) if name in entry else None


def _from_parts(parts: struct_time) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(parts), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _patience(ttl: str) -> int:
    """Seconds, from RSS's `ttl`, which is given in minutes."""
    minutes = ttl.strip()
    return int(minutes[:6]) * 60 if minutes.isdecimal() and minutes.isascii() else 0


def _skipped(body: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The hours (0 to 23, UTC) and weekdays (0 is Monday) in which RSS's `skipHours` and `skipDays` ask for rest."""
    hours: set[int] = set()
    days: set[int] = set()
    for part in _SKIPPED.finditer(body) if b"<skip" in body else ():
        # RSS 0.91 counts from 1 to 24.
        hours.update(int(hour) % 24 for hour in _HOUR.findall(part[2]) if int(hour) <= 24)
        days.update(_WEEKDAYS.index(day.lower()) for day in _DAY.findall(part[2]) if day.lower() in _WEEKDAYS)
    return tuple(sorted(hours)), tuple(sorted(days))
