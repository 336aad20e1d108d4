"""The letters without which a pattern cannot match: patterns in; for a text, the numbers of those worth trying, out.

Most rules can match nothing in most sentences. One pass over the sentence finds the few that might. A pattern matches
in several ways, "(?:has|have) ended" in two, and each way has runs of letters that it cannot do without, at the edges
of words where the pattern says so. What is neither part of a word nor a hyphen is a space, here and in the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from re import _constants as codes  # type: ignore[attr-defined]  # the only parser of its own syntax that Python has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

#: runs of letters of which one must stand in the text
Need = frozenset[str]
#: ways of one pattern that are told apart; what would make more of them needs any of its letters
_MOST = 8
#: needs of one way that are looked at
_TOLD = 3
#: letters that tell next to nothing
_WEAK = 2
_NAMED = re.compile(r"(SHOW|OTHER|THIS|THESE)|[A-Z]")
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_STRANGE = re.compile(r"[^\w ,;:.✅-✖❌☑🔴🟢🚫-]")
_STOPS = re.compile(r"([^\w -])")
#: where a text begins
_START = "\x02"
_OPENS = f"{_START} "
#: words that tell little
_FREQUENT = re.compile("after|also|are|at|be|before|but|by|from|her|his|it|on|or|that|their|were|when|which|with")
#: words and stops that tell nothing
_COMMON = re.compile("a|and|been|for|had|has|have|in|is|its|of|the|to|was|will|[,;:.]")


class Anchors:
    """Patterns that stand at whole words, ready to be ruled out."""

    def __init__(self, patterns: Sequence[str]) -> None:
        waiting: dict[int, list[tuple[frozenset[int], int]]] = defaultdict(list)
        places: dict[Need, int] = {}
        once: dict[Any, Any] = {}
        for number, pattern in enumerate(patterns):
            for needs in ways(pattern):
                rarest, *others = [places.setdefault(need, len(places)) for need in needs] or [-1]
                several = frozenset(others)
                way = (once.setdefault(several, several), number)
                waiting[rarest].append(once.setdefault(way, way))
        #: what can do without letters
        self._always = {number for _, number in waiting.pop(-1, ())}
        #: for the place of a way's rarest need its other needs, and its pattern; many ways are alike, and kept once
        self._waiting = {place: once.setdefault(tuple(several), tuple(several)) for place, several in waiting.items()}
        bearers: dict[str, list[int]] = defaultdict(list)
        for need, place in places.items():
            for run in need:
                bearers[run].append(place)
        #: for each run the places of the needs that it meets
        self._met = [once.setdefault(tuple(several), tuple(several)) for several in bearers.values()]
        self._automaton = AhoCorasick(list(bearers))

    def possible(self, text: str) -> list[int]:
        """The numbers of the patterns that might match somewhere in this text, in order."""
        found = self._automaton.find_matches_as_indexes(f"{_OPENS}{_plain(text)} ", overlapping=True)
        met = set().union(*[self._met[run] for run, _, _ in found])
        rare = met & self._waiting.keys()
        possible = {number for place in rare for others, number in self._waiting[place] if others <= met}
        return sorted(possible | self._always)


def ways(pattern: str) -> list[tuple[Need, ...]]:
    """What each way of matching needs, the rarest first; nothing where it can do without."""
    ended = _along(parser.parse(pattern), [_Way(run=" ")])
    return list(dict.fromkeys(_told(way.continued(" ").closed().needs) for way in ended))


class _Way(NamedTuple):
    """One way through a pattern up to some place: what it needs, and the run of letters that ends there."""

    needs: tuple[Need, ...] = ()
    run: str = ""

    def continued(self, letters: str) -> _Way:
        return _Way(self.needs, self.run + letters)

    def opened(self, letters: str) -> _Way:
        """With these letters right before, where it stands at its beginning."""
        return _Way(self.needs, letters) if self.run == " " else self

    def closed(self, *needs: Need) -> _Way:
        own = (frozenset((self.run,)),) if self.run.strip() else ()
        return _Way((*self.needs, *own, *needs))


def _along(nodes: Iterable[tuple[Any, Any]], ways: list[_Way]) -> list[_Way]:
    """The ways through these nodes, each the continuation of one of these."""
    for literal, several in groupby(nodes, key=lambda node: node[0] is codes.LITERAL):
        if literal:
            letters = _plain("".join(chr(value) for _, value in several))
            ways = [way.continued(letters) for way in ways]
            continue
        for code, value in several:
            further = _through(code, value, ways)
            ways = further if len(further) <= _MOST else _past(code, value, ways)
    return ways


def _plain(letters: str) -> str:
    letters = _STRANGE.sub(" ", letters)
    if not letters.isascii():
        return _STOPS.sub(r" \1 ", letters)
    return letters.replace(",", " , ").replace(".", " . ").replace(";", " ; ").replace(":", " : ")


def _through(code: Any, value: Any, ways: list[_Way]) -> list[_Way]:
    if code is codes.AT and value is codes.AT_BEGINNING:
        return [way.opened(_OPENS) for way in ways]
    if code in (codes.AT, codes.ASSERT_NOT):
        return ways
    if code is codes.ASSERT and value[0] < 0:
        behind = _along(value[1], [_Way()])
        return [_Way(way.needs + other.needs, way.run).opened(other.run) for way in ways for other in behind]
    if code is codes.ASSERT:
        ahead = [way.closed() for way in _along(value[1], [_Way()])]
        return [_Way(way.needs + other.needs, way.run) for way in ways for other in ahead]
    if code is codes.SUBPATTERN:
        return _along(value[-1], ways)
    if code is codes.ATOMIC_GROUP:
        return _along(value, ways)
    if code is codes.BRANCH:
        return [further for branch in value[1] for further in _along(branch, ways)]
    if code is codes.IN and len(value) < 9 and all(kind is codes.LITERAL for kind, _ in value):
        return [way.continued(_plain(chr(char))) for _, char in value for way in ways]
    if code in _REPEATS:
        return _repeated(ways, *value)
    return [way.closed() for way in ways]


def _repeated(ways: list[_Way], least: int, most: int, nodes: Any) -> list[_Way]:
    once = _along(nodes, ways)
    if most == 1:
        return once if least else [*ways, *once]
    # After "(?:also |now )*" a word begins where one began before.
    edge = " " if _edged(_along(nodes, [_Way()])) and (least or _edged(ways)) else ""
    if least:
        return list(dict.fromkeys(_Way(way.closed().needs, edge) for way in once))
    # Right at the start of a text it may well stay away.
    first = [way for way in ways if way.run == _OPENS]
    several = [way for way in ways if way.run != _OPENS] + (_along(nodes, first) if first else [])
    return first + list(dict.fromkeys(_Way(way.closed().needs, edge) for way in several))


def _edged(ways: list[_Way]) -> bool:
    return all(way.run.endswith(" ") for way in ways)


def _past(code: Any, value: Any, ways: list[_Way]) -> list[_Way]:
    """The ways beyond a node that has too many: it needs any of its letters."""
    if code in _REPEATS and not value[0]:
        return [way.closed() for way in ways]
    begun = [_Way(run=way.run if way.run == _OPENS else " " if way.run.endswith(" ") else "") for way in ways]
    inner = [_told(way.closed().needs) for way in _through(code, value, list(dict.fromkeys(begun)))]
    need = [frozenset().union(*(needs[0] for needs in inner))] if inner and all(inner) else []
    return list(dict.fromkeys(way.closed(*need) for way in ways))


def _told(needs: Iterable[Need]) -> tuple[Need, ...]:
    """The needs that tell most, the rarest first."""
    several = sorted(set(needs), key=_worth, reverse=True)
    return (*several[:1], *(need for need in several[1:_TOLD] if _worth(need)[0] > _WEAK))


@lru_cache(maxsize=256)
def _worth(need: Need) -> tuple[int, int, list[str]]:
    """Long words are rare, and shows stand in nearly every sentence."""
    return min(map(_letters, need)), -len(need), sorted(need)


@lru_cache(maxsize=256)
def _letters(run: str) -> int:
    return sum(map(_weight, run.removeprefix(_OPENS).split())) + (run.startswith(_OPENS) and run != _OPENS)


def _weight(word: str) -> int:
    if token := _NAMED.search(word):
        return 1 if token[1] else 3
    if _COMMON.fullmatch(word):
        return 0
    return 2 if _FREQUENT.fullmatch(word) else len(word) if word.isascii() else 4
