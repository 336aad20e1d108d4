"""Whether a title means another series than the tracked one of that name: a place and the article's facts in."""

from __future__ import annotations

import re

from bot.claims.lands import network_of_another_land, of_another_land
from bot.claims.mentions.evidence import Facts
from bot.claims.mentions.places import Place
from bot.claims.names import network_names
from bot.model import Show


def of_a_namesake(place: Place, show: Show, facts: Facts) -> str:
    """Why the words beside the title mean another series, as a reason to show people; empty where they do not.

    They name another country, or its network while nobody names the show's own, or tell of a series that is too new.
    """
    before, behind = place.beside
    if of_another_land(before, behind, show):
        return "it is told of another country's series of this name"
    if facts.name_network(show):
        return ""
    if other := network_of_another_land(before, behind, show, single=place.single):
        own = f" ({show.network})" if show.network else ""
        return f"it is told of the series that {other} has under this name, not of this one{own}"
    if _begun_anew(before, behind, show, facts):
        return f"it is told of a series that has just begun; this one did in {show.year}"
    return ""


def _begun_anew(before: str, behind: str, show: Show, facts: Facts) -> bool:
    """True where a show of long ago has now had its first season, and on another network: a series made after it."""
    if not (show.network and show.year and facts.published) or facts.published.year - show.year < _LONG_AGO:
        return False
    first = _ITS_FIRST.match(behind) or _FIRST_OF.search(before)
    told = f"{facts.title}\n{before}{behind}"
    return bool(first) and any(network_names().found(told, 0, len(told)))


#: years in which nobody waits for a second season
_LONG_AGO = 8
_FIRST_SEASONS = (
    r"(?:(?:second|sophomore|first|debut|freshman|1|one|a single) (?:and (?:final|last) )?season|"
    r"season (?:1|2|one|two)|s0?[12])\b"
)
_ITS_FIRST = re.compile(rf"[\"'”’]?:?[^,;.:]{{0,40}}? {_FIRST_SEASONS}", re.IGNORECASE)
_FIRST_OF = re.compile(rf"\b{_FIRST_SEASONS} (?:of|for) (?:[\w'’+]+ ){{0,3}}[\"'“‘]?$", re.IGNORECASE)


def settled(shows: tuple[Show, ...], facts: Facts) -> tuple[Show, ...]:
    """Among namesakes the one whose network or year the text names; all of them where it names neither or several."""
    if len(shows) == 1:
        return shows
    named = tuple(show for show in shows if facts.name_network(show))
    if len(named) == 1:
        return named
    dated = tuple(show for show in named or shows if str(show.year) in facts.years)
    return dated if len(dated) == 1 else shows
