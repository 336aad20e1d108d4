from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cards.words import named
from bot.model import Changes, Feed, Lean, SetAside, Show
from bot.verdicts import judge
from handlers.commands import Desk
from tests.bot.cards.rendering import rendered
from tests.handlers.commands.conftest import Ask
from tests.samples import NOW, SHOW, claim, day

HOPE = claim("undecided", "2021-08-10", seasons=(2,), lean=Lean.HOPEFUL, origin="collider")
CANCELLED = claim("cancelled", seasons=(2,))


@pytest.fixture
async def cancelled(desk: Desk) -> None:
    """The store after a hopeful piece, and then the cancellation."""
    verdicts = (
        judge(SHOW, [HOPE], number=1, made=day("2021-08-10")),
        judge(SHOW, [HOPE, CANCELLED], number=2, made=day("2021-09-20")),
    )
    aside = SetAside(SHOW.id, "a question, not a report", HOPE.evidence)
    feed = Feed("https://one.example/feed", read=NOW - timedelta(hours=9))
    await desk.storage.save(Changes(put=(SHOW, feed, HOPE, CANCELLED, aside, *verdicts)))


@pytest.mark.usefixtures("cancelled")
@pytest.mark.parametrize(
    "name", ["Hit & Run", "hit and run", "HIT & RUN", "“Hit & Run”", "Hit & Run (2021)", "hit-run-2021"]
)
async def test_the_status_is_found_under_every_spelling(ask: Ask, name: str) -> None:
    reply = await ask(f"status {name}", admin=False)
    assert not reply.private
    assert reply.card.title == "Hit & Run (2021) – cancelled"
    assert reply.card.text == "Netflix will not make season 2. Reported by Deadline, 20 September 2021."
    assert reply.card.footer == "Reported, not confirmed. No feed has been read for 9 hours."


@pytest.mark.usefixtures("cancelled")
async def test_sources_history_and_reasons_are_answered(ask: Ask) -> None:
    sources = rendered((await ask("sources hit and run", admin=False)).card)
    history = rendered((await ask("history hit and run", admin=False)).card)
    why = rendered((await ask("why hit and run", admin=False)).card)
    assert "# For it\n- Deadline, 20 September 2021: cancelled, season 2" in sources
    assert "- 20 September 2021: cancelled, season 2 (reported), since 20 September 2021 | was not decided" in history
    assert "a question, not a report." in why


@pytest.mark.usefixtures("cancelled")
async def test_every_button_of_an_answer_leads_to_an_answer(ask: Ask) -> None:
    for first in ("status", "sources", "history", "why"):
        for button in (await ask(f"{first} Hit & Run")).card.buttons:
            assert (await ask(f"{button.command} {button.text}")).card.title.startswith(("Hit & Run (2021) – ", "You"))


async def test_a_number_in_a_title_is_not_a_page(ask: Ask, desk: Desk) -> None:
    shows = (Show("the-100", "The 100"), Show("the", "The"))
    claims = [claim("cancelled", show=shows[0], entry=f"number-{n}") for n in range(8)]
    await desk.storage.save(Changes(put=(*shows, *claims, judge(shows[0], claims))))
    assert (await ask("sources the 100")).card.footer == "Page 1 of 2."
    assert (await ask("sources the 100 2")).card.footer == "Page 2 of 2."
    assert (await ask("sources the 100 -1")).card.footer == "Page 1 of 2."
    assert (await ask("sources the 100 999999")).card.footer == "There is no page 999,999: this is page 2 of 2."


async def test_namesakes_are_asked_about_and_told_apart(ask: Ask, desk: Desk) -> None:
    shows = (Show("charmed-1998", "Charmed", year=1998), Show("charmed-2018", "Charmed", year=2018))
    await desk.storage.save(Changes(put=shows))
    reply = await ask("status charmed")
    assert reply.private
    assert "Charmed (1998), Charmed (2018)" in reply.card.text
    for show in shows:
        assert (await ask(f"status {named(show)}")).card.title == f"{named(show)} – nothing read yet"
