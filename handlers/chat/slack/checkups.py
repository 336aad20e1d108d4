"""The settings in; out, what was looked at with Slack, one after the other, each with its fix where it is not well."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SettingsError
from bot.settings import Settings
from handlers.chat.slack.failures import reason
from handlers.chat.slack.posts import missing_scopes
from handlers.chat.slack.setup import Hearing, hearing, inviting, many

#: seconds that Slack has to answer
PATIENCE = 15
_AGAIN = "check the network, then try again"


async def look(settings: Settings) -> AsyncIterator[tuple[str, str]]:
    """What, and its fix; the fix is empty where all is well. Nothing where Slack is not configured."""
    token = settings.slack_bot_token.get_secret_value()
    if not token and not settings.slack_client_id:
        if settings.slack_app_token.get_secret_value() or settings.slack_signing_secret.get_secret_value():
            yield "no workspace", "SLACK_BOT_TOKEN: copy the Bot User OAuth Token (Install App) to it"
        return
    try:
        installed, way = many(settings), hearing(settings)
        if installed:
            inviting(settings)
    except SettingsError as error:
        yield "something is missing", str(error)
        return
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        client = AsyncWebClient(token or None, settings.slack_api_url, session=session, retry_handlers=[])
        if installed:
            yield f"workspaces install it at {settings.slack_url.rstrip('/')}/slack/install", ""
        else:
            async for found in _token(client):
                yield found
        if way is Hearing.SOCKET:
            yield await _socket(client, settings.slack_app_token.get_secret_value())
        else:
            yield f"heard by signed requests at {settings.slack_address}", ""


async def _token(client: AsyncWebClient) -> AsyncIterator[tuple[str, str]]:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        if word := reason(error):
            fix = "install the app to the workspace anew and copy the Bot User OAuth Token to SLACK_BOT_TOKEN"
            yield f"the token is refused ({word})", fix
        else:
            yield f"no answer ({error.response.status_code})", _AGAIN
    except (SlackClientError, aiohttp.ClientError, OSError) as error:
        yield f"no answer ({type(error).__name__})", _AGAIN
    else:
        yield f"the token is for {answer.get('team') or 'a workspace'}", ""
        if missing := missing_scopes(answer.headers):
            fix = "OAuth & Permissions → Bot Token Scopes: add them, then install the app to the workspace anew"
            yield f"permissions are missing: {', '.join(missing)}", fix


async def _socket(client: AsyncWebClient, token: str) -> tuple[str, str]:
    try:
        await client.apps_connections_open(app_token=token)
    except SlackApiError as error:
        fix = (
            "switch Socket Mode on, and make an app-level token with connections:write (Basic Information → App-Level "
            "Tokens) for SLACK_APP_TOKEN"
        )
        return f"Socket Mode is refused ({reason(error) or error.response.status_code})", fix
    except (SlackClientError, aiohttp.ClientError, OSError) as error:
        return f"no answer about Socket Mode ({type(error).__name__})", _AGAIN
    return "heard over Socket Mode", ""
