"""What a feed's entries or one article are read as; the card that shows it, with nothing kept or posted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cards.card import Card, Line, Section
from bot.cards.evidence import reading_line, reasoned_line
from bot.cards.words import counted, day, named, quoted, sentenced, shortened
from bot.model import Entry, Feed, Reading, Show
from bot.verdicts import account

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


def article_card(reading: Reading, shows: Sequence[Show]) -> Card:
    """One article: each claim with its sentence, rule, origin and weight, and what was set aside and why."""
    article = reading.article
    by = f"{article.publisher or 'unnamed publisher'}{f', {day(article.published)}' if article.published else ''}"
    sections = tuple(Section(named(show), lines) for show in shows if (lines := tuple(_reasoning(show, reading))))
    return Card(
        shortened(article.title or article.url, 200),
        sentenced(by) if sections else "It says nothing about the future of a tracked show.",
        url=article.url,
        sections=sections,
        footer="Nothing was kept or posted.",
    )


def _reasoning(show: Show, reading: Reading) -> Iterator[Line]:
    yield from map(reasoned_line, account(show, [claim for claim in reading.claims if claim.show == show.id]))
    for sentence in reading.set_aside:
        if sentence.show == show.id:
            yield Line(sentenced(f"Set aside: {sentence.reason}"), note=quoted(sentence.evidence.quote))
