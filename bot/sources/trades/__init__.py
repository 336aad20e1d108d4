"""The trade papers: those whose reporters hear of a network's decision from the people who made it.

Trade tier is for papers that break such news themselves and are quoted for it. IndieWire and Vulture report well,
but mostly after others, and are press. Anime News Network is the paper of record of its field, hence trade.

No feed was fetched when this was written. Those of the big five (`/feed/`, `/v/tv/feed/`) and of Anime News Network,
C21Media, TBI, Digital TV Europe and Screen Daily are in wide use; the others follow their publishing system's habit.
"""

from __future__ import annotations

from bot.sources.trades import america, world

SOURCES = (*america.SOURCES, *world.SOURCES)
