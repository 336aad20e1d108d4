"""Sites known for guesses, and satire."""

from __future__ import annotations

from bot.model import Source, Tier

SOURCES = (
    # Known for answering "will there be a season 2?" before anybody has decided
    Source(
        "the-cinemaholic", "The Cinemaholic", Tier.OTHER, ("thecinemaholic.com",), ("The Cinemaholic", "Cinemaholic")
    ),
    Source("devdiscourse", "Devdiscourse", Tier.OTHER, ("devdiscourse.com",)),
    Source("cheat-sheet", "Showbiz Cheat Sheet", Tier.OTHER, ("cheatsheet.com",), ("Showbiz Cheat Sheet",)),
    Source("otakukart", "OtakuKart", Tier.OTHER, ("otakukart.com",)),
    Source("epicstream", "Epicstream", Tier.OTHER, ("epicstream.com",)),
    Source("heavy", "Heavy", Tier.OTHER, ("heavy.com",)),
    Source("soap-central", "Soap Central", Tier.OTHER, ("soapcentral.com",)),
    Source("sportskeeda", "Sportskeeda", Tier.OTHER, ("sportskeeda.com",)),
    Source("enstarz", "Enstarz", Tier.OTHER, ("enstarz.com",)),
    Source(
        "ibtimes",
        "International Business Times",
        Tier.OTHER,
        ("ibtimes.com", "ibtimes.co.uk", "ibtimes.co.in", "ibtimes.sg"),
        ("International Business Times",),
    ),
    Source("econotimes", "EconoTimes", Tier.OTHER, ("econotimes.com",)),
    Source("business-times-cn", "Business Times", Tier.OTHER, ("btimesonline.com",)),
    Source("republic-world", "Republic World", Tier.OTHER, ("republicworld.com",)),
    Source("koimoi", "Koimoi", Tier.OTHER, ("koimoi.com",)),
    Source("latestly", "LatestLY", Tier.OTHER, ("latestly.com",)),
    Source("somag-news", "Somag News", Tier.OTHER, ("somagnews.com",)),
    Source("geek-zenith", "Geek Zenith", Tier.OTHER, ("geekzenith.com",)),
    Source("market-research-telecast", "Market Research Telecast", Tier.OTHER, ("marketresearchtelecast.com",)),
    Source("the-news-crunch", "The News Crunch", Tier.OTHER, ("thenewscrunch.com",)),
    Source("pop-topic", "PopTopic", Tier.OTHER, ("poptopic.com.au",)),
    Source("fiction-horizon", "Fiction Horizon", Tier.OTHER, ("fictionhorizon.com",)),
    Source("hollywood-mask", "Hollywood Mask", Tier.OTHER, ("hollywoodmask.com",)),
    Source("spoiler-bolavip", "Spoiler", Tier.OTHER, ("spoiler.bolavip.com",)),
    Source("ladbible", "LADbible", Tier.OTHER, ("ladbible.com", "unilad.com"), ("LADbible", "UNILAD")),
    Source("the-tab", "The Tab", Tier.OTHER, ("thetab.com",), ("The Tab",)),
    # Satire: what it says never happened
    Source("the-onion", "The Onion", Tier.OTHER, ("theonion.com", "clickhole.com"), ("The Onion",)),
    Source("babylon-bee", "The Babylon Bee", Tier.OTHER, ("babylonbee.com",), ("The Babylon Bee",)),
    Source("the-daily-mash", "The Daily Mash", Tier.OTHER, ("thedailymash.co.uk",), ("The Daily Mash",)),
)
