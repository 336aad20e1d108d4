"""Every rule reads what it says that it reads, and leaves alone what it must leave alone."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Claim, Show, show_id
from bot.rules import EXAMPLES, RULES, Rule

SHOWS = tuple(Show(show_id(title), title) for title in EXAMPLES)
SAYS = [pytest.param(rule, text, id=f"{rule.name}: {text[:40]}") for rule in RULES for text in rule.says]
SILENT = [pytest.param(rule, text, id=f"{rule.name}: {text[:40]}") for rule in RULES for text in rule.silent]


def claims(text: str) -> list[Claim]:
    reading = read(Article("example", "", "", text, published=datetime(2026, 9, 1, tzinfo=UTC)), SHOWS)
    return [claim for claim in reading.claims if claim.show == SHOWS[0].id]


@pytest.mark.parametrize(("rule", "text"), SAYS)
def test_a_rule_reads_what_it_says(rule: Rule, text: str) -> None:
    assert rule.outcome in {claim.outcome for claim in claims(text)}
    assert "Harbour Lights" in text


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_a_rule_leaves_alone_what_it_must(rule: Rule, text: str) -> None:
    if rule.outcome.decided:
        assert not [claim for claim in claims(text) if claim.outcome is rule.outcome]
    else:
        assert not [claim for claim in claims(text) if claim.rule == rule.name]


def test_every_rule_has_examples_and_a_name_of_its_own() -> None:
    assert all(rule.says and rule.silent for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_pattern_reads_worded_text() -> None:
    """Outside its tokens a pattern is in lower case, since that is what it is matched with."""
    token = r"(?:TITLES|SEVERAL|MORE|SEASON|FINAL|NETWORK|OUTLET|OTHER|SHOW|THIS|THESE)|\\[A-Za-z]"
    for rule in RULES:
        assert not re.search(r"[A-Z]", re.sub(token, "", rule.pattern)), rule.name
