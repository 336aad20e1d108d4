"""The connection to Discord's gateway: lost, resumed, deaf, and divided into several."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import ChatError
from tests.fakes import discord as fake
from tests.fakes.discord.gateway import IDENTIFY, RESUME
from tests.handlers.chat.discord.doors import door, text
from tests.handlers.chat.talk import echo, running, titles


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


async def test_an_event_lost_with_the_connection_is_replayed(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        token = await server.person().asks_in_vain("status", "Hit & Run")
        assert "Run" in text(await server.rest.answer(token))
        assert RESUME in sessions(server)


async def test_a_resume_that_is_refused_begins_anew(server: fake.Discord) -> None:
    async with running(door(server)):
        await server.connected()
        server.gateway.forgetful = True
        await server.gateway.drop(4000)
        # discord.py waits for 1 to 5 s before it identifies itself anew.
        await server.traffic.until(lambda: sessions(server).count(IDENTIFY) == 2, timeout=15)
        await server.connected()
        assert "Dark" in text(await server.rest.answer(await server.person().asks("status", "Dark")))


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


async def test_several_connections_share_the_guilds(server: fake.Discord) -> None:
    async with running(door(server, discord_shard_count=2)) as _:
        await server.traffic.until(lambda: len(server.gateway.sessions) == 2)
        for guild in (700 << 22, (701 << 22) + 5):
            token = await server.person(guild=str(guild)).asks("status", "Dark")
            assert f"discord:{guild}:800" in text(await server.rest.answer(token))


async def test_a_process_holds_the_part_that_it_was_given(server: fake.Discord) -> None:
    async with running(door(server, discord_shard_count=4, discord_shards=(2,))):
        await server.connected()
        assert [(session.shard, session.count) for session in server.gateway.sessions.values()] == [(2, 4)]
        guild = str((4 * 9 + 2) << 22)
        assert "Dark" in text(await server.rest.answer(await server.person(guild=guild).asks("status", "Dark")))


async def test_one_deaf_connection_of_several_ends_them_all(server: fake.Discord) -> None:
    chat = door(server, deaf=0.2, discord_shard_count=2)
    async with running(chat, fails=True) as task:
        await server.traffic.until(lambda: len(server.gateway.sessions) == 2 and server.gateway.ready)
        await server.rest.answer(await server.person().asks("status", "Dark"))
        server.gateway.silent = True
        await next(iter(server.gateway.sessions.values())).socket.close(code=4000)  # type: ignore[union-attr]
        with pytest.raises(ChatError, match="lost"):
            await asyncio.wait_for(task, 10)
        assert not chat.listening


async def test_the_first_of_several_is_not_taken_for_heard_because_another_is(server: fake.Discord) -> None:
    chat = door(server, deaf=0.3, discord_shard_count=2)
    async with running(chat, fails=True) as task:
        await server.traffic.until(lambda: len(server.gateway.sessions) == 2 and server.gateway.ready)
        await server.rest.answer(await server.person().asks("status", "Dark"))
        first, second = sorted(server.gateway.sessions.values(), key=lambda session: session.shard)
        server.gateway.mute.add(0)
        for session in (first, second):
            assert session.socket is not None
            await session.socket.close(code=4000)
        with pytest.raises(ChatError, match="lost"):
            await asyncio.wait_for(task, 10)
