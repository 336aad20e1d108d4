"""The text behind a subscription in; the show, the room, the changes and the standing that are wished for out.

Words may stand in any order and with any of the small words that people put between them; titles that are made of
such words are still found, since the longest known name wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import process

from bot.cards.words import listed
from bot.errors import AskError
from bot.model import Change, Standing
from handlers.commands.naming import split, unquoted

#: how people write a change
CHANGES = {
    **{change.value: change for change in Change},
    "canceled": Change.CANCELLED,
    "cancellation": Change.CANCELLED,
    "cancellations": Change.CANCELLED,
    "corrected": Change.CORRECTION,
    "corrections": Change.CORRECTION,
    "ended": Change.CONCLUDED,
    "endings": Change.CONCLUDED,
    "renewal": Change.RENEWED,
    "renewals": Change.RENEWED,
    "reversals": Change.REVERSED,
    "rescued": Change.SAVED,
}
STANDINGS = {
    **{standing.value: standing for standing in Standing},
    "rumor": Standing.RUMOURED,
    "rumored": Standing.RUMOURED,
    "rumors": Standing.RUMOURED,
    "rumour": Standing.RUMOURED,
    "rumours": Standing.RUMOURED,
}
#: what stands before a room, before a role, before a standing, and what says nothing
_TO_ROOM, _TO_ROLE, _FROM = ("in", "to", "into", "here"), ("mention", "mentioning", "ping", "with"), ("from", "when")
_FILLING = frozenset(("and", "&", "or", "only", "changes", "up", "upwards", "on", *_TO_ROOM, *_TO_ROLE, *_FROM))
_ROOM = re.compile(r"#(?P<room>[^\s/#@]+)(?:/(?P<thread>[^\s/#@]+))?")
_ROLE = re.compile(r"@(?P<role>[^\s/#@]+)")
#: below this a word is another word, not a misspelt one (0 to 100)
_CLOSE = 70


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes a destination wants to hear of, from which standing up, where, and whose mention it wants."""

    changes: tuple[Change, ...] = tuple(Change)
    standing: Standing = Standing.REPORTED
    #: empty: where it is asked for
    room: str = ""
    thread: str = ""
    mention: str = ""


def read_wish(text: str, known: Callable[[str], bool]) -> tuple[str, Wanted]:
    """A show's name (or what stands for all), and the wish behind it. Raises AskError, naming the wrong word."""
    name, wanted = split(text, parse_wish, known)
    if not known(name) and (wrong := _wrong_word(text, known)):
        raise AskError(wrong)
    return name, wanted


def parse_wish(text: str) -> Wanted | None:
    """Read `[in #ROOM] [changes] [from standing] [mention @ROLE]`, in any order. None where it is no wish."""
    words = _words(text)
    if not all(map(_meant, words)) or (words and not _complete(words)):
        return None
    wanted = Wanted()
    for word in words:
        if room := _ROOM.fullmatch(word):
            wanted = replace(wanted, room=room["room"], thread=room["thread"] or "")
        elif role := _ROLE.fullmatch(word):
            wanted = replace(wanted, mention=role["role"])
        elif standing := STANDINGS.get(word.casefold()):
            wanted = replace(wanted, standing=standing)
    asked = {CHANGES[word.casefold()] for word in words if word.casefold() in CHANGES}
    return replace(wanted, changes=tuple(change for change in Change if change in asked or not asked))


def parse_place(text: str) -> Wanted | None:
    """Read `[in] #ROOM`; None where anything else is said."""
    found = re.fullmatch(rf"(?:(?:in|from)\s+)?{_ROOM.pattern}|(?:here)?", text.strip(), re.IGNORECASE)
    return Wanted(room=found["room"] or "", thread=found["thread"] or "") if found else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s,]+", text)


def _meant(word: str) -> bool:
    """True for a word that has a meaning behind a show's name."""
    folded = word.casefold()
    return folded in _MEANINGS or folded in _FILLING or bool(_ROOM.fullmatch(word) or _ROLE.fullmatch(word))


def _complete(words: list[str]) -> bool:
    """True where no small word is left without the one that it stands before."""
    last, folded = words[-1].casefold(), [word.casefold() for word in words]
    if last in _FILLING and last not in ("changes", "up", "upwards", "here"):
        return False
    return all(_leads(word, following) for word, following in zip(folded, words[1:], strict=False)) and any(
        word not in _FILLING or word == "here" for word in folded
    )


def _leads(word: str, following: str) -> bool:
    """True where what follows this word may follow it."""
    if word in _FROM:
        return following.casefold() in (*STANDINGS, "only")
    if word in _TO_ROLE:
        return bool(_ROLE.fullmatch(following))
    return word not in ("in", "to", "into") or bool(_ROOM.fullmatch(following)) or following.casefold() == "here"


def _wrong_word(text: str, known: Callable[[str], bool]) -> str:
    """What to say of the first word behind a known name that has no meaning there; empty where no name is known."""
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        if known(unquoted(" ".join(words[:count]))):
            rest = _words(" ".join(words[count:]))
            wrong = next((word for word in rest if not _meant(word)), "")
            return _explained(wrong, " ".join(words[:count]), " ".join(rest))
    return ""


def _explained(wrong: str, name: str, rest: str) -> str:
    if not wrong:
        return f"Something is missing in “{rest[:80]}”. {_POSSIBLE}"
    near = process.extractOne(wrong.casefold(), list(_MEANINGS), score_cutoff=_CLOSE)
    hint = f"Did you mean {near[0]}?" if near else _POSSIBLE
    return f"I do not understand “{wrong[:60]}” after “{name[:60]}”. {hint}"


_POSSIBLE = (
    f"After a show or all may stand changes ({', '.join(Change)}), in and a room, from and a standing "
    f"({listed(list(Standing), 'or')}), mention and a role."
)
_MEANINGS: Mapping[str, Change | Standing] = {**CHANGES, **STANDINGS}
