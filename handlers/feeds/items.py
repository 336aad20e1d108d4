"""What every kind of feed comes down to: its items in document order in; entries, oldest first, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from bot.model import LONG_AGO, Entry, fingerprint
from handlers.feeds import links, texts
from handlers.feeds.renewal import maker

#: the newest that are kept of one feed
ENTRIES = 500
#: characters
TITLE, SUMMARY, ID, LINK = 500, 20_000, 1_000, 4_000

_made = maker(Entry)


class Item(NamedTuple):
    """One item as some kind of feed gives it; texts may be markup, times are aware."""

    id: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    #: the full text, where the feed carries it
    content: str = ""
    publisher: str = ""
    published: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """What a feed's body says: its title, its entries oldest first, and how it wishes to be polled."""

    title: str
    entries: tuple[Entry, ...]
    #: seconds between polls, from RSS's `ttl`
    patience: int = 0
    #: hours of the day (UTC) and weekdays (0 is Monday) in which it asks to be left alone
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()
    #: the hub that it names, and its own address as it gives it; neither is checked
    hub: str = ""
    topic: str = ""


def entries_of(items: Sequence[Item], feed: str, feed_title: str) -> tuple[Entry, ...]:
    """The items as entries of the feed at this URL, oldest first, each with an id of its own."""
    publisher = feed_title or links.host(feed)
    found = [_entry(item, feed, publisher) for item in _oldest_first(items)[-ENTRIES:]]
    return tuple({entry.id: entry for entry in _named_apart(found)}.values())


def whole(link: str) -> str:
    """An address as it was given, which is to be told apart from others letter by letter; "" for a hostile one."""
    return texts.visible(link).strip() if len(link) <= LINK else ""


def _oldest_first(items: Sequence[Item]) -> list[Item]:
    """By time where all have one; else the document's order turned round, since feeds put the newest on top."""
    turned = list(reversed(items))
    if any(_time(item) is None for item in items):
        return turned
    return sorted(turned, key=lambda item: _time(item) or LONG_AGO)


def _time(item: Item) -> datetime | None:
    return item.published or item.updated


def _entry(item: Item, feed: str, publisher: str) -> Entry:
    summary, content = texts.plain(item.summary, SUMMARY), texts.plain(item.content, SUMMARY)
    return _made(
        id=_short(texts.visible(item.id).strip()),
        feed=feed,
        url=_address(item.link),
        title=texts.line(item.title, TITLE),
        summary=content if len(content) > len(summary) else summary,
        publisher=texts.line(item.publisher, TITLE) or publisher,
        published=item.published,
        updated=item.updated,
    )


def _short(name: str) -> str:
    return name if len(name) <= ID else fingerprint(name)


def _address(link: str) -> str:
    return links.clean(texts.visible(link)) if len(link) <= LINK else ""


def _named_apart(entries: Sequence[Entry]) -> list[Entry]:
    """Entries with the best id that is theirs alone: the id given, else the link, else what they say."""
    given = Counter(entry.id for entry in entries)
    linked = Counter(entry.url for entry in entries)
    return [_named(entry, own_id=given[entry.id] == 1, own_link=linked[entry.url] == 1) for entry in entries]


def _named(entry: Entry, *, own_id: bool, own_link: bool) -> Entry:
    if entry.id and own_id:
        name = entry.id
    elif entry.url and own_link:
        name = entry.url
    else:
        name = entry.digest
    return entry if name == entry.id else replace(entry, id=name)
