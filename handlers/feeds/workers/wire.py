"""What a worker and its master say to each other: records in, bytes out; and back, every part checked for its type.

    job:    a line of JSON (name, url, content_type, seconds, size), then the body
    answer: one byte (`+` or `-`), eight bytes of length, then JSON: the record, or the failure's kind and text

Of entries a column for each field, since hundreds of thousands of them come through here, and the master has better
things to do than to read their fields' names, or to look at the type of each value by itself.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import repeat
from typing import Any

import orjson

from bot.errors import FeedError, FeedFailure
from bot.model import Article, Entry
from handlers.feeds.items import ParsedFeed
from handlers.feeds.renewal import maker

FRAME = struct.Struct(">cQ")
_WORDS, _TIMES = ("id", "url", "title", "summary", "publisher"), ("published", "updated")

_entry = maker(Entry)


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is asked, before the body."""

    name: str
    url: str
    content_type: str
    seconds: float
    size: int

    def packed(self) -> bytes:
        return orjson.dumps(self) + b"\n"

    @classmethod
    def unpacked(cls, line: bytes) -> Job:
        return cls(**orjson.loads(line))


def pack_feed(feed: ParsedFeed) -> bytes:
    words = [[getattr(entry, name) for entry in feed.entries] for name in _WORDS]
    times = [[_at(getattr(entry, name)) for entry in feed.entries] for name in _TIMES]
    return orjson.dumps(
        (feed.title, words, times, feed.patience, feed.skip_hours, feed.skip_days, feed.hub, feed.topic)
    )


def unpack_feed(answer: bytes, url: str) -> ParsedFeed:
    """The feed found at this URL. Raises ValueError for what no worker of ours would say."""
    try:
        title, words, times, patience, hours, days, hub, topic = orjson.loads(answer)
        rest = tuple(map(_int, hours)), tuple(map(_int, days))
        return ParsedFeed(_str(title), _entries(url, words, times), _int(patience), *rest, _str(hub), _str(topic))
    except (TypeError, OverflowError) as error:
        raise ValueError(str(error)) from None


def _entries(feed: str, words: Any, times: Any) -> tuple[Entry, ...]:
    if not all(set(map(type, column)) <= {str} for column in words):
        raise ValueError("an entry's words must be text")
    names, *described = words
    published, updated = ([_time(when) for when in column] for column in times)
    rows = zip(names, repeat(feed, len(names)), *described, published, updated, strict=True)
    return tuple([_entry(*row) for row in rows])


def pack_page(article: Article) -> bytes:
    return orjson.dumps(
        (article.url, article.title, article.text, article.publisher, article.author, _at(article.published))
    )


def unpack_page(answer: bytes, _: str) -> Article:
    """The article of a page. Raises ValueError for what no worker of ours would say."""
    try:
        *words, published = orjson.loads(answer)
        url, title, text, publisher, author = map(_str, words)
        return Article("", url, title, text, publisher, author, _time(published))
    except (TypeError, OverflowError) as error:
        raise ValueError(str(error)) from None


def pack_links(links: tuple[str, ...]) -> bytes:
    return orjson.dumps(links)


def unpack_links(answer: bytes, _: str) -> tuple[str, ...]:
    """Addresses. Raises ValueError for what no worker of ours would say."""
    found = orjson.loads(answer)
    if type(found) is not list:
        raise ValueError("expected a list")
    return tuple(map(_str, found))


def pack_failure(kind: FeedFailure, text: str) -> bytes:
    return orjson.dumps((kind, text.encode("utf-8", "replace").decode()))


def unpack_failure(answer: bytes) -> FeedError:
    kind, text = orjson.loads(answer)
    return FeedError(FeedFailure(kind), _str(text))


def _at(when: datetime | None) -> float | None:
    return None if when is None else when.timestamp()


def _time(seconds: Any) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _str(value: Any) -> str:
    if type(value) is not str:
        raise ValueError("expected text")
    return value


def _int(value: Any) -> int:
    if type(value) is not int:
        raise ValueError("expected a number")
    return value
