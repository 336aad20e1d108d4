from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import Card, status_card
from bot.cards.statements import statement
from bot.model import Claim, Lean, Outcome, Show, Standing, Verdict
from bot.verdicts import account, judge
from tests.bot.cards.rendering import rendered, shown
from tests.samples import NOW, SHOW, claim


def status(*claims: Claim, hours: float = 0) -> Card:
    """The answer that these claims lead to, with the feeds read that many hours ago."""
    return status_card(
        SHOW,
        judge(SHOW, claims, made=NOW),
        account(SHOW, claims),
        checked=NOW - timedelta(hours=hours),
        now=NOW,
    )


@pytest.mark.parametrize("entry", [f"entry-of-{n}" for n in range(4)])
def test_a_sentence_of_the_article_is_quoted_rather_than_its_headline(entry: str) -> None:
    sentence = claim("cancelled", seasons=(2,), entry=entry)
    headline = replace(sentence, evidence=replace(sentence.evidence, quote=sentence.evidence.title), rule="another")
    assert "“Hit & Run is cancelled.”" in rendered(status(headline, sentence))


def test_a_cancellation_that_one_trade_reports() -> None:
    card = status(claim("cancelled", seasons=(2,), entry="one"))
    assert rendered(card) == shown("""
        Hit & Run (2021) – cancelled
        Netflix will not make season 2. Reported by Deadline, 20 September 2021.
        # Newest source
        - Deadline, 20 September 2021 | “Hit & Run is cancelled.” <https://news.example/one>
        ~ Reported, not confirmed.
        [Sources] /sources Hit & Run (2021)
        [History] /history Hit & Run (2021)
        [Why] /why Hit & Run (2021)
        [Follow] /follow Hit & Run (2021)
    """)
    assert (card.outcome, card.url, card.at) == (Outcome.CANCELLED, "https://news.example/one", NOW)


def test_a_cancellation_with_more_sources_and_old_feeds() -> None:
    card = status(
        claim("undecided", "2021-08-10", seasons=(2,), lean=Lean.HOPEFUL, origin="collider"),
        claim("cancelled", seasons=(2,), entry="one"),
        claim("cancelled", "2021-09-21", seasons=(2,), origin="variety", entry="two"),
        claim("cancelled", "2021-09-21", seasons=(2,), origin="village gazette", entry="three"),
        claim("cancelled", "2021-09-21", seasons=(2,), origin="deadline", entry="copy"),
        hours=9,
    )
    assert rendered(card).startswith(
        shown("""
        Hit & Run (2021) – cancelled
        Netflix will not make season 2. Confirmed by Deadline and Variety, 20 September 2021, and 1 more source.
        # Newest source
    """)
    )
    assert "- 3 independent sources: Deadline, Variety and village gazette\n" in rendered(card)
    assert card.footer == "No feed has been read for 9 hours."


def test_a_rumour_is_told_as_one() -> None:
    card = status(claim("renewed", seasons=(2, 3), origin="village gazette"))
    assert card.text == (
        "It is said that Netflix has ordered seasons 2 and 3. "
        "Only a rumour so far, from village gazette, 20 September 2021."
    )
    assert card.footer == "A rumour, neither reported by a trusted source nor confirmed."


def test_what_it_replaced_is_told() -> None:
    card = status(
        claim("cancelled", "2021-06-14", network="NBC", seasons=(4,)),
        claim("renewed", "2021-08-28", network="Netflix", seasons=(4,)),
    )
    assert "# Before\n- It was cancelled by NBC before, on 14 June 2021." in rendered(card)


def test_a_dispute_shows_both_sides_first() -> None:
    card = status(
        claim("cancelled", seasons=(2,), entry="one"),
        claim("renewed", seasons=(2,), origin="variety", entry="two"),
    )
    for_it, against = rendered(card).split("# Against it")
    assert card.text.startswith("Sources contradict each other. ")
    assert {"/one>" in for_it, "/two>" in for_it} == {True, False}
    assert ("/one>" in against, "/two>" in against) == ("/two>" in for_it, "/one>" in for_it)
    assert "# Before" not in against


