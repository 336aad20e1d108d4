"""When a further season comes, as far as its evidence says: a verdict and its claims in, dated seasons out.

The date is the one that stands beside the words for a premiere in the sentence quoted; one without a year is the next
after the article. A day or a month is a date, anything vaguer is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.claims.dates import dates
from bot.model import LONG_AGO, Claim, Outcome, Show, Verdict, When

#: no season is dated further ahead, and an article tells of no premiere longer ago
_AHEAD, _BEHIND = timedelta(days=3 * 365), timedelta(days=1)
#: a year, less the week ahead of its reader that is still taken for this year's, and a day
_MONTH, _YEAR_ON = timedelta(days=31), timedelta(days=356)
#: words for a premiere before a date, and behind one
_BEFORE = re.compile(
    r"\b(?:premier\w*|returns?|debuts?|arrives?|airs?|airing|launch\w*|drops?|stream\w*|releas\w+|lands?|kicks? off|"
    r"starts?|begins?|back|out|set for|dated|date)\b(?!.*\b(?:finale|trailer|filming|production|shoot\w*|announced)\b)"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_BEHIND_IT = re.compile(r"^ (?:premiere|return|debut|launch|release|start|bow)\b", re.IGNORECASE)
_NAMED = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4}-\d\d", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A season that is to come, when, and the claim that says so."""

    show: Show
    season: int | None
    when: When
    claim: Claim

    @property
    def key(self) -> str:
        """The same for the same season, so that a date that moves is an event that moves."""
        return f"{self.show.id}/{self.season or 'next'}"


def dated_seasons(show: Show, verdict: Verdict | None, claims: Iterable[Claim]) -> tuple[Dated, ...]:
    """The seasons to come that this verdict stands for, each at the date that was last given for it."""
    if verdict is None or verdict.outcome not in (Outcome.RENEWED, Outcome.FINAL):
        return ()
    behind = [claim for claim in claims if claim.key in verdict.supports and not claim.background]
    found: dict[str, Dated] = {}
    for claim in sorted(behind, key=lambda claim: (claim.evidence.published or LONG_AGO, claim.key)):
        when = premiere(claim)
        if when is not None:
            seasons = claim.seasons or verdict.seasons
            dated = Dated(show, seasons[0] if len(seasons) == 1 else None, when, claim)
            found[dated.key] = dated
    return tuple(found.values())


def premiere(claim: Claim) -> When | None:
    """When the season comes, as the sentence quoted says it."""
    quote, published = claim.evidence.quote, claim.evidence.published
    if published is None:
        return None
    day = published.date()
    # A date without a year is the last one seen from a year later, which is the next one seen from the article's eve.
    stated, next_one = dates(quote, day), dates(quote, day + _YEAR_ON)
    for known, coming in zip(stated, next_one, strict=True):
        words = quote[known.start : known.end]
        when = (known if _YEAR.search(words) else coming).when
        if when is None or not _NAMED.search(words) or not _is_premiere(quote, known.start, known.end):
            continue
        if when.last - when.first <= _MONTH and _comes(when, day):
            return when
    return None


def _is_premiere(quote: str, start: int, end: int) -> bool:
    return bool(_BEFORE.search(quote[:start]) or _BEHIND_IT.match(quote[end:]))


def _comes(when: When, published: date) -> bool:
    return published - _BEHIND <= when.last and when.first <= published + _AHEAD
