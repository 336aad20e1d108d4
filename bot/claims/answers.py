"""What "Sadly, no" says: a question about a show's next season, and the sentence behind it, in; a candidate out.

Such an answer is implied only: it gives way to the word that nothing is decided.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.claims.candidates import Candidate
from bot.claims.references import Shows, Spoken, named
from bot.claims.wording import Worded
from bot.model import Outcome
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered

_OPENS = (
    r"(?:(?:but|and|well|so|unfortunately|sadly|alas|sorry|regrettably|happily|luckily|fortunately|thankfully|frankly|"
    r"in short|in a word|simply put)[,:]? )*"
)
_KIND = r"(?:(?:short|simple|quick|official|honest|brief|definitive|straight|blunt|clear|sad|happy) )*"
_ANSWER = re.compile(
    rf"{_OPENS}(?P<formal>(?:the |our |(?:(?:NETWORK|OUTLET|OTHER)\d+|[a-z0-9+]+)'s |here's the )?{_KIND}(?:answer|"
    rf"reply)(?: to (?:that|this)(?: question)?| here)?"
    rf"(?:,? (?:alas|sadly|unfortunately|of course|happily|it seems|it turns out),?)?(?: (?:is|was|came back|turns "
    rf"out to be)(?: an?)?|:|,)? (?:{_KIND})?)?(?:(?P<no>no|nope)|(?P<yes>yes|yep|it is|it does))"
    r"(?=[.!,:;]|$| -)"
)
#: what makes of the answer that it is not known
_OPEN = re.compile(
    r"\b(?:yet|so far|officially|confirm\w*|announc\w*|known?|knows|for now|at (?:the|this) (?:moment|time)|"
    r"currently|word|"
    r"likely|probably|maybe|perhaps|hopefully|ask\w*|say|says|said|depends?|decid\w+|but|although|unless|if)\b"
)
_HOPED = re.compile(
    r"\b(?:likely|probably|maybe|perhaps|hopefully|hopes?|but|although|unless|if|should|could|ask\w*)\b"
)
#: "The answer is no, NETWORK said."
_SAID_SO = Lettered(r"^, (?:the )?NETWORK\d+ (?:has )?(?:says|said|confirms|confirmed)(?= on [a-z]+|[.!]|$)")
_OF_MORE = Lettered(
    r"\b(?:SEASON\d+|come(?:s)? back|coming back|be back|returns?|returning|renewed|another|more|continue|a future|"
    r"go on|get (?:a |another )?(?:new )?season)\b"
)
_OF_AN_END = Lettered(r"\b(?:cancell?ed|axed|over|ending|ended|the end|finished|dead|the last|FINAL\d+)\b")
_NO = Rule("its question is answered: no", Outcome.CANCELLED, Frame.CLAUSE, "", says=(), soft=True, whole=True)
_YES = Rule("its question is answered: yes", Outcome.RENEWED, Frame.CLAUSE, "", says=(), soft=True, whole=True)


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked last: of which show, with which season, and how many sentences ago."""

    shows: Shows
    ago: int = 0

    def later(self) -> Question:
        return replace(self, ago=self.ago + 1)


def asked(before: Question | None, worded: Worded, spoken: Spoken) -> Question | None:
    """The question that an answer behind this sentence would be to."""
    if not worded.asks:
        return before and before.later()
    # "What about a fourth season?": of the show that was asked about before, whatever else was named since.
    about = tuple(dict.fromkeys(named(worded))) or (
        tuple(before.shows) if before else (spoken.show,) if spoken.show else ()
    )
    if (
        len(about) != 1
        or not _OF_MORE.search(worded.text)
        or _OF_AN_END.search(worded.text)
        or worded.text.startswith("why")
    ):
        return None
    seasons = next((token.seasons for token in worded.tokens if token.kind == "SEASON"), ())
    return Question({about[0]: seasons})


def answered(question: Question | None, worded: Worded, behind: str) -> list[Candidate]:
    """The candidate that this sentence is, as an answer; `behind` is the folded text of the next one."""
    found = _ANSWER.match(worded.text)
    if question is None or not found or (question.ago and not found["formal"]):
        return []
    open_still = _HOPED if found["yes"] else _OPEN
    if open_still.search(_SAID_SO.sub("", worded.text[found.end() :])) or (found["no"] and _OPEN.search(behind)):
        return []
    return [Candidate(_NO if found["no"] else _YES, worded, found.start(), found.end(), question.shows)]
