"""Networks and streamers: any of their names in, one `Network` out.

To add a network: one row in the module of its part of the world. Two networks of one name are told apart by a
country in brackets, "ABC (AU)"; the bare name belongs to the one that the international press means by it.

`network_of` resolves what somebody calls a network. It is not for picking networks out of running text: many names
("Max", "Dave", "Stan", "Seven") are also words and people.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.sources.networks import americas, asia_pacific, britain, europe, inventions
from bot.sources.networks.network import Network

__all__ = ["NETWORKS", "Network", "network_of"]

_TABLES = (americas.NETWORKS, britain.NETWORKS, europe.NETWORKS, asia_pacific.NETWORKS, inventions.NETWORKS)

#: every network by its key
NETWORKS: Mapping[str, Network] = MappingProxyType({network.key: network for table in _TABLES for network in table})


def network_of(name: str) -> Network | None:
    """The network of this name, alias or nickname, in any case, with or without "the"; None for any other word."""
    return _NAMES.get(_folded(name))


def _folded(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold().removeprefix("the ")


_NAMES = {
    _folded(name): network
    for network in NETWORKS.values()
    for name in (network.name, *network.aliases, *network.nicknames)
}
