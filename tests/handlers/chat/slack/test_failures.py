from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import ChatError, GoneError, SettingsError
from handlers.chat.slack.failures import starting, translate, translated


def refusal(error: str | None, status: int = 200, **headers: str) -> SlackApiError:
    body = {"ok": False, "error": error}
    return SlackApiError("", SimpleNamespace(get=body.get, status_code=status, headers=headers))  # type: ignore[no-untyped-call]


def family(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    yield kind
    for child in kind.__subclasses__():
        yield from family(child)


@pytest.mark.parametrize("kind", [*family(SlackClientError), *family(aiohttp.ClientError), TimeoutError, KeyError])
def test_every_failure_becomes_one_of_ours(kind: type[Exception]) -> None:
    error: Any = kind.__new__(kind)
    error.response = None
    assert isinstance(translate(error), ChatError)


@pytest.mark.parametrize("word", ["channel_not_found", "is_archived", "not_in_channel", "message_not_found"])
def test_a_destination_that_is_gone(word: str) -> None:
    assert type(translate(refusal(word))) is GoneError


@pytest.mark.parametrize(
    ("error", "after", "unsure"),
    [
        (refusal("ratelimited", 429, **{"Retry-After": "17"}), 17, False),
        (refusal("ratelimited", 429, **{"retry-after": "17"}), 17, False),
        (refusal("ratelimited", 429, **{"Retry-After": "soon"}), 30, False),
        (refusal("invalid_arguments"), None, False),
        (refusal("invalid_auth"), None, False),
        (refusal("fatal_error"), None, True),
        (refusal(None, 502), None, True),
        (aiohttp.ServerDisconnectedError(), None, True),
        (TimeoutError(), None, True),
    ],
)
def test_whether_to_wait_and_whether_it_may_have_been_posted(
    error: Exception, after: float | None, unsure: bool
) -> None:
    found = translate(error)
    assert type(found) is ChatError
    assert (found.after, found.unsure) == (after, unsure)


def test_a_refused_token_at_the_start_is_the_operators_to_mend() -> None:
    with pytest.raises(SettingsError, match="SLACK_APP_TOKEN"), translated(), starting("SLACK_APP_TOKEN"):
        raise refusal("invalid_auth")
    with pytest.raises(ChatError), translated(), starting("SLACK_APP_TOKEN"):
        raise refusal("fatal_error")
