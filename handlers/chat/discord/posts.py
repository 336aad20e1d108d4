"""Messages out, over REST alone: to a room, a thread, a person, or as a post of its own to a forum.

Discord answers a nonce of the last minutes with the message that was posted under it. What was tried before, perhaps
longer ago, is looked for among the room's last messages. Posts in forums know no nonce: there we look first, always,
among the forum's running posts. A message is the one that we look for if its title and time are the card's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from itertools import count
from typing import Any

import aiohttp
import discord
import structlog
from aiohttp.connector import Connection
from discord.http import HTTPClient, MultipartParameters, handle_message_parameters

from bot.cards import Card
from bot.errors import ChatError
from bot.model import Delivery, Destination
from handlers.chat.discord import places
from handlers.chat.discord.client import MODEST
from handlers.chat.discord.embeds import to_embed, to_view
from handlers.chat.discord.failures import INVALID, translated
from handlers.chat.discord.permissions import missing, unheard
from handlers.chat.discord.registrations import THREADS
from handlers.chat.texts import cut, one_line

log = structlog.get_logger()

#: seconds without an answer after which a request is given up, and after which nobody waits for what we may do
TIMEOUT, GLANCE = 60, 2.5
#: what Discord says of a room that takes posts and no messages, of one that is not there, and of one closed to us
NO_TEXT, UNKNOWN_ROOM, NO_ACCESS = 50008, 10003, 50001
#: messages that are looked through for one that may have been posted
LOOKED_THROUGH = 50
#: requests by which discord.py logs in
LOG_IN = 2
#: characters of a post's title
TITLE = 100


class Posts:
    """Logs in when it first has something to say, and keeps nothing but that."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._client: discord.Client | None = None
        self._entering = asyncio.Lock()
        self._forums: set[str] = set()
        self._connector: Connector | None = None

    @property
    def asked(self) -> int:
        """How many requests were begun; those that come before the first message count already."""
        return self._connector.asked if self._connector else LOG_IN

    async def post(self, delivery: Delivery, card: Card) -> str:
        with translated():
            async with asyncio.timeout(TIMEOUT):
                client = await self._entered()
                try:
                    return await self._post(client, delivery, card)
                except discord.HTTPException as error:
                    _check_plainer(error, delivery)
                return await self._post(client, delivery, card.plain())

    async def edit(self, delivery: Delivery, card: Card) -> None:
        with translated():
            async with asyncio.timeout(TIMEOUT):
                message = places.message(await self._entered(), delivery.message)
                try:
                    await message.edit(embed=to_embed(card), view=to_view(card))
                except discord.HTTPException as error:
                    _check_plainer(error, delivery)
                    await message.edit(embed=to_embed(card.plain()), view=to_view(card))

    async def may_post(self, destination: Destination, mention: str = "") -> str:
        if destination.person:
            return ""
        with translated():
            async with asyncio.timeout(GLANCE):
                return await _hindrance(await self._entered(), destination, mention)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def _post(self, client: discord.Client, delivery: Delivery, card: Card) -> str:
        if delivery.destination.room in self._forums and not delivery.destination.thread:
            return await _open_post(client, delivery, card)
        try:
            return await _sent_before(client, delivery, card) or await _send(client, delivery, card)
        except discord.HTTPException as error:
            if error.code != NO_TEXT or not delivery.destination.room:
                raise
        self._forums.add(delivery.destination.room)
        return await _open_post(client, delivery, card)

    async def _entered(self) -> discord.Client:
        async with self._entering:
            if self._client is None:
                self._connector = Connector(self._connector.asked if self._connector else 0)
                client = discord.Client(**MODEST, connector=self._connector)
                look_seldom(client.http)
                try:
                    await client.login(self._token)
                except BaseException:
                    await client.close()
                    raise
                self._client = client
        return self._client


class Connector(aiohttp.TCPConnector):
    """As discord.py makes it, and counts the requests; aiohttp's tracing would call back six times for each."""

    def __init__(self, asked: int) -> None:
        super().__init__(limit=0)
        self.asked = asked

    async def connect(self, *given: Any, **named: Any) -> Connection:
        self.asked += 1
        return await super().connect(*given, **named)


def look_seldom(http: HTTPClient, every: int = 1_000) -> None:
    """Let discord.py look for limits that are over at one new room of so many, since it looks through all of them."""
    look = http._try_clear_expired_ratelimits  # there is no public way  # noqa: SLF001
    turns = count(1)

    def seldom() -> None:
        if next(turns) % every == 0:
            look()

    http._try_clear_expired_ratelimits = seldom  # type: ignore[method-assign]  # noqa: SLF001


def _check_plainer(error: discord.HTTPException, delivery: Delivery) -> None:
    """Raises the error unless a plainer message may be taken: one that is refused for ever would hold up all others."""
    if error.code != INVALID:
        raise error
    log.warning("message refused", platform="discord", delivery=delivery.key, reason=str(error)[:300])


