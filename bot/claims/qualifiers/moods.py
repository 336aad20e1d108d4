"""How something is said, and the words that make it so: a pattern in; a modifier out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.rules.letters import Lettered


class Mood(StrEnum):
    """How something is said."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    #: "has not been renewed": the decision is open, not made against the show
    OPEN = "open"
    DENIED = "denied"
    HEDGED = "hedged"
    ASKED = "asked"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that change how the words of a rule in the same clause are meant."""

    pattern: Lettered
    mood: Mood
    reason: str


def words(pattern: str) -> Lettered:
    return Lettered(rf"(?<![\w-])(?:{pattern})(?![\w-])")
