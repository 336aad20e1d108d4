"""Who wants to hear of what, and where it is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model.times import LONG_AGO, fingerprint
from bot.model.verdicts import Alert
from bot.model.words import Change, Standing

#: stands for all shows where one show's id could stand
EVERY_SHOW = "*"


@dataclass(frozen=True, slots=True, order=True)
class Destination:
    """Platform, workspace, room and thread; or a person's direct messages, where `person` is set instead of `room`."""

    platform: str
    workspace: str = ""
    room: str = ""
    thread: str = ""
    person: str = ""

    def __str__(self) -> str:
        place = f"@{self.person}" if self.person else "/".join(part for part in (self.room, self.thread) if part)
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
        return fingerprint(self.destination, self.show)

    def wants(self, alert: Alert, standing: Standing) -> bool:
        """True where an alert of this standing is to be posted here."""
        return (
            not self.paused
            and self.show in (EVERY_SHOW, alert.show)
            and alert.change in self.changes
            and standing.reaches(self.standing)
        )


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one destination. Open while `shown < wanted`."""

    alert: str
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
        return fingerprint(self.alert, self.destination)

    @property
    def open(self) -> bool:
        return self.shown < self.wanted and not self.dead
