"""A room, deliveries to it, and what a message there says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.model import Delivery, Destination
from tests.handlers.chat.cards import delivery

START = datetime(2026, 1, 2, tzinfo=UTC)
ROOM = Destination("slack", "T0700", "C0800")


def new(destination: Destination = ROOM, **fields: Any) -> Delivery:
    return replace(delivery(destination), **{"due": START + timedelta(seconds=1), **fields})


def text(message: dict[str, Any]) -> str:
    """The second block's: the first is the title."""
    return str(message["blocks"][1]["text"]["text"])
