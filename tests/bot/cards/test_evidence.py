from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards import history_card, sources_card, why_card
from bot.cards.evidence import reading_words
from bot.model import LONG_AGO, Certainty, Claim, Lean, Outcome, SetAside, Standing, Verdict, Voice, When
from bot.verdicts import Weighed, account, judge
from tests.bot.cards.rendering import rendered, shown
from tests.samples import NOW, SHOW, claim, day

HOPE = claim("undecided", "2021-08-10", seasons=(2,), lean=Lean.HOPEFUL, origin="collider", entry="hope")
CANCELLED = claim("cancelled", seasons=(2,), entry="one")


def weighed(*claims: Claim) -> tuple[Verdict, tuple[Weighed, ...]]:
    return judge(SHOW, claims, made=NOW), account(SHOW, claims)


def test_sources_stand_in_groups() -> None:
    assert rendered(sources_card(SHOW, *weighed(HOPE, CANCELLED))) == shown("""
        Hit & Run (2021) – sources
        Netflix will not make season 2. 2 articles read on the matter.
        # For it
        - Deadline, 20 September 2021: cancelled, season 2 | “Hit & Run is cancelled.” <https://news.example/one>
        # Earlier
        - Collider, 10 August 2021: nothing decided, season 2 | “Hit & Run is undecided.” <https://news.example/hope>
        [Status] /status Hit & Run (2021)
    """)


def test_sources_come_in_pages_that_miss_none() -> None:
    claims = [claim("cancelled", seasons=(2,), entry=f"number-{n}") for n in range(14)]
    verdict, rows = weighed(*claims)
    pages = [sources_card(SHOW, verdict, rows, page=page) for page in (1, 2, 3)]
    text = "".join(map(rendered, pages))
    assert all(text.count(f"/number-{n}>") == 1 for n in range(14))
    assert [page.footer for page in pages] == ["Page 1 of 3.", "Page 2 of 3.", "Page 3 of 3."]
    assert [[button.text for button in page.buttons] for page in pages] == [
        ["Hit & Run (2021) 2", "Hit & Run (2021)"],
        ["Hit & Run (2021) 1", "Hit & Run (2021) 3", "Hit & Run (2021)"],
        ["Hit & Run (2021) 2", "Hit & Run (2021)"],
    ]


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-3, 1), (99, 3)])
def test_a_page_that_is_not_there_is_the_nearest(asked: int, given: int) -> None:
    verdict, rows = weighed(*(claim("cancelled", seasons=(2,), entry=f"number-{n}") for n in range(14)))
    nearest, there = (sources_card(SHOW, verdict, rows, page=page) for page in (asked, given))
    assert (nearest.sections, nearest.buttons) == (there.sections, there.buttons)


def test_past_the_last_page_it_is_said() -> None:
    assert sources_card(SHOW, *weighed(HOPE, CANCELLED), page=99).footer == "There is no page 99: this is page 1 of 1."


def test_an_article_with_two_like_claims_is_one_source() -> None:
    card = sources_card(SHOW, *weighed(CANCELLED, claim("cancelled", seasons=(), entry="one", network="")))
    assert rendered(card).count("/one>") == 1


def test_a_history_tells_what_changed_and_leaves_out_growth() -> None:
    undecided = Verdict(SHOW.id, 1, Outcome.UNDECIDED, (2,), "Netflix", Standing.REPORTED, made=day("2021-08-10"))
    reported = Verdict(
        SHOW.id,
        2,
        Outcome.CANCELLED,
        (2,),
        "Netflix",
        Standing.REPORTED,
        made=day("2021-09-20"),
        since=When.parse("2021-09"),
    )
    grown = Verdict(
        SHOW.id,
        3,
        Outcome.CANCELLED,
        (2,),
        "Netflix",
        Standing.REPORTED,
        made=day("2021-09-21"),
        since=When.parse("2021-09"),
        supports=("another",),
    )
    confirmed = Verdict(
        SHOW.id,
        4,
        Outcome.CANCELLED,
        (2,),
        "Netflix",
        Standing.CONFIRMED,
        made=day("2021-09-22"),
        since=When.parse("2021-09"),
    )
    card = history_card(SHOW, [reported, undecided, confirmed, grown])
    assert rendered(card) == shown("""
        Hit & Run (2021) – history
        3 answers so far, the newest first, by the day on which we learned it.
        #
        - 22 September 2021: cancelled, season 2 (confirmed), since September 2021 | was only reported
        - 20 September 2021: cancelled, season 2 (reported), since September 2021 | was not decided
        - 10 August 2021: not decided, season 2 | the first answer
        [Status] /status Hit & Run (2021)
    """)


def test_the_reasons_show_every_claim_and_what_was_set_aside() -> None:
    aside = SetAside(SHOW.id, "a question, not a report", HOPE.evidence)
    text = rendered(why_card(SHOW, *weighed(HOPE, CANCELLED), [aside]))
    counted, rest = text.split("# Weighed and set beside")
    beside, ignored = rest.split("# Not taken as a claim")
    assert "“Hit & Run is cancelled.” <https://news.example/one>" in counted
    assert "rule “sample”, origin Deadline (trade press)." in counted
    assert "<https://news.example/hope>" in beside
    assert "A question, not a report" in ignored or "a question, not a report." in ignored


@pytest.mark.parametrize(
    ("origin", "certainty", "words"),
    [
        ("netflix-newsroom", Certainty.OFFICIAL, "official, the network's word, rule"),
        ("deadline", Certainty.OFFICIAL, "reported, the network's word as told by Deadline, rule"),
        ("deadline", Certainty.SPECULATED, "hope or rumour, the network's word as told by Deadline, rule"),
    ],
)
def test_only_the_networks_own_newsroom_is_official(origin: str, certainty: Certainty, words: str) -> None:
    told = replace(claim("cancelled", origin=origin, certainty=certainty), asserted_by=Voice.NETWORK)
    assert reading_words(told).startswith(words)


def test_nothing_read_is_said_honestly() -> None:
    unknown = Verdict(SHOW.id, 1, Outcome.UNKNOWN, made=LONG_AGO)
    for card in (sources_card(SHOW, None, ()), history_card(SHOW, [unknown]), why_card(SHOW, None, (), ())):
        assert card.text == "Nothing read about its future yet."


def test_a_season_that_went_unnamed_for_a_while_is_no_other_season() -> None:
    named, unnamed, again = (
        Verdict(SHOW.id, number, Outcome.UNDECIDED, seasons, made=day("2021-08-10"))
        for number, seasons in enumerate(((2,), (), (2,)), 1)
    )
    assert "another season" not in rendered(history_card(SHOW, [named, unnamed, again]))


def test_what_may_be_a_seasons_end_is_named_so() -> None:
    last = claim("final", "2021-01-10", seasons=(6,))
    farewell = claim("concluded", "2021-01-20", origin="usa-today", certainty=Certainty.SPECULATED)
    text = rendered(why_card(SHOW, *weighed(last, farewell), ())) + rendered(
        sources_card(SHOW, *weighed(last, farewell))
    )
    assert "sounds like an end, its own or a season's" in text
    assert "counts once a last one is announced" in text
