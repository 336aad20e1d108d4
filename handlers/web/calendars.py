"""Dated seasons in; a calendar that any program subscribes to (RFC 5545) out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, timedelta

from icalendar import Calendar, Event, vUri

from bot.board.changes import feed_id
from bot.board.links import web_link
from bot.calendars import Dated
from bot.cards.words import capital, dated, publisher_name
from bot.model import LONG_AGO
from handlers.web.dressing import printable, show_path

#: how often a calendar program should ask again
REFRESH = timedelta(hours=6)


def to_ics(seasons: Iterable[Dated], title: str, base: str) -> bytes:
    """The calendar with one all-day event for each season; a month is an event as long as the month."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cliffhanger//board//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", " ".join(printable(title).split()))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for season in sorted(seasons, key=lambda season: (season.when.first, season.key)):
        calendar.add_component(_event(season, base))
    return bytes(calendar.to_ical())


def _event(season: Dated, base: str) -> Event:
    event, evidence = Event(), season.claim.evidence
    number = f" season {season.season}" if season.season else ": next season"
    sure = "" if season.when.first == season.when.last else f" ({dated(season.when)}, day not announced)"
    event.add("uid", feed_id(f"season {season.key}"))
    event.add("dtstamp", (evidence.published or LONG_AGO).astimezone(UTC))
    event.add("summary", printable(f"{season.show.title}{number}{sure}"))
    event.add("dtstart", season.when.first)
    event.add("dtend", season.when.last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    source = capital(publisher_name(season.claim))
    link = web_link(evidence.url)
    event.add("description", printable(f"{source}: “{evidence.quote}”" + (f"\n{link}" if link else "")))
    event.add("url", vUri(f"{base}{show_path(season.show.id)}"))
    return event
