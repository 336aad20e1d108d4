"""Signed HTTP: Slack's requests in, answers out, and the pages by which a workspace installs the app.

POST /slack/events            events, commands, buttons and menus, each signed with SLACK_SIGNING_SECRET
GET  /slack/install           leads to Slack, which asks the person for leave
GET  /slack/oauth_redirect    where Slack sends the person back with it
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow

from bot.errors import SettingsError

EVENTS, INSTALL, REDIRECT = "/slack/events", "/slack/install", "/slack/oauth_redirect"
#: Slack's own requests are far smaller
LARGEST = 1_000_000
#: seconds that an answer on its way may take in the end
FAREWELL = 1.0


def routes(app: AsyncApp, *, events: bool) -> list[web.RouteDef]:
    """What Slack and people may ask for, to be mounted on any aiohttp application. `events`: are they sent by HTTP?"""

    async def on_request(request: web.Request) -> web.Response:
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        if not (stamp.isascii() and stamp.isdecimal()):
            raise web.HTTPUnauthorized
        try:
            asked = await to_bolt_request(request)
            answer = await app.async_dispatch(asked)
        except (AttributeError, TypeError, ValueError) as error:
            # slack-bolt reads a body before it looks at its signature, and stumbles over what Slack never sends.
            raise web.HTTPBadRequest from error
        return await to_aiohttp_response(answer)

    found = [web.post(EVENTS, on_request)] if events else []
    if app.oauth_flow is not None:
        found += _installing(app.oauth_flow)
    return found


def _installing(flow: AsyncOAuthFlow) -> list[web.RouteDef]:
    async def on_install(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))

    async def on_redirect(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await flow.handle_callback(await to_bolt_request(request)))

    return [web.get(INSTALL, on_install), web.get(REDIRECT, on_redirect)]


@asynccontextmanager
async def serving(address: str, found: list[web.RouteDef]) -> AsyncIterator[str]:
    """Serve these routes at `host:port` as long as the block runs, and give the URL. Raises SettingsError."""
    application = web.Application(client_max_size=LARGEST)
    application.add_routes(found)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=FAREWELL, handle_signals=False)
    await runner.setup()
    host, _, port = address.rpartition(":")
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except (OSError, OverflowError) as error:
            number = getattr(error, "errno", None) or 0
            why = os.strerror(number) if number > 0 else str(error)
            raise SettingsError(f"SLACK_ADDRESS: nothing can be served at {address}: {why}") from None
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
