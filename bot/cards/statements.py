"""A verdict and how its claims were weighed in; the sentences that state it and name its sources out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.cards.card import Line
from bot.cards.words import (
    LEANS,
    at_date,
    capital,
    counted,
    dated,
    day,
    listed,
    origin_name,
    outcome_words,
    publisher_name,
    quoted,
    seasons,
    sentenced,
)
from bot.model import LONG_AGO, Claim, Outcome, Standing, Tier, Verdict
from bot.verdicts import Event, Weighed

#: the sentence for an outcome: with network and seasons, with the network, with the seasons, with neither
_SENTENCES = {
    Outcome.RENEWED: (
        "{network} has ordered {seasons}.",
        "{network} has renewed the show.",
        "{seasons} {has} been ordered.",
        "the show has been renewed.",
    ),
    Outcome.FINAL: (
        "{network} has announced that {seasons} will be the last.",
        "{network} has announced the final season.",
        "{seasons} will be the last.",
        "the final season has been announced.",
    ),
    Outcome.CANCELLED: (
        "{network} will not make {seasons}.",
        "{network} has cancelled the show.",
        "{seasons} will not be made.",
        "the show has been cancelled.",
    ),
    Outcome.CONCLUDED: (
        "the show has ended as planned on {network}.",
        "the show has ended as planned on {network}.",
        "the show has ended as planned.",
        "the show has ended as planned.",
    ),
    Outcome.UNDECIDED: (
        "no decision by {network} on {seasons} is known.",
        "no decision by {network} on the show's future is known.",
        "no decision on {seasons} is known.",
        "no decision on the show's future is known.",
    ),
    Outcome.UNKNOWN: ("nothing read about its future yet.",) * 4,
}

_ATTRIBUTIONS = {
    Standing.CONFIRMED: "Confirmed by",
    Standing.REPORTED: "Reported by",
    Standing.RUMOURED: "Only a rumour so far, from",
}

_BEFORE = {
    Outcome.RENEWED: ("renewed", "renewed for {seasons}"),
    Outcome.FINAL: ("announced as ending", "announced as ending with {seasons}"),
    Outcome.CANCELLED: ("cancelled", "cancelled"),
    Outcome.CONCLUDED: ("announced as over", "announced as over"),
}

_TRUST = list(Tier)


def statement(verdict: Verdict) -> str:
    """What is so, in one sentence that claims no more than the verdict's standing."""
    forms = _SENTENCES[verdict.outcome]
    form = forms[(0 if verdict.network else 2) + (0 if verdict.seasons else 1)]
    plural = len(set(verdict.seasons)) > 1
    text = form.format(network=verdict.network, seasons=seasons(verdict.seasons), has="have" if plural else "has")
    if verdict.outcome.decided and verdict.standing is Standing.RUMOURED:
        text = f"it is said that {text}"
    if verdict.outcome is Outcome.UNDECIDED and verdict.lean in LEANS:
        text = f"{text} {LEANS[verdict.lean]}"
    # iQIYI and tvN are written so even where they begin a sentence.
    return text if verdict.network and text.startswith(verdict.network) else sentenced(text)


def attribution(verdict: Verdict, weighed: Sequence[Weighed]) -> str:
    """Who says so, since when, and how many more: "Reported by Deadline, 20 September 2021, and 3 more sources."."""
    names = origins(supporting(verdict, weighed))
    if not names:
        return ""
    lead = names[: 2 if _two_trades(verdict, weighed) else 1]
    by = _ATTRIBUTIONS[verdict.standing or Standing.RUMOURED] if verdict.outcome.decided else "Read in"
    date = f", {dated(verdict.since)}" if verdict.since else ""
    more = len(names) - len(lead)
    rest = f"{', and' if date else ' and'} {counted(more, 'more source')}" if more else ""
    return f"{by} {listed(lead)}{date}{rest}."


def supporting(verdict: Verdict, weighed: Iterable[Weighed]) -> tuple[Weighed, ...]:
    """The claims behind a verdict, in the order given; those that the verdict itself names."""
    keys = frozenset(verdict.supports)
    return tuple(row for row in weighed if (row.key or row.claim.key) in keys)


def opposing(verdict: Verdict, weighed: Iterable[Weighed]) -> tuple[Weighed, ...]:
    keys = frozenset(verdict.opposes)
    return tuple(row for row in weighed if (row.key or row.claim.key) in keys)


def origins(weighed: Iterable[Weighed]) -> tuple[str, ...]:
    """On whose words these rest, each once, the most trusted first, and the earlier first among like.

    Articles that nobody answers for count as one origin together.
    """
    ordered = sorted(weighed, key=lambda row: (_TRUST.index(row.tier), _published(row.claim)))
    names: dict[str, str] = {}
    for row in ordered:
        origin = "" if row.claim.origin.startswith("entry:") else row.claim.origin
        names.setdefault(origin, origin_name(row.claim))
    return tuple(names.values())


def newest(weighed: Iterable[Weighed]) -> Weighed | None:
    """The one published last; of one moment's, the most trusted; of one article's, a sentence before the headline."""
    return max(weighed, key=_rank, default=None)


def _rank(row: Weighed) -> tuple[datetime, int, bool]:
    evidence = row.claim.evidence
    return _published(row.claim), -_TRUST.index(row.tier), evidence.quote != evidence.title


def source_line(claim: Claim, *, saying: str = "") -> Line:
    """An article as one line: "Deadline, 20 September 2021", linked, with its sentence behind it."""
    evidence = claim.evidence
    publisher, origin = publisher_name(claim), origin_name(claim)
    # A publisher writes its own name as it likes; the rest begins a line.
    who = publisher if evidence.publisher or evidence.url else capital(publisher)
    if origin != publisher:
        who = f"{who}, citing {origin}"
    text = f"{who}, {day(evidence.published)}" if evidence.published else f"{who}, undated"
    return Line(f"{text}: {saying}" if saying else text, url=evidence.url, note=quoted(evidence.quote))


def before(event: Event | Verdict, network: str = "") -> str:
    """What was so earlier: "It was cancelled by NBC before, in June 2021."; `network` is the present one."""
    if event.outcome not in _BEFORE:
        return ""
    plain, numbered = _BEFORE[event.outcome]
    text = numbered.format(seasons=seasons(event.seasons)) if event.seasons else plain
    by = f" by {event.network}" if event.network and event.network != network else ""
    date = f", {at_date(event.since)}" if event.since else ""
    return f"It was {text}{by} before{date}."


def summary(verdict: Verdict) -> str:
    """For a list: "cancelled, season 2 (reported), since September 2021"."""
    date = f", since {dated(verdict.since)}" if verdict.since and verdict.outcome.decided else ""
    return outcome_words(verdict) + date


def _two_trades(verdict: Verdict, weighed: Sequence[Weighed]) -> bool:
    rows = supporting(verdict, weighed)
    return verdict.standing is Standing.CONFIRMED and not any(row.tier is Tier.OFFICIAL for row in rows)


def _published(claim: Claim) -> datetime:
    return claim.evidence.published or LONG_AGO
