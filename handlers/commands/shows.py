"""What is tracked: the list of shows, and adding to it, taking from it, and naming."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import chain, count

from bot import shows as naming
from bot.cards import Button, Card, done_card, error_card, shows_card
from bot.cards.lists import PAGE
from bot.cards.pages import page_of
from bot.cards.words import counted, listed, named
from bot.errors import AskError
from bot.model import Changes, Outcome, Show, Verdict, show_id
from bot.shows.namesakes import Series, namesakes
from handlers.chat import Request
from handlers.commands.grammar import Tracking, parse_alias, parse_tracking
from handlers.commands.naming import (
    PAGE_PART,
    SHOW_PART,
    find_show,
    is_show,
    page_number,
    show_asked,
    show_names,
    split,
)
from handlers.commands.table import Desk, Kind, Part, command
from storage import Storage

#: titles and aliases are cut from texts, so they are short
LONGEST_NAME = 150
MOST_ALIASES = 20
#: subscriptions that are counted when they end
MOST_COUNTED = 10_000


@command(
    name="shows",
    usage="[FILTER] [PAGE]",
    example="cancelled",
    summary="The tracked shows; a filter is part of a title, a network or an outcome.",
    parts=(Part("filter", "Part of a title, a network, or an outcome such as cancelled"), PAGE_PART),
)
async def shows(desk: Desk, request: Request) -> Card:
    tracked = await desk.storage.shows()
    wanted, page = _filter_and_page(request.text, tracked)
    outcome = _outcome(wanted)
    if outcome is not None:
        verdicts = await _verdicts(desk.storage, tracked)
        tracked = tuple(s for s in tracked if (verdicts[s.id].outcome if s.id in verdicts else "unknown") == outcome)
    else:
        tracked = _fitting(wanted, tracked)
        verdicts = await _verdicts(desk.storage, page_of(tracked, page, PAGE).items)
    return shows_card(tracked, verdicts, wanted=wanted, page=page)


@command(
    name="track",
    usage="TITLE [(YEAR)] [on NETWORK] [as ALIAS, ALIAS]",
    example="Hit & Run (2021) on Netflix as Hit and Run",
    summary="Watch for news of a show.",
    details="Put a title in quotes where a part of it could be taken for a network or an alias.",
    admin=True,
    parts=(
        Part("show", "Its title", needed=True),
        Part("year", "The year in which it began", Kind.NUMBER, written="({})"),
        Part("network", "Who shows it", written="on {}"),
        Part("aliases", "Other names, separated by commas", written="as {}"),
    ),
)
async def track(desk: Desk, request: Request) -> Card:
    wanted = parse_tracking(request.text)
    tracked = await desk.storage.shows()
    _check_names([wanted.title, *wanted.aliases])
    known = _already(wanted, tracked)
    several = () if known else namesakes(wanted.title, wanted.year, wanted.network)
    if len(several) > 1:
        return _which(wanted, several)
    if several:
        wanted = replace(wanted, year=several[0].year, network=several[0].network)
    show = _completed(known, wanted) if known else _new(wanted, tracked, desk)
    for alias in wanted.aliases:
        _check_free(alias, show, tracked)
    if known == show:
        return done_card(f"{named(show)} is tracked already", buttons=_status_button(show))
    await desk.storage.save(Changes(put=(show,)))
    title = f"Now tracking {named(show)}" if known is None else f"{named(show)} was tracked already, and is completed"
    return done_card(title, "Its news is watched for from now on.", lines=_details(show), buttons=_status_button(show))


@command(
    name="untrack",
    usage="SHOW",
    example="Hit & Run",
    summary="Watch no longer for news of a show.",
    admin=True,
    completes=show_names,
    parts=(SHOW_PART,),
)
async def untrack(desk: Desk, request: Request) -> Card:
    show = await show_asked(desk, request)
    ending = [wish for wish in await desk.storage.subscribers(show.id, "", MOST_COUNTED) if wish.show == show.id]
    await desk.storage.save(Changes(drop=(show,)))
    lines = (f"{counted(len(ending), 'subscription')} to it ended with it.",) if ending else ()
    return done_card(f"No longer tracking {named(show)}", lines=lines)


@command(
    name="alias",
    usage="SHOW = ALIAS",
    example="Hit & Run = Hit and Run",
    summary="Add another name under which a show is written about.",
    admin=True,
    completes=show_names,
    parts=(SHOW_PART, Part("name", "Its other name", written="= {}", needed=True)),
)
async def alias(desk: Desk, request: Request) -> Card:
    tracked = await desk.storage.shows()
    name, new = parse_alias(request.text, lambda name: is_show(name, tracked))
    memory = await desk.storage.recall({find_show(name, tracked).id})
    (show,) = memory.shows
    _check_names([new])
    _check_free(new, show, tracked)
    if _is_name_of(new, show):
        return done_card(f"{named(show)} has that name already", lines=_details(show, memory.verdict))
    show = replace(show, aliases=(*show.aliases, new))
    _check_count(show)
    await desk.storage.save(Changes(put=(show,), based_on=memory.revisions))
    return done_card(f"{named(show)} is also known as “{new}”", lines=_details(show, memory.verdict))


def _which(wanted: Tracking, several: Sequence[Series]) -> Card:
    """Asks which of the series of this title is meant; each button tracks one of them."""
    aliases = f" as {', '.join(wanted.aliases)}" if wanted.aliases else ""
    asks = [f"{one.title} ({one.year}) on {one.network}" for one in several]
    buttons = [
        Button(f"{one.year}, {one.network}", "track", asked + aliases) for one, asked in zip(several, asks, strict=True)
    ]
    text = f"Several series are called {wanted.title}: {listed(asks, 'or')}. Say which, with its year in brackets."
    return error_card(text, title="Which one?", buttons=buttons)


def _filter_and_page(text: str, tracked: Sequence[Show]) -> tuple[str, int]:
    """The longest filter that something fits, and the number behind it; a number that fits nothing is a page."""
    alone = page_number(text)
    if alone is not None and (not text or not _fitting(text, tracked)):
        return "", alone
    return split(text, page_number, lambda name: _outcome(name) is not None or bool(_fitting(name, tracked)))


def _fitting(wanted: str, tracked: Sequence[Show]) -> tuple[Show, ...]:
    """The shows with these words in a name, or of this network."""
    part = naming.key(wanted)
    if not part:
        return tuple(tracked)
    return tuple(
        show
        for show in tracked
        if part == naming.key(show.network or "") or any(part in naming.key(name) for name in show.names)
    )


def _outcome(wanted: str) -> Outcome | None:
    word = wanted.casefold().replace("canceled", "cancelled")
    return Outcome(word) if word in set(Outcome) else None


async def _verdicts(storage: Storage, tracked: Sequence[Show]) -> dict[str, Verdict]:
    memory = await storage.recall({show.id for show in tracked})
    newest: dict[str, Verdict] = {}
    for verdict in memory.verdicts:
        if verdict.show not in newest or newest[verdict.show].number < verdict.number:
            newest[verdict.show] = verdict
    return newest


def _already(wanted: Tracking, tracked: Sequence[Show]) -> Show | None:
    """The tracked show that is meant, where one is: the same title, and no other year."""
    titled = [show for show in tracked if naming.key(show.title) == naming.key(wanted.title)]
    exact = [show for show in titled if show.year == wanted.year]
    if exact:
        return exact[0]
    if wanted.year is None and len(titled) > 1:
        years = listed([named(show) for show in titled], "or")
        raise AskError(f"Several shows of that title are tracked: {years}. Add the year in brackets.")
    open_year = titled if wanted.year is None else [show for show in titled if show.year is None]
    return open_year[0] if open_year else None


def _completed(show: Show, wanted: Tracking) -> Show:
    new = tuple(alias for alias in wanted.aliases if not _is_name_of(alias, show))
    show = replace(
        show,
        year=show.year or wanted.year,
        network=wanted.network or show.network,
        aliases=(*show.aliases, *new),
    )
    _check_count(show)
    return show


def _new(wanted: Tracking, tracked: Sequence[Show], desk: Desk) -> Show:
    wanted_id = _free_id(show_id(wanted.title, wanted.year), {show.id for show in tracked})
    return _completed(Show(wanted_id, wanted.title, year=wanted.year, added=desk.clock()), wanted)


def _is_name_of(name: str, show: Show) -> bool:
    return name.casefold() in map(str.casefold, show.names)


def _free_id(wanted: str, taken: Collection[str]) -> str:
    """The id, numbered where another title has led to the same one."""
    return next(name for name in chain([wanted], (f"{wanted}-{n}" for n in count(2))) if name not in taken)


def _check_names(names: Sequence[str]) -> None:
    for name in names:
        if len(name) > LONGEST_NAME:
            raise AskError(f"That name is too long: at most {LONGEST_NAME} characters, please.")
        if not (re.search(r"\w", name) and naming.key(name)):
            raise AskError(f"A name needs at least one letter or digit: “{name}” has none.")


def _check_free(name: str, show: Show, tracked: Sequence[Show]) -> None:
    """Another show's name would be read as that show."""
    for other in tracked:
        if other.id != show.id and naming.key(name) in map(naming.key, other.names):
            raise AskError(f"“{name}” is a name of {named(other)} already, and the two could not be told apart.")


def _check_count(show: Show) -> None:
    if len(show.aliases) > MOST_ALIASES:
        raise AskError(f"A show may have at most {MOST_ALIASES} further names.")


def _details(show: Show, verdict: Verdict | None = None) -> tuple[str, ...]:
    home = (verdict and verdict.network) or show.network
    network = f"On {home}." if home else ""
    aliases = f"Also written {listed([f'“{alias}”' for alias in show.aliases], 'or')}." if show.aliases else ""
    return tuple(line for line in (network, aliases) if line)


def _status_button(show: Show) -> tuple[Button, ...]:
    return (Button("Status", "status", named(show)),)
