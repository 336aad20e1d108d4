"""All tracked names compiled into one automaton: a folded text in, the places where names stand in it out.

The pass takes the same time whatever the number of shows. Where names overlap, the longer one wins: *The Walking
Dead: Daryl Dixon* is not *The Walking Dead*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from ahocorasick_rs import AhoCorasick

from bot.model import Show
from bot.shows.folding import fold, initials, key, shortened, written

#: how a show bears a name, the surest first: as its own, without its article or by initials, as a short form of it
_WHOLE, _LOOSE, _SHORT = range(3)


@dataclass(frozen=True, slots=True)
class Match:
    """A name at `start` to `end` of the text, and the shows that bear it: several where there are namesakes."""

    start: int
    end: int
    shows: tuple[Show, ...]
    #: True where the text drops a leading "The" or gives initials only: weaker than the title itself
    loose: bool
    #: True where it is only a part by which the press may call the show ("Most Wanted"): no name unless the text tells
    short: bool = False


class Catalogue:
    """The names of these shows, ready to be found."""

    def __init__(self, shows: Iterable[Show]) -> None:
        bearers: dict[str, dict[Show, int]] = {}
        keys: dict[str, dict[Show, None]] = {}
        for show in shows:
            for name in show.names:
                keys.setdefault(key(name), {})[show] = None
                self._write(name, show, bearers)
        self.by_key = {text: tuple(found) for text, found in keys.items() if text}
        self.keys = tuple(self.by_key)
        self._bearers = [_settled(found) for found in bearers.values()]
        self._automaton = AhoCorasick(list(bearers), store_patterns=False) if bearers else None

    def matches(self, folded: str) -> list[Match]:
        """Every whole name in this folded text, in order, the longest where they overlap."""
        if self._automaton is None:
            return []
        spans = []
        size = len(folded)
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            if end < size and folded[end].isalnum() and folded[end - 1].isalnum():
                continue
            spans.append((start, -end, pattern))
        spans.sort()
        return self._longest(spans)

    def _longest(self, spans: list[tuple[int, int, int]]) -> list[Match]:
        found: list[Match] = []
        for start, negative, pattern in spans:
            end = -negative
            shows, rank = self._bearers[pattern]
            # A part of a name yields to a name, however long it is.
            if found and start < found[-1].end:
                last = found[-1]
                if (rank == _SHORT, last.end - last.start) >= (last.short, end - start):
                    continue
                found.pop()
            found.append(Match(start, end, shows, rank == _LOOSE, rank == _SHORT))
        return found

    @staticmethod
    def _write(name: str, show: Show, bearers: dict[str, dict[Show, int]]) -> None:
        led = fold(name).startswith("the ")
        forms = [(form, _LOOSE if led and not form.startswith("the ") else _WHOLE) for form in written(name)]
        if letters := initials(name):
            forms.append((letters, _LOOSE))
        forms += [(form, _SHORT) for short in shortened(name) for form in written(short)]
        for form, rank in forms:
            found = bearers.setdefault(form, {})
            found[show] = min(found.get(show, rank), rank)


def _settled(found: dict[Show, int]) -> tuple[tuple[Show, ...], int]:
    """Shows that bear the whole name outdo those that bear it without their article, and those that go by it."""
    best = min(found.values())
    return tuple(show for show, rank in found.items() if rank == best), best


_kept: list[tuple[tuple[Show, ...], Catalogue]] = []
_lock = Lock()


def catalogue(shows: tuple[Show, ...]) -> Catalogue:
    """The catalogue of these shows; the last few are kept, since the same shows are asked for article after article."""
    for known, ready in tuple(_kept):
        if known is shows:
            return ready
    for known, ready in tuple(_kept):
        if known == shows:
            return ready
    ready = Catalogue(shows)
    with _lock:
        _kept.insert(0, (shows, ready))
        del _kept[4:]
    return ready
