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
_BRANDED = re.compile(r"(?:marvel|dc)'s ")
#: names without any of these have no part to go by
_JOINTS = r"(?:in|of|and|&|on|at|with|from)"
_GENERIC = r"(?:mysteries|chronicles|diaries|files|adventures|stories|tales)"
_PARTED = re.compile(rf": |['’]s? | (?:{_JOINTS}|{_GENERIC})\b", re.IGNORECASE)
#: "FBI: Most Wanted", "Power Book III: Raising Kanan"
_SUBTITLED = re.compile(r".+?: (?P<short>[^\W\d_].*)")
#: "Tom Clancy's Jack Ryan": by a name and a surname, so that "Grey's Anatomy" has no owner
_OWNED = re.compile(
    r"(?!the |an? |mrs? |miss |my |it )[\w.]+(?: del| de| von)? [\w.]+(?:'s|s') (?P<short>[^\W\d_].* .+)"
)
#: "Only Murders in the Building", "Georgie & Mandy's First Marriage": two words of weight before the rest
_HEADED = re.compile(
    r"(?P<short>(?:the )?(?!(?:the|an?|it's|one|two|three|what|who|how) )[\w.'-]{3,}(?: &| and)? [\w.-]{3,}?"
    r"(?: [\w.'-]{4,})?)"
    rf"(?:'s .+|,? {_JOINTS} .+| {_GENERIC})"
)


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
    # What has no mark has few spellings, and most titles have none.
    for vary in _SPELLINGS if _MARK.search(forms[0]) else (_ampersand, _unled):
        forms.extend(form for form in [vary(form) for form in forms] if form and form not in forms)
    yield from dict.fromkeys(form for form in forms if len(form) > 1 or (form and form == forms[0]))


def initials(name: str) -> str:
    """The folded initials by which a title of four words and more is known ("oitnb"); empty for others."""
    if name.count(" ") + name.count("-") < _FEWEST - 1:
        return ""
    heads = [word[0] for word in _WORD.findall(fold(_BRACKETED.sub("", name)))]
    return "".join(heads) if _FEWEST <= len(heads) <= _MOST and all(map(str.isalpha, heads)) else ""


def shortened(name: str) -> Iterator[str]:
    """The folded names by which an article may call this title for short: its subtitle, its head, what it owns.

    >>> [*shortened("Power Book III: Raising Kanan"), *shortened("Only Murders in the Building")]
    ['raising kanan', 'only murders']
    """
    if not _PARTED.search(name):
        return
    plain = " ".join(fold(unicodedata.normalize("NFC", _BRACKETED.sub("", name))).split())
    plain = _BRANDED.sub("", plain)
    for form in (_SUBTITLED, _OWNED, _HEADED):
        if found := form.fullmatch(plain):
            yield found["short"]
            return


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


_MARK = re.compile(r"[^\w ]")
_SPELLINGS = (
    _unbracketed,
    _undecorated,
    _ampersand,
    _conjunction,
    _undotted,
    _unquoted,
    _uncoloned,
    _dashed,
    _unled,
)
