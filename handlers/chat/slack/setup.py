"""The operator's settings in; how Slack is reached and heard by them, or what they lack, in one sentence, out."""

from __future__ import annotations

from enum import StrEnum

from bot.errors import SettingsError
from bot.settings import Settings


class Hearing(StrEnum):
    """How Slack's requests come to us."""

    SOCKET = "Socket Mode"
    HTTP = "signed HTTP"


def hearing(settings: Settings) -> Hearing:
    """Raises SettingsError where nothing is set by which Slack could be heard."""
    if settings.slack_signing_secret.get_secret_value():
        return Hearing.HTTP
    if settings.slack_app_token.get_secret_value():
        return Hearing.SOCKET
    raise SettingsError(
        "SLACK_APP_TOKEN: Slack cannot be heard without it; make an app-level token with connections:write (Basic "
        "Information → App-Level Tokens), or set SLACK_SIGNING_SECRET to be sent requests instead"
    )


def many(settings: Settings) -> bool:
    """True where workspaces install the app themselves. Raises SettingsError where something for that is missing."""
    if not settings.slack_client_id:
        if not settings.slack_bot_token.get_secret_value():
            raise SettingsError("SLACK_BOT_TOKEN: is missing; copy the Bot User OAuth Token (Install App) to it")
        return False
    if settings.slack_bot_token.get_secret_value():
        raise SettingsError("SLACK_BOT_TOKEN: is for one workspace and SLACK_CLIENT_ID for many; keep one of the two")
    if not settings.secret_key.get_secret_value():
        raise SettingsError(
            "SECRET_KEY: is missing, and tokens are kept sealed; make one with `openssl rand -base64 32`"
        )
    return True


def inviting(settings: Settings) -> None:
    """Raises SettingsError where something is missing that only those need who let workspaces install the app."""
    if not settings.slack_client_secret.get_secret_value():
        raise SettingsError("SLACK_CLIENT_SECRET: is missing; it stands under the client id in Basic Information")
    if not settings.slack_url:
        raise SettingsError("SLACK_URL: is missing; set the address under which Slack and people find SLACK_ADDRESS")
