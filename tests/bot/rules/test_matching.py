"""Leaving out what cannot match changes nothing: the same finds as trying every rule in full."""

from __future__ import annotations

import re

import pytest

from bot.rules import EXAMPLES, RULES, Frame
from bot.rules.anchors import Anchors, ways
from bot.rules.matching import Matcher, alternatives
from bot.rules.rule import spelled

MATCHER = Matcher(RULES)
MANY = [first + second + "x" for first in "abcdefg" for second in "hijklm"]


def worded(sentence: str) -> str:
    """Roughly as the rules see it."""
    for number, title in enumerate(EXAMPLES):
        sentence = sentence.replace(title, f"SHOW{number}")
    text = re.sub(r"SHOW\d|[^S]+|S", lambda part: part[0] if part[0].startswith("SHOW") else part[0].lower(), sentence)
    text = re.sub(r"\b(?:netflix|nbc|itv|abc|fox|apple)\b", "NETWORK7", text)
    return re.sub(r"\b(?:(?:second|third|another|fifth) (?:season|series)|season \d)\b", "SEASON8", text)


def in_full(text: str) -> list[tuple[str, int, int]]:
    found = []
    for frame in Frame:
        rules = [rule for rule in RULES if rule.frame is frame]
        groups = [[rule] for rule in rules] if frame is Frame.CLAUSE else [rules]
        for group in groups:
            whole = re.compile("|".join(f"(?P<r{n}>{spelled(rule.pattern)})" for n, rule in enumerate(group)))
            for match in whole.finditer(text):
                number = next(n for n in range(len(group)) if match[f"r{n}"] is not None)
                found.append((group[number].name, *match.span()))
    return found


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_nothing_is_lost(name: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == name)
    for sentence in (*rule.says, *rule.silent):
        text = worded(sentence)
        assert [(found.name, *match.span()) for found, match in MATCHER.found(text)] == in_full(text)


def test_a_pattern_is_cut_at_its_outer_bars_only() -> None:
    assert alternatives(r"(?:a|(?:b|c)d)") == ["a", "(?:b|c)d"]
    assert alternatives(r"(?:a|b)(?:c|d)") == ["(?:a|b)(?:c|d)"]
    assert alternatives(r"a|(?:b|c)d|[(|]e|\|f|g\)") == ["a", "(?:b|c)d", "[(|]e", r"\|f", r"g\)"]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"renew(?:ed|s)", [[{" renewed "}], [{" renews "}]]),
        (r"(?:axe|kill)s?", [[{" axe "}], [{" kill "}], [{" axes "}], [{" kills "}]]),
        (r"(?:axe)?(?!d)", [[], [{" axe "}]]),
        (r"\w+ed, by(?= SHOW\d+ alone)", [[{" alone"}, {"ed ,  by "}]]),
        (r"(?:^|(?<=: ))(?:now )*in", [[{"\x02 in "}], [{" in "}], [{"\x02 now "}]]),
        (r"(?:(?<=to )|(?<=will ))end", [[{"to end "}], [{"will end "}]]),
        (r"SHOW\d (?:✅|✔)", [[{"  ✅  "}], [{"  ✔  "}]]),
        (r"(?:a|\w)+", [[]]),
        (r"(?:now |also )*safe", [[{" safe "}]]),
        (f"off (?:{'|'.join(MANY)})", [[{" off "}, {f" {one}" for one in MANY}]]),
    ],
)
def test_the_letters_without_which_nothing_matches(pattern: str, needed: list[list[set[str]]]) -> None:
    assert list(map(list, ways(pattern))) == needed


def test_patterns_are_ruled_out_only_where_their_letters_are_missing() -> None:
    tried = Anchors([r"renew(?:ed|s)", r"\w+", r"axe"])
    assert tried.possible("was renewed") == [0, 1]
    assert tried.possible("was renewedly") == [1]
    assert tried.possible("renew it") == [1]
    assert tried.possible("axe") == [1, 2]
