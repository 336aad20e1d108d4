"""An address of the board in; what the store holds on it, as a page, JSON, CSV, Atom or iCalendar, out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from aiohttp import web

from bot.board import feeds as feed_rows
from bot.board.changes import Turn, feed_id, told, turns_of
from bot.board.feeds import FEEDS
from bot.board.publishers import PUBLISHERS
from bot.board.shows import SHOWS, Wanted, fitting, show_row
from bot.board.sources import SOURCES, articles, headed
from bot.board.tables import Table
from bot.calendars import Dated, dated_seasons
from bot.cards import status_card
from bot.cards.pages import page_of
from bot.cards.statuses import staleness
from bot.model import Claim, Memory, Outcome, SetAside, Show, Verdict
from bot.timelines import timeline
from bot.verdicts import Weighed, account
from handlers.chat import Chat
from handlers.metrics import Metrics
from handlers.web.calendars import to_ics
from handlers.web.dressing import page, to_csv, to_json
from handlers.web.kept import Kept
from handlers.web.pictures import drawn
from handlers.web.snapshots import TURNS, Snapshots
from storage import Storage

#: rows of a table, and articles of a show, on one page
ROWS, ARTICLES = 50, 25
#: the timeline is drawn for a phone, a tablet and a desk, and the style sheet picks
WIDTHS = {"narrow": 340.0, "middle": 640.0, "wide": 1000.0}
#: what a template is filled with
Values = Mapping[str, Any]
_STATIC = Path(__file__).with_name("static")
_TYPES = {".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Board:
    """What the pages are made from."""

    storage: Storage
    clock: Callable[[], datetime]
    snapshots: Snapshots
    #: where readers find it; empty: as they asked
    url: str
    platforms: Mapping[str, Chat]
    metrics: Metrics
    kept: Kept = field(default_factory=Kept)

    async def checked(self) -> datetime | None:
        """When any feed was last read."""
        return max((feed.read for feed in await self.storage.feeds() if feed.read), default=None)


BOARD = web.AppKey("board", Board)


async def list_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    snapshot = await board.snapshots.newest()
    stale = staleness(await board.checked(), board.clock())

    def values() -> Values:
        wanted = Wanted.read(request.query)
        rows = SHOWS.arranged(fitting(snapshot.rows, wanted), request.query.get("sort", ""))
        query = {"q": wanted.search, "outcome": wanted.outcome, "standing": wanted.standing, "network": wanted.network}
        outcomes = [outcome for outcome in Outcome if snapshot.outcomes[outcome]]
        listing = _listing(request, SHOWS, rows, query)
        return {**listing, "wanted": wanted, "snapshot": snapshot, "outcomes": outcomes, "stale": stale}

    return await _html(request, (snapshot.number, stale), "shows.html", values)


async def list_data(request: web.Request) -> web.Response:
    snapshot = await request.app[BOARD].snapshots.newest()
    return await _table(
        request, snapshot.number, "shows", SHOWS, lambda: fitting(snapshot.rows, Wanted.read(request.query))
    )


async def show_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    show, memory = await _show(request)
    checked, now = await board.checked(), board.clock()

    def values() -> Values:
        weighed = account(show, memory.claims)
        shown = page_of(articles(weighed), _page_number(request), ARTICLES)
        return {
            "show": show,
            "row": show_row(show, memory.verdict),
            "card": status_card(show, memory.verdict, weighed, checked=checked, now=now),
            "drawings": {name: timeline(memory.verdicts, weighed, width=width) for name, width in WIDTHS.items()},
            "turns": turns_of(show, memory.verdicts),
            "shown": shown,
            "groups": headed(shown.items),
            "count": len({row.claim.evidence.entry for row in weighed}),
            "said": [outcome for outcome in Outcome if any(row.claim.outcome is outcome for row in weighed)],
            "set_aside": memory.set_aside[::-1],
        }

    return await _html(request, (_state(memory), staleness(checked, now)), "show.html", values)


async def show_data(request: web.Request) -> web.Response:
    show, memory = await _show(request)

    def rows() -> Sequence[Weighed]:
        return [row for article in articles(account(show, memory.claims)) for row in article]

    def everything() -> bytes:
        history = [show_row(show, turn.verdict) for turn in turns_of(show, memory.verdicts)]
        (now,) = SHOWS.values((show_row(show, memory.verdict),))
        return to_json({"show": now, "history": SHOWS.values(history), "sources": SOURCES.values(rows())})

    if request.path.endswith(".csv"):
        return await _table(request, _state(memory), "sources", SOURCES, rows)
    return await _answer(request, _state(memory), everything, "application/json")


async def publishers_page(request: web.Request) -> web.Response:
    tallies = await request.app[BOARD].snapshots.publishers()

    def values() -> Values:
        return _listing(request, PUBLISHERS, PUBLISHERS.arranged(tallies, request.query.get("sort", "")))

    return await _html(request, tallies, "sources.html", values)


async def publishers_data(request: web.Request) -> web.Response:
    tallies = await request.app[BOARD].snapshots.publishers()
    return await _table(request, tallies, "sources", PUBLISHERS, lambda: tallies)


async def feeds_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    feeds, now = await board.storage.feeds(), board.clock()
    stale = staleness(await board.checked(), now)

    def values() -> Values:
        rows = FEEDS.arranged(feed_rows.ordered(feeds), request.query.get("sort", ""))
        failing = sum(bool(feed.failure) for feed in feeds)
        return {**_listing(request, FEEDS, rows), "failing": failing, "stale": stale, "now": now}

    return await _html(request, (feeds, f"{now:%H:%M}"), "feeds.html", values)


async def feeds_data(request: web.Request) -> web.Response:
    feeds = await request.app[BOARD].storage.feeds()
    return await _table(request, feeds, "feeds", FEEDS, lambda: feed_rows.ordered(feeds))


async def changes(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    snapshot = await board.snapshots.newest()
    memory = await board.storage.recall({turn.show.id for turn in snapshot.turns})

    def values() -> Values:
        return {"id": feed_id(""), "title": "Cliffhanger: every change", "home": "/"}

    return await _atom(request, snapshot.number, snapshot.turns, memory.claims, values)


async def show_changes(request: web.Request) -> web.Response:
    show, memory = await _show(request)

    def values() -> Values:
        title, home = f"Cliffhanger: {show.title}", request.path.removesuffix(".atom")
        return {"id": feed_id(show.id), "title": title, "home": home}

    return await _atom(request, _state(memory), turns_of(show, memory.verdicts)[:TURNS], memory.claims, values)


async def calendar(request: web.Request) -> web.Response:
    seasons = await request.app[BOARD].snapshots.dated()
    return await _calendar(request, seasons, "Cliffhanger: seasons to come")


async def show_picture(request: web.Request) -> web.Response:
    show, memory = await _show(request)

    def make() -> bytes:
        picture = drawn(show, memory.verdicts, account(show, memory.claims))
        if picture is None:
            raise web.HTTPNotFound
        return picture.png

    return await _answer(request, _state(memory), make, "image/png")


async def show_calendar(request: web.Request) -> web.Response:
    show, memory = await _show(request)
    seasons = dated_seasons(show, memory.verdict, memory.claims)
    return await _calendar(request, seasons, f"{show.title}: seasons to come")


async def static(request: web.Request) -> web.Response:
    path = _STATIC / request.match_info["name"]
    if path.name not in _FILES:
        raise web.HTTPNotFound
    return web.Response(body=_FILES[path.name], content_type=_TYPES[path.suffix], charset="utf-8")


async def _calendar(request: web.Request, seasons: Sequence[Dated], title: str) -> web.Response:
    """Seasons that are over are left out; programs forget what is no longer listed."""
    board = request.app[BOARD]
    today, base = board.clock().date(), board.url or str(request.url.origin())
    coming = tuple(season for season in seasons if season.when.last >= today)
    basis = (base, title, tuple((season.key, season.when, season.claim.key) for season in coming))
    return await _answer(request, basis, lambda: to_ics(coming, title, base), "text/calendar")


async def _show(request: web.Request) -> tuple[Show, Memory]:
    """The show that the address names, with all that is kept on it. Raises HTTPNotFound."""
    memory = await request.app[BOARD].storage.recall({request.match_info["show"]})
    if not memory.shows:
        raise web.HTTPNotFound
    return memory.shows[0], memory


def _state(memory: Memory) -> Hashable:
    """Changes with what is kept about one show, whose records come in the order of their making and never change."""
    kept: tuple[Sequence[Claim | SetAside | Verdict], ...] = (memory.claims, memory.set_aside, memory.verdicts)
    return memory.shows, tuple((len(records), records[-1].key if records else "") for records in kept)


def _listing(
    request: web.Request, table: Table[Any], rows: Sequence[Any], query: Mapping[str, str] = MappingProxyType({})
) -> Values:
    """One page of a table, with what its links carry on."""
    sort = table.sortable(request.query.get("sort", ""))
    return {
        "path": request.path,
        "query": {**query, "sort": "" if sort == table.sort else sort},
        "sort": sort,
        "columns": {column.name: column for column in table.columns},
        "shown": page_of(rows, _page_number(request), ROWS),
        "count": len(rows),
    }


def _page_number(request: web.Request) -> int:
    text = request.query.get("page", "1")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 1


async def _answer(request: web.Request, basis: Hashable, make: Callable[[], bytes], content_type: str) -> web.Response:
    return await request.app[BOARD].kept.answer(request, basis, make, content_type)


async def _html(request: web.Request, basis: Hashable, template: str, values: Callable[[], Values]) -> web.Response:
    return await _answer(request, basis, lambda: page(template, **values()).encode(), "text/html")


async def _table(
    request: web.Request, basis: Hashable, name: str, table: Table[Any], rows: Callable[[], Sequence[Any]]
) -> web.Response:
    """A table's rows, sorted as asked, as JSON under this name or as CSV."""

    def arranged() -> Sequence[Any]:
        return table.arranged(rows(), request.query.get("sort", ""))

    if request.path.endswith(".csv"):
        return await _answer(request, basis, lambda: to_csv(table, arranged()), "text/csv")
    return await _answer(request, basis, lambda: to_json({name: table.values(arranged())}), "application/json")


