"""A show with its verdict and how the claims were weighed in; the card that answers whether it is coming back out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.cards.card import Button, Card, Line, Section
from bot.cards.statements import attribution, before, newest, opposing, origins, source_line, statement, supporting
from bot.cards.words import OUTCOMES, STANDINGS, counted, lasting, listed, named, says
from bot.model import Outcome, Show, Stance, Verdict
from bot.verdicts import Weighed, previous

#: after this time without a feed read, an answer says so
STALE = timedelta(hours=3)
#: as many lines of articles that speak against a verdict
MOST_OPPOSING = 3
#: as many names of sources before "and 4 more"
MOST_NAMES = 5


def status_card(
    show: Show, verdict: Verdict | None, weighed: Sequence[Weighed], *, checked: datetime | None, now: datetime
) -> Card:
    """The answer to `/status`. `weighed` as `bot.verdicts.account` gives it; `checked`: when a feed was last read."""
    if verdict is None or verdict.outcome is Outcome.UNKNOWN:
        return _unknown_card(show, checked, now)
    supports = supporting(verdict, weighed)
    last = newest(supports)
    return Card(
        title=f"{named(show)} – {OUTCOMES[verdict.outcome]}",
        text=_answer(verdict, weighed),
        outcome=verdict.outcome,
        url=last.claim.evidence.url if last else "",
        sections=tuple(section for section in _sections(show, verdict, weighed) if section.lines),
        footer=_footer(verdict, checked, now),
        at=verdict.made,
        buttons=_buttons(show),
    )


def staleness(checked: datetime | None, now: datetime) -> str:
    """A warning where the news may be old; empty where a feed was read lately."""
    if checked is None:
        return "No feed has been read yet."
    if now - checked < STALE:
        return ""
    return f"No feed has been read for {lasting(now - checked)}."


def backing_line(verdict: Verdict, weighed: Sequence[Weighed]) -> Line:
    """How many independent sources stand behind it, and which; nothing where there is only one."""
    names = origins(supporting(verdict, weighed))
    shown = list(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        shown.append(f"{len(names) - MOST_NAMES} more")
    return Line(f"{counted(len(names), 'independent source')}: {listed(shown)}" if len(names) > 1 else "")


def _unknown_card(show: Show, checked: datetime | None, now: datetime) -> Card:
    return Card(
        title=f"{named(show)} – {OUTCOMES[Outcome.UNKNOWN]}",
        text="Nothing read about its future yet.",
        outcome=Outcome.UNKNOWN,
        footer=staleness(checked, now),
        buttons=_buttons(show)[2:],
    )


def _answer(verdict: Verdict, weighed: Sequence[Weighed]) -> str:
    disputed = "Sources contradict each other." if verdict.disputed else ""
    return " ".join(part for part in (disputed, statement(verdict), attribution(verdict, weighed)) if part)


def _sections(show: Show, verdict: Verdict, weighed: Sequence[Weighed]) -> tuple[Section, ...]:
    last = newest(supporting(verdict, weighed))
    # In a dispute, the decision before is the one that is shown against it.
    replaced = None if verdict.disputed else previous(show, [row.claim for row in weighed])
    history = before(replaced, verdict.network) if replaced else ""
    against = opposing(verdict, weighed)
    beside = [row for row in weighed if row.stance is Stance.OPPOSES and row not in against]
    backing = backing_line(verdict, weighed)
    return (
        Section("Newest source", (source_line(last.claim),) if last else ()),
        Section("Behind it", (backing,) if backing.text else ()),
        Section("Against it" if verdict.disputed else "Also heard", _opponents([*against, *beside])),
        Section("Before", (Line(history),) if history else ()),
    )


def _opponents(rows: Sequence[Weighed]) -> tuple[Line, ...]:
    """One line for each article, by the first of its claims."""
    articles = {row.claim.evidence.url: row.claim for row in reversed(rows)}
    claims = list(articles.values())[::-1][:MOST_OPPOSING]
    return tuple(source_line(claim, saying=says(claim)) for claim in claims)


def _footer(verdict: Verdict, checked: datetime | None, now: datetime) -> str:
    standing = STANDINGS[verdict.standing] if verdict.standing and verdict.outcome.decided else ""
    return " ".join(part for part in (standing, staleness(checked, now)) if part)


def _buttons(show: Show) -> tuple[Button, ...]:
    return tuple(Button(name.capitalize(), name, named(show)) for name in ("sources", "history", "why", "follow"))
