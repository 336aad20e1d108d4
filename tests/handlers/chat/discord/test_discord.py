from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.errors import ChatError, GoneError, SettingsError
from bot.model import Destination
from bot.settings import Settings
from handlers.chat import Reply, Request
from handlers.chat.discord import Discord
from handlers.commands import COMMANDS
from tests.fakes import discord as fake
from tests.fakes.discord.gateway import IDENTIFY, RESUME
from tests.fakes.discord.rest import DEFERRED, MESSAGE, Answered
from tests.handlers.chat.cards import HIT_AND_RUN, delivery
from tests.handlers.chat.talk import echo, running, titles

ROOM = Destination("discord", "700", "800")


@pytest.fixture
async def server() -> AsyncIterator[fake.Discord]:
    async with fake.Discord() as server:
        yield server
        assert server.rest.problems == []


def door(server: fake.Discord, *, patience: float = 5, deaf: float = 60, **settings: object) -> Discord:
    given = {"discord_token": fake.TOKEN, "discord_api_url": server.url, **settings}
    return Discord(Settings.model_validate(given), COMMANDS.values(), patience=patience, deaf=deaf)


def text(answered: Answered) -> str:
    (shown,) = answered.shown
    return str(shown["embeds"][0]["description"]).replace("\\", "")


async def test_status_in_through_the_socket_and_the_answer_out(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person().asks("status", "Hit & Run"))
        assert text(answered) == "status <Hit & Run> in discord:700:800 by anyone"
        assert answered.kinds == [MESSAGE]
        assert answered.shown[0]["flags"] == 0


async def test_an_admin_is_whoever_may_manage_the_guild(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person(admin=True).asks("track", "Dark"))
        assert text(answered) == "track <Dark> in discord:700:800 by an admin"


