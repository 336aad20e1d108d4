"""The answers to interactions: one callback within 3 s, then edits and follow-ups for 15 min."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.discord.answers import checked, demand_something, refusal, written
from tests.fakes.discord.clocks import Clock
from tests.fakes.discord.records import message
from tests.fakes.traffic import Traffic

#: kinds of answers to an interaction
MESSAGE, DEFERRED, CHOICES = 4, 5, 8
#: seconds in which an interaction must be answered, and for which its token lives
ANSWERED, ALIVE = 3, 900


@dataclass
class Answered:
    """What was answered under one interaction's token: the callbacks in their order, and what people see in the end."""

    #: when it was asked
    asked: float = 0.0
    kinds: list[int] = field(default_factory=list)
    shown: list[dict[str, Any]] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)


class Interactions:
    """`answers`: by token."""

    def __init__(self, traffic: Traffic, clock: Clock, problems: list[str]) -> None:
        self.answers: dict[str, Answered] = {}
        self._traffic = traffic
        self._clock = clock
        self._problems = problems

    def routes(self, base: str) -> list[web.RouteDef]:
        webhook = f"{base}/webhooks/{{app}}/{{token}}"
        return [
            web.post(f"{base}/interactions/{{id}}/{{token}}/callback", self._callback),
            web.patch(f"{webhook}/messages/@original", self._edit_answer),
            web.delete(f"{webhook}/messages/@original", self._delete_answer),
            web.post(webhook, self._follow_up),
        ]

    def expect(self, token: str) -> None:
        """An interaction of this token is on its way."""
        self.answers[token] = Answered(self._clock())

    async def answer(self, token: str, shown: int = 1) -> Answered:
        """What was answered under this token, once there is something to see."""
        answered = self.answers[token]
        await self._traffic.until(lambda: len(answered.shown) + len(answered.choices) >= shown)
        return answered

    async def _callback(self, request: web.Request) -> web.Response:
        body = await checked(
            request, "POST /interactions/{interaction_id}/{interaction_token}/callback", self._problems
        )
        answered = self.answers.get(request.match_info["token"])
        if answered is None or self._clock() - answered.asked > ANSWERED:
            raise refusal(web.HTTPNotFound, 10062, "Unknown interaction")
        if answered.kinds:
            raise refusal(web.HTTPBadRequest, 40060, "Interaction has already been acknowledged.")
        answered.kinds.append(body["type"])
        resource: dict[str, Any] = {"interaction": {"id": request.match_info["id"], "type": 2}}
        if body["type"] == MESSAGE:
            demand_something(body["data"])
            answered.shown.append(message("0", body["data"]))
            resource["resource"] = {"type": MESSAGE, "message": answered.shown[-1]}
        if body["type"] == CHOICES:
            answered.choices.extend(choice["name"] for choice in body["data"]["choices"])
        self._traffic.happened()
        return written(resource) if request.query.get("with_response") else web.Response(status=204)

    async def _edit_answer(self, request: web.Request) -> web.Response:
        operation = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"
        return self._show(request, await checked(request, operation, self._problems))

    async def _follow_up(self, request: web.Request) -> web.Response:
        operation = "POST /webhooks/{webhook_id}/{webhook_token}"
        return self._show(request, await checked(request, operation, self._problems))

    async def _delete_answer(self, request: web.Request) -> web.Response:
        self._alive(request).kinds.append(-1)
        return web.Response(status=204)

    def _show(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        demand_something(body)
        shown = message("0", body)
        self._alive(request).shown.append(shown)
        self._traffic.happened()
        return written(shown)

    def _alive(self, request: web.Request) -> Answered:
        answered = self.answers.get(request.match_info["token"])
        if answered is None or not answered.kinds:
            raise refusal(web.HTTPNotFound, 10015, "Unknown Webhook")
        if self._clock() - answered.asked > ALIVE:
            raise refusal(web.HTTPUnauthorized, 50027, "Invalid Webhook Token")
        return answered
