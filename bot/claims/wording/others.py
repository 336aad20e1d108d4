"""Names of works and people that are not tracked: a sentence's text in; where a name stands out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.claims.vocabulary import ARTICLES, BESIDE, NATIONS, NEVER_NAMES, NOUNS_ABROAD, WEEKDAYS
from bot.rules.letters import Lettered
from bot.shows import fold
from bot.sources.networks import network_of


def others(text: str, folded: str, start: int, end: int, *, headline: bool) -> Iterator[tuple[int, int]]:
    """Names between these places. `headline`: in title case, where only quotation marks tell them from other words."""
    yield from _quoted(text, start, end)
    if headline:
        return
    for found in _ORDINARY.finditer(text, start, end):
        yield found.span()
    for found in _NAME.finditer(text, start, end):
        if found[0].isupper() and _capitals(text, found.start(), found.end()):
            continue
        first, last = _named(text, found)
        if last > first and not _LABELLED.match(folded, first, last):
            yield first, last


#: titles without a letter, and those that are small words, where they stand in a row
_ORDINARY = Lettered(
    r"(?<![\w-])\d-\d-\d(?![\w-])|(?:(?<=[\w’'\"”)], )|(?<=\band ))(?:You|From|Lost|Them|See|Still|Evil|Ghosts)"
    r"(?=[.;]|, (?:and )?[A-Z]| and [A-Z]|\Z)"
)
#: what stands before is asked behind the first letter: a pattern that begins with letters is looked for by them.
_NAME = re.compile(
    r"[A-ZÀ-Þ](?<![\w'’-].)(?:[\w'’.&!-]*[\w!])?"
    r"(?:(?:(?<=\bDr)\.|(?<=\bMr)\.)?(?: (?:of|the|and the|in the|to|with|a|for|&|de|la|von|"
    r"del|vs\.?|v\.?))?:? (?=[A-ZÀ-Þ])(?:[A-Z]\.(?= [A-Z])|[A-ZÀ-Þ](?:[\w'’.&!-]*[\w!])?)| \d{1,4}(?= [A-Z]|"
    r" (?:and|had|has|have|is|was|were|will|gets?)\b|[,;]|\.(?!\d)|$))*"
)
#: "Status: Cancelled" is no name
_LABELLED = re.compile(r".*: (?:officially )?(?:cancell?ed|renewed|axed|ended|ending|returning|undecided|unknown)\b")


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(text, start, end):
        if len(found[1].split()) <= 8 and not _NO_TITLE.search(found[1]):
            yield found.span(1)


_QUOTED = re.compile(r"[\"“‘'«](?<!\w.)([A-Z0-9][^\"“”‘«»\n]{1,60}?)[,.!?]?[\"”’'»](?!\w)")
_NO_TITLE = re.compile(r"\b(?:renew|cancel|axe|conversations?|talks|discuss|season)|n['’]t\b", re.IGNORECASE)


def _capitals(text: str, start: int, end: int) -> bool:
    """True in a line of capitals, where they tell nothing: a list's heading, or a sentence."""
    first, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : stop if stop >= 0 else len(text)]
    heads = not first and stop > 0
    return line.isupper() and (heads or len(line.split()) > len(text[start:end].split()))


def _named(text: str, found: re.Match[str]) -> tuple[int, int]:
    """The name within a row of words in capitals; nothing, where it begins and ends, if there is none."""
    nothing = found.start(), found.start()
    words = found[0].split()
    first = found.start()
    if len(words) > 1 and _folded(words[0]) in ARTICLES and _noun_abroad(words[1]):
        first += len(words[0]) + 1
        words = words[1:]
    opens = not _GOES_BEFORE.search(text[max(0, first - 4) : first])
    while words and (
        _folded(words[0]).rstrip(".,':") in (BESIDE if opens else NEVER_NAMES)
        or _folded(words[0]).removesuffix("'s") in WEEKDAYS
        or (opens and (_LABEL.fullmatch(words[0]) or (words[0].endswith(":") and network_of(words[0][:-1]))))
    ):
        first += len(words[0]) + 1
        words = words[1:]
        opens = False
    # The first item behind a heading: "Gone: Ironwood; Copper Hill".
    listed = text[max(0, first - 2) : first].startswith(":") and _GOES_ON.match(text, found.end())
    if (
        _DECIDED.match(text, found.start())
        or all(word.strip(".,").isdigit() for word in words)
        or (opens and len(words) == 1 and not listed)
        or (len(words) == 1 and words[0].endswith(_MADE_IN))
        or _noun_abroad(words[0])
        or (len(words) == 1 and _folded(words[0]).rstrip(".,!") in _NO_NAMES)
    ):
        return nothing
    last = found.end()
    if season := _ITS_SEASON.search(text, first, last):
        last, words = season.start(), text[first : season.start()].split()
    return first, last - 2 if words[-1].endswith(("'s", "’s")) else last


#: "Dublin-made" is no name
_MADE_IN = ("-made", "-set", "-based", "-shot", "-filmed", "-produced", "-born")


def _noun_abroad(word: str) -> bool:
    """True of what is no name, and in German no more than a noun: "Sender", "Krimiserie"."""
    folded = _folded(word).rstrip(".")
    return folded in NEVER_NAMES or (folded not in _NO_ENDINGS and folded.endswith(NOUNS_ABROAD))


#: names that end as such a noun does
_NO_ENDINGS = frozenset(("melodrama", "psychodrama"))
_GOES_BEFORE = re.compile(r"[\w,;)'’\"”]\s*[\"'“‘(]?$")
#: "Renewed: Ironwood" is no name, but a label before one
_LABEL = re.compile(
    r"(?:[a-z-]+(?:ed|ing)|kept|back|new|out|in|safe|gone|final|tbd|update|video|watch|report|exclusive|official):",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[;,\n]")
#: "24 Renewed for Season 2": too few words to tell that it is a headline, and yet no name
_DECIDED = re.compile(
    r"(?:Renewed|Cancell?ed|Axed|Recommissioned|Scrapped|Dropped|Revived|Saved|Returns?|Returning|Back|Ends|Ending) "
    r"(?:for|after|at|by|with|in|on|as|to)\b"
)
_NO_NAMES = BESIDE | NATIONS
#: "NAME S2 and": the name ends before it
_ITS_SEASON = Lettered(r"(?<=\w) (?:S\d{1,2}|Season \d{1,2}|Season (?:One|Two|Three|Four|Five|Six|Seven|Eight))\Z")


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Names of few words are in every sentence."""
    return fold(word)
