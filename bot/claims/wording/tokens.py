"""What a worded sentence is: its text, and what each token in it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.claims.sentences import Sentence
from bot.model import Show

#: characters at a sentence's end: its mark, and what may stand behind that
_LAST = 5


@dataclass(frozen=True, slots=True)
class Token:
    """What a token of the worded sentence stands for."""

    kind: str
    #: the words as they stand in the article
    words: str
    start: int
    shows: tuple[Show, ...] = ()
    seasons: tuple[int, ...] = ()
    network: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence with its tokens; the number behind a token's name is its place in `tokens`."""

    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]
    #: a headline in title case: names in it cannot be told from other words
    headline: bool = False

    @property
    def asks(self) -> bool:
        """True of a question; the mark at the end of "Who's the Boss?" is the title's."""
        return self.sentence.asks and "?" in self.text[-_LAST:]

    def token(self, name: str) -> Token:
        """The token of this name, such as SHOW1."""
        return self.tokens[int(name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
