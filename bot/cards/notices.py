"""A notice in, its message out."""

from __future__ import annotations

from bot.cards.card import Card, Line, Section
from bot.model import Notice


def notice_card(notice: Notice) -> Card:
    """The message of a notice: each of its parts a section, each line of a part a line."""
    return Card(
        title=notice.title,
        text=notice.text,
        sections=tuple(
            Section(heading, tuple(Line(line) for line in text.splitlines() if line)) for heading, text in notice.parts
        ),
        at=notice.made,
    )
