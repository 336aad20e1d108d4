"""The records of a saga: who publishes what and when, and what the bot is expected to make of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from bot.model import Change


@dataclass(frozen=True, slots=True)
class Outlet:
    """A sample publisher. `name` is that of its row in `bot.sources.inventions`."""

    key: str
    name: str
    kind: Literal["rss", "atom"]
    motto: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of an outlet."""

    outlet: Outlet
    slug: str
    title: str
    summary: str
    #: wrapped as it suits the file, an empty line between paragraphs
    text: str
    #: how long before the demo's start it was published
    ago: timedelta
    author: str = ""
    #: headlines of other stories, linked beside this one
    related: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(" ".join(paragraph.split()) for paragraph in self.text.split("\n\n"))


@dataclass(frozen=True, slots=True)
class Expected:
    """What a scene leads to: the alerts by show, and of how many articles the shows' verdicts then know."""

    alerts: tuple[tuple[str, Change], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of the saga: the pieces that appear together."""

    #: one line for the narrator
    heading: str
    pieces: tuple[Piece, ...]
    expected: Expected = Expected()
