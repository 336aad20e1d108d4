"""From all claims about one show, in any order of arrival, to our answer: the verdict, and how each claim counted.

The fold, in the order of the code: claims of one decision are gathered into an `Event`; an event's standing comes
from its independent origins; the events are walked in the order of their dates and each either displaces the one
that stands, supports it, or is set beside it; last, a word that nothing is decided may supersede what stands.
Everything is a function of the claims alone, so their order cannot matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot import sources
from bot.model import LONG_AGO, Certainty, Claim, Outcome, Show, Stance, Standing, Tier, Verdict, When

#: Reports of one decision come within this time of each other; later ones of the same outcome are another decision.
SAME_DECISION = timedelta(days=120)
#: Without a season's number, a word that nothing is decided is taken to be about the next season only after this time.
NEXT_SEASON = timedelta(days=150)

_ENDS = (Outcome.CANCELLED, Outcome.CONCLUDED)
_GOES_ON = (Outcome.RENEWED, Outcome.FINAL)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How one claim counted: its stance to the verdict, the tier of its origin, and why, in one plain sentence."""

    claim: Claim
    stance: Stance
    tier: Tier
    reason: str


@dataclass(slots=True)
class Event:
    """One decision, with all claims that tell of it."""

    claims: list[Claim]
    outcome: Outcome

    @property
    def _exact(self) -> list[Claim]:
        """Without those that tell of it in looser words, such as a cancellation that is a last season."""
        return [claim for claim in self.claims if claim.outcome is self.outcome]

    @property
    def seasons(self) -> tuple[int, ...]:
        """What most origins say that it is about, the more trusted first."""
        votes = Counter({claim.seasons: 0 for claim in self._exact})
        for seasons, _, trust in {(c.seasons, c.origin, _trust(c)) for c in self._exact if c.seasons}:
            votes[seasons] += trust
        return max(votes, key=lambda seasons: (votes[seasons], seasons))

    @property
    def network(self) -> str:
        votes = Counter(claim.network for claim in self.claims if claim.network)
        return max(votes, key=lambda name: (votes[name], name), default="")

    @property
    def since(self) -> When | None:
        """The earliest date by which it was known; a day within a month is the better word of the two."""
        dates = [when for when in map(_when, self._exact) if when]
        return min(dates, key=lambda when: (when.last, -when.first.toordinal()), default=None)

    @property
    def order(self) -> date:
        """Its place among the events. History told without a date comes before everything that has one."""
        if (since := self.since) is None:
            return date.min
        return since.first if all(claim.background for claim in self.claims) else since.last

    @property
    def standing(self) -> Standing:
        return standing(self.claims)


@dataclass(slots=True)
class _Fold:
    """The walk's state: what stands, what it displaced, and a reason for every claim that does not support it."""

    live: Event | None = None
    before: list[Event] = field(default_factory=list)
    beside: list[Event] = field(default_factory=list)
    disputed: bool = False
    undecided: tuple[Claim, ...] = ()
    asides: dict[str, tuple[Stance, str]] = field(default_factory=dict)


def judge(show: Show, claims: Iterable[Claim], *, number: int = 1, made: datetime = LONG_AGO) -> Verdict:
    """The verdict that these claims about this show make together; `unknown` where there are none."""
    fold = _fold([claim for claim in claims if claim.show == show.id])
    verdict = Verdict(show=show.id, number=number, outcome=Outcome.UNKNOWN, made=made)
    if fold.undecided:
        newest = max(fold.undecided, key=_newest)
        return replace(
            verdict,
            outcome=Outcome.UNDECIDED,
            seasons=newest.seasons,
            network=newest.network or (fold.live.network if fold.live else ""),
            standing=standing(fold.undecided),
            since=Event(list(fold.undecided), Outcome.UNDECIDED).since,
            supports=tuple(claim.key for claim in fold.undecided),
            lean=newest.lean,
        )
    if (live := fold.live) is None:
        return verdict
    return replace(
        verdict,
        outcome=live.outcome,
        seasons=live.seasons,
        network=live.network,
        standing=live.standing,
        disputed=fold.disputed,
        since=live.since,
        supports=tuple(claim.key for claim in _ordered(live.claims)),
        opposes=tuple(claim.key for event in fold.beside for claim in _ordered(event.claims)),
    )


def account(show: Show, claims: Sequence[Claim]) -> tuple[Weighed, ...]:
    """How each claim about this show counted, the newest first."""
    mine = [claim for claim in claims if claim.show == show.id]
    fold = _fold(mine)
    weighed = [Weighed(claim, *_reason(claim, fold)) for claim in mine]
    return tuple(sorted(weighed, key=lambda row: _newest(row.claim), reverse=True))


def previous(show: Show, claims: Iterable[Claim]) -> Event | None:
    """The decision that the present one displaced, as far as the claims tell the show's history."""
    fold = _fold([claim for claim in claims if claim.show == show.id])
    return fold.before[-1] if fold.before else None


