"""Versions of a format by their countries: the words around a title and its show in; whether another one is meant, out.

"Australia's The Office" and "Ghosts UK" are other series than those of NBC and CBS.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from bot.claims.names import network_names
from bot.model import Show
from bot.rules.letters import Lettered
from bot.sources.networks import NETWORKS, network_of

#: for each country its names, and the words for what comes from there
_LANDS = {
    "US": ("america|us|u.s.|usa|united states", "american"),
    "GB": ("britain|uk|u.k.|england", "british|english"),
    "AU": ("australia|au|aus", "australian|aussie"),
    "CA": ("canada", "canadian"),
    "NZ": ("new zealand|nz", "kiwi"),
    "IN": ("india", "indian|hindi"),
    "KR": ("korea|south korea", "korean|south korean"),
    "JP": ("japan", "japanese"),
    "DE": ("germany", "german"),
    "FR": ("france", "french"),
    "ES": ("spain", "spanish"),
    "IT": ("italy", "italian"),
    "IE": ("ireland", "irish"),
    "IL": ("israel", "israeli"),
    "ZA": ("south africa", "south african"),
    "NL": ("the netherlands|holland", "dutch"),
    "SE": ("sweden", "swedish"),
    "PH": ("philippines", "filipino"),
    "BR": ("brazil", "brazilian"),
    "PL": ("poland", "polish"),
}
_CODES = {name: code for code, told in _LANDS.items() for words in told for name in words.split("|")}
_NOUN = "|".join(re.escape(name) for nouns, _ in _LANDS.values() for name in nouns.split("|"))
_ANY = "|".join(map(re.escape, sorted(_CODES, key=len, reverse=True)))
_QUOTE = "[\"'“‘]?$"
#: "Australia's 'The Office'", "the American Ghosts"
_AHEAD = Lettered(rf"(?<![\w.-])(?P<land>{_ANY})(?:['’]s?)? (?:original |own )?{_QUOTE}", re.IGNORECASE)
#: "the American version of Ghosts"
_VERSION_OF = Lettered(
    rf"(?<![\w.-])(?P<land>{_ANY})(?:['’]s?)? (?:[a-z]+ )?(?:version|edition|remake|adaptation|take|iteration|"
    rf"incarnation)s? (?:of|on) (?:[a-z-]+ ){{0,3}}{_QUOTE}",
    re.IGNORECASE,
)
#: "Love Island USA", "Ghosts (UK)", but not "Severance UK release date"
_BEHIND = re.compile(
    rf"[\"'”’]?,? (?:\((?P<inside>{_NOUN})\)|(?P<land>{_NOUN})(?![\w'’-]|\.\w)(?! (?:release|air|premiere|launch|"
    r"broadcast|start|debut|return|channel|network|fans?|viewers?|audiences?|streaming|date|tour|tv|television|"
    r"version|remake|adaptation|ratings|box|home|schedule|first|rights|broadcaster|series|time|today)\b))",
    re.IGNORECASE,
)
#: names that networks of several countries have, and those countries: the bare "ABC" may be of either
_SHARED = {
    name: {network.country, *([bare.country] if (bare := network_of(name)) else [])}
    for network in NETWORKS.values()
    if "(" in network.name
    for name in [network.name.partition(" (")[0]]
}
#: networks that make their series without others abroad, but for their neighbours
_ON_THEIR_OWN = {
    *("ABC", "CBS", "NBC", "Fox", "The CW", "The WB", "UPN", "FX", "MTV", "VH1", "Syfy", "TBS", "TNT", "USA Network"),
    *("Comedy Central", "TLC", "Bravo", "E!", "Freeform", "Lifetime", "TV Land", "truTV"),
}
_NEIGHBOURS = {"US", "CA"}


def of_another_land(before: str, behind: str, show: Show) -> bool:
    """True where the words right before or behind a title say that another country's series of that name is meant."""
    home = _home(show)
    if version := _VERSION_OF.search(before):
        return _CODES[version["land"].lower()] != home
    if following := _BEHIND.match(behind):
        land = following["inside"] or following["land"]
        return (following["inside"] is not None or land[0].isupper()) and _CODES[land.lower()] != home
    ahead = _AHEAD.search(before)
    return bool(home and ahead and ahead["land"][0].isupper() and _CODES[ahead["land"].lower()] != home)


def network_of_another_land(before: str, behind: str, show: Show, *, single: bool) -> str:
    """The network beside a title if it is of another country than the show: "ITV axes drama X", "X renewed at CBS".

    `single`: the title is one word. Longer ones are more often shared by two networks than given twice, unless these
    make nothing together; and a show whose network nobody has told may have moved to this one.
    """
    home = _home(show)
    name = network_beside(before, behind) if home else ""
    if not name or not _abroad(name, home):
        return ""
    return name if (single and show.network) or _made_apart(name, show, home) else ""


def network_beside(before: str, behind: str) -> str:
    """The network that stands right before or behind a title as the one that decides; empty where none does."""
    ahead = list(network_names().found(before, 0, len(before)))
    if ahead and _UP_TO_TITLE.fullmatch(before, ahead[-1][1]):
        return before[slice(*ahead[-1])]
    following = islice(network_names().found(behind, 0, len(behind)), 1)
    return next((behind[start:end] for start, end in following if _DECIDED_AT.fullmatch(behind, 0, start)), "")


def _abroad(name: str, home: str) -> bool:
    if name in _SHARED:
        return home not in _SHARED[name]
    network = network_of(name)
    return network is not None and bool(network.country) and network.country != home


def _made_apart(name: str, show: Show, home: str) -> bool:
    other, own = network_of(name), network_of(show.network or "")
    countries = {home, other.country if other else ""}
    alone = any(network is not None and network.name in _ON_THEIR_OWN for network in (other, own))
    return alone and not countries <= _NEIGHBOURS


#: what may stand between a title and the name of the network that decides
_DECIDED_AT = re.compile(
    r"[\"'”’]? (?:(?:is|was|has been|gets?|to be|officially) )*(?:renewed|cancell?ed|axed|picked up|ordered|scrapped|"
    r"(?:re)?commissioned|ends?|ending|renewal|returning|an? \w+ (?:season|series))(?: [\w-]+){0,6}?,? "
    r"(?:at|by|on|taking|making it|keeping|leaving) (?:the )?",
    re.IGNORECASE,
)


#: what may stand between a network's name and its show's: "'s comedy", "axes Jane Doe drama"
_UP_TO_TITLE = re.compile(
    r"(?:['’]s?)?(?: (?!(?:and|after|when|which|that|to|for|at|on|by|where|as|but|from|with|of|in)\b)[\w'’-]+){0,4} "
    r"[\"'“‘]?"
)


@lru_cache(maxsize=4096)
def _home(show: Show) -> str:
    """The code of the show's country, as far as it or its network tells; empty where they do not."""
    if show.country:
        return _CODES.get(show.country.lower(), show.country.upper().replace("UK", "GB"))
    network = network_of(show.network) if show.network and show.network not in _SHARED else None
    return network.country if network else ""
