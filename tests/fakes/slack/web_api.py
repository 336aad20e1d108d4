"""The Web API's methods: the arguments of each are held against Slack's description before it is answered."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from aiohttp import web

from tests.fakes.descriptions import slack_problem
from tests.fakes.slack.blocks import blocks_problem, pings
from tests.fakes.traffic import Traffic

TEAM, BOT = "T0700", "U0BOT"
#: arguments that are younger than the description; slack-bolt says the workspace with every method
YOUNGER = {
    "auth.test": {"team_id"},
    "chat.postMessage": {"metadata"},
    "conversations.history": {"include_all_metadata"},
    "conversations.replies": {"include_all_metadata"},
    "usergroups.users.list": {"team_id"},
}
#: method → the permission that it needs
NEEDS = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "conversations.history": "channels:history",
    "conversations.replies": "channels:history",
    "conversations.info": "channels:read",
    "conversations.open": "im:write",
    "usergroups.users.list": "usergroups:read",
    "users.info": "users:read",
}
#: seconds for which an answer may be sent to an address, and how many may
ANSWERS_FOR, ANSWERS = 1800, 5


@dataclass(frozen=True, slots=True)
class Team:
    """A workspace, and the app's own id in it. `organisation`: it is one's, which installed the app for all."""

    id: str
    bot: str
    organisation: str = ""
    name: str = "tv"


class WebApi:
    """`messages`: by room, in their order. `failures`: what to answer to the next posts and edits, None for nothing."""

    def __init__(self, bot_token: str, app_token: str, traffic: Traffic) -> None:
        self.socket = ""
        self.answers_at = ""
        #: by token
        self.teams: dict[str, Team] = {bot_token: Team(TEAM, BOT)}
        #: token → the error with which it is refused
        self.refused: dict[str, str] = {}
        self.scopes = {*NEEDS.values(), "app_mentions:read", "commands", "groups:history", "groups:read", "im:history"}
        self.people: dict[str, dict[str, Any]] = {}
        #: members by the id of the user group
        self.groups: dict[str, list[str]] = {}
        self.messages: dict[str, list[dict[str, Any]]] = {}
        #: what only one person saw: (person, message); Slack shows it only in a thread that has answers (`threads`)
        self.whispers: list[tuple[str, dict[str, Any]]] = []
        self.unseen: list[tuple[str, dict[str, Any]]] = []
        self.threads: set[str] = set()
        #: blocks by person
        self.homes: dict[str, list[dict[str, Any]]] = {}
        self.gone: dict[str, str] = {}
        #: rooms in which the app is not
        self.outside: set[str] = set()
        self.failures: deque[web.Response | None] = deque()
        #: method → seconds to wait, for its next call
        self.limits: dict[str, deque[int]] = {}
        #: names of methods in the order of their calls, and the tokens with them
        self.calls: list[str] = []
        self.tokens: list[str] = []
        #: whom posts mentioned with effect
        self.pings: list[str] = []
        #: what the description had against requests
        self.problems: list[str] = []
        #: seconds that have passed for the addresses of answers
        self.later = 0.0
        self._answers: dict[str, tuple[float, list[dict[str, Any]]]] = {}
        self._app_token = app_token
        self._numbers = count(1)
        self._traffic = traffic

    def routes(self) -> list[web.RouteDef]:
        return [web.route("*", "/api/{method}", self._method), web.post("/answer/{number}", self._answer)]

    def answers_for(self) -> tuple[str, list[dict[str, Any]]]:
        """A new address for answers, and the list into which they come."""
        number = str(next(self._numbers))
        self._answers[number] = (self.later, [])
        return f"{self.answers_at}{number}", self._answers[number][1]

    def limit(self, after: float) -> None:
        """Answer the next post with 429."""
        self.failures.append(_limited(int(after)))

    def limit_method(self, method: str, after: int) -> None:
        """Answer the next call of this method with 429."""
        self.limits.setdefault(method, deque()).append(after)

    def refuse(self, error: str, status: int = 200) -> None:
        """Answer the next post with this error."""
        self.failures.append(web.json_response({"ok": False, "error": error}, status=status))

    def lose_answer(self) -> None:
        """Take the next post and close the connection instead of answering."""
        self.failures.append(None)

    async def _method(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        token = _token(request)
        self.calls.append(method)
        self.tokens.append(token)
        if refusal := self._refusal(method, token):
            return refusal
        if self.limits.get(method):
            return _limited(self.limits[method].popleft())
        arguments = await _arguments(request)
        if problem := self._problem(method, arguments):
            self.problems.append(f"{method}: {problem}: {sorted(arguments)}")
            return _refused(problem)
        answer: web.Response = await getattr(self, f"_{method.replace('.', '_').lower()}")(request, arguments)
        answer.headers["X-OAuth-Scopes"] = ",".join(sorted(self.scopes))
        self._traffic.happened()
        return answer

    def _refusal(self, method: str, token: str) -> web.Response | None:
        known = token == self._app_token if method == "apps.connections.open" else token in self.teams
        if not known or token in self.refused:
            return _refused(self.refused.get(token, "invalid_auth"))
        needed = NEEDS.get(method, "commands")
        if method == "apps.connections.open" or needed in self.scopes:
            return None
        return _refused("missing_scope", needed=needed, provided=",".join(sorted(self.scopes)))

    def _problem(self, method: str, arguments: Mapping[str, Any]) -> str:
        if method == "apps.connections.open":
            return ""
        younger = YOUNGER.get(method, set())
        older = {name: value for name, value in arguments.items() if name not in younger}
        most = 100 if method == "views.publish" else 50
        blocks = arguments.get("blocks") or arguments.get("view", {}).get("blocks", ())
        return slack_problem(method, older) or blocks_problem(blocks, most)

    async def _auth_test(self, request: web.Request, __: Mapping[str, Any]) -> web.Response:
        team = self.teams[_token(request)]
        us = {"team": team.name, "team_id": team.id, "user": "cliffhanger", "user_id": team.bot, "bot_id": "B0100"}
        return web.json_response({"ok": True, "url": "https://tv.slack.com/", "is_enterprise_install": False, **us})

    async def _apps_connections_open(self, _: web.Request, __: Mapping[str, Any]) -> web.Response:
        return web.json_response({"ok": True, "url": self.socket})

    async def _users_info(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        person = self.people.get(arguments["user"])
        return web.json_response({"ok": True, "user": person}) if person else _refused("user_not_found")

    async def _usergroups_users_list(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        members = self.groups.get(arguments["usergroup"])
        return _refused("no_such_subteam") if members is None else web.json_response({"ok": True, "users": members})

    async def _views_publish(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        self.homes[arguments["user_id"]] = arguments["view"]["blocks"]
        return web.json_response({"ok": True, "view": {"id": "V0100", **arguments["view"]}})

    async def _conversations_open(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        return web.json_response({"ok": True, "channel": {"id": f"D{arguments['users'][1:]}"}})

    async def _conversations_info(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        room = arguments["channel"]
        if self.gone.get(room, "is_archived") != "is_archived":
            return _refused(self.gone[room])
        state = {"is_archived": room in self.gone, "is_member": room not in self.outside, "is_channel": True}
        return web.json_response({"ok": True, "channel": {"id": room, "name": "tv", "is_private": False, **state}})

    async def _chat_postmessage(self, request: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        room = arguments["channel"]
        if room in self.gone or room in self.outside:
            return _refused(self.gone.get(room, "not_in_channel"))
        failure = self.failures.popleft() if self.failures else web.Response()
        if failure is not None and failure.body is not None:
            return failure
        message = self._message(arguments, self.teams[_token(request)])
        self.pings += pings(arguments)
        self.messages.setdefault(room, []).append(message)
        self.threads.add(message.get("thread_ts") or "")
        if failure is None and request.transport is not None:
            request.transport.close()
        return web.json_response({"ok": True, "channel": room, "ts": message["ts"], "message": message})

    async def _chat_postephemeral(self, request: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        message = self._message(arguments, self.teams[_token(request)])
        shown = message.get("thread_ts", "") in {"", *self.threads}
        (self.whispers if shown else self.unseen).append((arguments["user"], message))
        return web.json_response({"ok": True, "message_ts": message["ts"]})

    async def _chat_update(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        room, moment = arguments["channel"], arguments["ts"]
        if room in self.gone:
            return _refused(self.gone[room])
        if self.failures and (failure := self.failures.popleft()):
            return failure
        for message in self.messages.get(room, []):
            if message["ts"] == moment:
                message.update({name: arguments[name] for name in ("text", "blocks")})
                return web.json_response({"ok": True, "channel": room, "ts": moment, "text": message["text"]})
        return _refused("message_not_found")

    async def _conversations_history(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        top = [message for message in self.messages.get(arguments["channel"], []) if "thread_ts" not in message]
        return _page(top[::-1], arguments)

    async def _conversations_replies(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        """From the oldest, as Slack does."""
        thread = [m for m in self.messages.get(arguments["channel"], []) if m.get("thread_ts") == arguments["ts"]]
        return _page(thread, arguments)

    async def _answer(self, request: web.Request) -> web.Response:
        made, answers = self._answers[request.match_info["number"]]
        if len(answers) == ANSWERS or self.later - made > ANSWERS_FOR:
            error = "used_url" if len(answers) == ANSWERS else "expired_url"
            return web.json_response({"ok": False, "error": error}, status=404)
        message = await request.json()
        if problem := blocks_problem(message.get("blocks", ()), 50):
            if "image" not in [block["type"] for block in message["blocks"]]:
                self.problems.append(f"answer: {problem}")
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=400)
        answers.append(message)
        self._traffic.happened()
        return web.Response(text="ok")

    def _message(self, arguments: Mapping[str, Any], team: Team) -> dict[str, Any]:
        kept = {name: arguments[name] for name in ("text", "blocks", "metadata", "thread_ts") if name in arguments}
        return {"type": "message", "user": team.bot, "ts": f"1700000000.{next(self._numbers):06}", **kept}


def _token(request: web.Request) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        given: dict[str, Any] = await request.json()
    else:
        given = {**request.query, **await request.post()}
    given.pop("token", None)
    for name in ("blocks", "metadata", "view"):
        if isinstance(given.get(name), str):
            given[name] = json.loads(given[name])
    return given


def _page(messages: list[dict[str, Any]], arguments: Mapping[str, Any]) -> web.Response:
    """The page of these that is asked for; Slack's cursors are as opaque as this."""
    begin = int(arguments.get("cursor") or 0)
    end = begin + int(arguments.get("limit", 100))
    shown = messages[begin:end]
    if str(arguments.get("include_all_metadata", "")).lower() not in ("1", "true"):
        shown = [{name: value for name, value in message.items() if name != "metadata"} for message in shown]
    more = end < len(messages)
    cursor = {"response_metadata": {"next_cursor": str(end) if more else ""}}
    return web.json_response({"ok": True, "messages": shown, "has_more": more, **cursor})


def _refused(error: str, **more: str) -> web.Response:
    return web.json_response({"ok": False, "error": error, **more})


def _limited(after: int) -> web.Response:
    body = {"ok": False, "error": "ratelimited"}
    return web.json_response(body, status=429, headers={"Retry-After": str(after)})
