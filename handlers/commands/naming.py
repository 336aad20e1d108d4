"""Finding the show that a person means: what was typed in; the show, or an answer that says what to type, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from bot import shows as naming
from bot.errors import AskError
from bot.model import Show
from handlers.chat import Request
from handlers.commands.table import Desk, Kind, Part

Tail = TypeVar("Tail")

#: what many commands ask for
SHOW_PART = Part("show", "A tracked show", needed=True)
PAGE_PART = Part("page", "Which page", Kind.NUMBER)


class UnknownShowError(AskError):
    """No tracked show has this name; `nearest` are those that come close."""

    def __init__(self, name: str, nearest: Sequence[str]) -> None:
        super().__init__(f"No show of the name “{name}” is tracked.")
        self.name = name
        self.nearest = tuple(nearest)


async def show_asked(desk: Desk, request: Request) -> Show:
    """The show that the whole text names. Raises AskError."""
    return find_show(request.text, await desk.storage.shows())


async def show_and_page(desk: Desk, request: Request) -> tuple[Show, int]:
    """The show, and the number of a page behind it, which is 1 where none is. Raises AskError."""
    shows = await desk.storage.shows()
    name, page = split(request.text, page_number, lambda name: is_show(name, shows))
    return find_show(name, shows), page


def find_show(name: str, shows: Sequence[Show]) -> Show:
    """The show of this name. Raises AskError: where several have it, and where none has."""
    name = unquoted(name)
    show = naming.find(name, shows)
    if show is None:
        raise UnknownShowError(name, [naming.named(near, shows) for near in naming.closest(name, shows)])
    return show


def is_show(name: str, shows: Sequence[Show]) -> bool:
    """True where a show, or several, have this name."""
    try:
        return naming.find(unquoted(name), shows) is not None
    except AskError:
        return True


def split(text: str, tail: Callable[[str], Tail | None], known: Callable[[str], bool]) -> tuple[str, Tail]:
    """A name, and what `tail` makes of the words behind it: the longest known name; else what leaves the longest tail.

    `tail` gives None for words that are no tail, and must take the empty text.
    """
    words = text.split()
    unknown: tuple[str, Tail] | None = None
    for count in range(len(words), 0, -1):
        parsed = tail(" ".join(words[count:]))
        if parsed is not None:
            name = " ".join(words[:count])
            unknown = (name, parsed)
            if known(name):
                return unknown
    if unknown is None:
        raise AskError("Name a show, please.")
    return unknown


def page_number(text: str) -> int | None:
    """The number of a page; 1 where there is nothing, None where there is something else.

    A number of no page, such as -1, leads to the nearest there is.
    """
    if not text:
        return 1
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else None


def page_and_rest(text: str) -> tuple[int, str]:
    """The number of a page at the end of a text, and what stands before it."""
    rest, _, last = text.rpartition(" ")
    page = page_number(last) if last else None
    return (1, text) if page is None else (page, rest)


def unquoted(name: str) -> str:
    """Without the quotation marks around all of it."""
    name = name.strip()
    quotation = len(name) > 2 and name[0] + name[-1] in ('""', "“”", "„“", "«»", "''", "‘’")
    return name[1:-1].strip() or name if quotation else name


async def show_names(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes the name of a tracked show."""
    return naming.completions(typed, await desk.storage.shows())
