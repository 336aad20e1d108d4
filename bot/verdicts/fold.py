"""The walk over a show's events in the order of their dates: what stands in the end, and what became of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.model import Claim, Outcome, Show, Stance, Standing, Tier
from bot.verdicts.doubts import after, refuting, supersedes
from bot.verdicts.events import Event, Said, compatible, gathered, opposed, simultaneous, weighed_in
from bot.verdicts.steps import after_the_last, goes_on, may_be_the_end, retold, stale, supports


@dataclass(slots=True)
class Fold:
    """The walk's state: what stands, what it displaced, and a reason for every claim that does not support it."""

    said: list[Said]
    live: Event | None = None
    before: list[Event] = field(default_factory=list)
    beside: list[Event] = field(default_factory=list)
    disputed: bool = False
    undecided: list[Said] = field(default_factory=list)
    asides: dict[str, tuple[Stance, str]] = field(default_factory=dict)


def fold(show: Show, claims: Iterable[Claim]) -> Fold:
    """Each claim once and oldest first, whatever the order of arrival; then event by event, then what is left open."""
    mine = {said.key: said for said in map(weighed_in, claims) if said.claim.show == show.id}
    walked = Fold(sorted(mine.values(), key=lambda said: said.newest))
    rest = [said for said in walked.said if not (said.claim.decides or said.claim.hints)]
    for event in sorted(gathered([said for said in walked.said if said.claim.decides]), key=_sequence):
        if walked.live and refuting(_told_before(event, rest), walked.live):
            walked.before.append(walked.live)
            walked.live, walked.disputed, walked.beside = None, False, []
        _walk(walked, after_the_last(event, walked.live))
    _end_as_planned(walked)
    _leave_open(walked, rest)
    return walked


def _told_before(event: Event, rest: Sequence[Said]) -> Sequence[Said]:
    return [said for said in rest if event.since and said.when and said.when.before(event.since)]


def _end_as_planned(fold: Fold) -> None:
    """Where a last season stands, let what is told of the end in passing, or only sounds like it, tell that it came."""
    live = fold.live
    if live is None or live.outcome is not Outcome.FINAL:
        return
    if ended := [said for said in fold.said if said.claim.outcome is Outcome.CONCLUDED and may_be_the_end(said, live)]:
        fold.before.append(live)
        fold.live = Event(Outcome.CONCLUDED, ended)
        for said in ended:
            fold.asides.pop(said.key, None)


def _walk(fold: Fold, event: Event) -> None:
    """Let one event, newer than all before it, displace what stands, support it, or stand beside it."""
    live = fold.live
    if live is None:
        fold.live = event
    elif supports(event, live):
        for said in event.said:
            live.add(said)
    elif reason := retold(event, live, fold.before) or stale(event, live):
        fold.asides.update({said.key: (Stance.EARLIER, reason) for said in event.said})
    elif event.standing is Standing.RUMOURED and live.standing is not Standing.RUMOURED and not goes_on(event, live):
        if opposed(event, live):
            fold.beside.append(event)
        reason = f"a rumour; what is {live.standing} stands until more than a rumour speaks against it"
        fold.asides.update({said.key: (Stance.OPPOSES, reason) for said in event.said})
    else:
        contested = opposed(event, live) and simultaneous(event, live) and event.standing is live.standing
        fold.before.append(live)
        event.before = live.reached
        fold.live, fold.disputed, fold.beside = event, contested, [live] if contested else []


def _leave_open(fold: Fold, rest: Sequence[Said]) -> None:
    """Let a word that nothing is decided stand, where nothing is decided or where it speaks of a later season."""
    if (live := fold.live) is None:
        newest = rest[-1].claim.seasons if rest else ()
        fold.undecided = [said for said in rest if compatible(said.claim.seasons, newest)]
        return
    refuted_by = refuting(rest, live)
    open_now = [said for said in rest if supersedes(said, live) or said in refuted_by]
    if open_now:
        fold.before.append(live)
        fold.undecided = open_now


def reasons(fold: Fold) -> Callable[[Said], tuple[Stance, Tier, str]]:
    """What to say of each claim, by its key."""
    known = dict(fold.asides)
    for events, stance, reason in (
        ([fold.live] if fold.live else [], Stance.SUPPORTS, "tells of the decision that stands"),
        (fold.before, Stance.EARLIER, "an earlier decision, displaced by a newer one"),
        (fold.beside, Stance.OPPOSES, "says the opposite, and what stands is no surer or no older"),
    ):
        known.update({said.key: (stance, reason) for event in events for said in event.said if said.key not in known})
    if fold.undecided and fold.live:
        open_season = "about an earlier season than the one that is open now"
        known.update({said.key: (Stance.EARLIER, open_season) for said in fold.live.said})
    known.update({said.key: (Stance.SUPPORTS, "nothing is decided, as far as it knows") for said in fold.undecided})

    def reason_of(said: Said) -> tuple[Stance, Tier, str]:
        stance, reason = known.get(said.key) or _no_decision(said, fold)
        return stance, said.tier, reason

    return reason_of


def _no_decision(said: Said, fold: Fold) -> tuple[Stance, str]:
    if said.claim.hints:
        return (
            Stance.UNRELATED,
            "sounds like an end, of the show or of a season; counts once a last one is announced",
        )
    if fold.live is None:
        return Stance.EARLIER, "about another season than the newest word"
    if after(said, fold.live):
        return Stance.UNRELATED, "hope, talk or a question after the decision: it decides nothing"
    return Stance.EARLIER, "from before the decision, or without a date: it decides nothing"


def _sequence(event: Event) -> tuple[date, datetime, bool, bool, str]:
    """On one day the later article comes later; in one article news after history, what refines a decision after it."""
    _, published, key = min(said.newest for said in event.said)
    return event.order, published, not event.all_history, event.outcome is Outcome.FINAL, key
