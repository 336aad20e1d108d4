"""Shows that go by their initials: an article in, where they are named in it, and what is read of them, out."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.claims.mentions import mentions
from bot.model import Article, Outcome, Show
from bot.shows import catalogue

ORANGE = Show("orange", "Orange Is the New Black", network="Netflix")
MOTHER = Show("mother", "How I Met Your Mother", network="CBS")
NEWS = Show("news", "Have I Got News for You", network="BBC One")
SHOWS = (ORANGE, MOTHER, NEWS)


def named(title: str, text: str = "", shows: tuple[Show, ...] = SHOWS) -> list[str]:
    found = mentions(Article("entry", "", title, text, "TVLine"), catalogue(shows))
    return [show.id for mention in found for show in mention.shows]


@pytest.mark.parametrize(
    ("title", "text", "show", "outcome"),
    [
        ("OITNB renewed for three more seasons", "", "orange", Outcome.RENEWED),
        ("Netflix roundup", "Netflix has cancelled OITNB after two seasons.", "orange", Outcome.CANCELLED),
        ("CBS renews HIMYM for a ninth season", "", "mother", Outcome.RENEWED),
        ("'HIGNFY' recommissioned by the BBC for two more series", "", "news", Outcome.RENEWED),
    ],
)
def test_initials_of_four_letters_and_more_are_the_show(title: str, text: str, show: str, outcome: Outcome) -> None:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    assert {(claim.show, claim.outcome) for claim in claims} == {(show, outcome)}


@pytest.mark.parametrize(
    ("title", "shows"),
    [
        # In small letters, within a longer word, of fewer words.
        ("The himym renewed for a ninth season", SHOWS),
        ("OITNBs renewed for three seasons", SHOWS),
        ("NBC renews AGT for season 20", (Show("agt", "America's Got Talent", network="NBC"),)),
        # Somebody else's, and nothing that speaks of a series.
        ("NBC renews NCIS for season 20", (Show("own", "Nobody Can Imagine Summer"), Show("ncis", "NCIS"))),
    ],
)
def test_other_letters_are_not(title: str, shows: tuple[Show, ...]) -> None:
    assert "mother" not in named(title, shows=shows)
    assert not {"agt", "own", "orange"} & set(named(title, shows=shows))
