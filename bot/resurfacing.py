"""What was read before: readings and what is remembered in; the readings without what only comes up again out.

An entry is known by its id, then by its link, then by its content. What came back under a new id says once more what
the same article said already, often without the date that would tell its age: it is no news, and no newer word either.
What is read again under the old id, since it was edited or its page could not be had, is as old as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.model import Claim, Memory, Reading

#: a publisher that says the same in the same words later than this says it anew: "Renewed" is a headline of each year
SAME_STORY = timedelta(days=60)


def without_the_known(readings: Iterable[Reading], memory: Memory) -> list[Reading]:
    """The readings without claims remembered of the same article as another entry; those of it as they were."""
    remembered = {claim.key: claim for claim in memory.claims}
    return [_without_the_known(reading, remembered) for reading in readings]


def _without_the_known(reading: Reading, remembered: Mapping[str, Claim]) -> Reading:
    others = [claim for claim in remembered.values() if claim.evidence.entry != reading.article.entry]
    said = [claim for claim in reading.claims if not any(_same_word(claim, other) for other in others)]
    return replace(reading, claims=tuple(remembered.get(claim.key, claim) for claim in said))


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
