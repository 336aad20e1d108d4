"""What discord.py and the network below it raise in; our own errors out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import aiohttp
import discord

from bot.errors import ChatError, CliffhangerError, GoneError, SettingsError

#: close codes of the gateway that no new attempt mends: https://docs.discord.com/developers/topics/opcodes-and-status-codes
WRONG_TOKEN, FORBIDDEN_INTENTS = 4004, (4013, 4014)

#: the reason for which what is wished in a room rests until the bot sees it again
UNSEEN = "the bot cannot see the room; let it in again, or give it View Channel there"
#: what no new attempt mends: Discord's code → why, in words for whoever wished for something there
GONE: Mapping[int, str] = {
    10003: "the room is not there any more",
    10004: "the bot is not on the server any more",
    10008: "the message is not there any more",
    10013: "the person is not there any more",
    40067: "the forum demands a tag, so the bot can open no post there",
    50001: UNSEEN,
    50007: "the person takes no direct messages from the bot",
    50013: "the bot may not post there; give it Send Messages and Embed Links",
    50083: "the thread is closed; open it again",
    50278: "the person shares no server with the bot, so it cannot write to them",
}
#: what Discord calls a body that it does not take: the message's fault, whoever is told
INVALID = 50035
#: what Discord calls a refusal that is not about us
NETWORK_ERROR = 40333


@contextmanager
def translated() -> Iterator[None]:
    """Whatever goes wrong within leaves as ChatError, GoneError or SettingsError."""
    try:
        yield
    except CliffhangerError:
        raise
    except Exception as error:
        raise translate(error) from error


def translate(error: Exception) -> CliffhangerError:
    """Our error for this one. Whatever is not known to have failed for good may have been posted all the same."""
    match error:
        case discord.RateLimited():
            return ChatError("Discord asks us to wait", after=error.retry_after)
        case discord.HTTPException():
            return _refused(error)
        case discord.LoginFailure():
            return SettingsError("DISCORD_TOKEN: Discord does not know this token; make a new one on the Bot page")
        case discord.PrivilegedIntentsRequired():
            return SettingsError("DISCORD_TOKEN: Discord refuses the intents of this bot")
        case discord.ConnectionClosed():
            return _closed(error)
        case discord.DiscordException():
            return ChatError(f"discord.py gave up: {error}")
        case aiohttp.ClientConnectorError():
            return ChatError("Discord cannot be reached")
        case aiohttp.ClientError() | OSError() | TimeoutError():
            return ChatError(f"the connection to Discord broke: {type(error).__name__}", unsure=True)
    # One malformed event raises whatever its reading happened to raise, and ends the connection.
    return ChatError(f"discord.py stumbled: {type(error).__name__}: {error}", unsure=True)


def _refused(error: discord.HTTPException) -> ChatError:
    text = f"Discord answered {error.status} ({error.code}): {error.text}"[:300]
    if error.status == 429:
        return ChatError(text, after=_wait(error))
    if error.status >= 500:
        return ChatError(text, unsure=True)
    if error.code in GONE:
        return GoneError(GONE[error.code])
    # What stands before Discord (Cloudflare) also says 403 and 404, but not in JSON: that will pass.
    if (
        error.status in (403, 404)
        and error.code != NETWORK_ERROR
        and "json" in error.response.headers.get("Content-Type", "")
    ):
        return GoneError(text)
    return ChatError(text)


def _wait(error: discord.HTTPException) -> float:
    try:
        return float(error.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return 60.0


def _closed(error: discord.ConnectionClosed) -> CliffhangerError:
    if error.code == WRONG_TOKEN:
        return SettingsError("DISCORD_TOKEN: Discord refuses this token; make a new one on the Bot page")
    if error.code in FORBIDDEN_INTENTS:
        return SettingsError("DISCORD_TOKEN: Discord refuses the intents of this bot")
    return ChatError(f"Discord closed the connection ({error.code})")
