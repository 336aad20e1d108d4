"""A long list in, one page of it out, with the buttons that turn to its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.cards.card import Button

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """The items of one page, counted from 1; `count` pages in all."""

    items: tuple[Item, ...]
    number: int
    count: int
    #: a page that was asked for and is past the last; else 0
    missed: int = 0

    @property
    def footer(self) -> str:
        if self.missed:
            return f"There is no page {self.missed:,}: this is page {self.number} of {self.count}."
        return f"Page {self.number} of {self.count}." if self.count > 1 else ""

    def buttons(self, command: str, text: str = "") -> tuple[Button, ...]:
        """Those that exist of the page before and the page after."""
        turns = (("Previous page", self.number - 1), ("Next page", self.number + 1))
        return tuple(
            Button(label, command, f"{text} {number}".strip()) for label, number in turns if 1 <= number <= self.count
        )


def page_of(items: Sequence[Item], number: int, size: int) -> Page[Item]:
    """The page of this number; the nearest one where there is none."""
    count = max(1, -(-len(items) // size))
    shown = min(max(number, 1), count)
    missed = number if number > count else 0
    return Page(tuple(items[(shown - 1) * size : shown * size]), shown, count, missed)
