from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.errors import ChatError, SettingsError
from tests.fakes import slack as fake
from tests.handlers.chat.slack.conftest import Door
from tests.handlers.chat.talk import echo, running, titles


async def test_a_socket_that_slack_refreshes_is_opened_anew(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        await server.socket.refresh()
        await server.connected()
        answers = await server.person().commands("/showstatus", "Dark")
        await server.answered(answers)
        assert server.api.calls.count("apps.connections.open") == 2


@pytest.mark.parametrize("wrong", [{"slack_bot_token": "xoxb-wrong"}, {"slack_app_token": "xapp-wrong"}])
async def test_a_wrong_token_is_the_operators_to_mend(server: fake.Slack, door: Door, wrong: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=next(iter(wrong)).upper()):
        await door(**wrong).run(echo, titles)


async def test_half_of_what_slack_needs_is_a_slip_that_is_told(door: Door) -> None:
    with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN: is missing"):
        door(slack_bot_token="")


async def test_a_connection_that_stays_lost_ends_it(server: fake.Slack, door: Door) -> None:
    async with running(door(deaf=0.3), fails=True) as task:
        await server.connected()
        server.api.socket = "ws://127.0.0.1:1/nowhere"
        await server.socket.drop()
        with pytest.raises(ChatError, match="lost"):
            await asyncio.wait_for(task, 10)


async def test_an_envelope_that_comes_again_is_acknowledged_and_answered_once(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        address, answers = server.api.answers_for()
        said = {"command": "/showstatus", "text": "Dark", "user_id": "U1", "team_id": fake.TEAM, "channel_id": "C0800",
                "response_url": address, "api_app_id": "A0100", "trigger_id": "1"}  # fmt: skip
        for _ in range(2):
            await server.socket.send("slash_commands", said, envelope="envelope-again")
        other = await server.person().commands("/showstatus", "Lost")
        await server.answered(other)
        await server.answered(answers)
        assert len(answers) == 1


async def test_a_warning_brings_a_new_socket(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        await server.socket.disconnect("warning")
        await server.connected()
        answers = await server.person().commands("/showstatus", "Dark")
        await server.answered(answers)
        assert server.socket.connections == 2


async def test_a_connection_that_says_nothing_any_more_is_made_anew(server: fake.Slack, door: Door) -> None:
    server.socket.silent = True
    async with running(door(deaf=1.2)):
        await server.connected()
        server.socket.silent = False
        await server.traffic.until(lambda: server.socket.connections == 2, timeout=10)
        answers = await server.person().commands("/showstatus", "Dark")
        await server.answered(answers)


@pytest.mark.parametrize(
    ("goodbye", "said"), [("too_many_websockets", "connections"), ("link_disabled", "switched off")]
)
async def test_a_goodbye_for_good_ends_it_without_spinning(
    server: fake.Slack, door: Door, goodbye: str, said: str
) -> None:
    server.socket.goodbye = goodbye
    async with running(door(), fails=True) as task:
        with pytest.raises(ChatError, match=said):
            await asyncio.wait_for(task, 5)
    assert server.socket.connections <= 2
