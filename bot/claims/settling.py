"""What an article's statements come to: those of its sentences in; claims, and what is set aside, out.

`weighing` weighs what is said of one show. Who listens behind the rules (`Hearing`) is asked about what is news then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from bot.claims import voices
from bot.claims.courses import Course, courses
from bot.claims.homes import taken_by
from bot.claims.numbering import further_seasons
from bot.claims.references import Spoken
from bot.claims.weighing import Weighed, weigh
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded
from bot.model import Article, Claim, Evidence, Outcome, Reading, SetAside

_Kept = TypeVar("_Kept", Claim, SetAside)

#: why a rule's word does not count
OUTDONE = "the trained reader hears something else"
#: a sentence, what rules read in it, and whom "it" meant there
Told = tuple[Worded, Sequence[Statement], Spoken]


class Hearing(Protocol):
    """What somebody who listens behind the rules hears in an article."""

    def told(self, statement: Statement) -> Statement:
        """The statement as far as it is borne out: as it is, as history, of another outcome, or set aside."""

    def overheard(self, read: Container[str]) -> Iterator[Statement]:
        """What is heard of other shows than those with these ids."""


#: an article and its sentences in; what is heard in them out
Behind = Callable[[Article, Sequence[Told]], Hearing]


def settled(
    article: Article,
    told: Sequence[Told],
    statements: Iterable[Statement],
    hearing: Hearing | None = None,
    *,
    turns: bool = True,
) -> Reading:
    """What these statements come to, show by show. `turns`: other sentences may tell how it went on."""
    credited = _credited(text for text, _, _ in told)
    ahead: dict[str, list[int]] = defaultdict(list)
    for text, _, spoken in told:
        for show, number in further_seasons(text, spoken):
            ahead[show].append(number)
    course = courses((text, spoken) for text, _, spoken in told)
    takers = taken_by((text, spoken) for text, _, spoken in told)
    published = article.published.date() if article.published else None
    by_show: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_show[statement.show].append(statement)
    claims: list[Claim] = []
    aside: list[SetAside] = []
    for show, several in by_show.items():
        told_of = course(show) if turns else Course()
        weighing = partial(weigh, published=published, ahead=ahead.get(show, ()), course=told_of)
        weighed = _borne_out(several, hearing, weighing)
        kept = [_homed(s, takers.get(show, "")) for s in weighed.kept]
        claims += [_claim(article, s, "" if s.background else credited) for s in kept]
        aside += [set_aside(article, statement) for statement in weighed.aside]
    return Reading(article, once(claims), once(aside))


def _borne_out(
    statements: Sequence[Statement], hearing: Hearing | None, weighing: Callable[[Sequence[Statement]], Weighed]
) -> Weighed:
    """What the statements come to when their news is held against what else is heard."""
    while True:
        weighed = weighing(statements)
        told = {s: hearing.told(s) for s in weighed.kept if s.outcome.decided} if hearing else {}
        other = {(s.sentence, s.outcome, s.background): t for s, t in told.items() if t is not s}
        held = [
            replace(s, aside=s.aside or t.aside, background=s.background or t.background)
            if (t := other.get((s.sentence, s.outcome, s.background)))
            else s
            for s in statements
        ]
        if held == list(statements):
            # What the weighing made of several, no statement of its own stands for.
            kept = [told.get(s, s) for s in weighed.kept]
            return Weighed(tuple(s for s in kept if not s.aside), (*weighed.aside, *(s for s in kept if s.aside)))
        statements = held


def _credited(texts: Iterable[Worded]) -> str:
    """The one outlet that the article credits with its news; empty where it credits none or several."""
    outlets = {outlet for text in texts if (outlet := voices.credit(text))}
    return outlets.pop() if len(outlets) == 1 else ""


def _homed(statement: Statement, taker: str) -> Statement:
    """The statement with a network: who is said to take the show on, where it goes on; else the show's own."""
    goes_on = statement.outcome in (Outcome.RENEWED, Outcome.FINAL) and not statement.background
    return replace(statement, network=statement.network or (goes_on and taker) or statement.home)


def _claim(article: Article, statement: Statement, credited: str) -> Claim:
    return Claim(
        show=statement.show,
        outcome=statement.outcome,
        seasons=statement.seasons,
        certainty=statement.certainty,
        asserted_by=statement.voice,
        origin=statement.origin
        or voices.origin(article, statement.credited or credited, statement.voice, statement.network),
        as_of=statement.as_of,
        evidence=_evidence(article, statement),
        rule=statement.rule.name,
        network=statement.network,
        background=statement.background,
        lean=statement.lean,
        refutes=statement.refutes,
    )


def set_aside(article: Article, statement: Statement) -> SetAside:
    """The statement as one that was set aside, with its reason."""
    return SetAside(statement.show, statement.aside, _evidence(article, statement), statement.rule.name)


def _evidence(article: Article, statement: Statement) -> Evidence:
    return Evidence(article.entry, article.url, article.title, article.publisher, article.published, statement.quote)


def once(records: Iterable[_Kept]) -> tuple[_Kept, ...]:
    """Each record once, in their order."""
    return tuple({record.key: record for record in records}.values())
