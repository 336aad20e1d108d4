from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.errors import AskError
from bot.model import Change, Show, Standing
from handlers.commands.grammar import Tracking, parse_alias, parse_tracking, parse_url
from handlers.commands.naming import is_show, page_and_rest, page_number, split, unquoted
from handlers.commands.wishes import Wanted, parse_place, parse_wish, read_wish

ALL = tuple(Change)
SHOWS = tuple(
    Show(title.casefold(), title)
    for title in ("Hit & Run", "Saved", "Cancelled from Above", "Renewed Saved", "The 100", "From", "Final")
)


def wish(text: str) -> tuple[str, Wanted]:
    return split(text, parse_wish, lambda name: name == "all" or is_show(name, SHOWS))


@pytest.mark.parametrize(
    ("text", "name", "changes", "standing"),
    [
        ("Hit & Run", "Hit & Run", ALL, Standing.REPORTED),
        ("all", "all", ALL, Standing.REPORTED),
        ("all cancelled", "all", (Change.CANCELLED,), Standing.REPORTED),
        (
            "Hit & Run cancelled saved from rumoured",
            "Hit & Run",
            (Change.CANCELLED, Change.SAVED),
            Standing.RUMOURED,
        ),
        ("hit and run canceled, saved", "hit and run", (Change.CANCELLED, Change.SAVED), Standing.REPORTED),
        ("Hit & Run saved and cancelled", "Hit & Run", (Change.CANCELLED, Change.SAVED), Standing.REPORTED),
        ("Hit & Run from confirmed up", "Hit & Run", ALL, Standing.CONFIRMED),
        ("Hit & Run FROM Rumored", "Hit & Run", ALL, Standing.RUMOURED),
        # Titles that contain the grammar's own words.
        ("Saved", "Saved", ALL, Standing.REPORTED),
        ("Saved saved", "Saved", (Change.SAVED,), Standing.REPORTED),
        ("Renewed Saved", "Renewed Saved", ALL, Standing.REPORTED),
        ("Renewed Saved saved", "Renewed Saved", (Change.SAVED,), Standing.REPORTED),
        ("Cancelled from Above", "Cancelled from Above", ALL, Standing.REPORTED),
        (
            "Cancelled from Above cancelled from confirmed",
            "Cancelled from Above",
            (Change.CANCELLED,),
            Standing.CONFIRMED,
        ),
        ("From from rumoured", "From", ALL, Standing.RUMOURED),
        ("Final", "Final", ALL, Standing.REPORTED),
        ("Final final", "Final", (Change.FINAL,), Standing.REPORTED),
        # Unknown titles keep all that is not a wish.
        ("Nobody Knows This cancelled", "Nobody Knows This", (Change.CANCELLED,), Standing.REPORTED),
        ("Nobody from rumours", "Nobody", ALL, Standing.RUMOURED),
        ("Nobody from nowhere", "Nobody from nowhere", ALL, Standing.REPORTED),
        ("Nobody from", "Nobody from", ALL, Standing.REPORTED),
        ("Nobody and", "Nobody and", ALL, Standing.REPORTED),
    ],
)
def test_a_wish_is_read_from_its_end(text: str, name: str, changes: tuple[Change, ...], standing: Standing) -> None:
    assert wish(text) == (name, Wanted(changes, standing))


