"""The promise of `storage`, kept by PostgreSQL: the part that saves and recalls. Work is shared out in `outbox`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

from bot.errors import StoreError
from bot.model import (
    Audience,
    Changes,
    Destination,
    Digest,
    Feed,
    Installation,
    Memory,
    Record,
    Round,
    Show,
    Subscription,
    seen_key,
)
from storage import open_storage, schema
from storage.copying import copy
from storage.postgres.caching import Kept
from storage.postgres.connections import Connections
from storage.postgres.errors import translated
from storage.postgres.outbox import PostgresOutbox
from storage.postgres.queries import QUERIES
from storage.postgres.rows import SELECTED, filed, record
from storage.postgres.saving import Saving
from storage.postgres.telling import Telling
from storage.records import from_bytes, from_json, to_bytes
from storage.schema import TABLES

#: records in a backup, which has the form of a file's store and is made in memory
MOST_IN_A_FILE = 1_000_000
#: letters of an entry's name by which its claims are found (`migrations/0003-entries.sql`)
_INDEXED = 64
#: rows that are fetched at once where there is no end of them
_SLICE = 500

_KINDS = {table.name: table.record for table in TABLES}


class PostgresStore(PostgresOutbox):
    """Keeps the promise (`storage.Storage`). Use it from one event loop."""

    def __init__(self, connections: Connections) -> None:
        super().__init__(connections)
        self._shows: Kept[Show] = Kept(schema.SHOWS, lambda show: (show.title.casefold(), show.id), connections)
        self._feeds: Kept[Feed] = Kept(schema.FEEDS, lambda feed: feed.url, connections)
        #: feed → the keys of what it lists, where that is so much that retention must know
        self._listed: dict[str, frozenset[str]] = {}

    async def save(self, changes: Changes) -> None:
        if changes:
            await self._connections.run(Saving(changes, self._listed.get).carry_out)

    async def tell(self, round_: Round, audience: Audience, limit: int) -> Round:
        return await self._connections.run(Telling(round_, audience, limit).carry_out)

    async def shows(self) -> tuple[Show, ...]:
        return await self._shows.all()

    async def feeds(self) -> tuple[Feed, ...]:
        return await self._feeds.all()

    async def feed(self, url: str) -> Feed | None:
        rows = await self._connections.ask("feed", key=filed(url))
        return next((record(schema.FEEDS, row) for row in rows), None)

    async def subscriptions(self, destination: Destination | None = None) -> tuple[Subscription, ...]:
        if destination is None:
            rows = await self._connections.ask("subscriptions")
        else:
            rows = await self._connections.ask("subscriptions_of", destination=filed(str(destination)))
        wishes = (record(schema.SUBSCRIPTIONS, row) for row in rows)
        # Two destinations may be written alike.
        mine = (wish for wish in wishes if destination in (None, wish.destination))
        return tuple(sorted(mine, key=lambda wish: (wish.destination, wish.show)))

    async def digests(self) -> tuple[Digest, ...]:
        digests = [record(schema.DIGESTS, row) for row in await self._connections.ask("digests")]
        return tuple(sorted(digests, key=lambda digest: digest.destination))

    async def installations(self) -> tuple[Installation, ...]:
        found = [record(schema.INSTALLATIONS, row) for row in await self._connections.ask("installations")]
        return tuple(sorted(found, key=lambda installation: (installation.platform, installation.workspace)))

    async def recall(self, shows: Collection[str]) -> Memory:
        kinds: dict[str, list[tuple[int, Any]]] = {table.name: [] for table in TABLES}
        revisions = []
        for kind, place, text, revision in await self._connections.ask("recall", keys=sorted({*map(filed, shows)})):
            document = from_bytes(text.encode())
            for name, made, part in document if kind == "recollections" else ((kind, place, document),):
                kinds[name].append((made, from_json(_KINDS[name], part)))
            if kind == "shows":
                revisions.append((kinds["shows"][-1][1].id, revision))

        def in_order(kind: str) -> tuple[Any, ...]:
            return tuple([record for _, record in sorted(kinds[kind], key=itemgetter(0))])

        return Memory(
            shows=in_order("shows"),
            claims=in_order("claims"),
            set_aside=in_order("set_aside"),
            verdicts=in_order("verdicts"),
            alerts=in_order("alerts"),
            revisions=tuple(revisions),
        )

    async def claimed(self, entries: Collection[str]) -> frozenset[str]:
        beginnings = [to_bytes(entry)[1:-1].decode()[:_INDEXED] for entry in entries]
        rows = await self._connections.ask("claims_in", begin=beginnings)
        found = (record(schema.CLAIMS, row) for row in rows)
        return frozenset(claim.show for claim in found if claim.evidence.entry in entries)

    async def revisions(self, shows: Collection[str]) -> Mapping[str, int]:
        keys = {filed(show): show for show in shows}
        return {keys[key]: revision for key, revision in await self._connections.ask("revisions", keys=sorted(keys))}

    async def recollect(self, after: str, limit: int) -> str:
        page = await self._connections.ask("recollected", after=after, limit=limit)
        if lacking := [key for key, recollected in page if not recollected]:
            await self._connections.ask("recollect", keys=lacking)
        return page[-1][0] if page and len(page) == limit else ""

    async def seen(self, feed: str, entries: Collection[str]) -> Mapping[str, str]:
        keys = {seen_key(feed, entry): entry for entry in entries}
        rows = await self._connections.ask("seen", keys=list(keys)) if keys else []
        found = [record(schema.SEEN, row) for row in rows]
        return {keys[seen.key]: seen.digest for seen in found}

    async def listed(self, feed: str, entries: Collection[str]) -> None:
        ((known,),) = await self._connections.ask("seen_of", feed=filed(feed), most=schema.SEEN_PER_FEED + 1)
        if known + len(entries) > schema.SEEN_PER_FEED:
            self._listed[feed] = frozenset(seen_key(feed, entry) for entry in entries)
        else:
            self._listed.pop(feed, None)

    async def everything(self) -> AsyncIterator[Record]:
        with translated():
            async with await self._connections.alone() as connection, connection.transaction():
                await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                for table in TABLES:
                    query = QUERIES["everything"].replace(b"{table}", table.name.encode())
                    async with connection.cursor(name="everything") as cursor:
                        cursor.itersize = _SLICE
                        await cursor.execute(query.replace(b"{columns}", SELECTED[table.name].encode()))
                        async for row in cursor:
                            yield record(table, row)

    async def backup(self, path: Path) -> None:
        much = sum((await self.tally()).values())
        if much > MOST_IN_A_FILE:
            raise StoreError(f"{much} records are too many for one file: back the database up with pg_dump")
        file = await open_storage("memory:")
        await copy(self, file)
        await file.backup(path)

    async def close(self) -> None:
        await self._listener.close()
        await self._connections.close()
