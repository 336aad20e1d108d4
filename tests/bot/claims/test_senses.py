"""Titles that are ordinary words: what is said of doctors, castles and silos is not said of a series."""

from __future__ import annotations

import pytest

from bot.claims import read
from bot.claims.mentions import mentions
from bot.model import Article, Outcome, Show
from bot.shows import catalogue
from bot.verdicts import judge

DOCTORS = Show("doctors", "Doctors", network="BBC")
CROWN = Show("crown", "The Crown", network="Netflix")
MIDDLE = Show("the-middle", "The Middle", network="ABC")
SILO = Show("silo", "Silo", network="Apple TV+")
LIGHTS = Show("lights", "Harbour Lights", network="NBC")
FROM = Show("from", "From", network="MGM+")
FOUND = Show("found", "Found", network="NBC")
SHOWS = (DOCTORS, CROWN, MIDDLE, SILO, LIGHTS, FROM, FOUND)

R, X, F, NOT = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNKNOWN


def outcome(show: Show, title: str, text: str) -> Outcome:
    claims = read(Article("entry", "", title, text, "TVLine"), SHOWS).claims
    return judge(show, [claim for claim in claims if claim.show == show.id]).outcome


@pytest.mark.parametrize(
    ("show", "title", "text", "expected"),
    [
        (DOCTORS, "Doctors axed by trust", "Forty junior doctors were told on the BBC that the season is over.", NOT),
        (DOCTORS, "Doctors vote", "Doctors have cancelled a series of strikes. The BBC filmed their return.", NOT),
        (DOCTORS, "Doctors axed", "The BBC soap Doctors has been axed. Its doctors hang up their coats in May.", X),
        (DOCTORS, "Doctors to go", "Doctors has been cancelled by the BBC. Real doctors will miss it, it says.", X),
        (CROWN, "", "The Crown has cancelled two leases. It renewed three others, Netflix viewers may recall.", NOT),
        (CROWN, "", "The Crown has been renewed for a fourth season by Netflix.", R),
        (CROWN, "The Crown Series-Finale Live Blog", "9:28 p.m.: A long walk down the nave.", Outcome.CONCLUDED),
        (MIDDLE, "ABC Pulls Plug on ‘Night Ferry’ in the Middle of Its Last Season", "", NOT),
        (MIDDLE, "ABC Renews The Middle for a Seventh Season", "", R),
        (SILO, "Silo creators call time on drama", "The fourth season will be the last, they said.", Outcome.FINAL),
        (SILO, "Silo back for new season on Apple TV+", "", R),
        (SILO, "Silo leaves after four seasons", "Apple TV+ said it would conclude next summer.", Outcome.FINAL),
        (SILO, "Silo leaves farmers poorer", "Apple TV+ filmed it. After two seasons it would close next summer.", NOT),
        (SILO, "Silo Half-Empty, Farmers Say", "A second season of drought is over. Apple TV+ filmed it.", NOT),
        (SILO, "Silo is back", "The Silo returned to service. Apple TV+ filmed it for a second season.", NOT),
        (SILO, "Silo renewed", "Apple TV+ has renewed Silo for a third season. People live in a giant silo.", R),
        (SILO, "", "The Silo finale was seen by millions, and Apple TV+ has renewed Silo for a third season.", R),
        (LIGHTS, "", "The Harbour Lights hotel will close after its final season. Its owner cancelled all.", NOT),
        (FROM, "From cancelled to beloved: ten series", "Some series were renewed years later.", NOT),
        (FROM, "From renewed at MGM+", "MGM+ has renewed From for a fourth season, up from three.", R),
        (FOUND, "Found in an attic: a final letter", "It will be shown on NBC. It returns next season.", NOT),
        (FOUND, "Found cancelled at NBC", "NBC has axed Found after two seasons. The drama found few friends.", X),
    ],
)
def test_words_and_titles(show: Show, title: str, text: str, expected: Outcome) -> None:
    assert outcome(show, title, text) is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Renewed criticism of Harbour Lights", "Harbour Lights faces renewed attacks from seafarers.", NOT),
        ("", "The second half shows Harbour Lights with renewed energy.", NOT),
        ("", "NBC has renewed popular drama Harbour Lights.", R),
        ("", "A drama that fans call the Harbour Lights of the north has been cancelled by SVT.", NOT),
        ("", "NBC's new drama, which replaces Harbour Lights in May, has been renewed for a second season.", NOT),
        ("", "The star of Harbour Lights will not be back next season.", NOT),
        ("", "The creator of Harbour Lights has sold a new show to ABC. It has been renewed for a second season.", NOT),
        ("Harbour Lights finds a home", "Harbour Lights has found a new home: all seasons move to Hulu in June.", NOT),
        ("Netflix drops Harbour Lights", "Its licence expires in June, so see it while you can.", NOT),
        ("NBC drops Harbour Lights", "The network made up its mind on Friday.", X),
        ("Harbour Lights episode guide", "1. Ashore. 2. Renewed. 3. Cancelled.", NOT),
    ],
)
def test_what_is_another_matter(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour Lights has escaped the axe for now.", Outcome.UNDECIDED),
        ("Harbour Lights has escaped the axe.", R),
        ("NBC has shelved Harbour Lights for the time being.", NOT),
        ("NBC has cut its order of Harbour Lights from 22 episodes to 16.", NOT),
        ("Analyst: NBC to renew Harbour Lights", Outcome.UNDECIDED),
        ("NBC will renew Harbour Lights, an analyst predicts.", Outcome.UNDECIDED),
        ("Harbour Lights is close to a renewal at NBC, sources say.", Outcome.UNDECIDED),
        ("Insider says Harbour Lights is done; NBC says it isn't.", Outcome.UNDECIDED),
        ("It is time for Harbour Lights to end.", Outcome.UNDECIDED),
        ("NBC has ordered nine more episodes of Harbour Lights for this season and renewed it for a third.", R),
        ("Ending weeks of speculation, NBC has renewed Harbour Lights for a fourth season.", R),
        ("Harbour Lights and other network shows got the axe on Friday.", X),
    ],
)
def test_how_it_is_said(text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, "", text) is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "It was reported that Harbour Lights would end after season four. That's not the case, NBC said.", NOT),
        ("", "NBC has cancelled Harbour Lights. Not so lucky either was Night Watch.", X),
        ("NBC benches Harbour Lights", "The drama is benched until further notice.", NOT),
        ("NBC drops Harbour Lights", "The drama had lost half of its viewers.", X),
        ("Harbour Lights Finds a New Home", "All 36 episodes are heading to free channels from the spring.", NOT),
        ("Harbour Lights saved for streaming", "All four seasons of the old drama can be seen on Peacock.", NOT),
        (
            "Harbour Lights saved",
            "Hulu has saved Harbour Lights. All three seasons are on Hulu, a fourth is ordered.",
            R,
        ),
        ("", "MeTV brings back Harbour Lights. The reruns start on June 3.", NOT),
        ("Ranked: all of Harbour Lights", "The final season is the worst by far.", NOT),
        ("Harbour Lights signs star for two more years", "Whether there will be a fourth season is open.", NOT),
        ("", "NBC has ordered six more hours of Harbour Lights, which began in September.", NOT),
        ("", "A list that had Harbour Lights among the cancelled shows was a typing error, NBC said.", NOT),
        ("", "Peacock has cancelled its reboot of Harbour Lights after one season.", NOT),
    ],
)
def test_what_the_article_is_about(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) in (expected, Outcome.UNDECIDED if expected is NOT else expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("NBC orders more Harbour Lights", "The back-nine order takes the first season of the drama to 22.", NOT),
        ("Harbour Lights sticks around", "Harbour Lights is here to stay. It has been given its back nine.", NOT),
        ("", "Harbour Lights and Mill Hill both got the nod for more. NBC gave the latter a full season, too.", NOT),
        ("NBC drops 'Harbour Lights'-style drama", "NBC won't proceed with its 'Harbour Lights'-like drama.", NOT),
        ("NBC drops 'Harbour Lights'", "NBC won't proceed with the drama.", X),
        ("NBC renews Harbour Lights", "Its neighbour gets a full-season order.", R),
        ("No, Harbour Lights is not coming back for season 8", "A post shared on Facebook claims that it is.", NOT),
        ("No, Harbour Lights is not coming back", "NBC has cancelled it after three seasons.", X),
        ("Glossary: what does 'renewed' mean?", "RENEWED: Harbour Lights, say, coming back for another season.", NOT),
        ("", "After NBC cancelled Harbour Lights, whose last season it had already ordered, the cast wants a film.", X),
        ("", "Harbour Lights is on. Doctor Wood, a pilot with Jane Doe, was not picked up by NBC.", NOT),
        ("", "NBC takes Harbour Lights off the schedule in May and will not bring it back before February.", NOT),
        ("NBC drama Harbour Lights to end after nine years", "NBC has cancelled Harbour Lights. It ends in May.", X),
        ("", "Season three of Harbour Lights came out in September 2022.", NOT),
    ],
)
def test_what_only_sounds_like_it(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) in (expected, Outcome.UNDECIDED if expected is NOT else expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "NBC has rejected a report in a tabloid that Harbour Lights would end with its third season.", NOT),
        ("", "In an earlier version of this article we wrote that Harbour Lights had been cancelled.", NOT),
        ("", "Harbour Lights ist nicht abgesetzt. Das sagte eine Sprecherin von NBC.", NOT),
        ("", "Harbour Lights ist von NBC abgesetzt worden.", X),
        ("", "Harbour Lights, a sculpture of eleven lanterns, will return to the pier for a second season.", NOT),
        ("Harbour Lights cancelled", "Harbour Lights passengers were stranded. The ship returns on Tuesday.", NOT),
        ("Harbour Lights cancelled", "NBC has cancelled Harbour Lights. A Harbour Lights festival goes ahead.", X),
        ("", "The podcast Harbour Lights returns for a third season on Monday.", NOT),
        ("NBC pulls Harbour Lights", "NBC has pulled Harbour Lights after five weeks. It may come back in June.", NOT),
        ("NBC pulls Harbour Lights", "NBC has pulled Harbour Lights after five weeks.", X),
        ("NBC leans towards a third season of Harbour Lights", "", NOT),
        ("NBC to end Harbour Lights, claims tabloid", "The paper gave no names.", NOT),
        ("", "Jane Doe joined Harbour Lights in its final season and then moved to Italy.", NOT),
        ("", "NBC has not picked up Low Tide, the planned spin-off of Harbour Lights.", NOT),
        ("", "The animated series based on Harbour Lights ends after two seasons on Peacock.", NOT),
        ("", "John Roe's last episode of Harbour Lights was shown on Thursday.", NOT),
        ("", "Harbour Lights is a choir from Leeds. The series of concerts will be renewed next year.", NOT),
    ],
)
def test_what_is_no_series_and_what_is_not_so(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) in (expected, Outcome.UNDECIDED if expected is NOT else expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "Fans want a rescue of Harbour Lights, which NBC cancelled on Tuesday.", X),
        ("", "NBC has denied that money was the reason why it cancelled Harbour Lights last week.", X),
        ("", "ITV has axed its version of Harbour Lights after one series.", NOT),
        ("", "NBC has axed its version of Harbour Lights after one season.", X),
        ("", "The studio behind Harbour Lights offers a finished pilot to others after NBC passed on it.", NOT),
        ("", "John Roe has joined Harbour Lights. His last series was axed by ABC in May.", NOT),
        ("", "NBC has told the makers of Harbour Lights to plan ahead. The fifth season will be the last.", F),
        ("", "NBC has decided to go on with Harbour Lights.", R),
        ("Final four episodes of Harbour Lights' season", "They begin on Thursday.", NOT),
        ("Final four episodes of Harbour Lights", "They begin on Thursday.", F),
        ("", "Harbour Lights is on at nine. Their union called off the final series of strikes.", NOT),
    ],
)
def test_whose_it_is(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) in (expected, Outcome.UNDECIDED if expected is NOT else expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("", "Harbour Lights moves to Fridays. The final two episodes of the series will be shown in May.", NOT),
        ("", "A site that is often wrong says that NBC has renewed Harbour Lights.", NOT),
        ("", "NBC has renewed Harbour Lights, it is said. There is no confirmation.", NOT),
        ("", "Where was Harbour Lights? It was cancelled because of the boxing and will be shown on Sunday.", NOT),
        ("Correction", "We wrote that NBC had renewed Harbour Lights. It has not.", NOT),
        ("", "Unlike Harbour Lights, ABC's new drama was seen by few. It has been cancelled.", NOT),
        ("", "NBC's hit, Harbour Lights, has outlived its rival, which was axed on Friday.", NOT),
    ],
)
def test_what_is_said_of_others_or_by_nobody(title: str, text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, title, text) in (expected, Outcome.UNDECIDED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NBC hat noch nicht entschieden. Abgesetzt sei Harbour Lights aber nicht.", NOT),
        ("Gerüchte, wonach Harbour Lights abgesetzt werde, hat NBC zurückgewiesen.", NOT),
        ("Harbour Lights no ha sido cancelada, dice NBC.", NOT),
        ("Harbour Lights non è stata cancellata, dice NBC.", NOT),
        ("Harbour Lights wurde nach zwei Staffeln abgesetzt.", X),
        ("Harbour Lights isn't getting a season 3 just yet.", NOT),
        ("Harbour Lights isn't getting a season 3.", X),
        ("Harbour Lights director says season 3 would be the last.", NOT),
    ],
)
def test_not_so_in_other_words(text: str, expected: Outcome) -> None:
    assert outcome(LIGHTS, "", text) in (expected, Outcome.UNDECIDED if expected is NOT else expected)


