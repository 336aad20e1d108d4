"""What the trained reader hears: only of shows of which no rule read a thing, where it is sure, and as a rumour."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.hearing import TRAINED, overheard
from bot.model import Article, Outcome, Reading, Show, Standing
from bot.second import ORIGIN, ambiguous
from bot.verdicts import judge

SALT = Show("salt", "The Salt Line", network="NBC")
FERRY = Show("ferry", "Night Ferry", network="HBO")
PUBLISHED = datetime(2026, 5, 10, tzinfo=UTC)


def reading(text: str, title: str = "") -> Reading:
    article = Article("a", "https://deadline.com/a", title, text, "Deadline", published=PUBLISHED)
    return read(article, (SALT, FERRY), overheard)


#: in words that no rule reads
HEARD = [
    ("The cast of The Salt Line was told on Friday that NBC had no further use for them.", Outcome.CANCELLED),
    ("NBC and The Salt Line have gone their separate ways after one run.", Outcome.CANCELLED),
    ("Harbour 9 will have more of The Salt Line on its books next year, it told its shareholders.", Outcome.RENEWED),
]


@pytest.mark.parametrize(("text", "outcome"), HEARD)
def test_what_no_rule_reads_is_heard(text: str, outcome: Outcome) -> None:
    assert read(Article("a", "", "", text, ""), (SALT,)).claims == ()
    [claim] = reading(text).claims
    assert (claim.outcome, claim.rule, claim.origin, claim.show) == (outcome, TRAINED, ORIGIN, "salt")
    assert claim.evidence.quote in text


def test_it_is_a_rumour_however_many_trades_print_it() -> None:
    text, outcome = HEARD[0]
    claims = [
        claim
        for entry, publisher in (("a", "Deadline"), ("b", "Variety"), ("c", "TVLine"))
        for claim in read(Article(entry, "", "", text, publisher, published=PUBLISHED), (SALT,), overheard).claims
    ]
    assert len(claims) == 3
    verdict = judge(SALT, claims)
    assert (verdict.outcome, verdict.standing) == (outcome, Standing.RUMOURED)


def test_where_a_rule_read_something_it_is_not_asked() -> None:
    text = f"NBC has renewed The Salt Line for a second season. {HEARD[0][0]}"
    assert {claim.rule for claim in reading(text).claims}.isdisjoint({TRAINED})


@pytest.mark.parametrize(
    "text",
    [
        "ABC has given The Salt Line nine more, making 22.",
        "The second season of The Salt Line is available as well.",
        "Maria Holt plays a judge in The Salt Line.",
    ],
)
def test_more_of_the_same_season_and_what_may_be_seen_is_no_order(text: str) -> None:
    assert reading(text).claims == ()


def test_of_two_shows_each_has_its_own() -> None:
    found = reading(f"{HEARD[0][0]} Night Ferry stars Maria Holt as the captain.")
    assert {claim.show for claim in found.claims} == {"salt"}


def test_a_second_reader_is_not_asked_again_of_what_was_heard() -> None:
    found = reading("", title=HEARD[0][0])
    assert [claim.rule for claim in found.claims] == [TRAINED]
    assert ambiguous(found, (SALT,)) == ()


@pytest.mark.parametrize("title", ["Fact check: is NBC done with it?", "Our predictions for the autumn"])
def test_what_an_article_finds_false_or_foretells_is_not_believed(title: str) -> None:
    assert reading(HEARD[0][0]).claims
    assert reading(HEARD[0][0], title=title).claims == ()
