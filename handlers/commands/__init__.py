"""Commands: a request in, the reply out.

The table is `COMMANDS`: `@command(...)` above a function `async def status(desk, request) -> Card` adds one, in the
module of its group: `answers` (about one show), `shows` (what is tracked), `follows` (what one person hears),
`subscriptions` (what rooms hear), `feeds` (what is read), `guidance` (the bot itself). A command raises AskError to
say what should be asked instead; nothing that it raises takes the process down.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from types import MappingProxyType

import structlog
from rapidfuzz import process

from bot.cards import (
    Button,
    Card,
    error_card,
    unknown_command_card,
    unknown_show_card,
    usage_card,
)
from bot.errors import AskError, StaleError, TransientError
from handlers.chat import Answer, Complete, Reply, Request
from handlers.chat.texts import one_line
from handlers.commands import answers, feeds, follows, guidance, shows, subscriptions
from handlers.commands.naming import UnknownShowError
from handlers.commands.table import Command, Desk

__all__ = ["COMMANDS", "GROUPS", "Command", "Desk", "answering", "completing"]

log = structlog.get_logger()

#: the modules of commands, in the order of `/help`
GROUPS = (answers, shows, follows, subscriptions, feeds, guidance)
#: every command by its name
COMMANDS: Mapping[str, Command] = MappingProxyType(
    {row.name: row for group in GROUPS for row in vars(group).values() if isinstance(row, Command)}
)
#: nobody needs more characters to ask
LONGEST_TEXT = 1000
#: how often a command is tried that others are quicker than
TRIES = 5
#: as many completions as the platforms show
MOST_COMPLETIONS = 25
#: below this a word is another word, not a misspelt command (0 to 100)
_CLOSE = 66


def answering(desk: Desk) -> Answer:
    """What the chat platforms call for every request."""

    async def answer(request: Request) -> Reply:
        asked = replace(request, command=one_line(request.command).casefold(), text=one_line(request.text))
        try:
            return await _answer(desk, asked)
        except Exception:
            log.exception("command failed", command=asked.command[:40], platform=asked.destination.platform)
            return Reply(error_card("Something went wrong on our side. It has been noted; please try again."), True)

    return answer


def completing(desk: Desk) -> Complete:
    """What the chat platforms call while a command's text is typed."""

    async def complete(name: str, typed: str) -> tuple[str, ...]:
        command = COMMANDS.get(name)
        if command is None or len(typed) > LONGEST_TEXT:
            return ()
        try:
            return (await command.completes(desk, one_line(typed)))[:MOST_COMPLETIONS]
        except Exception:
            log.exception("completion failed", command=name)
            return ()

    return complete


async def _answer(desk: Desk, request: Request) -> Reply:
    command = COMMANDS.get(request.command)
    refusal = _refusal(command, request)
    if command is None or refusal is not None:
        return Reply(refusal or _unknown_command(request), private=True)
    try:
        card = await _tried(command, desk, request)
    except UnknownShowError as error:
        return Reply(_unknown_show(error, request), private=True)
    except (AskError, TransientError) as error:
        return Reply(error_card(str(error)), private=True)
    return Reply(card, private=command.admin or command.private or desk.settings.replies == "private")


async def _tried(command: Command, desk: Desk, request: Request) -> Card:
    """Run it; again from the start where somebody else saved something about the show meanwhile."""
    for _ in range(TRIES - 1):
        with suppress(StaleError):
            return await command.run(desk, request)
    return await command.run(desk, request)


def _refusal(command: Command | None, request: Request) -> Card | None:
    """Why this is not even tried; None where it is."""
    if command is None:
        return None
    if command.admin and not request.admin:
        return error_card(f"Only admins may use {request.prefix}{command.name} here.", title="For admins")
    if len(request.text) > LONGEST_TEXT:
        return error_card(f"That is too long: please ask in at most {LONGEST_TEXT:,} characters.")
    if command.needs_text and not request.text:
        usage, example = (command.typed(text, request.prefix) for text in (command.usage, command.example))
        return usage_card(usage, command.summary, example)
    return None


def _unknown_command(request: Request) -> Card:
    found = process.extract(request.command[:40], list(COMMANDS), limit=3, score_cutoff=_CLOSE)
    nearest = [name for name, _, _ in found]
    return unknown_command_card(request.command, nearest, request.text, prefix=request.prefix)


def _unknown_show(error: UnknownShowError, request: Request) -> Card:
    again = [
        Button(name, request.command, request.text.replace(error.name, name, 1) if error.name else name)
        for name in error.nearest
    ]
    return unknown_show_card(error.name, error.nearest, again=again, may_track=request.admin, prefix=request.prefix)
