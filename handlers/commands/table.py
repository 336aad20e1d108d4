"""What a row of the table of commands is, and what its function may use: `@command` above a function makes one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.cards import Card, Line
from bot.settings import Settings
from handlers.chat import Chat, Request
from handlers.feeds import Feeds
from storage import Storage


@dataclass(frozen=True, slots=True)
class Desk:
    """What commands may use."""

    storage: Storage
    feeds: Feeds
    clock: Callable[[], datetime]
    settings: Settings
    #: by name: what is asked whether it may post to a room
    platforms: Mapping[str, Chat] = field(default_factory=dict)
    #: the last answers that took work: what was asked → the revision that it was asked of, and the answer
    known: OrderedDict[Hashable, tuple[int, Card]] = field(default_factory=OrderedDict)


Run = Callable[[Desk, Request], Awaitable[Card]]
#: for what is typed of a command's text: what completes it, best first
Completes = Callable[[Desk, str], Awaitable[tuple[str, ...]]]


class Kind(StrEnum):
    """What stands in a part of a command's text."""

    TEXT = "text"
    NUMBER = "number"
    #: one of `Part.words`
    CHOICE = "choice"
    #: several of `Part.words`
    LIST = "list"
    ROOM = "room"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a command's text, for platforms that ask for each by itself."""

    name: str
    summary: str
    kind: Kind = Kind.TEXT
    words: tuple[str, ...] = ()
    #: how it is written into the text
    written: str = "{}"
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `usage` describes its text: in brackets what may be left out, in capitals what varies."""

    name: str
    usage: str
    #: at most 100 characters, which is what Discord shows
    summary: str
    #: a text that works, for `/help`
    example: str
    admin: bool
    run: Run
    completes: Completes
    #: which words the text may use, where the usage does not tell
    details: str = ""
    #: True where only the asker is concerned by the answer
    private: bool = False
    #: the text in parts, in their order; the first is the one that `completes` completes
    parts: tuple[Part, ...] = ()

    @property
    def needs_text(self) -> bool:
        return bool(self.usage) and not self.usage.startswith("[")

    def typed(self, text: str, prefix: str = "/") -> str:
        """The command as a person types it: "/status Hit & Run"."""
        return f"{prefix}{self.name} {text}".rstrip()

    def line(self, prefix: str = "/") -> Line:
        return Line(self.typed(self.usage, prefix), note=self.summary)


async def nothing(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes nothing."""
    return ()


def command(
    *,
    name: str,
    summary: str,
    usage: str = "",
    example: str = "",
    admin: bool = False,
    completes: Completes = nothing,
    details: str = "",
    private: bool = False,
    parts: Sequence[Part] = (),
) -> Callable[[Run], Command]:
    """Make the function below a command; it is run only with a text where `usage` demands one."""

    def make(run: Run) -> Command:
        return Command(name, usage, summary, example, admin, run, completes, details, private, tuple(parts))

    return make
