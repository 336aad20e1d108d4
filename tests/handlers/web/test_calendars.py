"""Coming seasons as a calendar that a calendar program reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import aiohttp
import pytest
from icalendar import Calendar, Event

from bot.model import Changes, Show
from handlers.web import open_board
from storage import Storage
from tests.handlers.web.conftest import HOSTILE, Reader, learn
from tests.samples import NOW, claim

SHOW = Show("tide-tables", "Tide; Tables, \\ Again", added=NOW)
LATER = NOW + timedelta(days=30)


async def told(
    storage: Storage, quote: str, show: Show = SHOW, url: str = "https://trade.example/1", published: datetime = NOW
) -> None:
    await storage.save(Changes((show,)))
    said = claim("renewed", f"{NOW:%Y-%m-%d}", show=show, seasons=(3,), origin="deadline")
    evidence = replace(said.evidence, entry=url, quote=quote, published=published, url=url)
    await learn(storage, replace(said, evidence=evidence))


def events(text: str) -> list[Event]:
    return [event for event in Calendar.from_ical(text).walk("VEVENT") if isinstance(event, Event)]


async def test_a_dated_season_is_an_all_day_event(reader: Reader, storage: Storage) -> None:
    await told(storage, f"Season 3 premieres on {LATER:%B} {LATER.day}, {LATER.year}.")
    (event,) = events(await reader.read("/shows/tide-tables.ics"))
    assert event["SUMMARY"] == "Tide; Tables, \\ Again season 3"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (LATER.date(), LATER.date() + timedelta(days=1))
    assert event["URL"] == f"{reader.url}/shows/tide-tables"
    assert "https://trade.example/1" in str(event["DESCRIPTION"])


async def test_a_month_says_that_it_is_no_day(reader: Reader, storage: Storage) -> None:
    await told(storage, "Season 3 will premiere in May 2022.")
    (event,) = events(await reader.read("/seasons.ics"))
    assert "day not announced" in str(event["SUMMARY"])
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2022, 5, 1), date(2022, 6, 1))


async def test_an_event_keeps_its_name_when_its_date_moves(reader: Reader, storage: Storage) -> None:
    await told(storage, "Season 3 will premiere in May 2022.")
    (before,) = events(await reader.read("/shows/tide-tables.ics"))
    await told(storage, "Season 3 will premiere on 2 July 2022.", url="https://trade.example/2", published=LATER)
    (after,) = events(await reader.read("/shows/tide-tables.ics"))
    assert before["UID"] == after["UID"]
    assert before.decoded("DTSTART") != after.decoded("DTSTART")


async def test_what_was_on_long_ago_or_has_no_date_is_not_in_it(reader: Reader, storage: Storage) -> None:
    await told(storage, "Season 3 is ordered.")
    assert events(await reader.read("/shows/tide-tables.ics")) == []
    answer, _ = await reader.ask("/shows/nothing.ics")
    assert answer.status == 404


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
async def test_hostile_text_stays_text(url: str, reader: Reader, storage: Storage) -> None:
    bad = Show("bad-calendar", f"{HOSTILE}\r\nBEGIN:VALARM", added=NOW)
    await told(storage, f"Season 3 premieres on 2 July 2022.\r\nEND:VEVENT {HOSTILE}", show=bad, url=url)
    text = await reader.read("/shows/bad-calendar.ics")
    (event,) = events(text)
    assert "\nBEGIN:VALARM" not in text
    assert text.count("END:VEVENT\r\n") == 1
    assert url not in str(event["DESCRIPTION"])


async def test_its_address_is_the_one_that_readers_know(storage: Storage) -> None:
    await told(storage, "Season 3 will premiere on 2 July 2022.")
    board = open_board(storage, lambda: NOW, address="127.0.0.1:0", url="https://board.example/")
    async with board as url, aiohttp.ClientSession() as session:
        text = await Reader(url, session).read("/seasons.ics")
    assert events(text)[0]["URL"] == "https://board.example/shows/tide-tables"
