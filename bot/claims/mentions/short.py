"""Where a show goes by a part of its name: places of such parts and the shows that the article names in, places out.

An article on *FBI: Most Wanted* calls it "Most Wanted" from its second sentence on, and a round-up never says more than
"Raising Kanan" or "Only Murders". Such parts are names of people and towns as well: a single word must stand as a
title does, and where the whole name stands nowhere the article must tell that it speaks of this show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.claims.lands import network_beside
from bot.claims.mentions.evidence import Facts, decided, fated
from bot.claims.mentions.places import Place, attached, cased, closed, title_cased
from bot.claims.vocabulary import BESIDE, FUNCTION, words
from bot.model import Show
from bot.shows import fold
from bot.sources.networks import network_of

#: letters of initials that nobody takes for a word: "SVU"
_INITIALS = re.compile(r"[A-Z]{3,}")
#: the subtitle of what is named right before
_GOES_BEFORE = re.compile(r": (?:The |An? )?[\"'“‘]?$")
#: what follows is a work of another kind
_OTHER_WORKS = words("game film movie book novel comic album song single podcast musical play tour ride")
#: in a headline, these begin no longer title
_NO_TITLE = BESIDE | FUNCTION
#: what precedes a show's name alone
_OF = re.compile(r"\b(?:seasons?|series|episodes|finale|run|end|cancell?ation|renewal) of [\"'“‘]?$", re.IGNORECASE)


def short_names(places: Iterable[Place], named: AbstractSet[Show], facts: Facts) -> Iterator[Place]:
    """Those of the places in which one show goes by a part of its name; `named` are those whose whole name stands."""
    for place in places:
        # Two that share it are told apart by what stands before it only, unless only one of them is named.
        bearers = tuple(show for show in place.match.shows if show in named) or place.match.shows
        if len(bearers) == 1 and _stands_alone(place) and (bearers[0] in named or _told(place, bearers[0], facts)):
            yield replace(place, match=replace(place.match, shows=bearers))


def _told(place: Place, show: Show, facts: Facts) -> bool:
    """True where the article tells that the show is meant, although its whole name stands nowhere."""
    brand = ": " in show.title and facts.tell(fold(show.title).partition(": ")[0])
    if place.single:
        known = facts.in_words and facts.name_network(show)
        return (brand and (place.quoted or fated(place))) or (known and bool(_INITIALS.fullmatch(place.written)))
    if not brand and _elsewhere(place, show):
        return False
    return (facts.in_words and (place.quoted or decided(place) or brand)) or facts.name_network(show)


def _elsewhere(place: Place, show: Show) -> bool:
    """True where another network than the show's decides on it: "Netflix cancels Dead City"."""
    other, own = network_of(network_beside(*place.beside)), network_of(show.network or "")
    return other is not None and own is not None and other is not own


def _stands_alone(place: Place) -> bool:
    """True where the words are a title, and not a part of another or somebody's name."""
    if not cased(place) or attached(place) or not closed(place) or _GOES_BEFORE.search(place.beside[0]):
        return False
    if fold(place.before) in _OTHER_WORKS or network_of(place.written) is not None:
        return False
    # "America's Most Wanted" is another show's, "CBS's Most Wanted" is not.
    owner = fold(place.before).removesuffix("'s")
    if owner != fold(place.before) and network_of(owner) is None:
        return False
    if place.quoted or _INITIALS.fullmatch(place.written) or _OF.search(place.beside[0]):
        return True
    if place.single:
        return fated(place)
    # Where every word has a capital, the subtitle may go on in the next.
    goes_on = place.after[:1].isupper() and fold(place.after) not in _NO_TITLE
    return place.initial or not (goes_on and title_cased(place))
