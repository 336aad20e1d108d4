"""Names as people type them and as the press writes them find their shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AskError
from bot.model import Show, show_id
from bot.shows import catalogue, closest, completions, find, fold, key, named


def show(title: str, *aliases: str, year: int | None = None) -> Show:
    return Show(show_id(title, year), title, aliases, year)


SHOWS = (
    show("Hit & Run", year=2021),
    show("S.W.A.T.", year=2017),
    show("The Expanse"),
    show("Money Heist", "La Casa de Papel"),
    show("FBI"),
    show("FBI: Most Wanted"),
    show("The Office", year=2001),
    show("The Office", year=2005),
    show("You"),
)


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("hit and run", "Hit & Run"),
        ("“Hit & Run”", "Hit & Run"),
        ("HIT & RUN (2021)", "Hit & Run"),
        ("swat", "S.W.A.T."),
        ("expanse", "The Expanse"),
        ("la casa de papel", "Money Heist"),
        ("FBI – Most Wanted", "FBI: Most Wanted"),
        ("hit-run-2021", "Hit & Run"),
    ],
)
def test_a_show_is_found_however_it_is_typed(asked: str, title: str) -> None:
    found = find(asked, SHOWS)
    assert found is not None
    assert found.title == title


def test_an_unknown_name_finds_nothing() -> None:
    assert find("Nothing of the kind", SHOWS) is None
    assert find("", SHOWS) is None


def test_namesakes_are_named_and_told_apart_by_their_year() -> None:
    with pytest.raises(AskError, match=r"The Office \(2001\), The Office \(2005\)"):
        find("the office", SHOWS)
    found = find("The Office (2005)", SHOWS)
    assert found is not None
    assert found.year == 2005
    assert named(found, SHOWS) == "The Office (2005)"


def test_close_names_are_offered_best_first() -> None:
    assert closest("hit and rum", SHOWS)[0].title == "Hit & Run"
    assert closest("mony heist", SHOWS)[0].title == "Money Heist"
    assert closest("zzzzzz", SHOWS) == ()


def test_completions_begin_with_what_is_typed_and_then_hold_it() -> None:
    assert completions("fb", SHOWS) == ("FBI", "FBI: Most Wanted")
    assert completions("wanted", SHOWS) == ("FBI: Most Wanted",)
    assert completions("offi", SHOWS) == ("The Office (2001)", "The Office (2005)")
    assert len(completions("", SHOWS, limit=3)) == 3


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Netflix’s ‘Hit and Run’ is back", ["Hit & Run"]),
        ("FBI: Most Wanted and FBI", ["FBI: Most Wanted", "FBI"]),
        ("The Officers, Your, Youth", []),
        ("SWAT, S.W.A.T. and swatted", ["S.W.A.T.", "S.W.A.T."]),
        ("La Casa De Papel", ["Money Heist"]),
    ],
)
def test_whole_names_are_found_in_one_pass_and_the_longest_wins(text: str, titles: list[str]) -> None:
    found = catalogue(SHOWS).matches(fold(text))
    assert [match.shows[0].title for match in found] == titles


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(min_size=1))
def test_any_title_finds_itself(title: str) -> None:
    shows = (Show("one", title),)
    if key(title):
        assert find(title, shows) == shows[0]
    for match in catalogue(shows).matches(fold(title)):
        assert 0 <= match.start < match.end <= len(title)


def test_half_a_character_neither_hides_a_name_nor_stops_the_search() -> None:
    """One half of a pair stands alone where JSON has the escape of one only; nobody can write it as UTF-8."""
    castle, half = show("Castle"), show("Castle \ud800")
    found = catalogue((castle, half)).matches(fold("\udfff Castle and Castle \ud83d"))
    assert [match.shows for match in found] == [(castle,), (half,)]
