"""What is kept, and how: one row for each type of record, with its table, its policy and its limit.

To keep a new type of record: add it to `bot.model.Record`, add one row here, and raise `VERSION` only if a store
written before can no longer be read.

What is about a show or a feed that is not kept once the save is over is not kept either, be it put in that save: the
show or the feed was dropped meanwhile. About no show at all are a notice's delivery and a wish for every show.

Policies (what happens to a record whose key is known already) are those of `bot.model.Changes`: *replace*, *keep*
(the first stays), *forward* (a Round only comes further), and *raise* (of a Delivery only `wanted` is raised, and its
`due` with it). Within one save, what
is put is put first, in its order; then what is dropped is dropped, with all that is about it.

Limits hold memory down. Past its limit a table keeps, for each show or feed, the records of the highest rank; the
rank is the record's own, so saving the same changes again keeps the same records.

* `seen`: 5,000 for each feed, the last read, and what the feed still lists, which would look new again; 10,000 where a
  process was not told yet what it lists (`Storage.listed`), as after its start.
* `claims`: 500 for each show, those that its newest verdict names and then the last published: what a show's present
  answer rests on stays, and so does every verdict that there ever was.
* `set_aside`: 50 for each show, the last published; they explain, and decide nothing.
* Verdicts, alerts, rounds and deliveries go only with their show.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from bot.model import (
    EVERY_SHOW,
    LONG_AGO,
    Alert,
    Claim,
    Delivery,
    Digest,
    Feed,
    Installation,
    Notice,
    Record,
    Round,
    Seen,
    SetAside,
    Show,
    Subscription,
    Verdict,
)

#: of what is kept as a whole, where programs of two versions share a store; a file has a version of its own
#: (`storage.tinydb.migrations`)
VERSION = 1

SEEN_PER_FEED = 5_000
SEEN_UNLISTED = 2 * SEEN_PER_FEED
CLAIMS_PER_SHOW = 500
SET_ASIDE_PER_SHOW = 50

R = TypeVar("R", bound=Record)


def _replaced(_kept: R, given: R) -> R:
    return given


def _kept(kept: R, _given: R) -> R:
    return kept


def raised(kept: Delivery, given: Delivery) -> Delivery:
    """The delivery that is kept, showing at least what is now wanted. What was ticked off is not due again."""
    return replace(kept, wanted=given.wanted, due=given.due) if given.wanted > kept.wanted else kept


def ticked(kept: Delivery, given: Delivery) -> Delivery:
    """The delivery as it now stands; a `wanted` that was raised meanwhile stays raised, and due no earlier."""
    if kept.wanted <= given.wanted:
        return given
    return replace(given, wanted=kept.wanted, due=max(kept.due, given.due))


def forward(kept: Round, given: Round) -> Round:
    """The round that is kept, at least as far as this one has come."""
    return replace(kept, after=max(kept.after, given.after), done=kept.done or given.done)


def _published(told: Claim | SetAside) -> datetime:
    return told.evidence.published or LONG_AGO


def named(verdicts: Collection[Verdict]) -> frozenset[str]:
    """The claims (keys) behind the newest of a show's verdicts and against it: past the limit they go last."""
    newest = max(verdicts, key=lambda verdict: verdict.number, default=None)
    return frozenset((*newest.supports, *newest.opposes)) if newest else frozenset()


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """Where one type of record is kept."""

    name: str
    record: type[R]
    #: what is kept when a record of a known key is put: (kept, given) → record
    policy: Callable[[R, R], R]
    #: the field with the show's id or the feed's URL that each record is about, and is dropped with
    about: str = ""
    #: at most so many about one show or feed, of the highest rank (and key, among equals)
    limit: int | None = None
    rank: Callable[[R], datetime] = lambda _record: LONG_AGO

    def owner(self, record: R) -> str:
        """The show's id or the feed's URL without which the record is not kept; empty where it needs none."""
        name = str(getattr(record, self.about)) if self.about else ""
        return "" if name == EVERY_SHOW else name


SHOWS = Table("shows", Show, _replaced)
FEEDS = Table("feeds", Feed, _replaced)
SEEN = Table("seen", Seen, _replaced, about="feed", limit=SEEN_PER_FEED, rank=lambda seen: seen.at)
CLAIMS = Table("claims", Claim, _kept, about="show", limit=CLAIMS_PER_SHOW, rank=_published)
SET_ASIDE = Table("set_aside", SetAside, _kept, about="show", limit=SET_ASIDE_PER_SHOW, rank=_published)
VERDICTS = Table("verdicts", Verdict, _kept, about="show")
ALERTS = Table("alerts", Alert, _kept, about="show")
ROUNDS = Table("rounds", Round, forward, about="show")
SUBSCRIPTIONS = Table("subscriptions", Subscription, _replaced, about="show")
NOTICES = Table("notices", Notice, _kept)
DELIVERIES = Table("deliveries", Delivery, raised, about="show")
DIGESTS = Table("digests", Digest, _replaced)
INSTALLATIONS = Table("installations", Installation, _replaced)

TABLES: tuple[Table[Any], ...] = (
    SHOWS,
    FEEDS,
    SEEN,
    CLAIMS,
    SET_ASIDE,
    VERDICTS,
    ALERTS,
    ROUNDS,
    SUBSCRIPTIONS,
    NOTICES,
    DELIVERIES,
    DIGESTS,
    INSTALLATIONS,
)
TABLE_OF: dict[type[Record], Table[Any]] = {table.record: table for table in TABLES}
#: the field that says what a record is about → where that is kept
OWNERS: dict[str, Table[Any]] = {"show": SHOWS, "feed": FEEDS}
#: what goes when one of these is dropped: the tables that are about it
GOES_WITH: dict[type[Record], tuple[Table[Any], ...]] = {
    Show: tuple(table for table in TABLES if table.about == "show"),
    Feed: tuple(table for table in TABLES if table.about == "feed"),
    Subscription: (),
    Claim: (),
    Digest: (),
    Installation: (),
}
