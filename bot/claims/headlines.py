"""What publishers put around a headline: a title in; the headline that it frames out."""

from __future__ import annotations

import re

from bot import sources
from bot.rules.letters import Lettered

#: "EXCLUSIVE: NETWORK renews SHOW", "Breaking News – SHOW axed"; a report and a rumour are more than labels
_LABEL = re.compile(
    r"\W{0,3}(?:[A-Z]\w+ )?(?:exclusive|breaking(?: news)?|just in|updated?|news alert)\]?(?::| [-–—|]) (?=\S)",
    re.IGNORECASE,
)
_MARK = Lettered(r" (?:[(\[](?:exclusive|updated?)[)\]]|[-–—|] (?:exclusive|updated?))\Z", re.IGNORECASE)
#: "SHOW ends after six seasons - TVLine", as aggregators write
_PUBLISHER = re.compile(r" [-–—|] (?P<name>[^-–—|]{2,40})\Z")


def bare(title: str, publisher: str) -> str:
    """The headline without its label, and without the publisher's own name at its end.

    The name of another stays: it is whom the article credits.
    """
    title = _MARK.sub("", _LABEL.sub("", title, count=1) if _LABEL.match(title) else title)
    named = _PUBLISHER.search(title)
    return title[: named.start()] if named and _same(named["name"], publisher) else title


def _same(name: str, publisher: str) -> bool:
    source = sources.find(name)
    return name.casefold() == publisher.casefold() or (source is not None and source == sources.find(publisher))
