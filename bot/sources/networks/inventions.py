"""Networks that exist in our samples and tests only."""

from __future__ import annotations

from bot.sources.networks.network import Network

NETWORKS = (
    Network("lanternlight", "Lanternlight", ("Lanternlight+", "Lanternlight Plus")),
    Network("harbour-9", "Harbour 9", ("Harbour Nine", "Channel Harbour 9"), country="GB"),
)
