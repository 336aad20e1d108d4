"""The networks' own newsrooms."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES: tuple[Source, ...] = (
    Source(
        "netflix-tudum",
        "Netflix Tudum",
        Tier.OFFICIAL,
        ("netflix.com/tudum", "about.netflix.com"),
        ("Tudum",),
        speaks_for=("Netflix",),
    ),
)
