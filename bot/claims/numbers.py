"""Season numbers as the press writes them: "third", "3rd", "three", "III", "2 and 3", "S2" in; integers out."""

from __future__ import annotations

import re

_CARDINALS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_ROMANS = "ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
_ROMAN = {word: number for number, word in enumerate(_ROMANS.split(), 2)}
_KNOWN = {
    **{word: number for number, word in enumerate(_CARDINALS, 1)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"{tens}-{unit}": value + n for tens, value in _TENS.items() for n, unit in enumerate(_ORDINALS[:9], 1)},
    **_ROMAN,
    "freshman": 1,
    "debut": 1,
    "sophomore": 2,
    "junior": 3,
}
#: the words with which a number begins; others begin with a digit
FIRST_WORDS = frozenset(word.partition("-")[0] for word in _KNOWN)

#: patterns over lower-case text
_UNITS = "|".join(_ORDINALS[:9])
ORDINAL = (
    rf"(?:(?:twenty|thirty|forty)-(?:{_UNITS})|{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)|sophomore|freshman|debut)"
)
CARDINAL = rf"(?:\d{{1,2}}(?!\d|[.,]\d|%|-?[a-z])|{'|'.join(reversed(_CARDINALS))}|(?:{_ROMANS.replace(' ', '|')})\b)"
#: seasons beyond this are years, episode counts or prices
MOST = 60


def number(word: str) -> int | None:
    """The number that one word names; None for other words, zero and what no season bears."""
    word = word.casefold()
    found = _KNOWN.get(word)
    if found is None and (digits := re.match(r"s?(\d+)", word)):
        found = int(digits[1])
    return found if found and found <= MOST else None


def numbers(text: str) -> tuple[int, ...]:
    """All numbers named in these words; "2 to 4" and "2-4" name three."""
    found = [
        value for word in re.findall(r"[^\W_]+(?:-(?=[a-z])[^\W\d_]+)?", text.casefold()) if (value := number(word))
    ]
    if len(found) == 2 and re.search(r"\d\s*(?:-|to|through)\s*\d|\w (?:to|through) \w", text) and found[0] < found[1]:
        return tuple(range(found[0], found[1] + 1))
    return tuple(sorted(set(found)))
