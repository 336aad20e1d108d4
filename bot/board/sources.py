"""The weighed claims of one show in; a row for each, with its sentence, its link and why it counted, out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bot.board.links import web_link
from bot.board.tables import Column, Table
from bot.cards.evidence import GROUPS
from bot.cards.words import origin_name, publisher_name
from bot.model import Stance
from bot.verdicts import Weighed


def articles(weighed: Iterable[Weighed]) -> tuple[tuple[Weighed, ...], ...]:
    """What each article says, together, by its stance to the verdict; otherwise in the order given."""
    found: dict[tuple[Stance, str], list[Weighed]] = {}
    for row in weighed:
        found.setdefault((row.stance, row.claim.evidence.entry), []).append(row)
    order = list(GROUPS)
    return tuple(tuple(rows) for _, rows in sorted(found.items(), key=lambda item: order.index(item[0][0])))


def headed(found: Iterable[tuple[Weighed, ...]]) -> tuple[tuple[str, tuple[tuple[Weighed, ...], ...]], ...]:
    """Those articles under their headings."""
    return tuple((GROUPS[stance], tuple(rows)) for stance, rows in groupby(found, lambda rows: rows[0].stance))


def _published(row: Weighed) -> str:
    published = row.claim.evidence.published
    return published.isoformat() if published else ""


SOURCES: Table[Weighed] = Table(
    (
        Column("published", "Published", _published),
        Column("publisher", "Publisher", lambda row: publisher_name(row.claim)),
        Column("origin", "On whose word", lambda row: origin_name(row.claim)),
        Column("tier", "Trust", lambda row: row.tier.value),
        Column("stance", "Stance", lambda row: row.stance.value),
        Column("outcome", "Says", lambda row: row.claim.outcome.value),
        Column("seasons", "Season", lambda row: row.claim.seasons),
        Column("certainty", "Put as", lambda row: row.claim.certainty.value),
        Column("asserted_by", "Said by", lambda row: row.claim.asserted_by.value),
        Column("as_of", "Decided", lambda row: str(row.claim.as_of or "")),
        Column("title", "Article", lambda row: row.claim.evidence.title),
        Column("quote", "Sentence", lambda row: row.claim.evidence.quote),
        Column("url", "Link", lambda row: web_link(row.claim.evidence.url)),
        Column("reason", "Why", lambda row: row.reason),
        Column("rule", "Rule", lambda row: row.claim.rule),
    )
)
