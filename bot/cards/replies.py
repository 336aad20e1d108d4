"""The short answers: something done, something that cannot be done as asked, something that went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.card import Button, Card, Line, Section
from bot.cards.words import listed, shortened

#: buttons carry no more than this many characters of what was asked
LONGEST_ASKED = 80


def done_card(title: str, text: str = "", *, lines: Sequence[str | Line] = (), buttons: Sequence[Button] = ()) -> Card:
    """Says what was done, with what came with it on lines of their own."""
    section = Section("", tuple(line if isinstance(line, Line) else Line(line) for line in lines))
    return Card(title, text, sections=(section,) if lines else (), buttons=tuple(buttons))


def error_card(text: str, *, title: str = "That did not work", buttons: Sequence[Button] = ()) -> Card:
    """Says in one sentence why not, and offers what could be asked instead."""
    return Card(title, text, buttons=tuple(buttons))


def usage_card(usage: str, summary: str, example: str) -> Card:
    """Says how a command is typed, with an example."""
    return Card(
        "Something is missing", summary, sections=(Section("", (Line(usage), Line(f"For example: {example}"))),)
    )


def unknown_command_card(name: str, nearest: Sequence[str], text: str, *, prefix: str = "/") -> Card:
    """Names the commands that come nearest to what was typed; each button asks the same of one of them."""
    asked = shortened(name, LONGEST_ASKED)
    if not nearest:
        return error_card(f"There is no command {prefix}{asked}. {prefix}help lists them all.", title="No such command")
    suggestions = listed([f"{prefix}{near}" for near in nearest], "or")
    buttons = [Button(f"/{near}", near, text) for near in nearest] if len(text) <= LONGEST_ASKED else []
    return error_card(
        f"There is no command {prefix}{asked}. Did you mean {suggestions}? {prefix}help lists them all.",
        title="No such command",
        buttons=buttons,
    )


def unknown_show_card(
    name: str, nearest: Sequence[str], *, again: Sequence[Button] = (), may_track: bool = False, prefix: str = "/"
) -> Card:
    """Names the tracked shows that come nearest; an admin may track the one asked for. `again` asks anew for those."""
    asked = shortened(name, LONGEST_ASKED)
    parts = [f"No show of the name “{asked}” is tracked."]
    if nearest:
        parts.append(f"Did you mean {listed(list(nearest), 'or')}?")
    else:
        parts.append(f"{prefix}shows lists those that are.")
    track = [Button("Track it", "track", name)] if may_track and len(name) <= LONGEST_ASKED else []
    return error_card(" ".join(parts), title="Not a tracked show", buttons=[*again, *track])


def help_card(anyone: Sequence[Line], admins: Sequence[Line] = ()) -> Card:
    """All commands, those for admins apart."""
    sections = (Section("For everyone", tuple(anyone)), Section("For admins", tuple(admins)))
    return Card(
        "Whether a show is coming back, with the sources",
        "Ask for a show by its title; it need not be exact.",
        sections=tuple(section for section in sections if section.lines),
    )


def manual_card(usage: str, summary: str, example: str, *, details: str = "", admin: bool = False) -> Card:
    """One command in full."""
    lines = tuple(Line(line) for line in (details, f"For example: {example}") if line)
    return Card(usage, summary, sections=(Section("", lines),), footer="For admins." if admin else "")
