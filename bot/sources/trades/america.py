"""The trades of Hollywood and of the American television business; animation and anime with them."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    # Hollywood
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
        ("hollywoodreporter.com", "thr.com"),
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
        ("https://www.thewrap.com/feed/",),
    ),
    Source("puck", "Puck", Tier.TRADE, ("puck.news",), ("Puck News",)),
    Source(
        "the-ankler", "The Ankler", Tier.TRADE, ("theankler.com",), ("The Ankler",), ("https://theankler.com/feed",)
    ),
    Source("production-weekly", "Production Weekly", Tier.TRADE, ("productionweekly.com",), ("Production Weekly",)),
    # Television business
    Source(
        "next-tv",
        "Next TV",
        Tier.TRADE,
        ("nexttv.com", "broadcastingcable.com", "multichannel.com"),
        (
            "Next TV",
            "NextTV",
            "Broadcasting & Cable",
            "Broadcasting+Cable",
            "B&C",
            "Broadcasting and Cable",
            "Multichannel News",
        ),
        ("https://www.nexttv.com/feeds/all",),
    ),
    Source(
        "cynopsis",
        "Cynopsis",
        Tier.TRADE,
        ("cynopsis.com",),
        ("Cynopsis", "Cynopsis Media"),
        ("https://www.cynopsis.com/feed/",),
    ),
    Source(
        "adweek",
        "Adweek",
        Tier.TRADE,
        ("adweek.com", "tvnewser.com"),
        ("Adweek", "TVNewser"),
        ("https://www.adweek.com/feed/",),
    ),
    Source("ad-age", "Ad Age", Tier.TRADE, ("adage.com",), ("Ad Age", "AdAge", "Advertising Age")),
    Source(
        "tv-news-check",
        "TVNewsCheck",
        Tier.TRADE,
        ("tvnewscheck.com",),
        ("TVNewsCheck", "TV News Check"),
        ("https://tvnewscheck.com/feed/",),
    ),
    Source(
        "tv-technology",
        "TV Tech",
        Tier.TRADE,
        ("tvtechnology.com",),
        ("TV Tech", "TV Technology"),
        ("https://www.tvtechnology.com/rss.xml",),
    ),
    Source("mediapost", "MediaPost", Tier.TRADE, ("mediapost.com",), ("MediaPost",)),
    Source("the-desk", "The Desk", Tier.TRADE, ("thedesk.net",), feeds=("https://thedesk.net/feed/",)),
    Source(
        "the-futon-critic",
        "The Futon Critic",
        Tier.TRADE,
        ("thefutoncritic.com",),
        ("The Futon Critic", "Futon Critic"),
        ("http://www.thefutoncritic.com/rss/news.aspx",),
    ),
    # Unscripted, children's and animation
    Source(
        "realscreen", "Realscreen", Tier.TRADE, ("realscreen.com",), ("Realscreen",), ("https://realscreen.com/feed/",)
    ),
    Source("kidscreen", "Kidscreen", Tier.TRADE, ("kidscreen.com",), ("Kidscreen",), ("https://kidscreen.com/feed/",)),
    Source(
        "animation-magazine",
        "Animation Magazine",
        Tier.TRADE,
        ("animationmagazine.net",),
        ("Animation Magazine",),
        ("https://www.animationmagazine.net/feed/",),
    ),
    Source(
        "cartoon-brew",
        "Cartoon Brew",
        Tier.TRADE,
        ("cartoonbrew.com",),
        ("Cartoon Brew",),
        ("https://www.cartoonbrew.com/feed",),
    ),
    Source(
        "awn",
        "Animation World Network",
        Tier.TRADE,
        ("awn.com",),
        ("Animation World Network", "AWN"),
        ("https://www.awn.com/rss.xml",),
    ),
    Source(
        "anime-news-network",
        "Anime News Network",
        Tier.TRADE,
        ("animenewsnetwork.com", "animenewsnetwork.cc"),
        ("Anime News Network", "AnimeNewsNetwork"),
        ("https://www.animenewsnetwork.com/all/rss.xml?ann-edition=us",),
    ),
)
