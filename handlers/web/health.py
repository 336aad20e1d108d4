"""What runs, seen from outside: alive, ready, and figures for Prometheus; never from memory, always as it is now."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from bot.board.feeds import state
from bot.cards.statuses import staleness
from handlers.chat import Chat, Connected
from handlers.web.dressing import to_json
from handlers.web.pages import BOARD, Board

log = structlog.get_logger()

#: seconds that the store has to answer
PATIENCE = 3.0
WELL = "ok"


async def alive(_: web.Request) -> web.Response:
    """The process answers, and nothing more is said."""
    return web.Response(text="ok\n", headers={"Cache-Control": "no-store"})


async def ready(request: web.Request) -> web.Response:
    """Whether everything does its work: the store answers, feeds are read, and no door to people is deaf."""
    board = request.app[BOARD]
    parts = {"store": await _store(board), "feeds": await _feeds(board), **_doors(board)}
    well = all(part == WELL for part in parts.values())
    status = HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE
    body = to_json({"ready": well, **parts})
    return web.Response(
        body=body, status=status, content_type="application/json", headers={"Cache-Control": "no-store"}
    )


async def metrics(request: web.Request) -> web.Response:
    board = request.app[BOARD]
    body = generate_latest(board.metrics.registry) + generate_latest(await _present(board))
    return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"})


async def _store(board: Board) -> str:
    try:
        async with asyncio.timeout(PATIENCE):
            await board.storage.shows()
    except TimeoutError:
        return "does not answer"
    except Exception:
        log.exception("store failed")
        return "fails; the log says how"
    return WELL


async def _feeds(board: Board) -> str:
    """What is watched is read; that nothing is watched is no trouble."""
    try:
        async with asyncio.timeout(PATIENCE):
            watched = await board.storage.feeds()
    except Exception:  # noqa: BLE001 - said of the store already
        return "not known"
    checked = max((feed.read for feed in watched if feed.read), default=None)
    return (staleness(checked, board.clock()) if watched else "") or WELL


def _doors(board: Board) -> dict[str, str]:
    return {name: WELL if _listens(chat) else "deaf" for name, chat in board.platforms.items()}


def _listens(chat: Chat) -> bool:
    return chat.listening if isinstance(chat, Connected) else True


async def _present(board: Board) -> CollectorRegistry:
    """What is so at the moment."""
    registry = CollectorRegistry()

    def gauge(name: str, words: str, *labels: str) -> Gauge:
        return Gauge(f"cliffhanger_{name}", words, labels, registry=registry)

    snapshot, feeds = await board.snapshots.newest(), await board.storage.feeds()
    shows = gauge("shows", "Tracked shows, by the outcome of their verdicts.", "outcome")
    for outcome, count in snapshot.outcomes.items():
        shows.labels(outcome).set(count)
    watched = gauge("feeds", "Watched feeds, by state.", "state")
    for name in ("well", "failing", "waiting"):
        watched.labels(name).set(sum(state(feed) == name for feed in feeds))
    deliveries = gauge("deliveries", "Deliveries that are kept, by state.", "state")
    for name in ("delivered", "open", "dead"):
        deliveries.labels(name).set(snapshot.deliveries[name])
    doors = gauge("door_listening", "1 where the platform's people are heard, 0 where it is deaf.", "platform")
    for name, chat in board.platforms.items():
        doors.labels(name).set(_listens(chat))
    read = max((feed.read for feed in feeds if feed.read), default=None)
    if read:
        age = gauge("feed_read_age_seconds", "Since any feed was last read.")
        age.set(max(0.0, (board.clock() - read).total_seconds()))
    return registry


ROUTES = [web.get("/healthz", alive), web.get("/readyz", ready), web.get("/metrics", metrics)]
