"""That a rule's words stand in a sentence, and the shows that they are said of: what the frames take and give."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.claims.references import Shows, Spoken, implied, resolved
from bot.claims.wording import Worded
from bot.rules import Rule
from bot.rules.letters import Lettered

AUXILIARY = (
    r"(?:has|have|had|is|are|was|were|will|won't|would|gets?|got|can|could|may|might|isn't|hasn't|wasn't|"
    r"does|did|doesn't|didn't|returns?|bows?|goes|ends|comes|won|landed|earned|secured|received)"
)
#: "SHOW, which …, has been": what stands between is about the show, and is not what is said of it
_APPOSITION = Lettered(
    rf"(?P<name>(?:SHOW|SEASON|FINAL)\d+)(?: -(?! {AUXILIARY}\b)[^-;:.]{{1,220}} -|"
    r",(?: (?:(?:with|on|in|from|alongside) which|which|who|whose|that|starring|created|set|based|about|the|a|an|its|"
    r"one|from|produced|co-created|executive|now|first|due|slated|currently|"
    r"comprising|filmed|shot|made|when|where|dropped|cancell?ed|axed|scrapped|ditched|dumped|renewed|revived|saved|"
    r"rescued|THIS\d+|OTHER\d+)\b)[^;:.]{1,220},| \([^()]{1,80}\))"
    rf"(?P<verb> {AUXILIARY}\b[^,;:-]{{0,60}}| )?$"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """That a rule's words stand at `start` to `end` of a worded sentence."""

    rule: Rule
    worded: Worded
    start: int
    end: int
    spoken: Spoken
    #: the titles that the words themselves hold
    titles: str = ""

    @property
    def words(self) -> str:
        return self.worded.text[self.start : self.end]

    @property
    def left(self) -> str:
        return self.worded.text[max(0, self.start - 260) : self.start]

    @property
    def right(self) -> str:
        return self.worded.text[self.end : self.end + 400]

    def meant(self, titles: str) -> Shows:
        """The shows that these titles name; where there are none, the one that the clause is about."""
        subject = without_apposition(self.left, self.words)
        if not titles and subject != self.left and (names := re.findall(r"SHOW\d+", subject)):
            titles = names[-1]
        return resolved(titles, self.worded, self.spoken) if titles else implied(self.worded, self.start, self.spoken)


@dataclass(frozen=True, slots=True)
class Target:
    """The shows that a finding is about, or why it is about none of them."""

    shows: Shows = field(default_factory=dict)
    astray: str = ""


def without_apposition(left: str, words: str) -> str:
    """ "SHOW, which won prizes, has been" said of SHOW alone."""
    match = _APPOSITION.search(left)
    if not match or (not (match["verb"] or "").strip() and not re.match(rf"{AUXILIARY}\b", words)):
        return left
    inside = left[match.end("name") : match.start("verb") if match["verb"] else len(left)]
    other = re.search(r"SHOW\d+(?! (?:offshoot|spin-?off|prequel|sequel|follow-up|companion))", inside)
    if other and not re.match(r" -|, (?:which|who|whose)\b| \(", inside):
        return left
    return left[: match.end("name")] + (match["verb"] or " ")
