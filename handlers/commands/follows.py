"""What one person wants to hear: alerts by direct message, wherever they are asked for."""

from __future__ import annotations

from bot.cards import Button, Card, done_card, subscriptions_card
from bot.cards.words import named
from bot.errors import AskError
from bot.model import Changes, Show, Subscription
from handlers.chat import Request
from handlers.commands.naming import PAGE_PART, SHOW_PART, page_number, show_asked, show_names
from handlers.commands.table import Desk, command

#: shows that one person may follow
MOST_FOLLOWED = 100


@command(
    name="follow",
    usage="SHOW",
    example="Hit & Run",
    summary="Hear of a show's future by direct message.",
    private=True,
    completes=show_names,
    parts=(SHOW_PART,),
)
async def follow(desk: Desk, request: Request) -> Card:
    show = await show_asked(desk, request)
    wishes = await desk.storage.subscriptions(request.direct)
    known = _about(show, wishes)
    if known and not known.paused:
        return done_card(f"You follow {named(show)} already", buttons=_buttons(show))
    if not known and len(wishes) >= MOST_FOLLOWED:
        raise AskError(f"One person can follow at most {MOST_FOLLOWED} shows; {request.prefix}following lists yours.")
    wish = Subscription(request.direct, show.id, made_by=request.asker, made=desk.clock())
    await desk.storage.save(Changes(put=(wish,)))
    return done_card(f"You now follow {named(show)}", "Alerts come to you by direct message.", buttons=_buttons(show))


@command(
    name="unfollow",
    usage="SHOW",
    example="Hit & Run",
    summary="Hear no more of a show by direct message.",
    private=True,
    completes=show_names,
    parts=(SHOW_PART,),
)
async def unfollow(desk: Desk, request: Request) -> Card:
    show = await show_asked(desk, request)
    known = _about(show, await desk.storage.subscriptions(request.direct))
    if known is None:
        raise AskError(f"You do not follow {named(show)}.")
    await desk.storage.save(Changes(drop=(known,)))
    return done_card(f"You no longer follow {named(show)}")


@command(
    name="following",
    usage="[PAGE]",
    example="2",
    summary="The shows that you follow.",
    private=True,
    parts=(PAGE_PART,),
)
async def following(desk: Desk, request: Request) -> Card:
    page = page_number(request.text)
    if page is None:
        raise AskError(f"Say {request.prefix}following alone, or with the number of a page.")
    shows = {show.id: show for show in await desk.storage.shows()}
    wishes = await desk.storage.subscriptions(request.direct)
    return subscriptions_card(wishes, shows, title="Shows that you follow", command="following", page=page)


def _about(show: Show, wishes: tuple[Subscription, ...]) -> Subscription | None:
    return next((wish for wish in wishes if wish.show == show.id), None)


def _buttons(show: Show) -> tuple[Button, ...]:
    return Button("Status", "status", named(show)), Button("Unfollow", "unfollow", named(show))
