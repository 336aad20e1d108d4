"""Everyone else: carriers of others' articles, sites where anyone writes, fan sites, and sites known for guesses.

Many of these are good reading, and their headlines often come first in a feed; but what they say of a renewal is
somebody else's word, or a calculation, or a wish. Two of them that rest on their own word make a report at most.

None of the feeds was fetched when this was written; those of the trackers and fan sites are in wide use.
"""

from __future__ import annotations

from bot.sources.aggregators import carriers, forums, guessers, trackers

#: keys of the carriers: there, the publisher's name says whose word an article is
CARRIERS = frozenset(source.key for source in carriers.SOURCES)


SOURCES = (*carriers.SOURCES, *forums.SOURCES, *trackers.SOURCES, *guessers.SOURCES)
