"""From all claims about one show, in any order of arrival, to our answer: the verdict, and how each claim counted.

The fold, in the order of the code: claims of one decision are gathered into an `Event`; an event's standing comes
from its independent origins; the events are walked in the order of their dates and each either displaces the one
that stands, supports it, or is set beside it (`steps`); last, a word that nothing is decided may supersede what stands
or refute it (`doubts`).
Everything is a function of the claims alone, so their order cannot matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import LONG_AGO, Claim, Outcome, Show, Stance, Standing, Tier, Verdict
from bot.verdicts.events import Event, Said, compatible, near, precedence, standing_of, weighed_in
from bot.verdicts.fold import fold, reasons

__all__ = ["Event", "Weighed", "account", "judge", "previous", "same_decision", "standing"]


#: claims that a verdict names as its support, or as what speaks against it
MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class Weighed:
    """How one claim counted: its stance to the verdict, the tier of its origin, and why, in one plain sentence."""

    claim: Claim
    stance: Stance
    tier: Tier
    reason: str
    #: the claim's; it costs something to work out, and is asked for again and again
    key: str = ""


def judge(show: Show, claims: Iterable[Claim], *, number: int = 1, made: datetime = LONG_AGO) -> Verdict:
    """The verdict that these claims about this show make together; `unknown` where there are none."""
    folded = fold(show, claims)
    verdict = Verdict(show=show.id, number=number, outcome=Outcome.UNKNOWN, made=made)
    if folded.undecided:
        newest = max(folded.undecided, key=lambda said: said.newest).claim
        return replace(
            verdict,
            outcome=Outcome.UNDECIDED,
            seasons=newest.seasons,
            network=newest.network or (folded.live.network if folded.live else ""),
            standing=standing_of(folded.undecided),
            since=min((said.when for said in folded.undecided if said.when), key=precedence, default=None),
            supports=_keys(folded.undecided),
            lean=newest.lean,
        )
    if (live := folded.live) is None:
        return verdict
    return replace(
        verdict,
        outcome=live.outcome,
        seasons=live.seasons,
        network=live.network,
        standing=live.standing,
        disputed=folded.disputed,
        since=live.since,
        supports=_keys(live.said),
        opposes=_keys(said for event in folded.beside for said in event.said),
    )


def account(show: Show, claims: Iterable[Claim]) -> tuple[Weighed, ...]:
    """How each claim about this show counted, the newest first."""
    folded = fold(show, claims)
    reason = reasons(folded)
    return tuple(Weighed(said.claim, *reason(said), said.key) for said in reversed(folded.said))


def previous(show: Show, claims: Iterable[Claim]) -> Event | None:
    """The decision that the present one displaced, as far as the claims tell the show's history."""
    folded = fold(show, claims)
    return folded.before[-1] if folded.before else None


def standing(claims: Iterable[Claim]) -> Standing:
    """Confirmed by the decider's own word or two trade origins; reported by one, or two others; else rumoured.

    Copies of one origin are one origin; all texts that nobody answers for are one origin together.
    """
    return standing_of(map(weighed_in, claims))


def same_decision(one: Verdict, other: Verdict) -> bool:
    """True where both tell of one decision: the same outcome for one season, or about the same time."""
    if one.outcome is not other.outcome or not compatible(one.seasons, other.seasons):
        return False
    return bool(set(one.seasons) & set(other.seasons)) or near(one.since, other.since)


def _keys(said: Iterable[Said]) -> tuple[str, ...]:
    """Oldest first; of very many the newest, lest each verdict of a much-told story hold the whole of it."""
    return tuple(one.key for one in sorted(said, key=lambda one: one.newest)[-MOST_NAMED:])
