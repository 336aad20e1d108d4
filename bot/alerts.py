"""From an old and a new verdict to what is worth telling, and to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import (
    EVERY_SHOW,
    Alert,
    Change,
    Claim,
    Delivery,
    Memory,
    Outcome,
    Show,
    Standing,
    Subscription,
    Verdict,
    When,
)
from bot.verdicts import Event, same_decision

#: A decision that is older than this when we learn of it is not news.
NEWS = timedelta(days=21)
#: History that is dated no better than this ("earlier this year") is no news.
A_MONTH = timedelta(days=31)
#: A renewal taken back within this time was for the season now cancelled, where no season is named.
TAKEN_BACK = timedelta(days=150)


def change(old: Verdict | None, new: Verdict, displaced: Event | None) -> Change | None:
    """What people hear about when the new verdict replaces the old; None where there is nothing to tell.

    `displaced` is the decision that came before the new one, as the claims tell it, be it from before our time.
    """
    if not new.outcome.decided:
        return Change.CORRECTION if _withdrawn(old, new) else None
    if old is not None and same_decision(old, new) and not _newly_certain(old, new):
        return None
    if new.outcome in (Outcome.RENEWED, Outcome.FINAL) and displaced and displaced.outcome is Outcome.CANCELLED:
        return Change.SAVED
    if new.outcome is Outcome.CANCELLED and displaced and _takes_back(new, displaced):
        return Change.REVERSED
    return Change(new.outcome.value)


def is_news(verdict: Verdict, claims: Iterable[Claim], show: Show, now: datetime) -> bool:
    """False for what was decided long ago, or before anybody here wanted to know, or is only told as history."""
    as_news = any(not claim.background for claim in claims if claim.key in verdict.supports)
    if verdict.since is None:
        return as_news
    if verdict.since.last - verdict.since.first > A_MONTH and not as_news:
        return False
    decided = verdict.since.last
    if show.added is not None and decided < show.added.date():
        return False
    return now.date() - decided <= NEWS


def deliveries(
    alert: Alert, verdict: Verdict, memory: Memory, now: datetime, *, above: Standing | None = None
) -> tuple[Delivery, ...]:
    """The alert's way to every destination that wants it; one each, however many of its wishes match.

    `above`: only to those for whom this standing was too little until now.
    """
    wanting: dict[str, Delivery] = {}
    for wish in sorted(memory.subscriptions, key=_particular):
        late = above is not None and wish.wants(alert, above)
        if verdict.standing is not None and wish.wants(alert, verdict.standing) and not late:
            delivery = Delivery(
                alert=alert.key,
                show=alert.show,
                destination=wish.destination,
                wanted=verdict.number,
                due=now,
                mention=wish.mention,
            )
            wanting.setdefault(delivery.key, delivery)
    known = {delivery.key for delivery in memory.deliveries}
    return tuple(delivery for key, delivery in wanting.items() if key not in known)


def corrections(alert: Alert, told: Alert, verdict: Verdict, memory: Memory, now: datetime) -> tuple[Delivery, ...]:
    """The correction's way to those who were told what was wrong, and to nobody else."""
    return tuple(
        replace(delivery, alert=alert.key, wanted=verdict.number, shown=0, due=now, attempts=0, message="", error="")
        for delivery in memory.deliveries
        if delivery.alert == told.key and not delivery.dead
    )


def edits(alerts: Iterable[Alert], verdict: Verdict, memory: Memory, due: datetime) -> tuple[Delivery, ...]:
    """The posted messages of these alerts, asked to show this verdict. An edit that already waits keeps its time."""
    keys = {alert.key for alert in alerts}
    return tuple(
        replace(delivery, wanted=verdict.number, due=delivery.due if delivery.open else due)
        for delivery in memory.deliveries
        if delivery.alert in keys and not delivery.dead
    )


def contradicts(new: Verdict, old: Verdict) -> bool:
    """True where people who were told the old now need to hear the new, however they came to be told."""
    ends = (Outcome.CANCELLED, Outcome.CONCLUDED)
    goes_on = (Outcome.RENEWED, Outcome.FINAL)
    opposed = (new.outcome in ends and old.outcome in goes_on) or (new.outcome in goes_on and old.outcome in ends)
    return opposed and new.since is not None and old.since is not None and old.since.before(new.since)


def _newly_certain(old: Verdict, new: Verdict) -> bool:
    """True where a rumour has become news."""
    return old.standing is Standing.RUMOURED and new.standing is not Standing.RUMOURED


def _withdrawn(old: Verdict | None, new: Verdict) -> bool:
    """True where a decision that stood is not true after all; a later season's open question is no correction."""
    if old is None or not old.outcome.decided:
        return False
    return not (new.seasons and old.seasons and min(new.seasons) > max(old.seasons))


def _takes_back(new: Verdict, displaced: Event) -> bool:
    if displaced.outcome not in (Outcome.RENEWED, Outcome.FINAL):
        return False
    if new.seasons and displaced.seasons:
        return bool(set(new.seasons) & set(displaced.seasons))
    return _gap(displaced.since, new.since) <= TAKEN_BACK


def _gap(earlier: When | None, later: When | None) -> timedelta:
    return later.first - earlier.first if earlier and later else timedelta.max


def _particular(wish: Subscription) -> tuple[bool, str]:
    """A wish for this show speaks before a wish for every show."""
    return wish.show == EVERY_SHOW, wish.key
