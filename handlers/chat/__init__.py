"""The door to people: a promise that each platform keeps, and a registry of platforms.

To add a platform: write one module with an `open(settings, storage)` that returns what keeps the promise below, add
one row to `PLATFORMS`, and one to the contract suite (`tests/handlers/chat/test_contract.py`).
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast, runtime_checkable

from bot.cards import Card
from bot.model import Delivery, Destination
from bot.settings import Settings
from storage import Storage


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked: a command's name and the text behind it, unescaped, and where and by whom.

    A room that the text names stands in it as "#ROOM" or "#ROOM/THREAD", a role as "@ROLE", by the platform's ids.
    """

    command: str
    text: str
    #: the room or thread in which it was asked, or the person's direct messages
    destination: Destination
    #: the platform's id of the person
    asker: str
    admin: bool
    #: what stands before a command's name where it was asked: "/" or "/cliffhanger "
    prefix: str = "/"

    @property
    def direct(self) -> Destination:
        """The asker's direct messages."""
        return direct(self.destination, self.asker)


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request. `private`: only the asker sees it."""

    card: Card
    private: bool = False


Answer = Callable[[Request], Awaitable[Reply]]
#: for a command and what is typed of its text: the names that complete it, best first, at most 25
Complete = Callable[[str, str], Awaitable[tuple[str, ...]]]
#: for a destination that went out of reach, and why: a room with all its threads, or a workspace with all its rooms
Lost = Callable[[Destination, str], Awaitable[None]]


async def unheeded(_: Destination, __: str) -> None:
    """Heeds no loss; failed deliveries tell of it later."""


class Chat(Protocol):
    """The promise. No text of ours can mention anybody but the role that a delivery names.

    All but `run` works without a `run` too, so that a process may deliver without listening.
    """

    #: the word in `Destination.platform`
    platform: str

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded, /) -> None:
        """Connect and answer people until cancelled, and tell `lost` what the platform says went out of reach.

        Returns when nobody is left to answer (the terminal's input ended). Raises when the connection is lost for
        good, so that it is opened anew.
        """

    async def post(self, delivery: Delivery, card: Card) -> str:
        """Post, and return the platform's reference to the message. Raises ChatError; GoneError where nobody is there.

        A delivery whose key was posted before is not posted again where the platform can tell.
        """

    async def edit(self, delivery: Delivery, card: Card) -> None:
        """Make the message `delivery.message` show this card. Raises ChatError, or GoneError where it is not there."""

    async def may_post(self, destination: Destination, /, mention: str = "") -> str:
        """What keeps us from posting there, as one sentence that says what to do; empty where nothing does.

        `mention`: a role that is to hear of it, where the platform tells whether it would.

        A room of another workspace than the destination's is no place to post. Raises ChatError where nobody can tell.
        """

    async def close(self) -> None:
        """Let go of what posting without a `run` holds open."""


@runtime_checkable
class Connected(Protocol):
    """What a platform keeps besides if it has a connection that can be lost."""

    @property
    def listening(self) -> bool:
        """True while people are heard."""


@runtime_checkable
class Hosted(Protocol):
    """What a platform keeps besides if it belongs to one person, with whom the program may end."""

    @property
    def left(self) -> bool:
        """True once that person said goodbye."""


@runtime_checkable
class Linked(Protocol):
    """What a platform keeps besides if its messages have addresses."""

    def link(self, delivery: Delivery, /) -> str:
        """The address of the message that this delivery posted, for people; empty where it has none."""


@runtime_checkable
class Counted(Protocol):
    """What a platform keeps besides if its library asks more than we do: to log in, or again what was refused."""

    @property
    def asked(self) -> int:
        """How many requests were begun so far for posts, edits and what belongs to them."""


def _slack(settings: Settings) -> bool:
    # Half of it set is a slip to be told, not a wish to do without Slack.
    return any(
        (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret, settings.slack_client_id)
    )


#: platform → (module under `handlers/chat/` with an `async def open(settings, storage) -> Chat`, is it configured?)
PLATFORMS: Mapping[str, tuple[str, Callable[[Settings], bool]]] = {
    "discord": ("handlers.chat.discord", lambda settings: bool(settings.discord_token)),
    "slack": ("handlers.chat.slack", _slack),
    "console": ("handlers.chat.console", lambda settings: not settings.discord_token and not _slack(settings)),
}


#: where a person is the same in every workspace, and has one place for direct messages
WORLDWIDE = frozenset({"discord"})
#: where a message that was posted long ago is known only by looking for it: each try is noted before it is made, and
#: what was tried before (`Delivery.attempts`) is looked for
LOOKING = frozenset({"discord", "slack"})


#: how the id of a role, or of a group of people, looks
_ROLES = {"discord": re.compile(r"[0-9]+"), "slack": re.compile(r"S[A-Z0-9]+")}


def mentionable(where: Destination, role: str) -> bool:
    """True for the id of a role or group; not for everybody's role, whose id on Discord is the server's own."""
    pattern = _ROLES.get(where.platform)
    return pattern is None or (bool(pattern.fullmatch(role)) and role != where.workspace)


def direct(where: Destination, person: str) -> Destination:
    """The direct messages of a person (the platform's id) whom we know from this destination."""
    workspace = "" if where.platform in WORLDWIDE else where.workspace
    return Destination(where.platform, workspace, person=person)


def configured(settings: Settings) -> tuple[str, ...]:
    """The platforms that the settings configure; the console where none is."""
    return tuple(name for name, (_, is_configured) in PLATFORMS.items() if is_configured(settings))


async def open_platforms(
    settings: Settings, storage: Storage, needed: Callable[[str], bool] = lambda _: True
) -> dict[str, Chat]:
    """The platforms that the settings configure and that are needed, by name."""
    return {
        name: cast("Chat", await import_module(PLATFORMS[name][0]).open(settings, storage))
        for name in configured(settings)
        if needed(name)
    }
