"""Claims of one decision gathered into an `Event`: its outcome, its seasons, its date and its standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import sources
from bot.model import LONG_AGO, Claim, Outcome, Standing, Tier, When

#: Reports of one decision come within this time of each other; later ones of the same outcome are another decision.
SAME_DECISION = timedelta(days=120)
#: what a vote for a season weighs, by the tier of its origin
_TRUST = {Tier.OFFICIAL: 4, Tier.TRADE: 3, Tier.PRESS: 2, Tier.OTHER: 1}
ENDS = (Outcome.CANCELLED, Outcome.CONCLUDED)
GOES_ON = (Outcome.RENEWED, Outcome.FINAL)


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A claim with what the fold asks of it again and again."""

    claim: Claim
    key: str
    #: as the text dates the decision, else when the news of it was published; undated history has none
    when: When | None
    tier: Tier

    @property
    def newest(self) -> tuple[date, datetime, str]:
        return (self.when.last if self.when else date.min), self.claim.evidence.published or LONG_AGO, self.key


def weighed_in(claim: Claim) -> Said:
    published = claim.evidence.published
    when = claim.as_of
    if when is None and not claim.background and published is not None:
        when = When.day(published.date())
    return Said(claim, claim.key, when, sources.tier(claim.origin))


class Event:
    """One decision, with all claims that tell of it."""

    def __init__(self, outcome: Outcome, said: Iterable[Said] = ()) -> None:
        self.outcome = outcome
        self.said: list[Said] = []
        #: the earliest date by which it was known; a day within a month is the better word of the two
        self.since: When | None = None
        #: the season that had been decided before it, where it displaced a decision on one; else 0
        self.before = 0
        #: True where it is told by nobody as news
        self.all_history = True
        self._seasons: Counter[tuple[int, ...]] = Counter()
        self._networks: Counter[str] = Counter()
        self._votes: set[tuple[tuple[int, ...], str]] = set()
        for one in said:
            self.add(one)

    def add(self, said: Said) -> None:
        """One more claim that tells of it, perhaps in looser words, as a cancellation that is a last season."""
        claim = said.claim
        self.said.append(said)
        self._networks[claim.network] += bool(claim.network)
        self.all_history = self.all_history and claim.background
        if claim.outcome is not self.outcome:
            return
        if said.when and (self.since is None or precedence(said.when) < precedence(self.since)):
            self.since = said.when
        if (claim.seasons, claim.origin) not in self._votes:
            self._votes.add((claim.seasons, claim.origin))
            self._seasons[claim.seasons] += _TRUST[said.tier] if claim.seasons else 0

    def told_as(self, outcome: Outcome) -> Event:
        """The same claims and date as another outcome, of the show and of no season."""
        event = Event(outcome, self.said)
        event.since, event.all_history = self.since, self.all_history
        return event

    @property
    def seasons(self) -> tuple[int, ...]:
        """What most origins say that it is about, the more trusted counting more."""
        return max(self._seasons, key=lambda seasons: (self._seasons[seasons], seasons), default=())

    @property
    def reached(self) -> int:
        """The season that is decided by it, or was before it; 0 where nobody named one."""
        return min(self.seasons, default=self.before)

    @property
    def network(self) -> str:
        return max(self._networks, key=lambda name: (self._networks[name], name), default="")

    @property
    def order(self) -> date:
        """Its place among the events. History told without a date comes before everything that has one."""
        if self.since is None:
            return date.min
        return self.since.first if self.all_history else self.since.last

    @property
    def standing(self) -> Standing:
        return standing_of(self.said)


def gathered(decisions: Sequence[Said]) -> list[Event]:
    """Gather the claims of one decision: dated ones first, so that undated history finds what it tells of."""
    events: list[Event] = []
    for said in sorted(decisions, key=lambda said: (said.when is None, said.newest)):
        candidates = [event for event in events if _tells_of(said, event, events)]
        if candidates:
            max(candidates, key=lambda event: event.order).add(said)
        else:
            events.append(Event(said.claim.outcome, [said]))
    return events


def _tells_of(said: Said, event: Event, events: Sequence[Event]) -> bool:
    claim, since = said.claim, event.since
    if claim.outcome is not event.outcome or not compatible(claim.seasons, event.seasons):
        return False
    if said.when is None and since is not None:
        # History tells of what was before it was told.
        told = claim.evidence.published
        return claim.background and (told is None or since.first <= told.date())
    if said.when is None or since is None:
        return claim.background or said.when is since
    if near(said.when, since):
        return True
    # Much later, the same season is the same decision, unless the opposite was decided in between.
    same_season = bool(set(claim.seasons) & set(event.seasons))
    return same_season and not any(opposed(other, event) and other.order > event.order for other in events)


def standing_of(said: Iterable[Said]) -> Standing:
    tiers = {"" if one.claim.origin.startswith("entry:") else one.claim.origin: one.tier for one in said}
    count = Counter(tiers.values())
    if count[Tier.OFFICIAL] or count[Tier.TRADE] >= 2:
        return Standing.CONFIRMED
    if count[Tier.TRADE] or len(tiers) >= 2:
        return Standing.REPORTED
    return Standing.RUMOURED


def opposed(one: Event, other: Event) -> bool:
    return (one.outcome in ENDS and other.outcome in GOES_ON) or (one.outcome in GOES_ON and other.outcome in ENDS)


def simultaneous(one: Event, other: Event) -> bool:
    """True where the dates do not tell which of the two was decided first."""
    if one.since is None or other.since is None:
        return one.since is other.since
    return not one.since.before(other.since) and not other.since.before(one.since)


def near(one: When | None, other: When | None, within: timedelta = SAME_DECISION) -> bool:
    """True where reports of these dates may be reports of one decision."""
    if one is None or other is None:
        return True
    return min(abs(one.first - other.last), abs(one.last - other.first)) <= within


def compatible(one: Sequence[int], other: Sequence[int]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def precedence(when: When) -> tuple[date, int]:
    return when.last, -when.first.toordinal()
