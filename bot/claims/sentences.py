"""An article cut into sentences: title and text in; sentences with their places out.

The press writes headlines without a full stop, headings that are questions, bullets, and lists under a heading,
so a line's end always ends a sentence, and a sentence knows its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.model import Article
from bot.rules.letters import Lettered

#: no headline and no article needs more; what is behind is not read
LONGEST_TITLE, LONGEST_TEXT = 2_000, 60_000
#: a longer run of words without an end is cut
LONGEST_SENTENCE = 700

#: what stands before the items of a list, on lines of their own or within one
BULLETS = "•·‣▪➤►▶▸●◆■◦"
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ABBREVIATED = Lettered(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|vs|Vol|No|Jr|Sr|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|ep|approx)|"
    r"\b[A-Z])\.$"
)
_END = re.compile(
    # "Die 3. Staffel" ends nothing, nor does "am 5. Mai".
    r"(?:[.!?…]+(?!(?<=\d\.) (?:Staffel|Folge|Runde|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b)"
    r"[\"'”’)\]]*(?=\s+[\"'“‘(\[#@]?(?:[^\Wa-z_]|[a-z]{1,2}[A-Z])|\s*$))|"
    rf"\s[|»{BULLETS}]\s|>>"
)
_BULLET = re.compile(rf"^\s*(?:[-–—*{BULLETS}>]+|\d{{1,3}}[.)])\s+")
#: behind a title with a mark of its own ("Who's There? It is back") these open a sentence
_OPENS = re.compile(
    r"\s+(?:I|I'm|I’m|It|It's|It’s|The|This|That|He|She|They|We|You|There|A|An|In|But|And|No|For|At|As|When|While|"
    r"After|On|Now|Its|His|Her|Their)\s+[a-z0-9]"
)
#: a line that gives a status to the titles below it
_STATUS = re.compile(
    r"(?:officially |the |still |also )?(?:renewed|cancell?ed|axed|ending|final season|ended|on the bubble|"
    r"in limbo|(?:awaiting|waiting for|waiting on) (?:word|news|a decision|decision)|waiting|undecided|tbd|"
    r"returning|coming back)(?: (?:shows?|series|tv shows|dramas|comedies))?(?: \(\d+\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands in the title or the text, from `start` of that part."""

    part: Literal["title", "text"]
    start: int
    text: str
    line: int
    #: first in its line
    leads: bool
    #: alone in its line, short and without a full stop: a heading, a list item or a headline
    heading: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def asks(self) -> bool:
        return self.text.rstrip("\"'”’!)*_ ").endswith("?")


def sentences(article: Article, kept: frozenset[tuple[str, int]] = frozenset()) -> Iterator[Sentence]:
    """The sentences of title and text. `kept` are places (part, offset) of full stops that belong to a name."""
    yield from _part("title", article.title[:LONGEST_TITLE], 0, kept)
    yield from _part("text", article.text[:LONGEST_TEXT], 1, kept)


def _part(
    part: Literal["title", "text"], text: str, first: int, kept: frozenset[tuple[str, int]]
) -> Iterator[Sentence]:
    """The sentences of one part, each heading of a list together with its list."""
    waiting: list[Sentence] = []
    for sentence in _sentences(part, text, first, kept):
        if waiting and _continues(waiting, sentence, text):
            waiting.append(sentence)
            continue
        yield from _merged(waiting, text)
        waiting = []
        if part == "text" and _heads(sentence):
            waiting = [sentence]
        else:
            yield sentence
    yield from _merged(waiting, text)


def _heads(sentence: Sentence) -> bool:
    words = sentence.text.strip("\"'“”‘’*#= ")
    return len(words) < 120 and (words.endswith(":") or (sentence.heading and bool(_STATUS.fullmatch(words))))


def _continues(waiting: list[Sentence], sentence: Sentence, text: str) -> bool:
    """True of a list's next line: right below, short, or itself a list."""
    if _heads(sentence) or not sentence.leads or sentence.end - waiting[0].start > LONGEST_SENTENCE:
        return False
    if "\n\n" in text[waiting[-1].end : sentence.start] and len(waiting) > 1:
        return False
    listed = sentence.text.count(";") + sentence.text.count(",") > 0
    return (listed and len(waiting) == 1) or (sentence.heading and len(sentence.text) < 80 and not sentence.asks)


def _merged(waiting: list[Sentence], text: str) -> Iterator[Sentence]:
    if len(waiting) < 2:
        yield from waiting
        return
    first, last = waiting[0], waiting[-1]
    yield replace(first, text=text[first.start : last.end], heading=False)


def _sentences(
    part: Literal["title", "text"], text: str, first: int, kept: frozenset[tuple[str, int]]
) -> Iterator[Sentence]:
    names = {place for name, place in kept if name == part}
    for number, line in enumerate(_LINE.finditer(text), first):
        spans = list(_cut(line[0], line.start(), names))
        for index, (start, end) in enumerate(spans):
            words = line[0][start:end]
            short = len(words) < 120 and not words.rstrip().endswith((".", ",", ";"))
            heading = len(spans) == 1 and (part == "title" or short)
            yield Sentence(part, line.start() + start, words, number, index == 0, heading)


def _cut(line: str, begins: int, kept: set[int]) -> Iterator[tuple[int, int]]:
    start = bullet.end() if (bullet := _BULLET.match(line)) else 0
    for end in _END.finditer(line, start):
        named = begins + end.start() in kept and not _OPENS.match(line, end.end())
        # « TITLE » with its French spaces is no row of links.
        quoted = "»" in end[0] and "«" in line[start : end.start()]
        if named or quoted or _ABBREVIATED.search(line, max(start, end.start() - 12), end.start() + 1):
            continue
        yield from _piece(line, start, end.end())
        start = end.end()
    yield from _piece(line, start, len(line))


def _piece(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = min(end, start + LONGEST_SENTENCE)
        words = line[start:stop]
        if words.strip(f" |»>\"'“”{BULLETS}"):
            lead = len(words) - len(words.lstrip())
            yield start + lead, stop - (len(words) - len(words.rstrip(f" |»>{BULLETS}")))
        start = stop
