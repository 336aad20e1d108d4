from __future__ import annotations

from typing import Any

import pytest

from bot.settings import Settings
from handlers.chat.slack.checkups import look
from tests.fakes import slack as fake


async def found(server: fake.Slack, **settings: Any) -> list[tuple[str, str]]:
    given = {
        "slack_bot_token": fake.BOT_TOKEN,
        "slack_app_token": fake.APP_TOKEN,
        "slack_api_url": server.url,
        **settings,
    }
    return [finding async for finding in look(Settings.model_validate(given))]


async def test_all_is_well(server: fake.Slack) -> None:
    assert await found(server) == [("the token is for tv", ""), ("heard over Socket Mode", "")]
    assert await found(server, slack_signing_secret=fake.SECRET) == [
        ("the token is for tv", ""),
        ("heard by signed requests at 127.0.0.1:3000", ""),
    ]
    assert await found(server, slack_bot_token="", slack_app_token="") == []


async def test_permissions_that_are_missing_are_named(server: fake.Slack) -> None:
    server.api.scopes -= {"chat:write", "users:read"}
    _, (what, fix), _ = await found(server)
    assert what == "permissions are missing: chat:write, users:read"
    assert "OAuth & Permissions" in fix


@pytest.mark.parametrize(
    ("settings", "what", "fix"),
    [
        ({"slack_bot_token": ""}, "no workspace", "SLACK_BOT_TOKEN"),
        ({"slack_app_token": ""}, "something is missing", "SLACK_APP_TOKEN"),
        ({"slack_bot_token": "xoxb-wrong"}, "the token is refused (invalid_auth)", "SLACK_BOT_TOKEN"),
        ({"slack_app_token": "xapp-wrong"}, "Socket Mode is refused (invalid_auth)", "SLACK_APP_TOKEN"),
        ({"slack_api_url": "http://127.0.0.1:1/api/"}, "no answer (ClientConnectorError)", "network"),
        ({"slack_client_id": "1.2"}, "something is missing", "keep one of the two"),
    ],
)
async def test_what_is_wrong_comes_with_its_fix(
    server: fake.Slack, settings: dict[str, Any], what: str, fix: str
) -> None:
    wrong = [finding for finding in await found(server, **settings) if finding[1]]
    assert wrong[0][0] == what
    assert fix in wrong[0][1]
    assert "\n" not in wrong[0][1]


async def test_many_workspaces_are_told_where_to_install(server: fake.Slack) -> None:
    assert (
        await found(
            server,
            slack_bot_token="",
            slack_client_id="1.2",
            slack_client_secret="s",
            slack_url="https://tv.example",
            secret_key="k" * 32,
        )
    )[0] == ("workspaces install it at https://tv.example/slack/install", "")
