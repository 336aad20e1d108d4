"""A card in; out, lines for a pipe (`to_text`) or a coloured frame for a terminal (`to_rich`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import NamedTuple

from rich.box import ROUNDED
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.cards import Button, Card, Line, Section
from bot.model import Outcome
from handlers.chat.texts import COLOURS, clean, cut, one_line, web_address

TITLE, TEXT, LINE = 300, 4000, 600
NARROWEST = 20


class _Row(NamedTuple):
    """One paragraph: how far it is indented, what stands before it, and whether it may be broken over several lines."""

    indent: int
    text: Text
    bullet: str = ""
    whole: bool = False


def to_text(card: Card, width: int) -> str:
    """The card as plain lines of at most `width` cells, only addresses run over; the ornaments are ASCII."""
    room = max(width, NARROWEST)
    lines = []
    for row in (_Row(0, Text(_headline(card))), *_rows(card, indent=2)):
        hanging = row.indent + len(row.bullet)
        parts = [row.text] if row.whole else row.text.wrap(_measure(), room - hanging, overflow="fold")
        starts = (" " * row.indent + row.bullet, *[" " * hanging] * len(parts))
        lines += [(start + part.plain).rstrip() for start, part in zip(starts, parts, strict=False)]
    return "\n".join(lines)


def to_rich(card: Card) -> Panel:
    """The card in a frame of its outcome's colour."""
    colour = Style(color=_colour(card.outcome))
    rows = [Padding(_hung(row), (0, 0, 0, row.indent)) for row in _rows(card, indent=0)]
    title = Text(_title(card), style=colour + Style(bold=True))
    return Panel(Group(*rows), box=ROUNDED, title=title, title_align="left", border_style=colour, padding=(0, 1))


def _hung(row: _Row) -> RenderableType:
    if not row.bullet:
        return row.text
    grid = Table.grid()
    grid.add_row(row.bullet, row.text)
    return grid


def _headline(card: Card) -> str:
    decided = card.outcome not in (None, Outcome.UNKNOWN)
    return f"[{str(card.outcome).upper()}] {_title(card)}" if decided else _title(card)


def _title(card: Card) -> str:
    return cut(one_line(card.title), TITLE) or "(untitled)"


def _colour(outcome: Outcome | None) -> str:
    return f"#{COLOURS[outcome]:06x}"


def _rows(card: Card, indent: int) -> Iterator[_Row]:
    """The card below its title."""
    if text := cut(clean(card.text), TEXT):
        yield _Row(indent, Text(text))
    if card.url not in {line.url for section in card.sections for line in section.lines}:
        yield from _address(card.url, indent)
    for section in card.sections:
        yield from _section(section, indent)
    if last := " ".join(part for part in (cut(one_line(card.footer), LINE), _time(card.at)) if part):
        yield _Row(indent, Text(last, style="dim"))
    if card.buttons:
        yield _Row(indent, Text("More: " + ", ".join(map(_command, card.buttons)), style="dim"))


def _section(section: Section, indent: int) -> Iterator[_Row]:
    if heading := cut(one_line(section.heading), TITLE):
        yield _Row(indent, Text(heading, style="bold"))
    for line in section.lines:
        yield from _line(line, indent + 2)


def _line(line: Line, indent: int) -> Iterator[_Row]:
    named = " ".join(mark + name for mark, name in (("#", line.room), ("@", line.role)) if name)
    text = Text(cut(one_line(f"{line.text} {named}"), LINE))
    if note := cut(one_line(line.note), LINE):
        text.append(f" ({note})", style="dim")
    yield _Row(indent, text, bullet="- ")
    yield from _address(line.url, indent + 2)


def _address(url: str, indent: int) -> Iterator[_Row]:
    if address := web_address(url):
        yield _Row(indent, Text(address, style=Style(color="blue", link=address), overflow="fold"), whole=True)


def _command(button: Button) -> str:
    return cut(one_line(f"/{button.command} {button.text}"), LINE)


def _time(at: datetime | None) -> str:
    return f"({at.day} {at:%B %Y, %H:%M} UTC)" if at else ""


@cache
def _measure() -> Console:
    return Console(width=80, color_system=None)
