"""What a save does: changes in, done in one transaction when it returns (`sql/saving.sql`).

The shows and feeds that it is about are held first, in the order of their keys, then the rows of each table in the
order of `storage.schema`, again by key. A row that is not there cannot be held, so saves that make or drop shows or
feeds go one after the other. So two saves never wait for each other in a circle, but for those of more than a slice,
which the database ends and `Connections` begins again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import orjson
from psycopg import Rollback
from psycopg.rows import TupleRow

from bot.errors import StaleError, StoreError
from bot.model import EVERY_SHOW, Changes, Claim, Feed, Record, Round
from storage import schema
from storage.postgres.connections import Connection
from storage.postgres.queries import QUERIES
from storage.postgres.rows import filed, record, rows
from storage.schema import TABLE_OF, TABLES, Table

#: rows in one statement
_SLICE = 5_000
#: what a decision about a show rests on: a change of these makes another revision of it
_RECALLED = {table.name for table in (schema.SHOWS, schema.CLAIMS, schema.SET_ASIDE, schema.VERDICTS, schema.ALERTS)}

#: what a feed lists, as the keys of `seen`, where that is so much that retention must know, and known
Listed = Callable[[str], Collection[str] | None]


class Saving:
    """One save, on one connection. Raises StoreError before anything is asked where a record cannot be kept."""

    def __init__(self, changes: Changes, listed: Listed) -> None:
        self._based_on = {filed(show): (show, revision) for show, revision in changes.based_on}
        self._instead_of = {filed(feed.key): feed for feed in changes.instead_of}
        self._listed = listed
        self._put = folded(changes.put)
        self._drop: dict[str, list[str]] = {}
        for dropped in changes.drop:
            self._drop.setdefault(TABLE_OF[type(dropped)].name, []).append(filed(dropped.key))
        self._claims_dropped_of = {filed(record.show) for record in changes.drop if isinstance(record, Claim)}
        #: rows that were inserted, replaced, trimmed or dropped in the tables that are recalled, and what each is about
        self._changed: dict[tuple[str, str], str] = {}
        self._wakes = False
        #: whether it puts shows or feeds that were not there
        self._makes = False
        # Made before anything is asked of the database, so that a record that cannot be kept costs nothing.
        self._rows = {
            table.name: [rows(table, part) for part in _slices(self._put[table.name])]
            for table in TABLES
            if table.name in self._put
        }

    async def carry_out(self, connection: Connection) -> None:
        dropped = {table.name for table in (schema.SHOWS, schema.FEEDS)} & self._drop.keys()
        if dropped or not await self._done(connection, alone=False):
            await self._done(connection, alone=True)

    async def _done(self, connection: Connection, *, alone: bool) -> bool:
        """Carry it out, `alone` among those that make or drop; False, and nothing done, where it should have been."""
        self._changed.clear()
        self._wakes = self._makes = False
        # What needs no answer goes with the next that does.
        async with connection.pipeline(), connection.transaction():
            if alone:
                await connection.execute(QUERIES["lock_making"])
            kept = {
                "show": await self._hold(connection, schema.SHOWS, self._strength()),
                "feed": await self._hold(connection, schema.FEEDS, "drop" if self._drop.get("feeds") else "decide"),
            }
            if self._makes and not alone:
                raise Rollback
            for table in TABLES:
                for part in self._rows.get(table.name, ()):
                    await self._put_rows(connection, table, part, kept.get(table.about))
            await self._limit(connection)
            await self._drop_all(connection)
            await self._revise(connection)
            if self._wakes:
                await connection.execute(QUERIES["wake"])
        return alone or not self._makes

    def _strength(self) -> str:
        if self._drop.get("shows"):
            return "drop"
        decides = self._based_on or self._claims_dropped_of or self._put.keys() & _RECALLED
        return "decide" if decides else "mention"

    async def _hold(self, connection: Connection, table: Table[Any], strength: str) -> set[str]:
        """Hold the shows or feeds that this save is about; those that will be kept once it is over."""
        put = {filed(key) for key in self._put.get(table.name, ())}
        dropped = set(self._drop.get(table.name, ()))
        (field,) = (name for name, owner in schema.OWNERS.items() if owner is table)
        keys = put | dropped | self._owners(field)
        keys |= self._based_on.keys() | self._claims_dropped_of if table is schema.SHOWS else self._instead_of.keys()
        if not keys:
            return set()
        name = f"lock_{table.name}" + ("" if strength == "decide" else f"_to_{strength}")
        held = await _rows(connection, name, keys=sorted(keys))
        if table is schema.SHOWS:
            self._check_newest(dict(held))
        else:
            self._check_unchanged(dict(held))
        there = {key for key, _ in held}
        self._makes |= not put <= there
        return (there | put) - dropped

    def _owners(self, field: str) -> set[str]:
        return {
            filed(owner)
            for table in TABLES
            if table.about == field
            for record in self._put.get(table.name, {}).values()
            if (owner := table.owner(record))
        }

    def _check_newest(self, revisions: Mapping[str, int]) -> None:
        for key, (show, revision) in self._based_on.items():
            if revisions.get(key, 0) != revision:
                raise StaleError(f"something else was saved about {show!r} meanwhile; nothing was saved")

    def _check_unchanged(self, records: Mapping[str, str]) -> None:
        for key, feed in self._instead_of.items():
            if key not in records or record(schema.FEEDS, (records[key],)) != feed:
                raise StaleError(f"{feed.url} was changed meanwhile; nothing was saved")

    async def _put_rows(
        self, connection: Connection, table: Table[Any], part: list[dict[str, Any]], kept: Collection[str] | None
    ) -> None:
        """Put these, less those that are about what is not kept."""
        if kept is not None:
            free = {filed(""), filed(EVERY_SHOW)}
            part = [row for row in part if row["about"] in kept or row["about"] in free]
        if not part:
            return
        done = await _rows(connection, f"put_{table.name}", rows=orjson.dumps(part).decode())
        if table.name in _RECALLED:
            self._changed |= {(table.name, key): about for key, about in done}
        self._wakes |= bool(done) and self._may_be_due(table)

    def _may_be_due(self, table: Table[Any]) -> bool:
        records = self._put[table.name].values()
        return (
            table is schema.DELIVERIES
            or any(isinstance(record, Round) and record.open for record in records)
            or any(isinstance(record, Feed) and record.due is None for record in records)
        )

    async def _limit(self, connection: Connection) -> None:
        for table in TABLES:
            if table.limit is None or table.name not in self._put:
                continue
            about = {filed(name): name for name in self._about(table)}
            query = _about_table("past_limit", table)
            given = {"about": sorted(about), "limit": table.limit}
            for name, past in await (await connection.execute(query, given)).fetchall():
                unlisted = table is schema.SEEN and self._listed(about[name]) is None
                many = past - (schema.SEEN_UNLISTED - table.limit) if unlisted else past
                if many > 0:
                    spared = await self._spared(connection, table, about[name])
                    await self._let_go(connection, table, {"about": name, "many": many, "spared": spared})

    def _about(self, table: Table[Any]) -> set[str]:
        return {str(getattr(record, table.about)) for record in self._put[table.name].values()}

    async def _spared(self, connection: Connection, table: Table[Any], name: str) -> list[str]:
        """What goes last, or never."""
        if table is schema.SEEN:
            return list(self._listed(name) or ())
        if table is schema.CLAIMS:
            verdicts = await _rows(connection, "verdicts_of", about=filed(name))
            return list(schema.named([record(schema.VERDICTS, row) for row in verdicts]))
        return []

    async def _let_go(self, connection: Connection, table: Table[Any], given: dict[str, Any]) -> None:
        # What a feed still lists would look new again; of the claims some must go, be they named.
        query, last = _about_table("limit", table), table is not schema.SEEN
        for key, name in await (await connection.execute(query, given | {"last": last})).fetchall():
            # What came and went in one save has changed nothing.
            if self._changed.pop((table.name, key), None) is None and table.name in _RECALLED:
                self._changed[table.name, key] = name

    async def _drop_all(self, connection: Connection) -> None:
        removed = False
        for kind, table in TABLE_OF.items():
            keys = sorted(self._drop.get(table.name, ()))
            if not keys:
                continue
            for other in schema.GOES_WITH[kind]:
                await connection.execute(_about_table("drop_about", other), {"keys": keys})
            gone = await (await connection.execute(_about_table("drop", table), {"keys": keys})).fetchall()
            removed |= bool(gone) and table in (schema.SHOWS, schema.FEEDS)
            if table.name in _RECALLED:
                self._changed |= {(table.name, key): about for key, about in gone}
        if removed:
            await connection.execute(QUERIES["note_removals"])

    async def _revise(self, connection: Connection) -> None:
        shows = set(self._changed.values()) - set(self._drop.get("shows", ()))
        if shows:
            await connection.execute(QUERIES["revise"], {"keys": sorted(shows)})
        # What a decision rests on was read a moment ago, so its pages are at hand.
        recalled = shows & self._based_on.keys()
        if recalled:
            await connection.execute(QUERIES["recollect"], {"keys": sorted(recalled)})


def folded(put: Iterable[Record]) -> dict[str, dict[str, Record]]:
    """By table and key: records of one key made one by the table's policy. Raises StoreError for one of no table."""
    tables: dict[str, dict[str, Record]] = {}
    for given in put:
        table = TABLE_OF.get(type(given))
        if table is None:
            raise StoreError(f"a record cannot be kept: no table for {type(given).__name__}")
        records, key = tables.setdefault(table.name, {}), given.key
        records[key] = table.policy(records[key], given) if key in records else given
    return tables


def _slices(records: Mapping[str, Record]) -> Iterator[dict[str, Record]]:
    items = iter(records.items())
    while part := dict(islice(items, _SLICE)):
        yield part


def _about_table(name: str, table: Table[Any]) -> bytes:
    about = "about" if table is schema.CLAIMS else "key"
    return QUERIES[name].replace(b"{table}", table.name.encode()).replace(b"{about}", about.encode())


async def _rows(connection: Connection, name: str, **given: object) -> Sequence[TupleRow]:
    return await (await connection.execute(QUERIES[name], given)).fetchall()
