"""What slack_sdk and the network below it raise in; our own errors out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import ChatError, CliffhangerError, GoneError, SettingsError

ARCHIVED, DELETED = "the room is archived", "the room is not there any more, or not for us"
OUTSIDE = "the bot is not in the room; bring it in with /invite @cliffhanger"
#: the room, person or message is not there, or not for us, until somebody changes that: Slack's word → ours
GONE: Mapping[str, str] = {
    "channel_not_found": DELETED,
    "is_archived": ARCHIVED,
    "not_in_channel": OUTSIDE,
    "message_not_found": "the message is not there any more",
    "thread_not_found": "the thread is not there any more",
    "user_not_found": "the person is not there any more",
    "user_disabled": "the person's account is closed",
    "user_not_visible": "the person is not visible to the bot",
    "cannot_dm_bot": "bots get no direct messages",
    "messages_tab_disabled": "the app's Messages tab is switched off; switch it on under App Home",
    "restricted_action": "the workspace does not let the bot post there",
    "restricted_action_thread_only_channel": "only answers in threads may be posted there",
    "restricted_action_read_only_channel": "the room is read-only; let the bot post there",
    "restricted_action_thread_locked": "the thread is locked",
    "cant_update_message": "the message may not be edited any more",
    "edit_window_closed": "the message may not be edited any more",
    "team_access_not_granted": "the organisation has not given the app this workspace",
    "ekm_access_denied": "the organisation's key administrators have suspended access",
}
#: a token that was good and is not any more
REVOKED = frozenset({"account_inactive", "invalid_auth", "token_expired", "token_revoked"})
#: the tokens are wrong or no longer good
WRONG_TOKEN = REVOKED | {"not_authed", "not_allowed_token_type", "no_permission", "missing_scope"}
LIMITED = frozenset({"ratelimited", "rate_limited"})
#: where Slack does not say how long to wait
WAIT = 30.0


#: a message that Slack does not take, whoever is told
INVALID = frozenset(
    {"invalid_attachments", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)


class InvalidError(ChatError):
    """Slack does not take this message; a plainer one may do."""


class LackingError(ChatError):
    """The bot's token lacks these scopes (with commas between them)."""

    def __init__(self, scopes: str) -> None:
        super().__init__(
            f"Slack has not given the bot the permission {scopes or 'that it needs'}; an admin must add it under "
            "OAuth & Permissions, and install the app to the workspace anew"
        )


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
        return GoneError(GONE[word])
    if word in INVALID:
        return InvalidError(text)
    if word == "missing_scope":
        return LackingError(str(error.response.get("needed", "") or ""))
    return ChatError(text, unsure=not word or word in ("fatal_error", "internal_error", "request_timeout"))


def _wait(error: SlackApiError) -> float:
    headers = {name.lower(): value for name, value in (getattr(error.response, "headers", None) or {}).items()}
    try:
        return float(headers["retry-after"])
    except (KeyError, ValueError, TypeError):
        return WAIT
