"""Where tracked shows are meant: an article and the catalogue in; mentions with their places out.

A name in a text is not yet a mention. It must be written as a title is (capitals, quotes, or as the show writes
itself), must not be a piece of a longer name ("The Dark Knight"), and where it is an ordinary word the text must
give evidence that a series is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from bot.claims.lands import of_another_land, on_network_of_another_land
from bot.claims.names import network_names
from bot.claims.numbers import CARDINAL, ORDINAL
from bot.claims.sentences import LONGEST_TEXT
from bot.claims.vocabulary import AUXILIARY, BESIDE, COMMON, DECIDES, FUNCTION, PLAIN, words
from bot.model import Article, Show
from bot.shows import Catalogue, Match, fold
from bot.sources.networks import network_of

Part = Literal["title", "text"]
#: mentions of one article that are looked at; who lists more titles says little about each
MOST = 500

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_OPEN = "'\"‘“„«‚‹(["
_CLOSE = "'\"’”»›)]"
_TELEVISION = re.compile(
    r"\b(?:seasons?|episodes?|TV|televis\w+|series|sitcoms?|dramas?|comed(?:y|ies)|showrunners?|renew\w*|finales?|"
    r"premier\w+|stream\w*|networks?|upfronts|broadcast\w*|un-?cancel\w*|thrillers?|anime|temporada|"
    r"stagione|saison|staffel)\b",
    re.IGNORECASE,
)
#: what is done to shows more than to anything else: for a title that is no ordinary word this will do
_FATE = re.compile(
    r"\b(?:cancel\w*|axe[sd]?|axing|scrapped|ditched|shelved|nixed|canned|green-?l\w+|recommission\w*|re-?up\w*|"
    r"commission\w*|hiatus|indefinite hold|limbo|on the bubble|spin-?offs?|s\d{1,2}|coming back|signed off|plug|"
    r"the (?:chop|axe?))\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A title at `start` to `end` of a part, and the show that bears it; several where nothing settles which."""

    part: Part
    start: int
    end: int
    shows: tuple[Show, ...]


@dataclass(frozen=True, slots=True)
class _Place:
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
        if not found:
            return ""
        # What closes the quotation is no possessive: "the film ‘Dark Matters’".
        opened = self.text[self.match.start - 1 : self.match.start] in tuple(_OPEN)
        return found[1].strip("\"'“‘").rstrip("'’" if opened else "")

    @property
    def beside(self) -> tuple[str, str]:
        """The text right before and right behind the name."""
        start, end = self.match.start, self.match.end
        return self.text[max(0, start - 70) : start], self.text[end : end + 40]

    @property
    def initial(self) -> bool:
        """True at the start of a sentence or line, where a capital says nothing."""
        return bool(
            re.search(
                r"(?:^|[.!?:\n>|•–—-]|\d\.)[\s\"'“‘(]*$", self.text[max(0, self.match.start - 8) : self.match.start]
            )
        )


class _Facts:
    """What the article as a whole tells, worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = fold(text)
        self.televised = bool(_TELEVISION.search(text)) or any(network_names().found(text, 0, min(len(text), 3000)))

    @property
    def decided(self) -> bool:
        """True where the text speaks of what becomes of shows, as far as its words tell."""
        return bool(_FATE.search(self.text))

    def name_network(self, show: Show) -> bool:
        """True where the text names the show's network."""
        return bool(show.network) and fold(show.network or "").split(" ")[0] in self._folded


def mentions(article: Article, catalogue: Catalogue) -> list[Mention]:
    """Every mention of a tracked show in title and text, in order."""
    places = list(islice(_places(article, catalogue), MOST))
    if not places:
        return []
    sure = {show for place in places if _sure(place) for show in place.match.shows}
    facts = _Facts(f"{article.title}\n{article.text[:LONGEST_TEXT]}")
    found: list[Mention] = []
    # From behind: an ordinary word is a title where another title follows in its row.
    for place in reversed(places):
        joined = _opens_row(place, found[-1] if found else None)
        shows = tuple(
            show
            for show in place.match.shows
            if (joined or _meant(place, show, show in sure, facts)) and not _of_a_namesake(place, show, facts)
        )
        if shows:
            found.append(Mention(place.part, place.match.start, place.match.end, _settled(shows, facts)))
    return found[::-1]


