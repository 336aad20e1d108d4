"""A name and what stands around it in; whether it is written as a title is, and ends where the title ends, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.claims.numbers import CARDINAL, ORDINAL
from bot.claims.sentences import BULLETS
from bot.claims.vocabulary import BESIDE, COMMON, FUNCTION, words
from bot.shows import Match, fold, initials
from bot.sources.networks import network_of

Part = Literal["title", "text"]

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_OPEN = "'\"‘“„«‚‹(["
_CLOSE = "'\"’”»›)]"
#: a name with a mark of its own at its end: what follows may begin a sentence
STOPS = (".", "!", "?")
#: up to the first word of a sentence, a line or an item
_INITIAL = re.compile(rf"(?:^|[.!?:\n>|{BULLETS}–—-]|\d\.)[\s\"'“‘(]*$")


@dataclass(frozen=True, slots=True)
class Place:
    """One name in one part, with what stands around it."""

    part: Part
    text: str
    match: Match

    @property
    def written(self) -> str:
        return self.text[self.match.start : self.match.end]

    @property
    def words(self) -> list[str]:
        return _WORD.findall(self.written)

    @property
    def single(self) -> bool:
        """True of a name of one word, but for articles and the like."""
        return len([word for word in self.words if word.lower() not in FUNCTION]) < 2

    @property
    def initials(self) -> bool:
        """True of a title's initials: "OITNB"."""
        return self.match.loose and any(
            initials(name) == fold(self.written) for show in self.match.shows for name in show.names
        )

    @property
    def quoted(self) -> bool:
        before = self.text[self.match.start - 1 : self.match.start]
        after = self.text[self.match.end : self.match.end + 2].lstrip(",.!?")
        return bool(before) and before in _OPEN[:-2] and bool(after) and after[0] in _CLOSE[:-2]

    @property
    def before(self) -> str:
        """The word before the name, empty at a sentence's start or behind punctuation."""
        found = re.search(
            r"([\w'’&+.-]*[\w'’&+])[ \"'“‘(]{1,3}$", self.text[max(0, self.match.start - 30) : self.match.start]
        )
        return found[1] if found else ""

    @property
    def after(self) -> str:
        """The word behind the name, empty where punctuation or the end comes first."""
        found = re.match(r"[\"'”’]?[  ]([\"'“‘]?[\w'’&+-]+)", self.text[self.match.end : self.match.end + 30])
        if not found or self.written.endswith(STOPS):
            return ""
        # What closes the quotation is no possessive: "the film ‘Dark Matters’".
        opened = self.text[self.match.start - 1 : self.match.start] in tuple(_OPEN)
        return found[1].strip("\"'“‘").rstrip("'’" if opened else "")

    @property
    def beside(self) -> tuple[str, str]:
        """The text right before and right behind the name."""
        start, end = self.match.start, self.match.end
        return self.text[max(0, start - 70) : start], self.text[end : end + 80]

    @property
    def initial(self) -> bool:
        """True at the start of a sentence or line, where a capital says nothing."""
        return bool(_INITIAL.search(self.text[max(0, self.match.start - 8) : self.match.start]))


def cased(place: Place) -> bool:
    """Written with a title's capitals, or as the show writes itself; all lower case only in such a text."""
    written = place.written
    if place.initials:
        return written.isupper()
    if any(written in show.names for show in place.match.shows) and (
        written != written.lower() or "-" in written or not written.isalpha()
    ):
        return True
    words = [word for word in place.words if word.lower() not in FUNCTION] or place.words
    if words and all(word[0].isupper() or word[0].isdigit() for word in words if len(word) > 3 or word is words[0]):
        return True
    if written != written.lower():
        return False
    if len(written) > 3 and (_SEASON_OF.search(place.beside[0]) or _ITS_SEASON.match(place.beside[1])):
        return True
    line = place.text[max(0, place.match.start - 150) : place.match.end + 150]
    # Networks keep their capitals.
    small = not _CAPITAL.search(line)
    return small and (place.quoted or (fold(written) not in COMMON and len(written) > 5))


_CAPITAL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]")


#: "series 5 of misfits", "misfits s05", as people post
_SEASON_OF = re.compile(rf"\b(?:season|series) (?:\d{{1,2}}|{CARDINAL}) of $", re.IGNORECASE)
_ITS_SEASON = re.compile(rf" (?:(?:season|series) (?:\d{{1,2}}|{CARDINAL})|s\d{{1,2}})\b", re.IGNORECASE)


def attached(place: Place) -> bool:
    """True of a piece of an address, or of a longer word: "NCIS-style", "a 'NCIS'-like hit"."""
    start, end = place.match.start, place.match.end
    ahead, next_to_it = place.text[max(0, start - 1) : start], place.text[end : end + 1]
    if any(char in "@/_" for char in ahead + next_to_it) or next_to_it == "#":
        return True
    before, behind = place.text[max(0, start - 2) : start], place.text[end : end + 3]
    return bool(re.search(r"[^\W_]-$", before) or re.match(r"[-–][^\W_]|[\"'”’]-[^\W\d_]", behind))


