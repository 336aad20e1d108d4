"""Who hears of what: the subscriptions and the digest of a room, where they are asked for or in one that is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import structlog

from bot.cards import Button, Card, Line, done_card, subscriptions_card
from bot.cards.lists import subscribed_words, wish_words
from bot.cards.words import listed
from bot.errors import AskError, ChatError, GoneError
from bot.model import EVERY_SHOW, Change, Changes, Destination, Digest, Rhythm, Show, Standing, Subscription
from handlers.chat import Request, mentionable
from handlers.commands.naming import PAGE_PART, find_show, is_show, page_and_rest, show_names, split
from handlers.commands.table import Desk, Kind, Part, command
from handlers.commands.wishes import Wanted, parse_place, read_wish

log = structlog.get_logger()

_EVERY = ("all", "every show", "everything", EVERY_SHOW)
_HERE = Part("room", "Another room, thread or forum than this one", Kind.ROOM, written="in {}")
_SHOW_OR_ALL = Part("show", "A tracked show, or all", needed=True)


async def show_names_or_all(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes `all` or the name of a tracked show."""
    every = ("all",) if "all".startswith(typed.casefold()) else ()
    return every + await show_names(desk, typed)


@command(
    name="subscribe",
    usage="SHOW-or-all [in ROOM] [CHANGES] [from STANDING] [mention ROLE]",
    example="Hit & Run cancelled saved from rumoured",
    summary="Post alerts here or in a room: for one show or all, some changes or all, from a standing up.",
    details=f"Changes: {listed([change.value for change in Change])}; all of them where none is named. "
    f"Standings: {listed([standing.value for standing in Standing])}; reported where none is named.",
    admin=True,
    completes=show_names_or_all,
    parts=(
        _SHOW_OR_ALL,
        _HERE,
        Part("changes", "Which changes; all of them where none is named", Kind.LIST, tuple(Change)),
        Part("from", "How sure it must be; reported where nothing is said", Kind.CHOICE, tuple(Standing), "from {}"),
        Part("mention", "A role that alerts mention", Kind.ROLE, written="mention {}"),
    ),
)
async def subscribe(desk: Desk, request: Request) -> Card:
    shows = await desk.storage.shows()
    name, wanted = read_wish(request.text, lambda name: _is_every(name) or is_show(name, shows))
    place = _place(request, wanted)
    if wanted.mention and not mentionable(place, wanted.mention):
        raise AskError(
            "I mention a role or a user group, never everybody or one person: choose it from what the @ lists."
        )
    wish = Subscription(
        destination=place,
        show=_meant(name, shows),
        changes=wanted.changes,
        standing=wanted.standing,
        mention=wanted.mention,
        made_by=request.asker,
        made=desk.clock(),
    )
    await _check_may_post(desk, place, wanted.mention)
    await desk.storage.save(Changes(put=(wish,)))
    where = "here" if place == request.destination else "there"
    return done_card(
        f"Alerts for {_words(wish, shows)} will be posted {where}",
        f"For {wish_words(wish)}.",
        lines=_called(place, wanted),
        buttons=(Button("Subscriptions", "subscriptions", _named_place(request, place)),),
    )


@command(
    name="unsubscribe",
    usage="SHOW-or-all [in ROOM]",
    example="Hit & Run",
    summary="Post no more alerts here or in a room: for one show, or none at all.",
    admin=True,
    completes=show_names_or_all,
    parts=(_SHOW_OR_ALL, _HERE),
)
async def unsubscribe(desk: Desk, request: Request) -> Card:
    shows = await desk.storage.shows()
    name, wanted = split(request.text, parse_place, lambda name: _is_every(name) or is_show(name, shows))
    wishes = await desk.storage.subscriptions(_place(request, wanted))
    meant = _meant(name, shows)
    ending = wishes if meant == EVERY_SHOW else tuple(wish for wish in wishes if wish.show == meant)
    if not ending:
        raise AskError(_not_subscribed(meant, wishes, shows, request.prefix))
    await desk.storage.save(Changes(drop=ending))
    return done_card(
        "No more alerts here" if len(ending) == len(wishes) else "Ended",
        lines=[f"{_words(wish, shows, capital=True)}: no more alerts." for wish in ending],
    )


