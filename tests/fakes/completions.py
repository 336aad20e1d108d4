"""A server that speaks the chat completions protocol: requests are checked and kept, answers are scripted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Respond = Callable[[dict[str, Any]], web.StreamResponse]


def completion(text: Any) -> web.Response:
    """The answer of a model that said this."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return web.json_response({"id": "chatcmpl-1", "object": "chat.completion", "choices": [choice]})


@dataclass(slots=True)
class Completions:
    """The running server: its base URL, what it was asked, and what it answers."""

    url: str = ""
    key: str = ""
    respond: Respond = lambda _: completion('{"claims": []}')
    asked: list[dict[str, Any]] = field(default_factory=list)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if self.key and request.headers.get("Authorization") != f"Bearer {self.key}":
            return web.json_response({"error": {"message": "Incorrect API key provided"}}, status=401)
        body = await request.json()
        roles = [message["role"] for message in body["messages"]]
        if not isinstance(body["model"], str) or not set(roles) <= {"system", "user", "assistant"}:
            return web.json_response({"error": {"message": "Invalid request"}}, status=400)
        self.asked.append(body)
        return self.respond(body)


@asynccontextmanager
async def completions(key: str = "") -> AsyncIterator[Completions]:
    """Serve on a free port of loopback."""
    server = Completions(key=key)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield server
    finally:
        await runner.cleanup()
