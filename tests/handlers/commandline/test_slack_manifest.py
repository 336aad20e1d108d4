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
    assert {"app_mention", "message.im", "app_uninstalled", "channel_archive"} <= set(
        manifest["settings"]["event_subscriptions"]["bot_events"]
    )
    assert {"commands", "chat:write", "app_mentions:read", "im:history", "users:read"} <= set(
        manifest["oauth_config"]["scopes"]["bot"]
    )
    assert "request_url" not in str(manifest)


def test_with_an_address_slack_is_to_send_requests_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_URL", "https://tv.example/")
    assert main(["slack-manifest"]) == 0
    manifest = json.loads(capsys.readouterr().out)
    events = "https://tv.example/slack/events"
    assert manifest["settings"]["socket_mode_enabled"] is False
    assert manifest["settings"]["event_subscriptions"]["request_url"] == events
    assert manifest["settings"]["interactivity"]["message_menu_options_url"] == events
    assert {command["url"] for command in manifest["features"]["slash_commands"]} == {events}
    assert manifest["oauth_config"]["redirect_urls"] == ["https://tv.example/slack/oauth_redirect"]


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
