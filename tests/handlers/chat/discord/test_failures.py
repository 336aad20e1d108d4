from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from multidict import CIMultiDict

from bot.errors import ChatError, CliffhangerError, GoneError, SettingsError
from handlers.chat.discord.failures import translate, translated


def answer(status: int, kind: str = "application/json", **headers: str) -> Any:
    return SimpleNamespace(status=status, reason="", headers=CIMultiDict({"Content-Type": kind, **headers}))


def family(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    yield kind
    for child in kind.__subclasses__():
        yield from family(child)


@pytest.mark.parametrize(
    "kind", [*family(discord.DiscordException), *family(aiohttp.ClientError), TimeoutError, KeyError]
)
def test_every_failure_becomes_one_of_ours(kind: type[Exception]) -> None:
    error = kind.__new__(kind)
    error.__dict__.update(response=answer(418), status=418, code=0, text="", retry_after=1.0, shard_id=None)
    assert isinstance(translate(error), ChatError | SettingsError)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (discord.Forbidden(answer(403), {"code": 50013, "message": "Missing Permissions"}), GoneError),
        (discord.NotFound(answer(404), {"code": 10003, "message": "Unknown Channel"}), GoneError),
        (discord.Forbidden(answer(403, "text/html"), "<html>blocked"), ChatError),
        (discord.HTTPException(answer(400), {"code": 50035, "message": "Invalid"}), ChatError),
        (discord.LoginFailure("Improper token"), SettingsError),
        (discord.PrivilegedIntentsRequired(None), SettingsError),
        (discord.ConnectionClosed(SimpleNamespace(close_code=4004), shard_id=None, code=4004), SettingsError),  # type: ignore[arg-type]
        (discord.ConnectionClosed(SimpleNamespace(close_code=4000), shard_id=None, code=4000), ChatError),  # type: ignore[arg-type]
    ],
)
def test_who_must_act(error: Exception, kind: type[CliffhangerError]) -> None:
    assert type(translate(error)) is kind


@pytest.mark.parametrize(
    ("error", "after"),
    [
        (discord.RateLimited(61.5), 61.5),
        (discord.HTTPException(answer(429, **{"Retry-After": "7"}), "banned"), 7),
        (discord.HTTPException(answer(429, **{"Retry-After": "soon"}), "banned"), 60),
    ],
)
def test_how_long_to_wait(error: Exception, after: float) -> None:
    translated_error = translate(error)
    assert isinstance(translated_error, ChatError)
    assert translated_error.after == after


@pytest.mark.parametrize(
    ("error", "unsure"),
    [
        (aiohttp.ServerDisconnectedError(), True),
        (TimeoutError(), True),
        (discord.DiscordServerError(answer(503), "oops"), True),
        (discord.RateLimited(61), False),
        (discord.HTTPException(answer(400), {"code": 50035, "message": "Invalid"}), False),
    ],
)
def test_whether_it_may_have_been_posted(error: Exception, unsure: bool) -> None:
    translated_error = translate(error)
    assert isinstance(translated_error, ChatError)
    assert translated_error.unsure is unsure


def test_our_own_errors_pass() -> None:
    with pytest.raises(GoneError, match="mine"), translated():
        raise GoneError("mine")
