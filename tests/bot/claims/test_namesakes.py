"""Whether a title means the tracked series: networks that tell namesakes apart, capitals, short seasons, numbers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show

R, X, F, N = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, None


def decided(show: Show, title: str, text: str = "") -> Outcome | None:
    claims = read(Article("entry", "", title, text, "TVLine"), (show,)).claims
    return next((claim.outcome for claim in claims if claim.outcome.decided), None)


@pytest.mark.parametrize(
    ("title", "network", "country", "headline", "expected"),
    [
        ("Life on Mars", "BBC One", None, "Life on Mars cancelled by ABC", N),
        ("Life on Mars", "ABC", None, "Life on Mars cancelled by ABC", X),
        ("Being Human", "Syfy", None, "BBC Three ends Being Human after five series", N),
        ("Being Human", "BBC Three", None, "BBC Three ends Being Human after five series", X),
        # Networks that make series with others, neighbours, and a show that may have moved there.
        ("Gentleman Jack", "HBO", None, "BBC axes Gentleman Jack", X),
        ("Rookie Blue", "Global", None, "ABC cancels Rookie Blue", X),
        ("Neighbours", None, "AU", "Amazon Freevee Revives 'Neighbours' Four Months After Finale", R),
    ],
)
def test_networks_tell_namesakes_apart(
    title: str, network: str | None, country: str | None, headline: str, expected: Outcome | None
) -> None:
    assert decided(Show("show", title, network=network, country=country), headline) is expected


@pytest.mark.parametrize(
    ("title", "network", "headline", "expected"),
    [
        ("Lost", "ABC", "Lost to end in 2010 after 48 more episodes", F),
        ("Lost", "ABC", "Lost hikers to return home", N),
        ("Evil", "CBS", "Evil leaves CBS for Paramount+, where season 2 will stream", R),
        ("Justified", "FX", "Raylan returns January 8! Justified S4 gets its date", R),
        ("The Killing", None, "Netflix Will Give The Killing a Fourth Season", R),
        ("24", "Fox", "24 shows that got axed way before their time", N),
        ("24", "Fox", "24 has been axed", X),
        ("Haven", "Syfy", "Haven has now cancelled every stay up to the end of March", N),
    ],
)
def test_a_title_is_told_from_the_word(
    title: str, network: str | None, headline: str, expected: Outcome | None
) -> None:
    assert decided(Show("show", title, network=network), headline) is expected


@pytest.mark.parametrize(
    ("year", "headline", "expected"),
    [
        (2015, "'Dark Matter' Will Return for Season 2 at Apple TV+", N),
        (2023, "'Dark Matter' Will Return for Season 2 at Apple TV+", R),
        (2015, "'Dark Matter' Will Return for Season 7 at Apple TV+", R),
        (2015, "Syfy Renews 'Dark Matter' for Season 2; Apple TV+ Streams It", R),
    ],
)
def test_a_first_season_long_after_is_another_series(year: int, headline: str, expected: Outcome | None) -> None:
    show = Show("dark-matter", "Dark Matter", year=year, network="Syfy")
    published = datetime(2024, 8, 1, tzinfo=UTC)
    claims = read(Article("entry", "", headline, "", "TVLine", published=published), (show,)).claims
    assert next((claim.outcome for claim in claims if claim.outcome.decided), None) is expected


def test_a_title_in_capitals_is_told_from_the_word() -> None:
    galactica = Show("galactica", "Battlestar Galactica", aliases=("BSG",), network="Syfy")
    assert decided(galactica, "BSG has been cancelled and my Fridays are a void") is X


@pytest.mark.parametrize(
    ("show", "headline", "reason"),
    [
        (
            Show("show", "Life on Mars", network="BBC One"),
            "Life on Mars cancelled by ABC",
            "it is told of the series that ABC has under this name, not of this one (BBC One)",
        ),
        (
            Show("show", "The Office", network="NBC"),
            "Australia's 'The Office' has been cancelled",
            "it is told of another country's series of this name",
        ),
        (
            Show("show", "Gossip Girl", network="The CW", year=2007),
            "Gossip Girl Renewed for Season 2 at HBO Max",
            "it is told of a series that has just begun; this one did in 2007",
        ),
    ],
)
def test_what_is_told_of_a_namesake_is_set_aside_with_the_reason(show: Show, headline: str, reason: str) -> None:
    article = Article("entry", "", headline, "", "TVLine", published=datetime(2021, 9, 10, tzinfo=UTC))
    reading = read(article, (show,))
    assert not reading.claims
    assert {(aside.show, aside.reason, aside.evidence.quote) for aside in reading.set_aside} == {
        ("show", reason, headline)
    }


def test_of_a_namesake_nothing_is_set_aside_where_the_tracked_one_is_meant_besides() -> None:
    shows = (Show("us", "Ghosts", network="CBS"), Show("uk", "Ghosts", network="BBC One"))
    reading = read(Article("entry", "", "BBC axes Ghosts", "", "TVLine"), shows)
    assert [(claim.show, claim.outcome) for claim in reading.claims] == [("uk", X)]
    assert not reading.set_aside
    silent = read(
        Article("entry", "", "ABC's Life on Mars is on tonight", "", ""),
        (Show("x", "Life on Mars", network="BBC One"),),
    )
    assert not silent.claims
    assert not silent.set_aside


def test_of_namesakes_only_the_beginning_of_a_long_text_is_read_again() -> None:
    show, told = Show("show", "Life on Mars", network="BBC One"), "Life on Mars was cancelled by ABC."
    filler = "The weather was fine. " * 1_500
    near, far = (read(Article("entry", "", "", text, ""), (show,)) for text in (told + filler, filler + told))
    assert [aside.show for aside in near.set_aside] == ["show"]
    assert not near.claims
    assert not far.claims
    assert not far.set_aside
