"""The door to people: a promise that each platform keeps, and a registry of platforms.

To add a platform: write one module with an `open(settings)` that returns what keeps the promise below, add one row
to `PLATFORMS`, and one to the contract suite (`tests/handlers/chat/test_contract.py`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast, runtime_checkable

from bot.cards import Card
from bot.model import Delivery, Destination
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked: a command's name and the text behind it, unescaped, and where and by whom."""

    command: str
    text: str
    #: the room or thread in which it was asked, or the person's direct messages
    destination: Destination
    #: the platform's id of the person
    asker: str
    admin: bool
    #: what stands before a command's name where it was asked: "/" or "/cliffhanger "
    prefix: str = "/"


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request. `private`: only the asker sees it."""

    card: Card
    private: bool = False


Answer = Callable[[Request], Awaitable[Reply]]
#: for a command and what is typed of its text: the names that complete it, best first, at most 25
Complete = Callable[[str, str], Awaitable[tuple[str, ...]]]


class Chat(Protocol):
    """The promise. No text of ours can mention anybody but the role that a delivery names."""

    #: the word in `Destination.platform`
    platform: str

    async def run(self, answer: Answer, complete: Complete) -> None:
        """Connect and answer people until cancelled.

        Returns when nobody is left to answer (the terminal's input ended). Raises when the connection is lost for
        good, so that it is opened anew.
        """

    async def post(self, delivery: Delivery, card: Card) -> str:
        """Post, and return the platform's reference to the message. Raises ChatError; GoneError where nobody is there.

        A delivery whose key was posted before is not posted again where the platform can tell.
        """

    async def edit(self, delivery: Delivery, card: Card) -> None:
        """Make the message `delivery.message` show this card. Raises ChatError, or GoneError where it is not there."""


@runtime_checkable
class Connected(Protocol):
    """What a platform keeps besides if it has a connection that can be lost."""

    @property
    def listening(self) -> bool:
        """True while people are heard."""


#: platform → (module under `handlers/chat/` with an `async def open(settings) -> Chat`, is it configured?)
PLATFORMS: Mapping[str, tuple[str, Callable[[Settings], bool]]] = {
    "discord": ("handlers.chat.discord", lambda settings: bool(settings.discord_token)),
    "slack": ("handlers.chat.slack", lambda settings: bool(settings.slack_bot_token)),
    "console": ("handlers.chat.console", lambda settings: not settings.discord_token and not settings.slack_bot_token),
}


async def open_platforms(settings: Settings) -> dict[str, Chat]:
    """The platforms that the settings configure, by name; the console where none is."""
    return {
        name: cast("Chat", await import_module(module).open(settings))
        for name, (module, configured) in PLATFORMS.items()
        if configured(settings)
    }
