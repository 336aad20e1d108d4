"""A web page in, the article on it out: the main text without menus and teasers, and what the page says of itself.

Slow on hostile input, so the readers call it in a worker process (`handlers.feeds.workers`).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from bot.errors import FeedError, FeedFailure
from bot.model import Article
from handlers.feeds import links, teasers, texts
from handlers.feeds.items import TITLE

#: characters of an article that are read
TEXT = 100_000
#: below this many characters, what was found is no article; below this many, it may be a wall
ENOUGH, LITTLE = 200, 1_500
#: how walls begin that stand before a text
_WALL = re.compile(
    r"(?:before you continue|we (?:value|care about|respect) your privacy|your privacy (?:is important|choices)"
    r"|(?:please )?(?:enable|turn on) (?:javascript|cookies)|this site (?:uses|requires) (?:cookies|javascript))",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"(?:this (?:content|article|story) is (?:only |exclusively )?(?:available )?(?:to|for) (?:our )?"
    r"(?:subscribers|members)|(?:subscribe|sign in|log in|register) to (?:continue|read))",
    re.IGNORECASE,
)
_ROBOTS = re.compile(
    r"(?:are you (?:a )?(?:human|robot)|(?:verify|confirm) (?:that )?you are (?:not )?(?:a )?(?:human|robot)"
    r"|checking (?:your browser|if the site connection is secure)|just a moment|attention required"
    r"|access denied|pardon our interruption|press (?:&|and) hold|request unsuccessful|you have been blocked)",
    re.IGNORECASE,
)
#: marks of the walls that keep robots out, in a page's source; a page with an article on it may carry them too
_ROBOTS_SOURCE = re.compile(
    rb"/cdn-cgi/challenge-platform/|cf-challenge|_Incapsula_Resource|px-captcha|captcha-delivery\.com|/_sec/cp_challenge/"
)


def extract_page(body: bytes, url: str) -> Article:
    """The article on the page found at this URL; `entry` is left empty. Raises FeedError where there is none."""
    found = _extracted(body, url, teasers.HOLDERS)
    if len(_found(found, "text")) < ENOUGH:
        # The article itself may stand in what looks like a box of teasers.
        found = _extracted(body, url, None)
    title = texts.line(_found(found, "title"), TITLE)
    text = texts.plain(_found(found, "text"), TEXT).removeprefix(f"{title}\n")
    _refuse_walls(title, text, body, url)
    text = "\n".join(teasers.kept(text.splitlines()))
    if len(text) < ENOUGH:
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


def _extracted(body: bytes, url: str, without: str | None) -> Any:
    import trafilatura

    return trafilatura.bare_extraction(
        body,
        url=url,
        fast=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        prune_xpath=without,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "outputformat": "%Y-%m-%dT%H:%M:%S%z",
        },
    )


def _refuse_walls(title: str, text: str, body: bytes, url: str) -> None:
    """Raise FeedError where what the page shows stands before an article, or in its place."""
    start, little = text[:120], len(text) < LITTLE
    if little and (_ROBOTS.match(title) or _ROBOTS.search(start) or _ROBOTS_SOURCE.search(body)):
        raise FeedError(FeedFailure.BLOCKED, f"{links.host(url)} asks its readers to prove that they are no robots")
    notices = sum(len(line) for line in text.splitlines() if teasers.is_notice(line))
    if _WALL.match(start) or notices > len(text) / 2:
        raise FeedError(
            FeedFailure.BLOCKED, f"{links.host(url)} asks for consent and shows no article before it is given"
        )
    if _PAYWALL.match(start):
        raise FeedError(FeedFailure.BLOCKED, f"{links.host(url)} shows this article to its subscribers only")


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
