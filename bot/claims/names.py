"""Networks and outlets as running text names them: a text in; their names with their places out.

Of names at one place the longest counts, and a name is a whole word with its own capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from bot import sources
from bot.claims.sentences import BULLETS
from bot.rules.letters import Lettered
from bot.sources.networks import NETWORKS, network_of

#: the letter before a name that is a piece of initials: "J. F. X" names no network
_INITIAL = re.compile(r"[A-Z]\. \Z")


class Names:
    """These names, ready to be found."""

    def __init__(self, names: Iterable[str], *, initials: bool = False) -> None:
        self._names = sorted(set(names))
        self._automaton = AhoCorasick(self._names)
        self._initials = initials

    def found(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places of names between these places, from left to right, none inside another."""
        places = [
            (start + first, -start - last)
            for _, first, last in self._automaton.find_matches_as_indexes(text[start:end], overlapping=True)
        ]
        reached = start
        for first, negative in sorted(places):
            if first >= reached and self._whole(text, first, -negative, end):
                reached = -negative
                yield first, reached

    def _whole(self, text: str, first: int, last: int, end: int) -> bool:
        if first and (text[first - 1] == "&" or _is_word(text[first - 1])):
            return False
        if last < end and (text[last] == "&" or _is_word(text[last])):
            return False
        return not (self._initials and _INITIAL.match(text, max(0, first - 3), first))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=1)
def network_names() -> Names:
    """Names under which networks appear in running text, with their capitals."""
    names = {
        name
        for network in NETWORKS.values()
        for name in (network.name, *network.aliases, *network.nicknames)
        if len(name) > 1 and not name.isdigit() and name not in NEVER_NETWORKS
    }
    names |= {name.upper() for name in names if len(name) < 8} | {
        name.removeprefix("The ") for name in names if len(name) > 5
    }
    names |= {name.replace("the ", "The ") for name in names}
    return Names(names, initials=True)


#: what a network does, right behind its name
_ACTS = (
    r"(?:['’]s\b|,? which\b| (?:has|had|have|is|was|will|won['’]t|says?|said|told|tells|and|bosses|executives|"
    r"confirm\w*|announc\w*|reveal\w*|renew\w*|order\w*|axe[sd]?|cancel\w*|drops?|dropped|pulls?|pulled|brings?|"
    r"brought|commission\w*|recommission\w*|unveil\w*|decid\w*|gives?|gave|hands?|handed|swings?|swung|scrap\w*|calls?|"
    r"picks?|picked|sets?|declin\w*|dump\w*|ditch\w*|green\w*|saves?|saved|revives?|revived|ends?|ended|orders?)\b)"
)
_ACTING = re.compile(_ACTS)
#: "Seven drops": of seven of them it would be "drop"
_ONE_ACTS = Lettered(
    r"(?:Seven|Nine|Ten|Five)(?= (?:(?i:drops|axes|renews|cancels|scraps|dumps|ditches|commissions|recommissions|"
    r"orders|revives|shelves|confirms|brings back|picks up|calls time|pulls the plug))\b)"
)
_OPENS = re.compile(rf"(?:^|[.!?:\n|>{BULLETS}][\s\"'“‘(]*)\Z")
_STRANGER = re.compile(r" [A-Z][a-z]")


def wordlike_networks(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The places of networks named like words, where the article is about their shows; these are the `known` names.

    At a sentence's start, where any word has a capital, the name must be seen to act.
    """
    for found in _ONE_ACTS.finditer(text, start, end):
        if _OPENS.search(text[max(0, found.start() - 4) : found.start()]):
            yield found.span()
    for name in {one for words in known for one in _bare(words)}:
        place = text.find(name, start, end)
        while place >= 0:
            last = place + len(name)
            bare = not (place and _is_word(text[place - 1])) and not (last < end and _is_word(text[last]))
            acts = _ACTING.match(text, last)
            opens = _OPENS.search(text[max(0, place - 4) : place])
            if bare and (acts or not opens) and not (not acts and _STRANGER.match(text, last)):
                yield place, last
            place = text.find(name, last, end)


@lru_cache(maxsize=4096)
def _bare(name: str) -> tuple[str, ...]:
    """The names of this network that are words or people too."""
    network = network_of(name)
    names = (network.name, *network.aliases) if network else (name,)
    return tuple(one for one in names if one in NEVER_NETWORKS or (not network and one[:1].isupper()))


@lru_cache(maxsize=1)
def outlet_names() -> Names:
    """Names under which outlets are credited."""
    names = {credit for source in sources.SOURCES.values() for credit in source.credits}
    names -= {name for name in names if network_of(name)}
    names |= {name.replace("The ", "the ", 1) for name in names if name.startswith("The ")}
    return Names(names)


#: names of networks that are also words, people or places
NEVER_NETWORKS = frozenset(
    {
        "Max",
        "Dave",
        "Stan",
        "Seven",
        "Nine",
        "Ten",
        "Five",
        "Yes",
        "Real",
        "Quest",
        "Gold",
        "W",
        "Now",
        "Ion",
        "Spectrum",
    }
    | {"Eden", "Alibi", "Drama", "Yesterday", "Blaze", "Binge", "Mega", "Globo", "Masterpiece"}
)
