"""A card as text, so that a test can show it whole beside what it was made from."""

from __future__ import annotations

from textwrap import dedent

from bot.cards import Card, Line


def rendered(card: Card) -> str:
    """Title, text, sections, footer and buttons, a line each."""
    rows = [card.title, *card.text.splitlines()]
    for section in card.sections:
        rows += [f"# {section.heading}".rstrip(), *(_row(line) for line in section.lines)]
    if card.footer:
        rows.append(f"~ {card.footer}")
    rows += [f"[{button.label}] /{button.command} {button.text}".rstrip() for button in card.buttons]
    return "\n".join(rows)


def shown(text: str) -> str:
    """The same, written in a test with its indentation."""
    return dedent(text).strip()


def _row(line: Line) -> str:
    row = f"- {line.text}"
    if line.note:
        row += f" | {line.note}"
    return f"{row} <{line.url}>" if line.url else row
