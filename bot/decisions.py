"""What readings change: from articles' claims and what we remember, to everything that is to be kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot import alerts
from bot.model import LONG_AGO, Alert, Change, Changes, Claim, Memory, Reading, Record, Round, Show, Verdict, Way
from bot.verdicts import judge, previous, same_decision

#: where the numbers of verdicts begin: a second later, one more (so that they fit 31 bits for two lives of a man)
NUMBERED_SINCE = datetime(2020, 1, 1, tzinfo=UTC)


def decide(
    readings: Sequence[Reading],
    memory: Memory,
    now: datetime,
    *,
    tell: bool = True,
    edit_after: timedelta = timedelta(),
) -> Changes:
    """The claims, verdicts, alerts and rounds that these readings lead to: one verdict a show at most.

    What is decided holds only while nobody else decides about the same shows: the changes say on what they are based.
    An article that was read before is read anew: what it no longer says is dropped. With `tell` false (the first
    sight of a feed or show) verdicts are set and nobody hears of it. Posted messages show new sources
    `edit_after` later.
    """
    changes = Changes()
    for show in memory.shows:
        changes += _decide(show, readings, memory.about(show.id), now, tell, edit_after)
    return changes


def _decide(
    show: Show, readings: Sequence[Reading], memory: Memory, now: datetime, tell: bool, edit_after: timedelta
) -> Changes:
    entries = {reading.article.entry for reading in readings}
    said = {claim.key: claim for reading in readings for claim in reading.claims if claim.show == show.id}
    aside = {row.key: row for reading in readings for row in reading.set_aside if row.show == show.id}
    unsaid = tuple(claim for claim in memory.claims if claim.evidence.entry in entries and claim.key not in said)
    put: list[Record] = [*said.values(), *aside.values()]
    if not said and not unsaid:
        return Changes(tuple(put))
    kept = {claim.key: claim for claim in memory.claims if claim not in unsaid} | said
    put.extend(_conclude(show, list(kept.values()), memory, now, tell, edit_after))
    return Changes(tuple(put), unsaid, memory.revisions)


def _conclude(
    show: Show, claims: list[Claim], memory: Memory, now: datetime, tell: bool, edit_after: timedelta
) -> Iterable[Record]:
    """The new verdict, if these claims make one, and whom it reaches."""
    old = memory.verdict
    new = judge(show, claims, number=old.number + 1 if old else _first(show), made=now)
    if old is not None and replace(new, number=old.number, made=old.made) == old:
        return
    yield new
    told = _running(old, memory)
    if told and old and same_decision(old, new):
        yield _round(Way.EDIT, told, new, due=now + edit_after)
        if tell and told.change is not Change.CORRECTION and alerts.is_news(new, claims, show, now):
            # Those for whom it was too little until now hear of it.
            yield replace(_round(Way.NEWS, told, new), above=old.standing)
        return
    change = alerts.change(old, new, previous(show, claims))
    if told and old and not {claim.key for claim in claims} & set(old.supports):
        change = Change.CORRECTION
    news = tell and alerts.is_news(new, claims, show, now)
    overdue = told is not None and old is not None and (change is Change.CORRECTION or alerts.contradicts(new, old))
    if change is not None and (news or overdue):
        alert = Alert(show.id, change, verdict=new.number, made=now, replaces=told.verdict if told else 0)
        yield from _announce(alert, told, new)


def _announce(alert: Alert, told: Alert | None, new: Verdict) -> Iterable[Record]:
    """The alert on its way; what people were told before is marked where it turned out otherwise."""
    if alert.change is Change.CORRECTION and told is None:
        return
    yield alert
    if alert.change is Change.CORRECTION and told is not None:
        yield replace(_round(Way.CORRECTION, alert, new), told=told.key)
    else:
        yield _round(Way.NEWS, alert, new)
    if told is not None and alert.change in (Change.CORRECTION, Change.SAVED, Change.REVERSED):
        yield _round(Way.EDIT, told, new, due=new.made)


def _round(way: Way, alert: Alert, new: Verdict, due: datetime = LONG_AGO) -> Round:
    return Round(way, alert.key, alert.show, wanted=new.number, made=new.made, due=due)


def _first(show: Show) -> int:
    """The number of a show's first verdict: another each time that the show is tracked anew.

    Alerts and deliveries are named after it, and a platform may still know what it was sent under those names.
    """
    return 1 if show.added is None else max(1, int((show.added - NUMBERED_SINCE).total_seconds()))


def _running(old: Verdict | None, memory: Memory) -> Alert | None:
    """The alert that told of the decision that stood until now, if anybody was told."""
    if old is None or not memory.alerts:
        return None
    newest = max(memory.alerts, key=lambda alert: alert.verdict)
    run = [verdict for verdict in memory.verdicts if verdict.number >= newest.verdict]
    return newest if all(same_decision(verdict, old) for verdict in run) else None
