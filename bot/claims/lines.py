"""The sentences of an article, each with its mentions and the show at the head of its line: mentions in; lines out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from bot.claims.mentions import Mention
from bot.claims.sentences import Sentence, sentences
from bot.model import Article, Show


class Line(NamedTuple):
    """A sentence with what is known of it before it is read."""

    sentence: Sentence
    #: the show at the head of its line ("Castle: A sure thing. Renewed.")
    head: tuple[Show, ...]
    #: the first sentence of its line
    opening: str
    named: Sequence[Mention]


def lined(article: Article, found: Sequence[Mention]) -> Iterator[Line]:
    kept = frozenset((m.part, place) for m in found for place in range(m.start, m.end))
    parts = {part: [mention for mention in found if mention.part == part] for part in ("title", "text")}
    for (part, _), line in groupby(sentences(article, kept), key=lambda sentence: (sentence.part, sentence.line)):
        several = list(line)
        head: tuple[Show, ...] = ()
        for sentence in several:
            named = _between(parts[part], sentence.start, sentence.end)
            if len(several) > 1:
                head = _head(sentence, named) or (() if _ITEM.match(sentence.text) else head)
            yield Line(sentence, head, several[0].text, named)


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those that begin between these places; found by halving, as a long list has thousands of lines and of titles."""
    begins = attrgetter("start")
    return mentions[bisect_left(mentions, start, key=begins) : bisect_left(mentions, end, key=begins)]


#: a sentence that opens the next item of a running list: "Joey. It lasted two seasons."
_ITEM = re.compile(r"[\"'“‘]?[A-Z][^.:;!?]{1,40}(?:\.$|:)")


def _head(sentence: Sentence, named: Iterable[Mention]) -> tuple[Show, ...]:
    for mention in named:
        if 0 <= mention.start - sentence.start < 3:
            behind = sentence.text[mention.end - sentence.start :].lstrip("'\"”’")
            if behind.startswith((":", " –", " —", " -", "(")) or not behind.strip("."):
                return mention.shows
    return ()


def over_titles(text: str, lines: Sequence[Line], place: int) -> bool:
    """True of "Renewed" over a row of titles; under a title it says what becomes of that one."""
    if not _BARE.fullmatch(text):
        return False
    behind = lines[place + 1 : place + 2]
    before = lines[place - 1 : place] if place and not lines[place].sentence.text.isupper() else ()
    titled = any(_head(line.sentence, line.named) or _TITLED.match(line.sentence.text) for line in behind)
    return titled and not any(line.named for line in before)


#: the title of a show that nobody tracks, at the head of an item: "All American — through season 7"
_TITLED = re.compile(r"[\"'“‘]?[A-Z][^.:;!?\n]{0,40}?[\"'”’]?(?: [–—-] |: )")
_BARE = re.compile(
    r"(?:officially )?(?:renewed|cancell?ed|axed|ended|ending|(?:in )?limbo|pending|undecided|on the bubble|"
    r"tb[da])[.:!]?"
)
