"""Everyone else: carriers of others' articles, fan sites, and sites known for guesses."""

from __future__ import annotations

from bot.model import Source, Tier

#: keys of those whose addresses say nothing about who wrote an article
CARRIERS = frozenset({"google-news"})

SOURCES: tuple[Source, ...] = (
    Source("google-news", "Google News", Tier.OTHER, ("news.google.com",), ("Google News",)),
)
