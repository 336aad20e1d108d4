"""One thing that one sentence says about one show: what goes into the weighing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.model import Certainty, Lean, Outcome, Voice, When
from bot.rules import Rule


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that one sentence says about one show."""

    show: str
    outcome: Outcome
    seasons: tuple[int, ...]
    rule: Rule
    #: order in the article, the title's first: the sentence, and the place in it
    sentence: int
    place: int
    #: statements of one line belong together: "Castle: a safe bet. Renewed."
    line: int
    in_title: bool
    quote: str
    voice: Voice
    credited: str
    #: as its sentence tells; empty where it names none
    network: str
    as_of: When | None
    #: implied, not said
    soft: bool = False
    background: bool = False
    refutes: bool = False
    #: the word that nothing is decided, as against a hope or a question
    explicit: bool = False
    asked: bool = False
    certainty: Certainty = Certainty.REPORTED
    lean: Lean = Lean.NEITHER
    #: its line begins with the show's title, as in a list
    headed: bool = False
    #: the network that the show is known to have
    home: str = ""
    #: why it is no claim; empty where it may be one
    aside: str = ""
    #: whose word it is, where that is not for the sentence to tell
    origin: str = ""

    @property
    def firm(self) -> bool:
        """A decision in so many words, told as news."""
        return self.outcome.decided and not self.soft and not self.background

    @property
    def day(self) -> date:
        """When it was decided. A decision without a date of its own is today's."""
        return self.as_of.last if self.as_of else date.max
