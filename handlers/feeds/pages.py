"""A web page in, the article on it out: the main text without menus and teasers, and what the page says of itself.

Slow on hostile input, so the readers call it in a worker process (`handlers.feeds.workers`).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from bot.errors import FeedError, FeedFailure
from bot.model import Article
from handlers.feeds import links, texts
from handlers.feeds.items import TITLE

#: characters of an article that are read
TEXT = 100_000
#: below this many characters, what was found is no article
ENOUGH = 200
#: how walls begin that stand before a text
_WALL = re.compile(
    r"(?:before you continue|we (?:value|care about|respect) your privacy|your privacy (?:is important|choices)"
    r"|this (?:content|article|story) is (?:only )?(?:available )?(?:to|for) (?:our )?(?:subscribers|members)"
    r"|(?:please )?(?:enable|turn on) (?:javascript|cookies)|(?:subscribe|sign in|log in|register) to (?:continue|read)"
    r"|(?:are you|verify (?:that )?you are) (?:not )?(?:a )?(?:human|robot)|access denied|checking your browser"
    r"|just a moment)",
    re.IGNORECASE,
)


def extract_page(body: bytes, url: str) -> Article:
    """The article on the page found at this URL; `entry` is left empty. Raises FeedError where there is none."""
    import trafilatura

    found = trafilatura.bare_extraction(
        body,
        url=url,
        fast=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "outputformat": "%Y-%m-%dT%H:%M:%S%z",
        },
    )
    title = texts.line(_found(found, "title"), TITLE)
    text = texts.plain(_found(found, "text"), TEXT).removeprefix(f"{title}\n")
    if len(text) < ENOUGH or _WALL.search(text[:120]):
        raise FeedError(FeedFailure.NOT_A_FEED, f"the page at {url} shows no article, or only to some")
    return Article(
        entry="",
        url=_canonical(_found(found, "url"), url),
        title=title,
        text=text,
        publisher=texts.line(_found(found, "sitename"), TITLE) or links.host(url),
        author=texts.line(_found(found, "author"), TITLE),
        published=_when(_found(found, "date")),
    )


def _found(document: Any, name: str) -> str:
    value = getattr(document, name, None)
    return value if isinstance(value, str) else ""


def _canonical(named: str, url: str) -> str:
    """The address that the page names as its own, if it is on its own host: nobody is to pass for another publisher."""
    named = links.clean(named)
    return named if named and links.host(named) == links.host(url) else links.clean(url)


def _when(text: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
