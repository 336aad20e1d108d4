"""The stores that keep the promise: to take up another, add a row with what gives the URL of a new, empty one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.model import Record
from storage import Storage
from tests import postgres

STORES: dict[str, Callable[[Path], str]] = {
    "memory": lambda _: "memory:",
    "file": lambda folder: f"tinydb:{folder}/store.json",
    "postgresql": lambda _: postgres.new_database(),
}


async def kept(storage: Storage) -> list[Record]:
    """All that the store holds, in its order."""
    return [record async for record in storage.everything()]
