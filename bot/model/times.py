"""Dates that are known no better than their text, and the names that stay the same for the same parts."""

from __future__ import annotations

import calendar
import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

#: before every time that matters
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def fingerprint(*parts: object) -> str:
    """A short stable name for these parts: 16 hexadecimal digits of SHA-256 over their text."""
    text = "\x1f".join(["" if part is None else str(part) for part in parts])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class When:
    """A date known no better than its text: a day, a month or a year, as the days from `first` to `last`."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> When:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def parse(cls, text: str) -> When:
        """Read `2021-09-20`, `2021-09` or `2021` (ISO 8601), or two of them with `/` between. ValueError otherwise."""
        if "/" in text:
            first, last = text.split("/", 1)
            return cls(cls.parse(first).first, cls.parse(last).last)
        match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
        if not match:
            raise ValueError(f"not a date of the form 2021-09-20, 2021-09 or 2021: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return cls.year(year)
        return cls.month(year, month) if day is None else cls.day(date(year, month, day))

    def before(self, other: When) -> bool:
        """True where this is certainly earlier than the other."""
        return self.last < other.first

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        if self == When.month(self.first.year, self.first.month):
            return self.first.isoformat()[:7]
        if self == When.year(self.first.year):
            return self.first.isoformat()[:4]
        return f"{self.first.isoformat()}/{self.last.isoformat()}"
