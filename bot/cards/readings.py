"""What a feed's entries would be read as; the card that shows it before anything is kept or posted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards.card import Card, Line, Section
from bot.cards.evidence import reading_line
from bot.cards.words import counted, day, named, sentenced, shortened
from bot.model import Entry, Feed, Reading, Show

#: entries listed that name no tracked show
MOST_PASSED = 5


@dataclass(frozen=True, slots=True)
class Tried:
    """An entry with what its article was read as."""

    entry: Entry
    reading: Reading


def feed_test_card(
    feed: Feed, entries: Sequence[Entry], tried: Sequence[Tried], shows: Mapping[str, Show], *, left: int = 0
) -> Card:
    """The entries, newest first, with the claims that would be made; `left`: as many were not tried."""
    count = sum(len(row.reading.claims) for row in tried)
    text = (
        f"{counted(len(entries), 'entry', 'entries')}, {len(tried) + left} of them on tracked shows, "
        f"with {counted(count, 'claim')}. Nothing was kept or posted."
    )
    known = {row.entry.id for row in tried}
    passed = [entry for entry in entries if entry.id not in known]
    rest = tuple(_entry_line(entry) for entry in passed[:MOST_PASSED])
    return Card(
        f"Test of {feed.title or feed.url}",
        sentenced(text),
        url=feed.url,
        sections=(*(_section(row, shows) for row in tried), *((Section("Passed over", rest),) if rest else ())),
        footer=sentenced(f"{counted(left, 'further entry', 'further entries')} not tried") if left else "",
    )


def _section(row: Tried, shows: Mapping[str, Show]) -> Section:
    claims = [
        Line(f"{_show(claim.show, shows)}: {line.text}", url=line.url, note=line.note)
        for claim in row.reading.claims
        for line in (reading_line(claim),)
    ]
    aside = [
        Line(f"{_show(sentence.show, shows)}: set aside, {sentence.reason}", note=shortened(sentence.evidence.quote))
        for sentence in row.reading.set_aside
    ]
    return Section(_heading(row.entry), tuple(claims + aside) or (Line("No claim."),))


def _heading(entry: Entry) -> str:
    title = shortened(entry.title or entry.url, 150)
    return f"{title} ({day(entry.published)})" if entry.published else title


def _entry_line(entry: Entry) -> Line:
    return Line(_heading(entry), url=entry.url)


def _show(show: str, shows: Mapping[str, Show]) -> str:
    return named(shows[show]) if show in shows else show
