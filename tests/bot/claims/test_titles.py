"""What is read of a plain title is read of any: of one word, of an ordinary word, of figures, with marks of its own."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

TITLES = (
    "Harbour Lights",
    "Sherwood",
    "Severance",
    "The Bear",
    "House",
    "Ghosts",
    "Hit & Run",
    "9-1-1",
    "24",
    "1883",
    "S.W.A.T.",
    "M*A*S*H",
    "3%",
    "V",
    "The 100",
    "Chicago P.D.",
    "Grey's Anatomy",
    "Jimmy Kimmel Live!",
    "Who's the Boss?",
    "And Just Like That...",
    "grown-ish",
    "Élite",
    "NCIS: Hawai'i",
    "The End of the F***ing World",
    "The Last Kingdom",
    "Final Space",
    "Cancelled",
)
R, X, F = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL


def outcome(title: str, headline: str, text: str = "", publisher: str = "Gazette") -> Outcome:
    show = Show("show", title)
    return judge(show, read(Article("entry", "", headline, text, publisher), (show,)).claims).outcome


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("{} Renewed for Season 2", R),
        ("{} Hits Target With Season 2 Renewal", R),
        ("{} Un-Cancelled, Will Get Season 3 on AMC", R),
        ("{} coming back for a 3rd round, new showrunner", R),
        ("{} lands third season order at Hulu", R),
        ("Fox Pulls the Plug on {}", X),
        ("{} isn't coming back, CBS confirms", X),
        ("So {} got cancelled and I'm furious", X),
        ("{} Dropped by The CW", X),
        ("{} to wrap with fourth season", F),
        ("It's official: #{} is renewed", R),
    ],
)
def test_a_headline_on_a_show_of_any_title(title: str, headline: str, expected: Outcome) -> None:
    assert outcome(title, headline.format(title)) is expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("{} ended tonight after nine years. Thank you.", Outcome.CONCLUDED),
        ("{} not returning for fall", X),
        ("{} is done after six years", X),
        ("{} cancelled", X),
    ],
)
def test_who_writes_of_television_only_need_not_say_so(headline: str, expected: Outcome) -> None:
    for title in ("House", "The Office", "Severance"):
        assert outcome(title, headline.format(title), publisher="TV Tonight") is expected
        assert outcome(title, headline.format(title), publisher="Deadline") is expected
        assert outcome(title, headline.format(title), publisher="Gazette") is Outcome.UNKNOWN


def test_titles_in_small_letters_are_told_by_their_quotes_and_networks_keep_their_capitals() -> None:
    assert outcome("V", 'abc renews "v," "castle," "cougar town," more') is R
    assert outcome("Archer", "archer is coming back! FX orders S3") is R
    assert outcome("House", "the house is coming back! FX orders S3") is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("title", "headline", "expected"),
    [
        ("Severance", "FX Re-Ups Severance for Third Season", R),
        ("Severance", "Severance confirmed for season 3, shooting begins later this month", R),
        ("Severance", "Severance Granted Fifth Season by ABC TV", R),
        ("Severance", "Severance survives! The CW orders a shortened fourth season", R),
        ("House", "House has been renewed, the cast of House told fans", R),
        ("24", "24 series 8 officially confirmed", R),
        ("The Office", "The Office cast released from their contracts. No season 4", X),
        ("Community", "Community radio station axed after BBC cuts", Outcome.UNKNOWN),
        ("24", "24 series that were cancelled by NBC", Outcome.UNKNOWN),
        ("House", "House Republicans renewed push to end subsidies, ABC reports", Outcome.UNKNOWN),
        ("Ghosts", "Ghosts of seasons past haunt Jets as coach is axed", Outcome.UNKNOWN),
    ],
)
def test_an_ordinary_word_at_the_head_of_a_headline(title: str, headline: str, expected: Outcome) -> None:
    assert outcome(title, headline) is expected