async def test_a_thread_and_direct_messages_are_places_of_their_own(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        person = server.person()
        person.thread = "801"
        answered = await server.rest.answer(await person.asks("shows"))
        assert text(answered) == "shows <> in discord:700:800/801 by anyone"
        person = server.person(guild="", admin=True)
        answered = await server.rest.answer(await person.asks("status", "Dark"))
        assert text(answered) == f"status <Dark> in discord:@{person.id} by anyone"


async def test_a_private_answer_is_only_for_the_asker(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person().asks("status", "secret"))
        assert answered.shown[0]["flags"] == 64


async def test_a_late_answer_is_deferred_first(server: fake.Discord) -> None:
    asked, ready = asyncio.Event(), asyncio.Event()

    async def slow(request: Request) -> Reply:
        asked.set()
        await ready.wait()
        return await echo(request)

    async with running(door(server, patience=0), slow):
        await server.connected()
        token = await server.person().asks("status", "Hit & Run")
        await server.traffic.until(lambda: server.rest.answers[token].kinds == [DEFERRED])
        assert server.rest.answers[token].shown == []
        ready.set()
        assert text(await server.rest.answer(token)) == "status <Hit & Run> in discord:700:800 by anyone"

        ready.clear()
        token = await server.person().asks("status", "secret")
        await server.traffic.until(lambda: server.rest.answers[token].kinds == [DEFERRED])
        ready.set()
        answered = await server.rest.answer(token)
        assert answered.kinds == [DEFERRED, -1]
        assert answered.shown[0]["flags"] == 64


async def test_names_are_completed_within_the_limits(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person().types("status", "hi"))
        assert answered.choices == ["Hit & Run"]
        answered = await server.rest.answer(await server.person().types("status", ""))
        assert len(answered.choices) == 25
        assert "x" * 101 not in answered.choices


async def test_a_button_asks_its_question_after_a_restart_too(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person().asks("status", "Hit & Run"))
        button = answered.shown[0]["components"][0]["components"][0]
    async with running(door(server)):
        await server.connected()
        answered = await server.rest.answer(await server.person().presses(button["custom_id"]))
        assert text(answered) == "sources <Hit & Run> in discord:700:800 by anyone"


async def test_the_table_becomes_slash_commands(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        registered = server.rest.commands
        assert set(registered) == set(COMMANDS)
        for name, command in COMMANDS.items():
            assert registered[name]["default_member_permissions"] == (32 if command.admin else None)
            options = registered[name]["options"]
            assert [option["required"] for option in options] == ([command.needs_text] if command.usage else [])


async def test_the_commands_of_one_guild_work_there(server: fake.Discord) -> None:
    async with running(door(server, discord_guild=700)):
        await server.connected()
        assert server.rest.commands["status"]["guild_id"] == "700"
        answered = await server.rest.answer(await server.person().asks("status", "Dark"))
        assert text(answered) == "status <Dark> in discord:700:800 by anyone"


async def test_neither_members_nor_texts_of_messages_are_asked_for(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        (identified,) = [data for operation, data in server.gateway.received if operation == IDENTIFY]
        assert identified["intents"] == 1


async def test_only_the_role_of_the_delivery_is_mentioned(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        await chat.post(delivery(ROOM, mention="900"), HIT_AND_RUN)
        assert server.rest.bodies[-1]["content"] == "<@&900>"
        allowed = server.rest.bodies[-1]["allowed_mentions"]
        assert (allowed["roles"], allowed["parse"]) == ([900], [])
        for hostile in ("700", "@everyone", "9>@everyone", ""):
            await chat.post(delivery(ROOM, alert=f"dark/{hostile}", mention=hostile), HIT_AND_RUN)
            assert not server.rest.bodies[-1].get("content")
            assert server.rest.bodies[-1]["allowed_mentions"]["parse"] == []


async def test_a_person_gets_direct_messages(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        posted = delivery(Destination("discord", person="42"))
        posted = replace(posted, message=await chat.post(posted, HIT_AND_RUN))
        await chat.edit(posted, replace(HIT_AND_RUN, text="New."))
        assert [message["embeds"][0]["description"] for message in server.rest.messages["942"]] == ["New."]


async def test_a_thread_is_posted_to(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        await chat.post(delivery(replace(ROOM, thread="801")), HIT_AND_RUN)
        assert list(server.rest.messages) == ["801"]


async def test_a_wrong_token_is_the_operators_to_mend(server: fake.Discord) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
        await door(server, discord_token="wrong").run(echo, titles)


async def test_a_lost_connection_is_resumed(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        await server.gateway.reconnect()
        await server.connected()
        await server.gateway.drop(4000)
        await server.connected()
        assert sessions(server) == [IDENTIFY, RESUME, RESUME]
        answered = await server.rest.answer(await server.person().asks("status", "Dark"))
        assert "Dark" in text(answered)


async def test_after_an_ended_session_it_comes_back_to_the_same_server(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        await server.gateway.invalidate()
        # It identifies itself anew after 5 s, of discord.py's own accord.
        await server.traffic.until(lambda: server.gateway.connections == 2)


def sessions(server: fake.Discord) -> list[int]:
    return [operation for operation, _ in server.gateway.received if operation in (IDENTIFY, RESUME)]


async def test_a_gateway_that_never_answers_ends_the_connection(server: fake.Discord) -> None:
    server.gateway.silent = True
    with pytest.raises(ChatError, match="lost"):
        await asyncio.wait_for(door(server, deaf=0.2).run(echo, titles), 10)


async def test_posted_buttons_are_not_kept_in_memory(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        await chat.post(delivery(ROOM), HIT_AND_RUN)
        await server.rest.answer(await server.person().asks("status", "secret"))
        assert chat._client is not None
        assert chat._client._connection._view_store._synced_message_views == {}


async def test_a_resume_that_nobody_answers_ends_the_connection(server: fake.Discord) -> None:
    async with running(door(server, deaf=0.2), fails=True) as task:
        await server.connected()
        server.gateway.silent = True
        await server.gateway.reconnect()
        with pytest.raises(ChatError, match="lost"):
            await asyncio.wait_for(task, 10)


async def test_a_malformed_event_ends_the_connection_with_an_error_of_ours(server: fake.Discord) -> None:
    async with running(door(server), fails=True) as task:
        await server.connected()
        await server.gateway.dispatch("INTERACTION_CREATE", {"type": 2})
        with pytest.raises(ChatError, match="KeyError"):
            await asyncio.wait_for(task, 10)


async def test_without_a_connection_nothing_is_posted(server: fake.Discord) -> None:
    with pytest.raises(ChatError) as raised:
        await door(server).post(delivery(ROOM), HIT_AND_RUN)
    assert not raised.value.unsure
    assert raised.value.after


async def test_a_room_that_cannot_be_discords_is_gone(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        with pytest.raises(GoneError):
            await chat.post(delivery(Destination("discord", "700", "general")), HIT_AND_RUN)
