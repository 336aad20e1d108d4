"""Deliveries in, messages in rooms out: each once, also where Slack's answer was lost on the way."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from bot.cards import Card
from bot.errors import ChatError, GoneError
from bot.model import Delivery, Destination
from handlers.chat.slack.blocks import to_blocks, to_fallback
from handlers.chat.slack.failures import ARCHIVED, OUTSIDE, InvalidError, LackingError
from handlers.chat.slack.methods import Methods
from handlers.chat.slack.scopes import SCOPES

log = structlog.get_logger()

EVENT_TYPE = "cliffhanger_alert"
#: messages of a room, from the newest, that are looked through for one that may have been posted
LOOKED_THROUGH = 100
#: of a thread, whose messages come from the oldest: messages a page, and pages
PAGE, PAGES = 200, 10
#: deliveries whose last failure is remembered, and people whose direct messages were opened
REMEMBERED = 10_000


class Posts:
    """Posts and edits through the methods; remembers which tries are known to have come to nothing."""

    def __init__(self, methods: Methods) -> None:
        self._methods = methods
        #: key of a delivery → whether its last try may have arrived all the same
        self._unsure: OrderedDict[str, bool] = OrderedDict()
        #: (workspace, person) → the room of their direct messages
        self._rooms: OrderedDict[tuple[str, str], str] = OrderedDict()

    async def post(self, delivery: Delivery, card: Card) -> str:
        """Raises ChatError, GoneError."""
        room = await self._room(delivery.destination)
        # What was tried and is not known to have failed may be there.
        if self._unsure.get(delivery.key, bool(delivery.attempts)) and (found := await self._posted(room, delivery)):
            return found
        try:
            answer = await self._plainer(delivery, card, lambda card: self._send(delivery, card, room))
        except ChatError as error:
            _remember(self._unsure, delivery.key, error.unsure)
            raise
        self._unsure.pop(delivery.key, None)
        return f"{answer['channel']}/{answer['ts']}"

    async def edit(self, delivery: Delivery, card: Card) -> None:
        """Raises ChatError, GoneError."""
        await self._plainer(delivery, card, lambda card: self._update(delivery, card))

    async def may_post(self, destination: Destination) -> str:
        """What keeps us from posting there; empty where nothing does. Raises ChatError where Slack does not say."""
        try:
            if destination.person:
                await self._room(destination)
                return ""
            answer = await self._methods.call(destination.workspace, "conversations.info", channel=destination.room)
        except (GoneError, LackingError) as error:
            return _sentence(error)
        if "chat:write" in missing_scopes(answer.headers):
            return _sentence(LackingError("chat:write"))
        return _closed(answer["channel"])

    async def _plainer(self, delivery: Delivery, card: Card, send: Callable[[Card], Awaitable[Any]]) -> Any:
        """Send it, in a plainer form where Slack takes no other: what is refused for ever would hold up all others."""
        try:
            return await send(card)
        except InvalidError as error:
            log.warning("message refused", platform="slack", delivery=delivery.key, reason=str(error))
        return await send(card.plain())

    async def _send(self, delivery: Delivery, card: Card, room: str) -> Any:
        first, *others = to_blocks(card, delivery.mention)
        return await self._methods.call(
            delivery.destination.workspace,
            "chat.postMessage",
            channel=room,
            thread_ts=delivery.destination.thread or None,
            text=to_fallback(card),
            # Slack gives back a block's id to whoever may read the room, metadata perhaps to fewer.
            blocks=[{**first, "block_id": delivery.key}, *others],
            metadata={"event_type": EVENT_TYPE, "event_payload": {"delivery": delivery.key}},
            unfurl_links=False,
            unfurl_media=False,
        )

    async def _update(self, delivery: Delivery, card: Card) -> None:
        room, _, moment = delivery.message.partition("/")
        await self._methods.call(
            delivery.destination.workspace,
            "chat.update",
            channel=room,
            ts=moment,
            text=to_fallback(card),
            blocks=to_blocks(card, delivery.mention),
        )

    async def _room(self, destination: Destination) -> str:
        """Where to post: the room, or the room of the person's direct messages."""
        if not destination.person:
            return destination.room
        name = (destination.workspace, destination.person)
        if name not in self._rooms:
            opened = await self._methods.call(destination.workspace, "conversations.open", users=destination.person)
            _remember(self._rooms, name, opened["channel"]["id"])
        return self._rooms[name]

    async def _posted(self, room: str, delivery: Delivery) -> str:
        """The reference to this delivery's message, where an earlier try did post it."""
        try:
            return await (self._in_thread if delivery.destination.thread else self._in_room)(room, delivery)
        except ChatError as error:
            if error.after is not None or error.unsure:
                raise
            # Without leave to read the room nothing can be looked up, and an alert that never comes is worse than two.
            log.warning("cannot look up what was posted", platform="slack", delivery=delivery.key, reason=str(error))
            return ""

    async def _in_room(self, room: str, delivery: Delivery) -> str:
        found = await self._methods.call(
            delivery.destination.workspace,
            "conversations.history",
            channel=room,
            limit=LOOKED_THROUGH,
            include_all_metadata=True,
        )
        return _found(room, found, delivery.key)

    async def _in_thread(self, room: str, delivery: Delivery) -> str:
        where: dict[str, Any] = {"channel": room, "ts": delivery.destination.thread}
        for _ in range(PAGES):
            found = await self._methods.call(
                delivery.destination.workspace,
                "conversations.replies",
                **where,
                limit=PAGE,
                include_all_metadata=True,
            )
            if reference := _found(room, found, delivery.key):
                return reference
            where["cursor"] = (found.get("response_metadata") or {}).get("next_cursor")
            if not where["cursor"]:
                break
        return ""


def missing_scopes(headers: Mapping[str, str]) -> tuple[str, ...]:
    """The permissions that the token lacks, as Slack's answer to any of its calls has them; none where it says none."""
    told = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None)
    given = {scope.strip() for scope in told.split(",")} if told is not None else set(SCOPES)
    return tuple(scope for scope in SCOPES if scope not in given)


def _found(room: str, answer: Any, key: str) -> str:
    for message in answer.get("messages") or ():
        told = (message.get("metadata") or {}).get("event_payload", {}).get("delivery")
        if key in (told, *(block.get("block_id") for block in message.get("blocks") or ())):
            return f"{room}/{message['ts']}"
    return ""


def _closed(room: Mapping[str, Any]) -> str:
    """Why nothing can be posted to this room."""
    if room.get("is_archived"):
        return _sentence(ARCHIVED)
    # Where Slack does not say, the first post will tell.
    if room.get("is_member") is False and not room.get("is_im"):
        return _sentence(OUTSIDE)
    return ""


def _sentence(why: object) -> str:
    text = str(why)
    return f"{text[:1].upper()}{text[1:]}."


def _remember(kept: OrderedDict[Any, Any], name: Any, value: Any) -> None:
    kept[name] = value
    if len(kept) > REMEMBERED:
        kept.popitem(last=False)
