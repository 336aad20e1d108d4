"""From the feeds that are due to what they teach us: feed → new entries → article text → claims → decision → saved.

An entry counts as read in the same save that keeps what it taught, so a crash at any point means that it is read
again, never that it is lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot.claims import read, worth_fetching
from bot.decisions import decide
from bot.errors import FeedError
from bot.model import Article, Changes, Entry, Feed, Reading, Seen, Show, seen_key
from bot.settings import Settings
from handlers.feeds import Feeds
from handlers.feeds.schedule import after_failure
from storage import Storage

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one entry taught: its reading, and all that was saved because of it."""

    entry: Entry
    reading: Reading
    changes: Changes


@dataclass(slots=True)
class News:
    """The story of the news, with the doors and the memory that it needs."""

    storage: Storage
    feeds: Feeds
    clock: Callable[[], datetime]
    settings: Settings
    #: a decision reads what the last one wrote, so they are made one at a time
    _deciding: asyncio.Lock = field(default_factory=asyncio.Lock)
    _polling: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def poll_due(self) -> None:
        """Begin to poll every feed that is due, each on its own: a slow or failing one costs the others nothing."""
        now = self.clock()
        for feed in await self.storage.feeds():
            if (feed.due is None or feed.due <= now) and feed.url not in self._polling:
                self._polling[feed.url] = asyncio.create_task(self._guarded(feed))

    async def settle(self) -> None:
        """Wait until every poll that was begun is over."""
        while self._polling:
            await asyncio.gather(*self._polling.values())

    async def stop(self) -> None:
        """End every poll that was begun; what it had not saved is read again another time."""
        polls = tuple(self._polling.values())
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)

    async def poll(self, feed: Feed) -> tuple[Learnt, ...]:
        """Poll one feed and learn from what is new in it. Raises FeedError, after the failure was saved."""
        now = self.clock()
        shows = await self.storage.shows()
        newcomers = tuple(show for show in shows if feed.read and show.added and show.added > feed.read)
        try:
            # What a feed said before a show was tracked is still unread for that show.
            fetched = await self.feeds.entries(_unconditional(feed) if newcomers else feed, now)
        except FeedError as error:
            await self._keep_feed(after_failure(feed, error, now, self.settings))
            raise
        known = await self.storage.seen(feed.url, [entry.id for entry in fetched.entries])
        learnt, idle = [], []
        for entry in fetched.entries:
            fresh = known.get(entry.id) != entry.digest
            lesson = await self._learn(entry, shows if fresh else newcomers, tell=fresh and feed.read is not None)
            if lesson.changes:
                learnt.append(lesson)
            elif fresh:
                idle.append(Seen(feed.url, entry.id, entry.digest, now))
        await self._keep_feed(fetched.feed, idle)
        return tuple(learnt)

    async def _guarded(self, feed: Feed) -> None:
        try:
            learnt = await self.poll(feed)
            log.info("feed polled", feed=feed.url, learnt=len(learnt))
        except FeedError as error:
            log.warning("feed failed", feed=feed.url, kind=error.kind.value, reason=str(error))
        except Exception:
            # The feed keeps its old validators, so that nothing in it is passed over when it is tried again.
            log.exception("poll failed", feed=feed.url)
        finally:
            self._polling.pop(feed.url, None)

    async def _learn(self, entry: Entry, shows: Sequence[Show], *, tell: bool) -> Learnt:
        if not shows:
            return Learnt(entry, Reading(_summary(entry)), Changes())
        wanted = tuple(shows)
        article = await self.feeds.article(entry) if worth_fetching(entry, wanted) else _summary(entry)
        now = self.clock()
        # News without any date is at most as old as its appearance in a feed that we watch.
        published = article.published or (now if tell else None)
        # An id is unique within its feed only.
        article = replace(article, entry=seen_key(entry.feed, entry.id), published=published)
        reading = read(article, wanted)
        if not reading.claims and not reading.set_aside:
            return Learnt(entry, reading, Changes())
        return Learnt(entry, reading, await self._decide(entry, reading, now, tell))

    async def _decide(self, entry: Entry, reading: Reading, now: datetime, tell: bool) -> Changes:
        concerned = {claim.show for claim in reading.claims} | {aside.show for aside in reading.set_aside}
        async with self._deciding:
            memory = await self.storage.recall(concerned)
            edit_after = timedelta(seconds=self.settings.edit_interval)
            changes = decide(reading, memory, now, tell=tell, edit_after=edit_after)
            changes += Changes((Seen(entry.feed, entry.id, entry.digest, now),))
            await self.storage.save(changes)
        return changes

    async def _keep_feed(self, feed: Feed, seen: Sequence[Seen] = ()) -> None:
        """Save a poll's result, unless the feed was removed meanwhile."""
        if any(kept.url == feed.url for kept in await self.storage.feeds()):
            await self.storage.save(Changes((*seen, feed)))


def _unconditional(feed: Feed) -> Feed:
    return replace(feed, etag="", last_modified="", body_hash="")


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
