"""Several shows that stood together, and the words that mean them all: "they", "neither", "the trio", "the second".

`followed` says which stood together last; `grouped` puts a token in place of the words, so that rules read them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.claims.references import named
from bot.claims.wording import Token, Worded
from bot.model import Show
from bot.rules import GROUP
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN
from bot.shows import fold

#: sentences for which "neither" and "the trio" mean those that stood together; "they" means them in the next only
_LASTS = 2


@dataclass(frozen=True, slots=True)
class Group:
    """The shows that stood together last; with nothing, none."""

    shows: tuple[tuple[Show, ...], ...] = ()
    #: titles, tracked or not
    size: int = 0
    #: nothing but titles stood in the sentence: the next may hold more of them
    bare: bool = False
    #: people were named with them, who may be meant as well: "the stars of SHOW and SHOW"
    peopled: bool = False
    ago: int = 0

    def later(self) -> Group:
        """The same after a sentence that names nobody."""
        return replace(self, ago=self.ago + 1) if self.ago < _LASTS else Group()

    def followed(self, worded: Worded) -> Group:
        """Who stood together last, behind this sentence."""
        shows = tuple(dict.fromkeys(named(worded)))
        if not shows:
            titles = _titles_alone(worded) if self.bare else 0
            return replace(self, size=self.size + titles) if titles else self.later()
        if size := _titles_alone(worded):
            begun = self if self.bare and not self.ago else Group()
            return Group((*begun.shows, *shows), begun.size + size, bare=True)
        rows = [row[0] for row in _ROW.finditer(worded.text) if "SHOW" in row[0]]
        if len(rows) != 1 or any(worded.text.count(name) and name not in rows[0] for name in _shown(worded)):
            return Group()
        size = len(_NAME.findall(rows[0]))
        peopled = bool(_PEOPLE.search(worded.text[: worded.text.find(rows[0])]))
        return Group(shows, size, peopled=peopled) if size > 1 else Group()


_ROW = Lettered(GROUP)
_NAME = re.compile(r"(?:SHOW|OTHER)\d+")
_PEOPLE = Lettered(
    r"\b(?:fans?|viewers|audiences?|stars?|casts?|crews?|makers?|creators?|writers?|producers?|teams?|actors?|"
    r"directors?|people|families|critics) (?:of|on|for|behind|from|in)(?: [a-z-]+){0,3} $"
)
_PIECES = re.compile(r",? (?:and|&) |[,;] ")
#: what is no title, although it stands among them
_STATED = Lettered(
    r"\b(?:renew|cancel|axe|scrap|drop|pick|order|sav|end|return|back|final|last|season|series|bubble|limbo|undecid|safe|"
    r"gone|out\b|over\b|dead\b)"
)
#: titles are written with capitals
_CAPITALS = re.compile(r"(?:(?:[A-Z0-9\"'“‘][^\s]*|and|&|of|the|in|a|an|with|to|for|on|from|at)(?:\s+|$))+")


def _shown(worded: Worded) -> list[str]:
    return [name for name in _NAME.findall(worded.text) if name.startswith("SHOW")]


def _titles_alone(worded: Worded) -> int:
    """How many titles a sentence of nothing but titles has."""
    sentence = worded.sentence
    if sentence.part != "text" or not _CAPITALS.fullmatch(sentence.text) or sentence.asks:
        return 0
    pieces = [_NAME.sub("", piece).strip(" .!") for piece in _PIECES.split(worded.text)]
    unknown = " ".join(piece for piece in pieces if piece)
    if any(len(piece.split()) > 5 for piece in pieces) or (unknown and _STATED.search(fold(unknown))):
        return 0
    return len(pieces)


_KINDS = r"(?:shows|series|dramas|comedies|sitcoms|titles|programmes|programs|thrillers|newcomers|freshmen|of them)"
_AUXILIARY = r"(?:will|is|are|was|were|has|have|had|would)"
#: whom a group may be meant by as the subject
_THEY = Lettered(
    rf"(?:^|(?<=[;:,] )|(?<=\band )|(?<=\bbut )|(?<=\bthat )|(?<=\bwhether ))they(?: (?:both|all|each))?"
    # "They have cancelled nothing": people.
    r"(?! (?:have|had)(?: (?:also|now|just|already|since))? (?!been\b|ended\b|survived\b|finished\b)[a-z]+ed\b)"
    rf"(?= (?:{_AUXILIARY}|won't|aren't|weren't|haven't|return|end|join|got|get|go|survived)\b)"
)
_THE_TRIO = Lettered(
    rf"\b(?:the (?:trio|quartet|pair|duo|(?:two|three|four|five|six|seven) {_KINDS})|all (?:of (?:them|these|those)|"
    rf"(?:{TO_TEN})(?: {_KINDS})?)|both(?: of (?:them|these)| {_KINDS})|each of (?:them|these|the (?:two|three)))"
    rf"(?= (?:{_AUXILIARY}|won't|aren't|return|end|got|get|go|survived?)\b)|"
    rf"(?:^|(?<=[;:,] ))(?:both|all)(?= (?:{_AUXILIARY}|won't|return|end|got|get)\b)"
)
_NONE = Lettered(
    rf"\b(?:none|neither)(?: (?:of (?:them|these|those|which|the (?:{TO_TEN}|trio|pair|shows|series)(?: {_KINDS})?)|"
    rf"{_KINDS}|one))? (?:(?P<verb>{_AUXILIARY})\b|(?=(?:made|makes|survived|managed|earned|got)\b))"
)
#: whom something is done to
_OBJECT = Lettered(
    r"(?P<verb>\b(?:cancel(?:l?ed|s)|axe[sd]|scrap(?:ped|s)|drop(?:ped|s)|renew(?:ed|s)|recommission(?:ed|s)|canned|"
    r"culled|dump(?:ed|s)|ditched|shelved|kill(?:ed|s)(?: off)?|kept|keeps|saved|saves|end(?:ed|s)|plug on|passed on|"
    r"brought back|picked up|goodbye to|rid of|axe on)) (?:both(?: of them)?|them(?: both| all)?|"
    r"all (?:two|three|four|five|six|of them)|the (?:two|lot|pair|trio)(?: of them)?)"
    rf"(?: {_KINDS})?(?=$|[.,;!]| (?:for|after|on|in|this|last|at|from (?:its|the) (?:schedule|slate|line-?up|fall|"
    rf"autumn))\b)"
)
_ONE_AND_OTHER = Lettered(
    rf"\bthe first(?: one)?(?= {_AUXILIARY}\b)(?P<between>[^.;]*?(?:[,;]| and| but| while) (?:and |but |while )?)"
    r"the (?:second|other)(?: one)?\b(?! (?:season|series|run|time|day|half))"
)


def grouped(worded: Worded, group: Group) -> tuple[Worded, bool]:
    """The sentence with tokens where words mean the group, and whether there are any."""
    own = next((row for row in _ROW.finditer(worded.text) if "SHOW" in row[0] and len(_NAME.findall(row[0])) > 1), None)
    if not own and group.size < 2:
        return worded, False
    place = own.end() if own else 0
    head, text = worded.text[:place], worded.text[place:]
    these = f"THESE{len(worded.tokens)}"
    tokens = [Token("THESE", "they", 0)]
    if "neither" in text or "none" in text:
        text = _NONE.sub(lambda found: _not_one(found, these), text)
    text = _THE_TRIO.sub(these, text)
    if own or not (group.ago or group.peopled):
        text = _OBJECT.sub(rf"\g<verb> {these}", _THEY.sub(these, text))
    if not own and len(group.shows) == group.size == 2 and "the first" in text:
        text = _ONE_AND_OTHER.sub(rf"THIS{len(worded.tokens) + 1}\g<between>THIS{len(worded.tokens) + 2}", text)
        tokens += [Token("THIS", "the former", 0), Token("THIS", "the latter", 0)]
    if head + text == worded.text:
        return worded, False
    return replace(worded, text=head + text, tokens=(*worded.tokens, *tokens)), True


def _not_one(found: re.Match[str], these: str) -> str:
    return f"{these} {found['verb']} not" if found["verb"] else f"neither {these} "
