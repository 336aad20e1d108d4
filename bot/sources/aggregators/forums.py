"""Sites where anyone writes."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    Source(
        "reddit",
        "Reddit",
        Tier.OTHER,
        ("reddit.com", "redd.it"),
        ("Reddit",),
        ("https://www.reddit.com/r/television/.rss",),
    ),
    Source("x", "X", Tier.OTHER, ("twitter.com", "x.com")),
    Source("facebook", "Facebook", Tier.OTHER, ("facebook.com", "fb.com")),
    Source("instagram", "Instagram", Tier.OTHER, ("instagram.com",)),
    Source("threads", "Threads", Tier.OTHER, ("threads.net", "threads.com")),
    Source("bluesky", "Bluesky", Tier.OTHER, ("bsky.app",)),
    Source("tiktok", "TikTok", Tier.OTHER, ("tiktok.com",)),
    Source("youtube", "YouTube", Tier.OTHER, ("youtube.com", "youtu.be")),
    Source("wikipedia", "Wikipedia", Tier.OTHER, ("wikipedia.org",), ("Wikipedia",)),
    Source("fandom", "Fandom", Tier.OTHER, ("fandom.com", "wikia.com")),
    Source("imdb", "IMDb", Tier.OTHER, ("imdb.com",), ("IMDb",)),
    Source("tv-tropes", "TV Tropes", Tier.OTHER, ("tvtropes.org",)),
    Source("change-org", "Change.org", Tier.OTHER, ("change.org",)),
)
