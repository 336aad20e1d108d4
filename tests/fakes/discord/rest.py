"""The REST paths: each request is held against Discord's description of it before it is answered."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.fakes.discord.answers import Problems, checked, demand_something, refusal, written
from tests.fakes.discord.clocks import Clock
from tests.fakes.discord.guilds import Guilds
from tests.fakes.discord.interactions import CHOICES, DEFERRED, MESSAGE, Answered, Interactions
from tests.fakes.discord.limits import Limits, limited
from tests.fakes.discord.records import APPLICATION, BOT, message
from tests.fakes.traffic import Traffic

__all__ = ["CHOICES", "DEFERRED", "MESSAGE", "Answered", "Rest"]

#: seconds for which a nonce is remembered
NONCE = 300
FORUMS = (15, 16)


class Rest:
    """`messages`: by room, in their order. `failures`: what to answer to the next posts and edits, None for nothing."""

    def __init__(self, token: str, traffic: Traffic, clock: Clock) -> None:
        self.gateway = ""
        self.shards = 1
        self.messages: dict[str, list[dict[str, Any]]] = {}
        self.gone: set[str] = set()
        #: rooms whose history is closed to us
        self.unreadable: set[str] = set()
        self.failures: deque[web.Response | None] = deque()
        #: what the description had against requests
        self.problems = Problems()
        #: bodies of posts and edits as they came
        self.bodies: list[dict[str, Any]] = []
        #: whom posts mentioned with effect
        self.pings: list[str] = []
        self.limits = Limits(clock)
        self.guilds = Guilds(traffic, self.problems, self.gone)
        self.interactions = Interactions(traffic, clock, self.problems)
        self.answers, self.answer, self.expect = (
            self.interactions.answers,
            self.interactions.answer,
            self.interactions.expect,
        )
        self.token = token
        self._nonces: dict[tuple[str, str], tuple[float, dict[str, Any]]] = {}
        self._traffic = traffic
        self._clock = clock

    @property
    def commands(self) -> dict[str, dict[str, Any]]:
        return self.guilds.commands

    def routes(self, base: str) -> list[web.RouteDef]:
        return [
            *self.guilds.routes(base),
            *self.interactions.routes(base),
            web.get(f"{base}/users/@me", self._me),
            web.get(f"{base}/oauth2/applications/@me", self._application),
            web.get(f"{base}/gateway/bot", self._gateway),
            web.post(f"{base}/channels/{{room}}/messages", self._post),
            web.get(f"{base}/channels/{{room}}/messages", self._last),
            web.post(f"{base}/channels/{{room}}/threads", self._open_post),
            web.get(f"{base}/channels/{{room}}/messages/{{message}}", self._get),
            web.patch(f"{base}/channels/{{room}}/messages/{{message}}", self._edit),
        ]

    def limit(self, after: float) -> None:
        """Answer the next post with 429."""
        self.failures.append(limited(after))

    def refuse(self, status: int, code: int = 0, text: str = "") -> None:
        """Answer the next post with this error."""
        self.failures.append(written({"code": code, "message": text or str(status)}, status=status))

    def lose_answer(self) -> None:
        """Take the next post and close the connection instead of answering."""
        self.failures.append(None)

    async def _me(self, request: web.Request) -> web.Response:
        self._know(request)
        return written(BOT)

    async def _application(self, _: web.Request) -> web.Response:
        return written(
            {"id": APPLICATION, "name": "cliffhanger", "icon": None, "description": "", "bot_public": True, "flags": 0,
             "bot_require_code_grant": False, "owner": BOT, "verify_key": "0", "summary": "", "team": None}
        )  # fmt: skip

    async def _gateway(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 16}
        return written({"url": self.gateway, "shards": self.shards, "session_start_limit": limit})

    async def _post(self, request: web.Request) -> web.Response:
        self._know(request)
        body = await checked(request, "POST /channels/{channel_id}/messages", self.problems)
        place = request.match_info["room"]
        room = self.guilds.open(place)
        failure = self.failures.popleft() if self.failures else web.Response()
        if failure is not None and failure.status != 200:
            return failure
        if room["type"] in FORUMS:
            raise refusal(web.HTTPBadRequest, 50008, "Cannot send messages in a non-text channel")
        return self._given(request, failure, self._posted(place, body))

    async def _open_post(self, request: web.Request) -> web.Response:
        self._know(request)
        body = await checked(request, "POST /channels/{channel_id}/threads", self.problems)
        forum = request.match_info["room"]
        if self.guilds.open(forum)["type"] not in FORUMS:
            raise refusal(web.HTTPBadRequest, 50024, "Cannot execute action on this channel type")
        failure = self.failures.popleft() if self.failures else web.Response()
        if failure is not None and failure.status != 200:
            return failure
        post = self.guilds.start(forum, body["name"])
        first = self._posted(post["id"], {**body["message"], "nonce": post["id"]})
        # A post's first message has the post's own id.
        first["id"] = post["id"]
        return self._given(request, failure, {**post, "message": first})

    async def _last(self, request: web.Request) -> web.Response:
        room = request.match_info["room"]
        self.guilds.open(room)
        if room in self.unreadable:
            raise refusal(web.HTTPForbidden, 50013, "Missing Permissions")
        limit = int(request.query.get("limit", "50"))
        return written(self.messages.get(room, [])[::-1][:limit])

    async def _get(self, request: web.Request) -> web.Response:
        return written(self._found(request))

    async def _edit(self, request: web.Request) -> web.Response:
        self._know(request)
        body = await checked(request, "PATCH /channels/{channel_id}/messages/{message_id}", self.problems)
        self.guilds.open(request.match_info["room"])
        if self.failures and (failure := self.failures.popleft()):
            return failure
        self.bodies.append(body)
        demand_something({**self._found(request), **body})
        self._found(request).update({name: body[name] for name in ("embeds", "components") if name in body})
        self._traffic.happened()
        return written(self._found(request))

    def _know(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self.token}":
            raise refusal(web.HTTPUnauthorized, 0, "401: Unauthorized")

    def _found(self, request: web.Request) -> dict[str, Any]:
        for posted in self.messages.get(request.match_info["room"], []):
            if posted["id"] == request.match_info["message"]:
                return posted
        raise refusal(web.HTTPNotFound, 10008, "Unknown Message")

    def _posted(self, place: str, body: dict[str, Any]) -> dict[str, Any]:
        """The message as it now stands in the room; that of the same nonce where there is one."""
        self.bodies.append(body)
        demand_something(body)
        key, now = (place, str(body.get("nonce"))), self._clock()
        posted, known = self._nonces.get(key, (0.0, {}))
        if body.get("enforce_nonce") and known and now - posted < NONCE:
            return known
        self.pings += _pings(body)
        made = message(place, body)
        self._nonces[key] = (now, made)
        self.messages.setdefault(place, []).append(made)
        self._traffic.happened()
        return made

    def _given(self, request: web.Request, failure: web.Response | None, posted: dict[str, Any]) -> web.Response:
        if failure is None and request.transport is not None:
            request.transport.close()
        return written(posted)


def _pings(body: Mapping[str, Any]) -> list[str]:
    """The mentions in the content that the body allows; embeds mention nobody."""
    allowed = body.get("allowed_mentions") or {"parse": ["everyone", "roles", "users"]}
    found = re.findall(r"@everyone|@here|<@[&!]?\d+>", body.get("content") or "")
    return [mention for mention in found if _allowed(mention, allowed)]


def _allowed(mention: str, allowed: Mapping[str, Any]) -> bool:
    kind = "everyone" if mention.startswith("@") else "roles" if "&" in mention else "users"
    number = re.sub(r"\D", "", mention)
    return kind in allowed.get("parse", ()) or number in map(str, allowed.get(kind, ()))