def standing(claims: Iterable[Claim]) -> Standing:
    """Confirmed by the decider's own word or two trade origins; reported by one, or two others; else rumoured.

    Copies of one origin are one origin; all texts that nobody answers for are one origin together.
    """
    tiers = {_independent(claim): sources.tier(claim.origin) for claim in claims}
    count = Counter(tiers.values())
    if count[Tier.OFFICIAL] or count[Tier.TRADE] >= 2:
        return Standing.CONFIRMED
    if count[Tier.TRADE] or len(tiers) >= 2:
        return Standing.REPORTED
    return Standing.RUMOURED


def same_decision(one: Verdict, other: Verdict) -> bool:
    """True where both tell of one decision: the same outcome for seasons that do not exclude each other."""
    return one.outcome is other.outcome and _compatible(one.seasons, other.seasons)


def _fold(claims: Sequence[Claim]) -> _Fold:
    fold = _Fold()
    claims = _ordered(claims)
    for event in sorted(_events([claim for claim in claims if _decides(claim)]), key=_sequence):
        _walk(fold, event)
    _leave_open(fold, [claim for claim in claims if not _decides(claim)])
    return fold


def _decides(claim: Claim) -> bool:
    return claim.outcome.decided and claim.certainty is not Certainty.SPECULATED


def _events(claims: Sequence[Claim]) -> list[Event]:
    """Gather the claims of one decision: news first, so that undated history finds the decision that it tells of."""
    events: list[Event] = []
    for claim in sorted(claims, key=lambda claim: (_when(claim) is None, _when_key(claim))):
        candidates = [event for event in events if _tells_of(claim, event, events)]
        if candidates:
            max(candidates, key=lambda event: event.order).claims.append(claim)
        else:
            events.append(Event([claim], claim.outcome))
    return events


def _tells_of(claim: Claim, event: Event, events: Sequence[Event]) -> bool:
    if claim.outcome is not event.outcome or not _compatible(claim.seasons, event.seasons):
        return False
    when, since = _when(claim), event.since
    if when is None or since is None:
        return claim.background or when is since
    if _near(when, since):
        return True
    # Much later, the same season is the same decision, unless the opposite was decided in between.
    same_season = bool(set(claim.seasons) & set(event.seasons))
    return same_season and not any(_opposed(other, event) and other.order > event.order for other in events)


def _walk(fold: _Fold, event: Event) -> None:
    """Let one event, newer than all before it, displace what stands, support it, or stand beside it."""
    live = fold.live
    if live is None:
        fold.live = event
    elif _supports(event, live):
        live.claims.extend(event.claims)
    elif reason := _stale(event, live):
        fold.asides.update({claim.key: (Stance.EARLIER, reason) for claim in event.claims})
    elif event.standing is Standing.RUMOURED and live.standing is not Standing.RUMOURED:
        if _opposed(event, live):
            fold.beside.append(event)
        reason = f"a rumour; what is {live.standing} stands until more than a rumour speaks against it"
        fold.asides.update({claim.key: (Stance.OPPOSES, reason) for claim in event.claims})
    elif live.standing is Standing.RUMOURED and event.standing is not Standing.RUMOURED:
        _displace(fold, event)
        fold.beside.clear()
    else:
        contested = _opposed(event, live) and _simultaneous(event, live) and event.standing is live.standing
        _displace(fold, event)
        fold.disputed = contested
        fold.beside = [live] if contested else []


def _displace(fold: _Fold, event: Event) -> None:
    if fold.live is not None:
        fold.before.append(fold.live)
    fold.live, fold.disputed = event, False


def _supports(event: Event, live: Event) -> bool:
    """True where the event tells of the decision that stands in looser words than it."""
    if event.outcome is live.outcome:
        return event.order == date.min or (_compatible(event.seasons, live.seasons) and _simultaneous(event, live))
    if live.outcome is Outcome.FINAL:
        if event.outcome is Outcome.RENEWED and event.seasons and live.seasons:
            return min(event.seasons) <= max(live.seasons)
        if event.outcome is Outcome.RENEWED:
            return live.since is not None and _near(event.since, live.since)
        # The press calls a last season a cancellation too, unless that very season is taken back.
        return event.outcome is Outcome.CANCELLED and not set(event.seasons) & set(live.seasons)
    return False


def _stale(event: Event, live: Event) -> str:
    """Why an event cannot displace what stands although its date is newer; empty where it can."""
    if event.seasons and live.seasons and max(event.seasons) < min(live.seasons):
        return f"about season {max(event.seasons)}, and season {min(live.seasons)} has been decided since"
    if live.outcome is Outcome.CONCLUDED and event.outcome in _ENDS:
        return "the show is over as planned; the article uses the word loosely"
    if live.outcome is Outcome.CANCELLED and event.outcome is Outcome.CONCLUDED:
        return "the show ended because it was cancelled"
    if live.outcome is Outcome.CANCELLED and event.outcome is Outcome.FINAL and not event.seasons:
        return "the cancelled show's last run is called its final season"
    return ""


