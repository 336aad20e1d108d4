"""What slack_sdk and the network below it raise in; our own errors out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import ChatError, CliffhangerError, GoneError, SettingsError

#: the room or message is not there, or not for us, until somebody changes that
GONE = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "message_not_found",
        "thread_not_found",
        "user_not_found",
        "user_disabled",
        "user_not_visible",
        "cannot_dm_bot",
        "restricted_action",
        "restricted_action_thread_only_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "cant_update_message",
        "edit_window_closed",
        "team_access_not_granted",
        "ekm_access_denied",
        "messages_tab_disabled",
    }
)
#: the tokens are wrong or no longer good
WRONG_TOKEN = frozenset(
    {
        "invalid_auth",
        "not_authed",
        "token_revoked",
        "token_expired",
        "account_inactive",
        "not_allowed_token_type",
        "no_permission",
        "missing_scope",
    }
)
LIMITED = frozenset({"ratelimited", "rate_limited"})
#: where Slack does not say how long to wait
WAIT = 30.0


@contextmanager
def translated() -> Iterator[None]:
    """Whatever goes wrong within leaves as ChatError or GoneError."""
    try:
        yield
    except CliffhangerError:
        raise
    except Exception as error:
        raise translate(error) from error


@contextmanager
def starting(setting: str) -> Iterator[None]:
    """Where Slack refuses the token of this setting, the operator must act."""
    try:
        yield
    except SlackApiError as error:
        if reason(error) in WRONG_TOKEN:
            text = f"{setting}: Slack answers {reason(error)!r}; install the app with the manifest of `slack-manifest`"
            raise SettingsError(text) from error
        raise


def translate(error: Exception) -> ChatError:
    """Our error for this one. Whatever is not known to have failed for good may have been posted all the same."""
    match error:
        case SlackApiError():
            return _refused(error)
        case SlackClientError():
            return ChatError(f"slack_sdk gave up: {error}"[:300])
        case aiohttp.ClientConnectorError():
            return ChatError("Slack cannot be reached")
        case aiohttp.ClientError() | OSError() | TimeoutError():
            return ChatError(f"the connection to Slack broke: {type(error).__name__}", unsure=True)
    return ChatError(f"slack_sdk stumbled: {type(error).__name__}: {error}"[:300], unsure=True)


def reason(error: SlackApiError) -> str:
    """Slack's word for what is wrong; nothing where the answer was not Slack's."""
    answer = error.response
    found = answer.get("error") if hasattr(answer, "get") else None
    return found if isinstance(found, str) else ""


def _refused(error: SlackApiError) -> ChatError:
    word, status = reason(error), getattr(error.response, "status_code", None)
    text = f"Slack answered {word or status or 'nothing that can be read'}"
    if word in LIMITED or status == 429:
        return ChatError(text, after=_wait(error))
    if word in GONE:
        return GoneError(text)
    return ChatError(text, unsure=not word or word in ("fatal_error", "internal_error", "request_timeout"))


def _wait(error: SlackApiError) -> float:
    headers = {name.lower(): value for name, value in (getattr(error.response, "headers", None) or {}).items()}
    try:
        return float(headers["retry-after"])
    except (KeyError, ValueError, TypeError):
        return WAIT
