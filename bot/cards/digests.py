"""The verdicts of some shows in; the summary of what changed since it was last told, and of who still waits, out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards.evidence import turns
from bot.cards.statements import summary
from bot.cards.words import counted, day, named
from bot.model import Digest, Memory, Notice, Outcome, Rhythm, Show, Verdict

#: as many lines of a part before the rest is only counted
MOST_LINES = 20
_TITLES = {
    Rhythm.DAILY: "The day in renewals and cancellations",
    Rhythm.WEEKLY: "The week in renewals and cancellations",
}


def digest_notice(digest: Digest, memories: Sequence[Memory], now: datetime) -> Notice | None:
    """The digest as a notice; None where nothing changed. Each memory is about one show."""
    known = [memory for memory in memories if memory.shows]
    changed = [line for memory in known for line in _changes(memory, digest.told)]
    if not changed:
        return None
    waiting = [line for memory in known if (line := _waiting(memory.shows[0], memory.verdict))]
    parts = [("Changed", _lines(changed))]
    if waiting:
        parts.append(("Still waiting", _lines(waiting)))
    return Notice(
        about=f"digest {digest.told:%Y-%m-%dT%H:%M:%S}",
        destination=digest.destination,
        made=now,
        title=_TITLES[digest.rhythm],
        text=f"{counted(len(changed), 'change')} since {day(digest.told)}.",
        parts=tuple(parts),
    )


def _changes(memory: Memory, since: datetime) -> list[str]:
    """What the show's verdict came to since then; only the last word of each show."""
    news = [verdict for verdict, _ in turns(memory.verdicts) if verdict.made > since and verdict.outcome.decided]
    return [f"{named(memory.shows[0])}: {summary(news[-1])}"] if news else []


def _waiting(show: Show, verdict: Verdict | None) -> str:
    """A line for a show whose future is open; empty for another."""
    if verdict is None or verdict.outcome is Outcome.UNKNOWN:
        return named(show)
    return f"{named(show)}: {summary(verdict)}" if verdict.outcome is Outcome.UNDECIDED else ""


def _lines(lines: Sequence[str]) -> str:
    left = len(lines) - MOST_LINES
    shown = [*lines[:MOST_LINES], *([f"and {left} more"] if left > 0 else [])]
    return "\n".join(shown)
