"""The walk over a show's events in the order of their dates: what stands in the end, and what became of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.model import LONG_AGO, Certainty, Claim, Outcome, Show, Stance, Standing, Tier, Voice, When
from bot.verdicts.events import (
    ENDS,
    GOES_ON,
    SAME_DECISION,
    Event,
    Said,
    compatible,
    gathered,
    near,
    opposed,
    simultaneous,
    standing_of,
    weighed_in,
)

#: About what passes from the order of a season to the decision on the next.
SEASON = timedelta(days=270)
#: From the order of a season to the end of its run.
SHOWN = timedelta(days=300)
#: From the announcement of a last season to the end of its run.
LAST_SEASON = timedelta(days=540)
#: From the announcement of a last season to its last episode, at least.
ANNOUNCED = timedelta(days=30)
#: From a cancellation to the rescue by another home, at least; before that only talks are told.
RESCUE = timedelta(days=21)
#: Without a season's number, a word that nothing is decided is taken to be about the next season only after this time.
NEXT_SEASON = timedelta(days=150)

#: the most trusted first
_TIERS = tuple(Tier)


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
    rest = [said for said in walked.said if not (said.claim.decides or _hints_at_the_end(said.claim))]
    for event in sorted(gathered([said for said in walked.said if said.claim.decides]), key=_sequence):
        if walked.live and _refuting(_told_before(event, rest), walked.live):
            walked.before.append(walked.live)
            walked.live, walked.disputed, walked.beside = None, False, []
        _walk(walked, _after_the_last(event, walked.live))
    _end_as_planned(walked)
    _leave_open(walked, rest)
    return walked


def _told_before(event: Event, rest: Sequence[Said]) -> Sequence[Said]:
    return [said for said in rest if event.since and said.when and said.when.before(event.since)]


def _after_the_last(event: Event, live: Event | None) -> Event:
    """Well after a last season was announced, "no season behind it" tells that the show has ended as planned."""
    if live is None or live.outcome is not Outcome.FINAL or event.outcome is not Outcome.CANCELLED:
        return event
    behind = event.seasons and live.seasons and min(event.seasons) > max(live.seasons)
    if not behind or event.since is None or live.since is None or event.since.first - live.since.last <= SEASON:
        return event
    return event.told_as(Outcome.CONCLUDED)


def _hints_at_the_end(claim: Claim) -> bool:
    """True of what sounds like a show's end as planned, and may be that of a season: it leaves nothing open."""
    return claim.outcome is Outcome.CONCLUDED and claim.hints


def _end_as_planned(fold: Fold) -> None:
    """Where a last season stands, let what is told of the end in passing, or only sounds like it, tell that it came."""
    live = fold.live
    if live is None or live.outcome is not Outcome.FINAL:
        return
    if ended := [said for said in fold.said if said.claim.outcome is Outcome.CONCLUDED and _may_be_the_end(said, live)]:
        fold.before.append(live)
        fold.live = Event(Outcome.CONCLUDED, ended)
        for said in ended:
            fold.asides.pop(said.key, None)


def _may_be_the_end(said: Said, live: Event) -> bool:
    """True of an end without a date, told when a last season has been on, and of a finale after it was announced."""
    told, claim = said.claim.evidence.published, said.claim
    if live.since is None or told is None:
        return False
    since = told.date() - live.since.last
    if said.when is None:
        return since > SEASON
    earlier = claim.seasons and live.seasons and max(claim.seasons) < max(live.seasons)
    return _hints_at_the_end(claim) and since > ANNOUNCED and not earlier


def _walk(fold: Fold, event: Event) -> None:
    """Let one event, newer than all before it, displace what stands, support it, or stand beside it."""
    live = fold.live
    if live is None:
        fold.live = event
    elif _supports(event, live):
        for said in event.said:
            live.add(said)
    elif reason := _retold(event, live, fold.before) or _stale(event, live):
        fold.asides.update({said.key: (Stance.EARLIER, reason) for said in event.said})
    elif event.standing is Standing.RUMOURED and live.standing is not Standing.RUMOURED and not _goes_on(event, live):
        if opposed(event, live):
            fold.beside.append(event)
        reason = f"a rumour; what is {live.standing} stands until more than a rumour speaks against it"
        fold.asides.update({said.key: (Stance.OPPOSES, reason) for said in event.said})
    else:
        contested = opposed(event, live) and simultaneous(event, live) and event.standing is live.standing
        fold.before.append(live)
        event.before = live.reached
        fold.live, fold.disputed, fold.beside = event, contested, [live] if contested else []


