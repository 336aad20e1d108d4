from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.errors import SettingsError
from handlers.chat.slack import Slack
from tests.fakes import slack as fake
from tests.handlers.chat.slack.conftest import Door, listening
from tests.handlers.chat.slack.messages import text
from tests.handlers.chat.talk import echo, running, titles

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
async def chat(server: fake.Slack, door: Door) -> AsyncIterator[Slack]:
    """A door that is sent signed requests."""
    chat = door(slack_signing_secret=fake.SECRET, slack_app_token="")
    async with running(chat) as task:
        await listening(chat, task)
        server.requests.url = chat.url
        yield chat


async def test_the_address_is_verified(server: fake.Slack, chat: Slack) -> None:
    asked = {"type": "url_verification", "challenge": "3eZbrw1aB", "token": "old"}
    status, body = await server.requests.post(json.dumps(asked), {"Content-Type": "application/json"})
    assert (status, json.loads(body)) == (200, {"challenge": "3eZbrw1aB"})


async def test_a_command_in_and_its_answer_out(server: fake.Slack, chat: Slack) -> None:
    answers = await server.person(admin=True).commands("/showstatus", "Hit & Run")
    await server.answered(answers)
    assert text(answers[0]) == "status &lt;Hit &amp; Run&gt; in slack:T0700:C0800 by an admin"


async def test_buttons_menus_mentions_and_direct_messages_too(server: fake.Slack, chat: Slack) -> None:
    person = server.person()
    pressed = await person.presses('["sources", "Hit & Run"]')
    await server.answered(pressed)
    assert text(pressed[0]).startswith("sources &lt;Hit &amp; Run&gt;")
    assert "Hit & Run" in await person.types("pick:status", "hit &amp; r")
    picked = await person.picks("pick:status", "Hit & Run")
    await server.answered(picked)
    assert text(picked[0]).startswith("status &lt;Hit &amp; Run&gt;")
    await person.mentions("status Dark", times=3)
    await server.traffic.until(lambda: "C0800" in server.api.messages)
    await server.person(room="D0900").writes("status Dark")
    await server.traffic.until(lambda: "D0900" in server.api.messages)
    assert len(server.api.messages["C0800"]) == 1


async def test_events_that_nobody_asked_for_are_taken(server: fake.Slack, chat: Slack) -> None:
    await server.person().happens({"type": "reaction_added", "user": "U1", "item": {}})
    assert [status for status, _ in server.requests.answers] == [200]


@pytest.mark.parametrize(
    ("age", "secret", "headers"),
    [
        (301, fake.SECRET, {}),
        # Times are whole seconds, of which one may be over before it is heard.
        (-303, fake.SECRET, {}),
        (0, "another", {}),
        (0, fake.SECRET, {"X-Slack-Signature": "v0="}),
        (0, fake.SECRET, {"X-Slack-Request-Timestamp": "soon"}),
        (0, fake.SECRET, {"X-Slack-Request-Timestamp": ""}),
        (0, fake.SECRET, {"X-Slack-Request-Timestamp": "²"}),
    ],
)
async def test_what_slack_did_not_sign_just_now_is_refused(
    server: fake.Slack, chat: Slack, age: float, secret: str, headers: dict[str, str]
) -> None:
    server.requests.age, server.requests.secret = age, secret
    status, _ = await server.requests.post("command=%2Fshowstatus&text=Dark&user_id=U1&team_id=T0700", FORM, **headers)
    assert status == 401
    assert server.api.calls == ["auth.test"]


async def test_what_is_too_large_is_not_read(server: fake.Slack, chat: Slack) -> None:
    status, _ = await server.requests.post("x" * 1_100_000, FORM)
    assert status == 413


@pytest.mark.parametrize("body", ["", "{", "payload=%7B", "payload=null", "\ud7ff", "ssl_check=1"])
async def test_signed_nonsense_breaks_nothing(server: fake.Slack, chat: Slack, body: str) -> None:
    status, _ = await server.requests.post(body, FORM)
    assert status in (200, 400, 404)
    answers = await server.person().commands("/showstatus", "Dark")
    await server.answered(answers)


async def test_nothing_can_be_installed_where_one_token_is_set(server: fake.Slack, chat: Slack) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{chat.url}/slack/install") as response:
        assert response.status == 404


async def test_it_is_deaf_once_it_has_stopped(server: fake.Slack, door: Door) -> None:
    chat = door(slack_signing_secret=fake.SECRET)
    async with running(chat) as task:
        await listening(chat, task)
    assert not chat.listening
    assert "apps.connections.open" not in server.api.calls


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"slack_app_token": ""}, "SLACK_APP_TOKEN"),
        ({"slack_signing_secret": fake.SECRET, "slack_address": "192.0.2.1:1"}, "SLACK_ADDRESS"),
    ],
)
async def test_what_is_missing_is_said_in_one_sentence(door: Door, settings: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingsError, match=named) as raised:
        await door(**settings).run(echo, titles)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"slack_bot_token": fake.BOT_TOKEN}, "SLACK_BOT_TOKEN"),
        ({"secret_key": ""}, "SECRET_KEY"),
        ({"slack_client_secret": ""}, "SLACK_CLIENT_SECRET"),
        ({"slack_url": ""}, "SLACK_URL"),
    ],
)
async def test_what_many_workspaces_need_is_said(door: Door, settings: dict[str, Any], named: str) -> None:
    given = {
        "slack_bot_token": "",
        "slack_client_id": "123.456",
        "slack_client_secret": "s",
        "slack_url": "https://tv.example",
        "secret_key": "k" * 32,
    }
    with pytest.raises(SettingsError, match=named):
        await door(**{**given, **settings}).run(echo, titles)
