"""The REST paths: each request is held against Discord's description of it before it is answered."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.descriptions import discord_problem
from tests.fakes.discord.records import APPLICATION, BOT, message, registered, room
from tests.fakes.traffic import Traffic

#: kinds of answers to an interaction
MESSAGE, DEFERRED, CHOICES = 4, 5, 8


@dataclass
class Answered:
    """What was answered under one interaction's token: the callbacks in their order, and what people see in the end."""

    kinds: list[int] = field(default_factory=list)
    shown: list[dict[str, Any]] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)


class Rest:
    """`messages`: by room, in their order. `failures`: what to answer to the next posts and edits, None for nothing."""

    def __init__(self, token: str, traffic: Traffic) -> None:
        self.gateway = ""
        self.commands: dict[str, dict[str, Any]] = {}
        self.messages: dict[str, list[dict[str, Any]]] = {}
        self.answers: dict[str, Answered] = {}
        self.gone: set[str] = set()
        self.failures: deque[web.Response | None] = deque()
        #: what the description had against requests
        self.problems: list[str] = []
        #: bodies of posts and edits as they came
        self.bodies: list[dict[str, Any]] = []
        #: whom posts mentioned with effect
        self.pings: list[str] = []
        self._nonces: dict[tuple[str, str], dict[str, Any]] = {}
        self._token = token
        self._traffic = traffic

    def routes(self, base: str) -> list[web.RouteDef]:
        webhook = f"{base}/webhooks/{{app}}/{{token}}"
        return [
            web.get(f"{base}/users/@me", self._me),
            web.get(f"{base}/oauth2/applications/@me", self._application),
            web.get(f"{base}/gateway/bot", self._gateway),
            web.put(f"{base}/applications/{{app}}/commands", self._commands),
            web.put(f"{base}/applications/{{app}}/guilds/{{guild}}/commands", self._commands),
            web.post(f"{base}/users/@me/channels", self._direct),
            web.post(f"{base}/channels/{{room}}/messages", self._post),
            web.patch(f"{base}/channels/{{room}}/messages/{{message}}", self._edit),
            web.post(f"{base}/interactions/{{id}}/{{token}}/callback", self._callback),
            web.patch(f"{webhook}/messages/@original", self._edit_answer),
            web.delete(f"{webhook}/messages/@original", self._delete_answer),
            web.post(webhook, self._follow_up),
        ]

    def expect(self, token: str) -> None:
        """An interaction of this token is on its way."""
        self.answers[token] = Answered()

    async def answer(self, token: str, shown: int = 1) -> Answered:
        """What was answered under this token, once there is something to see."""
        answered = self.answers[token]
        await self._traffic.until(lambda: len(answered.shown) + len(answered.choices) >= shown)
        return answered

    def limit(self, after: float) -> None:
        """Answer the next post with 429. Without `Via`, clients must take it for a ban."""
        body = {"message": "You are being rate limited.", "retry_after": after, "global": False}
        self.failures.append(_json(body, status=429, headers={"Via": "1.1 fake", "Retry-After": str(after)}))

    def refuse(self, status: int, code: int = 0, text: str = "") -> None:
        """Answer the next post with this error."""
        self.failures.append(_json({"code": code, "message": text or str(status)}, status=status))

    def lose_answer(self) -> None:
        """Take the next post and close the connection instead of answering."""
        self.failures.append(None)

    async def _me(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bot {self._token}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        return _json(BOT)

    async def _application(self, _: web.Request) -> web.Response:
        return _json(
            {"id": APPLICATION, "name": "cliffhanger", "icon": None, "description": "", "bot_public": True, "flags": 0,
             "bot_require_code_grant": False, "owner": BOT, "verify_key": "0", "summary": "", "team": None}
        )  # fmt: skip

    async def _gateway(self, _: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        return _json({"url": self.gateway, "shards": 1, "session_start_limit": limit})

    async def _commands(self, request: web.Request) -> web.Response:
        guild = request.match_info.get("guild", "")
        where = "guilds/{guild_id}/commands" if guild else "commands"
        body = await self._checked(request, f"PUT /applications/{{application_id}}/{where}")
        extra = {"guild_id": guild} if guild else {}
        self.commands = {command["name"]: {**registered(command), **extra} for command in body}
        self._traffic.happened()
        return _json(list(self.commands.values()))

    async def _direct(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "POST /users/@me/channels")
        person = str(body["recipient_id"])
        recipient = {"id": person, "username": "somebody", "discriminator": "0", "avatar": None}
        return _json({**room(f"9{person}", "", 1), "recipients": [recipient]})

    async def _post(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "POST /channels/{channel_id}/messages")
        place = request.match_info["room"]
        self._refuse_gone(place)
        failure = self.failures.popleft() if self.failures else web.Response()
        if failure is not None and failure.status != 200:
            return failure
        self.bodies.append(body)
        _demand_something(body)
        self.pings += _pings(body)
        key = (place, str(body.get("nonce")))
        if not (body.get("enforce_nonce") and key in self._nonces):
            self._nonces[key] = message(place, body)
            self.messages.setdefault(place, []).append(self._nonces[key])
        self._traffic.happened()
        return self._given(request, failure, self._nonces[key])

    async def _edit(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "PATCH /channels/{channel_id}/messages/{message_id}")
        self._refuse_gone(request.match_info["room"])
        if self.failures and (failure := self.failures.popleft()):
            return failure
        self.bodies.append(body)
        for posted in self.messages.get(request.match_info["room"], []):
            if posted["id"] == request.match_info["message"]:
                posted.update({name: body[name] for name in ("embeds", "components") if name in body})
                self._traffic.happened()
                return _json(posted)
        raise _error(web.HTTPNotFound, 10008, "Unknown Message")

    async def _callback(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "POST /interactions/{interaction_id}/{interaction_token}/callback")
        answered = self._answered(request)
        if answered.kinds:
            raise _error(web.HTTPBadRequest, 40060, "Interaction has already been acknowledged.")
        answered.kinds.append(body["type"])
        resource: dict[str, Any] = {"interaction": {"id": request.match_info["id"], "type": 2}}
        if body["type"] == MESSAGE:
            _demand_something(body["data"])
            answered.shown.append(message("0", body["data"]))
            resource["resource"] = {"type": MESSAGE, "message": answered.shown[-1]}
        if body["type"] == CHOICES:
            answered.choices.extend(choice["name"] for choice in body["data"]["choices"])
        self._traffic.happened()
        return _json(resource) if request.query.get("with_response") else web.Response(status=204)

    async def _edit_answer(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original")
        return self._show(request, body)

    async def _follow_up(self, request: web.Request) -> web.Response:
        body = await self._checked(request, "POST /webhooks/{webhook_id}/{webhook_token}")
        return self._show(request, body)

    async def _delete_answer(self, request: web.Request) -> web.Response:
        self._answered(request).kinds.append(-1)
        return web.Response(status=204)

    def _show(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        _demand_something(body)
        shown = message("0", body)
        self._answered(request).shown.append(shown)
        self._traffic.happened()
        return _json(shown)

    def _answered(self, request: web.Request) -> Answered:
        try:
            return self.answers[request.match_info["token"]]
        except KeyError:
            raise _error(web.HTTPNotFound, 10015, "Unknown Webhook") from None

    async def _checked(self, request: web.Request, operation: str) -> Any:
        body = await request.json()
        if problem := discord_problem(operation, body):
            self.problems.append(f"{operation}: {problem}")
            raise _error(web.HTTPBadRequest, 50035, f"Invalid Form Body: {problem}")
        return body

    def _refuse_gone(self, place: str) -> None:
        if place in self.gone:
            raise _error(web.HTTPNotFound, 10003, "Unknown Channel")

    def _given(self, request: web.Request, failure: web.Response | None, posted: dict[str, Any]) -> web.Response:
        if failure is None and request.transport is not None:
            request.transport.close()
        return _json(posted)


def _demand_something(body: dict[str, Any]) -> None:
    # The description says none of this.
    embeds = body.get("embeds") or []
    if not (body.get("content") or embeds):
        raise _error(web.HTTPBadRequest, 50006, "Cannot send an empty message")
    if len(body.get("content") or "") > 2000:
        raise _error(web.HTTPBadRequest, 50035, "Must be 2000 or fewer in length.")


def _pings(body: dict[str, Any]) -> list[str]:
    """The mentions in the content that the body allows; embeds mention nobody."""
    allowed = body.get("allowed_mentions") or {"parse": ["everyone", "roles", "users"]}
    found = re.findall(r"@everyone|@here|<@[&!]?\d+>", body.get("content") or "")
    return [mention for mention in found if _allowed(mention, allowed)]


def _allowed(mention: str, allowed: Mapping[str, Any]) -> bool:
    kind = "everyone" if mention.startswith("@") else "roles" if "&" in mention else "users"
    number = re.sub(r"\D", "", mention)
    return kind in allowed.get("parse", ()) or number in map(str, allowed.get(kind, ()))


def _json(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    # Discord names no character set, and discord.py reads nothing as JSON where one is named.
    return web.Response(
        body=json.dumps(content).encode(), content_type="application/json", status=status, headers=headers
    )


def _error(kind: type[web.HTTPException], code: int, text: str) -> web.HTTPException:
    raised = kind()
    raised.body = json.dumps({"code": code, "message": text[:200]}).encode()
    raised.headers["Content-Type"] = "application/json"
    return raised
