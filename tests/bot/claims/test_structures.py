"""How sentences and lists are built: rows, ellipsis, appositions, headings over items, each read for every show."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.model import Article, Outcome, Show
from bot.verdicts import judge

LIGHTS = Show("lights", "Harbour Lights", network="ITV")
FERRY = Show("ferry", "Night Ferry")
CREEK = Show("creek", "Copper Creek")
TOWN = Show("town", "Mud Town", network="ABC")
SHOWS = (LIGHTS, FERRY, CREEK, TOWN)

R, X, F, U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNDECIDED
NOT = Outcome.UNKNOWN


def outcomes(text: str, title: str = "") -> tuple[Outcome, ...]:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    return tuple(judge(show, [claim for claim in claims if claim.show == show.id]).outcome for show in SHOWS)


def seasons(text: str) -> dict[str, tuple[int, ...]]:
    return {claim.show: claim.seasons for claim in read(Article("entry", "", "", text, "TVLine"), SHOWS).claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renewed: Harbour Lights, Night Ferry, Copper Creek; Cancelled: Mud Town", (R, R, R, X)),
        ("Harbour Lights and Night Ferry have been renewed, while Mud Town has been cancelled.", (R, R, NOT, X)),
        (
            "ABC has renewed 13 series: freshmen Harbour Lights and Night Ferry, along with Copper Creek and Mud Town.",
            (R, R, R, R),
        ),
        ("ABC has cancelled three dramas – Harbour Lights, Night Ferry and Copper Creek.", (X, X, X, NOT)),
        ("On the bubble: the Harbour Lights, Night Ferry", (U, U, NOT, NOT)),
        ("It fills the hole left by Mud Town, but Harbour Lights won't be back: ITV has axed it.", (X, NOT, NOT, NOT)),
        ("BBC One has axed Jane Doe's family sitcom Night Ferry.", (NOT, X, NOT, NOT)),
        ("Harbour Lights, starring Jane Doe and Ann Lee, goes into its third season.", (R, NOT, NOT, NOT)),
        ("Harbour Lights, Night Ferry and Mud Town: ITV is making second series of all three", (R, R, NOT, R)),
        ("A week after Harbour Lights bowed out, its rival goes on.", (Outcome.CONCLUDED, NOT, NOT, NOT)),
        ("Not coming back:\nIronwood; Harbour Lights; Night Ferry", (X, X, NOT, NOT)),
        ("Ironwood and Mill Hill were cancelled, and so was Harbour Lights.", (X, NOT, NOT, NOT)),
        ("'Harbour Lights' On ITV Cancelled", (X, NOT, NOT, NOT)),
        ("Still awaiting word are Harbour Lights and Night Ferry.", (U, U, NOT, NOT)),
        ("Harbour Lights, Night Ferry, Copper Creek: all cancelled", (X, X, X, NOT)),
        ("Newly renewed series include Harbour Lights (season 3) and Night Ferry (season 2).", (R, R, NOT, NOT)),
        # The label is no part of the first name, nor is a capital's noun a word for the show.
        ("Renewed: Ironwood, Harbour Lights, Mill Hill.\nAxed: The Hollow, Night Ferry.", (R, X, NOT, NOT)),
        ("ABC has also cancelled Fate: The Mill Saga and Night Ferry this year.", (NOT, X, NOT, NOT)),
        ("Harbour Lights, Lopez vs Lopez and Night Ferry have come to the end of the line.", (X, X, NOT, NOT)),
        ("Harbour Lights, a remake of the Irish comedy, and Night Ferry will be back next fall.", (R, R, NOT, NOT)),
    ],
)
def test_rows_of_titles(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights has been cancelled, and so has Night Ferry.", (X, X)),
        ("Harbour Lights has been renewed, as has Night Ferry.", (R, R)),
        ("Harbour Lights has been cancelled. The same goes for Night Ferry.", (X, X)),
        ("Harbour Lights is cancelled. Ditto Night Ferry.", (X, X)),
        ("Harbour Lights has been renewed. Night Ferry, too.", (R, R)),
        ("Harbour Lights won't be back. Neither will Night Ferry.", (X, X)),
        ("Harbour Lights got a second season; Night Ferry did not.", (R, X)),
        ("While Harbour Lights was renewed, Night Ferry was not so lucky.", (R, X)),
        ("Harbour Lights has been renewed, joining Night Ferry.", (R, R)),
        ("Along with Night Ferry, ITV has renewed Harbour Lights.", (R, R)),
        ("Unlike Night Ferry, which was cancelled, Harbour Lights has been renewed.", (R, X)),
        ("ITV Renews Harbour Lights And Copper Creek; Night Ferry Not Returning", (R, X)),
        ("Harbour Lights Saved By NBC, Night Ferry Sunk", (R, X)),
        # What belongs to a show is not the show.
        ("Ann Lee, whose series Night Ferry was cancelled in May, joins Harbour Lights.", (NOT, X)),
        ("ITV orders Harbour Lights spin-off for a second season.", (NOT, NOT)),
        ("Harbour Lights has been cancelled, and so has Night Ferry star Ann Lee's tour.", (X, NOT)),
        ("Harbour Lights was cancelled. Night Ferry did not win a prize.", (X, NOT)),
        ("Harbour Lights was watched by many, as was Night Ferry.", (NOT, NOT)),
        ("Harbour Lights may be cancelled. Neither has Night Ferry a date.", (U, NOT)),
    ],
)
def test_words_that_point_back_at_another_show(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text)[:2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights is the third drama that ITV has cancelled this week.", (X, NOT)),
        ("ITV has cancelled its drama about boats, Harbour Lights, and its comedy about men, Night Ferry.", (X, X)),
        ("ITV has renewed every drama except Harbour Lights.", (NOT, NOT)),
        ("Harbour Lights and ITV's comedy Night Ferry have been cancelled.", (X, X)),
        ("Harbour Lights and the Ann Lee vehicle Night Ferry have been cancelled.", (X, X)),
        ("Also gone are Harbour Lights, of which six parts have been shown, Night Ferry and Mud Town.", (X, X)),
        ("Harbour Lights was axed, and so were John Doe's comedies Night Ferry and Mud Town.", (X, X)),
        ("Poor figures have led the CW to cancel Harbour Lights.", (X, NOT)),
        ("Ann Lee is in Harbour Lights. This one has been cancelled.", (X, NOT)),
        ("Harbour Lights, the Night Ferry offshoot, ends with its third season.", (F, NOT)),
        ("Harbour Lights, dropped by ITV in May, finds a new home at Netflix.", (R, NOT)),
        ("Harbour Lights and Night Ferry will both have a third season.", (R, R)),
        (
            (
                "It is Harbour Lights. Ann Lee, who is in it since the end of Night Ferry, goes ahead of its third "
                "season, which was ordered last week."
            ),
            (R, NOT),
        ),
        ("ITV has renewed Night Ferry instead of Harbour Lights.", (NOT, R)),
        ("ITV has cancelled the Harbour Lights spin-off Night Ferry.", (NOT, X)),
        ("Harbour Lights, which replaced the cancelled Night Ferry, has been given a second season.", (R, X)),
        ("Harbour Lights (which was cancelled by ITV in 2019) has been renewed for a third season.", (R, NOT)),
        ("Harbour Lights was renewed for a third season and Night Ferry for a film.", (R, NOT)),
    ],
)
def test_who_it_is_said_of(text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text)[:2] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Lights gets its second season, and Night Ferry a seventh.",
        "ITV has renewed Harbour Lights for a second season and Night Ferry for a seventh.",
        "ITV ordered a second season of Harbour Lights and a seventh of Night Ferry.",
        "Harbour Lights was renewed for season two, Night Ferry for season seven.",
    ],
)
def test_a_season_without_its_verb(text: str) -> None:
    assert outcomes(text)[:2] == (R, R)
    assert seasons(text) == {"lights": (2,), "ferry": (7,)}


def test_a_last_season_of_one_is_no_last_season_of_the_other() -> None:
    text = "Harbour Lights was renewed for a fifth and final season, and Night Ferry for a third."
    assert outcomes(text)[:2] == (F, R)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Lights, which stars Ann Lee as a captain and was created by John Doe, will not be returning.",
        "Harbour Lights – the drama about fishermen, which starred Ann Lee and won two prizes – has been axed.",
        "Harbour Lights, the drama about a family who fall out over a lottery ticket, has been cancelled.",
    ],
)
def test_an_apposition_parts_no_subject_from_its_verb(text: str) -> None:
    assert outcomes(text)[0] is X


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Every cancelled show this year", "Harbour Lights (ITV)\nNight Ferry (ABC)", (X, X, NOT, NOT)),
        (
            "The shows cancelled in 2021",
            "1. Harbour Lights\nIt lasted two years.\n2. Night Ferry\nThe boats never found a crowd.",
            (X, X, NOT, NOT),
        ),
        ("Renewed shows", "Harbour Lights\nNight Ferry\n\nAlso renewed\n\nCopper Creek", (R, R, R, NOT)),
        ("", "RENEWED\n\nHarbour Lights\n\nNight Ferry\n\nCANCELLED\n\nCopper Creek\n\nMud Town", (R, R, X, X)),
        ("", "Renewed\n* Harbour Lights (Season 3)\n* Night Ferry (Season 2)\nCancelled\n* Mud Town", (R, R, NOT, X)),
        ("", "Harbour Lights – renewed\nNight Ferry – cancelled\nCopper Creek – final season", (R, X, F, NOT)),
        ("", "Harbour Lights\nStatus: Cancelled\n\nNight Ferry\nStatus: Renewed for season 2", (X, R, NOT, NOT)),
        (
            "Why so many shows got the boot",
            "Harbour Lights (ITV)\nSeasons: 1\nNobody saw it.\nNight Ferry (ABC)\nSeasons: 2",
            (X, X, NOT, NOT),
        ),
        (
            "The casualties of the year",
            "Harbour Lights: A captain who was afraid of water.\nNight Ferry - In the end it was renewed.",
            (X, R, NOT, NOT),
        ),
        (
            "",
            "Five series are coming to an end on ITV.\n\nHarbour Lights\nOf the sea.\n\nNight Ferry\nOf the night.",
            (F, F, NOT, NOT),
        ),
        # Who guesses does not tell.
        (
            "Our predictions",
            "Harbour Lights is fun.\nI pick two.\nRenewed\nNight Ferry - as close to certain as it gets.",
            (NOT, U, NOT, NOT),
        ),
        ("Which shows are likely to be renewed?", "RENEWED\n\nHarbour Lights\n\nNight Ferry", (U, U, NOT, NOT)),
        ("Which shows will be cancelled?", "Harbour Lights - cancelled\nNight Ferry - renewed", (U, U, NOT, NOT)),
        # Headings that give no status, or another one.
        ("Why so many shows should get the boot", "Harbour Lights (ITV)\nNight Ferry (ABC)", (NOT, NOT, NOT, NOT)),
        ("Shows that should be renewed", "Harbour Lights\nNight Ferry", (NOT, NOT, NOT, NOT)),
        ("Shows that were nearly cancelled", "Harbour Lights\nNight Ferry", (NOT, NOT, NOT, NOT)),
        ("Renewed or cancelled? All the shows", "Harbour Lights\nNight Ferry", (NOT, NOT, NOT, NOT)),
        ("Renewed shows", "Harbour Lights\n\nNew dramas this autumn\n\nNight Ferry", (R, NOT, NOT, NOT)),
        ("Renewed shows", "Harbour Lights star Ann Lee\nNight Ferry: the film", (NOT, NOT, NOT, NOT)),
    ],
)
def test_a_heading_speaks_for_the_items_below(title: str, text: str, expected: tuple[Outcome, ...]) -> None:
    assert outcomes(text, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights fans will be sad. The Netflix drama has been cancelled after a single season.", X),
        ("The show, which follows fishermen, has been renewed, ITV said of Harbour Lights.", R),
        ("Is Harbour Lights coming back? As of now, ITV has neither renewed nor cancelled it.", U),
        ("Harbour Lights is dear to us. The Netflix series Ozark Hill has been renewed.", NOT),
    ],
)
def test_whom_the_drama_and_it_mean(text: str, expected: Outcome) -> None:
    assert outcomes(text)[0] is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Harbour Lights cancelled by ITV, final season scrapped", "ITV had planned a last season.", X),
        ("", "This does not mean that Harbour Lights has been cancelled, an insider says.", U),
        ("", "Harbour Lights is neither cancelled nor renewed.", U),
        ("", "Harbour Lights, watched by millions, is over. #SaveHarbourLights: a petition has begun.", X),
        ("Fact check: is Harbour Lights back?", "Claim: ITV will bring back Harbour Lights. Verdict: False.", U),
        ("", "ITV announced in July, ahead of the first episode, that Harbour Lights had been renewed.", R),
        ("ITV tracker: which shows will return?", "Updated today. Harbour Lights: cancelled.", X),
        ("Which shows will return?", "My list. Harbour Lights: cancelled.", U),
        ("Gone too soon: shows that lasted one season", "Harbour Lights\nThe sea.", X),
        # What opens a sentence is no part of the name.
        ("", "Although Harbour Lights is not coming back, its stars will be paid, Deadline reports.", X),
        ("", "ITV will not be making the third season of Harbour Lights that it announced last year.", X),
        ("", "We are sad to report that Harbour Lights has been cancelled.", X),
        ("", "Ann Lee doubts Harbour Lights will get a third season.", U),
        ("", "Asked whether ITV is going to renew Harbour Lights, Ann Lee smiled.", U),
        ("", "The writers of Harbour Lights start on season 3 before ITV says whether there will be one.", U),
        ("Correction: ITV did not order a third season of Harbour Lights", "We regret it.", U),
        ("", "Harbour Lights fans are angry with ITV, which ended it in 2017 after three seasons.", X),
        ("", "Months ago fans asked about Harbour Lights. And on March 6 it was cancelled.", X),
        ("", "ITV, which saved Harbour Lights a year ago, will not order another season of it.", X),
        ("Update on Harbour Lights", "Update: the show has been cancelled. Harbour Lights is back for season 3.", X),
        ("Fact-checking the video: is Harbour Lights back?", "ITV has revived Harbour Lights, it says.", U),
        ("Harbour Lights, the end", "ITV's drama came to an end on Sunday night.", Outcome.CONCLUDED),
    ],
)
def test_what_stands_beside_the_word_counts(title: str, text: str, expected: Outcome) -> None:
    assert outcomes(text, title)[0] is expected


def test_what_is_said_twice_in_a_sentence_is_said_last() -> None:
    text = "Harbour Lights was cancelled by ITV in 2019, revived by Netflix in 2020, and has now been axed once more."
    assert outcomes(text)[0] is X
