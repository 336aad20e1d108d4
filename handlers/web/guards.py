"""An answer of the board in; the same with the headers that every one carries, and its ETag, out; errors as pages."""

from __future__ import annotations

import hashlib

import structlog
from aiohttp import ETag, web
from aiohttp.typedefs import Handler

from handlers.web.dressing import page

log = structlog.get_logger()

#: Our style sheet and pictures, forms that come back to us, and nothing else: no script, no frame, no other site.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
    # aiohttp would name its version.
    "Server": "Cliffhanger",
}

_SENTENCES = {
    404: ("Not found", "There is no such page, or the show is not tracked any more."),
    405: ("Not possible", "The board can only be read."),
}
_BROKEN = ("Something went wrong", "The log says what. Try again in a moment.")


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every answer passes here; one that the reader has already becomes 304 (RFC 9110 §13.2.2)."""
    try:
        response = await handler(request)
    except web.HTTPException as error:
        response = _error(error.status)
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
    except Exception:
        log.exception("page failed", path=request.path)
        response = _error(500)
    if isinstance(response, web.Response) and response.status == 200:
        response = _unless_known(request, response)
    response.headers.update({name: value for name, value in HEADERS.items() if name not in response.headers})
    return response


def _error(status: int) -> web.Response:
    title, sentence = _SENTENCES.get(status, _BROKEN if status >= 500 else ("Not possible", "That cannot be asked."))
    text = page("error.html", title=title, sentence=sentence)
    return web.Response(text=text, status=status, content_type="text/html")


def _unless_known(request: web.Request, response: web.Response) -> web.Response:
    body = response.body if isinstance(response.body, bytes) else b""
    tag = hashlib.sha256(body).hexdigest()[:20]
    known = request.if_none_match is not None and any(asked.value in (tag, "*") for asked in request.if_none_match)
    if known:
        response = web.Response(status=304)
    response.etag = ETag(tag)
    return response
