"""Messages in; a page in Discord's manner out, made of the payloads that Discord would get."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from docs.screens import Shown
from handlers.chat.discord.embeds import to_embed, to_view

CSS = Path(__file__).with_name("discord.css")


def page(messages: Sequence[Shown]) -> str:
    """The whole page."""
    body = "\n".join(asyncio.run(_message(shown)) for shown in messages)
    style = CSS.read_text("utf-8")
    return (
        f"<!doctype html><meta charset=utf-8><title>Discord</title><style>{style}</style>"
        f"<header><b>#</b> tv-news</header><main>{body}</main><footer>Message #tv-news</footer>"
    )


async def _message(shown: Shown) -> str:
    # discord.py makes buttons only where an event loop runs.
    view = to_view(shown.card)
    rows = view.to_components() if view else []
    asked = f"<p class=asked>viewer used <b>{escape(shown.asked)}</b></p>" if shown.asked else ""
    name = "<b class=name>Cliffhanger</b><i class=badge>APP</i><time>Today</time>"
    buttons = "".join(f"<button>{escape(one['label'])}</button>" for row in rows for one in row["components"])
    return (
        f"<article>{asked}<div class=face>C</div><div class=said>{name}{_embed(to_embed(shown.card).to_dict())}"
        f"<div class=buttons>{buttons}</div></div></article>"
    )


def _embed(embed: Mapping[str, Any]) -> str:
    title = _marked(str(embed.get("title", "")))
    if address := embed.get("url"):
        title = f'<a href="{escape(address)}">{title}</a>'
    fields = "".join(
        f"<h3>{_marked(one['name'])}</h3><p>{_marked(one['value'])}</p>" for one in embed.get("fields", ())
    )
    footer = " • ".join(filter(None, ((embed.get("footer") or {}).get("text"), _time(embed.get("timestamp", "")))))
    return (
        f'<div class=embed style="border-color:#{int(embed.get("color", 0)):06x}"><h2>{title}</h2>'
        f"<p>{_marked(embed.get('description', ''))}</p>{fields}<small>{escape(footer)}</small></div>"
    )


def _marked(text: str) -> str:
    """Discord's marks as far as we use them: links, lines, and the backslashes that disarm all others."""
    parts = re.split(r"\[((?:\\.|[^\]\\])*)\]\((\S+?)\)", text)
    told = []
    for plain, *link in zip(parts[::3], [*parts[1::3], ""], [*parts[2::3], ""], strict=True):
        told.append(_plain(plain))
        if link[1]:
            told.append(f'<a href="{escape(link[1])}">{_plain(link[0])}</a>')
    return "".join(told)


def _plain(text: str) -> str:
    return escape(re.sub(r"\\(.)", r"\1", text)).replace("\n", "<br>")


def _time(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d/%m/%Y %H:%M}" if moment else ""
