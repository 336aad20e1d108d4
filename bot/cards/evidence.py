"""A show with all that was read about it; the cards of its sources, its history and our reasoning out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from bot import sources
from bot.cards.card import Button, Card, Line, Section
from bot.cards.pages import Page, page_of
from bot.cards.statements import source_line, statement, summary
from bot.cards.words import (
    OUTCOMES,
    TIERS,
    capital,
    counted,
    day,
    named,
    origin_name,
    publisher_name,
    quoted,
    says,
    sentenced,
)
from bot.model import Certainty, Claim, Outcome, SetAside, Show, Stance, Tier, Verdict, Voice
from bot.verdicts import Weighed

#: articles, changes or claims on one page
PAGE = 6

#: headings of the sources by their stance to the verdict, in their order
GROUPS = {
    Stance.SUPPORTS: "For it",
    Stance.OPPOSES: "Against it",
    Stance.EARLIER: "Earlier",
    Stance.UNRELATED: "Beside the point",
}

_VOICES = {
    Voice.NETWORK: "the network's word",
    Voice.OUTLET: "a named outlet's word",
    Voice.ARTICLE: "the article's own word",
    Voice.CREATOR: "a creator's word",
    Voice.CAST: "an actor's word",
    Voice.INSIDER: "an insider's word",
    Voice.FANS: "talk among fans",
}

_CERTAINTIES = {
    Certainty.OFFICIAL: "official",
    Certainty.REPORTED: "reported",
    Certainty.SPECULATED: "hope or rumour",
}


def sources_card(show: Show, verdict: Verdict | None, weighed: Sequence[Weighed], *, page: int = 1) -> Card:
    """Each article with its date, what it says, its sentence and link, by its stance to the verdict."""
    articles = _articles(weighed)
    if not articles:
        return _nothing_card(show, "sources")
    shown = page_of(sorted(articles, key=lambda row: list(GROUPS).index(row.stance)), page, PAGE)
    sections = tuple(
        Section(GROUPS[stance], tuple(source_line(row.claim, saying=says(row.claim)) for row in rows))
        for stance, rows in groupby(shown.items, key=lambda row: row.stance)
    )
    text = f"{statement(verdict)} " if verdict else ""
    count = len({row.claim.evidence.entry for row in articles})
    text += sentenced(f"{counted(count, 'article')} read on the matter")
    return _paged(Card(f"{named(show)} – sources", text, _outcome(verdict), sections=sections), shown, show, "sources")


def history_card(show: Show, verdicts: Sequence[Verdict], *, page: int = 1) -> Card:
    """The verdict's life, the newest first: what it became, since when, and when we learned it."""
    told = turns(verdicts)
    if not told:
        return _nothing_card(show, "history")
    shown = page_of(told[::-1], page, PAGE)
    lines = tuple(Line(f"{day(verdict.made)}: {summary(verdict)}", note=note) for verdict, note in shown.items)
    text = sentenced(f"{counted(len(told), 'answer')} so far, the newest first, by the day on which we learned it")
    card = Card(f"{named(show)} – history", text, told[-1][0].outcome, sections=(Section("", lines),))
    return _paged(card, shown, show, "history")


def why_card(
    show: Show,
    verdict: Verdict | None,
    weighed: Sequence[Weighed],
    set_aside: Sequence[SetAside],
    *,
    page: int = 1,
) -> Card:
    """Every claim with its sentence, its rule, its origin and weight, and how it counted; then what was set aside."""
    rows: list[tuple[str, Line]] = [("Counted", reasoned_line(row)) for row in weighed if row.stance is Stance.SUPPORTS]
    rows += [("Weighed and set beside", reasoned_line(row)) for row in weighed if row.stance is not Stance.SUPPORTS]
    rows += [("Not taken as a claim", _ignored(sentence)) for sentence in reversed(set_aside)]
    if not rows:
        return _nothing_card(show, "why")
    shown = page_of(rows, page, PAGE)
    sections = tuple(
        Section(heading, tuple(line for _, line in group))
        for heading, group in groupby(shown.items, lambda row: row[0])
    )
    text = statement(verdict) if verdict else ""
    return _paged(Card(f"{named(show)} – why", text, _outcome(verdict), sections=sections), shown, show, "why")


