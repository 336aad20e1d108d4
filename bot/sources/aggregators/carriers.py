"""Carriers of others' articles: their addresses say nothing about whose word an article is."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    Source(
        "google-news",
        "Google News",
        Tier.OTHER,
        ("news.google.com",),
        ("Google News",),
        (
            "https://news.google.com/rss/search?q=%22renewed+for+season%22+OR+%22canceled+after%22&hl=en-US&gl=US&ceid=US:en",
        ),
    ),
    Source(
        "google-feeds", "FeedBurner", Tier.OTHER, ("feedproxy.google.com", "feeds.feedburner.com", "feedburner.com")
    ),
    Source("google-redirect", "Google", Tier.OTHER, ("google.com/url", "google.com/amp", "cdn.ampproject.org")),
    Source("bing-news", "Bing News", Tier.OTHER, ("bing.com",), ("Bing News",)),
    Source(
        "yahoo",
        "Yahoo",
        Tier.OTHER,
        ("yahoo.com", "yahoo.co.uk"),
        ("Yahoo", "Yahoo Entertainment", "Yahoo TV", "Yahoo News", "Yahoo! TV"),
        ("https://www.yahoo.com/entertainment/rss",),
    ),
    Source("msn", "MSN", Tier.OTHER, ("msn.com",), ("MSN", "MSN Entertainment")),
    Source("aol", "AOL", Tier.OTHER, ("aol.com", "aol.co.uk"), ("AOL", "AOL TV")),
    Source("apple-news", "Apple News", Tier.OTHER, ("apple.news",), ("Apple News",)),
    Source("flipboard", "Flipboard", Tier.OTHER, ("flipboard.com", "flip.it")),
    Source("smartnews", "SmartNews", Tier.OTHER, ("smartnews.com",)),
    Source("newsbreak", "NewsBreak", Tier.OTHER, ("newsbreak.com",), ("NewsBreak",)),
    Source("feedly", "Feedly", Tier.OTHER, ("feedly.com",)),
    Source("pocket", "Pocket", Tier.OTHER, ("getpocket.com",)),
    Source(
        "web-archive",
        "Internet Archive",
        Tier.OTHER,
        ("web.archive.org", "archive.org", "archive.is", "archive.today", "archive.ph"),
    ),
    Source(
        "link-shorteners",
        "Shortened link",
        Tier.OTHER,
        ("t.co", "bit.ly", "ow.ly", "buff.ly", "tinyurl.com", "trib.al", "dlvr.it"),
    ),
    Source("news-now", "NewsNow", Tier.OTHER, ("newsnow.co.uk", "newsnow.com")),
)
