"""Publishers that exist in our samples and tests only, at hosts that can never exist (RFC 2606).

Their presence lets a sample newsroom speak with every tier of trust and puts no word in a real paper's mouth.
"""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    Source(
        "lanternlight-newsroom",
        "Lanternlight Newsroom",
        Tier.OFFICIAL,
        ("newsroom.lanternlight.example",),
        ("Lanternlight Newsroom",),
        speaks_for=("Lanternlight",),
    ),
    Source("screen-ledger", "Screen Ledger", Tier.TRADE, ("screenledger.example",), ("Screen Ledger",)),
    Source("slate-and-signal", "Slate & Signal", Tier.TRADE, ("slateandsignal.example",), ("Slate & Signal",)),
    Source("evening-courant", "The Evening Courant", Tier.PRESS, ("courant.example",), ("The Evening Courant",)),
    Source("sofa-weekly", "Sofa Weekly", Tier.PRESS, ("sofaweekly.example",), ("Sofa Weekly",)),
    Source("binge-beacon", "Binge Beacon", Tier.OTHER, ("bingebeacon.example",), ("Binge Beacon",)),
    Source("next-episode-now", "Next Episode Now", Tier.OTHER, ("nextepisodenow.example",), ("Next Episode Now",)),
)
