"""robots.txt (RFC 9309), for pages: an address in, whether our bot may read it out.

Feeds are published to be fetched by programs and are not asked about.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from urllib.robotparser import RobotFileParser

from yarl import URL

from bot.errors import FeedError, FeedFailure
from handlers.feeds.fetching import Fetcher

AGENT = "Cliffhanger"
#: bytes of a robots.txt that are read, sites that are remembered, and seconds for which they are
LIMIT, SITES, REMEMBERED = 100_000, 200, 24 * 60 * 60
_NOTHING = "User-agent: *\nDisallow: /"


class Robots:
    """Asks each site once a day."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._sites: OrderedDict[str, tuple[float, RobotFileParser]] = OrderedDict()

    async def allow(self, url: str) -> bool:
        """True where robots.txt lets us read this page, or where there is none."""
        site = str(URL(url).origin())
        now = asyncio.get_running_loop().time()
        asked, rules = self._sites.get(site, (0.0, None))
        if rules is None or now - asked > REMEMBERED:
            rules = await self._ask(site)
            self._sites[site] = (now, rules)
        self._sites.move_to_end(site)
        while len(self._sites) > SITES:
            self._sites.popitem(last=False)
        return rules.can_fetch(AGENT, url)

    async def _ask(self, site: str) -> RobotFileParser:
        """The site's rules. Raises FeedError where they cannot be had now: nothing may be read until they can."""
        try:
            answer = await self._fetcher.exchange(f"{site}/robots.txt", LIMIT)
        except FeedError as error:
            if error.kind is FeedFailure.TOO_LARGE:
                return await _rules(_NOTHING)
            raise
        if answer.accepted:
            return await _rules(answer.body.decode("utf-8", "replace"))
        # RFC 9309 §2.3.1: where there is none, all is allowed; where the server is broken, nothing is.
        if answer.status >= 500:
            raise FeedError(FeedFailure.STATUS, f"{site}/robots.txt is answered with status {answer.status}")
        return await _rules("")


async def _rules(text: str) -> RobotFileParser:
    rules = RobotFileParser()
    # Off the loop: thousands of rules take a while.
    await asyncio.to_thread(rules.parse, text.splitlines())
    return rules
