"""What is kept: the records, a change of them, and what is recalled about some shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.model.claims import Claim, SetAside
from bot.model.deliveries import Delivery, Digest, Notice, Round, Subscription
from bot.model.installations import Installation
from bot.model.news import Feed, Seen, Show
from bot.model.verdicts import Alert, Verdict

Record = (
    Show
    | Feed
    | Seen
    | Claim
    | SetAside
    | Verdict
    | Alert
    | Round
    | Subscription
    | Notice
    | Delivery
    | Digest
    | Installation
)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one event taught us. Storage saves it whole or not at all, and saving it twice changes nothing.

    What is already known under its key: a Show, Feed, Seen, Subscription, Digest or Installation is replaced; a
    Claim, SetAside, Verdict, Alert or Notice stays as it is; of a Round only `after` and `done` go forward; of a
    Delivery only `wanted` is raised, and its `due` with it.
    A Claim is dropped where its article was edited and does not say so any more.
    """

    put: tuple[Record, ...] = ()
    drop: tuple[Show | Feed | Subscription | Claim | Digest | Installation, ...] = ()
    #: show → its revision in the memory that this was decided on; a save is refused where one is not the newest
    based_on: tuple[tuple[str, int], ...] = ()
    #: feeds as they stood when this was made of them; a save is refused where one is not kept so any more
    instead_of: tuple[Feed, ...] = ()

    def __add__(self, other: Changes) -> Changes:
        return Changes(
            self.put + other.put,
            self.drop + other.drop,
            self.based_on + other.based_on,
            self.instead_of + other.instead_of,
        )

    def __bool__(self) -> bool:
        return bool(self.put or self.drop)


_Told = TypeVar("_Told", Claim, SetAside, Verdict, Alert)


def _about(show: str, records: Iterable[_Told]) -> tuple[_Told, ...]:
    return tuple(record for record in records if record.show == show)


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept about some shows: each tuple in the order of its making.

    Whom alerts go to is not in it: there may be a million rooms (`Round`).
    """

    shows: tuple[Show, ...] = ()
    claims: tuple[Claim, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    alerts: tuple[Alert, ...] = ()
    #: show → a number that grows with every save that is about it
    revisions: tuple[tuple[str, int], ...] = ()

    def about(self, show: str) -> Memory:
        """The part about one show."""

        return Memory(
            shows=tuple(record for record in self.shows if record.id == show),
            claims=_about(show, self.claims),
            set_aside=_about(show, self.set_aside),
            verdicts=_about(show, self.verdicts),
            alerts=_about(show, self.alerts),
            revisions=tuple((about, number) for about, number in self.revisions if about == show),
        )

    @property
    def verdict(self) -> Verdict | None:
        """The newest verdict, where this memory is about one show."""
        return max(self.verdicts, key=lambda verdict: verdict.number, default=None)
