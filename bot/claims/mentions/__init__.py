"""Where tracked shows are meant: an article and the catalogue in; mentions with their places out.

A name in a text is not yet a mention. It must be written as a title is (capitals, quotes, or as the show writes
itself), must not be a piece of a longer name ("The Dark Knight"), and where it is an ordinary word the text must
give evidence that a series is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.claims.mentions.evidence import Facts, meant, sure
from bot.claims.mentions.longer import without_longer
from bot.claims.mentions.namesakes import of_a_namesake, settled
from bot.claims.mentions.places import Part, Place, attached, cased, closed
from bot.claims.mentions.senses import of_grammar, strangers
from bot.claims.mentions.short import short_names
from bot.claims.sentences import LONGEST_TEXT, LONGEST_TITLE
from bot.claims.vocabulary import PLAIN
from bot.model import Article, Show
from bot.shows import Catalogue, fold

#: mentions of one article that are looked at; who lists more titles says little about each
MOST = 500


@dataclass(frozen=True, slots=True)
class Mention:
    """A title at `start` to `end` of a part, and the show that bears it; several where nothing settles which."""

    part: Part
    start: int
    end: int
    shows: tuple[Show, ...]
    #: why another series than the tracked one of that name is meant; empty where the tracked one is
    namesake: str = ""


class SpokenOf(NamedTuple):
    """Mentions of tracked shows, and those of others that have the same names; each in order."""

    mentions: list[Mention]
    namesakes: list[Mention]


def mentions(article: Article, catalogue: Catalogue) -> list[Mention]:
    """Every mention of a tracked show in title and text, in order."""
    return spoken_of(article, catalogue).mentions


def spoken_of(article: Article, catalogue: Catalogue) -> SpokenOf:
    """Every mention of a tracked show, and every one of another series of that name, in order."""
    parts: tuple[tuple[Part, str], ...] = (
        ("title", article.title[:LONGEST_TITLE]),
        ("text", article.text[:LONGEST_TEXT]),
    )
    written = list(_first(_places(parts, catalogue)))
    parted = [place for place in written if place.match.short]
    places = without_longer([place for place in written if not place.match.short])
    ordinary = strangers(places, article)
    places = [place for place in places if fold(place.written) not in ordinary and not of_grammar(place)]
    if not places and not parted:
        return SpokenOf([], [])
    known = {show for place in places if sure(place) for show in place.match.shows}
    facts = Facts(article)
    strange = {
        (place.part, place.match.start, show): (fold(place.written), why)
        for place in places
        for show in place.match.shows
        if (why := of_a_namesake(place, show, facts))
    }
    # It tells whom the same words mean elsewhere in the article, unless the show's own network is named.
    elsewhere = {(name, show): why for (*_, show), (name, why) in strange.items() if not facts.name_network(show)}
    found: list[Mention] = []
    namesakes: list[Mention] = []
    # From behind: an ordinary word is a title where another title follows in its row.
    for place in reversed(places):
        joined = _opens_row(place, found[-1] if found else None)
        shows = [show for show in place.match.shows if joined or meant(place, show, show in known, facts)]
        here = (place.part, place.match.start)
        name = fold(place.written)
        others = {
            show: strange[*here, show][1] if (*here, show) in strange else elsewhere.get((name, show), "")
            for show in shows
        }
        own = tuple(show for show in shows if not others[show])
        bounds = (place.part, place.match.start, place.match.end)
        if own:
            found.append(Mention(*bounds, settled(own, facts)))
        else:
            namesakes += [Mention(*bounds, (show,), why) for show, why in others.items()]
    return SpokenOf(_with_short(found[::-1], parted, facts), namesakes[::-1])


def _with_short(found: list[Mention], parted: Sequence[Place], facts: Facts) -> list[Mention]:
    """The mentions, and those in which a show goes by a part of its name."""
    whole = {show for mention in found if len(mention.shows) == 1 for show in mention.shows}
    short = [Mention(p.part, p.match.start, p.match.end, p.match.shows) for p in short_names(parted, whole, facts)]
    return sorted((*found, *short), key=lambda mention: (mention.part == "text", mention.start)) if short else found


def _first(places: Iterable[Place]) -> Iterator[Place]:
    """Those that are looked at: `MOST` of them, where namesakes count each for itself."""
    room = MOST
    for place in places:
        room -= len(place.match.shows)
        if room < 0:
            return
        yield place


_JOINS = re.compile(r"[\"'”’]?(?:,|,? and|,? or| &) [\"'“‘]?")


def _opens_row(place: Place, following: Mention | None) -> bool:
    """ "Scandal and Revenge are over": a word at a sentence's start, right before a title."""
    if not following or following.part != place.part or not place.initial or fold(place.written) in PLAIN:
        return False
    between = place.text[place.match.end : following.start]
    return bool(_JOINS.fullmatch(between)) and closed(place) and not place.match.loose


def _places(parts: Sequence[tuple[Part, str]], catalogue: Catalogue) -> Iterator[Place]:
    for part, text in parts:
        for match in catalogue.matches(fold(text)):
            place = Place(part, text, match)
            if cased(place) and not attached(place):
                yield place
