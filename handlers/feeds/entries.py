"""Entries and pages as parsed in; as the rest of the house knows them out. Every reader ends with these."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.model import Article, Entry, Feed
from handlers.feeds.items import ParsedFeed
from handlers.feeds.renewal import renewed


def settled(entry: Entry, feed: Feed, now: datetime) -> Entry:
    """The entry under its feed's own address, with times in UTC that do not lie in the future."""
    if entry.feed == feed.url and _is_past(entry.published, now) and _is_past(entry.updated, now):
        return entry
    return replace(entry, feed=feed.url, published=_past(entry.published, now), updated=_past(entry.updated, now))


def read_anew(feed: Feed, parsed: ParsedFeed, body_hash: str, now: datetime) -> Feed:
    """The feed with what its body says of it, which is another than when it was last read."""
    return renewed(
        feed,
        title=parsed.title or feed.title,
        body_hash=body_hash,
        changed=now,
        patience=parsed.patience,
        skip_hours=parsed.skip_hours,
        skip_days=parsed.skip_days,
    )


def read_as(page: Article, entry: Entry) -> Article:
    """The page as the article behind this entry. Where the feed says more than the page shows, its words are taken."""
    return replace(
        page,
        entry=entry.id,
        title=entry.title or page.title,
        text=page.text if len(page.text) >= len(entry.summary) else entry.summary,
        publisher=entry.publisher or page.publisher,
        published=entry.published or entry.updated or page.published,
    )


def summarised(entry: Entry) -> Article:
    """All that the feed itself says: the article where there is no page."""
    return Article(
        entry=entry.id,
        url=entry.url,
        title=entry.title,
        text=entry.summary,
        publisher=entry.publisher,
        published=entry.published or entry.updated,
    )


def _is_past(when: datetime | None, now: datetime) -> bool:
    return when is None or (when.tzinfo is UTC and when <= now)


def _past(when: datetime | None, now: datetime) -> datetime | None:
    return when and min(when.astimezone(UTC), now)