def reading_line(claim: Claim) -> Line:
    """One claim as it was read: what it says, on whose word, by which rule, and the sentence behind it."""
    return Line(f"{says(claim)} ({reading_words(claim)})", url=claim.evidence.url, note=quoted(claim.evidence.quote))


def _articles(weighed: Iterable[Weighed]) -> list[Weighed]:
    """One row for each article and stance: the newest word of each, in the order given."""
    rows: dict[tuple[str, Stance], Weighed] = {}
    for row in weighed:
        rows.setdefault((row.claim.evidence.entry, row.stance), row)
    return list(rows.values())


def turns(verdicts: Sequence[Verdict]) -> list[tuple[Verdict, str]]:
    """The verdicts that say something else than the one before, oldest first, each with what changed."""
    kept: list[tuple[Verdict, str]] = []
    for verdict in sorted(verdicts, key=lambda verdict: verdict.number):
        # What is no turn itself was seen by nobody: the season that went unnamed for a while is no other one.
        if changed := _changed(kept[-1][0], verdict) if kept else "the first answer":
            kept.append((verdict, changed))
    return [turn for turn in kept if turn[0].outcome is not Outcome.UNKNOWN or len(kept) > 1]


def _changed(old: Verdict, new: Verdict) -> str:
    """What is new in plain words; empty where only sources were added."""
    if old.outcome is not new.outcome:
        return f"was {OUTCOMES[old.outcome]}"
    if old.seasons != new.seasons and new.seasons:
        return "another season"
    if old.network != new.network and old.network:
        return f"was with {old.network}"
    if old.disputed != new.disputed:
        return "sources came to contradict each other" if new.disputed else "no longer contradicted"
    if old.standing is not new.standing and old.standing and new.outcome.decided:
        return f"was only {old.standing}" if new.standing and new.standing.reaches(old.standing) else "less sure"
    return ""


def reasoned_line(row: Weighed) -> Line:
    """One claim: how it counted and why, who published it, its origin and weight, and the sentence behind it."""
    reading = f"{reading_words(row.claim)}, {_weight(row)}"
    line = f"{says(row.claim)} – {row.reason}. {capital(publisher_name(row.claim))}: {reading}"
    return Line(sentenced(line), url=row.claim.evidence.url, note=quoted(row.claim.evidence.quote))


def _weight(row: Weighed) -> str:
    return f"origin {origin_name(row.claim)} ({TIERS[row.tier]})"


def reading_words(claim: Claim) -> str:
    """How a claim is put, by whom, and which rule read it."""
    certainty, voice = claim.certainty, _VOICES[claim.asserted_by]
    if claim.asserted_by is Voice.NETWORK and sources.tier(claim.origin) is not Tier.OFFICIAL:
        # As the standing has it: only what its own newsroom says is official.
        certainty = Certainty.REPORTED if certainty is Certainty.OFFICIAL else certainty
        voice = f"{voice} as told by {origin_name(claim)}"
    told = ", told as background" if claim.background else ""
    return f"{_CERTAINTIES[certainty]}, {voice}{told}, rule “{claim.rule}”"


def _ignored(sentence: SetAside) -> Line:
    evidence = sentence.evidence
    who = evidence.publisher or evidence.title
    return Line(sentenced(f"{who}: {sentence.reason}"), url=evidence.url, note=quoted(evidence.quote))


def _outcome(verdict: Verdict | None) -> Outcome:
    return verdict.outcome if verdict else Outcome.UNKNOWN


def _nothing_card(show: Show, name: str) -> Card:
    return Card(f"{named(show)} – {name}", "Nothing read about its future yet.", Outcome.UNKNOWN)


def _paged(card: Card, page: Page[Any], show: Show, command: str) -> Card:
    status = Button("Status", "status", named(show))
    return Card(
        card.title,
        card.text,
        card.outcome,
        sections=card.sections,
        footer=page.footer,
        buttons=(*page.buttons(command, named(show)), status),
    )
