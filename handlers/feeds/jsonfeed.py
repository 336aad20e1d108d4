"""JSON Feed 1.x (jsonfeed.org): its body in; its title and entries, or a FeedError, out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

import orjson

from bot.errors import FeedError, FeedFailure
from handlers.feeds import texts
from handlers.feeds.items import TITLE, Item, ParsedFeed, entries_of, whole


def looks_like(body: bytes) -> bool:
    """True where the body is an object of JSON and no markup."""
    return body[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def parse(body: bytes, url: str) -> ParsedFeed:
    """Read the body found at this URL. Raises FeedError."""
    try:
        feed = orjson.loads(body.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    except orjson.JSONDecodeError:
        raise FeedError(
            FeedFailure.MALFORMED, f"what is at {url} begins like JSON and cannot be read as such"
        ) from None
    items = feed.get("items")
    if not isinstance(items, list) or "jsonfeed.org/version/" not in _text(feed, "version"):
        raise FeedError(FeedFailure.NOT_A_FEED, f"what is at {url} is JSON, but not a JSON Feed")
    title = texts.line(_text(feed, "title"), TITLE)
    found = [_item(item, url) for item in items if isinstance(item, Mapping)]
    return ParsedFeed(title, entries_of(found, url, title), hub=whole(_hub(feed)), topic=whole(_text(feed, "feed_url")))


def _hub(feed: Mapping[str, Any]) -> str:
    hubs = feed.get("hubs")
    named = [hub for hub in hubs if isinstance(hub, Mapping)] if isinstance(hubs, list) else []
    return next((_text(hub, "url") for hub in named if _text(hub, "type").casefold() == "websub"), "")


def _item(item: Mapping[str, Any], url: str) -> Item:
    link = _text(item, "url") or _text(item, "external_url")
    return Item(
        id=_text(item, "id"),
        link=_joined(url, link),
        title=_text(item, "title"),
        summary=_text(item, "summary"),
        content=_text(item, "content_html") or _text(item, "content_text"),
        published=_when(item, "date_published"),
        updated=_when(item, "date_modified"),
    )


def _text(element: Mapping[str, Any], name: str) -> str:
    """The text under this name. Ids are at times numbers, against the specification."""
    value = element.get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link) if link else ""
    except ValueError:
        return ""


def _when(item: Mapping[str, Any], name: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(_text(item, name).strip())
        return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
