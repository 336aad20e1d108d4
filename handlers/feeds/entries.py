"""Entries and pages as parsed in; as the rest of the house knows them out. Every reader ends with these."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.model import Article, Entry, Feed


def settled(entry: Entry, feed: Feed, now: datetime) -> Entry:
    """The entry under its feed's own address, with times in UTC that do not lie in the future."""
    return replace(entry, feed=feed.url, published=_past(entry.published, now), updated=_past(entry.updated, now))


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


def _past(when: datetime | None, now: datetime) -> datetime | None:
    return when and min(when.astimezone(UTC), now)
