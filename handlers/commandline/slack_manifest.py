"""`slack-manifest`: the settings in; out, the app manifest (JSON) to paste into Slack."""

from __future__ import annotations

import argparse
import json
from typing import Any

from bot.errors import SettingsError
from bot.settings import Settings
from handlers.chat.slack.endpoints import EVENTS as PATH
from handlers.chat.slack.endpoints import REDIRECT
from handlers.chat.slack.scopes import EVENTS, SCOPES

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


def arguments(parser: argparse.ArgumentParser) -> None:
    """None but the settings."""


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the manifest. Raises SettingsError where Slack would refuse it."""
    print(json.dumps(manifest(settings), indent=2, ensure_ascii=False))
    return 0


def manifest(settings: Settings) -> dict[str, Any]:
    """https://docs.slack.dev/reference/app-manifest. With SLACK_URL and no app token, requests are to come there."""
    status = _named("SLACK_STATUS_COMMAND", settings.slack_status_command)
    every = _named("SLACK_COMMAND", settings.slack_command)
    if status == every:
        raise SettingsError(f"SLACK_COMMAND: {every} is SLACK_STATUS_COMMAND too; give each a name of its own")
    url = settings.slack_url.rstrip("/")
    over_http = bool(url) and not settings.slack_app_token.get_secret_value()
    here = {"request_url": url + PATH} if over_http else {}
    return {
        "display_information": {
            "name": "Cliffhanger",
            "description": "Tells you whether a TV show is coming back, with its sources.",
            "background_color": "#1f2933",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "cliffhanger", "always_online": True},
            "slash_commands": [
                {**command, "url": url + PATH} if over_http else command
                for command in (
                    _command(status, "Is a show coming back?", "SHOW"),
                    # With `should_escape` a room or group that is named comes with its id.
                    _command(every, "Everything that Cliffhanger can do", "help", should_escape=True),
                )
            ],
        },
        "oauth_config": {
            **({"redirect_urls": [url + REDIRECT]} if url else {}),
            "scopes": {"bot": list(SCOPES)},
        },
        "settings": {
            "event_subscriptions": {**here, "bot_events": list(EVENTS)},
            "interactivity": {
                "is_enabled": True,
                **here,
                **({"message_menu_options_url": url + PATH} if over_http else {}),
            },
            "org_deploy_enabled": bool(url),
            "socket_mode_enabled": not over_http,
            "token_rotation_enabled": False,
        },
    }


def _command(name: str, description: str, hint: str, *, should_escape: bool = False) -> dict[str, Any]:
    return {"command": name, "description": description, "usage_hint": hint, "should_escape": should_escape}


def _named(setting: str, name: str) -> str:
    if not name.startswith("/") or not 1 < len(name) <= 32 or name != name.lower() or " " in name:
        raise SettingsError(f"{setting}: {name!r} must be a slash and a word of small letters, like /showstatus")
    if name[1:] in RESERVED:
        raise SettingsError(f"{setting}: Slack keeps {name} for itself; take another name, like /showstatus")
    return name
