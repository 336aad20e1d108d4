"""Asking about the bot itself: the commands, and whether all is well."""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards import Card, Health, health_card, help_card, manual_card
from bot.errors import AskError
from handlers.chat import Request
from handlers.commands.table import Command, Desk, Part, command


async def command_names(desk: Desk, typed: str) -> tuple[str, ...]:
    """Completes the name of a command."""
    return tuple(name for name in _table() if name.startswith(typed.casefold().removeprefix("/")))


@command(name="health", summary="Are the feeds read, and is anything waiting?")
async def health(desk: Desk, request: Request) -> Card:
    now = desk.clock()
    tally = await desk.storage.tally()
    return health_card(
        Health(
            feeds=await desk.storage.feeds(),
            shows=tally["shows"],
            subscriptions=tally["subscriptions"],
            waiting=tally["waiting"],
            now=now,
            dead=tally["dead"],
            prefix=request.prefix,
        )
    )


@command(
    name="help",
    usage="[COMMAND]",
    example="subscribe",
    summary="What can be asked.",
    completes=command_names,
    parts=(Part("command", "The name of a command"),),
)
async def help_(desk: Desk, request: Request) -> Card:
    commands, prefix = _table(), request.prefix
    name = request.text.casefold().removeprefix("/").split(" ")[0]
    if not name:
        rows = [row for row in commands.values() if request.admin or not row.admin]
        anyone, admins = ([row.line(prefix) for row in rows if row.admin is admin] for admin in (False, True))
        return help_card(anyone, admins)
    if name not in commands:
        raise AskError(f"There is no command {prefix}{name[:80]}. {prefix}help lists them all.")
    wanted = commands[name]
    usage, example = wanted.typed(wanted.usage, prefix), wanted.typed(wanted.example, prefix)
    return manual_card(usage, wanted.summary, example, details=wanted.details, admin=wanted.admin)


def _table() -> Mapping[str, Command]:
    """The table, which is whole only when this module, too, is in it."""
    from handlers.commands import COMMANDS

    return COMMANDS
