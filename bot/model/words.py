"""The words of our trade: what is announced, how sure, on whose word, and what people hear about."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What is announced for a show's future."""

    RENEWED = "renewed"
    FINAL = "final"
    CANCELLED = "cancelled"
    CONCLUDED = "concluded"
    UNDECIDED = "undecided"
    UNKNOWN = "unknown"

    @property
    def decided(self) -> bool:
        """True where somebody has decided: renewed, final, cancelled, concluded."""
        return self not in (Outcome.UNDECIDED, Outcome.UNKNOWN)


class Change(StrEnum):
    """What people hear about. `saved`: cancelled, then renewed. `reversed`: renewed, then cancelled."""

    RENEWED = "renewed"
    FINAL = "final"
    CANCELLED = "cancelled"
    CONCLUDED = "concluded"
    SAVED = "saved"
    REVERSED = "reversed"
    CORRECTION = "correction"


class Standing(StrEnum):
    """How sure a verdict is."""

    RUMOURED = "rumoured"
    REPORTED = "reported"
    CONFIRMED = "confirmed"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def reaches(self, wanted: Standing) -> bool:
        return self.rank >= wanted.rank


_RANKS = {standing: rank for rank, standing in enumerate(Standing)}


class Tier(StrEnum):
    """How much a publisher's word weighs."""

    OFFICIAL = "official"
    TRADE = "trade"
    PRESS = "press"
    OTHER = "other"


class Certainty(StrEnum):
    """How a claim is put: the decider's own word, somebody's report of it, or hope, plan, rumour and inference."""

    OFFICIAL = "official"
    REPORTED = "reported"
    SPECULATED = "speculated"


class Voice(StrEnum):
    """Who asserts a claim, as the article tells it."""

    NETWORK = "network"
    OUTLET = "outlet"
    ARTICLE = "article"
    CREATOR = "creator"
    CAST = "cast"
    INSIDER = "insider"
    FANS = "fans"


class Lean(StrEnum):
    """Which way an undecided claim points."""

    HOPEFUL = "hopeful"
    DOUBTFUL = "doubtful"
    NEITHER = ""


class Stance(StrEnum):
    """How one article stands to the present verdict."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    EARLIER = "earlier"
    UNRELATED = "unrelated"
