"""What we conclude, and that it is worth telling."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model.times import LONG_AGO, When
from bot.model.words import Change, Lean, Outcome, Standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """Our answer for one show at one time. Never edited: replaced by the next `number`."""

    show: str
    number: int
    outcome: Outcome
    seasons: tuple[int, ...] = ()
    network: str = ""
    #: None while the outcome is unknown
    standing: Standing | None = None
    disputed: bool = False
    #: since when this is so, as far as the sources tell
    since: When | None = None
    #: when we came to it
    made: datetime = LONG_AGO
    #: keys of the claims behind it and against it
    supports: tuple[str, ...] = ()
    opposes: tuple[str, ...] = ()
    lean: Lean = Lean.NEITHER

    @property
    def key(self) -> str:
        return f"{self.show}/{self.number}"


@dataclass(frozen=True, slots=True)
class Alert:
    """The decision that a change of verdict is worth telling."""

    show: str
    change: Change
    #: number of the verdict that first told it
    verdict: int
    made: datetime
    #: number of the verdict that it replaced in people's eyes, 0 if there was none
    replaces: int = 0

    @property
    def key(self) -> str:
        return f"{self.show}/{self.verdict}"
