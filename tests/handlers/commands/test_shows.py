from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from bot.model import Changes, Outcome, Show, Standing, Subscription, Verdict
from bot.shows import key
from bot.shows.namesakes import namesakes
from handlers.chat.texts import one_line
from handlers.commands import Desk
from handlers.commands.grammar import parse_tracking
from tests.bot.cards.rendering import rendered
from tests.handlers.commands.conftest import HERE, Ask
from tests.samples import NOW, SHOW


async def test_a_show_is_tracked_with_all_that_is_told_of_it(ask: Ask, desk: Desk) -> None:
    reply = await ask("track Hit & Run (2021) on netflix as Hit and Run, H&R")
    assert reply.private
    assert reply.card.title == "Now tracking Hit & Run (2021)"
    assert "- Also written “Hit and Run” or “H&R”." in rendered(reply.card)
    assert await desk.storage.shows() == (
        Show("hit-run-2021", "Hit & Run", ("Hit and Run", "H&R"), 2021, "Netflix", added=NOW),
    )


async def test_tracking_again_completes_what_is_known(ask: Ask, desk: Desk) -> None:
    await ask("track Hit & Run")
    assert (await ask("track hit and run")).card.title == "Hit & Run is tracked already"
    assert (await ask("track Hit & Run (2021) on Netflix as H&R")).card.title == (
        "Hit & Run (2021) was tracked already, and is completed"
    )
    assert await desk.storage.shows() == (Show("hit-run", "Hit & Run", ("H&R",), 2021, "Netflix", added=NOW),)


async def test_namesakes_of_other_years_are_shows_of_their_own(ask: Ask, desk: Desk) -> None:
    for line in ("track Charmed (1998)", "track Charmed (2018)", "track Charmed (2018)"):
        await ask(line)
    assert [show.id for show in await desk.storage.shows()] == ["charmed-1998", "charmed-2018"]
    assert (await ask("track Charmed")).card.text == (
        "Several shows of that title are tracked: Charmed (1998) or Charmed (2018). Add the year in brackets."
    )


async def test_titles_that_lead_to_one_id_stay_two_shows(ask: Ask, desk: Desk) -> None:
    await ask("track Hit & Run")
    await ask("track Hit Run")
    assert [(show.id, show.title) for show in await desk.storage.shows()] == [
        ("hit-run", "Hit & Run"),
        ("hit-run-2", "Hit Run"),
    ]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("track ???", "A name needs at least one letter or digit: “???” has none."),
        ("track " + "x" * 151, "That name is too long: at most 150 characters, please."),
        ("track Other as Hit & Run", "“Hit & Run” is a name of Hit & Run (2021) already"),
        ("alias Hit & Run = !!!", "A name needs at least one letter or digit: “!!!” has none."),
        ("alias Hit & Run", "Put an equals sign between the show and its other name"),
        ("alias Nobody = Else", "No show of the name “Nobody” is tracked."),
        ("untrack Nobody", "No show of the name “Nobody” is tracked."),
        ("track Hit & Run as " + ",".join(f"n{n}" for n in range(21)), "A show may have at most 20 further names."),
    ],
)
async def test_what_cannot_be_tracked_is_refused_and_nothing_kept(ask: Ask, desk: Desk, line: str, text: str) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))
    reply = await ask(line)
    assert reply.private
    assert reply.card.text.startswith(text)
    assert await desk.storage.shows() == (SHOW,)


async def test_a_title_of_several_series_is_asked_about(ask: Ask, desk: Desk) -> None:
    reply = await ask("track ghosts as Spooks")
    assert reply.card.title == "Which one?"
    assert reply.card.text == (
        "Several series are called ghosts: Ghosts (2019) on BBC One or Ghosts (2021) on CBS. "
        "Say which, with its year in brackets."
    )
    assert await desk.storage.shows() == ()
    assert [button.label for button in reply.card.buttons] == ["2019, BBC One", "2021, CBS"]
    await ask(f"{reply.card.buttons[1].command} {reply.card.buttons[1].text}")
    assert await desk.storage.shows() == (Show("ghosts-2021", "Ghosts", ("Spooks",), 2021, "CBS", added=NOW),)


@pytest.mark.parametrize(
    ("asked", "year", "network"),
    [
        ("Ghosts on CBS", 2021, "CBS"),
        ("Ghosts (2019)", 2019, "BBC One"),
        ("Ghosts (2015)", 2015, None),
        ("Ghosts on Netflix", None, "Netflix"),
    ],
)
async def test_what_tells_series_apart_is_enough(
    ask: Ask, desk: Desk, asked: str, year: int | None, network: str | None
) -> None:
    await ask(f"track {asked}")
    (show,) = await desk.storage.shows()
    assert (show.year, show.network or None) == (year, network)


async def test_two_aliases_at_once_are_both_kept(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))
    await asyncio.gather(*(ask(f"alias hit and run = Name {number}") for number in range(4)))
    (show,) = await desk.storage.shows()
    assert sorted(show.aliases) == [f"Name {number}" for number in range(4)]


