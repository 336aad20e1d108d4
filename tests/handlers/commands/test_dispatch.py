from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.cards import Card
from bot.model import Changes
from handlers.chat import Request
from handlers.commands import COMMANDS, LONGEST_TEXT, MOST_COMPLETIONS, Desk, answering, completing
from storage import Storage, open_storage
from tests.bot.cards.rendering import rendered
from tests.handlers.commands.conftest import HERE, Ask
from tests.samples import SHOW

HOSTILE = (
    "@everyone",
    "<!channel> <@U123>",
    "](https://evil.example)",
    "```x```",
    "\u202e\u200b\ufeff",
    "{0} %s {title}",
    "\ud800",
    "a\x00b\x1b[2J",
    "'; DROP TABLE shows; --",
    "(((((",
    "=" * 400,
    "& " * 300,
    "from from from rumoured",
    '"""""',
)


@pytest.fixture
async def tracked(desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW,)))


def test_the_table_has_what_it_promises() -> None:
    assert list(COMMANDS) == [
        *("status", "sources", "history", "why", "shows", "track", "untrack", "alias"),
        *("follow", "unfollow", "following", "subscribe", "unsubscribe", "subscriptions", "digest"),
        *("feeds", "health", "help"),
    ]
    assert all(row.summary.endswith(".") or row.summary.endswith("?") for row in COMMANDS.values())
    assert all(row.example for row in COMMANDS.values() if row.usage)
    assert all(len(row.summary) <= 100 for row in COMMANDS.values())
    assert all(len(part.summary) <= 100 for row in COMMANDS.values() for part in row.parts)
    assert all(bool(row.parts) == bool(row.usage) for row in COMMANDS.values())
    assert all(row.needs_text == any(part.needed for part in row.parts) for row in COMMANDS.values())


@pytest.mark.parametrize("name", list(COMMANDS))
@pytest.mark.parametrize("text", ["", "x" * 10_000, "Nobody Knows", *HOSTILE])
@pytest.mark.parametrize("admin", [True, False])
@pytest.mark.usefixtures("tracked")
async def test_every_command_answers_every_text(name: str, text: str, admin: bool, ask: Ask) -> None:
    with capture_logs() as logs:
        reply = await ask(f"{name} {text}", admin=admin)
    assert reply.card.title
    assert not logs
    assert len(rendered(reply.card)) < 6000
    if COMMANDS[name].private:
        assert reply.private
    if COMMANDS[name].admin:
        assert reply.private
        assert (reply.card.title == "For admins") is not admin


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from([*COMMANDS, ""]) | st.text(max_size=30), text=st.text(max_size=200))
async def test_any_request_has_a_reply_and_none_is_a_surprise(name: str, text: str, desk: Desk) -> None:
    with capture_logs() as logs:
        reply = await answering(desk)(Request(name, text, HERE, "someone", admin=True))
    assert reply.card.title
    assert not logs


async def test_an_unknown_command_is_answered_with_the_nearest(ask: Ask) -> None:
    reply = await ask("stauts Hit & Run")
    assert reply.private
    assert reply.card.text == "There is no command /stauts. Did you mean /status? /help lists them all."
    assert [(button.command, button.text) for button in reply.card.buttons] == [("status", "Hit & Run")]


async def test_nothing_near_is_answered_with_the_list(ask: Ask) -> None:
    reply = await ask("qqqqqq")
    assert reply.card.text == "There is no command /qqqqqq. /help lists them all."


async def test_a_missing_show_is_answered_with_an_example(ask: Ask) -> None:
    reply = await ask("status", prefix="/cliffhanger ")
    assert reply.private
    assert "- For example: /cliffhanger status Hit & Run" in rendered(reply.card)


@pytest.mark.usefixtures("tracked")
async def test_an_unknown_show_is_answered_with_the_nearest(ask: Ask) -> None:
    reply = await ask("status Hit & Rnu", admin=False)
    assert reply.private
    assert reply.card.text == "No show of the name “Hit & Rnu” is tracked. Did you mean Hit & Run?"
    assert [(button.command, button.text) for button in reply.card.buttons] == [("status", "Hit & Run")]


@pytest.mark.usefixtures("tracked")
async def test_an_admin_may_track_an_unknown_show(ask: Ask) -> None:
    offered = (await ask("status Severance")).card.buttons[-1]
    assert (offered.label, offered.command) == ("Track it", "track")
    await ask(f"{offered.command} {offered.text}")
    assert (await ask("status Severance")).card.title == "Severance – nothing read yet"
    assert not [b for b in (await ask("status Nobody Knows", admin=False)).card.buttons if b.command == "track"]


