"""What is typed into a form in, the names that complete it out; and the form itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from handlers.chat.slack.blocks import Block
from handlers.chat.texts import cut, length, one_line
from handlers.commands import COMMANDS

# https://docs.slack.dev/reference/block-kit/composition-objects/option-object
OPTIONS, LABEL, VALUE = 100, 75, 150
PICK = "pick:"
#: the usage of a command for which the name of a show is enough
_SHOW_ALONE = re.compile(r"SHOW(-or-\w+)?( \[.*)?")


def form(command: str) -> list[Block]:
    """A menu whose choices come as one types, for a command that lacks the name of a show; nothing for others."""
    row = COMMANDS.get(command)
    if row is None or not _SHOW_ALONE.fullmatch(row.usage):
        return []
    menu = {
        "type": "external_select",
        "action_id": f"{PICK}{command}",
        "placeholder": {"type": "plain_text", "text": "Type a title", "emoji": False},
        "min_query_length": 1,
    }
    return [{"type": "actions", "elements": [menu]}]


def options(names: Iterable[str]) -> list[dict[str, Any]]:
    """Names as the choices of a menu; those that could not be sent back whole are left out."""
    return [
        {"text": {"type": "plain_text", "text": cut(name, LABEL), "emoji": False}, "value": name}
        for name in dict.fromkeys(map(one_line, names))
        if 0 < length(name) <= VALUE
    ][:OPTIONS]
