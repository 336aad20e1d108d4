from __future__ import annotations

import json

import pytest

from bot.__main__ import main
from bot.settings import load


def test_the_manifest_names_both_commands_and_what_they_need(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["slack-manifest"]) == 0
    manifest = json.loads(capsys.readouterr().out)
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == ["/showstatus", "/cliffhanger"]
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["settings"]["event_subscriptions"]["bot_events"] == ["app_mention", "message.im"]
    assert {"commands", "chat:write", "app_mentions:read", "im:history", "users:read"} <= set(
        manifest["oauth_config"]["scopes"]["bot"]
    )


def test_the_names_are_the_settings(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_COMMAND", "/tvbot")
    assert load().slack_command == "/tvbot"
    assert main(["slack-manifest"]) == 0
    assert '"/tvbot"' in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["/status", "/who", "status", "/Show", "/show status", "/", "/" + "x" * 32, "/showstatus"]
)
def test_a_name_that_slack_would_refuse_is_refused_here(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_COMMAND", name)
    assert main(["slack-manifest"]) == 2
    assert "SLACK_COMMAND" in capsys.readouterr().err
