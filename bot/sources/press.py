"""The national press and the big magazines."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES: tuple[Source, ...] = (
    Source("independent", "The Independent", Tier.PRESS, ("independent.co.uk",), ("The Independent",)),
)
