"""The board: what is kept, as pages to look at and figures to scrape; read-only, and working without JavaScript.

    snapshots   the newest verdict of every show, fresh enough, and at most so much of the machine's time
    pages       an address → values from the store → a page, JSON, CSV or Atom
    kept        pages once made, and one page at a time made anew, with no more than a tenth of the bot's time (shares)
    dressing    values → text: escaped, with links to the web only
    health      whether it is alive and ready, and figures for Prometheus
    guards      what every answer carries: its headers, its ETag, a page for every error

To add a page: one function in `pages`, one row in its `ROUTES`, one template. To add a table: one `Table` in
`bot/board`, and the same.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from types import MappingProxyType

from aiohttp import web

from bot.errors import SettingsError
from handlers.chat import Chat
from handlers.metrics import Metrics
from handlers.web import health, pages
from handlers.web.guards import guarded
from handlers.web.pages import BOARD, Board
from handlers.web.snapshots import Snapshots
from storage import Storage

#: seconds that an answer on its way may take when the board closes
FAREWELL = 1.0


@asynccontextmanager
async def open_board(
    storage: Storage,
    clock: Callable[[], datetime],
    *,
    address: str,
    url: str = "",
    platforms: Mapping[str, Chat] = MappingProxyType({}),
    metrics: Metrics | None = None,
    hubs: Iterable[web.RouteDef] = (),
) -> AsyncIterator[str]:
    """Serve the board as long as the block runs, and give its URL; an empty address serves nothing, and gives none.

    `address`: `host:port`, port 0 for a free one; `url`: where readers find it, if a proxy stands before it;
    `platforms`, `metrics`: what `/readyz` looks at and `/metrics` tells, besides the store; `hubs`: where the hubs of
    feeds reach us (`handlers.feeds.websub.routes`).
    Raises SettingsError where the address cannot be had.
    """
    if not address:
        yield ""
        return
    host, _, port = address.rpartition(":")
    board = Board(storage, clock, Snapshots(storage), url.rstrip("/"), platforms, metrics or Metrics())
    runner = web.AppRunner(_site(board, hubs), access_log=None, shutdown_timeout=FAREWELL)
    await runner.setup()
    try:
        await _listen(runner, host.strip("[]"), int(port))
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _site(board: Board, hubs: Iterable[web.RouteDef]) -> web.Application:
    application = web.Application(middlewares=[guarded])
    application[BOARD] = board
    application.add_routes([*pages.ROUTES, *health.ROUTES, *hubs])
    return application


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except (OSError, OverflowError) as error:
        number = getattr(error, "errno", None) or 0
        # asyncio's own text says the address once more; negative numbers are the resolver's.
        reason = os.strerror(number) if number > 0 else str(error)
        raise SettingsError(f"WEB_ADDRESS: nothing can be served at {host}:{port}: {reason}") from None