def _leave_open(fold: _Fold, claims: Sequence[Claim]) -> None:
    """Let a word that nothing is decided stand, where nothing is decided or where it speaks of a later season."""
    if fold.live is None:
        latest = max(claims, key=_newest, default=None)
        fold.undecided = tuple(c for c in claims if latest and _compatible(c.seasons, latest.seasons))
        return
    live = fold.live
    open_now = [claim for claim in claims if _supersedes(claim, live)]
    refuting = [claim for claim in claims if claim.refutes and _after(claim, live) and live.outcome in _ENDS]
    if refuting and standing(refuting).reaches(live.standing):
        open_now.extend(claim for claim in refuting if claim not in open_now)
    if open_now:
        fold.before.append(live)
        fold.undecided = tuple(open_now)


def _supersedes(claim: Claim, live: Event) -> bool:
    if live.outcome is not Outcome.RENEWED or claim.background or not _after(claim, live):
        return False
    if claim.seasons and live.seasons:
        return min(claim.seasons) > max(live.seasons)
    when, since = _when(claim), live.since
    return bool(claim.seasons and when and since and when.first - since.last > NEXT_SEASON)


def _reason(claim: Claim, fold: _Fold) -> tuple[Stance, Tier, str]:
    tier = sources.tier(claim.origin)
    live = fold.live
    if claim in fold.undecided:
        return Stance.SUPPORTS, tier, "nothing is decided, as far as it knows"
    if claim.key in fold.asides:
        stance, reason = fold.asides[claim.key]
        return stance, tier, reason
    if live and claim in live.claims:
        if fold.undecided:
            return Stance.EARLIER, tier, "about an earlier season than the one that is open now"
        return Stance.SUPPORTS, tier, "tells of the decision that stands"
    if any(claim in event.claims for event in fold.beside):
        return Stance.OPPOSES, tier, "says the opposite, and neither report is the newer one"
    if any(claim in event.claims for event in fold.before):
        return Stance.EARLIER, tier, "an earlier decision, displaced by a newer one"
    if live and not _after(claim, live):
        return Stance.EARLIER, tier, "from before the decision, or without a date: it decides nothing"
    if live:
        return Stance.UNRELATED, tier, "hope, talk or a question after the decision: it decides nothing"
    return Stance.EARLIER, tier, "about another season than the newest word"


def _after(claim: Claim, event: Event) -> bool:
    when, since = _when(claim), event.since
    return when is not None and since is not None and since.last < when.first


def _opposed(one: Event, other: Event) -> bool:
    return (one.outcome in _ENDS and other.outcome in _GOES_ON) or (one.outcome in _GOES_ON and other.outcome in _ENDS)


def _simultaneous(one: Event, other: Event) -> bool:
    """True where the dates do not tell which of the two was decided first."""
    if one.since is None or other.since is None:
        return one.since is other.since
    return not one.since.before(other.since) and not other.since.before(one.since)


def _near(one: When | None, other: When | None) -> bool:
    """True where reports of these dates may be reports of one decision."""
    if one is None or other is None:
        return True
    return min(abs(one.first - other.last), abs(one.last - other.first)) <= SAME_DECISION


def _compatible(one: Sequence[int], other: Sequence[int]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _when(claim: Claim) -> When | None:
    """When the decision was made: as the text dates it, else when the news of it was published; history has no date."""
    if claim.as_of is not None:
        return claim.as_of
    if claim.background or claim.evidence.published is None:
        return None
    return When.day(claim.evidence.published.date())


def _when_key(claim: Claim) -> tuple[date, date]:
    when = _when(claim)
    return (when.last, when.first) if when else (date.min, date.min)


def _newest(claim: Claim) -> tuple[date, datetime, str]:
    return _when_key(claim)[0], claim.evidence.published or LONG_AGO, claim.key


def _sequence(event: Event) -> tuple[date, datetime, bool, str]:
    """On one day the later article comes later, and the opposite of what stands before what refines it."""
    first = min(event.claims, key=lambda claim: (claim.evidence.published or LONG_AGO, claim.key))
    return event.order, first.evidence.published or LONG_AGO, event.outcome is Outcome.FINAL, first.key


def _ordered(claims: Sequence[Claim]) -> list[Claim]:
    """Each claim once, oldest first, in one order whatever the order of arrival."""
    return sorted({claim.key: claim for claim in claims}.values(), key=_newest)


def _independent(claim: Claim) -> str:
    return "" if claim.origin.startswith("entry:") else claim.origin


def _trust(claim: Claim) -> int:
    return {Tier.OFFICIAL: 4, Tier.TRADE: 3, Tier.PRESS: 2, Tier.OTHER: 1}[sources.tier(claim.origin)]
