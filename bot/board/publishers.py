"""What each publisher said of shows, in; its record out: how often first with the news, borne out, refuted.

A *report* is one decision that a publisher told as made, in however many articles. It is borne out once the network
says so itself, or others tell of it on words of their own that make it more than a rumour. It is refuted where what
stands speaks against it, or where it was taken back as wrong. A *guess* is one article's hope, doubt or rumour; the
next decision on the show bears it out or refutes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot import sources
from bot.board.tables import Column, Table
from bot.cards.words import publisher_name
from bot.model import LONG_AGO, Claim, Lean, Show, Stance, Standing, Tier
from bot.verdicts.events import ENDS, GOES_ON, Event, Said, compatible, gathered, standing_of
from bot.verdicts.fold import Fold, fold, reasons


@dataclass(frozen=True, slots=True)
class Tally:
    """One publisher's record; of one show or of many added up."""

    publisher: str
    name: str
    articles: int = 0
    reports: int = 0
    first: int = 0
    upheld: int = 0
    refuted: int = 0
    guesses: int = 0
    guesses_upheld: int = 0
    guesses_refuted: int = 0

    @property
    def tier(self) -> Tier:
        return sources.tier(self.publisher)

    @property
    def borne_out(self) -> float | None:
        """The share of the settled reports that were borne out; None where none is settled."""
        settled = self.upheld + self.refuted
        return self.upheld / settled if settled else None


def tallies(show: Show, claims: Iterable[Claim]) -> tuple[Tally, ...]:
    """What this show's claims say of each publisher."""
    folded = fold(show, claims)
    #: claim's key → who published the article
    who = {said.key: publisher(said.claim) for said in folded.said}
    articles = {(who[said.key], said.claim.evidence.entry) for said in folded.said}
    counts: Counter[tuple[str, str]] = Counter((name, "articles") for name, _ in articles)
    events = gathered([said for said in folded.said if said.claim.decides])
    counts.update(_reports(folded, events, who))
    counts.update(_guesses(folded.said, [event for event in events if event.standing is not Standing.RUMOURED], who))
    names = {who[said.key]: said.claim for said in folded.said}
    return tuple(_tally(key, publisher_name(claim), counts) for key, claim in names.items())


def added_up(many: Iterable[Tally]) -> tuple[Tally, ...]:
    """One record for each publisher, those with most articles first."""
    counts: Counter[tuple[str, str]] = Counter()
    names: dict[str, str] = {}
    for tally in many:
        names[tally.publisher] = tally.name
        for field in _COUNTED:
            counts[tally.publisher, field] += getattr(tally, field)
    rows = (_tally(who, name, counts) for who, name in names.items())
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.name.casefold())))


def publisher(claim: Claim) -> str:
    """The key of who published the article, whoever's word it rests on."""
    evidence = claim.evidence
    return sources.origin_key(evidence.publisher, evidence.url) or publisher_name(claim)


def _tally(who: str, name: str, counts: Counter[tuple[str, str]]) -> Tally:
    return Tally(who, name, **{field: counts[who, field] for field in _COUNTED})


def _reports(folded: Fold, events: Iterable[Event], who: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    against = _set_against(folded)
    for event in events:
        tellers = {who[said.key] for said in event.said}
        yield from ((teller, "reports") for teller in tellers)
        if event.standing is not Standing.RUMOURED and (first := _first(event)):
            yield who[first.key], "first"
        for teller in tellers:
            if _upheld(event, teller):
                yield teller, "upheld"
            elif any(said.key in against for said in event.said):
                yield teller, "refuted"


def _first(event: Event) -> Said | None:
    """Which word was the first; none where the news itself was not read, only what came after."""
    dated = [said for said in event.said if said.claim.evidence.published and not said.claim.background]
    return min(dated, key=lambda said: (_published(said), said.key), default=None)


def _upheld(event: Event, who: str) -> bool:
    others = [said for said in event.said if said.claim.origin != who]
    own_word = any(said.tier is Tier.OFFICIAL for said in event.said)
    return own_word or standing_of(others) is not Standing.RUMOURED


def _set_against(folded: Fold) -> Collection[str]:
    """The keys of the claims that what stands speaks against, and of those that were taken back."""
    reason = reasons(folded)
    keys = {said.key for said in folded.said if reason(said)[0] is Stance.OPPOSES} if not folded.disputed else set()
    if folded.before and any(said.claim.refutes for said in folded.undecided):
        keys |= {said.key for said in folded.before[-1].said}
    return keys


def _guesses(
    all_said: Iterable[Said], decisions: Collection[Event], who: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    articles = {(who[said.key], said.claim.evidence.entry): said for said in all_said if _leans(said)}
    for (teller, _), said in articles.items():
        yield teller, "guesses"
        later = [event for event in decisions if _settles(event, said)]
        if later:
            decided = min(later, key=lambda event: event.order)
            yield teller, "guesses_upheld" if (decided.outcome in GOES_ON) == _hopes(said) else "guesses_refuted"


def _settles(event: Event, said: Said) -> bool:
    published = said.claim.evidence.published
    if event.since is None or published is None or not compatible(event.seasons, said.claim.seasons):
        return False
    return published.date() <= event.since.last


def _leans(said: Said) -> bool:
    claim = said.claim
    if claim.decides or claim.hints:
        return False
    return claim.outcome.decided or claim.lean is not Lean.NEITHER


def _hopes(said: Said) -> bool:
    claim = said.claim
    return claim.outcome not in ENDS if claim.outcome.decided else claim.lean is Lean.HOPEFUL


def _published(said: Said) -> datetime:
    return said.claim.evidence.published or LONG_AGO


_COUNTED = ("articles", "reports", "first", "upheld", "refuted", "guesses", "guesses_upheld", "guesses_refuted")

PUBLISHERS: Table[Tally] = Table(
    (
        Column("publisher", "Publisher", lambda row: row.name, lambda row: row.name.casefold()),
        Column("tier", "Trust", lambda row: row.tier.value, lambda row: list(Tier).index(row.tier)),
        Column("articles", "Articles", lambda row: row.articles, lambda row: row.articles),
        Column("reports", "Reports", lambda row: row.reports, lambda row: row.reports),
        Column("first", "First", lambda row: row.first, lambda row: row.first),
        Column("upheld", "Borne out", lambda row: row.upheld, lambda row: row.upheld),
        Column("refuted", "Refuted", lambda row: row.refuted, lambda row: row.refuted),
        Column("guesses", "Guesses", lambda row: row.guesses, lambda row: row.guesses),
        Column("guesses_upheld", "Right", lambda row: row.guesses_upheld, lambda row: row.guesses_upheld),
        Column("guesses_refuted", "Wrong", lambda row: row.guesses_refuted, lambda row: row.guesses_refuted),
    ),
    sort="-articles",
)
