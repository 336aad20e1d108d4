"""A web page in; the addresses of the feeds that it names, or where a site like it may have one, out.

Slow on hostile input, so the readers call it in a worker process (`handlers.feeds.workers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from lxml import etree  # type: ignore[import-untyped]

from handlers.feeds import links

#: at most so many are looked at
MOST = 8
_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml"}
)
#: links that people are shown, where a page names no feed in its head
_LIKE_A_FEED = re.compile(r"(?:^|[/.?&=_-])(?:rss2?|atom|feeds?)(?:$|[/.?&=_-])|\.(?:rss|atom|rdf)$", re.IGNORECASE)
_FEED_SCHEME = re.compile(r"^feed://", re.IGNORECASE)
_COMMENTS = re.compile(r"comment", re.IGNORECASE)
_USUAL = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")


def find_feeds(body: bytes, url: str) -> tuple[str, ...]:
    """Those that the page at this URL names in its head, else those that it links to; of comments last."""
    if not body.strip():
        return ()
    page = etree.fromstring(body, etree.HTMLParser(no_network=True, huge_tree=False))
    if page is None:
        return ()
    base = next((urljoin(url, found.get("href")) for found in page.iter("base") if found.get("href")), url)
    named = [(found.get("href"), found.get("title", "")) for found in page.iter("link") if _names_a_feed(found)]
    shown = [(found.get("href"), "") for found in page.iter("a") if _LIKE_A_FEED.search(found.get("href") or "")]
    return _addresses(named, base) or _addresses(shown, base)


def usual_places(url: str) -> tuple[str, ...]:
    """Where sites have their feeds when they do not say so: below the page itself, then at the root."""
    root = "{0.scheme}://{0.netloc}/".format(urlsplit(url))
    below = url.partition("?")[0].partition("#")[0].rstrip("/") + "/"
    return tuple(dict.fromkeys([*(below + place for place in _USUAL[:2]), *(root + place for place in _USUAL)]))[:MOST]


def _names_a_feed(link: etree._Element) -> bool:
    relations = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    return bool(link.get("href")) and ("feed" in relations or ("alternate" in relations and kind in _TYPES))


def _addresses(found: Iterable[tuple[str, str]], base: str) -> tuple[str, ...]:
    addresses = []
    for href, title in found:
        try:
            address = links.clean(urljoin(base, _FEED_SCHEME.sub("http://", href.strip()).removeprefix("feed:")))
        except ValueError:
            continue
        if address.startswith("http"):
            addresses.append((bool(_COMMENTS.search(address + title)), address))
    return tuple(dict.fromkeys(address for _, address in sorted(addresses, key=lambda pair: pair[0])))[:MOST]
