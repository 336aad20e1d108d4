"""`storage/` remembers: one promise, its backends, the form of records on disk.

To add a backend: write one module with a class that keeps the promise below, add one row to `BACKENDS`, and one
to the contract suite's list of URLs (`tests/storage/stores.py`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast
from urllib.parse import parse_qsl, urlencode

from bot.errors import SettingsError
from bot.model import Changes, Destination, Digest, Feed, Installation, Memory, Record, Show, Subscription
from storage.outbox import Outbox


class Storage(Outbox, Protocol):
    """The promise. Reads never see half a save; what a save returned for is on disk."""

    async def save(self, changes: Changes) -> None:
        """Keep all of these changes or none of them; the same changes again change nothing (see `Changes`).

        What is about a show or a feed that is not kept, or not any more once these changes are, is left out.
        Raises StaleError where `based_on` names a show of whose memory (the show, claims, set aside, verdicts, alerts)
        something was saved since, or `instead_of` a feed that is not kept as it is there any more; and StoreError.
        """

    async def shows(self) -> tuple[Show, ...]:
        """The tracked shows, by title."""

    async def feeds(self) -> tuple[Feed, ...]:
        """The watched feeds, by URL."""

    async def feed(self, url: str) -> Feed | None:
        """The watched feed at this URL."""

    async def subscriptions(self, destination: Destination | None = None) -> tuple[Subscription, ...]:
        """The standing wishes of this destination, or all, by destination."""

    async def digests(self) -> tuple[Digest, ...]:
        """The wishes for a digest, by destination."""

    async def installations(self) -> tuple[Installation, ...]:
        """Where the bot was installed, by platform and workspace."""

    async def recall(self, shows: Collection[str]) -> Memory:
        """What is kept about these shows (ids)."""

    async def claimed(self, entries: Collection[str]) -> frozenset[str]:
        """The shows (ids) of which claims are kept that were read in these entries (`Evidence.entry`)."""

    async def revisions(self, shows: Collection[str]) -> Mapping[str, int]:
        """The `Memory.revisions` of these shows, without the memory; what is not tracked may be missing."""

    async def recollect(self, after: str, limit: int) -> str:
        """Make the next shows quick to recall where they are not: of at most `limit`, past what the last call returned.

        Empty at the beginning and at the end. Nothing that is kept changes by it.
        """

    async def seen(self, feed: str, entries: Collection[str]) -> Mapping[str, str]:
        """The digests under which entries (ids) of this feed (URL) were last read, by id; unread ones are missing."""

    async def listed(self, feed: str, entries: Collection[str]) -> None:
        """Note that the feed (URL) lists just these entries (ids): while it does, none that was seen is forgotten."""

    def everything(self) -> AsyncIterator[Record]:
        """All that is kept, table by table in the order of `storage.schema`, each in the order of its making.

        (What was seen: feed by feed.)
        """

    async def backup(self, path: Path) -> None:
        """Write all that is kept to one new file, from which a store can be opened."""

    async def close(self) -> None:
        """Release the store. Nothing is lost without it."""


def with_options(url: str, **options: str) -> str:
    """The same store's URL with these options of a file's store, where it is one and does not have them already.

    `backups`: the folder that the message about a damaged store looks into; `mode="ro"`: read beside a running process.
    """
    file, _, query = url.partition("?")
    if not file.startswith("tinydb:"):
        return url
    return f"{file}?{urlencode({**options, **dict(parse_qsl(query, keep_blank_values=True))})}"


def shown(url: str) -> str:
    """This store's URL for people to see: without a user, a password or options."""
    if url.startswith("tinydb:"):
        return url
    kind, _, place = url.partition("?")[0].partition("//")
    return f"{kind}//{place.rpartition('@')[2]}" if place else kind


#: URL scheme → module under `storage/` with an `async def open(url) -> Storage`
BACKENDS = {
    "tinydb": "storage.tinydb",
    "memory": "storage.tinydb",
    "postgresql": "storage.postgres",
    "postgres": "storage.postgres",
}


async def open_storage(url: str) -> Storage:
    """The store at this URL: `tinydb:///var/lib/cliffhanger/store.json`, `tinydb:store.json` or `memory:`.

    Raises SettingsError for a URL of no known scheme, StoreError for a store that cannot be used.
    """
    scheme = url.split(":", 1)[0]
    if scheme not in BACKENDS:
        known = ", ".join(f"{name}:" for name in BACKENDS)
        raise SettingsError(f"STORAGE_URL: no store of the kind {scheme!r}; it must begin with one of {known}")
    return cast("Storage", await import_module(BACKENDS[scheme]).open(url))
