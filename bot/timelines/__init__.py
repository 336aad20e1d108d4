"""Verdicts and weighed claims in; a show's timeline as a drawing out, before SVG or PNG is made of it.

For it     other    ·        ○ ○                  evidence by date; a lane for each tier of trust,
           trade          ▲                       the most trusted next to the band
─────────────────◆━━━━━━━━━━━━━━━◆━━━━━━━━━━━━    the band: what the verdict said, each change marked
Against    press                    ▼             what opposes it, came before it, or is beside the point
              Sep 2021       Jan 2022             the calendar
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from bot.cards.evidence import turns
from bot.cards.statements import summary
from bot.cards.words import OUTCOMES, counted, day, publisher_name, says
from bot.model import Outcome, Stance, Standing, Tier, Verdict
from bot.timelines.calendars import dates
from bot.verdicts import Weighed

#: the narrowest drawing that can be read
NARROWEST = 300
#: room on the left for the names of the lanes, and on the right
GUTTER, MARGIN = 58, 14
#: heights: of a lane, of the band, of a heading above or below the lanes, of the calendar
LANE, BAND, HEADING, CALENDAR = 24, 26, 20, 26
#: marks closer than this are one mark with a count; further apart they are moved until they do not touch
TOGETHER, APART = 15, 17
RADIUS = 9
#: a lane fuller than this would push its marks away from their dates
FULL = 2 / 3
#: room for one date (the first has its year, and begins at its line), one letter of a label, the number beside a mark
DATE, LETTER, NUMBER = 96, 6.6, 7

_LANES = {Tier.OFFICIAL: "Network", Tier.TRADE: "Trade", Tier.PRESS: "Press", Tier.OTHER: "Other"}


@dataclass(frozen=True, slots=True)
class Lane:
    """A line on which the evidence of one tier lies."""

    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One article, or several of one kind and time."""

    x: float
    y: float
    outcome: Outcome
    stance: Stance
    count: int
    #: what it says and who published it, for a reader who points at it
    words: str


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the band, from one change of the verdict to the next."""

    x: float
    width: float
    outcome: Outcome
    standing: Standing | None
    #: what fits into it; empty where nothing does
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A date of the calendar."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it in units of about one pixel, from the upper left corner."""

    width: float
    height: float
    #: the headings' places, 0 where a side has no evidence
    above: float
    below: float
    lanes: tuple[Lane, ...]
    band: float
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    calendar: float
    left: float
    right: float
    #: articles that say no date
    undated: int
    words: str


Place = Callable[[date], float]


def timeline(verdicts: Collection[Verdict], weighed: Sequence[Weighed], *, width: float) -> Drawing | None:
    """The drawing; None where nothing of it has a date."""
    told = _turns(verdicts)
    rows = _articles(weighed)
    dated = [row for row in rows if row.claim.evidence.published]
    days = [_day(row) for row in dated] + [when for when, _ in told]
    if not days:
        return None
    left, right = float(GUTTER), max(width, NARROWEST) - MARGIN
    label = _taken(_labels(told[-1][1])[0]) if told else 0
    first, last = _padded(min(days), max(days), min(label / (right - left), 1 / 2))

    def place(when: date) -> float:
        return round(left + (right - left) * (when - first).days / (last - first).days, 1)

    tops, height = _storeys(dated)
    return Drawing(
        width=max(width, NARROWEST),
        height=height,
        above=tops.get("above", 0),
        below=tops.get("below", 0),
        lanes=tuple(Lane(y, _LANES[Tier(name.split()[1])]) for name, y in tops.items() if " " in name),
        band=tops["band"],
        spans=tuple(_spans(told, place, right)),
        marks=tuple(mark for name, lane in _by_lane(dated) for mark in _marks(lane, tops[name], place, right)),
        ticks=tuple(Tick(place(when), label) for when, label in dates(first, last, int((right - left) / DATE))),
        calendar=tops["calendar"],
        left=left,
        right=right,
        undated=len(rows) - len(dated),
        words=_words(told, dated),
    )


def _turns(verdicts: Collection[Verdict]) -> list[tuple[date, Verdict]]:
    """What the verdict became and when, in the order of its numbers; never dated after we knew it."""
    found: list[tuple[date, Verdict]] = []
    for verdict, _ in turns(tuple(verdicts)):
        if verdict.outcome is Outcome.UNKNOWN:
            continue
        made = verdict.made.date()
        when = min(verdict.since.last, made) if verdict.since else made
        found.append((max(when, found[-1][0]) if found else when, verdict))
    return found


def _articles(weighed: Iterable[Weighed]) -> list[Weighed]:
    """One row for each article, stance and outcome."""
    rows = {(row.claim.evidence.entry, row.stance, row.claim.outcome): row for row in reversed(tuple(weighed))}
    return list(rows.values())


def _day(row: Weighed) -> date:
    published = row.claim.evidence.published
    return published.date() if published else date.min


