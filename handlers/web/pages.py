"""An address of the board in; what the store holds on it, as a page, JSON, CSV or Atom, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.board import feeds as feed_rows
from bot.board.changes import Turn, feed_id, told, turns_of
from bot.board.feeds import FEEDS
from bot.board.publishers import PUBLISHERS
from bot.board.shows import SHOWS, Wanted, fitting, show_row
from bot.board.sources import SOURCES, articles, headed
from bot.board.tables import Table
from bot.cards import status_card
from bot.cards.pages import page_of
from bot.cards.statuses import staleness
from bot.model import Claim, Memory, Outcome, Show
from bot.timelines import timeline
from bot.verdicts import Weighed, account
from handlers.web.dressing import page, to_csv, to_json
from handlers.web.snapshots import TURNS, Snapshots
from storage import Storage

#: rows of a table, and articles of a show, on one page
ROWS, ARTICLES = 50, 40
#: the timeline is drawn for a phone, a tablet and a desk, and the style sheet picks
WIDTHS = {"narrow": 340.0, "middle": 640.0, "wide": 1000.0}
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

    async def checked(self) -> datetime | None:
        """When any feed was last read."""
        return max((feed.read for feed in await self.storage.feeds() if feed.read), default=None)


BOARD = web.AppKey("board", Board)


async def list_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    snapshot = await board.snapshots.newest()
    wanted = Wanted.read(request.query)
    rows = SHOWS.arranged(fitting(snapshot.rows, wanted), request.query.get("sort", ""))
    return _html(
        "shows.html",
        **_listing(
            request,
            SHOWS,
            rows,
            q=wanted.search,
            outcome=wanted.outcome,
            standing=wanted.standing,
            network=wanted.network,
        ),
        wanted=wanted,
        snapshot=snapshot,
        outcomes=[outcome for outcome in Outcome if snapshot.outcomes[outcome]],
        stale=staleness(await board.checked(), board.clock()),
    )


async def list_data(request: web.Request) -> web.Response:
    snapshot = await request.app[BOARD].snapshots.newest()
    rows = fitting(snapshot.rows, Wanted.read(request.query))
    return _data(request, "shows", SHOWS, SHOWS.arranged(rows, request.query.get("sort", "")))


async def show_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    show, memory, weighed = await _show(request)
    read = articles(weighed)
    shown = page_of(read, _page_number(request), ARTICLES)
    verdict = memory.verdict
    return _html(
        "show.html",
        show=show,
        row=show_row(show, verdict),
        card=status_card(show, verdict, weighed, checked=await board.checked(), now=board.clock()),
        drawings={name: timeline(memory.verdicts, weighed, width=width) for name, width in WIDTHS.items()},
        turns=turns_of(show, memory.verdicts),
        shown=shown,
        groups=headed(shown.items),
        count=len({row.claim.evidence.entry for row in weighed}),
        said=[outcome for outcome in Outcome if any(one.claim.outcome is outcome for one in weighed)],
        set_aside=memory.set_aside[::-1],
    )


async def show_data(request: web.Request) -> web.Response:
    show, memory, weighed = await _show(request)
    rows = tuple(row for article in articles(weighed) for row in article)
    if request.path.endswith(".csv"):
        return _data(request, "sources", SOURCES, rows)
    history = [show_row(show, turn.verdict) for turn in turns_of(show, memory.verdicts)]
    (now,) = SHOWS.values((show_row(show, memory.verdict),))
    return _json({"show": now, "history": SHOWS.values(history), "sources": SOURCES.values(rows)})


async def publishers_page(request: web.Request) -> web.Response:
    rows = PUBLISHERS.arranged(await request.app[BOARD].snapshots.publishers(), request.query.get("sort", ""))
    return _html("sources.html", **_listing(request, PUBLISHERS, rows))


async def publishers_data(request: web.Request) -> web.Response:
    rows = await request.app[BOARD].snapshots.publishers()
    return _data(request, "sources", PUBLISHERS, PUBLISHERS.arranged(rows, request.query.get("sort", "")))


async def feeds_page(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    feeds = feed_rows.ordered(await board.storage.feeds())
    return _html(
        "feeds.html",
        **_listing(request, FEEDS, FEEDS.arranged(feeds, request.query.get("sort", ""))),
        failing=sum(bool(feed.failure) for feed in feeds),
        stale=staleness(await board.checked(), board.clock()),
        now=board.clock(),
    )


async def feeds_data(request: web.Request) -> web.Response:
    feeds = feed_rows.ordered(await request.app[BOARD].storage.feeds())
    return _data(request, "feeds", FEEDS, FEEDS.arranged(feeds, request.query.get("sort", "")))


async def changes(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    turns = (await board.snapshots.newest()).turns
    memory = await board.storage.recall({turn.show.id for turn in turns})
    return _atom(request, turns, memory.claims, name="", title="Cliffhanger: every change", home="/")


async def show_changes(request: web.Request) -> web.Response:
    show, memory, _ = await _show(request)
    turns = turns_of(show, memory.verdicts)[:TURNS]
    home = request.path.removesuffix(".atom")
    return _atom(request, turns, memory.claims, name=show.id, title=f"Cliffhanger: {show.title}", home=home)


async def static(request: web.Request) -> web.Response:
    path = _STATIC / request.match_info["name"]
    if path.name not in _FILES:
        raise web.HTTPNotFound
    return web.Response(body=_FILES[path.name], content_type=_TYPES[path.suffix], charset="utf-8")


async def _show(request: web.Request) -> tuple[Show, Memory, Sequence[Weighed]]:
    """The show that the address names, with all that is kept on it. Raises HTTPNotFound."""
    name = request.match_info["show"]
    memory = (await request.app[BOARD].storage.recall({name})).about(name)
    if not memory.shows:
        raise web.HTTPNotFound
    return memory.shows[0], memory, account(memory.shows[0], memory.claims)


def _listing(request: web.Request, table: Table[Any], rows: Sequence[Any], **query: str) -> Mapping[str, Any]:
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


def _html(template: str, **values: Any) -> web.Response:
    return web.Response(text=page(template, **values), content_type="text/html")


def _data(request: web.Request, name: str, table: Table[Any], rows: Sequence[Any]) -> web.Response:
    if request.path.endswith(".csv"):
        return web.Response(body=to_csv(table, rows), content_type="text/csv", charset="utf-8")
    return _json({name: table.values(rows)})


def _json(value: Any) -> web.Response:
    return web.Response(body=to_json(value), content_type="application/json")


def _atom(
    request: web.Request, turns: Sequence[Turn], claims: Sequence[Claim], *, name: str, title: str, home: str
) -> web.Response:
    by_show: dict[str, list[Claim]] = {turn.show.id: [] for turn in turns}
    for claim in claims:
        by_show[claim.show].append(claim)
    entries = [told(turn, by_show[turn.show.id]) for turn in turns]
    board = request.app[BOARD]
    updated = max((entry.made for entry in entries), default=datetime(2020, 1, 1, tzinfo=UTC))
    text = page(
        "changes.xml",
        entries=entries,
        id=feed_id(name),
        title=title,
        updated=updated,
        base=board.url or str(request.url.origin()),
        path=request.path,
        home=home,
    )
    return web.Response(text=text, content_type="application/atom+xml")


_FILES = {path.name: path.read_bytes() for path in _STATIC.iterdir() if path.suffix in _TYPES}

ROUTES = [
    web.get("/", list_page),
    web.get("/shows.json", list_data),
    web.get("/shows.csv", list_data),
    web.get("/shows/{show}.json", show_data),
    web.get("/shows/{show}.csv", show_data),
    web.get("/shows/{show}.atom", show_changes),
    web.get("/shows/{show}", show_page),
    web.get("/sources", publishers_page),
    web.get("/sources.json", publishers_data),
    web.get("/sources.csv", publishers_data),
    web.get("/feeds", feeds_page),
    web.get("/feeds.json", feeds_data),
    web.get("/feeds.csv", feeds_data),
    web.get("/changes.atom", changes),
    web.get("/static/{name}", static),
]