def _supports(event: Event, live: Event) -> bool:
    """True where the event tells of the decision that stands in looser words than it."""
    if event.outcome is live.outcome:
        return event.order == date.min or (compatible(event.seasons, live.seasons) and simultaneous(event, live))
    if live.outcome is not Outcome.FINAL:
        return False
    if event.outcome is Outcome.RENEWED and event.seasons and live.seasons:
        return min(event.seasons) <= max(live.seasons)
    if event.outcome is Outcome.RENEWED:
        # An order or a date within the time in which a last season is made and shown is that season's.
        return live.since is not None and near(event.since, live.since, LAST_SEASON)
    # The press calls a last season a cancellation too, unless that very season is taken back.
    return event.outcome is Outcome.CANCELLED and not set(event.seasons) & set(live.seasons)


def _goes_on(event: Event, live: Event) -> bool:
    """True where the event is the next thing to happen after what stands, and says nothing against it."""
    if live.outcome is Outcome.FINAL and event.outcome is Outcome.CONCLUDED:
        return True
    if live.outcome is Outcome.CANCELLED:
        return _rescues(event, live)
    if live.outcome in (Outcome.FINAL, Outcome.CONCLUDED):
        return _revives(event, live)
    if live.outcome is not Outcome.RENEWED:
        return False
    if event.outcome is Outcome.FINAL and any(map(_edited_or_official, event.said)):
        return True
    if event.seasons and live.seasons:
        return min(event.seasons) > max(live.seasons)
    # By then the season that was ordered has been made, so this is about the one after it.
    return event.since is not None and live.since is not None and event.since.first - live.since.last > SEASON


def _rescues(event: Event, live: Event) -> bool:
    """True where another home than the one that gave the show up announced it weeks later, or an edited paper did."""
    if event.outcome not in GOES_ON or event.since is None or live.since is None:
        return False
    since = event.since.first - live.since.last
    if since > SAME_DECISION and any(said.tier is not Tier.OTHER for said in event.said):
        return True
    return since > RESCUE and _moves(event, live) and any(map(_edited_or_official, event.said))


def _revives(event: Event, live: Event) -> bool:
    """True of a season behind the last one, ordered long after that was announced."""
    behind = event.outcome in GOES_ON and 0 < live.reached < min(event.seasons, default=0)
    if not behind or event.since is None or live.since is None:
        return False
    return event.since.first - live.since.last > LAST_SEASON and any(map(_edited_or_official, event.said))


def _edited_or_official(said: Said) -> bool:
    """True of who decides, and of papers that we know."""
    return said.claim.certainty is Certainty.OFFICIAL or said.tier is not Tier.OTHER


def _moves(event: Event, live: Event) -> bool:
    """True where the two name networks of which neither is a channel of the other, as BBC One is of the BBC."""
    one, other = sorted((event.network, live.network), key=len)
    return bool(one) and other != one and not other.startswith(f"{one} ")


def _retold(event: Event, live: Event, before: Sequence[Event]) -> str:
    """Why an event is old news; empty where it may be none. Who has given a show up cannot cancel what another has."""
    if event.outcome is not Outcome.CANCELLED or live.outcome not in GOES_ON or not _moves(event, live):
        return ""
    known = any(one.outcome is Outcome.CANCELLED and one.network == event.network for one in before)
    return f"{event.network} gave the show up before {live.network} took it on" if known else ""


def _stale(event: Event, live: Event) -> str:
    """Why an event cannot displace what stands although its date is newer; empty where it can."""
    if event.seasons and max(event.seasons) < live.reached:
        return f"about season {max(event.seasons)}, and season {live.reached} has been decided since"
    if live.outcome is Outcome.CONCLUDED and event.outcome in ENDS and not _told_since(live, event):
        return "the show is over as planned; the article uses the word loosely"
    if live.outcome is Outcome.CANCELLED and event.outcome is Outcome.CONCLUDED:
        return "the show ended because it was cancelled"
    if live.outcome is Outcome.CANCELLED and _of_its_last_run(event, live):
        return "the cancelled show's last run is called its final season"
    return ""


def _of_its_last_run(event: Event, cancelled: Event) -> bool:
    """True of a last season without a number, told within its time: what was ordered before the show was cancelled."""
    if event.outcome is not Outcome.FINAL or event.seasons or _moves(event, cancelled):
        return False
    if cancelled.standing is Standing.RUMOURED and event.standing is not Standing.RUMOURED:
        return False
    return cancelled.since is None or near(event.since, cancelled.since, LAST_SEASON)