def _of_a_namesake(place: _Place, show: Show, facts: _Facts) -> bool:
    """True where the words beside the title name another country, or its network while nobody names the show's own.

    Networks tell namesakes apart only where the title is one word: longer ones are more often shared than given twice.
    """
    before, behind = place.beside
    if of_another_land(before, behind, show):
        return True
    single = len([word for word in place.words if word.lower() not in FUNCTION]) < 2
    return single and not facts.name_network(show) and on_network_of_another_land(before, show)


_JOINS = re.compile(r"[\"'”’]?(?:,|,? and|,? or| &) [\"'“‘]?")


def _opens_row(place: _Place, following: Mention | None) -> bool:
    """ "Scandal and Revenge are over": a word at a sentence's start, right before a title."""
    if not following or following.part != place.part or not place.initial or fold(place.written) in PLAIN:
        return False
    between = place.text[place.match.end : following.start]
    return bool(_JOINS.fullmatch(between)) and _closed(place) and not place.match.loose


def _places(article: Article, catalogue: Catalogue) -> Iterator[_Place]:
    parts: Sequence[tuple[Part, str]] = (("title", article.title[:2000]), ("text", article.text[:LONGEST_TEXT]))
    for part, text in parts:
        for match in catalogue.matches(fold(text)):
            place = _Place(part, text, match)
            if _cased(place) and not _attached(place):
                yield place


def _cased(place: _Place) -> bool:
    """Written with a title's capitals, or as the show writes itself; all lower case only in such a text."""
    written = place.written
    if any(written in show.names for show in place.match.shows) and (
        written != written.lower() or "-" in written or not written.isalpha()
    ):
        return True
    words = [word for word in place.words if word.lower() not in FUNCTION] or place.words
    if words and all(word[0].isupper() or word[0].isdigit() for word in words if len(word) > 3 or word is words[0]):
        return True
    line = place.text[max(0, place.match.start - 150) : place.match.end + 150]
    return written == written.lower() and line == line.lower() and fold(written) not in COMMON and len(written) > 5


def _attached(place: _Place) -> bool:
    start, end = place.match.start, place.match.end
    around = place.text[max(0, start - 1) : start] + place.text[end : end + 1]
    if any(char in "@#/_" for char in around):
        return True
    behind = place.text[end : end + 2]
    return bool(re.match(r"[-–][^\W_]", behind)) or bool(re.search(r"[^\W_]-$", place.text[max(0, start - 2) : start]))


def _sure(place: _Place) -> bool:
    if place.quoted:
        return True
    return not place.initial and not _title_cased(place) and _closed(place) and not place.match.loose


def _meant(place: _Place, show: Show, elsewhere: bool, facts: _Facts) -> bool:
    if place.quoted:
        return True
    if not _closed(place):
        return False
    content = [word for word in place.words if word.lower() not in FUNCTION]
    folded = fold(place.written)
    single = len(content) < 2
    televised = facts.televised or facts.name_network(show)
    if not single:
        return folded not in COMMON or elsewhere or not place.initial or televised
    ordinary = folded in COMMON or folded.removeprefix("the ") in COMMON
    if place.match.loose or ordinary:
        return _evident(place, show, elsewhere, facts, ordinary)
    led = folded.startswith("the ") and place.after in AUXILIARY
    return (
        elsewhere
        or televised
        or facts.decided
        or led
        or _decided(place)
        or (folded.isdigit() and place.after in AUXILIARY)
    )


def _evident(place: _Place, show: Show, elsewhere: bool, facts: _Facts, ordinary: bool) -> bool:
    if not (facts.televised or facts.name_network(show)):
        return False
    if _dated(place):
        return _decided(place)
    if ordinary and fold(place.written) in PLAIN:
        return _decided(place) or (elsewhere and not place.initial)
    if elsewhere or _decided(place) or not place.after or place.after.lower() in AUXILIARY:
        return True
    headline = _title_cased(place) or (place.after[:1].isupper() and fold(place.after) in BESIDE)
    if headline and not place.match.loose:
        return True
    return not place.initial and not place.match.loose


def _decided(place: _Place) -> bool:
    """True where a word of decision, a network or a season stands right beside the name."""
    before, after = place.before.lower().removesuffix("'s").removesuffix("’s"), place.after.lower()
    if _FATED.match(place.text, place.match.end) and not (place.initial and fold(place.written) in _PERSONS):
        return True
    if after in _SEASONS and fold(place.written) in PLAIN:
        return bool(_NUMBERED.match(place.text, place.match.end))
    return before in DECIDES or after in DECIDES or network_of(before) is not None


