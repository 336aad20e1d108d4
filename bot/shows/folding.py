"""Spellings of one name made one: titles in; keys to compare, folded text of the same length, and written forms out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: the press's quotes, dashes and spaces, one character for one
_ONE_FOR_ONE = {
    **dict.fromkeys(map(ord, "‘’‚‛`´ʼ′"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    # Half a character, which is none: whoever looks for names refuses it.
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(map(ord, "\t\r\n\v\f\x85\xa0\u2002\u2003\u2009\u200a\u202f\u2028\u2029"), " "),
}
_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_DECORATION = re.compile(r"[!?…*]+")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]{1,20}[)\]]\s*$")
#: a word of a title, whatever is shortened in it: "It's", "Nine-Nine" are one and two
_WORD = re.compile(r"[^\W_](?:[^\W_]|')*")
#: initials are names from so many words on, and up to so many
_FEWEST, _MOST = 4, 8
_LEADING = ("the ", "marvel's ", "dc's ")


def _accents() -> dict[int, str]:
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table


_TABLE = {**_accents(), **_ONE_FOR_ONE}
_ASCII = {code: letter for code, letter in _TABLE.items() if code < 128}


def fold(text: str) -> str:
    """The text in lower case without accents, with plain quotes, dashes and spaces; each character keeps its place."""
    if text.isascii():
        return text.lower().translate(_ASCII)
    folded = text.translate(_TABLE).lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.lower()) == 1 else char for char in text.translate(_TABLE))


def key(name: str) -> str:
    """What two spellings of one name have in common."""
    plain = fold(unicodedata.normalize("NFC", name))
    plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), plain).replace("&", " and ").replace("'", "")
    words = re.findall(r"\w+", plain)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words) or " ".join(plain.split())


def written(name: str) -> Iterator[str]:
    """The folded forms in which articles write this name; the last ones are the loosest."""
    forms = [" ".join(fold(unicodedata.normalize("NFC", name)).split())]
    for vary in (
        _unbracketed,
        _undecorated,
        _ampersand,
        _conjunction,
        _undotted,
        _unquoted,
        _uncoloned,
        _dashed,
        _unled,
    ):
        forms.extend(form for form in [vary(form) for form in forms] if form and form not in forms)
    yield from dict.fromkeys(form for form in forms if len(form) > 1 or (form and form == forms[0]))


def initials(name: str) -> str:
    """The folded initials by which a title of four words and more is known ("oitnb"); empty for others."""
    heads = [word[0] for word in _WORD.findall(fold(_BRACKETED.sub("", name)))]
    return "".join(heads) if _FEWEST <= len(heads) <= _MOST and all(map(str.isalpha, heads)) else ""


def _unbracketed(form: str) -> str:
    return _BRACKETED.sub("", form)


def _undecorated(form: str) -> str:
    return " ".join(_DECORATION.sub(" ", form).split())


def _ampersand(form: str) -> str:
    return form.replace(" and ", " & ")


def _conjunction(form: str) -> str:
    return form.replace(" & ", " and ")


def _undotted(form: str) -> str:
    return _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), form)


def _unquoted(form: str) -> str:
    return form.replace("'", "")


def _uncoloned(form: str) -> str:
    return form.replace(": ", " ")


def _dashed(form: str) -> str:
    return form.replace(": ", " - ")


def _unled(form: str) -> str:
    for lead in _LEADING:
        if form.startswith(lead) and len(form) - len(lead) > 2:
            return form.removeprefix(lead)
    return ""
