"""Every command end to end: typed into Slack, through the socket, answered out of a store, and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.model import Changes, Outcome
from bot.settings import Settings
from bot.verdicts import judge
from handlers.chat.slack import Slack
from handlers.commands import COMMANDS, Desk, answering, completing
from handlers.feeds import Door as Feeds
from handlers.pauses import pausing
from storage import Storage
from tests.fakes import slack as fake
from tests.handlers.chat.cards import NASTY
from tests.handlers.chat.slack.conftest import Door
from tests.samples import NOW, SHOW, claim

HOSTILE = [text for text in NASTY if text.strip()]
EXAMPLES = [(row.name, row.example if row.needs_text else "") for row in COMMANDS.values()]
ADMINS = [row.name for row in COMMANDS.values() if row.admin]


@pytest.fixture
async def slack(server: fake.Slack, door: Door, storage: Storage) -> AsyncIterator[Slack]:
    """A bot that tracks a show whose verdict is known."""
    settings = Settings.model_construct()
    feeds = Feeds(settings)
    cancelled = claim(Outcome.CANCELLED)
    await storage.save(Changes((SHOW, cancelled, judge(SHOW, [cancelled], made=NOW))))
    chat = door()
    desk = Desk(storage, feeds, lambda: NOW, settings, {"slack": chat})
    task = asyncio.create_task(chat.run(answering(desk), completing(desk), pausing(storage, lambda: NOW)))
    await server.connected()
    yield chat
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await feeds.close()


def said(message: dict[str, Any]) -> str:
    return str(message["blocks"])


async def asked(server: fake.Slack, person: fake.Person, line: str) -> dict[str, Any]:
    """The answer to a line, in direct messages, a thread, or by command."""
    if person.room.startswith("D"):
        return await _answered(server, person.room, person.writes(line))
    if person.thread:
        return await _answered(server, person.room, person.mentions(line), person)
    answers = await person.commands("/cliffhanger", line)
    await server.answered(answers)
    return answers[0]


async def _answered(server: fake.Slack, room: str, saying: Any, person: fake.Person | None = None) -> dict[str, Any]:
    """What the room, or the person alone, sees next."""

    def seen() -> list[dict[str, Any]]:
        whispers = [message for who, message in server.api.whispers if person and who == person.id]
        return server.api.messages.get(room, []) + whispers

    before = len(seen())
    await saying
    await server.traffic.until(lambda: len(seen()) > before)
    return seen()[-1]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
async def test_an_admin_is_answered(server: fake.Slack, slack: Slack, name: str, example: str) -> None:
    answer = await asked(server, server.person(admin=True), f"{name} {example}")
    assert "Only admins" not in said(answer)
    assert "Something went wrong" not in said(answer)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
async def test_others_are_answered_or_told_why_not(server: fake.Slack, slack: Slack, name: str, example: str) -> None:
    answer = await asked(server, server.person(), f"{name} {example}")
    assert ("Only admins" in said(answer)) is (name in ADMINS)
    assert answer["response_type"] == "ephemeral" or name not in ADMINS


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
async def test_in_a_thread_the_answer_is_there(server: fake.Slack, slack: Slack, name: str, example: str) -> None:
    person = server.person(admin=True)
    person.thread = "1700000000.000100"
    answer = await asked(server, person, f"{name} {example}")
    assert answer["thread_ts"] == person.thread
    assert "Something went wrong" not in said(answer)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
async def test_in_direct_messages_too(server: fake.Slack, slack: Slack, name: str, example: str) -> None:
    answer = await asked(server, server.person(admin=True, room="D0900"), f"{name} {example}")
    assert "thread_ts" not in answer
    assert "Something went wrong" not in said(answer)


async def test_the_answer_is_the_verdict_with_its_source(server: fake.Slack, slack: Slack) -> None:
    answers = await server.person().commands("/showstatus", "hit and run")
    await server.answered(answers)
    assert "Hit &amp; Run" in said(answers[0])
    assert {"sources", "history", "why"} <= {
        element["value"].split('"')[1] for element in answers[0]["blocks"][-1]["elements"]
    }


@pytest.mark.parametrize("admin", [True, False])
@pytest.mark.parametrize("name", ["status", "sources", "history", "why"])
async def test_an_unknown_show_is_answered_with_the_nearest(
    server: fake.Slack, slack: Slack, name: str, admin: bool
) -> None:
    answer = await asked(server, server.person(admin=admin), f"{name} Hit & Rum")
    labels = [element["text"]["text"] for element in answer["blocks"][-1]["elements"]]
    assert "Hit &amp; Run" in " ".join(labels)
    assert ("Track it" in labels) is admin


async def test_a_subscription_in_a_thread_is_to_the_thread(server: fake.Slack, slack: Slack, storage: Storage) -> None:
    person = server.person(admin=True)
    person.thread = "1700000000.000100"
    await asked(server, person, "subscribe Hit & Run")
    (wish,) = await storage.subscriptions()
    assert str(wish.destination) == "slack:T0700:C0800/1700000000.000100"


async def test_subscribing_says_at_once_how_the_bot_gets_into_the_room(
    server: fake.Slack, slack: Slack, storage: Storage
) -> None:
    server.api.outside.add("C0800")
    answer = await asked(server, server.person(admin=True), "subscribe all")
    assert "/invite @cliffhanger" in said(answer)
    server.api.outside.clear()
    await asked(server, server.person(admin=True), "subscribe all")
    assert [wish.paused for wish in await storage.subscriptions()] == [""]


async def test_another_room_is_named_by_its_mention(server: fake.Slack, slack: Slack, storage: Storage) -> None:
    answers = await server.person(admin=True).commands("/cliffhanger", "", written="subscribe all in <#C0900|alerts>")
    await server.answered(answers)
    (wish,) = await storage.subscriptions()
    assert str(wish.destination) == "slack:T0700:C0900"


async def test_a_menu_completes_the_title(server: fake.Slack, slack: Slack) -> None:
    assert await server.person().types("pick:status", "hit") == ["Hit & Run"]


@pytest.mark.parametrize("name", list(COMMANDS))
async def test_hostile_text_is_answered_and_pings_nobody(server: fake.Slack, slack: Slack, name: str) -> None:
    person = server.person(admin=True)
    for text in HOSTILE:
        command = await person.commands("/cliffhanger", f"{name} {text}")
        unescaped = await person.commands("/cliffhanger", "", written=f"{name} {text}")
        for answers in (command, unescaped):
            await server.answered(answers)
            assert fake.pings(answers[0]) == []
            assert "Something went wrong" not in said(answers[0])
    assert server.api.problems == []
