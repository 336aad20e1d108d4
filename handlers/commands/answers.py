"""Asking about one show: the answer, its sources, its history and its reasons."""

from __future__ import annotations

from datetime import datetime

from bot.cards import Card, history_card, sources_card, status_card, why_card
from bot.model import Memory, Show
from bot.verdicts import account
from handlers.chat import Request
from handlers.commands.naming import show_and_page, show_asked, show_names
from handlers.commands.table import Desk, command


@command(
    name="status",
    usage="SHOW",
    example="Hit & Run",
    summary="Is it coming back? The answer, with its source.",
    completes=show_names,
)
async def status(desk: Desk, request: Request) -> Card:
    show = await show_asked(desk, request)
    memory = await _memory(desk, show)
    weighed = account(show, memory.claims)
    return status_card(show, memory.verdict, weighed, checked=await _checked(desk), now=desk.clock())


@command(
    name="sources",
    usage="SHOW [PAGE]",
    example="Hit & Run",
    summary="Every article on its future: date, sentence and link.",
    completes=show_names,
)
async def sources(desk: Desk, request: Request) -> Card:
    show, page = await show_and_page(desk, request)
    memory = await _memory(desk, show)
    return sources_card(show, memory.verdict, account(show, memory.claims), page=page)


@command(
    name="history",
    usage="SHOW [PAGE]",
    example="Hit & Run",
    summary="How the answer changed, and when.",
    completes=show_names,
)
async def history(desk: Desk, request: Request) -> Card:
    show, page = await show_and_page(desk, request)
    return history_card(show, (await _memory(desk, show)).verdicts, page=page)


@command(
    name="why",
    usage="SHOW [PAGE]",
    example="Hit & Run",
    summary="The reasoning: what counted, what was set aside, and why.",
    completes=show_names,
)
async def why(desk: Desk, request: Request) -> Card:
    show, page = await show_and_page(desk, request)
    memory = await _memory(desk, show)
    return why_card(show, memory.verdict, account(show, memory.claims), memory.set_aside, page=page)


async def _memory(desk: Desk, show: Show) -> Memory:
    return (await desk.storage.recall({show.id})).about(show.id)


async def _checked(desk: Desk) -> datetime | None:
    """When any feed was last read."""
    return max((feed.read for feed in await desk.storage.feeds() if feed.read), default=None)