@pytest.mark.parametrize("on", [", in", ": the", " and", ", of the"])
def test_a_quotation_that_never_closes_is_given_up(on: str) -> None:
    show = Show("evil", "Evil", network="CBS")
    text = f"CBS renews 'Evil{on * 5_000}"
    assert {c.outcome for c in read(Article("entry", "", "", text, "TVLine"), (show,)).claims} == {Outcome.RENEWED}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Kaos cancelled at Netflix", "Netflix cancelled Kaos Wednesday after one season.", 0),
        ("Kaos cancelled at Netflix", "Kaos was cancelled Wednesday, Netflix told reporters.", 0),
        ("Wednesday's TV News: Kaos Cancelled", "Kaos has been cancelled after one season, Netflix said Wednesday.", 0),
        ("Netflix Renews Wednesday for Season 3", "Netflix renewed Wednesday for a third season on Tuesday.", 2),
        ("Jenna Ortega's Wednesday Renewed", "Netflix, it said Wednesday, has renewed Wednesday for season 3.", 2),
    ],
)
def test_the_day_and_the_show(title: str, text: str, expected: int) -> None:
    shows = catalogue((Show("wednesday", "Wednesday", network="Netflix"),))
    assert len(mentions(Article("entry", "", title, text, "TVLine"), shows)) == expected
