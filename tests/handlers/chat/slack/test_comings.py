from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.model import Changes, Digest, Rhythm, Subscription
from handlers.chat.slack.comings import COMING, LEAVING
from handlers.chat.slack.failures import ARCHIVED, DELETED, OUTSIDE
from handlers.chat.slack.scopes import EVENTS
from handlers.chat.slack.workspaces import UNINSTALLED
from handlers.pauses import pausing
from storage import Storage
from tests.fakes import slack as fake
from tests.handlers.chat.slack.conftest import Door
from tests.handlers.chat.slack.messages import ROOM
from tests.handlers.chat.talk import echo, titles

NOW = datetime(2026, 11, 1, tzinfo=UTC)
WISH = Subscription(ROOM, made_by="U0042")
IN_THREAD = replace(WISH, destination=replace(ROOM, thread="1700.5"))
ELSEWHERE = replace(WISH, destination=replace(ROOM, room="C0900"))
DIGEST = Digest(ROOM, Rhythm.DAILY, told=NOW)
#: how each event says the room, and what is so at Slack when it comes
LEAVES: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"type": "channel_archive", "channel": "C0800", "user": "U1"}, "is_archived", ARCHIVED),
    ({"type": "channel_deleted", "channel": "C0800"}, "channel_not_found", DELETED),
    ({"type": "channel_left", "channel": "C0800"}, "", OUTSIDE),
    ({"type": "group_archive", "channel": "C0800"}, "is_archived", ARCHIVED),
    ({"type": "group_deleted", "channel": {"id": "C0800"}}, "channel_not_found", DELETED),
    ({"type": "group_left", "channel": "C0800"}, "", OUTSIDE),
)


@pytest.fixture
async def person(server: fake.Slack, door: Door, storage: Storage) -> AsyncIterator[fake.Person]:
    """Somebody where the bot runs, with wishes in two rooms."""
    await storage.save(Changes((WISH, IN_THREAD, ELSEWHERE, DIGEST)))
    task = asyncio.create_task(door().run(echo, titles, pausing(storage, lambda: NOW)))
    await server.connected()
    yield server.person()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def heard(server: fake.Slack, person: fake.Person) -> None:
    """Returns once what was sent before has been dealt with."""
    answers = await person.commands("/showstatus", "Dark")
    await server.answered(answers)


async def paused(storage: Storage, count: int) -> set[str]:
    """Why wishes rest, once so many do."""
    async with asyncio.timeout(5):
        while sum(bool(wish.paused) for wish in await storage.subscriptions()) != count:
            await storage.wait(0.01)
    return {wish.paused for wish in await storage.subscriptions() if wish.paused}


def at_slack(server: fake.Slack, state: str) -> None:
    if state:
        server.api.gone["C0800"] = state
    else:
        server.api.outside.add("C0800")


def test_slack_is_asked_for_what_is_heard() -> None:
    assert {*LEAVING, *COMING} <= set(EVENTS)
    assert {event["type"] for event, _, _ in LEAVES} == set(LEAVING)


@pytest.mark.parametrize(("event", "state", "why"), LEAVES, ids=lambda value: str(value)[:30])
async def test_a_room_that_is_gone_rests_and_who_wished_it_is_told(
    server: fake.Slack, person: fake.Person, storage: Storage, event: dict[str, Any], state: str, why: str
) -> None:
    at_slack(server, state)
    await person.happens(event, times=2)
    assert await paused(storage, 2) == {why}
    assert [digest.paused for digest in await storage.digests()] == [why]
    assert [wish.paused for wish in await storage.subscriptions(ELSEWHERE.destination)] == [""]
    due = await storage.due(NOW, 10, "test", 60)
    assert {str(delivery.destination) for delivery in due} == {"slack:T0700:@U0042"}


async def test_a_room_that_is_there_all_the_same_is_not_lost(
    server: fake.Slack, person: fake.Person, storage: Storage
) -> None:
    """The event came late: the room was unarchived meanwhile."""
    await person.happens({"type": "channel_archive", "channel": "C0800"})
    await server.traffic.until(lambda: "conversations.info" in server.api.calls)
    await heard(server, person)
    assert [wish.paused for wish in await storage.subscriptions()] == ["", "", ""]


async def test_where_slack_does_not_say_the_event_counts(
    server: fake.Slack, person: fake.Person, storage: Storage
) -> None:
    server.api.limit_method("conversations.info", 60)
    await person.happens({"type": "channel_deleted", "channel": "C0800"})
    assert await paused(storage, 2) == {DELETED}


@pytest.mark.parametrize(
    ("why", "event"),
    [
        (ARCHIVED, {"type": "channel_unarchive", "channel": "C0800", "user": "U1"}),
        (ARCHIVED, {"type": "group_unarchive", "channel": "C0800", "user": "U1"}),
        (OUTSIDE, {"type": "member_joined_channel", "channel": "C0800", "user": fake.BOT, "team": fake.TEAM}),
    ],
)
async def test_a_room_that_comes_back_goes_on(
    server: fake.Slack, person: fake.Person, storage: Storage, why: str, event: dict[str, Any]
) -> None:
    other = replace(ELSEWHERE, paused=why)
    await storage.save(Changes((replace(WISH, paused=why), replace(IN_THREAD, paused="by hand"), other)))
    await person.happens(event)
    assert await paused(storage, 2) == {why, "by hand"}
    assert await storage.subscriptions(ROOM) == (WISH,)


async def test_others_who_join_wake_nothing(server: fake.Slack, person: fake.Person, storage: Storage) -> None:
    await storage.save(Changes((replace(WISH, paused=OUTSIDE),)))
    await person.happens({"type": "member_joined_channel", "channel": "C0800", "user": "U1"})
    server.api.gone["C0800"] = "is_archived"
    await person.happens({"type": "member_joined_channel", "channel": "C0800", "user": fake.BOT})
    await server.traffic.until(lambda: "conversations.info" in server.api.calls)
    await heard(server, person)
    assert await paused(storage, 1) == {OUTSIDE}


async def test_the_one_workspace_that_uninstalls_it_rests_until_a_new_token_is_set(
    server: fake.Slack, person: fake.Person, storage: Storage, door: Door
) -> None:
    await person.happens({"type": "app_uninstalled"})
    assert await paused(storage, 3) == {UNINSTALLED}
    task = asyncio.create_task(door().run(echo, titles))
    assert await paused(storage, 0) == set()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
