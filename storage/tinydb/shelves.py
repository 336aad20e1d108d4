"""The working set: records in, by key, by what they are about and by when they are due; answers out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from bot.model import LONG_AGO, Delivery, Feed, Record, Round, Seen, Show
from storage import schema
from storage.records import from_json, to_bytes, to_json
from storage.schema import TABLES, Table
from storage.tinydb.indices import Index, Outgoing, Pages, Queue
from storage.tinydb.packed import PackedShelf, SeenShelf

R = TypeVar("R", bound=Record)

#: table's name → key → the document that is kept from now on, or None where it goes
Documents = Mapping[str, Mapping[str, Any]]

#: what a decision about a show rests on: a change of these makes another revision of it
RECALLED: tuple[Table[Any], ...] = (
    schema.SHOWS,
    schema.CLAIMS,
    schema.SET_ASIDE,
    schema.VERDICTS,
    schema.ALERTS,
)
_RECALLED = frozenset(table.name for table in RECALLED)


class Shelf(Generic[R]):
    """The records of one table, in the order of their making."""

    def __init__(self, table: Table[R], *indices: Index) -> None:
        self.table = table
        self._records: dict[str, R] = {}
        self._made: dict[str, int] = {}
        self._last = 0
        self._groups = Pages(lambda record: about(table, record))
        self._indices = (self._groups, *indices) if table.about else indices
        self._order: Callable[[R], Any] | None = None
        #: keys and records as they were last asked for in order; None where they are to be put in order anew
        self._ranked: list[str] | None = None
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

    def document(self, key: str) -> Any:
        """Raises KeyError."""
        return to_json(self._records[key])

    def documents(self, changes: Mapping[Any, Any]) -> dict[str, Any]:
        """The documents to keep, where these records' documents change, by place."""
        return dict(changes)

    def names(self) -> list[str]:
        """All keys on disk."""
        return list(self._records)

    def texts(self) -> Iterable[tuple[str, bytes]]:
        """All as they are now, to be read off the event loop."""
        keys, records = list(self._records), list(self._records.values())
        return ((key, to_bytes(to_json(record))) for key, record in zip(keys, records, strict=True))

    def apply(self, documents: Mapping[str, Any]) -> list[tuple[R | None, R | None]]:
        """Keep these from now on; what was under each key before, and is now."""
        changed = []
        for key, document in documents.items():
            # Made of its document, as a file would give it, so that nothing of the caller's stays in the working set.
            record = None if document is None else from_json(self.table.record, document)
            changed.append((self.change(key, record), record))
        return changed

    def load(self, key: str, document: Any, text: bytes | None) -> None:  # noqa: ARG002 (as PackedShelf's)
        """Keep this document."""
        self.apply({key: document})

    def these(self, keys: Iterable[str]) -> tuple[R, ...]:
        """The records with these keys, in this order."""
        return tuple([self._records[key] for key in keys])

    def sorted(self, order: Callable[[R], Any]) -> tuple[R, ...]:
        """All records in this order, which must be the same at every call."""
        if self._ranked is None:
            self._order = order
            self._ranked = sorted(self._records, key=lambda key: order(self._records[key]))
        if self._sorted is None:
            self._sorted = self.these(self._ranked)
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
        if before is None or record is None or (self._order and self._order(before) != self._order(record)):
            self._ranked = None
        return before


AnyShelf = Shelf[Any] | PackedShelf[Any] | SeenShelf


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
        self.seen = SeenShelf()
        self.claims = PackedShelf(schema.CLAIMS)
        self.set_aside = PackedShelf(schema.SET_ASIDE)
        self.verdicts = Shelf(schema.VERDICTS)
        self.alerts = Shelf(schema.ALERTS)
        self.rounds = Shelf(schema.ROUNDS, self.open_rounds)
        self.subscriptions = Shelf(schema.SUBSCRIPTIONS, self.wishes)
        self.notices = Shelf(schema.NOTICES)
        self.deliveries = Shelf(schema.DELIVERIES, self.by_alert, self.dead, self.outgoing)
        self.digests = Shelf(schema.DIGESTS)
        self.installations = Shelf(schema.INSTALLATIONS)
        self._by_table: dict[str, AnyShelf] = {table.name: getattr(self, table.name) for table in TABLES}
        self._revisions: dict[str, int] = {}
        self._revision = 0
        #: feed → the entries that it lists, where that is so much that retention must know
        self._listed: dict[str, frozenset[str]] = {}

    def shelf(self, table: Table[Any]) -> AnyShelf:
        return self._by_table[table.name]

    def by_name(self) -> Mapping[str, AnyShelf]:
        """All shelves, by table, in the order of the tables."""
        return self._by_table

    def named(self, name: str) -> AnyShelf:
        """The shelf of the table of this name. Raises KeyError."""
        return self._by_table[name]

    def apply(self, documents: Documents) -> bool:
        """Keep these. True where something may be due at once that was not before."""
        woken, concerned = False, set()
        for name, changed in documents.items():
            for before, after in self._by_table[name].apply(changed):
                woken = woken or _wakes(before, after)
                if name in _RECALLED:
                    concerned.add(show_of(after or before))
        self._revise(concerned)
        return woken

    def loaded(self) -> None:
        """To be called once all is loaded that a file holds."""
        self._revise([show.id for show in self.shows])

    def revision(self, show: str) -> int:
        """A number that grows with what is known about the show; 0 where nothing is."""
        return self._revisions.get(show, 0)

    def note_listed(self, feed: str, entries: Collection[str]) -> None:
        """Remember that the feed lists these, if without that some might be forgotten."""
        if len(self.seen.keys(feed)) + len(entries) > schema.SEEN_PER_FEED:
            self._listed[feed] = frozenset(entries)
        else:
            self._listed.pop(feed, None)

    def listed(self, feed: str) -> frozenset[str] | None:
        """What it lists; None where that is so little that it is not remembered, or not known."""
        return self._listed.get(feed)

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


def show_of(record: Any) -> str:
    """The show that this record is, or is about."""
    return str(record.id if isinstance(record, Show) else record.show)


def about(table: Table[Any], record: Record) -> str:
    """The show or feed that this record is about; empty where its kind is about none."""
    return str(getattr(record, table.about)) if table.about else ""


def place(record: Record) -> Any:
    """What a record is filed under: its key; of what was seen, feed and entry."""
    return (record.feed, record.entry) if isinstance(record, Seen) else record.key
