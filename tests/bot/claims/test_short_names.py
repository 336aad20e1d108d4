"""Shows that go by a part of their name: an article in, where they are named in it, and what is read of them, out."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.claims.mentions import MOST, mentions
from bot.model import Article, Outcome, Show
from bot.shows import catalogue

WANTED = Show("wanted", "FBI: Most Wanted", network="CBS")
ABROAD = Show("abroad", "FBI: International", network="CBS")
SVU = Show("svu", "Law & Order: SVU", aliases=("Law & Order: Special Victims Unit",), network="NBC")
SYDNEY = Show("sydney", "NCIS: Sydney", network="CBS")
DEAD_CITY = Show("dead-city", "The Walking Dead: Dead City", network="AMC")
LEGACY = Show("legacy", "Bosch: Legacy", network="Freevee")
SHOWS = (WANTED, ABROAD, SVU, SYDNEY, DEAD_CITY, LEGACY)


def article(text: str, title: str = "") -> Article:
    return Article("entry", "", title, text, "TVLine")


def named(text: str, title: str = "", shows: tuple[Show, ...] = SHOWS) -> list[tuple[str, str]]:
    parts = {"title": title, "text": text}
    found = mentions(article(text, title), catalogue(shows))
    return [(parts[m.part][m.start : m.end], m.shows[0].id) for m in found]


@pytest.mark.parametrize(
    ("title", "text", "called"),
    [
        ("CBS cancels FBI: Most Wanted", "Most Wanted will end with its sixth season.", "Most Wanted"),
        ("CBS cancels FBI: Most Wanted", "The sixth year of “Most Wanted” is on.", "Most Wanted"),
        ("'Dead City' Gets a Third Season", "AMC has renewed The Walking Dead: Dead City.", "Dead City"),
        ("Dead City and Its Ghosts Are Back", "AMC has renewed The Walking Dead: Dead City.", "Dead City"),
        ("AMC Renews Dead City for Season 3", "The Walking Dead: Dead City films in Boston.", "Dead City"),
        ("NBC renews Law & Order: SVU", "That makes SVU the oldest of its kind.", "SVU"),
        ("NBC renews Law & Order: SVU", "Special Victims Unit began in 1999.", "Special Victims Unit"),
        ("'Bosch: Legacy' is over", "The third season of Legacy was the last.", "Legacy"),
        ("'Bosch: Legacy' is over", "With 'Legacy' the story ends.", "Legacy"),
        ("NCIS: Sydney is back", "The run of “Sydney” has 20 episodes.", "Sydney"),
    ],
)
def test_a_show_goes_by_its_subtitle_where_the_whole_name_stands(title: str, text: str, called: str) -> None:
    assert called in [written for written, _ in named(text, title)]


@pytest.mark.parametrize(
    ("title", "text", "never"),
    [
        # Nowhere is the whole name given.
        ("The police have named their most wanted", "“Most Wanted” is what they call the list.", "Most Wanted"),
        # A town, a word, another's show, another work.
        ("NCIS: Sydney is back", "Sydney has its harbour. The cast lives in Sydney.", "Sydney"),
        ("'Bosch: Legacy' is over", "Legacy admissions end at Yale.", "Legacy"),
        ("CBS renews NCIS: Sydney", "Network Ten makes The Real: Sydney itself.", "Sydney"),
        ("AMC renews The Walking Dead: Dead City", "The survival game Dead City has been cancelled.", "Dead City"),
        ("AMC renews The Walking Dead: Dead City", "Read more in the Dead City Gazette.", "Dead City"),
        ("CBS renews FBI: Most Wanted", "He was one of the most wanted men.", "most wanted"),
    ],
)
def test_words_of_a_subtitle_are_not_always_the_show(title: str, text: str, never: str) -> None:
    assert never not in [written for written, _ in named(text, title)]


def test_each_of_two_is_told_apart_by_it() -> None:
    found = read(
        article(
            "'International' will end with its fourth season. 'Most Wanted' has been renewed for a seventh season.",
            "FBI: Most Wanted and FBI: International: what CBS decided",
        ),
        SHOWS,
    )

    assert {(claim.show, claim.outcome.value) for claim in found.claims} == {
        ("abroad", "final"),
        ("wanted", "renewed"),
    }


def test_what_is_said_of_it_by_its_subtitle_is_said_of_no_other() -> None:
    ballard = Show("ballard", "Ballard", network="Prime Video")
    text = "The third season of Legacy will be its last. Ballard has ten episodes."

    found = read(article(text, "'Bosch: Legacy' closes the file, 'Ballard' opens one"), (LEGACY, ballard))

    assert {(claim.show, claim.outcome.value) for claim in found.claims} == {("legacy", "final")}


def test_a_subtitle_that_two_have_is_neithers() -> None:
    origins = (Show("ncis", "NCIS: Origins"), Show("power", "Power: Origins"))

    found = named("NCIS: Origins and Power: Origins are back. The end of 'Origins' is near.", "", origins)

    assert [written for written, _ in found] == ["NCIS: Origins", "Power: Origins"]


def test_a_show_of_that_name_comes_first() -> None:
    legacy = Show("other", "Legacy", network="Sky")

    found = named("The end of 'Legacy' is near.", "Bosch: Legacy is over", (LEGACY, legacy))

    assert found == [("Bosch: Legacy", "legacy"), ("Legacy", "other")]


def test_no_more_of_them_are_looked_at_than_of_titles() -> None:
    text = "FBI: Most Wanted is on. " + "Most Wanted is on. " * (2 * MOST)

    assert len(named(text)) <= MOST + 1


KANAN = Show("kanan", "Power Book III: Raising Kanan", network="Starz")
MURDERS = Show("murders", "Only Murders in the Building", network="Hulu")
RYAN = Show("ryan", "Tom Clancy's Jack Ryan", network="Prime Video")
WEEK = Show("week", "Last Week Tonight with John Oliver", network="HBO")
DRAKE = Show("drake", "Frankie Drake Mysteries", network="CBC")
ORIGINS = Show("origins", "NCIS: Origins", network="CBS")
SHORTER = (*SHOWS, KANAN, MURDERS, RYAN, WEEK, DRAKE, ORIGINS)


@pytest.mark.parametrize(
    ("title", "text", "show", "outcome"),
    [
        ("Starz Axes 'Raising Kanan'", "", "kanan", Outcome.CANCELLED),
        ("Raising Kanan renewed for a fifth season", "", "kanan", Outcome.RENEWED),
        ("Only Murders picked up for season 6", "", "murders", Outcome.RENEWED),
        ("Amazon to end 'Jack Ryan' with season four", "", "ryan", Outcome.FINAL),
        ("HBO renews Last Week Tonight for three more seasons", "", "week", Outcome.RENEWED),
        ("Frankie Drake cancelled", "CBC will make no fifth season.", "drake", Outcome.CANCELLED),
        ("What CBS decided about NCIS", "The network renewed 'Origins' on Friday.", "origins", Outcome.RENEWED),
        ("CBS's Most Wanted is cancelled after six seasons", "", "wanted", Outcome.CANCELLED),
        ("What becomes of NCIS", "Sydney is renewed for a third season.", "sydney", Outcome.RENEWED),
        ("NBC keeps some", "NBC has picked up SVU for next season.", "svu", Outcome.RENEWED),
        # Prime Video is Amazon's.
        ("What Amazon keeps", "Jack Ryan is set for season three.", "ryan", Outcome.RENEWED),
    ],
)
def test_a_show_goes_by_a_part_of_its_name_where_the_article_tells(
    title: str, text: str, show: str, outcome: Outcome
) -> None:
    found = read(article(text, title), SHORTER)
    assert {(claim.show, claim.outcome) for claim in found.claims} == {(show, outcome)}


@pytest.mark.parametrize(
    "title",
    [
        # Another work, another owner, another network, a person, a word, and nothing of television.
        "Jack Ryan movie sequel cancelled",
        "Fox revives America's Most Wanted for another season",
        "Netflix cancels 'Dead City' after one season",
        "Jack Ryan, once of NBC, heads drama again",
        "CBS renews its origins programme for young writers",
        "The Most Wanted: police close the list",
        "Frankie Drake opens a bakery",
        "Filming in Sydney cancelled after the NCIS fire",
        "SVU sales are cancelled",
    ],
)
def test_a_part_of_a_name_is_often_something_else(title: str) -> None:
    assert not named("", title, SHORTER)


def test_what_two_shows_have_in_common_names_neither() -> None:
    twins = (Show("one", "Alpha: Second Chances", network="NBC"), Show("two", "Omega: Second Chances", network="NBC"))
    assert not named("", "NBC renews Second Chances for a third season", twins)


def test_a_part_of_one_name_that_is_the_whole_of_another_is_the_other() -> None:
    whole = Show("whole", "Raising Kanan", network="BBC One")
    assert named("", "BBC One renews Raising Kanan", (KANAN, whole)) == [("Raising Kanan", "whole")]