def _told_since(end: Event, decision: Event) -> bool:
    """True where nobody spoke of this end before that decision: "it ended in August", told after a cancellation."""
    told = [said.claim.evidence.published for said in end.said]
    since = decision.since
    return since is not None and all(published is not None and published.date() > since.last for published in told)


def _leave_open(fold: Fold, rest: Sequence[Said]) -> None:
    """Let a word that nothing is decided stand, where nothing is decided or where it speaks of a later season."""
    if (live := fold.live) is None:
        newest = rest[-1].claim.seasons if rest else ()
        fold.undecided = [said for said in rest if compatible(said.claim.seasons, newest)]
        return
    refuting = _refuting(rest, live)
    open_now = [said for said in rest if _supersedes(said, live) or said in refuting]
    if open_now:
        fold.before.append(live)
        fold.undecided = open_now


def _refuting(rest: Sequence[Said], live: Event) -> Sequence[Said]:
    """Those who say that what stands is not so, where their word counts for enough."""
    refuting = [said for said in rest if said.claim.refutes and _after(said, live) and live.outcome in ENDS]
    if refuting and (standing_of(refuting).reaches(live.standing) or _denied(refuting, live)):
        return refuting
    return [said for said in rest if live.standing is Standing.RUMOURED and _knows_better(said, live)]


def _denied(refuting: Iterable[Said], live: Event) -> bool:
    """True where who decides denies, in an edited paper, what nobody has confirmed."""
    if live.standing is Standing.CONFIRMED:
        return False
    return any(said.claim.certainty is Certainty.OFFICIAL and said.tier is not Tier.OTHER for said in refuting)


def _knows_better(said: Said, rumour: Event) -> bool:
    """True of those who decide, and of a better paper than those that spread the rumour, within the time of one."""
    claim = said.claim
    if claim.certainty is Certainty.SPECULATED or claim.background or not _after(said, rumour):
        return False
    if not near(said.when, rumour.since) or not compatible(claim.seasons, rumour.seasons):
        return False
    best = min(_TIERS.index(one.tier) for one in rumour.said)
    return claim.asserted_by is Voice.NETWORK or _TIERS.index(said.tier) < best


def _supersedes(said: Said, live: Event) -> bool:
    claim = said.claim
    if live.outcome is not Outcome.RENEWED or claim.background or not _after(said, live):
        return False
    if claim.seasons and live.seasons:
        return min(claim.seasons) > max(live.seasons)
    if not said.when or not live.since:
        return False
    since = said.when.first - live.since.last
    if claim.seasons:
        return since > NEXT_SEASON
    # By then the seasons that were ordered have been shown, and who wonders wonders about the next.
    shown = since > SHOWN * max(1, len(live.seasons)) and not _still_awaited(said.when, live)
    return shown and claim.certainty is not Certainty.SPECULATED


def _still_awaited(when: When, order: Event) -> bool:
    """True where what was ordered is news after this date: it was held up, and nobody spoke of the season behind it."""
    told = (said.when for said in order.said if said.claim.outcome is order.outcome and not said.claim.background)
    return any(other is not None and when.before(other) for other in told)


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
    if _hints_at_the_end(said.claim):
        return (
            Stance.UNRELATED,
            "sounds like an end, of the show or of a season; counts once a last one is announced",
        )
    if fold.live is None:
        return Stance.EARLIER, "about another season than the newest word"
    if _after(said, fold.live):
        return Stance.UNRELATED, "hope, talk or a question after the decision: it decides nothing"
    return Stance.EARLIER, "from before the decision, or without a date: it decides nothing"


def _after(said: Said, event: Event) -> bool:
    if said.when is None or event.since is None:
        return False
    if said.when != event.since:
        return event.since.before(said.when)
    # On one day the hour decides, where the articles tell it.
    published = said.claim.evidence.published
    first = min((one.claim.evidence.published or LONG_AGO for one in event.said), default=LONG_AGO)
    return published is not None and published > first


def _sequence(event: Event) -> tuple[date, datetime, bool, bool, str]:
    """On one day the later article comes later; in one article news after history, what refines a decision after it."""
    _, published, key = min(said.newest for said in event.said)
    return event.order, published, not event.all_history, event.outcome is Outcome.FINAL, key
