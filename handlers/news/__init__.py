"""From the feeds that are due to what they teach us: feed → new entries → article text → claims → decision → saved.

An entry counts as read in the same save that keeps what it taught, so a crash at any point means that it is read
again, never that it is lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

import structlog

from bot.decisions import decide
from bot.errors import FeedError, FeedFailure, TransientError
from bot.model import LONG_AGO, Changes, Feed, Reading, Seen
from bot.resurfacing import without_the_known
from bot.settings import Settings
from handlers.crashing import crash_point
from handlers.feeds import Feeds, Fetched, pushes, searches
from handlers.feeds.collisions import undisturbed
from handlers.feeds.schedule import after_failure, awaiting
from handlers.news.assignments import UNREAD, Assigning, Assignment, attempts
from handlers.news.tracked import Tracked
from handlers.news.unsaved import Unsaved
from handlers.readers import Reader, Rules
from storage import Storage

log = structlog.get_logger()

#: polls that are begun in one go
SLICE = 50
#: polls that one process has under way: they mostly wait for others
HANDS = 1_000
#: polls that are saved at a time: so many that they share the disk's syncs, so few that a slow database bears them
SAVES = 50
#: seconds between looks at what is due, and before the next where all hands were full: a look takes its time
LOOK, BREATH = 2.0, 0.1
#: seconds for which a feed is this process's to poll
LEASE = 60.0
#: how long it may take until it is saved that a feed was polled and had nothing new
KEEP = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one poll taught: the articles that say something about a tracked show, and all that was saved."""

    readings: tuple[Reading, ...]
    changes: Changes


