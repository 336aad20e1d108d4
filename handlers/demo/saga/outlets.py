"""Who publishes in the sample newsroom: two trades, two papers, two fan sites and one network, all invented."""

from __future__ import annotations

from handlers.demo.scenes import Outlet

LEDGER = Outlet("screen-ledger", "Screen Ledger", "rss", "The business of series")
SIGNAL = Outlet("slate-and-signal", "Slate & Signal", "atom", "Who makes what, for whom, and why")
COURANT = Outlet("evening-courant", "The Evening Courant", "rss", "News from the harbour since 1871")
SOFA = Outlet("sofa-weekly", "Sofa Weekly", "atom", "Everything on tonight, and most of tomorrow")
BEACON = Outlet("binge-beacon", "Binge Beacon", "rss", "What to watch next & what to hope for")
NEXT = Outlet("next-episode-now", "Next Episode Now", "rss", "Your shows. Their futures. Our guesses.")
LANTERNLIGHT = Outlet("lanternlight-newsroom", "Lanternlight Newsroom", "atom", "Announcements from Lanternlight")

OUTLETS = (LEDGER, SIGNAL, COURANT, SOFA, BEACON, NEXT, LANTERNLIGHT)