def closed(place: Place) -> bool:
    """True where the name ends where the title ends: no capitalised stranger before or behind."""
    if _quoted_longer(place):
        return False
    return _fits(place, place.before, left=True) and fits_behind(place)


def fits_behind(place: Place) -> bool:
    """True where no capitalised stranger stands right behind the name."""
    return _fits(place, place.after, left=False)


#: "'Castle in the Sky'", "'Law & Order: LA'": within one pair of quotes the title goes on
_JOINT = r"(?:of|the|in|and|&|with|on|at|for|to|a|from|or)\b"
_QUOTED_ON = re.compile(
    # a comma is one thing or the other, never both: each would double the ways to read a row of them
    rf"(?P<bound> (?:of|of the|and|&))?(?:,? {_JOINT}|:|,(?! {_JOINT})| -)*[ :]+(?P<last>[A-Z0-9][\w'’.-]*)"
    rf"(?: (?:{_JOINT}|[A-Z0-9][\w'’.-]*))*[,.!?]?(?P<close>[\"”’'»])(?!\w)"
)
_PAIRS = {'"': '"', "'": "'", "“": "”", "‘": "’", "«": "»"}


def _quoted_longer(place: Place) -> bool:
    closing = _PAIRS.get(place.text[place.match.start - 1 : place.match.start]) if place.match.start else None
    found = _QUOTED_ON.match(place.text, place.match.end) if closing else None
    if not found or found["close"] != closing:
        return False
    return bool(found["bound"]) or fold(found["last"]) not in BESIDE


#: "HBO's", "Isn't", the end of a quotation; not "Hawai'i"
_SHORTENED = ("'s", "'", "n't", "'m", "'ll", "'re", "'ve", "'d")


def _fits(place: Place, word: str, *, left: bool) -> bool:
    if not word or not word[0].isupper() or place.quoted:
        return True
    low = fold(word)
    # "Series-Finale", "Season-Ending"
    if low in BESIDE or low.partition("-")[0] in BESIDE or low.endswith(_SHORTENED) or network_of(word) is not None:
        return True
    if word.isupper() and (place.written.isupper() or (left and word in _LABELS)):
        return True
    several = not place.single
    if title_cased(place):
        return several or (_done_by_network(place) if left else bool(_DONE_TO_IT.match(place.text, place.match.end)))
    if left:
        # A name or a sentence's first word may stand before a longer title: "Star Lior Raz", "Has".
        return (not several and low in _ADDRESSED) or (
            several and low not in ("fear", "better", "young", "new", "inside", "beyond")
        )
    return False


#: "Arrow Granted Fifth Season by ABC", "Arrow Promoted to Season 5"
_DONE_TO_IT = re.compile(
    r"[\"'”’]? [A-Z][a-z]+ed (?:(?:to|for|with|its|a|the) ){0,2}"
    rf"(?:(?:season|series) {CARDINAL}|{ORDINAL} (?:season|series))\b",
    re.IGNORECASE,
)


def _done_by_network(place: Place) -> bool:
    """ "Starz Boots Boss": what a network does in a headline has a title for its object."""
    before = place.text[max(0, place.match.start - 60) : place.match.start]
    doer = _NETWORK_ACTS.search(before)
    return bool(doer) and network_of(doer["who"] if doer else "") is not None


_NETWORK_ACTS = re.compile(
    r"(?:^|[ :,;])(?P<who>[A-Z][\w+!&.]*(?: [A-Z0-9][\w+!&.]*)?)"
    r"(?: [A-Z][A-Za-z-]+(?:s|ed)| (?:[Ww]ill|[Tt]o) [A-Z][a-z]+) [\"'“‘]?$"
)


#: "Remember Severance?", "Poor Severance"
_ADDRESSED = words("remember forget expect imagine consider poor goodbye farewell bye sorry hey wow phew rejoice word")
#: what people put before a headline
_LABELS = frozenset(
    ("TIL", "RIP", "BREAKING", "UPDATE", "EXCLUSIVE", "OFFICIAL", "CONFIRMED", "SAVED", "NEWS", "PSA", "WATCH")
)


def title_cased(place: Place) -> bool:
    start = place.text.rfind("\n", 0, place.match.start) + 1
    stop = place.text.find("\n", place.match.end)
    line = place.text[
        max(start, place.match.start - 120) : min(stop if stop >= 0 else len(place.text), place.match.end + 120)
    ]
    outside = line.replace(place.written, " ")
    words = [word for word in _WORD.findall(outside) if len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)
