"""What the trained model takes for a decision and is none: a sentence or an article in; whether it is such out."""

from __future__ import annotations

import re

from bot.claims.genres import (
    moves_library,
    on_discs,
    on_extra_hours,
    on_films,
    on_games,
    shows_repeats,
    spares_the_original,
)
from bot.model import Article, Outcome
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

_NUMBER = rf"(?:\d+|{TO_TEN}|eleven|twelve|thirteen|several|a few)"
#: what is said of more of the running season, and of where old ones may be seen, sounds like the order of another
_OF_ANOTHER_KIND = Lettered(
    rf"\b(?:full|whole)[- ]season\b|\bback[- ](?:nine|order)\b|"
    # nobody orders so many for a season that is on
    rf"(?<!\band )\b(?!(?:1[6-9]|[2-9]\d|\d{{3}}|10|13|ten|thirteen) ){_NUMBER} (?:more|additional|extra|further)\b"
    rf"(?! (?:seasons?|years?|series|runs?|summers?|winters?|cycles?|rounds?|volumes?|books?|chapters?)\b)|\bfrom "
    rf"{_NUMBER} (?:episodes |hours )?to {_NUMBER}\b|\bby {_NUMBER} (?:episodes|hours|parts)\b|"
    # reviews and recaps are headed by the season that is on
    r"\b(?:season|series) [\w-]+[^.;]{0,40}\b(?:review|recap)\b|\b(?:season|series) [\w-]+, episodes? [\w-]+|"
    r"\b(?:is|are) (?:also )?available\b|\badded to\b|\b(?:is|are) now (?:on|streaming)\b|\bon (?:dvd|blu-ray)\b",
    re.IGNORECASE,
)


#: "the next season is his last", "reached the last episode of the run": somebody's end, or a season's
_OF_ANOTHER_END = Lettered(
    r"\b(?:is|was|be|as) (?:his|her|my) (?:last|final)\b|"
    r"\b(?:last|final|closing) (?:episodes?|parts?|hours?|instal?lments?) of (?:the|this|its|that) (?:(?:first|second|"
    r"third|fourth|fifth|current|present) )?(?:run|season)\b",
    re.IGNORECASE,
)
#: kinds of articles in which what sounds like this outcome is none
_KINDS = {
    Outcome.RENEWED: (on_extra_hours, moves_library, shows_repeats, on_games, on_films, on_discs),
    Outcome.CANCELLED: (moves_library, shows_repeats, on_games, spares_the_original),
    Outcome.FINAL: (on_films, spares_the_original),
    Outcome.CONCLUDED: (spares_the_original,),
}


def meant_otherwise(sentence: str, outcome: Outcome) -> bool:
    """True where the sentence sounds like this outcome, and tells of something else."""
    return bool((_OF_ANOTHER_KIND if outcome is Outcome.RENEWED else _OF_ANOTHER_END).search(sentence))


def told_otherwise(article: Article, outcome: Outcome) -> bool:
    """True of an article in whose kind what sounds like this outcome is none."""
    return any(kind(article) for kind in _KINDS[outcome])