async def test_untracking_ends_what_named_the_show(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW, Subscription(HERE, SHOW.id), Subscription(HERE))))
    reply = await ask("untrack hit and run")
    assert rendered(reply.card).splitlines()[-1] == "- 1 subscription to it ended with it."
    assert await desk.storage.shows() == ()
    assert await desk.storage.subscriptions() == (Subscription(HERE),)


async def test_an_alias_finds_the_show(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))
    assert (await ask("alias hit and run = Ha'Mahat")).card.title == "Hit & Run (2021) is also known as “Ha'Mahat”"
    assert (await ask("status ha'mahat")).card.title == "Hit & Run (2021) – nothing read yet"
    assert (await ask("alias hit and run = ha'mahat")).card.title == "Hit & Run (2021) has that name already"


async def test_after_another_network_saved_it_the_show_is_there(ask: Ask, desk: Desk) -> None:
    saved = Verdict(SHOW.id, 1, Outcome.RENEWED, (2,), "Peacock", Standing.REPORTED)
    await desk.storage.save(Changes(put=(SHOW, saved)))
    assert "On Peacock." in rendered((await ask("alias hit and run = Ha'Mahat")).card)


@pytest.fixture
async def several(desk: Desk) -> None:
    shows = (
        SHOW,
        Show("the-100", "The 100", network="The CW"),
        Show("dark", "Dark", network="Netflix"),
    )
    verdicts = (
        Verdict("dark", 1, Outcome.UNDECIDED, made=NOW - timedelta(days=2)),
        Verdict("dark", 2, Outcome.CONCLUDED, standing=Standing.CONFIRMED, made=NOW),
        Verdict("hit-run-2021", 1, Outcome.CANCELLED, (2,), standing=Standing.REPORTED, made=NOW),
    )
    await desk.storage.save(Changes(put=(*shows, *verdicts)))


@pytest.mark.usefixtures("several")
@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        ("", ["Dark", "Hit & Run (2021)", "The 100"]),
        ("2", ["Dark", "Hit & Run (2021)", "The 100"]),
        ("100", ["The 100"]),
        ("the 100", ["The 100"]),
        ("netflix", ["Dark", "Hit & Run (2021)"]),
        ("netflix 1", ["Dark", "Hit & Run (2021)"]),
        ("run", ["Hit & Run (2021)"]),
        ("cancelled", ["Hit & Run (2021)"]),
        ("Canceled", ["Hit & Run (2021)"]),
        ("undecided", []),
        ("unknown", ["The 100"]),
        ("zzz", []),
    ],
)
async def test_shows_are_filtered(ask: Ask, wanted: str, titles: list[str]) -> None:
    card = (await ask(f"shows {wanted}", admin=False)).card
    assert sorted(line.text for section in card.sections for line in section.lines) == titles


@pytest.mark.usefixtures("several")
async def test_a_page_past_the_last_is_said_to_be_none(ask: Ask) -> None:
    assert (await ask("shows 99")).card.footer == "There is no page 99: this is page 1 of 1."


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(title=st.text(min_size=1, max_size=100), year=st.none() | st.integers(1950, 2030))
@example(title="V", year=None)
async def test_any_title_is_tracked_and_found_again(title: str, year: int | None, ask: Ask, desk: Desk) -> None:
    """Whatever its letters and marks, `/track` keeps it and `/status` finds it under what the answer calls it."""
    text = f'"{title}"' + (f" ({year})" if year else "")
    await desk.storage.save(Changes(drop=await desk.storage.shows()))
    reply = await ask(f"track {text}")
    shows = await desk.storage.shows()
    if not re.search(r"\w", one_line(f'"{title}"')):
        assert not shows
        return
    wanted = parse_tracking(one_line(text))
    if not key(wanted.title):
        # Nothing is left of such a name that could be asked for: ʼ‘
        assert not shows
        return
    if namesakes(wanted.title) and wanted.year is None:
        # It is asked which of them is meant.
        assert reply.card.buttons
        assert not shows
        return
    assert (shows[0].title, shows[0].year) == (wanted.title, wanted.year)
    for button in reply.card.buttons:
        assert (await ask(f"{button.command} {button.text}")).card.title.endswith(" – nothing read yet")
    assert (await ask(f"status {shows[0].title}")).card.title.endswith(" – nothing read yet")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(title=st.from_regex(r"\A\w[\w &!?':,.+#$%*/;<>@^`{|}~=-]{0,80}\Z").filter(lambda text: one_line(text) == text))
async def test_any_plain_title_needs_no_quotes(title: str, ask: Ask, desk: Desk) -> None:
    assume(not re.search(r"\s(?:as|on)\s", title, re.IGNORECASE) and not namesakes(title))
    await desk.storage.save(Changes(drop=await desk.storage.shows()))
    await ask(f"track {title}")
    (show,) = await desk.storage.shows()
    assert (show.title, show.aliases, show.network) == (title, (), None)
    assert (await ask(f"status {title}")).card.title == f"{title} – nothing read yet"
