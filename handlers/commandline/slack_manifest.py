"""`slack-manifest`: the settings in; out, the app manifest (JSON) to paste into Slack."""

from __future__ import annotations

import argparse
import json
from typing import Any

from bot.errors import SettingsError
from bot.settings import Settings

#: Slack keeps these for itself, and one of them in a manifest makes it refuse the whole
RESERVED = frozenset(
    {
        "archive",
        "away",
        "call",
        "collapse",
        "dm",
        "dnd",
        "expand",
        "feed",
        "invite",
        "join",
        "leave",
        "me",
        "msg",
        "mute",
        "open",
        "pro",
        "remind",
        "remove",
        "rename",
        "search",
        "shortcuts",
        "shrug",
        "star",
        "status",
        "topic",
        "unarchive",
        "who",
    }
)
SCOPES = (
    "app_mentions:read",
    # To look up whether a message was posted whose answer was lost.
    "channels:history",
    "groups:history",
    "chat:write",
    "commands",
    "im:history",
    "im:write",
    # To know who is an admin.
    "users:read",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """None but the settings."""


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the manifest. Raises SettingsError where Slack would refuse it."""
    print(json.dumps(manifest(settings), indent=2, ensure_ascii=False))
    return 0


def manifest(settings: Settings) -> dict[str, Any]:
    """https://docs.slack.dev/reference/app-manifest"""
    status = _named("SLACK_STATUS_COMMAND", settings.slack_status_command)
    every = _named("SLACK_COMMAND", settings.slack_command)
    if status == every:
        raise SettingsError(f"SLACK_COMMAND: {every} is SLACK_STATUS_COMMAND too; give each a name of its own")
    return {
        "display_information": {
            "name": "Cliffhanger",
            "description": "Tells you whether a TV show is coming back, with its sources.",
            "background_color": "#1f2933",
        },
        "features": {
            "app_home": {"messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
            "bot_user": {"display_name": "cliffhanger", "always_online": True},
            "slash_commands": [
                _command(status, "Is a show coming back?", "SHOW"),
                _command(every, "Everything that Cliffhanger can do", "help"),
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": ["app_mention", "message.im"]},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def _command(name: str, description: str, hint: str) -> dict[str, Any]:
    return {"command": name, "description": description, "usage_hint": hint, "should_escape": False}


def _named(setting: str, name: str) -> str:
    if not name.startswith("/") or not 1 < len(name) <= 32 or name != name.lower() or " " in name:
        raise SettingsError(f"{setting}: {name!r} must be a slash and a word of small letters, like /showstatus")
    if name[1:] in RESERVED:
        raise SettingsError(f"{setting}: Slack keeps {name} for itself; take another name, like /showstatus")
    return name
