"""From an old and a new verdict to what is worth telling; and from a round and a page of it to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import (
    Alert,
    Audience,
    Change,
    Claim,
    Delivery,
    Outcome,
    Round,
    Show,
    Standing,
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


def audience(round_: Round, alert: Alert, verdict: Verdict) -> Audience:
    """NEWS: whose wishes hear of the alert. A wish that was made after it does not, nor one that heard it before."""
    standings = tuple(wanted for wanted in Standing if _newly_reaches(verdict.standing, round_.above, wanted))
    return Audience(alert.change, standings, until=round_.made)


def corrected(round_: Round, told: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """CORRECTION: its way to those who were told what was wrong."""
    return tuple(round_.delivery(delivery.destination, delivery.mention) for delivery in told if not delivery.dead)


def edited(round_: Round, posted: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """EDIT: these messages, asked to show the newer verdict. An edit that already waits keeps its time."""
    return tuple(
        replace(delivery, wanted=round_.wanted, due=delivery.due if delivery.open else round_.due)
        for delivery in posted
        if not delivery.dead and delivery.wanted < round_.wanted
    )


def contradicts(new: Verdict, old: Verdict) -> bool:
    """True where people who were told the old now need to hear the new, however they came to be told."""
    ends = (Outcome.CANCELLED, Outcome.CONCLUDED)
    goes_on = (Outcome.RENEWED, Outcome.FINAL)
    opposed = (new.outcome in ends and old.outcome in goes_on) or (new.outcome in goes_on and old.outcome in ends)
    return opposed and new.since is not None and old.since is not None and old.since.before(new.since)


def _newly_reaches(standing: Standing | None, before: Standing | None, wanted: Standing) -> bool:
    """True where this standing is enough for who wants that much, and what it was before was too little."""
    return standing is not None and standing.reaches(wanted) and not (before is not None and before.reaches(wanted))


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
