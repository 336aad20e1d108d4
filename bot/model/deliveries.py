"""Who wants to hear of what, and where it is on its way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from bot.model.times import LONG_AGO, fingerprint
from bot.model.words import Change, Standing

#: stands for all shows where one show's id could stand
EVERY_SHOW = "*"
#: stands before the key of the last wish for every show that was dealt with; it sorts after all keys
_EVERY = "~"


@dataclass(frozen=True, slots=True, order=True)
class Destination:
    """Platform, workspace, room and thread; or a person's direct messages, where `person` is set instead of `room`."""

    platform: str
    workspace: str = ""
    room: str = ""
    thread: str = ""
    person: str = ""

    def __str__(self) -> str:
        # Asked for several times for each of very many deliveries.
        if self.person:
            place = f"@{self.person}"
        else:
            place = f"{self.room}/{self.thread}" if self.room and self.thread else self.room or self.thread
        if self.platform and self.workspace and place:
            return f"{self.platform}:{self.workspace}:{place}"
        return ":".join(part for part in (self.platform, self.workspace, place) if part)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A destination's standing wish."""

    destination: Destination
    #: a show's id, or EVERY_SHOW
    show: str = EVERY_SHOW
    changes: tuple[Change, ...] = tuple(Change)
    standing: Standing = Standing.REPORTED
    #: the platform's id of the one role that its alerts may mention
    mention: str = ""
    made_by: str = ""
    made: datetime | None = None
    #: why it rests; empty while it is active
    paused: str = ""

    @property
    def key(self) -> str:
        return subscription_key(self.destination, self.show)


def subscription_key(destination: Destination, show: str) -> str:
    return fingerprint(destination, show)


@dataclass(frozen=True, slots=True)
class Audience:
    """Which of the wishes for a show, or for every show, hear of an alert. A backend may ask its database the same."""

    change: Change
    #: what a wish that hears of it may have as its own
    standings: tuple[Standing, ...]
    #: when a wish that hears of it was made at the latest
    until: datetime

    def hears(self, wish: Subscription) -> bool:
        return (
            not wish.paused
            and self.change in wish.changes
            and wish.standing in self.standings
            and (wish.made is None or wish.made <= self.until)
        )


class Way(StrEnum):
    """What a round does: brings news to those who want it, the truth to those who heard otherwise, or new sources."""

    NEWS = "news"
    CORRECTION = "correction"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Round:
    """An alert that has yet to find its destinations, a page of them at a time. Open while not `done`.

    It is saved with the verdict; deliveries are made of it later, so that a save and the memory that it takes do not
    grow with the number of rooms. A page that is made twice changes nothing.
    """

    way: Way
    #: NEWS, CORRECTION: the alert that is told; EDIT: the alert whose messages are brought up to date
    alert: str
    show: str
    #: number of the verdict that the messages should show
    wanted: int
    made: datetime
    #: NEWS: only to those for whom this standing was too little
    above: Standing | None = None
    #: CORRECTION: the alert whose hearers it goes to
    told: str = ""
    #: EDIT: when messages that are not waiting to be edited already are to be edited
    due: datetime = LONG_AGO
    #: key of the last subscription or delivery that was dealt with; pages go in the order of the keys
    after: str = ""
    done: bool = False

    @property
    def key(self) -> str:
        return fingerprint(self.alert, self.way, self.wanted)

    @property
    def open(self) -> bool:
        return not self.done

    @property
    def wishes(self) -> tuple[str, str]:
        """NEWS: which wishes are next: the show that they are for, or EVERY_SHOW, and the key that theirs are past.

        Those for this show come before those for every show, since they speak first.
        """
        if self.after.startswith(_EVERY):
            return EVERY_SHOW, self.after.removeprefix(_EVERY)
        return self.show, self.after

    def past(self, wish: str, *, last: bool) -> Round:
        """NEWS: the round once the next wishes up to this key were dealt with; last: there are no more of them."""
        if self.after.startswith(_EVERY):
            return replace(self, after=_EVERY + wish, done=last)
        return replace(self, after=_EVERY if last else wish)

    def delivery(self, destination: Destination, mention: str) -> Delivery:
        """NEWS, CORRECTION: the way to this destination. It is due at once, whatever the clock comes to say."""
        return Delivery(self.alert, self.show, destination, self.wanted, mention=mention)

    def heard(self, wishes: Iterable[Subscription], audience: Audience) -> tuple[Delivery, ...]:
        """NEWS: the way to those of these wishes that hear of it. Of a destination's two the first to be kept stays."""
        return tuple([self.delivery(wish.destination, wish.mention) for wish in wishes if audience.hears(wish)])


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that tells of no verdict: a feed that fails, a subscription that rests, a digest.

    It is saved with its one delivery, whose `alert` is the notice's key and whose `show` is empty.
    """

    #: what makes it the same notice: its kind, what it is about, the occasion ("feed https://… failing 2021-09-20")
    about: str
    destination: Destination
    made: datetime
    title: str
    text: str = ""
    #: heading and text of each further part
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        return f"notice/{fingerprint(self.about, self.destination)}"


class Rhythm(StrEnum):
    """How often a digest comes."""

    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Digest:
    """A destination's wish for a summary, now and then, of what changed and who still waits."""

    destination: Destination
    rhythm: Rhythm
    #: up to when it has told
    told: datetime
    made_by: str = ""
    #: why it rests; empty while it is active
    paused: str = ""

    @property
    def key(self) -> str:
        return fingerprint("digest", self.destination)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert or notice on its way to one destination. Open while `shown < wanted`."""

    #: key of the alert, or of the notice
    alert: str
    #: empty for a notice
    show: str
    destination: Destination
    #: number of the verdict that the message should show
    wanted: int
    #: number of the verdict that it does show, 0 before it is posted
    shown: int = 0
    due: datetime = LONG_AGO
    attempts: int = 0
    #: the platform's reference to the posted message
    message: str = ""
    mention: str = ""
    #: why the last attempt failed
    error: str = ""
    #: given up after too many attempts, or because the destination is gone; kept, and shown to operators
    dead: bool = False

    @property
    def key(self) -> str:
        """At most 25 characters, so that it serves as Discord's nonce."""
        return _key(self.alert, self.destination)

    @property
    def open(self) -> bool:
        return self.shown < self.wanted and not self.dead


@lru_cache(maxsize=1024)
def _key(alert: str, destination: Destination) -> str:
    """Kept for a while: on its way a delivery is asked for its key a dozen times."""
    return fingerprint(alert, destination)