@dataclass(slots=True)
class News:
    """The story of the news, with the doors and the memory that it needs."""

    storage: Storage
    feeds: Feeds
    clock: Callable[[], datetime]
    settings: Settings
    reader: Reader = field(default_factory=Rules)
    #: who this process is among those that share the store
    holder: str = field(default_factory=lambda: uuid4().hex)
    #: a decision reads what the last one wrote, so they are made one at a time
    _deciding: asyncio.Lock = field(default_factory=asyncio.Lock)
    _saving: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SAVES))
    _polling: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _assigning: Assigning = field(default_factory=Assigning)
    _unsaved: Unsaved = field(init=False)
    _kept: datetime = LONG_AGO
    _looked: datetime | None = None
    _tracked: Tracked = field(default_factory=Tracked)
    _stopping: bool = False

    def __post_init__(self) -> None:
        self._unsaved = Unsaved(self.storage)

    async def watch(self) -> None:
        """Poll what is due as soon as it is and we have hands for it, until stopped."""
        while not self._stopping:
            try:
                await self.poll_due()
            except Exception:
                log.exception("work failed", work="polls")
            await self._pause()

    async def _pause(self) -> None:
        """Until there is something to begin and hands to do it: a little while, or until a poll is over."""
        polls = tuple(self._polling.values())
        if len(polls) < HANDS or not polls:
            await asyncio.sleep(LOOK)
        else:
            await asyncio.wait(polls, timeout=LOOK, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.sleep(BREATH)

    async def poll_due(self) -> None:
        """Begin to poll the feeds that are due, each on its own: a slow or failing one costs the others nothing.

        No more are taken than there are hands for: what is left is for other processes, or for the next look.
        """
        now = self.clock()
        await self._mind_the_clock(now)
        await self._save_searches(now)
        if now - self._kept >= KEEP:
            await self._unsaved.save()
            self._kept = now
        # The store does not know yet when these are due next; until it does, they are ours.
        self._begin(self._unsaved.due(now))
        while (free := HANDS - len(self._polling)) > 0:
            # Thousands begun in one go would hold up everything else.
            feeds = await self.storage.due_feeds(now, min(free, SLICE), self.holder, LEASE)
            self._begin(tuple(map(self._unsaved.as_left, feeds)))
            if len(feeds) < SLICE:
                return
            await asyncio.sleep(0)

    def _begin(self, feeds: Sequence[Feed]) -> None:
        for feed in feeds:
            if feed.url not in self._polling and not searches.is_template(feed):
                self._polling[feed.url] = asyncio.create_task(self._guarded(feed))

    async def _mind_the_clock(self, now: datetime) -> None:
        """A feed that was read in the future was read by a clock that was wrong, and is due."""
        stepped_back, self._looked = self._looked is None or now < self._looked, now
        if stepped_back:
            await undisturbed(partial(self._hasten, now), "when feeds are due")

    async def _hasten(self, now: datetime) -> None:
        early = tuple(feed for feed in await self.storage.feeds() if feed.read and feed.read > now + KEEP)
        if early:
            await self.storage.save(Changes(tuple(replace(feed, due=None) for feed in early), instead_of=early))

    async def settle(self) -> None:
        """Wait until every poll that was begun is over."""
        while self._polling:
            await asyncio.gather(*self._polling.values())

    async def stop(self) -> None:
        """End every poll that was begun; what it had not saved is read again another time."""
        self._stopping = True
        polls = tuple(self._polling.values())
        for poll in polls:
            poll.cancel()
        await asyncio.gather(*polls, return_exceptions=True)
        await self._unsaved.save()

    async def poll(self, feed: Feed) -> Learnt:
        """Poll one feed and learn from what is new in it. Raises FeedError, after the failure was saved."""
        now = self.clock()
        newcomers = self._tracked.since(await self.storage.shows(), feed.read)
        try:
            # What a feed said before a show was tracked is still unread for that show.
            fetched = await self.feeds.entries(_unconditional(feed) if newcomers else feed, now)
        except FeedError as error:
            await self._save_failure(feed, error, now)
            raise
        if fetched.entries:
            # All that it lists, as no message of a hub need have.
            await self.storage.listed(feed.url, [entry.id for entry in fetched.entries])
        return await self.learn(feed, fetched)

    async def learn(self, feed: Feed, fetched: Fetched) -> Learnt:
        """Learn from what was fetched of a feed, or sent by its hub. Where it raises, nothing of it was kept."""
        now, shows = self.clock(), await self.storage.shows()
        newcomers = self._tracked.since(shows, feed.read)
        known = await self.storage.seen(feed.url, [entry.id for entry in fetched.entries])
        everything = self._tracked.ids(shows)
        assignments, put_off = self._assigning.assign(feed, fetched.entries, known, everything, newcomers, now)
        # What is put off or could not be read is asked for again, be the feed unchanged.
        if feed.read and not assignments:
            if not fetched.pushed:
                self._unsaved.leave(_unconditional(fetched.feed) if put_off else fetched.feed)
            return Learnt((), Changes())
        readings = await attempts(self.feeds, self.reader, assignments, shows, now)
        read_well = [(task, reading) for task, reading in zip(assignments, readings, strict=True) if reading]
        digests = self._assigning.digests(assignments, readings, now)
        seen = [Seen(feed.url, entry, digest, now) for entry, digest in digests.items()]
        unread = put_off or len(read_well) < len(assignments) or not UNREAD.isdisjoint(digests.values())
        told = [reading for task, reading in read_well if task.tell]
        polled = awaiting(_unconditional(fetched.feed) if unread else fetched.feed, told, now, self.settings)
        crash_point("fetched")
        # What a hub has not brought is in the feed when it is next polled, which has changed by then.
        poll = Changes((*seen,) if fetched.pushed else (*seen, pushes.missed(polled) if told else polled))
        changes = await self._learn(read_well, poll, feed, now)
        return Learnt(tuple(reading for _, reading in read_well if _says_something(reading)), changes)

    async def _save_searches(self, now: datetime) -> None:
        """Let there be a feed for each search template and show."""
        changes = searches.arranged(await self.storage.feeds(), await self.storage.shows(), now)
        if changes:
            await self.storage.save(changes)

    async def _guarded(self, feed: Feed) -> None:
        try:
            learnt = await self.poll(feed)
            log.info("feed polled", feed=feed.url, articles=len(learnt.readings))
        except FeedError as error:
            log.warning("feed failed", feed=feed.url, kind=error.kind.value, reason=str(error))
        except TransientError as error:
            log.warning("poll put off", feed=feed.url, reason=str(error))
        except Exception:
            # The feed keeps its old validators, so that nothing in it is passed over when it is tried again.
            log.exception("poll failed", feed=feed.url)
            await self._postpone(feed)
        finally:
            self._polling.pop(feed.url, None)

    async def _postpone(self, feed: Feed) -> None:
        """Try a feed later that we failed at for reasons of our own; if the store is the reason, there is no later."""
        error = FeedError(FeedFailure.MALFORMED, "something in it could not be handled; the log says what")
        with suppress(Exception):
            await self._save_failure(feed, error, self.clock())

    async def _save_failure(self, feed: Feed, error: FeedError, now: datetime) -> None:
        failed = Changes((after_failure(feed, error, now, self.settings),))
        await undisturbed(partial(self._save, failed, feed), feed.url)

    async def _learn(
        self, read_well: Sequence[tuple[Assignment, Reading]], poll: Changes, feed: Feed, now: datetime
    ) -> Changes:
        """Decide and save, anew where it was stale; what was saved about shows."""
        if not any(task.edited or _says_something(reading) for task, reading in read_well):
            # Most polls: they do not wait for those who decide, and those that come together are one save on the disk.
            async with self._saving:
                await undisturbed(partial(self._save, poll, feed), feed.url)
            return Changes()
        return await undisturbed(partial(self._conclude, read_well, poll, feed, now), feed.url)

    async def _conclude(
        self, read_well: Sequence[tuple[Assignment, Reading]], poll: Changes, feed: Feed, now: datetime
    ) -> Changes:
        """First what nobody is to hear of is saved, then the news with the poll. Raises StaleError."""
        async with self._deciding:
            silent = await self._decided(read_well, now, tell=False)
            if silent:
                await self._save(silent, feed)
            news = await self._decided(read_well, now, tell=True)
            crash_point("decided")
            await self._save(news + poll, feed)
            crash_point("saved")
            return silent + news

    async def _decided(self, read_well: Sequence[tuple[Assignment, Reading]], now: datetime, *, tell: bool) -> Changes:
        """What the readings change of which people may hear, or of which they may not."""
        batch = [(task, reading) for task, reading in read_well if task.tell is tell]
        concerned = {claim.show for _, reading in batch for claim in reading.claims}
        concerned |= {aside.show for _, reading in batch for aside in reading.set_aside}
        if edited := {reading.article.entry for task, reading in batch if task.edited}:
            # They may have taken back what they said.
            concerned |= await self.storage.claimed(edited)
        if not concerned:
            return Changes()
        edit_after = timedelta(seconds=self.settings.edit_interval)
        memory = await self.storage.recall(concerned)
        readings = without_the_known([reading for _, reading in batch], memory)
        return decide(readings, memory, now, tell=tell, edit_after=edit_after)

    async def _save(self, changes: Changes, feed: Feed) -> None:
        """Save what a poll taught that began with this feed, unless it was removed meanwhile, be it added anew since.

        Raises StaleError where others change it at this moment, TransientError where it was no first sight after all.
        """
        if any(isinstance(record, Feed) for record in changes.put):
            self._unsaved.forget(feed.url)
        stored = await self.storage.feed(feed.url)
        if stored is None or stored.added != feed.added:
            return
        if stored.read and not feed.read:
            # What is not known yet is news by now, and would be learnt in silence.
            raise TransientError(f"{feed.url} was read by another process meanwhile; it is read again when it is due")
        await self.storage.save(pushes.keeping(changes, feed, stored))


def _says_something(reading: Reading) -> bool:
    return bool(reading.claims or reading.set_aside)


def _unconditional(feed: Feed) -> Feed:
    return replace(feed, etag="", last_modified="", body_hash="")