@command(
    name="subscriptions",
    usage="[in ROOM] [PAGE]",
    example="2",
    summary="What is posted here, or in a room.",
    admin=True,
    parts=(_HERE, PAGE_PART),
)
async def subscriptions(desk: Desk, request: Request) -> Card:
    page, rest = page_and_rest(request.text)
    wanted = parse_place(rest)
    if wanted is None:
        raise AskError(f"Say {request.prefix}subscriptions alone, or with a room and the number of a page.")
    place = _place(request, wanted)
    shows = {show.id: show for show in await desk.storage.shows()}
    wishes = await desk.storage.subscriptions(place)
    asked = _named_place(request, place)
    return subscriptions_card(wishes, shows, page=page, asked=asked, digest=await _digest(desk, place))


async def rhythms(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes how often a digest comes."""
    return tuple(word for word in _RHYTHMS if word.startswith(typed.casefold()))


@command(
    name="digest",
    usage="off|daily|weekly [in ROOM]",
    example="weekly",
    summary="A summary, daily or weekly, of what changed and who still waits; nothing when nothing changed.",
    details="It tells of the shows that the room subscribes to, or of all where it subscribes to none.",
    admin=True,
    completes=rhythms,
    parts=(Part("rhythm", "How often", Kind.CHOICE, ("off", *Rhythm), needed=True), _HERE),
)
async def digest(desk: Desk, request: Request) -> Card:
    word, _, rest = request.text.partition(" ")
    wanted, word = parse_place(rest), word.casefold()
    if word not in _RHYTHMS or wanted is None:
        raise AskError(f"I do not understand “{request.text[:80]}”: say off, daily or weekly.")
    place = _place(request, wanted)
    known = await _digest(desk, place)
    if word == "off":
        await desk.storage.save(Changes(drop=(known,) if known else ()))
        return done_card("No digest comes here" if known else "No digest came here anyway")
    await _check_may_post(desk, place)
    now = desk.clock()
    rhythm = Rhythm(word)
    wish = replace(known, rhythm=rhythm, paused="") if known else Digest(place, rhythm, told=now, made_by=request.asker)
    await desk.storage.save(Changes(put=(wish,)))
    return done_card(f"A digest comes {rhythm}", "It is left out when nothing has changed.")


_RHYTHMS = ("off", *Rhythm)


async def _digest(desk: Desk, place: Destination) -> Digest | None:
    return next((digest for digest in await desk.storage.digests() if digest.destination == place), None)


async def _check_may_post(desk: Desk, place: Destination, mention: str = "") -> None:
    """Raises AskError with what keeps us from posting there; where nobody can tell now, the first alert will."""
    chat, reason = desk.platforms.get(place.platform), ""
    try:
        reason = await chat.may_post(place, mention) if chat else ""
    except GoneError as error:
        reason = str(error)
    except ChatError as error:
        log.warning("cannot tell whether we may post", destination=str(place), reason=str(error))
    if reason:
        raise AskError(reason)


def _place(request: Request, wanted: Wanted) -> Destination:
    """The room that is named, in the workspace in which it is asked; where none is named, the place of the asking."""
    here = request.destination
    if not wanted.room:
        return here
    if here.person:
        raise AskError("Rooms can be named only where there are rooms; here are your direct messages.")
    return Destination(here.platform, here.workspace, wanted.room, wanted.thread)


def _named_place(request: Request, place: Destination) -> str:
    """How to name this place to a command; empty for the place of the asking."""
    if place == request.destination:
        return ""
    return f"in #{place.room}/{place.thread}" if place.thread else f"in #{place.room}"


def _called(place: Destination, wanted: Wanted) -> tuple[Line, ...]:
    """The other room and the role that were named, which the platform shows by what people call them."""
    room = f"{place.room}/{place.thread}" if place.thread else place.room
    lines = (Line("Room:", room=room if wanted.room else ""), Line("Role:", role=wanted.mention))
    return tuple(line for line in lines if line.room or line.role)


def _is_every(name: str) -> bool:
    return name.casefold() in _EVERY


def _meant(name: str, shows: Sequence[Show]) -> str:
    """A show's id, or EVERY_SHOW. Raises AskError."""
    return EVERY_SHOW if _is_every(name) else find_show(name, shows).id


def _words(wish: Subscription, shows: Sequence[Show], *, capital: bool = False) -> str:
    words = subscribed_words(wish, {show.id: show for show in shows})
    return words if capital or wish.show != EVERY_SHOW else words.lower()


def _not_subscribed(meant: str, wishes: Sequence[Subscription], shows: Sequence[Show], prefix: str) -> str:
    if not wishes:
        return "Nothing is posted here, so there is nothing to end."
    title = next((show.title for show in shows if show.id == meant), meant)
    if any(wish.show == EVERY_SHOW for wish in wishes):
        return f"Alerts for {title} come here with those for every show; {prefix}unsubscribe all ends them together."
    return f"There is no subscription to {title} here."
