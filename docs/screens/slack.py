"""Messages in; a page in Slack's manner out, made of the blocks that Slack would get."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

from docs.screens import Shown
from handlers.chat.slack.blocks import to_blocks

CSS = Path(__file__).with_name("slack.css")
#: the demo's newsroom is on loopback; its readers think themselves elsewhere
ELSEWHERE = "https://newsroom.lanternlight.example/hit-and-run"
#: what Slack draws as pictures, and few machines without a screen have a font for
DRAWN = {
    "✅": '<path fill="#2bac76" d="M2 2h16v16H2z"/><path stroke="#fff" stroke-width="2.5" d="m5 10 4 4 6-8"/>',
    "❌": '<path stroke="#dd2e44" stroke-width="4" stroke-linecap="round" d="m4 4 12 12M16 4 4 16"/>',
    "⏳": '<path fill="#ffac33" d="M4 2h12l-6 8zM10 10l6 8H4z"/>',
    "🏁": '<path fill="#292f33" d="M4 2h2v16H4zM6 3h4v4H6zm8 0h4v4h-4zm-4 4h4v4h-4z"/>',
    "📕": '<path fill="#be1931" d="M4 2h12v16H4z"/>',
}


def page(messages: Sequence[Shown]) -> str:
    """The whole page."""
    body = "\n".join(map(_message, messages))
    style = CSS.read_text("utf-8")
    return f"<!doctype html><meta charset=utf-8><title>Slack</title><style>{style}</style><h1># tv-news</h1>{body}"


def _message(shown: Shown) -> str:
    asked = shown.asked.replace("/status", "/showstatus")
    before = f"<p class=before>viewer used <b>{escape(asked)}</b></p>" if asked else ""
    blocks = to_blocks(replace(shown.card, url=ELSEWHERE if shown.card.url else ""))
    return (
        f"{before}<article><div class=icon>C</div><div><p class=who><b>Cliffhanger</b> <span class=app>APP</span> "
        f"<time>2:05 PM</time></p>{''.join(map(_block, blocks))}</div></article>"
    )


def _block(block: Mapping[str, Any]) -> str:
    match block["type"]:
        case "header":
            return f"<h2>{_drawn(block['text']['text'])}</h2>"
        case "section":
            return f"<div class=section>{_marked(block['text']['text'])}</div>"
        case "context":
            return f"<div class=context>{''.join(_marked(part['text']) for part in block['elements'])}</div>"
        case "actions":
            buttons = "".join(f"<button>{_drawn(button['text']['text'])}</button>" for button in block["elements"])
            return f"<div class=actions>{buttons}</div>"
    raise ValueError(block["type"])


def _marked(text: str) -> str:
    """Slack's markup as HTML; what is special in HTML is spelt out in it already."""
    return _drawn("".join(_runs(text))).replace("\n", "<br>")


def _runs(text: str) -> Iterator[str]:
    for part in re.split(r"(<[^>]*>)", text):
        if found := re.fullmatch(r"<!date\^(\d+)\^.*>", part):
            yield f"{datetime.fromtimestamp(int(found[1]), UTC):%b %-d, %Y, %-I:%M %p}"
        elif found := re.fullmatch(r"<(https?:[^|]*)\|(.*)>", part):
            yield f'<a href="{found[1]}">{found[2]}</a>'
        else:
            yield re.sub(r"\*([^*\n]+)\*", r"<b>\1</b>", part)


def _drawn(text: str) -> str:
    for sign, drawing in DRAWN.items():
        text = text.replace(sign, f'<svg class=emoji viewBox="0 0 20 20" fill="none">{drawing}</svg>')
    return text
