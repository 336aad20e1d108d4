"""The Web API's methods: the arguments of each are held against Slack's description before it is answered."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Mapping
from itertools import count
from typing import Any

from aiohttp import web

from tests.fakes.descriptions import slack_problem
from tests.fakes.traffic import Traffic

TEAM, BOT = "T0700", "U0BOT"
#: arguments that are younger than the description; slack-bolt says the workspace with every method
YOUNGER = {
    "auth.test": {"team_id"},
    "chat.postMessage": {"metadata"},
    "conversations.history": {"include_all_metadata"},
    "conversations.replies": {"include_all_metadata"},
}
#: https://docs.slack.dev/reference/block-kit/blocks
LONGEST = {"header": 150, "section": 3000}


class WebApi:
    """`messages`: by room, in their order. `failures`: what to answer to the next posts and edits, None for nothing."""

    def __init__(self, bot_token: str, app_token: str, traffic: Traffic) -> None:
        self.socket = ""
        self.answers_at = ""
        self.people: dict[str, dict[str, Any]] = {}
        self.messages: dict[str, list[dict[str, Any]]] = {}
        #: what only one person saw: (person, message)
        self.whispers: list[tuple[str, dict[str, Any]]] = []
        self.gone: dict[str, str] = {}
        self.failures: deque[web.Response | None] = deque()
        #: names of methods in the order of their calls
        self.calls: list[str] = []
        #: whom posts mentioned with effect
        self.pings: list[str] = []
        #: what the description had against requests
        self.problems: list[str] = []
        self._answers: dict[str, list[dict[str, Any]]] = {}
        self._tokens = {"apps.connections.open": app_token}
        self._bot_token = bot_token
        self._numbers = count(1)
        self._traffic = traffic

    def routes(self) -> list[web.RouteDef]:
        return [web.route("*", "/api/{method}", self._method), web.post("/answer/{number}", self._answer)]

    def answers_for(self) -> tuple[str, list[dict[str, Any]]]:
        """A new address for answers, and the list into which they come."""
        number = str(next(self._numbers))
        self._answers[number] = []
        return f"{self.answers_at}{number}", self._answers[number]

    def limit(self, after: float) -> None:
        """Answer the next post with 429."""
        body = {"ok": False, "error": "ratelimited"}
        self.failures.append(web.json_response(body, status=429, headers={"Retry-After": str(int(after))}))

    def refuse(self, error: str, status: int = 200) -> None:
        """Answer the next post with this error."""
        self.failures.append(web.json_response({"ok": False, "error": error}, status=status))

    def lose_answer(self) -> None:
        """Take the next post and close the connection instead of answering."""
        self.failures.append(None)

    async def _method(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.calls.append(method)
        if request.headers.get("Authorization") != f"Bearer {self._tokens.get(method, self._bot_token)}":
            return _refused("invalid_auth")
        arguments = await _arguments(request)
        if problem := self._problem(method, arguments):
            self.problems.append(f"{method}: {problem}: {sorted(arguments)}")
            return _refused(problem)
        answer: web.Response = await getattr(self, f"_{method.replace('.', '_').lower()}")(request, arguments)
        self._traffic.happened()
        return answer

    def _problem(self, method: str, arguments: Mapping[str, Any]) -> str:
        if method == "apps.connections.open":
            return ""
        younger = YOUNGER.get(method, set())
        older = {name: value for name, value in arguments.items() if name not in younger}
        return slack_problem(method, older) or _blocks_problem(arguments.get("blocks", ()))

    async def _auth_test(self, _: web.Request, __: Mapping[str, Any]) -> web.Response:
        us = {"team": "tv", "team_id": TEAM, "user": "cliffhanger", "user_id": BOT, "bot_id": "B0100"}
        return web.json_response({"ok": True, "url": "https://tv.slack.com/", "is_enterprise_install": False, **us})

    async def _apps_connections_open(self, _: web.Request, __: Mapping[str, Any]) -> web.Response:
        return web.json_response({"ok": True, "url": self.socket})

    async def _users_info(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        person = self.people.get(arguments["user"])
        return web.json_response({"ok": True, "user": person}) if person else _refused("user_not_found")

    async def _conversations_open(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        return web.json_response({"ok": True, "channel": {"id": f"D{arguments['users'][1:]}"}})

    async def _chat_postmessage(self, request: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        room = arguments["channel"]
        if room in self.gone:
            return _refused(self.gone[room])
        failure = self.failures.popleft() if self.failures else web.Response()
        if failure is not None and failure.body is not None:
            return failure
        message = self._message(arguments)
        self.pings += _pings(arguments)
        self.messages.setdefault(room, []).append(message)
        if failure is None and request.transport is not None:
            request.transport.close()
        return web.json_response({"ok": True, "channel": room, "ts": message["ts"], "message": message})

    async def _chat_postephemeral(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        message = self._message(arguments)
        self.whispers.append((arguments["user"], message))
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
        return web.json_response({"ok": True, "messages": _newest(top, arguments), "has_more": False})

    async def _conversations_replies(self, _: web.Request, arguments: Mapping[str, Any]) -> web.Response:
        thread = [m for m in self.messages.get(arguments["channel"], []) if m.get("thread_ts") == arguments["ts"]]
        return web.json_response({"ok": True, "messages": _newest(thread, arguments), "has_more": False})

    async def _answer(self, request: web.Request) -> web.Response:
        answers = self._answers[request.match_info["number"]]
        message = await request.json()
        if _blocks_problem(message.get("blocks", ())) or len(answers) == 5:
            self.problems.append(f"answer: {_blocks_problem(message.get('blocks', ()))}")
            return web.json_response({"ok": False, "error": "invalid_blocks"}, status=400)
        answers.append(message)
        self._traffic.happened()
        return web.Response(text="ok")

    def _message(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        kept = {name: arguments[name] for name in ("text", "blocks", "metadata", "thread_ts") if name in arguments}
        return {"type": "message", "user": BOT, "ts": f"1700000000.{next(self._numbers):06}", **kept}


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        given: dict[str, Any] = await request.json()
    else:
        given = {**request.query, **await request.post()}
    given.pop("token", None)
    for name in ("blocks", "metadata"):
        if isinstance(given.get(name), str):
            given[name] = json.loads(given[name])
    return given


def _blocks_problem(blocks: Any) -> str:
    """What the description leaves out: the limits of Block Kit."""
    if len(blocks) > 50:
        return "invalid_blocks"
    for block in blocks:
        text = block.get("text", {}).get("text", "…")
        if not 0 < len(text) <= LONGEST.get(block["type"], 3000):
            return "invalid_blocks"
        if block["type"] not in ("header", "section", "context", "actions", "divider"):
            return "invalid_blocks"
    return ""


def _pings(arguments: Mapping[str, Any]) -> list[str]:
    """The mentions in the text and the blocks; names after an @ count only where the post says so."""
    said = f"{arguments.get('text')} {json.dumps(arguments.get('blocks'), ensure_ascii=False)}"
    names = r"|@\w+" if arguments.get("link_names") or arguments.get("parse") == "full" else ""
    return re.findall(rf"<!(?:channel|here|everyone|subteam\^\w+)[^>]*>|<@\w+[^>]*>{names}", said)


def _newest(messages: list[dict[str, Any]], arguments: Mapping[str, Any]) -> list[dict[str, Any]]:
    shown = messages[::-1][: int(arguments.get("limit", 100))]
    if str(arguments.get("include_all_metadata", "")).lower() in ("1", "true"):
        return shown
    return [{name: value for name, value in message.items() if name != "metadata"} for message in shown]


def _refused(error: str) -> web.Response:
    return web.json_response({"ok": False, "error": error})
