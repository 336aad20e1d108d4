"""Runs of letters that a pattern cannot do without: a pattern in; the runs out, or one that asks for them first.

Most patterns match nothing in most sentences, and asking whether some letters stand there costs a tenth of trying. The
runs come from the pattern itself, so that who changes it need not think of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined]  # the only parser of its own syntax that Python has
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: runs of letters of which one stands in all that a pattern matches
Letters = frozenset[str]
#: sets of them that are asked for
_ASKED = 3
_END = sys.maxsize
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
#: in nearly every sentence
_COMMON = frozenset(
    ["and", "for", "from", "had", "has", "have", "not", "that", "the", "this", "was", "which", "will", "with"]
)


class Lettered:
    """A compiled pattern that is tried only on texts in which its letters stand."""

    __slots__ = ("_folds", "_needs", "_pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._folds = bool(flags & re.IGNORECASE)
        told = [runs for runs in required(pattern) if all(map(_tells, runs))]
        # The shortest question first.
        several = sorted(dict.fromkeys(told[:_ASKED]), key=len)
        self._needs = tuple(tuple(sorted(run.lower() if self._folds else run for run in runs)) for runs in several)

    def may_match(self, text: str) -> bool:
        """True where the letters stand in this text."""
        text = text.lower() if self._folds else text
        # Loops, as a generator would be most of the cost.
        for runs in self._needs:
            for run in runs:
                if run in text:
                    break
            else:
                return False
        return True

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self._pattern.search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        return self._pattern.match(text, start, end) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text, start, end) if self.may_match(text) else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._pattern.sub(by, text) if self.may_match(text) else text


def _tells(run: str) -> bool:
    """One letter stands everywhere; one mark does not."""
    return len(run.strip()) > 1 or not (run.isalnum() or run.isspace())


def required(pattern: str) -> list[Letters]:
    """Sets of runs, what tells most first: from each, one run stands in all that the pattern matches."""
    return sorted(_options(parser.parse(pattern)), key=_worth, reverse=True)


def _options(nodes: Iterable[tuple[Any, Any]]) -> list[Letters]:
    """What the parts of a sequence require, each by itself."""
    options: list[Letters] = []
    run = ""
    for code, value in nodes:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if code is codes.ASSERT:
            options += _options(value[1])
        if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            continue
        options += [frozenset({run})] if run else []
        run = ""
        if code is codes.SUBPATTERN:
            options += _options(value[-1])
        elif inner := _of_node(code, value):
            options.append(inner)
    return [*options, frozenset({run})] if run else options


def _of_node(code: Any, value: Any) -> Letters | None:
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code in _REPEATS:
        least, _, inner = value
        return _of_sequence(inner) if least else None
    if code is codes.BRANCH:
        several = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*(one for one in several if one)) if all(several) else None
    return None


def _of_sequence(nodes: Iterable[tuple[Any, Any]]) -> Letters | None:
    return max(_options(nodes), key=_worth, default=None)


def _worth(letters: Letters) -> tuple[bool, int, int, int]:
    """Long letters tell more than short ones, few more than many, and names stand in nearly every sentence."""
    named = any(re.search("[A-Z]{4}", one) for one in letters)
    shortest = min(0 if one.strip() in _COMMON else len(one.strip()) for one in letters)
    return not named, min(4, shortest), -len(letters), shortest