@pytest.mark.usefixtures("tracked")
async def test_the_suggestion_keeps_the_rest_of_what_was_asked(ask: Ask) -> None:
    offered = (await ask("subscribe Hit & Rnu cancelled from rumoured")).card.buttons[0]
    assert (offered.command, offered.text) == ("subscribe", "Hit & Run cancelled from rumoured")


@pytest.mark.usefixtures("tracked")
@pytest.mark.parametrize(("replies", "private"), [("public", False), ("private", True)])
async def test_answers_are_private_by_setting(desk: Desk, replies: str, private: bool) -> None:
    answer = answering(replace(desk, settings=desk.settings.model_copy(update={"replies": replies})))
    asked = [Request(name, "Hit & Run", HERE, "someone", admin=False) for name in ("status", "sources", "shows")]
    assert [(await answer(request)).private for request in asked] == [private] * 3


@pytest.mark.usefixtures("tracked")
async def test_what_is_unforeseen_is_logged_and_answered_calmly(desk: Desk) -> None:
    def broken() -> datetime:
        raise ZeroDivisionError("secret")

    with capture_logs() as logs:
        answer = answering(replace(desk, clock=broken))
        reply = await answer(Request("status", "Hit & Run", HERE, "someone", admin=False))
    assert reply.private
    assert reply.card.text == "Something went wrong on our side. It has been noted; please try again."
    assert [(row["event"], row["command"]) for row in logs] == [("command failed", "status")]


async def test_a_store_that_refuses_is_not_a_crash(desk: Desk, tmp_path: Path) -> None:
    writing = await open_storage(f"tinydb:{tmp_path}/store.json")
    await writing.save(Changes(put=(SHOW,)))
    await writing.close()
    reading = await open_storage(f"tinydb:{tmp_path}/store.json?mode=ro")
    with capture_logs() as logs:
        reply = await answering(replace(desk, storage=reading))(Request("track", "X", HERE, "someone", admin=True))
    assert reply.card.text.startswith("Something went wrong on our side.")
    assert len(logs) == 1


async def test_a_completion_that_fails_completes_nothing(desk: Desk) -> None:
    with capture_logs() as logs:
        assert await completing(replace(desk, storage=cast("Storage", None)))("status", "x") == ()
    assert len(logs) == 1


@pytest.mark.usefixtures("tracked")
@pytest.mark.parametrize(
    ("name", "typed", "names"),
    [
        ("status", "", ("Hit & Run",)),
        ("status", "hit a", ("Hit & Run",)),
        ("subscribe", "", ("all", "Hit & Run")),
        ("subscribe", "al", ("all",)),
        ("help", "subs", ("subscribe", "subscriptions")),
        ("feeds", "", ("add", "remove", "test", "list")),
        ("feeds", "re", ("remove",)),
        ("feeds", "add x", ()),
        ("nonsense", "x", ()),
        ("status", "x" * 10_000, ()),
    ],
)
async def test_names_complete_as_they_are_typed(desk: Desk, name: str, typed: str, names: tuple[str, ...]) -> None:
    assert await completing(desk)(name, typed) == names


async def test_completions_are_as_many_as_platforms_show(desk: Desk) -> None:
    shows = [replace(SHOW, id=f"show-{n}", title=f"Show {n}") for n in range(60)]
    await desk.storage.save(Changes(put=tuple(shows)))
    assert len(await completing(desk)("status", "sh")) == MOST_COMPLETIONS


async def test_help_lists_what_the_asker_may_use(ask: Ask) -> None:
    everyone, admin = rendered((await ask("help", admin=False)).card), rendered((await ask("help")).card)
    assert [name for name in COMMANDS if f"- /{name}" in admin] == list(COMMANDS)
    assert "/track" not in everyone
    assert "/status SHOW" in everyone


async def test_help_on_one_command_has_its_example(ask: Ask) -> None:
    text = rendered((await ask("help /subscribe")).card)
    assert text.startswith("/subscribe SHOW-or-all [in ROOM] [CHANGES] [from STANDING] [mention ROLE]")
    assert "- Changes: renewed, final, cancelled, concluded, saved, reversed and correction;" in text
    assert "- For example: /subscribe Hit & Run cancelled saved from rumoured" in text
    assert (await ask("help nonsense")).card.text == "There is no command /nonsense. /help lists them all."


async def test_too_long_a_text_is_refused_with_the_limit(ask: Ask) -> None:
    reply = await ask("status " + "x" * (LONGEST_TEXT + 1))
    assert reply.card.text == "That is too long: please ask in at most 1,000 characters."


def test_a_card_is_what_every_command_gives() -> None:
    assert all(row.run.__annotations__["return"] in (Card, "Card") for row in COMMANDS.values())