async def _send(client: discord.Client, delivery: Delivery, card: Card) -> str:
    mention, leave = places.mentioned(delivery.mention, delivery.destination.workspace)
    room = await places.room(client, delivery.destination)
    told = {"nonce": delivery.key, "enforce_nonce": True, "content": mention, "allowed_mentions": leave.to_dict()}
    parameters = MultipartParameters(_dressed(card) | told, None, None)
    posted = await client.http.send_message(room.id, params=parameters)
    return places.reference_to(room.id, posted["id"])


@lru_cache(maxsize=256)
def _dressed(card: Card) -> dict[str, Any]:
    """What a message with this card says, made once for all rooms: that takes as long as to send one."""
    with handle_message_parameters(embed=to_embed(card), view=to_view(card) or discord.utils.MISSING) as parameters:
        return dict(parameters.payload or {})


async def _open_post(client: discord.Client, delivery: Delivery, card: Card) -> str:
    """Open a post in a forum for this card; where an earlier attempt did, that one."""
    title = cut(one_line(card.title), TITLE) or "News"
    forum = delivery.destination.room
    if found := await _opened(client, delivery.destination, title, card):
        return found
    mention, leave = places.mentioned(delivery.mention, delivery.destination.workspace)
    with handle_message_parameters(
        mention or None,
        embed=to_embed(card),
        view=to_view(card) or discord.utils.MISSING,
        allowed_mentions=leave,
        channel_payload={"name": title},
    ) as parameters:
        thread = await client.http.start_thread_in_forum(int(forum), params=parameters)
    return f"{thread['id']}/{thread['message']['id']}"


async def _opened(client: discord.Client, destination: Destination, title: str, card: Card) -> str:
    """The running post of this title that begins with this card's message; empty where there is none."""
    assert client.user is not None
    with _unless_refused():
        for thread in (await client.http.get_active_threads(int(destination.workspace)))["threads"]:
            ours = str(thread["owner_id"]) == str(client.user.id) and str(thread["parent_id"]) == destination.room
            if ours and thread["name"] == title:
                # A post's first message has the post's own id.
                first = await client.http.get_message(int(thread["id"]), int(thread["id"]))
                if _same(first, card):
                    return f"{thread['id']}/{first['id']}"
    return ""


async def _sent_before(client: discord.Client, delivery: Delivery, card: Card) -> str:
    """The message that an earlier attempt posted all the same; empty where none did, or where we may not look."""
    assert client.user is not None
    if not delivery.attempts:
        return ""
    with _unless_refused():
        room = await places.room(client, delivery.destination)
        async for message in room.history(limit=LOOKED_THROUGH):
            told = {"embeds": [embed.to_dict() for embed in message.embeds]}
            if message.author.id == client.user.id and _same(told, card):
                return places.reference_to(message.channel.id, message.id)
    return ""


@contextmanager
def _unless_refused() -> Iterator[None]:
    """What we may not look at, we have not seen: an alert that never comes is worse than two."""
    try:
        yield
    except discord.HTTPException as error:
        if error.status == HTTPStatus.TOO_MANY_REQUESTS or error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise


def _same(message: Mapping[str, Any], card: Card) -> bool:
    """True where the message tells what the card tells, by its title and time to the second."""
    shown = (message.get("embeds") or [{}])[0]
    wanted = to_embed(card).to_dict()
    times = [str(embed.get("timestamp", ""))[:19] for embed in (shown, wanted)]
    return shown.get("title") == wanted.get("title") and times[0] == times[1]


async def _hindrance(client: discord.Client, destination: Destination, mention: str) -> str:
    """One sentence that says what keeps us out, and what to do; empty where nothing does."""
    try:
        room: Mapping[str, Any] = await client.http.get_channel(places.number(destination.thread or destination.room))
        if str(room.get("guild_id", destination.workspace)) != destination.workspace:
            return "That room is on another server."
        if room.get("type") in THREADS and room.get("parent_id"):
            parent = await client.http.get_channel(int(room["parent_id"]))
            room = {**parent, "type": room["type"]}
        guild = await client.http.get_guild(int(destination.workspace), with_counts=False)
        assert client.user is not None
        member = await client.http.get_member(guild["id"], client.user.id)
    except discord.HTTPException as error:
        if error.code == UNKNOWN_ROOM:
            return "There is no such room on this server."
        if error.code == NO_ACCESS:
            return "I cannot see that room: give me View Channel there, then subscribe again."
        raise ChatError(f"Discord does not say what I may do there ({error.status})") from error
    if not any(str(role["id"]) == destination.workspace for role in guild.get("roles") or ()):
        raise ChatError("Discord does not say what everybody may do there")
    if lacking := missing(room, guild, member):
        return f"I may not post there: give me {' and '.join(lacking)} in that room, then subscribe again."
    return unheard(mention, room, guild, member) if mention else ""
