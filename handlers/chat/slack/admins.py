"""A person of a workspace in; out, whether they may use the commands for admins. Known for a short time."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.errors import ChatError
from handlers.chat.slack.methods import Methods

log = structlog.get_logger()

#: seconds for which a person is remembered as an admin or not, and how many people are
KNOWN_FOR, PEOPLE = 120.0, 10_000
#: seconds that somebody who asks may be kept waiting for it
PATIENCE = 2.0


class Admins:
    """Admins and owners of a workspace, and the members of `group` (the id of a user group) where one is named."""

    def __init__(self, methods: Methods, group: str) -> None:
        self._methods = methods
        self._group = group
        self._known: dict[tuple[str, str], tuple[bool, float]] = {}

    async def has(self, workspace: str, person: str) -> bool:
        """No, where Slack does not say."""
        now = asyncio.get_running_loop().time()
        admin, until = self._known.get((workspace, person), (False, 0.0))
        if now < until:
            return admin
        try:
            admin = await self._runs(workspace, person) or await self._in_group(workspace, person)
        except ChatError as error:
            log.warning("admins unknown", platform="slack", workspace=workspace, reason=str(error))
            return False
        if len(self._known) >= PEOPLE:
            self._known.clear()
        self._known[workspace, person] = admin, now + KNOWN_FOR
        return admin

    async def _runs(self, workspace: str, person: str) -> bool:
        user = (await self._methods.call(workspace, "users.info", patience=PATIENCE, user=person))["user"]
        return not _stranger(user, workspace) and bool(user.get("is_admin") or user.get("is_owner"))

    async def _in_group(self, workspace: str, person: str) -> bool:
        if not self._group:
            return False
        access = await self._methods.workspaces.access(workspace)
        # A token of an organisation must say for which of its workspaces it asks.
        which = {"team_id": workspace} if access and access.organisation else {}
        answer = await self._methods.call(
            workspace, "usergroups.users.list", patience=PATIENCE, usergroup=self._group, **which
        )
        return person in answer["users"]


def _stranger(user: Mapping[str, Any], workspace: str) -> bool:
    """True for somebody of another workspace, whom a shared room brings here: they may well be an admin there."""
    if user.get("is_stranger"):
        return True
    return "enterprise_user" not in user and user.get("team_id", workspace) != workspace
