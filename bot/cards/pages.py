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

    @property
    def footer(self) -> str:
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
    number = min(max(number, 1), count)
    return Page(tuple(items[(number - 1) * size : number * size]), number, count)