def test_a_rumour_stands_beside_what_is_reported() -> None:
    card = status(
        claim("cancelled", "2021-09-10", seasons=(2,)),
        claim("renewed", "2021-09-20", seasons=(2,), origin="village gazette", entry="rumour"),
    )
    assert card.text.startswith("Netflix will not make season 2.")
    assert "# Also heard\n- village gazette, 20 September 2021: renewed, season 2 |" in rendered(card)


def test_an_open_question_says_which_way_it_leans() -> None:
    card = status(claim("undecided", "2021-08-10", seasons=(2,), lean=Lean.DOUBTFUL, origin="collider"))
    assert card.title == "Hit & Run (2021) – not decided"
    assert card.text == (
        "No decision by Netflix on season 2 is known. What is said sounds doubtful. Read in Collider, 10 August 2021."
    )
    assert card.footer == ""


@pytest.mark.parametrize("verdict", [None, Verdict(SHOW.id, 1, Outcome.UNKNOWN)])
def test_nothing_read_is_said_honestly(verdict: Verdict | None) -> None:
    card = status_card(SHOW, verdict, (), checked=None, now=NOW)
    assert rendered(card) == shown("""
        Hit & Run (2021) – nothing read yet
        Nothing read about its future yet.
        ~ No feed has been read yet.
        [Why] /why Hit & Run (2021)
        [Follow] /follow Hit & Run (2021)
    """)


_STATEMENTS = {
    Outcome.RENEWED: (
        "Netflix has ordered season 2.",
        "Netflix has renewed the show.",
        "Season 2 has been ordered.",
        "The show has been renewed.",
    ),
    Outcome.FINAL: (
        "Netflix has announced that season 2 will be the last.",
        "Netflix has announced the final season.",
        "Season 2 will be the last.",
        "The final season has been announced.",
    ),
    Outcome.CANCELLED: (
        "Netflix will not make season 2.",
        "Netflix has cancelled the show.",
        "Season 2 will not be made.",
        "The show has been cancelled.",
    ),
    Outcome.CONCLUDED: (
        "The show has ended as planned on Netflix.",
        "The show has ended as planned on Netflix.",
        "The show has ended as planned.",
        "The show has ended as planned.",
    ),
}


@pytest.mark.parametrize("outcome", list(_STATEMENTS))
@pytest.mark.parametrize("standing", list(Standing))
def test_every_outcome_and_standing_has_its_sentence(outcome: Outcome, standing: Standing) -> None:
    told = tuple(
        statement(Verdict(SHOW.id, 1, outcome, seasons, network, standing))
        for network, seasons in product(("Netflix", ""), ((2,), ()))
    )
    if standing is Standing.RUMOURED:
        assert all(text.startswith("It is said that ") for text in told)
        told = tuple(text.removeprefix("It is said that ") for text in told)
        told = tuple(text[0].upper() + text[1:] for text in told)
    assert told == _STATEMENTS[outcome]


def test_two_seasons_take_a_plural() -> None:
    assert statement(Verdict(SHOW.id, 1, Outcome.RENEWED, (2, 3))) == "Seasons 2 and 3 have been ordered."


@given(
    title=st.text(min_size=1, max_size=80),
    network=st.text(max_size=40),
    outcome=st.sampled_from(Outcome),
    standing=st.sampled_from(Standing),
    numbers=st.lists(st.integers(1, 99), max_size=3),
    disputed=st.booleans(),
)
def test_any_names_are_told_as_they_are(
    title: str, network: str, outcome: Outcome, standing: Standing, numbers: list[int], disputed: bool
) -> None:
    """Braces and other marks in names are text, not instructions."""
    verdict = Verdict(SHOW.id, 1, outcome, tuple(numbers), network, standing, disputed)
    card = status_card(Show("x", title), verdict, (), checked=NOW, now=NOW)
    assert card.title.startswith(title)
    if network and outcome in (Outcome.RENEWED, Outcome.CANCELLED):
        assert network in card.text
