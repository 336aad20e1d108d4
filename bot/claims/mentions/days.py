"""Titles that are days of the week: the place of one in; whether the day is meant out."""

from __future__ import annotations

import re

from bot.claims.mentions.places import Place, title_cased
from bot.rules.letters import Lettered

_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
#: not "pulls the plug on Wednesday"
_ON_IT = Lettered(
    r"(?:\b(?:last|late|early|earlier|every|until|since) |"
    r"(?<!plug )(?<!axe )(?<!work )(?<!production )(?<!filming )(?<!time )(?<!faith )\bon )(?:[a-z]+ )?$"
)
#: "Netflix said Wednesday", "was cancelled Wednesday"
_TOLD_ON_IT = Lettered(
    r"\b(?:said|announced|confirmed|reported|revealed|declared|posted|tweeted|told (?:[\w'’]+ ){1,3}?|"
    r"(?:was|were|been|is|are|being|got) [a-z]+(?:ed|en|t)(?: [a-z]+)?) ?$"
)
#: "Netflix cancelled Kaos Wednesday"
_NAME_BEFORE = re.compile(r"[A-Z][\w.+!]*[\"'”’]? $")
#: "Wednesday's TV News"
_OF_IT = re.compile(
    r"['’]s (?:tv|television|top|best|biggest|other|big|news|headlines|ratings|papers|picks|announcement|meeting|call|"
    r"(?:morning|afternoon|evening|late) [a-z]+)\b",
    re.IGNORECASE,
)


def dated(place: Place) -> bool:
    """True of "said on Wednesday": the day, not the show, unless what is worked on or stopped is named so."""
    if not _DAY.fullmatch(place.written):
        return False
    before, behind = place.beside
    if _ON_IT.search(before) or _OF_IT.match(behind) or told_on_it(place):
        return True
    # In a headline all words have capitals.
    return bool(_NAME_BEFORE.search(before)) and not title_cased(place)


def told_on_it(place: Place) -> bool:
    """True of "was cancelled Wednesday", although a word of decision stands before it."""
    before, behind = place.beside
    return bool(_DAY.fullmatch(place.written) and _TOLD_ON_IT.search(before)) and not behind.startswith(("'s", "’s"))
