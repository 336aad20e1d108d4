"""An alert with its verdict and sources; the message that tells it, now and when sources or news are added, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import verdicts
from bot.cards.card import Button, Card, Line, Section
from bot.cards.statements import attribution, before, newest, source_line, statement, supporting
from bot.cards.statuses import backing_line
from bot.cards.words import STANDINGS, day, named
from bot.model import Alert, Change, Show, Standing, Verdict
from bot.verdicts import Weighed, same_decision

_HEADLINES = {
    Change.RENEWED: "renewed",
    Change.FINAL: "coming to its final season",
    Change.CANCELLED: "cancelled",
    Change.CONCLUDED: "ended as planned",
    Change.SAVED: "saved",
    Change.REVERSED: "cancelled after all",
    Change.CORRECTION: "correction",
}


def alert_card(
    show: Show,
    alert: Alert,
    verdict: Verdict,
    weighed: Sequence[Weighed],
    previous: Verdict | None,
    *,
    superseded_by: Alert | None = None,
) -> Card:
    """The message of an alert as it should read now.

    `verdict` is the newest that still tells of this decision, `previous` the one before the alert's own, and
    `superseded_by` the alert that made it old.
    """
    last = newest(supporting(verdict, weighed))
    return Card(
        title=f"{named(show)} – {_headline(alert, verdict)}",
        text="\n".join(line for line in _lines(show, alert, verdict, weighed, previous, superseded_by) if line),
        outcome=verdict.outcome,
        url=last.claim.evidence.url if last else "",
        sections=_sections(verdict, weighed),
        footer=STANDINGS[verdict.standing] if verdict.standing and verdict.outcome.decided else "",
        at=alert.made,
        buttons=tuple(Button(name.capitalize(), name, named(show)) for name in ("status", "sources", "why")),
    )


def linked(card: Card, newer: str) -> Card:
    """The message of an alert that is old news, with the address of the newer message in the same room."""
    return replace(card, sections=(Section("", (Line("The newer message", url=newer),)), *card.sections))


def _headline(alert: Alert, verdict: Verdict) -> str:
    headline = _HEADLINES[alert.change]
    rumour = verdict.standing is Standing.RUMOURED and alert.change is not Change.CORRECTION
    return f"rumour: {headline}" if rumour else headline


def _lines(
    show: Show,
    alert: Alert,
    verdict: Verdict,
    weighed: Sequence[Weighed],
    previous: Verdict | None,
    superseded_by: Alert | None,
) -> tuple[str, ...]:
    told = " ".join(part for part in (statement(verdict), attribution(verdict, weighed)) if part)
    if alert.change is Change.CORRECTION:
        return _superseded(superseded_by), _retraction(previous), told
    return _superseded(superseded_by), told, _story(show, verdict, weighed, previous, superseded_by)


def _superseded(newer: Alert | None) -> str:
    if newer is None:
        return ""
    if newer.change is Change.CORRECTION:
        return f"This was wrong: see the correction of {day(newer.made)}."
    return f"No longer current: see the newer message of {day(newer.made)} ({_HEADLINES[newer.change]})."


def _retraction(previous: Verdict | None) -> str:
    if previous is None or not previous.outcome.decided:
        return "What was said here before is not so."
    return f"What was said here before is not so: “{statement(previous)}”"


def _story(
    show: Show, verdict: Verdict, weighed: Sequence[Weighed], previous: Verdict | None, newer: Alert | None
) -> str:
    """What was so before, as we said it; where we never did, as the sources tell it."""
    if previous is not None and previous.outcome.decided and not same_decision(previous, verdict):
        return before(previous, verdict.network)
    # The sources tell what came before the present news, not before the news that it made old.
    displaced = None if newer else verdicts.previous(show, [row.claim for row in weighed])
    return before(displaced, verdict.network) if displaced else ""


def _sections(verdict: Verdict, weighed: Sequence[Weighed]) -> tuple[Section, ...]:
    last = newest(supporting(verdict, weighed))
    backing = backing_line(verdict, weighed)
    sections = (
        Section("Newest source", (source_line(last.claim),) if last else ()),
        Section("Behind it", (Line(backing.text),) if backing.text else ()),
    )
    return tuple(section for section in sections if section.lines)
