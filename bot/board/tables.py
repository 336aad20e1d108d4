"""A table as one value: its columns in; its rows sorted, and each row as plain names and values, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")
#: what a program reads in a cell
Value = str | int | bool | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: `name` for programs and addresses, `heading` for people."""

    name: str
    heading: str
    value: Callable[[Row], Value]
    #: what rows are compared by; None where sorting by it makes no sense
    order: Callable[[Row], Any] | None = None


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """Columns of one kind of row, and the sort word in force where none is asked for."""

    columns: tuple[Column[Row], ...]
    sort: str = ""

    def sortable(self, word: str) -> str:
        """This sort word (`title`, or `-title` for the other way round), or the table's own if no column has it."""
        return (
            word
            if any(column.name == word.removeprefix("-") and column.order for column in self.columns)
            else self.sort
        )

    def arranged(self, rows: Iterable[Row], word: str) -> tuple[Row, ...]:
        """The rows by this sort word; rows that compare equal stay in the order given."""
        word = self.sortable(word)
        for column in self.columns:
            if column.name == word.removeprefix("-") and column.order is not None:
                return tuple(sorted(rows, key=column.order, reverse=word.startswith("-")))
        return tuple(rows)

    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def values(self, rows: Sequence[Row]) -> tuple[dict[str, Value], ...]:
        """Each row as names and values."""
        return tuple({column.name: column.value(row) for column in self.columns} for row in rows)
