"""Two days in; the dates between them that a calendar names, as many as there is room for, with their labels, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


def dates(first: date, last: date, most: int) -> tuple[tuple[date, str], ...]:
    """At most so many (and two at least), evenly spaced; the year stands where it is new."""
    most = max(most, 2)
    fitting = (step for step in _STEPS if (last - first).days / step.length <= most)
    step = next((step for step in fitting if len(tuple(step.days(first, last))) <= most), _STEPS[-1])
    found: list[tuple[date, str]] = []
    for when in step.days(first, last):
        new_year = not found or found[-1][0].year != when.year
        found.append((when, step.label(when, new_year)))
    return tuple(found)


class _Unit(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class _Step:
    """A unit of the calendar, `every` so many at a time."""

    unit: _Unit
    every: int

    @property
    def length(self) -> float:
        """Days, roughly."""
        return self.every * {_Unit.DAY: 1, _Unit.MONTH: 30.4, _Unit.YEAR: 365.2}[self.unit]

    def days(self, first: date, last: date) -> Iterator[date]:
        """All its beginnings from the first day to the last."""
        if self.unit is _Unit.DAY:
            start = first.toordinal() + -first.toordinal() % self.every
            return (date.min + timedelta(days=day - 1) for day in range(start, last.toordinal() + 1, self.every))
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        size = self.every * (12 if self.unit is _Unit.YEAR else 1)
        beginnings = (date(month // 12, month % 12 + 1, 1) for month in months if month % size == 0)
        return (when for when in beginnings if when >= first)

    def label(self, when: date, new_year: bool) -> str:
        if self.unit is _Unit.YEAR:
            return str(when.year)
        text = f"{when.day} {when:%b}" if self.unit is _Unit.DAY else f"{when:%b}"
        return f"{text} {when.year}" if new_year else text


_STEPS = (
    *(_Step(_Unit.DAY, every) for every in (1, 2, 7, 14)),
    *(_Step(_Unit.MONTH, every) for every in (1, 3, 6)),
    *(_Step(_Unit.YEAR, every) for every in (1, 2, 5, 10, 50, 100, 500, 1000, 5000)),
)
