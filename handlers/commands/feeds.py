"""The watched feeds: how they are doing, adding and removing one, and trying one without posting anything."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot import claims
from bot.cards import Button, Card, done_card, feed_test_card, feeds_card
from bot.cards.readings import Tried
from bot.cards.words import counted, sentenced
from bot.errors import AskError, FeedError, FeedFailure
from bot.model import Changes, Entry, Feed, Show
from handlers.chat import Request
from handlers.commands.grammar import parse_url
from handlers.commands.naming import page_number
from handlers.commands.table import Desk, Kind, Part, command

#: articles that one test fetches
MOST_FETCHED = 10
#: feeds of one page that are shown
MOST_OFFERED = 10


async def feed_addresses(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes what may be done with feeds, and the address of a watched one."""
    verb, space, start = typed.partition(" ")
    if not space:
        return tuple(name for name in _VERBS if name.startswith(verb.casefold()))
    if verb.casefold() == "add":
        return ()
    return tuple(f"{verb} {feed.url}" for feed in await desk.storage.feeds() if start.casefold() in feed.url.casefold())


@command(
    name="feeds",
    usage="[add URL | remove URL | test URL]",
    example="test https://www.example.com/feed",
    summary="The watched feeds and how they are doing.",
    details="With test: what would be read from a feed now, watched or not; nothing is kept or posted.",
    admin=True,
    completes=feed_addresses,
    parts=(
        Part("what", "What to do; the list where nothing is said", Kind.CHOICE, ("list", "add", "remove", "test")),
        Part("url", "The address of a feed, or of a site that has one; or the page of the list"),
    ),
)
async def feeds(desk: Desk, request: Request) -> Card:
    verb, _, text = request.text.partition(" ")
    if (page := page_number(request.text)) is not None:
        return await _listed(desk, page)
    if verb.casefold() not in _VERBS:
        raise AskError(f"Say {request.prefix}feeds, or {request.prefix}feeds with add, remove or test and an address.")
    return await _VERBS[verb.casefold()](desk, request, text)


async def _list(desk: Desk, request: Request, text: str) -> Card:
    return await _listed(desk, page_number(text) or 1)


async def _add(desk: Desk, request: Request, text: str) -> Card:
    url = parse_url(text)
    await _refuse_watched(desk, url)
    now = desk.clock()
    try:
        fetched = await desk.feeds.entries(Feed(url), now)
    except FeedError as error:
        if error.kind is FeedFailure.NOT_A_FEED and (addresses := await desk.feeds.discover(url)):
            return _offered(addresses)
        raise
    # Somebody else may have added it meanwhile; put once more, it would be seen for the first time once more.
    await _refuse_watched(desk, url)
    # Without the answer's validators, so that the first poll gets its entries and knows them as old.
    feed = Feed(url, title=fetched.feed.title, added_by=str(request.direct), added=now, due=now)
    await desk.storage.save(Changes(put=(feed,)))
    return done_card(
        f"Now watching {feed.title or url}",
        f"It lists {counted(len(fetched.entries), 'entry', 'entries')} now; alerts come from later ones. "
        "It is first read in a moment.",
        lines=(url,),
        buttons=(Button("Feeds", "feeds", ""),),
    )


async def _refuse_watched(desk: Desk, url: str) -> None:
    if await desk.storage.feed(url):
        raise AskError("That feed is watched already.")


def _offered(addresses: Sequence[str]) -> Card:
    """A site's page was named; these are the feeds that it leads to."""
    return done_card(
        "That page is no feed itself",
        sentenced(f"It leads to {counted(len(addresses), 'feed')}; say which to watch"),
        lines=addresses[:MOST_OFFERED],
        buttons=[Button(f"Watch {number}", "feeds", f"add {url}") for number, url in enumerate(addresses[:3], 1)],
    )


async def _remove(desk: Desk, request: Request, text: str) -> Card:
    wanted = text.strip().removeprefix("<").removesuffix(">")
    feed = await desk.storage.feed(wanted)
    if feed is None:
        raise AskError("No feed of that address is watched.")
    await desk.storage.save(Changes(drop=(feed,)))
    return done_card(f"No longer watching {feed.title or feed.url}", "What was read from it stays known.")


async def _test(desk: Desk, request: Request, text: str) -> Card:
    url = parse_url(text)
    fetched = await desk.feeds.entries(Feed(url), desk.clock())
    shows = await desk.storage.shows()
    named = [entry for entry in reversed(fetched.entries) if claims.worth_fetching(entry, shows)]
    tried = await asyncio.gather(*(_try(desk, entry, shows) for entry in named[:MOST_FETCHED]))
    return feed_test_card(
        fetched.feed,
        fetched.entries[::-1],
        tried,
        {show.id: show for show in shows},
        left=len(named) - len(tried),
    )


async def _try(desk: Desk, entry: Entry, shows: tuple[Show, ...]) -> Tried:
    reading = claims.read(await desk.feeds.article(entry), shows)
    return Tried(entry, reading)


async def _listed(desk: Desk, page: int) -> Card:
    return feeds_card(await desk.storage.feeds(), desk.clock(), page=page)


_VERBS: Mapping[str, Callable[[Desk, Request, str], Awaitable[Card]]] = {
    "add": _add,
    "remove": _remove,
    "test": _test,
    "list": _list,
}
