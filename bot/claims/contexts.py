"""What kind of article it is decides on what its words mean: an article in; its statements, some set aside, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.claims.genres import (
    defines,
    foretells,
    lists_episodes,
    moves_library,
    on_extra_hours,
    on_games,
    on_offshoots,
    only_pauses,
    refutes,
    shows_repeats,
    spares_the_original,
    taken_off,
)
from bot.claims.references import named
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded
from bot.model import Article, Certainty, Outcome

_OF_PARENTS = (Outcome.FINAL, Outcome.CANCELLED, Outcome.CONCLUDED)
_MORE_OF_THIS = "it orders more of the running season"
#: rules whose words tell of another season or of more of this one
_TOLD_OF_MORE = ("lives on", "network renews", "several are picked up")
_OF_A_LIBRARY = "it is about rights, repeats or a library"
_OF_AN_OFFSHOOT = "it is an offshoot that ends; the original goes on"
_OFF_FOR_NOW = "it is taken off a slot or a service, not cancelled"
#: rules whose words mean something else in articles of one kind: the kind, and what they mean there
_OTHERWISE: dict[str, tuple[Callable[[Article], bool], str]] = {
    "headline without a verb": (on_extra_hours, _MORE_OF_THIS),
    "network drops": (moves_library, _OF_A_LIBRARY),
    "is saved": (shows_repeats, _OF_A_LIBRARY),
    "brings back": (shows_repeats, _OF_A_LIBRARY),
    **dict.fromkeys(
        ("season comes at a date", "season has a date", "season in production", "is given another season"),
        (on_games, "it is about a game, whose seasons are others"),
    ),
}


@dataclass(frozen=True)
class Context:
    """What the article as a whole makes of some of its words; asked only where they stand."""

    article: Article
    #: the headline names a tracked show
    in_title: bool

    @cached_property
    def _offshoots(self) -> bool:
        return on_offshoots(self.article) and not self.in_title

    @cached_property
    def _extra(self) -> bool:
        return on_extra_hours(self.article)

    @cached_property
    def _paused(self) -> bool:
        return only_pauses(self.article)

    @cached_property
    def _foretold(self) -> bool:
        return foretells(self.article)

    @cached_property
    def _refuted(self) -> bool:
        return refutes(self.article)

    def tempered(self, told: Sequence[Statement], text: Worded, *, listed: bool) -> list[Statement]:
        """The statements of one sentence. `listed`: it stands in a list, where a guess is written as news is."""
        if not told or defines(self.article) or (lists_episodes(self.article) and not named(text)):
            return []
        if self._offshoots:
            told = [s for s in told if s.outcome in _OF_PARENTS and named(text)]
        told = [replace(s, aside=meant) if not s.aside and (meant := self._meaning(s)) else s for s in told]
        if self._refuted:
            told = [guess(s) if s.in_title and s.outcome is Outcome.CANCELLED else s for s in told]
        return [guess(s) if listed and self._foretold else s for s in told]

    def _meaning(self, statement: Statement) -> str:
        if statement.outcome is Outcome.CANCELLED and self._paused and taken_off(statement.quote):
            return _OFF_FOR_NOW
        if statement.outcome is Outcome.RENEWED and not statement.seasons and _vague(statement) and self._extra:
            return _MORE_OF_THIS
        if statement.outcome in _OF_PARENTS and self._is(spares_the_original):
            return _OF_AN_OFFSHOOT
        holds, meant = _OTHERWISE.get(statement.rule.name, (None, ""))
        return meant if holds and self._is(holds) else ""

    def _is(self, kind: Callable[[Article], bool]) -> bool:
        if kind not in self._kinds:
            self._kinds[kind] = kind(self.article)
        return self._kinds[kind]

    @cached_property
    def _kinds(self) -> dict[Callable[[Article], bool], bool]:
        """Whether the article is of each kind that was asked for."""
        return {}


def _vague(statement: Statement) -> bool:
    """ "NETWORK orders more of it", "it is here to stay": words that a full season is told in too."""
    if re.search(
        r"\b(?:renew|recommission|re-?up|saved|reviv|back|return|"
        r"next (?:season|year)|another|20\d\d)",
        statement.quote,
        re.IGNORECASE,
    ):
        return False
    return statement.soft or statement.in_title or statement.rule.name in _TOLD_OF_MORE


def guess(statement: Statement) -> Statement:
    """The same, as somebody's guess."""
    if not statement.outcome.decided:
        return statement
    return replace(statement, outcome=Outcome.UNDECIDED, certainty=Certainty.SPECULATED, as_of=None)


#: "not so, says NETWORK": the sentence before this one is denied
_NOT_SO = re.compile(
    r"[\"'“‘]?(?:(?:but )?(?:that|this|it|the (?:report|claim|story|rumou?r))(?:'s| is| was|’s)? (?:simply |just |"
    r"completely |entirely )?(?:not (?:true|the case|so|correct|accurate)|untrue|false|incorrect|nonsense|rubbish|"
    r"a lie|wrong(?= (?:say|said))|isn['’]t (?:true|the case|so|correct))|(?:that|this) was (?:wrong|an error)|"
    r"not (?:so|true|the case)|untrue|nonsense|rubbish)(?=[\"'”’]?(?:$|[,.;:!]| -| –| say|,? according))|"
    r"(?:(?:the )?[a-z0-9+&]+(?: [a-z0-9+&]+)?(?:'s)? |an? [a-z]+ (?:spokes[a-z]+|insider|source) )(?:(?:has|have|"
    r"for the network|later|"
    r"quickly) ){0,2}(?:called|described|dismissed|branded) (?:the|it|that|this)(?: [a-z]+)? (?:as )?(?:an? )?(?:fake|"
    r"false|untrue|nonsense|rubbish|hoax|inaccurate|wrong|fabrication|pure speculation)\b",
    re.IGNORECASE,
)


#: "There is no confirmation.", "It has not."
_NOT_SURE = re.compile(
    r"(?:there is no confirmation|(?:this|that|it|none of (?:this|it)) (?:is|was|has)(?: not|n['’]t| never)(?: yet)?"
    r"(?: been)? confirmed|nothing (?:is|has been) confirmed|we (?:could|have) not (?:been able to )?confirm(?:ed)? "
    r"(?:this|that|it)|(?:but )?(?:it|they|the network) (?:has|did|is|was|had)(?: not|n['’]t))(?: yet)?[.!]?",
    re.IGNORECASE,
)


def denied(told: Iterable[Statement], behind: str) -> list[Statement]:
    """The statements of a sentence, which the one `behind` it may deny."""
    return [guess(s) for s in told] if _NOT_SO.match(behind) or _NOT_SURE.fullmatch(behind) else list(told)
