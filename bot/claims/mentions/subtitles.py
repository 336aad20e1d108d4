"""Where a show goes by its subtitle: the parts of an article and the shows that it names in, places out.

An article on *FBI: Most Wanted* calls it "Most Wanted" from its second sentence on. Subtitles are names of people and
towns as well, so a single word must stand as a title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.claims.mentions.places import Part, Place, attached, cased, closed, title_cased
from bot.claims.vocabulary import BESIDE, FUNCTION, words
from bot.model import Show
from bot.shows import Catalogue, fold
from bot.sources.networks import network_of

#: parts of an article, as they are read
Parts = Sequence[tuple[Part, str]]
_JOINT = ": "
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


def subtitles(
    parts: Parts, named: Iterable[Show], taken: Mapping[Part, Sequence[tuple[int, int]]], most: int
) -> Iterator[Place]:
    """Places where one of the shows that are `named` goes by its subtitle, none in one that is `taken`.

    At `most` so many are looked at in each part.
    """
    short: dict[str, set[Show]] = {}
    for show in named:
        for name in show.names:
            _, joint, subtitle = name.partition(_JOINT)
            if joint and subtitle[:1].isalpha():
                short.setdefault(fold(subtitle), set()).add(show)
    # Two shows with one subtitle are told apart by what stands before it only.
    bearers = {name: bearer for name, several in short.items() if len(several) == 1 for bearer in several}
    if not bearers:
        return
    called = {replace(bearer, title=name, aliases=()): bearer for name, bearer in bearers.items()}
    catalogue = Catalogue(called)
    for part, text in parts:
        for match in catalogue.matches(fold(text))[:most]:
            if any(match.start < end and start < match.end for start, end in taken.get(part, ())):
                continue
            place = Place(part, text, replace(match, shows=tuple(called[show] for show in match.shows)))
            if _stands_alone(place):
                yield place


def _stands_alone(place: Place) -> bool:
    """True where the words are a title, and not a part of another or somebody's name."""
    if not cased(place) or attached(place) or not closed(place) or _GOES_BEFORE.search(place.beside[0]):
        return False
    if fold(place.before) in _OTHER_WORKS or network_of(place.written) is not None:
        return False
    if place.quoted or _INITIALS.fullmatch(place.written) or _OF.search(place.beside[0]):
        return True
    if place.single:
        return False
    # Where every word has a capital, the subtitle may go on in the next.
    goes_on = place.after[:1].isupper() and fold(place.after) not in _NO_TITLE
    return place.initial or not (goes_on and title_cased(place))
