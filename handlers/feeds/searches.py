"""Searches as feeds: a feed whose address holds `{show}`, and the tracked shows in; a feed for each show out.

    https://search.example/news?q={show}+season   →   https://search.example/news?q=%22Hit+%26+Run%22+season

The template itself is never polled. Its feeds come and go with the shows and with the template.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote_plus

from bot.model import Changes, Feed, Show

PLACE = "{show}"


def is_template(feed: Feed) -> bool:
    """True for what is never polled itself."""
    return PLACE in feed.url


def search(template: str, show: Show) -> str:
    """The address at which this show is searched, by its title in quotation marks."""
    title = show.title.replace('"', " ")
    return template.replace(PLACE, quote_plus(f'"{title}"'))


def arranged(feeds: Sequence[Feed], shows: Sequence[Show], now: datetime) -> Changes:
    """The feeds to add and to drop, so that there is one for each template and show; nothing where it is so."""
    templates = [feed for feed in feeds if PLACE in feed.url]
    found = [feed for feed in feeds if feed.template]
    if not templates and not found:
        return Changes()
    wanted = {search(template.url, show): (template, show) for template in templates for show in shows}
    known = {feed.url for feed in feeds}
    return Changes(
        tuple(
            Feed(url, title=f"{show.title}: search", added_by=template.added_by, added=now, template=template.url)
            for url, (template, show) in wanted.items()
            if url not in known
        ),
        drop=tuple(feed for feed in found if feed.url not in wanted),
    )
