"""The verdicts of shows in; the turns among them, with the sentences by which a reader follows them, out."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot import sources
from bot.cards.evidence import turns
from bot.cards.statements import attribution, newest, statement
from bot.cards.words import OUTCOMES, named
from bot.model import Claim, Outcome, Show, Stance, Verdict
from bot.verdicts import Weighed

#: so that a change has the same name at every address under which the board is read
_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "urn:cliffhanger:changes")


@dataclass(frozen=True, slots=True)
class Turn:
    """A verdict that says something else than the one before."""

    show: Show
    verdict: Verdict
    #: what changed, in plain words
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """A turn as an entry of a feed."""

    id: str
    show: Show
    title: str
    text: str
    #: the newest article behind it
    source: str
    made: datetime


def turns_of(show: Show, verdicts: Collection[Verdict]) -> tuple[Turn, ...]:
    """The show's turns, the newest first; that nothing was read yet is no turn."""
    found = [Turn(show, verdict, note) for verdict, note in turns(tuple(verdicts))]
    return tuple(turn for turn in found[::-1] if turn.verdict.outcome is not Outcome.UNKNOWN)


def told(turn: Turn, claims: Iterable[Claim]) -> Told:
    """The turn in words; `claims`: what is kept about its show."""
    behind = frozenset(turn.verdict.supports)
    weighed = [
        Weighed(claim, Stance.SUPPORTS, sources.tier(claim.origin), "") for claim in claims if claim.key in behind
    ]
    last = newest(weighed)
    words = (statement(turn.verdict), attribution(turn.verdict, weighed))
    return Told(
        id=str(uuid.uuid5(_NAMES, turn.verdict.key)),
        show=turn.show,
        title=f"{named(turn.show)} – {OUTCOMES[turn.verdict.outcome]}",
        text=" ".join(word for word in words if word),
        source=last.claim.evidence.url if last else "",
        made=turn.verdict.made,
    )


def feed_id(name: str) -> str:
    """A lasting name for a feed of changes: of one show (its id), or of all (nothing)."""
    return str(uuid.uuid5(_NAMES, f"feed/{name}"))
