"""What a text may cost: no more work for a longer one than its length says, counted in steps and not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import FrameType

import pytest

from benchmarks.reading import SHOWS, TEXTS
from bot.claims import read, sentences_read
from bot.claims.mentions import MOST, mentions
from bot.claims.sentences import LONGEST_TEXT
from bot.model import Article, Show
from bot.shows import catalogue

QUESTION = "Has Copper Lantern 100 ended? Yes. "
HUNDREDS = tuple(Show(f"show-{n}", f"Copper Lantern {n}", network="NBC") for n in range(100, 420))


def article(text: str, title: str = "") -> Article:
    return Article("hostile", "", title, text, "")


def steps(text: str, shows: tuple[Show, ...]) -> int:
    """How many of our own functions are called to read this, patterns not counted."""
    count = 0

    def called(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        read(article(text), shows)
    finally:
        sys.setprofile(before)
    return count


def sentences(shows: Sequence[Show]) -> str:
    return " ".join(f"NBC has renewed {show.title}." for show in shows)


@pytest.mark.parametrize(
    ("half", "whole"),
    [
        pytest.param(sentences(HUNDREDS[:160]), sentences(HUNDREDS), id="each sentence is about another show"),
        pytest.param(QUESTION * 150, QUESTION * 300, id="each is about one"),
    ],
)
def test_twice_the_text_takes_twice_the_steps(half: str, whole: str) -> None:
    read(article(half), HUNDREDS)

    assert steps(whole, HUNDREDS) < 2.4 * steps(half, HUNDREDS)


def test_what_is_said_in_one_article_is_read_up_to_a_bound() -> None:
    once, often = article("Salt Road has been renewed. " + "Nobody knows. " * 5_000), article(TEXTS["accents"])

    read_of_often = [text.sentence.end for text, _, _ in sentences_read(often, mentions(often, catalogue(SHOWS)))]

    assert max(read_of_often) < LONGEST_TEXT / 2
    assert [claim.outcome for claim in read(once, SHOWS).claims] == ["renewed"]


def test_a_text_of_crumbs_is_read_up_to_a_bound() -> None:
    crumbs = article(TEXTS["crumbs"])

    assert sum(1 for _ in sentences_read(crumbs, mentions(crumbs, catalogue(SHOWS)))) <= 3_000


def test_namesakes_are_looked_at_each_for_itself() -> None:
    several = tuple(Show(f"lost-road-{year}", "Lost Road", year=year) for year in range(1950, 2000))

    assert len(mentions(article("Lost Road is renewed. " * 400), catalogue(several))) == MOST / len(several)
    assert len(mentions(article("Lost Road is renewed. " * 600), catalogue(several[:1]))) == MOST


def test_a_headline_is_read_as_far_as_one_goes() -> None:
    reading = read(article("", "NBC renews Salt Road" + "!" * 1_000_000), SHOWS)

    assert [claim.show for claim in reading.claims] == ["a"]
    assert len(reading.claims[0].evidence.title) == 2_000


@pytest.mark.parametrize("name", TEXTS)
def test_every_hostile_text_is_read(name: str) -> None:
    assert len(TEXTS[name]) >= LONGEST_TEXT
    read(article(TEXTS[name], TEXTS[name][:5_000]), SHOWS)
