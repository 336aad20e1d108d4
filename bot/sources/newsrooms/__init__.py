"""The networks' own newsrooms: what stands there is the decider's word.

Only places where a network's press office writes are here. A programme page on a network's site is not: it stays up
for years and announces nothing. `speaks_for` has names of `bot.sources.networks`; a test holds the two together.

Few newsrooms have a feed. None was fetched when this was written; those given follow their publishing system's habit.
"""

from __future__ import annotations

from bot.sources.newsrooms import america, world

SOURCES = (*america.SOURCES, *world.SOURCES)
