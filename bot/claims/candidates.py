"""A worded sentence and the rules in; candidates out: what is said, of which shows, in which words.

A candidate is not yet a claim: `modifiers` ask whether it is asserted, `weighing` whether it is the article's news.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.claims.frames import Finding, target
from bot.claims.references import Shows, Spoken, first, further
from bot.claims.wording import Worded
from bot.model import Outcome
from bot.rules import RULES, Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.matching import Matcher

#: findings in one sentence that are looked at: no sentence of the press has as many
_MOST = 30


@dataclass(frozen=True, slots=True)
class Candidate:
    """That a rule's words stand in a sentence, at `start` to `end` of its worded text, said of these shows."""

    rule: Rule
    worded: Worded
    start: int
    end: int
    shows: Shows
    #: why it is not about the show that it seems to be about; empty where it is
    astray: str = ""
    #: the sentence that says the same of these shows, where that is another one
    said_in: str = ""

    @property
    def left(self) -> str:
        return self.worded.text[: self.start]

    @property
    def right(self) -> str:
        return self.worded.text[self.end :]

    @property
    def words(self) -> str:
        return self.worded.text[self.start : self.end]


def candidates(worded: Worded, spoken: Spoken) -> list[Candidate]:
    """All that the rules find in this sentence; words inside a longer finding of another outcome are part of that."""
    found = [
        Candidate(finding.rule, worded, finding.start, finding.end, aim.shows, aim.astray)
        for finding in islice(_findings(worded, spoken), _MOST)
        if (aim := target(finding))
    ]
    firm = [other for other in found if other.shows and not other.rule.soft and not other.astray]
    return [one for one in found if not any(_inside(one, other) for other in firm)]


def _inside(one: Candidate, other: Candidate) -> bool:
    longer = other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
    # "Will be back for one final season" goes on, and ends with it.
    says_more = (one.rule.outcome, other.rule.outcome) == (Outcome.FINAL, Outcome.RENEWED)
    # "SHOW is axed, but SHOW stays" says one thing of each.
    apart = one.shows and not one.shows.keys() & other.shows.keys()
    return longer and not (says_more or apart) and other.rule.outcome not in (one.rule.outcome, Outcome.UNDECIDED)


def _findings(worded: Worded, spoken: Spoken) -> Iterator[Finding]:
    for rule, match in _matcher().found(worded.text, _frames(worded.text, spoken)):
        if rule.frame is not Frame.CLAUSE:
            # The order of a first season is that of a new show.
            if rule.outcome is Outcome.RENEWED and first(worded, match[0]):
                continue
            yield Finding(rule, worded, match.start(), match.end(), spoken)
        elif (not rule.further or further(worded, match[0])) and (not rule.opening or first(worded, match[0])):
            titles = next((value for value in match.groups() if value), "")
            yield Finding(rule, worded, match.start(), match.end(), spoken, titles)


def _frames(text: str, spoken: Spoken) -> frozenset[Frame]:
    """The frames that may fit: what is said of a season, and what is ordered, asks for one."""
    if "SEASON" in text or "FINAL" in text:
        return _ALL
    without = set() if spoken.ahead else {Frame.SEASON}
    return _ALL - (without if _MORE.search(text) else {*without, Frame.ORDER})


_ALL = frozenset(Frame)
#: "orders more of it"
_MORE = Lettered("more|additional|further")


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher(RULES)
