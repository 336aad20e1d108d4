"""Where the app was let in: a workspace in; out, the token that acts there.

One workspace by SLACK_BOT_TOKEN (`Alone`), or as many as install the app, kept in the store (`Installed`). A workspace
of an organisation that installed the app for all of its workspaces is noted when it is first heard, and acts with the
organisation's token.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

import structlog

from bot.model import Changes, Installation
from handlers.chat.returns import returned
from handlers.chat.slack.seals import Seal
from storage import Storage

log = structlog.get_logger()

#: why wishes rest where the app was removed; what rests for this goes on when it is installed again
UNINSTALLED = "the app was removed from the workspace"
#: seconds after which what other processes kept is looked for
FRESH = 60.0


@dataclass(frozen=True, slots=True)
class Access:
    """What acts in a workspace: a token, and the app's own id as a user there."""

    token: str
    bot: str = ""
    #: the organisation whose token it is, where it is one's
    organisation: str = ""


class Workspaces(Protocol):
    """The promise of both. `many`: a workspace may come and go while others stay."""

    many: bool

    async def access(self, workspace: str, organisation: str = "", /) -> Access | None:
        """What acts in this workspace; None where the app is not installed."""

    async def renewed(self, workspace: str, refused: str, /) -> Access | None:
        """What acts there since this token was refused; None where nothing else does."""

    async def removed(self, workspace: str, at: datetime, /) -> tuple[str, ...]:
        """Forget the token of this workspace or organisation; which workspaces lost the app by that."""


class Alone:
    """One workspace, by a token in the settings."""

    many = False

    def __init__(self, token: str) -> None:
        self.only = Access(token)

    async def access(self, _: str, __: str = "", /) -> Access | None:
        return self.only

    async def renewed(self, _: str, __: str, /) -> Access | None:
        return None

    async def removed(self, workspace: str, _: datetime, /) -> tuple[str, ...]:
        return (workspace,)


class Installed:
    """Every workspace that installed the app, as the store has them; sealed there, and unsealed only in memory."""

    many = True

    def __init__(self, storage: Storage, seal: Seal, clock: Callable[[], float]) -> None:
        self._storage = storage
        self._seal = seal
        self._clock = clock
        self._kept: Mapping[str, Installation] = {}
        self._opened: dict[str, dict[str, str]] = {}
        self._read: float | None = None
        self._looking: asyncio.Task[None] | None = None

    async def access(self, workspace: str, organisation: str = "") -> Access | None:
        found = self._found(workspace)
        if found is None and self._read != self._clock():
            await self._look()
            found = self._found(workspace)
        elif self._looking is None and self._clock() - (self._read or 0.0) > FRESH:
            # Who is known does not wait for the store: Slack wants its acknowledgement within 3 s.
            self._looking = asyncio.create_task(self._look_again())
        if found is None and organisation and (found := self._found(organisation)):
            await self._note(workspace, organisation)
        return found

    async def renewed(self, workspace: str, refused: str) -> Access | None:
        await self._look()
        found = self._found(workspace)
        return found if found and found.token != refused else None

    async def keep(self, given: Installation, token: str, bot: str) -> None:
        """Keep an installation with its token, and wake what rested because there was none."""
        sealed = self._seal.close(json.dumps({"token": token, "bot": bot}))
        there = [given.workspace, *self._of(given.workspace)]
        woken = await returned(self._storage, "slack", there, reasons=(UNINSTALLED,))
        await self._storage.save(Changes((replace(given, sealed=sealed), *woken)))
        await self._look()
        log.info("installed", platform="slack", workspace=given.workspace, name=given.name, resumed=len(woken))

    async def removed(self, workspace: str, at: datetime) -> tuple[str, ...]:
        await self._look()
        name = self._secret(workspace).get("organisation", workspace)
        given = self._kept.get(name)
        if given is None or at < given.made:
            # It was installed anew meanwhile: events may come late, and in any order.
            return ()
        # Its workspaces stay noted: they lead to nothing now, and to the token when there is one again.
        await self._storage.save(Changes(drop=(given,)))
        await self._look()
        return (name, *self._of(name))

    def _of(self, organisation: str) -> tuple[str, ...]:
        """The workspaces that are known to be of this organisation."""
        return tuple(name for name in self._kept if self._secret(name).get("organisation") == organisation)

    def _found(self, workspace: str) -> Access | None:
        secret = self._secret(workspace)
        if organisation := secret.get("organisation", ""):
            secret = self._secret(organisation)
        return Access(secret["token"], secret["bot"], organisation) if "token" in secret else None

    def _secret(self, workspace: str) -> dict[str, str]:
        """What was sealed for this workspace; nothing where there is none."""
        if workspace in self._kept and workspace not in self._opened:
            text = self._seal.open(self._kept[workspace].sealed)
            if text is None:
                log.error("a token cannot be unsealed", platform="slack", workspace=workspace, fix="see SECRET_KEY")
            self._opened[workspace] = json.loads(text or "{}")
        return self._opened.get(workspace, {})

    async def _note(self, workspace: str, organisation: str) -> None:
        given = self._kept[organisation]
        sealed = self._seal.close(json.dumps({"organisation": organisation}))
        await self._storage.save(Changes((replace(given, workspace=workspace, sealed=sealed),)))
        await self._look()

    async def _look_again(self) -> None:
        try:
            await self._look()
        except Exception:
            log.exception("workspaces not looked up", platform="slack")
        finally:
            self._looking = None

    async def _look(self) -> None:
        kept = {given.workspace: given for given in await self._storage.installations() if given.platform == "slack"}
        self._opened = {name: secret for name, secret in self._opened.items() if kept.get(name) == self._kept.get(name)}
        self._kept, self._read = kept, self._clock()
