"""Which show is meant: a name as somebody typed it, or a text as somebody wrote it, in; tracked shows out.

`find`, `closest` and `completions` answer people; `catalogue` finds every title and alias in a text in one pass.
How names are folded stands in `folding`, how the pass works in `catalogues`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.errors import AskError
from bot.model import Show
from bot.shows.catalogues import Catalogue, Match, catalogue
from bot.shows.folding import fold, initials, key

__all__ = [
    "Catalogue",
    "Match",
    "catalogue",
    "closest",
    "completions",
    "find",
    "fold",
    "initials",
    "key",
    "mentioned",
    "named",
]

#: below this a name is another name, not a misspelt one (0 to 100)
_CLOSE = 65
_YEAR = re.compile(r"\s*[(\[](\d{4})[)\]]\s*$")


def find(name: str, shows: Sequence[Show]) -> Show | None:
    """The show of this title, alias or id, after folding; `Title (2021)` picks among namesakes.

    None where no show has the name. Raises AskError, naming them, where several have it.
    """
    index = catalogue(tuple(shows))
    found = index.by_key.get(key(name), ()) or tuple(show for show in shows if show.id == name.strip())
    if not found and (year := _YEAR.search(name)):
        namesakes = index.by_key.get(key(name[: year.start()]), ())
        found = tuple(show for show in namesakes if show.year == int(year[1]))
    titled = [show for show in found if key(show.title) == key(name)]
    if len(found) > 1 and len(titled) == 1:
        return titled[0]
    if len(found) > 1:
        names = ", ".join(named(show, shows) for show in found)
        raise AskError(f"Several shows are called {name.strip()}: {names}. Ask for one of them by this name.")
    return found[0] if found else None


def named(show: Show, shows: Sequence[Show]) -> str:
    """The show's title, with its year (or, failing that, its id) where other shows share the title."""
    namesakes = [other for other in catalogue(tuple(shows)).by_key.get(key(show.title), ()) if other.id != show.id]
    if not namesakes:
        return show.title
    if show.year and all(other.year != show.year for other in namesakes):
        return f"{show.title} ({show.year})"
    return show.id


def mentioned(text: str, shows: Sequence[Show]) -> frozenset[str]:
    """The ids of the shows whose names stand in the text, whether or not it means them."""
    return frozenset(show.id for match in catalogue(tuple(shows)).matches(fold(text)) for show in match.shows)


def closest(name: str, shows: Sequence[Show], limit: int = 3) -> tuple[Show, ...]:
    """The shows whose names are most like this one, best first; none where nothing is like it."""
    index = catalogue(tuple(shows))
    wanted = key(name)
    if not wanted:
        return ()
    ranked = process.extract(wanted, index.keys, scorer=fuzz.WRatio, limit=limit * 3, score_cutoff=_CLOSE)
    best = (show for text, _, _ in ranked for show in index.by_key[text])
    return tuple(dict.fromkeys(best))[:limit]


def completions(typed: str, shows: Sequence[Show], limit: int = 25) -> tuple[str, ...]:
    """Names to offer for what is typed: those that begin with it, then those with a word that does, then alike."""
    index = catalogue(tuple(shows))
    start = key(typed)
    names = sorted((named(show, shows) for show in shows), key=str.casefold) if not start else []
    if start:
        begins = [text for text in index.keys if text.startswith(start)]
        inside = [text for text in index.keys if f" {start}" in text] if len(begins) < limit else []
        found = [show for text in (*sorted(begins), *sorted(inside)) for show in index.by_key[text]]
        if not found:
            found = list(closest(typed, shows, limit))
        names = [named(show, shows) for show in dict.fromkeys(found)]
    return tuple(dict.fromkeys(names))[:limit]
