"""JSON as Discord writes it, errors as it numbers them, and bodies held against its description."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.fakes.descriptions import discord_problem


class Problems(list[str]):
    """What the description has against requests; `ignored` where nobody wants to know, as in a benchmark."""

    ignored = False


def written(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    # Discord names no character set, and discord.py reads nothing as JSON where one is named.
    return web.Response(
        body=json.dumps(content).encode(), content_type="application/json", status=status, headers=headers
    )


def refusal(kind: type[web.HTTPException], code: int, text: str) -> web.HTTPException:
    raised = kind()
    raised.body = json.dumps({"code": code, "message": text[:200]}).encode()
    raised.headers["Content-Type"] = "application/json"
    return raised


async def checked(request: web.Request, operation: str, problems: list[str]) -> Any:
    """The body; what the description has against it is kept, and refused as Discord would."""
    body = await _json(request)
    if isinstance(problems, Problems) and problems.ignored:
        return body
    if problem := discord_problem(operation, body):
        problems.append(f"{operation}: {problem}")
        raise refusal(web.HTTPBadRequest, 50035, f"Invalid Form Body: {problem}")
    return body


async def _json(request: web.Request) -> Any:
    """The body, which comes in a part of its own beside files; each of them must be a PNG that is announced.

    https://docs.discord.com/developers/reference#uploading-files
    """
    if request.content_type != "multipart/form-data":
        return await request.json()
    parts = await request.post()
    body = json.loads(str(parts["payload_json"]))
    data = body.get("data", body)
    announced = {f"files[{attachment['id']}]": attachment["filename"] for attachment in data["attachments"]}
    sent = {name: part for name, part in parts.items() if isinstance(part, web.FileField)}
    if announced != {name: part.filename for name, part in sent.items()}:
        raise refusal(web.HTTPBadRequest, 50035, "Invalid Form Body: attachments do not match the files")
    if not all(part.file.read(8) == b"\x89PNG\r\n\x1a\n" for part in sent.values()):
        raise refusal(web.HTTPBadRequest, 50035, "Invalid Form Body: not the image that its name says")
    return body


def demand_something(body: Mapping[str, Any]) -> None:
    """What the description does not say of a message."""
    embeds = body.get("embeds") or []
    if not (body.get("content") or embeds):
        raise refusal(web.HTTPBadRequest, 50006, "Cannot send an empty message")
    if len(body.get("content") or "") > 2000:
        raise refusal(web.HTTPBadRequest, 50035, "Must be 2000 or fewer in length.")
    if sum(map(_characters, embeds)) > 6000:
        raise refusal(web.HTTPBadRequest, 50035, "Embed size exceeds maximum size of 6000")


def _characters(embed: Mapping[str, Any]) -> int:
    texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
    fields = [text for field in embed.get("fields") or () for text in (field["name"], field["value"])]
    return sum(len(text or "") for text in (*texts, *fields))