@given(
    show=st.sampled_from(SHOWS),
    changes=st.lists(st.sampled_from(Change), unique=True),
    standing=st.sampled_from([None, *Standing]),
)
def test_any_wish_for_any_show_is_understood(show: Show, changes: list[Change], standing: Standing | None) -> None:
    tail = [*changes, *(["from", standing.value] if standing else [])]
    name, wanted = wish(" ".join([show.title, *tail]))
    if (name, show.title) != ("Renewed Saved", "Renewed") and is_show(name, [show]):
        assert wanted.standing is (standing or Standing.REPORTED)
        assert set(wanted.changes) == set(changes or ALL)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in #801", Wanted(room="801")),
        ("#800/801 cancelled", Wanted((Change.CANCELLED,), room="800", thread="801")),
        ("mention @900", Wanted(mention="900")),
        ("@900 saved to #801 from rumours", Wanted((Change.SAVED,), Standing.RUMOURED, "801", mention="900")),
        ("only cancellations and renewals, in #C0", Wanted((Change.RENEWED, Change.CANCELLED), room="C0")),
        ("confirmed", Wanted(standing=Standing.CONFIRMED)),
        ("here", Wanted()),
        ("in here all", None),
        ("in", None),
        ("mention", None),
        ("mention cancelled", None),
        ("from cancelled", None),
        ("in #", None),
        ("@everyone else", None),
    ],
)
def test_the_parts_of_a_wish_stand_in_any_order(text: str, wanted: Wanted | None) -> None:
    assert parse_wish(text) == wanted


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "all foo",
            (
                "I do not understand “foo” after “all”. After a show or all may stand changes (renewed, final, "
                "cancelled, concluded, saved, reversed, correction), in and a room, from and a standing (rumoured, "
                "reported or confirmed), mention and a role."
            ),
        ),
        ("all canceled renewd", "I do not understand “renewd” after “all”. Did you mean renewed?"),
        ("Hit & Run cancelled bogus", "I do not understand “bogus” after “Hit & Run”."),
        ("Hit & Run from", "Something is missing in “from”. After a show or all may stand changes"),
        ("Hit & Run mention cancelled", "Something is missing in “mention cancelled”"),
    ],
)
def test_a_wrong_word_is_named(text: str, says: str) -> None:
    with pytest.raises(AskError) as raised:
        read_wish(text, lambda name: name == "all" or is_show(name, SHOWS))
    assert str(raised.value).startswith(says)


@given(st.text(max_size=60))
def test_any_words_are_a_wish_or_none(text: str) -> None:
    assert isinstance(parse_wish(" ".join(text.split())), Wanted | None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", Wanted()), ("in #8", Wanted(room="8")), ("#8/9", Wanted(room="8", thread="9")), ("in", None), ("x", None)],
)
def test_a_place_is_read(text: str, wanted: Wanted | None) -> None:
    assert parse_place(text) == wanted


@pytest.mark.parametrize(
    ("text", "parts"), [("", (1, "")), ("2", (2, "")), ("in #8 2", (2, "in #8")), ("in #8", (1, "in #8"))]
)
def test_a_page_at_the_end_is_read(text: str, parts: tuple[int, str]) -> None:
    assert page_and_rest(text) == parts


