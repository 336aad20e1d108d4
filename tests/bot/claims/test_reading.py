"""Whole articles: what each says in the end, on whose word and as of when."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.claims import read, worth_fetching
from bot.model import Article, Claim, Entry, Lean, Outcome, Reading, Show, Voice, When
from bot.verdicts import judge
from tests.beside import SEEDS, needs_seeds

HARBOUR = Show("harbour-lights", "Harbour Lights")
FERRY = Show("night-ferry", "Night Ferry")
SHOWS = (HARBOUR, FERRY)
HIT_AND_RUN = Show("hit-run", "Hit & Run")


def reading(text: str, title: str = "", publisher: str = "TVLine", url: str = "") -> Reading:
    return read(Article("entry", url, title, text, publisher, published=datetime(2021, 9, 20, tzinfo=UTC)), SHOWS)


def news(found: Reading, show: Show = HARBOUR) -> list[Claim]:
    return [claim for claim in found.claims if claim.show == show.id and not claim.background]


def outcome(text: str, title: str = "", show: Show = HARBOUR) -> Outcome:
    return judge(show, reading(text, title).claims).outcome


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Harbour Lights", "It was cancelled in 2019 and has now been renewed for a third season.", Outcome.RENEWED),
        ("'Harbour Lights' Cancelled by Fox, Picked Up by NBC", "", Outcome.RENEWED),
        ("", "Harbour Lights had been renewed for season 2, but Netflix has now cancelled it.", Outcome.CANCELLED),
        ("Harbour Lights cancelled?", "No, Harbour Lights has not been cancelled.", Outcome.UNDECIDED),
        ("Will Harbour Lights return?", "ITV has ordered a second series of Harbour Lights.", Outcome.RENEWED),
        ("Harbour Lights renewed", "Harbour Lights will return for a fifth and final season.", Outcome.FINAL),
        ("", "Reports that Harbour Lights was renewed for season 3 are a hoax.", Outcome.UNDECIDED),
        ("", "Harbour Lights is dear to us. In other news, Mud Town: Season 2 release confirmed.", Outcome.UNKNOWN),
        ("", "Mud Town, from the makers of Harbour Lights, has been cancelled.", Outcome.UNKNOWN),
        ("", "Harbour Lights star Ann Lee has cancelled her tour.", Outcome.UNKNOWN),
        ("", "ITV has cut Harbour Lights to three half-hours a week.", Outcome.UNKNOWN),
        (
            "",
            "ITV has passed on series 3 of Harbour Lights. The drama will sign off for good in May.",
            Outcome.CANCELLED,
        ),
        (
            "What's In, What's Out",
            "CANCELLED\nHarbour Lights — no fifth season\n\nRENEWED\nAll American — through season 7",
            Outcome.CANCELLED,
        ),
    ],
)
def test_the_newest_state_counts_and_other_things_do_not(title: str, text: str, expected: Outcome) -> None:
    assert outcome(text, title) is expected


def test_one_sentence_may_speak_of_several_shows() -> None:
    text = "NBC has renewed Harbour Lights but cancelled Night Ferry."
    assert outcome(text) is Outcome.RENEWED
    assert outcome(text, show=FERRY) is Outcome.CANCELLED


@pytest.mark.parametrize("stuck", ["series four9-1-1 follows", "series four٣", "series 4, ITV2021"])
def test_digits_that_stick_to_a_name_are_no_part_of_its_number(stuck: str) -> None:
    assert news(reading(f"ITV has renewed Harbour Lights for {stuck}."))[0].outcome is Outcome.RENEWED


def test_a_list_takes_its_status_from_its_heading() -> None:
    text = "Coming back:\nHarbour Lights\nMud Town\n\nCancelled:\nNight Ferry\nCopper Hill"
    assert outcome(text) is Outcome.RENEWED
    assert outcome(text, show=FERRY) is Outcome.CANCELLED


def test_each_show_of_a_row_has_the_season_in_its_brackets() -> None:
    found = reading("ABC is bringing back Harbour Lights (season eight) and Night Ferry (season three).")
    assert [claim.seasons for claim in (*news(found), *news(found, FERRY))] == [(8,), (3,)]


@pytest.mark.parametrize("bullet", ["•", "➤", "▶", "■"])
def test_the_items_of_a_newsletter_are_told_apart(bullet: str) -> None:
    text = f"{bullet} Harbour Lights: ITV has put in for a third series. {bullet} Night Ferry: no word."
    assert outcome(text) is Outcome.RENEWED
    assert outcome(text, show=FERRY) is Outcome.UNDECIDED


@pytest.mark.parametrize("season", ["season 2", "S2", "s02", "Season Two", "a second season"])
def test_a_season_has_its_number_however_it_is_written(season: str) -> None:
    (claim,) = news(reading(f"Harbour Lights renewed for {season} by NBC"))
    assert claim.seasons == (2,)


@pytest.mark.parametrize(
    "text",
    [
        "NBC has ordered more of Harbour Lights on the heels of its fourth season.",
        "NBC renewed Harbour Lights following its successful fourth season.",
        "Five years on from its fourth season, NBC orders more of Harbour Lights.",
    ],
)
def test_the_season_that_has_been_on_is_not_the_one_that_is_ordered(text: str) -> None:
    assert [claim.seasons for claim in news(reading(text))] == [()]


def test_an_article_rests_on_the_word_that_it_credits() -> None:
    (claim,) = news(reading("ITV has cancelled Harbour Lights, Deadline reports."))
    assert (claim.origin, claim.network) == ("deadline", "ITV")
    (own,) = news(reading("ITV has cancelled Harbour Lights, TVLine has learned."))
    assert own.origin == "tvline"


def test_texts_that_nobody_answers_for_do_not_share_an_origin() -> None:
    one, other = (
        read(Article(entry, "", "", "Harbour Lights has been cancelled."), SHOWS).claims[0] for entry in ("one", "two")
    )
    assert one.origin == "entry:one"
    assert other.origin == "entry:two"


def test_a_creator_plans_and_a_network_decides() -> None:
    (plan,) = news(reading("There will be a second season of Harbour Lights, its creator Ann Lee said."))
    assert (plan.outcome, plan.lean, plan.asserted_by) == (Outcome.UNDECIDED, Lean.HOPEFUL, Voice.CREATOR)
    (order,) = news(reading("There will be a second season of Harbour Lights, ITV has announced."))
    assert order.outcome is Outcome.RENEWED


def test_the_date_of_a_decision_is_the_one_that_its_clause_gives() -> None:
    (claim,) = news(reading("ITV cancelled Harbour Lights in June."))
    assert claim.as_of == When.month(2021, 6)
    (despite,) = news(reading("ITV has cancelled Harbour Lights despite its renewal in May."))
    assert despite.as_of is None


def test_what_is_set_aside_has_its_reason() -> None:
    found = reading("The Harbour Lights spin-off has been cancelled.")
    assert not found.claims
    assert [aside.reason for aside in found.set_aside] == ["it speaks of a spin-off, not of the show's future"]


def test_namesakes_that_nothing_tells_apart_are_set_aside() -> None:
    shows = (Show("x-1990", "Harbour Lights", year=1990), Show("x-2020", "Harbour Lights", year=2020))
    article = Article("entry", "", "", "The drama series Harbour Lights has been cancelled.")
    assert not read(article, shows).claims
    assert "several shows" in read(article, shows).set_aside[0].reason
    dated = Article("entry", "", "", "The drama series Harbour Lights of 2020 has been cancelled.")
    assert {claim.show for claim in read(dated, shows).claims} == {"x-2020"}


def test_ordinary_words_are_no_titles_without_evidence() -> None:
    you = (Show("you", "You"),)
    assert not read(Article("1", "", "", "You cancelled our series order on Monday."), you).claims
    assert read(Article("2", "", "Netflix renews 'You' for a third season", ""), you).claims


@pytest.mark.parametrize(
    ("title", "worth"),
    [
        ("Harbour Lights renewed for season 2", True),
        ("Harbour Lights: a recipe for fish soup", False),
        ("Mud Town renewed for season 2", False),
    ],
)
def test_only_entries_that_may_bear_on_a_show_are_worth_fetching(title: str, worth: bool) -> None:
    assert worth_fetching(Entry("1", "https://feed.example/", "https://site.example/1", title), SHOWS) is worth


@needs_seeds
def test_five_real_articles_each_alone() -> None:
    assert len(SEEDS) == 5
    told = {}
    for path in SEEDS:
        title, _, text = path.read_text("utf-8").partition("\n")
        told[path.name[:3]] = read(Article(path.name, "", title, text), (HIT_AND_RUN,)).claims
    verdicts = {name: judge(HIT_AND_RUN, claims) for name, claims in told.items()}
    assert {name: verdict.outcome for name, verdict in verdicts.items()} == {
        "000": Outcome.UNDECIDED,
        "001": Outcome.CANCELLED,
        "002": Outcome.UNDECIDED,
        "003": Outcome.UNDECIDED,
        "004": Outcome.UNKNOWN,
    }
    assert not told["004"]
    assert {verdict.seasons for name, verdict in verdicts.items() if name != "004"} == {(2,)}
    assert verdicts["001"].network == "Netflix"
    assert {claim.origin for claim in told["001"]} == {"deadline"}
    assert told["001"][0].as_of == When.month(2021, 9)
    assert {Lean.HOPEFUL} == {verdicts["000"].lean, verdicts["002"].lean}
    assert not any("Uzaki" in claim.evidence.quote for claim in told["002"])


PRESS = st.lists(
    st.sampled_from(
        [
            *(
                "Harbour Lights",
                "Night Ferry",
                "'Harbour Lights'",
                "Netflix",
                "Deadline",
                "season 2",
                "a second season",
            ),
            *(
                "has been",
                "will not",
                "renewed",
                "cancelled",
                "for",
                "of",
                "and",
                ",",
                ".",
                "?",
                "\n",
                ":",
                "(",
                ")",
                "it",
            ),
            *(
                "the drama",
                "after",
                "in May",
                "2021",
                "spin-off",
                "no",
                "final season",
                "ordered",
                "“",
                "’",
                "—",
                "S.W.A.T.",
            ),
        ]
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(title=st.one_of(st.text(max_size=80), PRESS), text=st.one_of(st.text(max_size=400), PRESS))
def test_any_text_is_read_and_every_quote_stands_in_it(title: str, text: str) -> None:
    found = read(Article("entry", "", title, text), SHOWS)
    for evidence in [claim.evidence for claim in found.claims] + [aside.evidence for aside in found.set_aside]:
        assert evidence.quote
        assert evidence.quote in title or evidence.quote in text
    assert found == read(Article("entry", "", title, text), SHOWS)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The network said on Wednesday that its drama series has been cancelled. It aired for a season.", False),
        ("The drama was cancelled late Wednesday, and its last season is out.", False),
        ("Netflix is at work on Wednesday, and its second season is filming.", True),
        ("Netflix has renewed Wednesday for a third season.", True),
    ],
)
def test_a_day_of_the_week_is_a_show_only_where_it_is_one(text: str, meant: bool) -> None:
    show = Show("wednesday", "Wednesday", network="Netflix")
    found = read(Article("entry", "", "", text, "TVLine", published=datetime(2021, 9, 20, tzinfo=UTC)), (show,))
    assert bool(found.claims) is meant