async def _atom(
    request: web.Request, basis: Hashable, turns: Sequence[Turn], claims: Sequence[Claim], values: Callable[[], Values]
) -> web.Response:
    base = request.app[BOARD].url or str(request.url.origin())

    def make() -> bytes:
        by_show: dict[str, list[Claim]] = {}
        for claim in claims:
            by_show.setdefault(claim.show, []).append(claim)
        entries = [told(turn, by_show.get(turn.show.id, ())) for turn in turns]
        updated = max((entry.made for entry in entries), default=datetime(2020, 1, 1, tzinfo=UTC))
        text = page("changes.xml", entries=entries, updated=updated, base=base, path=request.path, **values())
        return text.encode()

    return await _answer(request, (basis, base), make, "application/atom+xml")


_FILES = {path.name: path.read_bytes() for path in _STATIC.iterdir() if path.suffix in _TYPES}

ROUTES = [
    web.get("/", list_page),
    web.get("/shows.json", list_data),
    web.get("/shows.csv", list_data),
    web.get("/shows/{show}.json", show_data),
    web.get("/shows/{show}.csv", show_data),
    web.get("/shows/{show}.atom", show_changes),
    web.get("/shows/{show}.ics", show_calendar),
    web.get("/shows/{show}.png", show_picture),
    web.get("/shows/{show}", show_page),
    web.get("/sources", publishers_page),
    web.get("/sources.json", publishers_data),
    web.get("/sources.csv", publishers_data),
    web.get("/feeds", feeds_page),
    web.get("/feeds.json", feeds_data),
    web.get("/feeds.csv", feeds_data),
    web.get("/changes.atom", changes),
    web.get("/seasons.ics", calendar),
    web.get("/static/{name}", static),
]
