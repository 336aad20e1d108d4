"""Tracked shows and their verdicts in; the rows of the board's first page, filtered as somebody asks, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.board.tables import Column, Table
from bot.cards.words import OUTCOMES, dated, seasons
from bot.model import LONG_AGO, Outcome, Show, Standing, Verdict
from bot.shows import key

#: more of a search than anybody types
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class ShowRow:
    """A show with its newest verdict, and what a search compares with."""

    show: Show
    verdict: Verdict
    haystack: str

    @property
    def network(self) -> str:
        """Whose decision stands; where nobody has decided, who shows it."""
        return self.verdict.network or self.show.network or ""

    @property
    def moved(self) -> bool:
        """True where that is another than the one with which the show was tracked."""
        return bool(self.show.network) and key(self.network) != key(self.show.network or "")

    @property
    def standing(self) -> str:
        """How sure it is; nothing where nobody has decided."""
        return self.verdict.standing.value if self.verdict.standing and self.verdict.outcome.decided else ""

    @property
    def outcome_words(self) -> str:
        return OUTCOMES[self.verdict.outcome]

    @property
    def season_words(self) -> str:
        return seasons(self.verdict.seasons)

    @property
    def season_numbers(self) -> str:
        return self.season_words.removeprefix("seasons ").removeprefix("season ")

    @property
    def since_words(self) -> str:
        return dated(self.verdict.since) if self.verdict.since else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which shows somebody wants to see; an empty word asks for all."""

    search: str = ""
    outcome: str = ""
    standing: str = ""
    network: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Wanted:
        """From the words of an address. What is no outcome or standing asks for all."""
        outcome, standing = query.get("outcome", ""), query.get("standing", "")
        return cls(
            search=" ".join(query.get("q", "").split())[:LONGEST_SEARCH],
            outcome=outcome if outcome in set(Outcome) else "",
            standing=standing if standing in set(Standing) else "",
            network=query.get("network", "")[:LONGEST_SEARCH],
        )

    def __bool__(self) -> bool:
        return bool(self.search or self.outcome or self.standing or self.network)


def show_row(show: Show, verdict: Verdict | None) -> ShowRow:
    """A show about which nothing was read has a verdict too: unknown."""
    verdict = verdict or Verdict(show.id, 0, Outcome.UNKNOWN)
    names = [key(name) for name in (*show.names, show.network or "", verdict.network)]
    return ShowRow(show, verdict, "\n".join(names))


def fitting(rows: Iterable[ShowRow], wanted: Wanted) -> tuple[ShowRow, ...]:
    """The rows that are wanted, in the order given."""
    part = key(wanted.search) if wanted.search else ""
    return tuple(
        row
        for row in rows
        if part in row.haystack
        and wanted.outcome in ("", row.verdict.outcome)
        and wanted.standing in ("", row.standing)
        and wanted.network in ("", row.network)
    )


def networks(rows: Iterable[ShowRow]) -> tuple[str, ...]:
    """Every network in these rows, by name."""
    return tuple(sorted({row.network for row in rows} - {""}, key=str.casefold))


def _title(row: ShowRow) -> tuple[str, int]:
    return row.show.title.casefold(), row.show.year or 0


def _since(row: ShowRow) -> tuple[bool, date]:
    since = row.verdict.since
    return since is not None, since.last if since else date.min


def _standing(row: ShowRow) -> int:
    return row.verdict.standing.rank if row.verdict.standing and row.standing else -1


SHOWS: Table[ShowRow] = Table(
    (
        Column("id", "Id", lambda row: row.show.id),
        Column("title", "Show", lambda row: row.show.title, _title),
        Column("year", "Year", lambda row: row.show.year),
        Column(
            "outcome",
            "Outcome",
            lambda row: row.verdict.outcome.value,
            lambda row: list(Outcome).index(row.verdict.outcome),
        ),
        Column("seasons", "Season", lambda row: row.verdict.seasons, lambda row: row.verdict.seasons),
        Column("network", "Network", lambda row: row.network, lambda row: row.network.casefold()),
        Column("standing", "Standing", lambda row: row.standing, _standing),
        Column("disputed", "Disputed", lambda row: row.verdict.disputed),
        Column("since", "Since", lambda row: str(row.verdict.since or ""), _since),
        Column("learned", "Learned", lambda row: row.verdict.made.isoformat() if row.verdict.made > LONG_AGO else ""),
    ),
    sort="-since",
)
