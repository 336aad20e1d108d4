"""The table of commands in; slash commands with their options out, and whether Discord has them already.

A command's text arrives in parts, one option each, and is put together here as a person would have typed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.chat.texts import cut
from handlers.commands import Command
from handlers.commands.table import Kind, Part

SUMMARY, CHOICES, CHOICE = 100, 25, 100
STRING, INTEGER, CHANNEL, ROLE = 3, 4, 7, 8
#: what an option of each kind is
_TYPES = {Kind.NUMBER: INTEGER, Kind.ROOM: CHANNEL, Kind.ROLE: ROLE}
#: text, announcements, threads of each sort and forums: where messages can be posted
ROOMS = (0, 5, 10, 11, 12, 15)
THREADS = (10, 11, 12)
MANAGE_GUILD = 1 << 5
#: guilds, our direct messages, and everybody's other direct messages; installed by a guild, and by a person
GUILD, EVERYWHERE = [0], [0, 1, 2]
BY_GUILD, BY_ANYONE = [0], [0, 1]


def registration(command: Command) -> dict[str, Any]:
    """The slash command, as the body of a request. Commands for admins are for guilds alone."""
    return {
        "type": 1,
        "name": command.name,
        "description": cut(command.summary, SUMMARY),
        "options": [_option(part, completed=not number) for number, part in enumerate(command.parts)],
        "default_member_permissions": MANAGE_GUILD if command.admin else None,
        "contexts": GUILD if command.admin else EVERYWHERE,
        "integration_types": BY_GUILD if command.admin else BY_ANYONE,
    }


def in_guild(registered: Mapping[str, Any]) -> dict[str, Any]:
    """The same for one guild, where contexts mean nothing."""
    return {name: value for name, value in registered.items() if name not in ("contexts", "integration_types")}


def same(ours: Iterable[Mapping[str, Any]], theirs: Iterable[Mapping[str, Any]]) -> bool:
    """True where Discord has these commands already, and no others."""
    known = {command["name"]: command for command in theirs}
    wanted = {command["name"]: command for command in ours}
    return known.keys() == wanted.keys() and all(_fits(wanted[name], known[name]) for name in wanted)


def typed(options: Sequence[Mapping[str, Any]], resolved: Mapping[str, Any], parts: Sequence[Part]) -> str:
    """The text that a person would have typed, from the options in the order of the command's parts."""
    given = {option["name"]: option for option in options}
    order = {part.name: part for part in parts}
    known = [(part.written, given[part.name]) for part in parts if part.name in given]
    stray = [("{}", option) for option in options if option["name"] not in order]
    return " ".join(written.replace("{}", _value(option, resolved)) for written, option in (*known, *stray)).strip()


def focused(options: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """The name of the option that is being typed, and what stands in it."""
    found = next((option for option in options if option.get("focused")), None)
    return (str(found["name"]), str(found.get("value", ""))) if found else ("", "")


def listing(typed_so_far: str, words: Sequence[str]) -> tuple[str, ...]:
    """Completes the last word of a list: "cancelled, sa" to "cancelled, saved"."""
    *before, last = typed_so_far.replace(",", " ").split(" ")
    before = [word for word in before if word]
    open_words = [word for word in words if word not in before and word.startswith(last.casefold())]
    return tuple(", ".join([*before, word]) for word in open_words)


def _option(part: Part, *, completed: bool) -> dict[str, Any]:
    kind = _TYPES.get(part.kind, STRING)
    option: dict[str, Any] = {"type": kind, "name": part.name, "description": cut(part.summary, SUMMARY)}
    option["required"] = part.needed
    if part.kind is Kind.ROOM:
        option["channel_types"] = list(ROOMS)
    elif part.kind is Kind.CHOICE:
        option["choices"] = [{"name": word, "value": word} for word in map(str, part.words)]
    elif part.kind is Kind.LIST or (completed and kind == STRING):
        option["autocomplete"] = True
    return option


def _value(option: Mapping[str, Any], resolved: Mapping[str, Any]) -> str:
    value = str(option.get("value", ""))
    if option.get("type") == ROLE:
        return f"@{value}"
    if option.get("type") != CHANNEL:
        return value
    room = (resolved.get("channels") or {}).get(value) or {}
    return f"#{room['parent_id']}/{value}" if room.get("type") in THREADS and room.get("parent_id") else f"#{value}"


def _fits(ours: Any, theirs: Any) -> bool:
    """True where what we say is what they have; what they add, and say differently for nothing, does not matter."""
    if isinstance(ours, Mapping):
        return isinstance(theirs, Mapping) and all(_fits(value, theirs.get(name)) for name, value in ours.items())
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(_fits, ours, theirs))
    return (ours or None) == (theirs or None) or (theirs is not None and str(ours) == str(theirs))
