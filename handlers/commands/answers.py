"""Asking about one show: the answer, its sources, its history and its reasons."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import quote

from bot import claims
from bot.cards import Card, article_card, history_card, sources_card, status_card, why_card
from bot.cards.statuses import staleness
from bot.cards.words import lasting
from bot.errors import AskError
from bot.model import Entry, Memory, Show
from bot.verdicts import account
from handlers.chat import Request
from handlers.commands.grammar import parse_url
from handlers.commands.naming import PAGE_PART, SHOW_PART, show_and_page, show_asked, show_names
from handlers.commands.table import Desk, Part, command
from handlers.web.pictures import timeline_picture

#: pages that one person may have fetched at once, and the seconds in which that grows by one
AT_ONCE, SECONDS_EACH = 3, 30
#: answers that are kept until something new is known
MOST_KNOWN = 2_000


@command(
    name="status",
    usage="SHOW",
    example="Hit & Run",
    summary="Is it coming back? The answer, with its source.",
    completes=show_names,
    parts=(SHOW_PART,),
)
async def status(desk: Desk, request: Request) -> Card:
    show = await show_asked(desk, request)
    now, checked = desk.clock(), await _checked(desk)
    asked = ("status", show.id, staleness(checked, now))
    revision = (await desk.storage.revisions({show.id})).get(show.id, 0)
    known, card = desk.known.get(asked, (None, None))
    if card is None or known != revision:
        memory = await _memory(desk, show)
        card = status_card(show, memory.verdict, account(show, memory.claims), checked=checked, now=now)
        _remember(desk, asked, revision, card)
    return card


@command(
    name="sources",
    usage="SHOW [PAGE]",
    example="Hit & Run",
    summary="Every article on its future: date, sentence and link.",
    completes=show_names,
    parts=(SHOW_PART, PAGE_PART),
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
    parts=(SHOW_PART, PAGE_PART),
)
async def history(desk: Desk, request: Request) -> Card:
    show, page = await show_and_page(desk, request)
    memory = await _memory(desk, show)
    card = history_card(show, memory.verdicts, page=page)
    # The terminal shows none, and the drawing is the same on every page.
    if page > 1 or request.destination.platform == "console":
        return card
    url = f"{desk.settings.web_url.rstrip('/')}/shows/{quote(show.id, safe='')}.png" if desk.settings.web_url else ""
    return replace(card, picture=await timeline_picture(show, memory.verdicts, account(show, memory.claims), url))


@command(
    name="why",
    usage="SHOW-or-URL [PAGE]",
    example="Hit & Run",
    summary="The reasoning: what counted and what was set aside, for a show or for any article.",
    details="With an article's address: what would be read from it now; nothing is kept or posted.",
    completes=show_names,
    parts=(Part("show", "A tracked show, or the address of an article", needed=True), PAGE_PART),
)
async def why(desk: Desk, request: Request) -> Card:
    address = request.text.removeprefix("<").split(" ")[0]
    if address.casefold().startswith(("http://", "https://")):
        return await _why_article(desk, request, parse_url(address))
    show, page = await show_and_page(desk, request)
    memory = await _memory(desk, show)
    return why_card(show, memory.verdict, account(show, memory.claims), memory.set_aside, page=page)


async def _why_article(desk: Desk, request: Request, url: str) -> Card:
    """What this page would be read as. Each asker may have a few at once, and one more every half minute."""
    wait = await desk.storage.borrow(f"why/{request.direct}", 1, 1 / SECONDS_EACH, AT_ONCE)
    if wait > 0:
        raise AskError(f"Pages are fetched for you only now and then; ask again in {lasting(timedelta(seconds=wait))}.")
    shows = await desk.storage.shows()
    article = await desk.feeds.article(Entry(id=url, feed=url, url=url, title=""))
    if not article.text.strip():
        raise AskError("That page could not be read: it is not there, keeps robots out, or has no text of its own.")
    return article_card(claims.read(article, shows), shows)


async def _memory(desk: Desk, show: Show) -> Memory:
    return (await desk.storage.recall({show.id})).about(show.id)


def _remember(desk: Desk, asked: Hashable, revision: int, card: Card) -> None:
    desk.known[asked] = revision, card
    desk.known.move_to_end(asked)
    if len(desk.known) > MOST_KNOWN:
        desk.known.popitem(last=False)


async def _checked(desk: Desk) -> datetime | None:
    """When any feed was last read."""
    return max((feed.read for feed in await desk.storage.feeds() if feed.read), default=None)
