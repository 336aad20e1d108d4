"""What a feed lists in: the entries to be read, and how; each one's article, and what it says of the shows, out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import structlog

from bot.claims import worth_fetching
from bot.model import Article, Entry, Feed, Reading, Show, seen_key
from handlers.feeds import Feeds
from handlers.feeds.edits import Edits
from handlers.readers import Reader

log = structlog.get_logger()

#: entries of one feed that are read before others have their turn
AT_ONCE = 4
#: in place of the digest of an entry that is tried again: its page could not be had; or we failed at it when nobody
#: was to hear of it, and nobody is to when it is read in the end
WITHOUT_PAGE, SILENT = "", "silent"
UNREAD = frozenset({WITHOUT_PAGE, SILENT})


@dataclass(frozen=True, slots=True)
class Assignment:
    """An entry to be read, and how: for which shows, whether people may hear of it, and whether it was read before."""

    entry: Entry
    shows: frozenset[str]
    tell: bool
    edited: bool


@dataclass(slots=True)
class Assigning:
    """Says which entries are to be read, and which of them again: what changes all the time is put off."""

    _edits: Edits = field(default_factory=Edits)

    def assign(
        self,
        feed: Feed,
        entries: Sequence[Entry],
        known: Mapping[str, str],
        everything: frozenset[str],
        newcomers: frozenset[str],
        now: datetime,
    ) -> tuple[list[Assignment], bool]:
        """What is new is read for every show; what is known only for shows that are new, and without a word of it.

        `known`: entry → the digest under which it was read. With it, whether there is more that is put off for now.
        """
        changed = {entry.id for entry in entries if known.get(entry.id) != entry.digest}
        # What is new is read, and what has changed, unless it changes all the time.
        fresh = {entry for entry in changed if entry not in known or self._edits.allow(seen_key(feed.url, entry), now)}
        put_off = len(fresh) < len(changed)
        assignments = [
            Assignment(
                entry,
                shows=everything if entry.id in fresh else newcomers,
                tell=entry.id in fresh and feed.read is not None and known.get(entry.id) != SILENT,
                edited=entry.id in fresh and entry.id in known,
            )
            for entry in entries
            if entry.id in fresh or (newcomers and entry.id not in changed)
        ]
        return assignments, put_off

    def digests(
        self, assignments: Sequence[Assignment], readings: Sequence[Reading | None], now: datetime
    ) -> dict[str, str]:
        """What each entry was read as, by id; those that are to look new again are missing."""
        found = {}
        for task, reading in zip(assignments, readings, strict=True):
            if reading:
                found[task.entry.id] = self._read_as(task, reading, now)
            elif not task.tell:
                found[task.entry.id] = SILENT
        return found

    def _read_as(self, task: Assignment, reading: Reading, now: datetime) -> str:
        """Its digest, unless its page could not be had: then it is tried a few times more."""
        again = reading.article.stopgap and task.tell
        key = f"page {seen_key(task.entry.feed, task.entry.id)}"
        return WITHOUT_PAGE if again and self._edits.allow(key, now) else task.entry.digest


async def attempts(
    feeds: Feeds, reader: Reader, assignments: Sequence[Assignment], shows: tuple[Show, ...], now: datetime
) -> list[Reading | None]:
    """Each one's reading: side by side where they wait, a few at a time where they think.

    None where we fail at one, so that the others are read all the same.
    """

    async def attempt(task: Assignment) -> Reading | None:
        try:
            return await _read(feeds, reader, task, shows, now)
        except Exception:
            log.exception("entry failed", feed=task.entry.feed, entry=task.entry.id, url=task.entry.url)
            return None

    begun = []
    async with asyncio.TaskGroup() as group:
        for number, task in enumerate(assignments, start=1):
            begun.append(group.create_task(attempt(task)))
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)
    return [one.result() for one in begun]


async def _read(feeds: Feeds, reader: Reader, task: Assignment, shows: tuple[Show, ...], now: datetime) -> Reading:
    """The article behind an entry, read; every title is known, so that a longer one is not taken for a shorter."""
    entry = task.entry
    article = await feeds.article(entry) if worth_fetching(entry, shows) else _summary(entry)
    # News without any date is at most as old as its appearance in a feed that we watch.
    published = article.published or (now if task.tell else None)
    # An id is unique within its feed only.
    named = replace(article, entry=seen_key(entry.feed, entry.id), published=published)
    reading = await reader.read(named, shows)
    return replace(
        reading,
        claims=tuple(claim for claim in reading.claims if claim.show in task.shows),
        set_aside=tuple(aside for aside in reading.set_aside if aside.show in task.shows),
    )


def _summary(entry: Entry) -> Article:
    """The entry itself as an article, where the page behind it is not worth a request."""
    return Article(
        entry=entry.id,
        url=entry.url,
        title=entry.title,
        text=entry.summary,
        publisher=entry.publisher,
        published=entry.published,
    )
