"""How often may be asked, with the headers that clients obey: https://docs.discord.com/developers/topics/rate-limits."""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Awaitable, Callable

from aiohttp import web

from tests.fakes.discord.clocks import Clock

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Limits:
    """`count` messages in `seconds` for each room; a storm answers everything with 429 for a while."""

    def __init__(self, clock: Clock) -> None:
        self.count, self.seconds = 1000, 5.0
        #: how many requests were refused, and how many of them came although the client had been told to wait
        self.refused, self.heedless = 0, 0
        self._clock = clock
        self._buckets: dict[str, deque[float]] = {}
        self._storm: deque[tuple[float, bool]] = deque()

    def storm(self, times: int, after: float, *, everywhere: bool = False) -> None:
        """Refuse the next requests, whatever they are."""
        self._storm.extend([(after, everywhere)] * times)

    @web.middleware
    async def apply(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self._storm and "/channels/" in request.path:
            self.refused += 1
            return limited(*self._storm.popleft())
        if request.method != "POST" or not request.path.endswith("/messages") or "/channels/" not in request.path:
            return await handler(request)
        return await self._counted(request, handler)

    async def _counted(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        room = request.match_info["room"]
        taken = self._buckets.setdefault(room, deque())
        now = self._clock()
        while taken and now - taken[0] >= self.seconds:
            taken.popleft()
        if len(taken) >= self.count:
            self.refused += 1
            self.heedless += 1
            return self._marked(limited(self.seconds - (now - taken[0])), taken, now)
        taken.append(now)
        return self._marked(await handler(request), taken, now)

    def _marked(self, answer: web.StreamResponse, taken: deque[float], now: float) -> web.StreamResponse:
        if answer.prepared:
            return answer
        left = self.seconds - (now - taken[0]) if taken else 0.0
        answer.headers.update(
            {
                "X-RateLimit-Limit": str(self.count),
                "X-RateLimit-Remaining": str(max(0, self.count - len(taken))),
                "X-RateLimit-Reset-After": f"{left:.3f}",
                # discord.py measures by the distance to this; our clock begins at nothing.
                "X-RateLimit-Reset": f"{now + left:.3f}",
                "X-RateLimit-Bucket": hashlib.sha256(b"messages").hexdigest()[:32],
            }
        )
        return answer


def limited(after: float, everywhere: bool = False) -> web.Response:
    """429. Without `Via`, clients must take it for a ban."""
    body = {"message": "You are being rate limited.", "retry_after": after, "global": everywhere}
    headers = {"Via": "1.1 fake", "Retry-After": str(after), "X-RateLimit-Scope": "global" if everywhere else "user"}
    headers |= {"X-RateLimit-Global": "true"} if everywhere else {}
    return web.Response(body=json.dumps(body).encode(), content_type="application/json", status=429, headers=headers)
