"""The board's rows: which shows fit, how tables sort, what may be linked, and each publisher's record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.board.changes import told, turns_of
from bot.board.links import web_link
from bot.board.publishers import Tally, added_up, tallies
from bot.board.shows import SHOWS, Wanted, fitting, networks, show_row
from bot.board.sources import articles, headed
from bot.model import Certainty, Claim, Lean, Outcome, Show, Standing, Verdict, When
from bot.verdicts import account, judge
from tests.samples import NOW, SHOW, claim

CAFE = Show("cafe", "Café Noir", ("The Black Café",), 2019, "HBO")
BARE = Show("bare", "Åland")

ROWS = (
    show_row(
        SHOW, Verdict(SHOW.id, 1, Outcome.CANCELLED, (2,), "Netflix", Standing.REPORTED, since=When.parse("2021-09"))
    ),
    show_row(CAFE, Verdict(CAFE.id, 1, Outcome.RENEWED, (3,), "Hulu", Standing.CONFIRMED, since=When.parse("2022"))),
    show_row(BARE, None),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["hit-run-2021", "cafe", "bare"]),
        ({"q": "hit and run"}, ["hit-run-2021"]),
        ({"q": "CAFE"}, ["cafe"]),
        ({"q": "black"}, ["cafe"]),
        ({"q": "hulu"}, ["cafe"]),
        ({"q": "hbo"}, ["cafe"]),
        ({"q": "nosuch"}, []),
        ({"outcome": "cancelled"}, ["hit-run-2021"]),
        ({"outcome": "unknown"}, ["bare"]),
        ({"outcome": "nonsense"}, ["hit-run-2021", "cafe", "bare"]),
        ({"standing": "confirmed"}, ["cafe"]),
        ({"network": "Hulu", "outcome": "renewed"}, ["cafe"]),
        ({"network": "Hulu", "outcome": "cancelled"}, []),
    ],
)
def test_the_shows_that_fit(query: dict[str, str], found: list[str]) -> None:
    assert [row.show.id for row in fitting(ROWS, Wanted.read(query))] == found


@pytest.mark.parametrize(
    ("word", "order"),
    [
        ("", ["cafe", "hit-run-2021", "bare"]),
        ("since", ["bare", "hit-run-2021", "cafe"]),
        ("title", ["cafe", "hit-run-2021", "bare"]),
        ("-title", ["bare", "hit-run-2021", "cafe"]),
        ("-standing", ["cafe", "hit-run-2021", "bare"]),
        ("outcome", ["cafe", "hit-run-2021", "bare"]),
        ("id", ["cafe", "hit-run-2021", "bare"]),
        ("__class__", ["cafe", "hit-run-2021", "bare"]),
    ],
)
def test_a_table_sorts_by_its_own_columns_only(word: str, order: list[str]) -> None:
    assert [row.show.id for row in SHOWS.arranged(ROWS, word)] == order


def test_whose_decision_stands_is_the_network_shown() -> None:
    assert networks(ROWS) == ("Hulu", "Netflix")


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=c#d", "http://10.0.0.1:8080/", "https://xn--caf-dma.example/"]
)
def test_addresses_on_the_web_are_linked(url: str) -> None:
    assert web_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//news.example/a",
        "https:",
        "https://",
        "https://news.example/\"onmouseover='x'",
        "https://news.example/<b>",
        "https://evil.example\\@news.example/",
        "http://[::1",
        "vbscript:x",
        "https://news.example/\x00",
    ],
)
def test_nothing_else_is(url: str) -> None:
    assert web_link(url) == ""


def test_what_one_article_says_stays_together_under_its_stance() -> None:
    claims = [
        claim("cancelled", entry="one"),
        replace(claim("cancelled", entry="one"), rule="other", seasons=(2,)),
        claim("undecided", "2021-08-01", entry="old"),
        claim("cancelled", origin="variety", entry="two"),
    ]
    found = headed(articles(account(SHOW, claims)))
    assert [(title, sorted(len(rows) for rows in read)) for title, read in found] == [
        ("For it", [1, 2]),
        ("Earlier", [1]),
    ]


def record(claims: list[Claim], publisher: str) -> Tally:
    return next(row for row in tallies(SHOW, claims) if row.publisher == publisher)


def test_an_exclusive_is_first_and_borne_out_by_others_of_their_own_word() -> None:
    claims = [claim("cancelled", "2021-09-20", origin="deadline"), claim("cancelled", "2021-09-21", origin="variety")]
    assert (record(claims, "deadline").first, record(claims, "deadline").upheld) == (1, 1)
    assert (record(claims, "variety").first, record(claims, "variety").upheld) == (0, 1)


def test_copies_bear_nothing_out() -> None:
    copy = claim("cancelled", "2021-09-21", origin="deadline")
    copy = replace(copy, evidence=replace(copy.evidence, publisher="guardian"))
    claims = [claim("cancelled", "2021-09-20", origin="deadline"), copy]
    assert record(claims, "deadline").upheld == 0
    assert record(claims, "guardian").upheld == 1, "whoever passed on a trade's report passed on the truth"


def test_several_articles_on_one_decision_are_one_report() -> None:
    claims = [claim("cancelled", f"2021-09-2{number}", origin="deadline") for number in range(3)]
    row = record(claims, "deadline")
    assert (row.articles, row.reports, row.first) == (3, 1, 1)


def test_a_rumour_against_what_stands_is_refuted() -> None:
    claims = [
        claim("cancelled", "2021-09-20", origin="deadline"),
        claim("cancelled", "2021-09-21", origin="variety"),
        claim("renewed", "2021-09-25", origin="site:whispers.example"),
    ]
    row = next(row for row in tallies(SHOW, claims) if "whispers" in row.publisher)
    assert (row.upheld, row.refuted) == (0, 1)
    assert record(claims, "deadline").refuted == 0


@pytest.mark.parametrize(("lean", "right", "wrong"), [(Lean.HOPEFUL, 0, 1), (Lean.DOUBTFUL, 1, 0)])
def test_the_next_decision_settles_a_guess(lean: Lean, right: int, wrong: int) -> None:
    claims = [
        claim("undecided", "2021-08-01", origin="screen-rant", lean=lean),
        claim("cancelled", "2021-09-20", origin="deadline"),
    ]
    row = record(claims, "screen-rant")
    assert (row.guesses, row.guesses_upheld, row.guesses_refuted) == (1, right, wrong)


def test_a_guess_about_what_is_still_open_is_neither_right_nor_wrong() -> None:
    claims = [
        claim("cancelled", "2021-09-20", origin="deadline"),
        claim("renewed", "2021-10-20", origin="screen-rant", certainty=Certainty.SPECULATED),
    ]
    row = record(claims, "screen-rant")
    assert (row.reports, row.guesses, row.guesses_upheld, row.guesses_refuted) == (0, 1, 0, 0)


def test_records_of_many_shows_add_up() -> None:
    other = Show("other", "Other Show")
    many = [*tallies(SHOW, [claim("cancelled")]), *tallies(other, [claim("renewed", show=other)])]
    (row,) = added_up(many)
    assert (row.name, row.articles, row.reports, row.first) == ("Deadline", 2, 2, 2)


def test_a_turn_is_told_with_its_source_and_keeps_its_name() -> None:
    said = claim("cancelled", "2021-09-20", seasons=(2,))
    verdict = judge(SHOW, [said], number=1, made=NOW)
    more = replace(verdict, number=2, supports=(*verdict.supports, "another"))
    (turn,) = turns_of(SHOW, [verdict, more])
    entry = told(turn, [said])
    assert entry.title == "Hit & Run (2021) – cancelled"
    assert entry.text == "Netflix will not make season 2. Reported by Deadline, 20 September 2021."
    assert entry.source == said.evidence.url
    assert entry.id == told(turn, []).id


def test_nothing_read_is_no_turn() -> None:
    assert turns_of(SHOW, [Verdict(SHOW.id, 1, Outcome.UNKNOWN)]) == ()
