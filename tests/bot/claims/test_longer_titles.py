"""Longer titles that begin with a tracked one: an entry in, whether the tracked show is named in it out."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.claims.mentions import mentions
from bot.hearing import Heard
from bot.model import Article, Outcome, Show
from bot.shows import catalogue


def named(show: Show, title: str, text: str) -> list[str]:
    article = Article("entry", "", title, text, "TVLine")
    parts = {"title": title, "text": text}
    return [parts[m.part][m.start : m.end + 6] for m in mentions(article, catalogue((show,)))]


@pytest.mark.parametrize(
    ("tracked", "title", "text"),
    [
        ("Bosch", "Bosch: Legacy to End With Season 3", ""),
        ("Bosch", "Bosch: Legacy to End With Season 3", "Bosch: Legacy will end with its third season."),
        ("FBI", "FBI: International Canceled at CBS", "CBS has cancelled FBI: International after four seasons."),
        ("FBI", "FBI Most Wanted Cancelled", "CBS has cancelled FBI: Most Wanted."),
        ("FBI", "FBI Most Wanted Cancelled", "CBS has cancelled FBI Most Wanted after six seasons."),
        ("Paradise", "Death in Paradise Renewed", "The BBC has renewed Death in Paradise for two more series."),
        ("NCIS", "NCIS Hawai'i Cancelled After Three Seasons", ""),
        (
            "NCIS",
            "NCIS Hawai'i to Sail Off",
            "The last NCIS: Hawai'i is to be shown in May. NCIS: Hawai'i is over.",
        ),
        ("Dexter", "Dexter: Original Sin Cancelled", "Paramount+ has cancelled Dexter: Original Sin after a season."),
        ("Titans", "Titans: The Rise of Hollywood Renewed", "Titans: The Rise of Hollywood has been renewed."),
        ("9-1-1", "9-1-1: Lone Star Cancelled at Fox", "Fox has cancelled 9-1-1: Lone Star."),
        ("The Rookie", "The Rookie Feds Cancelled", "The Rookie: Feds won't be back for a second season."),
        ("House", "House of the Dragon Renewed", "HBO has renewed House of the Dragon for a fourth season."),
        ("Queen", "Queen of the South to End", "USA's Queen of the South will end with its fifth season."),
        ("Lost", "Lost in Space Renewed for Season 3", "Netflix has renewed Lost in Space for a third season."),
        ("Love", "Love Is Blind Renewed for Season 9", "Netflix has renewed Love Is Blind for a ninth season."),
        ("You", "You Are Wanted Cancelled", "Amazon has cancelled You Are Wanted after two seasons."),
        ("GLOW", "Glow Up: Make-Up Contest Is Back", "Glow Up, now on BBC One, has been given another two series."),
        ("Chernobyl", "Chernobyl: The Lost Tapes Season 2 Cancelled", ""),
        ("The Circle", "The Circle of Friends Series Cancelled", ""),
        ("Power", "The Rings of Power Renewed", "Prime Video has renewed The Lord of the Rings: The Rings of Power."),
        ("Atlanta", "Love & Hip Hop Atlanta Cancelled", "VH1 has cancelled Love & Hip Hop: Atlanta."),
        ("Vegas", "CSI: Vegas Cancelled", "The network has cancelled CSI: Vegas after three seasons."),
        ("Good Girls", "Good Girls Revolt Cancelled", "Amazon has cancelled Good Girls Revolt after one season."),
    ],
)
def test_a_longer_title_is_another_work(tracked: str, title: str, text: str) -> None:
    assert named(Show("show", tracked), title, text) == []


@pytest.mark.parametrize(
    ("tracked", "title", "text", "times"),
    [
        ("Severance", "Severance: Season 3 Renewed", "Apple has renewed Severance for a third season.", 2),
        ("Severance", "Severance: Netflix Saves the Drama", "", 1),
        ("Severance", "Severance: Ben Stiller Confirms Season 3", "", 1),
        ("Severance", "Severance: Workplace Drama Axed", "Apple has axed Severance.", 2),
        ("Severance", "Severance: Officially Renewed", "Severance: it is official.", 2),
        ("Severance", "Severance: Mark's Story to End", "Severance will end with season 4.", 2),
        ("Severance", "Severance Is Officially Over", "Apple confirmed that Severance is over.", 2),
        ("Severance", "Severance on Apple TV Renewed", "", 1),
        ("Night Ferry", "Night Ferry and Severance Renewed", "Night Ferry and Severance have been renewed.", 2),
        ("Severance", "Severance Likely to Be Renewed, Night Ferry Certain to Be Axed", "", 1),
        (
            "Severance",
            "",
            "Apple has renewed what we watch: Adam Scott in Severance, and Adam Scott in Severance again.",
            2,
        ),
        ("Severance", "Severance in Danger of Being Axed", "Apple may end Severance in January.", 2),
        (
            "S.W.A.T.",
            "CBS Reverses Itself",
            "CBS will not part with S.W.A.T. The drama has an order for a season.",
            1,
        ),
        ("Atlanta", "FX Cancels Two", "Here is what goes at FX: Atlanta has been cancelled.", 1),
        ("Atlanta", "", "FX is not quitting the city of Chicago: Atlanta has been renewed for a season.", 1),
        ("House", "House of Cards Ends; House Renewed", "Fox has renewed House for a fourth season.", 2),
        ("Monarch", "Monarch renewed", "Fox has renewed Monarch, not Monarch: Legacy of Monsters.", 2),
    ],
)
def test_what_else_follows_a_title(tracked: str, title: str, text: str, times: int) -> None:
    assert len(named(Show("show", tracked), title, text)) == times


def test_a_show_that_bears_the_longer_title_too_is_named() -> None:
    show = Show("show", "Monarch: Legacy of Monsters", aliases=("Monarch",))
    assert len(named(show, "Monarch: The Legacy of Monsters Renewed", "")) == 1
    crime = Show("show", "Law & Order: Organized Crime", aliases=("Organized Crime",))
    assert len(named(crime, "", "NBC has cancelled Law and Disorder: Organized Crime after five seasons.")) == 1


@pytest.mark.parametrize(
    ("tracked", "title", "text"),
    [
        ("Bosch", "Bosch: Legacy to End With Season 3", "Prime Video's Bosch: Legacy will end with season 3."),
        ("Dexter", "Dexter: New Blood Renewed", "Showtime has renewed Dexter: New Blood for a second season."),
        ("House", "House of the Dragon Renewed", "HBO has renewed House of the Dragon for a fourth season."),
    ],
)
def test_the_trained_reader_hears_nothing_of_the_shorter_one(tracked: str, title: str, text: str) -> None:
    show = Show("show", tracked)
    claims = read(Article("entry", "", title, text, "TVLine"), (show,), Heard).claims
    assert [claim.outcome for claim in claims if claim.outcome is not Outcome.UNDECIDED] == []
