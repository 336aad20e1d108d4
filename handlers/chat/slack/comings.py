"""What Slack says of rooms and workspaces in: archived, deleted, left, uninstalled; wishes that rest or wake, out.

Events come late and in any order, so before a room counts as lost Slack is asked whether it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext

from bot.errors import ChatError
from bot.model import Changes, Destination
from handlers.chat import Lost
from handlers.chat.returns import returned
from handlers.chat.slack.failures import ARCHIVED, DELETED, OUTSIDE
from handlers.chat.slack.repeats import Repeats
from handlers.chat.slack.workspaces import UNINSTALLED, Workspaces
from storage import Storage

log = structlog.get_logger()

#: event → why nothing can be posted there any more
LEAVING: Mapping[str, str] = {
    "channel_archive": ARCHIVED,
    "channel_deleted": DELETED,
    "channel_left": OUTSIDE,
    "group_archive": ARCHIVED,
    "group_deleted": DELETED,
    "group_left": OUTSIDE,
}
#: event → the reasons for which nothing could be posted there, and that it ends
COMING: Mapping[str, tuple[str, ...]] = {
    "channel_unarchive": (ARCHIVED,),
    "group_unarchive": (ARCHIVED,),
    "member_joined_channel": (OUTSIDE, DELETED),
}

Said = Mapping[str, Any]


class Comings:
    """Puts its listeners on the app. `may_post`: what keeps us from posting to a destination, empty where nothing."""

    def __init__(
        self, storage: Storage, workspaces: Workspaces, lost: Lost, may_post: Callable[[Destination], Awaitable[str]]
    ) -> None:
        self._storage = storage
        self._workspaces = workspaces
        self._lost = lost
        self._may_post = may_post
        self._repeats = Repeats(asyncio.get_running_loop().time)

    def listen(self, app: AsyncApp) -> None:
        for name in LEAVING:
            app.event(name)(self._on_leaving)
        for name in COMING:
            app.event(name)(self._on_coming)
        app.event("app_uninstalled")(self._on_uninstalled)
        app.event("tokens_revoked")(self._on_revoked)

    async def _on_leaving(self, event: Said, body: Said, context: AsyncBoltContext) -> None:
        room = _room(event)
        if not room or self._repeats.again(body["event_id"]):
            return
        destination = Destination("slack", context.team_id or body["team_id"], room)
        try:
            still_there = not await self._may_post(destination)
        except ChatError:
            still_there = False
        if not still_there:
            log.info("room lost", platform="slack", room=room, event_type=event["type"])
            await self._lost(destination, LEAVING[event["type"]])

    async def _on_coming(self, event: Said, body: Said, context: AsyncBoltContext) -> None:
        room = _room(event)
        if not room or self._repeats.again(body["event_id"]):
            return
        if event["type"] == "member_joined_channel" and event.get("user") != context.bot_user_id:
            return
        workspace = context.team_id or body["team_id"]
        reasons = COMING[event["type"]]
        woken = await returned(self._storage, "slack", (workspace,), reasons=reasons, room=room)
        if woken and not await self._may_post(Destination("slack", workspace, room)):
            await self._storage.save(Changes(woken))
            log.info("room is back", platform="slack", room=room, resumed=len(woken))

    async def _on_uninstalled(self, body: Said, context: AsyncBoltContext) -> None:
        if not self._repeats.again(body["event_id"]):
            await self._removed(body, context)

    async def _on_revoked(self, event: Said, body: Said, context: AsyncBoltContext) -> None:
        """Only the bot's own token counts: we keep none of people's."""
        if event.get("tokens", {}).get("bot") and not self._repeats.again(body["event_id"]):
            await self._removed(body, context)

    async def _removed(self, body: Said, context: AsyncBoltContext) -> None:
        at = datetime.fromtimestamp(body["event_time"], UTC) if body.get("event_time") else datetime.now(UTC)
        everywhere = context.is_enterprise_install or not context.team_id
        name = (context.enterprise_id if everywhere else None) or context.team_id or body["team_id"]
        for workspace in await self._workspaces.removed(name, at):
            log.warning("uninstalled", platform="slack", workspace=workspace)
            await self._lost(Destination("slack", workspace), UNINSTALLED)


def _room(event: Said) -> str:
    """The id of the room; some events have the room itself, some its id."""
    room = event.get("channel", "")
    return str(room.get("id", "")) if isinstance(room, dict) else str(room)
