"""Every place where rules match: a worded text in; the rules with their matches out.

The same as trying one long alternation of all rules of a frame, and each rule of the frame CLAUSE by itself, from left
to right. But a rule has dozens of alternatives, and only those are tried whose letters stand in the text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import groupby

from bot.rules.anchors import Anchors
from bot.rules.letters import Lettered
from bot.rules.rule import Frame, Rule, outlined, spelled

Match = re.Match[str]


class Matcher:
    """These rules, ready to be found."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        framed = [[rule for rule in rules if rule.frame is frame] for frame in Frame if frame is not Frame.CLAUSE]
        alone = [[rule] for rule in rules if rule.frame is Frame.CLAUSE]
        #: for each alternative its alternation, its rule, and its pattern
        self._parts = [
            (place, rule, alternative)
            for place, several in enumerate([*framed, *alone])
            for rule in several
            for alternative in alternatives(rule.pattern)
        ]
        self._anchors = Anchors([outlined(alternative) for _, _, alternative in self._parts])

    def found(self, text: str, frames: Container[Frame] = tuple(Frame)) -> Iterator[tuple[Rule, Match]]:
        """The rules of these frames that match, each frame's from left to right."""
        hits = []
        for number in self._anchors.possible(text):
            place, rule, alternative = self._parts[number]
            if rule.frame in frames and (match := (pattern := _pattern(alternative)).search(text)):
                hits.append((place, rule, pattern, match))
        for _, several in groupby(hits, key=lambda hit: hit[0]):
            yield from _leftmost(text, [hit[1:] for hit in several])


@lru_cache(maxsize=4096)
def _pattern(alternative: str) -> Lettered:
    return Lettered(spelled(alternative))


def _leftmost(text: str, ahead: list[tuple[Rule, Lettered, Match]]) -> Iterator[tuple[Rule, Match]]:
    """From each part's first match all matches of the alternation: of two at one place the earlier in the table."""
    while ahead:
        rule, _, first = min(ahead, key=lambda found: found[2].start())
        yield rule, first
        end = max(first.end(), first.start() + 1)
        ahead = [
            (rule, pattern, again)
            for rule, pattern, match in ahead
            if (again := match if match.start() >= end else pattern.search(text, end))
        ]


def alternatives(pattern: str) -> list[str]:
    """The parts of a pattern between the bars outside all brackets; a pair around it all is none."""
    parts, depth, last, closed = [], 0, 0, 0
    for token in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|[()|]", pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        closed += token[0] == ")" and not depth
        if token[0] == "|" and not depth:
            parts.append(pattern[last : token.start()])
            last = token.end()
    if not parts and closed == 1 and pattern.startswith("(?:") and pattern.endswith(")"):
        return alternatives(pattern[3:-1])
    several = [*parts, pattern[last:]]
    return [one for part in several for one in alternatives(part)] if parts else several
