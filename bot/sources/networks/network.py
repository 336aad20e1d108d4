"""The record of one network or streamer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Network:
    """Who orders and cancels shows: a broadcaster, a channel or a streamer."""

    key: str
    #: as cards show it
    name: str
    #: other names, former ones among them, where the schedule went with the name
    aliases: tuple[str, ...] = ()
    #: what the trades call it for variety
    nicknames: tuple[str, ...] = ()
    #: ISO 3166-1 code of its home; empty for worldwide streamers
    country: str = ""
