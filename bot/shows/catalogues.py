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
from bot.shows.folding import fold, initials, key, written


@dataclass(frozen=True, slots=True)
class Match:
    """A name at `start` to `end` of the text, and the shows that bear it: several where there are namesakes."""

    start: int
    end: int
    shows: tuple[Show, ...]
    #: True where the text drops a leading "The" or gives initials only: weaker than the title itself
    loose: bool


class Catalogue:
    """The names of these shows, ready to be found."""

    def __init__(self, shows: Iterable[Show]) -> None:
        bearers: dict[str, dict[Show, bool]] = {}
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
            if found and start < found[-1].end:
                if end - start <= found[-1].end - found[-1].start:
                    continue
                found.pop()
            shows, loose = self._bearers[pattern]
            found.append(Match(start, end, shows, loose))
        return found

    @staticmethod
    def _write(name: str, show: Show, bearers: dict[str, dict[Show, bool]]) -> None:
        led = fold(name).startswith("the ")
        for form in written(name):
            loose = led and not form.startswith("the ")
            found = bearers.setdefault(form, {})
            found[show] = found.get(show, True) and loose
        if short := initials(name):
            bearers.setdefault(short, {}).setdefault(show, True)


def _settled(found: dict[Show, bool]) -> tuple[tuple[Show, ...], bool]:
    """Shows that bear the whole name outdo those that bear it without their article."""
    whole = tuple(show for show, loose in found.items() if not loose)
    return (whole, False) if whole else (tuple(found), True)


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
