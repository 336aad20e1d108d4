"""The letters without which a pattern cannot match: patterns in; for a text, the numbers of those worth trying, out.

Most rules can match nothing in most sentences. One pass over the sentence finds the few that might.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]  # the only parser of its own syntax that Python has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick

_Letters = frozenset[str]


class Anchors:
    """Patterns, ready to be ruled out."""

    def __init__(self, patterns: Sequence[str]) -> None:
        first: dict[str, int] = {}
        second: dict[str, int] = {}
        self._always = self._free = 0
        for number, pattern in enumerate(patterns):
            required = anchors(pattern)
            for bearers, letters in zip((first, second), required, strict=False):
                for one in letters:
                    bearers[one] = bearers.get(one, 0) | 1 << number
            self._always |= (not required) << number
            self._free |= (len(required) < 2) << number
        words = list(dict.fromkeys((*first, *second)))
        #: for each run of letters the patterns that need it in the first place, and those in the second, as bits
        self._bearers = [(first.get(word, 0), second.get(word, 0)) for word in words]
        self._automaton = AhoCorasick(words)

    def possible(self, text: str) -> list[int]:
        """The numbers of the patterns that might match somewhere in this text, in order."""
        first, second = self._always, self._free
        for place in {place for place, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}:
            one, other = self._bearers[place]
            first |= one
            second |= other
        return list(_bits(first & second))


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def anchors(pattern: str) -> list[_Letters]:
    """At most two sets of runs of letters: from each, one run stands in all that the pattern matches."""
    return sorted(_options(parser.parse(pattern)), key=_worth, reverse=True)[:2]


def _of_sequence(nodes: Iterable[tuple[Any, Any]]) -> _Letters | None:
    return max(_options(nodes), key=_worth, default=None)


def _options(nodes: Iterable[tuple[Any, Any]]) -> list[_Letters]:
    """What the parts of a sequence require, each by itself."""
    options: list[_Letters] = []
    run = ""
    for code, value in nodes:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            continue
        options += [frozenset({run})] if run else []
        run = ""
        if code is codes.SUBPATTERN:
            options += _options(value[-1])
        elif inner := _of_node(code, value):
            options.append(inner)
    return [*options, frozenset({run})] if run else options


def _of_node(code: Any, value: Any) -> _Letters | None:
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, _, inner = value
        return _of_sequence(inner) if least else None
    if code is codes.BRANCH:
        several = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*(one for one in several if one)) if all(several) else None
    return None


def _worth(letters: _Letters) -> tuple[bool, int, int]:
    """Long letters tell more than short ones, few more than many, and names stand in nearly every sentence."""
    named = any(re.match("[A-Z]", one) for one in letters)
    return not named, min(4, *(len(one) for one in letters), 4), -len(letters)
