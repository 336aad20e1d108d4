"""Signed HTTP: https://docs.slack.dev/authentication/verifying-requests-from-slack"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from io import BytesIO
from time import time
from typing import Any
from urllib.parse import urlencode

import aiohttp

SECRET = "signing-fake"


class Requests:
    """Sends what a socket would carry to the address of the app instead. `answers`: status and body of each."""

    def __init__(self, secret: str = SECRET) -> None:
        self.url = ""
        self.secret = secret
        #: how many seconds ago what is sent was signed
        self.age = 0.0
        self.answers: list[tuple[int, str]] = []

    async def send(self, kind: str, payload: Mapping[str, Any], **more: Any) -> Any:
        """Returns the answer's JSON, where it has any."""
        headers: dict[str, str] = {}
        if kind == "events_api":
            body, headers["Content-Type"] = json.dumps(payload), "application/json"
            if more.get("retry_attempt"):
                headers |= {"X-Slack-Retry-Num": str(more["retry_attempt"]), "X-Slack-Retry-Reason": "http_timeout"}
        else:
            form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, headers["Content-Type"] = urlencode(form), "application/x-www-form-urlencoded"
        status, answer = await self.post(body, headers)
        assert status == 200
        return json.loads(answer) if answer.startswith("{") else None

    async def post(self, body: str, headers: Mapping[str, str], **more: str) -> tuple[int, str]:
        """Sign and send; `more` replaces what is sent of the signature."""
        stamp = str(int(time() - self.age))
        signature = hmac.new(self.secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        signed = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={signature}", **headers, **more}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}/slack/events", data=BytesIO(body.encode()), headers=signed) as response,
        ):
            self.answers.append((response.status, await response.text()))
        return self.answers[-1]
