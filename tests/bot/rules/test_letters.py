"""A pattern that asks for its letters first finds what it would find without."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import bot.claims
from bot.rules import RULES
from bot.rules.letters import Lettered, required
from bot.shows import fold

SENTENCES = [sentence for rule in RULES for sentence in (*rule.says[:2], *rule.silent[:2])]
#: roughly as they are worded
TEXTS = [*SENTENCES, *(re.sub(r"harbour lights|night ferry|copper creek", "SHOW0", fold(one)) for one in SENTENCES)]


def lettered() -> Iterator[tuple[str, Lettered]]:
    for module in pkgutil.walk_packages(bot.claims.__path__, "bot.claims."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Lettered):
                yield f"{module.name}.{name}", value


@pytest.mark.parametrize("pattern", [pytest.param(one, id=name) for name, one in lettered()])
def test_nothing_is_lost(pattern: Lettered) -> None:
    assert [text for text in TEXTS if pattern._pattern.search(text) and not pattern.may_match(text)] == []


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\brenew(?:ed|s)", [{"renew"}, {"ed", "s"}]),
        (r"(?:axe|kill)s?", [{"axe", "kill"}]),
        (r"(?:axe)?", []),
        (r"(?<=the )end(?! of)(?=, SHOW\d)", [{"end"}, {"the "}, {", SHOW"}]),
        (r"(?:SHOW|OTHER)\d+ and SHOW", [{" and SHOW"}, {"SHOW", "OTHER"}]),
    ],
)
def test_letters_that_a_pattern_cannot_do_without(pattern: str, letters: list[set[str]]) -> None:
    assert required(pattern) == [frozenset(several) for several in letters]


def test_capitals_are_small_letters_to_a_pattern_that_does_not_tell_them_apart() -> None:
    pattern = Lettered("Renewed", re.IGNORECASE)
    assert pattern.search("It was RENEWED")
    assert pattern.match("renewed")
    assert pattern.fullmatch("reNEWed")
    assert not pattern.search("It was axed")


def test_where_the_letters_are_missing_nothing_is_found_and_nothing_replaced() -> None:
    pattern = Lettered(r"a(?=x)xed")
    assert [found[0] for found in pattern.finditer("axed, axed")] == ["axed", "axed"]
    assert list(pattern.finditer("saved")) == []
    assert (pattern.sub("gone", "it is axed"), pattern.sub("gone", "it is safe")) == ("it is gone", "it is safe")
