"""Dates as feeds write them: a text in; the time in UTC, or None where it is not in the form asked for, out."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1
    )
}
#: hours east of Greenwich (RFC 822 §5.1)
_ZONES = {"GMT": 0, "UTC": 0, "UT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8}
_ZONES["PDT"] = -7
_RFC_822 = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) "
    r"(?:([A-Z]{2,3})|([+-])(\d\d)(\d\d))",
    re.ASCII,
)
_ISO = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.ASCII)
#: forms that the feed library leaves alone; read as UTC
_OTHERS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d")


@lru_cache(maxsize=512)
def rfc_822(text: str) -> datetime | None:
    """`Mon, 02 Mar 2026 09:30:00 EST`, as RSS has it, to the letter."""
    match = _RFC_822.fullmatch(text)
    if not match:
        return None
    day, month, year, hour, minute, second, name, sign, hours, minutes = match.groups()
    if month not in _MONTHS or (name and name not in _ZONES):
        return None
    east = timedelta(hours=_ZONES[name]) if name else timedelta(hours=int(hours), minutes=int(minutes))
    zone = timezone(-east if sign == "-" else east) if abs(east) < timedelta(hours=15) else None
    try:
        local = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=zone or UTC)
        return local.astimezone(UTC) if zone else None
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=512)
def iso(text: str) -> datetime | None:
    """`2026-03-02T09:30:00Z` (RFC 3339), as Atom has it, to the letter; fractions of a second are dropped."""
    match = _ISO.fullmatch(text)
    if not match:
        return None
    try:
        return datetime.fromisoformat(match[1] + ("+00:00" if match[2] == "Z" else match[2])).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def loose(text: str) -> datetime | None:
    """`March 2, 2026` and its like."""
    for form in _OTHERS:
        try:
            return datetime.strptime(" ".join(text.split())[:40], form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