def _padded(first: date, last: date, part: float) -> tuple[date, date]:
    """With some room before, and this part of the whole behind, for the name of what stands; never without extent."""
    before = timedelta(days=max(2, (last - first).days // 25))
    behind = timedelta(days=ceil(max(2, ((last - first) + before).days * part / (1 - part))))
    return (
        first - before if first - date.min > before else first,
        last + behind if date.max - last > behind else last,
    )


def _labels(verdict: Verdict) -> tuple[str, ...]:
    """What may stand on the band, the fullest first."""
    return OUTCOMES[verdict.outcome], verdict.outcome.value


def _taken(label: str) -> float:
    """The room that it takes."""
    return len(label) * LETTER + 24


def _side(row: Weighed) -> str:
    return "above" if row.stance is Stance.SUPPORTS else "below"


def _by_lane(rows: Iterable[Weighed]) -> list[tuple[str, list[Weighed]]]:
    """The evidence of each lane, by date; a lane is named by its side and tier."""
    lanes: dict[str, list[Weighed]] = {}
    for row in sorted(rows, key=_day):
        lanes.setdefault(f"{_side(row)} {row.tier}", []).append(row)
    return list(lanes.items())


def _storeys(rows: Iterable[Weighed]) -> tuple[dict[str, float], float]:
    """Where each heading, lane and band lies, by name, from the top down; and the height of it all."""
    used = {name for name, _ in _by_lane(rows)}
    tops: dict[str, float] = {}
    y = 4.0
    for side, tiers in (("above", reversed(Tier)), ("band", ()), ("below", iter(Tier))):
        lanes = [f"{side} {tier}" for tier in tiers if f"{side} {tier}" in used]
        if side == "above" and lanes:
            tops["above"], y = y + HEADING / 2, y + HEADING
        for name in lanes:
            tops[name], y = y + LANE / 2, y + LANE
        if side == "band":
            tops["band"], y = y + 4, y + BAND + 8
        if side == "below" and lanes:
            tops["below"], y = y + HEADING / 2, y + HEADING
    tops["calendar"] = y + 2
    return tops, y + CALENDAR


def _spans(told: Sequence[tuple[date, Verdict]], place: Place, right: float) -> Iterator[Span]:
    ends = [when for when, _ in told[1:]]
    for number, (when, verdict) in enumerate(told):
        start = place(when)
        end = place(ends[number]) if number < len(ends) else right
        label = next((word for word in _labels(verdict) if _taken(word) <= end - start), "")
        words = f"{day(when)}: {summary(verdict)}"
        yield Span(start, round(end - start, 1), verdict.outcome, verdict.standing, label, words)


def _marks(rows: Sequence[Weighed], y: float, place: Place, right: float) -> Iterator[Mark]:
    """The evidence of one lane, from left to right; what is of one kind and time is one mark.

    Where more was said than there is room for, longer times become one.
    """
    room, together = (right - GUTTER) * FULL, float(TOGETHER)
    marks = _gathered(rows, y, place, together)
    while sum(map(_room, marks)) > room and together < room:
        together *= 1.25
        marks = _gathered(rows, y, place, together)
    yield from _spread(sorted(marks, key=lambda mark: mark.x), right)


def _gathered(rows: Sequence[Weighed], y: float, place: Place, together: float) -> list[Mark]:
    """Marks of which those of one kind are no closer than this."""
    groups: list[list[Weighed]] = []
    newest: dict[tuple[Outcome, Stance], list[Weighed]] = {}
    for row in rows:
        group = newest.get(_kind(row))
        if group and place(_day(row)) - place(_day(group[0])) < together:
            group.append(row)
        else:
            newest[_kind(row)] = [row]
            groups.append(newest[_kind(row)])
    return [_mark(group, y, place) for group in groups]


def _kind(row: Weighed) -> tuple[Outcome, Stance]:
    return row.claim.outcome, row.stance


def _mark(group: Sequence[Weighed], y: float, place: Place) -> Mark:
    lead = group[0].claim
    more = f" and {counted(len(group) - 1, 'more article')}" if len(group) > 1 else ""
    words = f"{day(_day(group[0]))}, {publisher_name(lead)}{more}: {says(lead)}"
    return Mark(place(_day(group[0])), y, lead.outcome, group[0].stance, len(group), words)


def _spread(marks: Sequence[Mark], right: float) -> Iterator[Mark]:
    """Moved until none touches the next: to the right, and back to the left where that leads over the edge."""
    places: list[float] = []
    free = float(GUTTER)
    for mark in marks:
        places.append(max(mark.x, free))
        free = places[-1] + _room(mark)
    edge = right
    for number in reversed(range(len(marks))):
        places[number] = max(GUTTER, min(places[number], edge - _room(marks[number]) + RADIUS))
        edge = places[number] - RADIUS
    for mark, x in zip(marks, places, strict=True):
        yield mark if mark.x == x else replace(mark, x=round(x, 1))


def _room(mark: Mark) -> float:
    return APART + (len(str(mark.count)) * NUMBER + 3 if mark.count > 1 else 0)


def _words(told: Sequence[tuple[date, Verdict]], rows: Sequence[Weighed]) -> str:
    """The drawing in two sentences, for those who do not see it."""
    behind = sum(row.stance is Stance.SUPPORTS for row in rows)
    evidence = (
        f"{counted(behind, 'article')} behind the verdict, {len(rows) - behind:,} against it, earlier or beside it"
    )
    changes = "; ".join(f"{day(when)}: {summary(verdict)}" for when, verdict in told)
    return f"{evidence}. {changes or 'No verdict yet'}."