@pytest.mark.parametrize(
    ("text", "tracking"),
    [
        ("Hit & Run", Tracking("Hit & Run")),
        ("Hit & Run (2021)", Tracking("Hit & Run", 2021)),
        ("Hit & Run on Netflix", Tracking("Hit & Run", network="Netflix")),
        ("Hit & Run on netflix", Tracking("Hit & Run", network="Netflix")),
        ("Hit & Run as Hit and Run, H&R", Tracking("Hit & Run", aliases=("Hit and Run", "H&R"))),
        (
            "Hit & Run (2021) on Netflix as Hit and Run",
            Tracking("Hit & Run", 2021, "Netflix", ("Hit and Run",)),
        ),
        ("Hit & Run (2021) on Village Television", Tracking("Hit & Run", 2021, "Village Television")),
        ("Money Heist as La Casa de Papel", Tracking("Money Heist", aliases=("La Casa de Papel",))),
        # Titles that contain the grammar's own words.
        ("Carry On", Tracking("Carry On")),
        ("Love Is on", Tracking("Love Is on")),
        ("On", Tracking("On")),
        ("on my block", Tracking("on my block")),
        ("24", Tracking("24")),
        ("1923", Tracking("1923")),
        ("Scandal (On Air)", Tracking("Scandal (On Air)")),
        ("Scandal (Live) on", Tracking("Scandal (Live) on")),
        ("The Office (US)", Tracking("The Office (US)")),
        ("Watch (24/7)", Tracking("Watch (24/7)")),
        ("Room (1408)", Tracking("Room (1408)")),
        ("Race (4x4s)", Tracking("Race (4x4s)")),
        ("Skull (1s2s) Island", Tracking("Skull (1s2s) Island")),
        ('"(2024)"', Tracking("(2024)")),
        ('"Foo (20x4)" on Netflix', Tracking("Foo (20x4)", network="Netflix")),
        ("Carry on Sergeant", Tracking("Carry on Sergeant")),
        ("Based on a True Story", Tracking("Based on a True Story")),
        ("Based on a True Story on Peacock", Tracking("Based on a True Story", network="Peacock")),
        ("Life as We Know It", Tracking("Life as We Know It")),
        ("Life as We Know It as LAWKI", Tracking("Life as We Know It", aliases=("LAWKI",))),
        ("As We See It", Tracking("As We See It")),
        ("Good As Hell", Tracking("Good As Hell")),
        ('"Life as Usual" as LAU', Tracking("Life as Usual", aliases=("LAU",))),
        ('"Strong as Steel"', Tracking("Strong as Steel")),
        ('"Based on Netflix" (2020) on Netflix', Tracking("Based on Netflix", 2020, "Netflix")),
        ('"1923 (2022)"', Tracking("1923 (2022)")),
        ("1883 (2021)", Tracking("1883", 2021)),
        ("Blade Runner 2099", Tracking("Blade Runner 2099")),
        ("“Hit & Run” as “Hit and Run”", Tracking("Hit & Run", aliases=("Hit and Run",))),
    ],
)
def test_a_show_to_track_is_read(text: str, tracking: Tracking) -> None:
    assert parse_tracking(text) == tracking


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("(2024)", "A title is missing: name the show first"),
        ("[2024] on Netflix as Foo", "A title is missing: name the show first"),
        ("on Netflix", "A title is missing: name the show first"),
        ("Foo (20x4)", "“20x4” is no year: write it as in Hit & Run (2021)"),
        ("Foo (20x4) on", "“20x4” is no year"),
        ("Foo (2o24) on Netflix as Bar", "“2o24” is no year"),
        ("Foo (202l)", "“202l” is no year"),
        ("Foo (2024) on", "A network is missing after “on”"),
        ("Foo (2024) on as Bar", "A network is missing after “on”"),
        ("The Office (US) On", "A network is missing after “on”"),
        ('"Foo" on', "A network is missing after “on”"),
    ],
)
def test_a_slip_is_no_show(text: str, says: str) -> None:
    with pytest.raises(AskError) as raised:
        parse_tracking(text)
    assert str(raised.value).startswith(says)


@given(st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool))
def test_any_title_in_quotes_is_taken_as_it_stands(title: str) -> None:
    assume(not re.search(r"[\"“”„«»]\s*(?:[(\[]|on\b|as\b)", title))
    assert parse_tracking(f'"{title}" (2021)').title == unquoted(title)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hit & Run = Hit and Run", ("Hit & Run", "Hit and Run")),
        ("Hit & Run=H&R", ("Hit & Run", "H&R")),
        ("Unknown = A = B", ("Unknown", "A = B")),
        ('Hit & Run = "A = B"', ("Hit & Run", "A = B")),
    ],
)
def test_an_alias_is_read(text: str, parts: tuple[str, str]) -> None:
    assert parse_alias(text, lambda name: is_show(name, SHOWS)) == parts


@pytest.mark.parametrize("text", ["", "=", "Hit & Run", "Hit & Run =", "= H&R"])
def test_half_an_alias_is_refused(text: str) -> None:
    with pytest.raises(AskError, match="equals sign"):
        parse_alias(text, lambda _: False)


@pytest.mark.parametrize(
    ("text", "page"),
    [("", 1), ("2", 2), ("000002", 2), ("٣", None), ("-1", -1), ("--1", None), ("1234567", None)],
)
def test_a_page_is_a_plain_number(text: str, page: int | None) -> None:
    assert page_number(text) == page


def test_a_number_that_belongs_to_a_title_is_no_page() -> None:
    known = lambda name: is_show(name, SHOWS)  # noqa: E731 (a predicate, used twice)
    assert split("The 100", page_number, known) == ("The 100", 1)
    assert split("The 100 2", page_number, known) == ("The 100", 2)


@pytest.mark.parametrize("url", ["https://one.example/feed", "<https://one.example/feed>", " http://one.example/ "])
def test_an_address_is_read(url: str) -> None:
    assert parse_url(url) == url.strip(" <>")


@pytest.mark.parametrize(
    "url", ["", "one.example/feed", "file:///etc/passwd", "https://", "https://a b", "http://[", "ftp://one.example"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(AskError):
        parse_url(url)
