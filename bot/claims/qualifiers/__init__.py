"""The words that change how the words of a rule are meant: negations, hedges, history, other senses."""

from __future__ import annotations

from bot.claims.qualifiers.asides import ASIDES, ITS_EPISODES, MANY_EPISODES, SOMEBODY_LEAVES, WORK
from bot.claims.qualifiers.clauses import (
    BASE,
    BRACKETS,
    BREAK,
    DECIDES_NOT_TO,
    DECIDES_TO,
    FINITE_BEFORE,
    HAS_NOT,
    HISTORY,
    HISTORY_BEHIND,
    NO_SIGN,
    NOT,
    NOT_MERELY,
    REPORTED,
    SUBORDINATE,
    WHY,
)
from bot.claims.qualifiers.hedges import FALSE, LEFT, NO_HOAX, RIGHT
from bot.claims.qualifiers.moods import Modifier, Mood

__all__ = [
    "ASIDES",
    "BASE",
    "BRACKETS",
    "BREAK",
    "DECIDES_NOT_TO",
    "DECIDES_TO",
    "FALSE",
    "FINITE_BEFORE",
    "HAS_NOT",
    "HISTORY",
    "HISTORY_BEHIND",
    "ITS_EPISODES",
    "LEFT",
    "MANY_EPISODES",
    "NOT",
    "NOT_MERELY",
    "NO_HOAX",
    "NO_SIGN",
    "REPORTED",
    "RIGHT",
    "SOMEBODY_LEAVES",
    "SUBORDINATE",
    "WHY",
    "WORK",
    "Modifier",
    "Mood",
]
