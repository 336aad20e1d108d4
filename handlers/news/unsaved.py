"""Polls that found nothing new, most of them by far: feeds as they left them in, saved together after a while."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import islice

from bot.model import Changes, Feed
from handlers.feeds import pushes
from handlers.feeds.collisions import undisturbed
from storage import Storage

#: feeds in one save: so many that they share the disk's syncs, so few that others have their turn
TOGETHER = 1_000


@dataclass(slots=True)
class Unsaved:
    """Whatever is lost of it in a crash is polled again a little sooner."""

    storage: Storage
    _left: dict[str, Feed] = field(default_factory=dict)

    def leave(self, feed: Feed) -> None:
        """To be saved so."""
        self._left[feed.url] = feed

    def forget(self, url: str) -> None:
        """Not to be saved any more."""
        self._left.pop(url, None)

    def due(self, now: datetime) -> tuple[Feed, ...]:
        """The feeds that are due again before they were saved."""
        return tuple(feed for feed in self._left.values() if feed.due is None or feed.due <= now)

    def as_left(self, feed: Feed) -> Feed:
        """The feed as its last poll left it, unless it was removed and added anew since."""
        left = self._left.get(feed.url)
        return pushes.kept(left, left, feed) if left and left.added == feed.added else feed

    async def save(self) -> None:
        """Save all that is left so far."""
        urls = iter(tuple(self._left))
        while part := frozenset(islice(urls, TOGETHER)):
            await undisturbed(partial(self._save, part), "what polls found unchanged")

    async def _save(self, urls: Collection[str]) -> None:
        feeds = await self.storage.feeds()
        left = {url: self._left[url] for url in urls if url in self._left}
        stored = tuple(feed for feed in feeds if feed.url in left and left[feed.url].added == feed.added)
        await self.storage.save(Changes(tuple(map(self.as_left, stored)), instead_of=stored))
        for url, feed in left.items():
            # It may have been polled once more meanwhile.
            if self._left.get(url) is feed:
                del self._left[url]
