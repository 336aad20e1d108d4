"""What an article says: claims with their evidence, and what was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model.news import Article
from bot.model.times import When, fingerprint
from bot.model.words import Certainty, Lean, Outcome, Voice


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence, URL, source and times that let a person check a claim."""

    entry: str
    url: str
    title: str
    publisher: str
    published: datetime | None
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One article says that one show (season) has one outcome, as of a date, on someone's word."""

    show: str
    outcome: Outcome
    #: renewed, final: the seasons ordered; cancelled: those that will not be made; undecided: those in question
    seasons: tuple[int, ...]
    certainty: Certainty
    asserted_by: Voice
    #: key of the source on whose word the claim rests (`bot.sources.origin_key`)
    origin: str
    #: when the decision was made, as far as the article tells; None where it tells nothing
    as_of: When | None
    evidence: Evidence
    #: name of the row in `bot.rules` that read it
    rule: str
    #: who decided, or whose decision is awaited
    network: str = ""
    #: told as history or in passing, not as this article's news
    background: bool = False
    lean: Lean = Lean.NEITHER
    #: True where the article says outright that an earlier report was wrong ("not cancelled", "denies")
    refutes: bool = False

    @property
    def decides(self) -> bool:
        """True where it says that something is decided, and not only that this may be so."""
        return self.outcome.decided and self.certainty is not Certainty.SPECULATED

    @property
    def hints(self) -> bool:
        """True where it only sounds like the end of a show as planned: it may be that of a season."""
        return self.outcome is Outcome.CONCLUDED and not self.decides

    @property
    def key(self) -> str:
        evidence = self.evidence
        return fingerprint(
            self.show, evidence.entry, evidence.quote, self.outcome, self.seasons, self.rule, self.background
        )


@dataclass(frozen=True, slots=True)
class SetAside:
    """A sentence that could have been a claim about a show and was not taken as one, with the reason in plain words."""

    show: str
    reason: str
    evidence: Evidence
    rule: str = ""

    @property
    def key(self) -> str:
        return fingerprint(self.show, self.evidence.entry, self.evidence.quote, self.reason)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article taught: its claims, and what was set aside and why."""

    article: Article
    claims: tuple[Claim, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
