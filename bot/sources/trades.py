"""The trade papers: those whose reporters hear of a network's decision from the people who made it.

Trade tier is for papers that break such news themselves and are quoted for it. IndieWire and Vulture report well,
but mostly after others, and are press. Anime News Network is the paper of record of its field, hence trade.

No feed address here was fetched when it was written; those of the form `/feed/` follow the site's publishing system.
"""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    Source(
        "deadline",
        "Deadline",
        Tier.TRADE,
        ("deadline.com", "deadlinehollywooddaily.com"),
        ("Deadline", "Deadline Hollywood", "Deadline.com", "Deadline Hollywood Daily"),
        ("https://deadline.com/feed/", "https://deadline.com/v/tv/feed/"),
    ),
    Source(
        "variety",
        "Variety",
        Tier.TRADE,
        ("variety.com",),
        ("Variety", "Variety.com", "Daily Variety"),
        ("https://variety.com/feed/", "https://variety.com/v/tv/feed/"),
    ),
    Source(
        "hollywood-reporter",
        "The Hollywood Reporter",
        Tier.TRADE,
        ("hollywoodreporter.com", "thr.com", "livefeed.hollywoodreporter.com"),
        ("The Hollywood Reporter", "Hollywood Reporter", "THR", "THR.com", "The Live Feed"),
        ("https://www.hollywoodreporter.com/feed/", "https://www.hollywoodreporter.com/c/tv/feed/"),
    ),
    Source(
        "tvline",
        "TVLine",
        Tier.TRADE,
        ("tvline.com",),
        ("TVLine", "TV Line", "TVLine.com"),
        ("https://tvline.com/feed/",),
    ),
    Source(
        "thewrap",
        "TheWrap",
        Tier.TRADE,
        ("thewrap.com",),
        ("TheWrap", "The Wrap", "TheWrap.com"),
        ("https://www.thewrap.com/feed/", "https://www.thewrap.com/category/tv/feed/"),
    ),
    # "Broadcast" alone begins too many ordinary sentences to be a credit.
    Source(
        "broadcast",
        "Broadcast",
        Tier.TRADE,
        ("broadcastnow.co.uk",),
        ("Broadcast magazine", "Broadcastnow", "Broadcast Now"),
        ("https://www.broadcastnow.co.uk/full-rss/",),
    ),
)
