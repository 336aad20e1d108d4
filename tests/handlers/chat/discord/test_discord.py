from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import SettingsError
from bot.model import Destination
from handlers.chat import Reply, Request
from handlers.commands import COMMANDS
from tests.fakes import discord as fake
from tests.fakes.discord.gateway import IDENTIFY
from tests.fakes.discord.records import guild, room
from tests.fakes.discord.rest import DEFERRED, MESSAGE
from tests.handlers.chat.cards import HIT_AND_RUN, delivery
from tests.handlers.chat.discord.doors import door, text
from tests.handlers.chat.talk import echo, running, titles

ROOM = Destination("discord", "700", "800")


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
            assert [(option["name"], option["required"]) for option in options] == [
                (part.name, part.needed) for part in command.parts
            ]


async def test_the_commands_of_one_guild_work_there(server: fake.Discord) -> None:
    async with running(door(server, discord_guild=700)):
        await server.connected()
        assert server.rest.commands["status"]["guild_id"] == "700"
        answered = await server.rest.answer(await server.person().asks("status", "Dark"))
        assert text(answered) == "status <Dark> in discord:700:800 by anyone"


async def registered_only(server: fake.Discord, where: str) -> None:
    """Returns once commands are there and nowhere else."""
    places = server.rest.guilds.registered
    await server.traffic.until(lambda: [place for place in places if places[place]] == [where])


async def test_commands_are_nowhere_twice(server: fake.Discord) -> None:
    server.gateway.guilds = ["700"]
    for setting, where in ((None, ""), (700, "700"), (None, "")):
        async with running(door(server, discord_guild=setting)):
            await server.connected()
            await registered_only(server, where)
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


async def test_a_thread_is_posted_to(server: fake.Discord) -> None:
    chat = door(server)
    async with running(chat):
        await server.connected()
        await chat.post(delivery(replace(ROOM, thread="801")), HIT_AND_RUN)
        assert list(server.rest.messages) == ["801"]


async def test_a_wrong_token_is_the_operators_to_mend(server: fake.Discord) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
        await door(server, discord_token="wrong").run(echo, titles)


async def test_commands_are_written_only_where_they_changed(server: fake.Discord) -> None:
    for _ in range(2):
        async with running(door(server)):
            await server.connected()
    assert server.rest.guilds.written == 1
    server.rest.commands["status"]["description"] = "Old."
    async with running(door(server)):
        await server.connected()
    assert server.rest.guilds.written == 2
    server.rest.guilds.registered[""]["gone"] = {**server.rest.commands["status"], "name": "gone"}
    async with running(door(server)):
        await server.connected()
    assert "gone" not in server.rest.commands


async def test_what_is_out_of_reach_is_told(server: fake.Discord) -> None:
    lost: list[tuple[Destination, str]] = []

    async def losing(destination: Destination, reason: str) -> None:
        lost.append((destination, reason))
        server.traffic.happened()

    async with running(door(server), lost=losing):
        await server.connected()
        here = room("800", "700")
        for event, data in (
            ("GUILD_CREATE", guild("700", here)),
            ("CHANNEL_DELETE", here),
            ("THREAD_DELETE", {"id": "801", "guild_id": "700", "parent_id": "800", "type": 11}),
            ("GUILD_DELETE", {"id": "700", "unavailable": True}),
            ("GUILD_DELETE", {"id": "700"}),
        ):
            await server.gateway.dispatch(event, data)
        await server.traffic.until(lambda: len(lost) == 3)
    assert lost == [
        (Destination("discord", "700", "800"), "it was deleted"),
        (Destination("discord", "700", "800", "801"), "it was deleted"),
        (Destination("discord", "700"), "the bot was removed from the server"),
    ]


async def test_whoever_brought_the_bot_along_manages_nothing(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        person = server.person(admin=True)
        person.brought = True
        answered = await server.rest.answer(await person.asks("status", "Dark"))
        assert text(answered).endswith("by anyone")


async def test_options_are_put_together_as_a_person_would_type_them(server: fake.Discord) -> None:
    server.rest.guilds.rooms["801"] = room("801", "700", 11, "800")
    async with running(door(server)):
        await server.connected()
        person = server.person(admin=True)
        more = {"mention": "900", "room": "801", "from": "rumoured", "changes": "cancelled, saved"}
        answered = await server.rest.answer(await person.asks("subscribe", "Hit & Run", **more))
        assert text(answered).startswith(
            "subscribe <Hit & Run in #800/801 cancelled, saved from rumoured mention @900> in"
        )
        answered = await server.rest.answer(await person.asks("track", "Dark", year=2017, network="Netflix"))
        assert text(answered).startswith("track <Dark (2017) on Netflix> in")


async def test_lists_complete_word_by_word(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        person = server.person(admin=True)
        answered = await server.rest.answer(await person.types("subscribe", "cancelled, s", option="changes"))
        assert answered.choices == ["cancelled, saved"]


async def test_who_answers_too_late_is_no_crash(server: fake.Discord) -> None:
    ready = asyncio.Event()

    async def slow(request: Request) -> Reply:
        await ready.wait()
        return await echo(request)

    async with running(door(server, patience=60), slow):
        await server.connected()
        late = await server.person().asks("status", "Hit & Run")
        server.clock.move(4)
        ready.set()
        answered = await server.rest.answer(await server.person().asks("status", "Dark"))
        assert "Dark" in text(answered)
        assert server.rest.answers[late].kinds == []


async def test_a_token_that_died_meanwhile_is_no_crash(server: fake.Discord) -> None:
    ready = asyncio.Event()

    async def slow(request: Request) -> Reply:
        if request.text == "Hit & Run":
            await ready.wait()
        return await echo(request)

    async with running(door(server, patience=0), slow):
        await server.connected()
        late = await server.person().asks("status", "Hit & Run")
        await server.traffic.until(lambda: server.rest.answers[late].kinds == [DEFERRED])
        server.clock.move(901)
        ready.set()
        assert "Dark" in text(await server.rest.answer(await server.person().asks("status", "Dark")))
        assert server.rest.answers[late].shown == []
