"""Who hears of what: the subscriptions of the room in which they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import Button, Card, done_card, subscriptions_card
from bot.cards.lists import subscribed_words, wish_words
from bot.cards.words import listed
from bot.errors import AskError
from bot.model import EVERY_SHOW, Change, Changes, Destination, Show, Standing, Subscription
from handlers.chat import Request
from handlers.commands.grammar import parse_wish
from handlers.commands.naming import find_show, is_show, show_names, split
from handlers.commands.table import Desk, command
from storage import Storage

_EVERY = ("all", "every show", "everything", EVERY_SHOW)


async def show_names_or_all(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes `all` or the name of a tracked show."""
    every = ("all",) if "all".startswith(typed.casefold()) else ()
    return every + await show_names(desk, typed)


@command(
    name="subscribe",
    usage="SHOW-or-all [CHANGES] [from STANDING]",
    example="Hit & Run cancelled saved from rumoured",
    summary="Post alerts here: for one show or all, some changes or all, from a standing up.",
    details=f"Changes: {listed([change.value for change in Change])}; all of them where none is named. "
    f"Standings: {listed([standing.value for standing in Standing])}; reported where none is named.",
    admin=True,
    completes=show_names_or_all,
)
async def subscribe(desk: Desk, request: Request) -> Card:
    shows = await desk.storage.shows()
    name, wanted = split(request.text, parse_wish, lambda name: _is_every(name) or is_show(name, shows))
    wish = Subscription(
        destination=request.destination,
        show=_meant(name, shows),
        changes=wanted.changes,
        standing=wanted.standing,
        made_by=request.asker,
        made=desk.clock(),
    )
    await desk.storage.save(Changes(put=(wish,)))
    title = f"Alerts for {_words(wish, shows)} will be posted here"
    return done_card(title, f"For {wish_words(wish)}.", buttons=(Button("Subscriptions", "subscriptions", ""),))


@command(
    name="unsubscribe",
    usage="SHOW-or-all",
    example="Hit & Run",
    summary="Post no more alerts here: for one show, or none at all.",
    admin=True,
    completes=show_names_or_all,
)
async def unsubscribe(desk: Desk, request: Request) -> Card:
    shows = await desk.storage.shows()
    wishes = await _wishes(desk.storage, request.destination)
    meant = _meant(request.text, shows)
    ending = wishes if meant == EVERY_SHOW else tuple(wish for wish in wishes if wish.show == meant)
    if not ending:
        raise AskError(_not_subscribed(meant, wishes, shows))
    await desk.storage.save(Changes(drop=ending))
    return done_card(
        "No more alerts here" if len(ending) == len(wishes) else "Ended",
        lines=[f"{_words(wish, shows, capital=True)}: no more alerts." for wish in ending],
    )


@command(name="subscriptions", summary="What is posted here.", admin=True)
async def subscriptions(desk: Desk, request: Request) -> Card:
    shows = {show.id: show for show in await desk.storage.shows()}
    return subscriptions_card(await _wishes(desk.storage, request.destination), shows)


async def _wishes(storage: Storage, destination: Destination) -> tuple[Subscription, ...]:
    return tuple(wish for wish in await storage.subscriptions() if wish.destination == destination)


def _is_every(name: str) -> bool:
    return name.casefold() in _EVERY


def _meant(name: str, shows: Sequence[Show]) -> str:
    """A show's id, or EVERY_SHOW. Raises AskError."""
    return EVERY_SHOW if _is_every(name) else find_show(name, shows).id


def _words(wish: Subscription, shows: Sequence[Show], *, capital: bool = False) -> str:
    words = subscribed_words(wish, {show.id: show for show in shows})
    return words if capital or wish.show != EVERY_SHOW else words.lower()


def _not_subscribed(meant: str, wishes: Sequence[Subscription], shows: Sequence[Show]) -> str:
    if not wishes:
        return "Nothing is posted here, so there is nothing to end."
    title = next((show.title for show in shows if show.id == meant), meant)
    if any(wish.show == EVERY_SHOW for wish in wishes):
        return f"Alerts for {title} come here with those for every show; /unsubscribe all ends them together."
    return f"There is no subscription to {title} here."
