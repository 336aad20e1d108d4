"""A text as the model's word pieces: text in; numbers of the pieces out.

The uncased scheme of BERT: lower case without accents, words and marks apart, each word cut greedily into the longest
pieces that the vocabulary knows (Devlin et al. 2019, https://arxiv.org/abs/1810.04805).
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

#: a longer run of letters is no word
_LONGEST_WORD = 100
#: the blocks of Chinese characters, each of which stands for itself as a mark does
_CHINESE = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


class WordPiece:
    """A vocabulary, one piece a line as in BERT's `vocab.txt`, ready to cut texts."""

    def __init__(self, vocabulary: str) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary.splitlines())}
        self.opening, self.separator, self._unknown = (self._numbers[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))

    def pieces(self, text: str) -> list[int]:
        letters = unicodedata.normalize("NFD", text.lower())
        words = "".join(map(_spaced, letters)).split()
        return [number for word in words for number in self._cut(word)]

    def _cut(self, word: str) -> Iterator[int]:
        """The longest piece that the word begins with, then the longest of the rest; all or nothing."""
        found: list[int] = []
        start, mark = 0, ""
        while start < len(word) <= _LONGEST_WORD:
            end = next((n for n in range(len(word), start, -1) if mark + word[start:n] in self._numbers), 0)
            if not end:
                break
            found.append(self._numbers[mark + word[start:end]])
            start, mark = end, "##"
        yield from found if start == len(word) else [self._unknown]


@lru_cache(maxsize=4096)
def _spaced(letter: str) -> str:
    """The letter; nothing for an accent; a mark with space around it."""
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Cc", "Cf") and not letter.isspace():
        return ""
    chinese = any(first <= ord(letter) <= last for first, last in _CHINESE)
    return f" {letter} " if letter in string.punctuation or kind.startswith("P") or chinese else letter
