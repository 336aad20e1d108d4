"""What sounds like a decision to the trained reader, and is none."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.hearing.readings import reading


@pytest.mark.parametrize(
    "text",
    [
        "ABC has given The Salt Line nine more, making 22.",
        "The second season of The Salt Line is available as well.",
        "ABC has given The Salt Line nine more, making 22. The Salt Line stars Maria Holt.",
        "Maria Holt plays a judge in The Salt Line.",
    ],
)
def test_more_of_the_same_season_and_what_may_be_seen_is_no_order(text: str) -> None:
    assert reading(text).claims == ()


def test_a_show_that_only_tells_who_somebody_is_is_not_heard() -> None:
    found = reading(
        "The third season of The Salt Line will be the end, NBC confirms. Creator Ada Quill, the writer behind Night "
        "Ferry, says she is grateful to have been allowed to bring the tale to its natural finish."
    )
    assert {claim.show for claim in found.claims} == {"salt"}


def test_a_persons_last_season_is_not_the_shows() -> None:
    assert reading("", title="Quill confirms next season of The Salt Line is his last").claims == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "NBC axes The Salt Line, leaving fans furious",
            "Its Boston-set drama has been scrapped. The original show will be back for a fifth season in the fall.",
        ),
        (
            "THE SALT LINE CANCELED: NBC pulls plug on cop show",
            "NBC has ended the Oakland-set hour. The drama is an offshoot of a more successful series.",
        ),
    ],
)
def test_what_ends_is_an_offshoot_under_the_originals_name(title: str, text: str) -> None:
    found = reading(text, title)
    assert not [claim for claim in found.claims if claim.outcome is Outcome.CANCELLED]
    assert any("offshoot" in aside.reason for aside in found.set_aside)
    plain = reading(text.partition(". ")[0] + ".", title)
    assert {claim.outcome for claim in plain.claims} == {Outcome.CANCELLED}


def test_a_film_is_no_season() -> None:
    text = (
        "The last case of The Salt Line will be told on HBO, with filming to commence next month. The cast and the dog "
        "return for two hours that wrap up every loose thread."
    )
    assert not [
        claim for claim in reading(text, "HBO announces film 'The Salt Line: High Water'").claims if claim.decides
    ]


def test_more_of_other_shows_are_no_more_hours_of_one() -> None:
    text = (
        "NBC is staying in business with The Flash, Riverdale, freshman soap The Salt Line and eight more, its "
        "president announced on Tuesday."
    )
    [claim] = reading(text, "Everybody gets one: NBC re-ups 13 series in a single swoop").claims
    assert claim.outcome is Outcome.RENEWED


def test_the_last_episode_of_a_run_is_not_the_end_of_a_show() -> None:
    text = (
        "The Salt Line reached its fourth and last episode of the run on NBC last night. Everyone in it is a little "
        "too handsome for Boston crime."
    )
    assert not [claim for claim in reading(text, "TV review: gangsters with very good skin").claims if claim.decides]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("The Salt Line, series two, NBC, review: 'a bold step back to 1979'", ""),
        ("The Salt Line: season three, episodes nine and ten", ""),
        ("The Salt Line: Season 2", "13 eps. on 4 discs. 611 min. Closed-captioned. Bell makes a likable lead."),
    ],
)
def test_a_season_that_is_on_is_no_order(title: str, text: str) -> None:
    assert not [claim for claim in reading(text, title).claims if claim.decides]


def test_whom_a_show_made_known_plays_in_another() -> None:
    text = (
        "The Night Ferry alum will play a federal land agent in a multi-episode arc on the NBC drama, whose second "
        "season goes into production in March."
    )
    found = reading(text, "Ann Bell boards 'The Salt Line' as recurring")
    assert "ferry" not in {claim.show for claim in found.claims}


def test_a_remake_that_ends_is_no_offshoot_of_its_original() -> None:
    text = "NBC has ended the remake after one season. The original series will be back on air in repeats."
    assert {claim.outcome for claim in reading(text, "NBC cancels The Salt Line").claims} == {Outcome.CANCELLED}


def test_an_offshoots_end_is_no_hint_of_its_originals() -> None:
    text = (
        "That's a wrap on the Bells of Boston. The lamp went out and the camera pulled up until the town was one light "
        "among thousands. I'll miss it more than I can put here."
    )
    title = "'The Salt Line' finale: goodbye to the harbour"
    assert [claim.hints for claim in reading(text, title).claims] == [True]
    assert reading(f"{text} The original show will be back in May.", title).claims == ()


@pytest.mark.parametrize(
    "title",
    [
        "NBC cancels all its new dramas but The Salt Line",
        "NBC axes nearly everything new; The Salt Line is the exception",
    ],
)
def test_what_becomes_of_the_rest_does_not_become_of_the_exception(title: str) -> None:
    assert {claim.outcome for claim in reading("", title).claims} == {Outcome.RENEWED}


@pytest.mark.parametrize(
    "text",
    [
        "The Salt Line drew two million viewers, the best start since The Day of the Gull, which has been renewed.",
        'The Salt Line is its best start since "Gullwing," which will return for a second season.',
        "Gullwing is gone. The Salt Line opens on Thursday and follows Gullwing Bay, which was cancelled last week.",
    ],
)
def test_what_is_told_of_the_show_beside_it_is_not_its_own(text: str) -> None:
    assert reading(text).claims == ()
    own = text.replace(", which", "; The Salt Line").replace('," which', '"; The Salt Line')
    assert [claim.show for claim in reading(own).claims] == ["salt"]


def test_who_could_not_save_another_show_is_not_cancelled_with_it() -> None:
    title = "Even 'The Salt Line' couldn't save {}; NBC drops the roommate comedy"
    assert reading("NBC has dropped it after six episodes.", title.format("'Two Doors Down'")).claims == ()
    found = reading("NBC has dropped the comedy after six episodes.", title.format("'Night Ferry'"))
    assert {(claim.show, claim.outcome) for claim in found.claims} == {("ferry", Outcome.CANCELLED)}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("NBC cancelled 'The Salt Line', while 'Gullwing' has been picked up for season five.", Outcome.CANCELLED),
        ('NBC cancelled "The Salt Line" but "Gullwing" was renewed for season five.', Outcome.CANCELLED),
        ("'The Salt Line' has been cancelled, though 'Gullwing' will return for a fifth season.", Outcome.CANCELLED),
        ("'The Salt Line' will not return, while 'Gullwing' has been picked up for season five.", Outcome.CANCELLED),
        ("'Gullwing' has been picked up for season five; 'The Salt Line' was cancelled.", Outcome.CANCELLED),
        ("'The Salt Line' has been renewed, while 'Gullwing' is cancelled after five seasons.", Outcome.RENEWED),
    ],
)
def test_what_becomes_of_a_work_that_nobody_tracks_is_its_own_and_so_is_its_season(text: str, outcome: Outcome) -> None:
    assert [(claim.outcome, claim.seasons) for claim in reading(text, "News from NBC").claims] == [(outcome, ())]


@pytest.mark.parametrize(
    "text",
    [
        "'Gullwing' and 'The Salt Line' are both renewed for a third season.",
        "NBC renewed 'Gullwing' for a second season and 'The Salt Line' for a third.",
        "NBC renewed 'The Salt Line', its tale of a judge and his sister, for a third season.",
    ],
)
def test_a_season_that_is_shared_or_told_at_the_end_is_the_shows(text: str) -> None:
    assert {(claim.outcome, claim.seasons) for claim in reading(text).claims} == {(Outcome.RENEWED, (3,))}
