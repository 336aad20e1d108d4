"""The working set: records in, by key, by what they are about and by when they are due; answers out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import nsmallest
from typing import Any, Generic, TypeVar

from bot.model import LONG_AGO, Delivery, Feed, Record, Round, Show
from storage import schema
from storage.schema import TABLES, Table
from storage.tinydb.indices import Index, Outgoing, Pages, Queue

R = TypeVar("R", bound=Record)

#: table's name → key → the record that is kept from now on, or None where it goes
Delta = dict[str, dict[str, Record | None]]

#: what a decision about a show rests on: a change of these makes another revision of it
_RECALLED = frozenset(
    table.name for table in (schema.SHOWS, schema.CLAIMS, schema.SET_ASIDE, schema.VERDICTS, schema.ALERTS)
)


class Shelf(Generic[R]):
    """The records of one table, in the order of their making."""

    def __init__(self, table: Table[R], *indices: Index) -> None:
        self.table = table
        self._records: dict[str, R] = {}
        self._made: dict[str, int] = {}
        self._last = 0
        self._groups = Pages(lambda record: about(table, record))
        self._indices = (self._groups, *indices) if table.about else indices
        self._sorted: tuple[R, ...] | None = None

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        """All as they are now, in the order of their making."""
        return iter(tuple(self._records.values()))

    def get(self, key: str) -> R | None:
        return self._records.get(key)

    def keys(self, about: str) -> Collection[str]:
        """The keys of the records about this show or feed."""
        return self._groups.keys(about)

    def page(self, names: tuple[str, ...], after: str, limit: int) -> tuple[R, ...]:
        """At most `limit` records about these whose key is past `after`, by key."""
        return self.these(self._groups.page(names, after, limit))

    def about(self, names: Iterable[str]) -> tuple[R, ...]:
        """The records about these shows or feeds, in the order of their making."""
        return self.pick(key for name in set(names) for key in self._groups.keys(name))

    def pick(self, keys: Iterable[str]) -> tuple[R, ...]:
        """The records with these keys, in the order of their making."""
        known = sorted(self._records.keys() & set(keys), key=self._made.__getitem__)
        return self.these(known)

    def these(self, keys: Iterable[str]) -> tuple[R, ...]:
        """The records with these keys, in this order."""
        return tuple([self._records[key] for key in keys])

    def sorted(self, order: Any) -> tuple[R, ...]:
        """All records in this order, which must be the same at every call."""
        if self._sorted is None:
            self._sorted = tuple(sorted(self._records.values(), key=order))
        return self._sorted

    def change(self, key: str, record: R | None) -> R | None:
        """Keep this record under this key from now on, or none; what was there before."""
        before = self._records.get(key)
        if before is None:
            self._last += 1
            self._made[key] = self._last
        made = self._made[key] if record is not None else self._made.pop(key)
        if record is not None:
            self._records[key] = record
        elif before is not None:
            del self._records[key]
        for index in self._indices:
            index.change(key, made, before, record)
        self._sorted = None
        return before


class Shelves:
    """All that is kept. Changed only by `apply`, which does not wait, so no reader sees half of it."""

    def __init__(self) -> None:
        self.due_feeds = Queue(lambda feed: feed.due or LONG_AGO)
        self.open_rounds = Queue(lambda round_: round_.made if round_.open else None)
        self.wishes = Pages(lambda wish: wish.destination)
        self.by_alert = Pages(lambda delivery: delivery.alert)
        self.dead = Pages(lambda delivery: "dead" if delivery.dead else None)
        self.outgoing = Outgoing()
        self.shows = Shelf(schema.SHOWS)
        self.feeds = Shelf(schema.FEEDS, self.due_feeds)
        self.seen = Shelf(schema.SEEN)
        self.claims = Shelf(schema.CLAIMS)
        self.set_aside = Shelf(schema.SET_ASIDE)
        self.verdicts = Shelf(schema.VERDICTS)
        self.alerts = Shelf(schema.ALERTS)
        self.rounds = Shelf(schema.ROUNDS, self.open_rounds)
        self.subscriptions = Shelf(schema.SUBSCRIPTIONS, self.wishes)
        self.notices = Shelf(schema.NOTICES)
        self.deliveries = Shelf(schema.DELIVERIES, self.by_alert, self.dead, self.outgoing)
        self.digests = Shelf(schema.DIGESTS)
        self.installations = Shelf(schema.INSTALLATIONS)
        self._by_table: dict[str, Shelf[Any]] = {table.name: getattr(self, table.name) for table in TABLES}
        self._revisions: dict[str, int] = {}
        self._revision = 0
        #: feed → the keys of what it lists, where that is so much that retention must know
        self._listed: dict[str, frozenset[str]] = {}

    def shelf(self, table: Table[Any]) -> Shelf[Any]:
        return self._by_table[table.name]

    def apply(self, delta: Delta) -> bool:
        """Keep these. True where something may be due at once that was not before."""
        woken, concerned = False, set()
        for name, records in delta.items():
            shelf = self._by_table[name]
            for key, record in records.items():
                before = shelf.change(key, record)
                woken = woken or _wakes(before, record)
                if name in _RECALLED:
                    concerned.add(_show(before or record))
        self._revise(concerned)
        return woken

    def revision(self, show: str) -> int:
        """A number that grows with what is known about the show; 0 where nothing is."""
        return self._revisions.get(show, 0)

    def note_listed(self, feed: str, keys: Collection[str]) -> None:
        """Remember that the feed lists these, if without that some might be forgotten."""
        if len(self.seen.keys(feed)) + len(keys) > schema.SEEN_PER_FEED:
            self._listed[feed] = frozenset(keys)
        else:
            self._listed.pop(feed, None)

    def excess(self, table: Table[Any], about: str, records: Mapping[str, Record]) -> tuple[str, ...]:
        """The keys past the table's limit among these, all the records about one show or feed."""
        if table.limit is None or len(records) <= table.limit:
            return ()
        lowest = nsmallest(len(records) - table.limit, records, key=lambda key: (table.rank(records[key]), key))
        listed = self._listed.get(about, frozenset())
        return tuple(key for key in lowest if key not in listed)

    def _revise(self, concerned: Collection[str]) -> None:
        for show in concerned:
            self._revision += 1
            self._revisions[show] = self._revision
            if self.shows.get(show) is None:
                del self._revisions[show]


def _wakes(before: Record | None, after: Record | None) -> bool:
    match after:
        case Delivery():
            raised = not isinstance(before, Delivery) or not before.open or before.wanted < after.wanted
            return after.open and raised
        case Round():
            return after.open
        case Feed():
            return after.due is None
    return False


def _show(record: Any) -> str:
    return str(record.id if isinstance(record, Show) else record.show)


def about(table: Table[Any], record: Record) -> str:
    """The show or feed that this record is about; empty where its kind is about none."""
    return str(getattr(record, table.about)) if table.about else ""
