"""Old items that come up again under a new id: readings and what is remembered in; the readings without them out.

An entry is known by its id, then by its link, then by its content. What came back says once more what the same article
said already, often without the date that would tell its age: it is no news, and no newer word either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.model import Claim, Memory, Reading

#: a publisher that says the same in the same words later than this says it anew: "Renewed" is a headline of each year
SAME_STORY = timedelta(days=60)


def without_the_known(readings: Iterable[Reading], memory: Memory) -> list[Reading]:
    """The readings without claims that are remembered of the same article as another entry."""
    return [_without_the_known(reading, memory.claims) for reading in readings]


def _without_the_known(reading: Reading, known: tuple[Claim, ...]) -> Reading:
    others = [claim for claim in known if claim.evidence.entry != reading.article.entry]
    claims = tuple(claim for claim in reading.claims if not any(_same_word(claim, other) for other in others))
    return reading if len(claims) == len(reading.claims) else replace(reading, claims=claims)


def _same_word(claim: Claim, other: Claim) -> bool:
    """True for one thing that one publisher said, at one address or in one text."""
    if _meaning(claim) != _meaning(other):
        return False
    ours, theirs = claim.evidence, other.evidence
    if ours.url and ours.url == theirs.url:
        return True
    if (ours.title, ours.quote) != (theirs.title, theirs.quote):
        return False
    if ours.published is None or theirs.published is None:
        return True
    return abs(ours.published - theirs.published) <= SAME_STORY


def _meaning(claim: Claim) -> tuple[object, ...]:
    return claim.show, claim.outcome, claim.seasons, claim.origin, claim.background, claim.evidence.publisher
