"""What several change at once: a save made of what is kept in; made again, where others changed that meanwhile, out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.errors import StaleError, TransientError

log = structlog.get_logger()

#: how often a save is made
TIMES = 5

R = TypeVar("R")


async def undisturbed(save: Callable[[], Awaitable[R]], what: str) -> R:
    """What this gives, which loads, changes and saves. Raises TransientError where others come between every time."""
    for _ in range(TIMES):
        try:
            return await save()
        except StaleError as error:
            log.info("changed by others", what=what, reason=str(error))
    raise TransientError(f"others change the same all the time: {what} is saved another time")