def _dated(place: _Place) -> bool:
    """ "Said on Wednesday": the day, not the show, unless what is worked on or stopped is named so."""
    return bool(_DAY.fullmatch(place.written)) and bool(_ON_A_DAY.search(place.text[: place.match.start][-40:]))


_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_ON_A_DAY = re.compile(
    r"(?:\b(?:last|late|early|earlier|every|until|since) |"
    r"(?<!plug )(?<!axe )(?<!work )(?<!production )(?<!filming )(?<!time )(?<!faith )\bon )(?:[a-z]+ )?$"
)


#: "Awake was cancelled", "Wednesday is getting a second season"
_FATED = re.compile(
    r"[\"'”’]? (?:(?:has|have|had|was|were|is|are|been|being|gets?|got|getting|officially|just|now|finally|will|be|"
    r"back|"
    r"returns?|returning|renewed|for|a|its|it) ){1,6}?(?:cancell?ed|renewed|axed|un-?cancell?ed|recommissioned|"
    r"scrapped|re-?upped|"
    rf"picked up|(?:{ORDINAL}|another) (?:season|series)|(?:season|series) {CARDINAL})\b",
    re.IGNORECASE,
)
_PERSONS = words(
    "you we i they it he she who this that us them him her what there here people everything everybody nothing"
)
_SEASONS = frozenset(("season", "seasons", "series"))
_NUMBERED = re.compile(rf"[\"'”’]? (?:seasons?|series) {CARDINAL}", re.IGNORECASE)


def _closed(place: _Place) -> bool:
    """True where the name ends where the title ends: no capitalised stranger before or behind."""
    return _fits(place, place.before, left=True) and _fits(place, place.after, left=False) and not _goes_on(place)


#: "cancelled Suits: LA": in running text a title that goes on behind its colon is another one
_SUBTITLE = re.compile(r": [\"'“‘]?([A-Z][\w'’]*)")


def _goes_on(place: _Place) -> bool:
    found = _SUBTITLE.match(place.text, place.match.end)
    if place.part == "title" or place.initial or not found:
        return False
    word = fold(found[1])
    return word not in BESIDE and word.split("'")[0] not in BESIDE and network_of(found[1]) is None


def _fits(place: _Place, word: str, *, left: bool) -> bool:
    if not word or not word[0].isupper() or place.quoted:
        return True
    low = fold(word)
    if low in BESIDE or low.endswith(("'s", "s'")) or network_of(word) is not None or "'" in low:
        return True
    if word.isupper() and (place.written.isupper() or (left and word in _LABELS)):
        return True
    several = len([w for w in place.words if w.lower() not in FUNCTION]) > 1
    if _title_cased(place):
        return several or (left and _done_by_network(place))
    if left:
        # A name or a sentence's first word may stand before a longer title: "Star Lior Raz", "Has".
        return several and low not in ("fear", "better", "young", "new", "inside", "beyond")
    return False


def _done_by_network(place: _Place) -> bool:
    """ "Starz Boots Boss": what a network does in a headline has a title for its object."""
    before = place.text[max(0, place.match.start - 60) : place.match.start]
    doer = _NETWORK_ACTS.search(before)
    return bool(doer) and network_of(doer["who"] if doer else "") is not None


_NETWORK_ACTS = re.compile(r"(?:^|[ :,;])(?P<who>[A-Z][\w+!&.]*(?: [A-Z0-9][\w+!&.]*)?) [A-Z][a-z-]+(?:s|ed) [\"'“‘]?$")

#: what people put before a headline
_LABELS = frozenset(
    ("TIL", "RIP", "BREAKING", "UPDATE", "EXCLUSIVE", "OFFICIAL", "CONFIRMED", "SAVED", "NEWS", "PSA", "WATCH")
)


def _title_cased(place: _Place) -> bool:
    start = place.text.rfind("\n", 0, place.match.start) + 1
    stop = place.text.find("\n", place.match.end)
    line = place.text[
        max(start, place.match.start - 120) : min(stop if stop >= 0 else len(place.text), place.match.end + 120)
    ]
    outside = line.replace(place.written, " ")
    words = [word for word in _WORD.findall(outside) if len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _settled(shows: tuple[Show, ...], facts: _Facts) -> tuple[Show, ...]:
    """Among namesakes the one whose network or year the text names; all of them where it names neither or several."""
    if len(shows) == 1:
        return shows
    named = tuple(show for show in shows if facts.name_network(show))
    if len(named) == 1:
        return named
    years = set(_YEARS.findall(facts.text))
    dated = tuple(show for show in named or shows if str(show.year) in years)
    return dated if len(dated) == 1 else shows
