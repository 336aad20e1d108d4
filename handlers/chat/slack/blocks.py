"""A card in; out, blocks within Slack's limits, in which nothing is markup but what we put there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from bot.cards import Button, Card, Line, Picture, Section
from bot.model import Outcome
from handlers.chat.texts import clean, cut, length, one_line, web_address

Block: TypeAlias = dict[str, Any]

# https://docs.slack.dev/reference/block-kit/blocks
BLOCKS, HEADER, SECTION, CONTEXT, BUTTONS, LABEL, VALUE = 50, 150, 3000, 2000, 25, 75, 2000
#: of all texts of a message: Slack refuses longer ones (`msg_blocks_too_long`) without saying where it begins
IN_ALL = 12_000
IMAGE_URL, ALT_TEXT = 3000, 2000
#: of one line of a section, so that text, link and note stay within it
LINE_TEXT, LINE_NOTE, LINE_URL = 800, 400, 1600
#: what stands beside the title, where Discord has its colour
SYMBOLS: Mapping[Outcome | None, str] = {
    Outcome.RENEWED: "✅",
    Outcome.FINAL: "🏁",
    Outcome.CANCELLED: "❌",
    Outcome.CONCLUDED: "📕",
    Outcome.UNDECIDED: "⏳",
}


def to_blocks(card: Card, mention: str = "") -> list[Block]:
    """The card as Block Kit. `mention`: the id of the one user group that it may ping."""
    first = _head(card, mention)
    last = [*_image(card.picture), *_context(card), *_actions(card.buttons)]
    body = list(_sections(card.sections))
    blocks = list(_fitting(body, BLOCKS - len(first) - len(last), IN_ALL - sum(map(_weight, (*first, *last)))))
    return [*first, *blocks, *last]


def to_fallback(card: Card) -> str:
    """What notifications and screen readers get."""
    return escape(one_line(f"{card.title}: {card.text}" if card.text else card.title), HEADER * 2) or "…"


def escape(text: str, limit: int) -> str:
    """This text with Slack's three special characters spelt out, cut so that it is no longer than `limit` even then."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if length(escaped) <= limit:
        return escaped
    return re.sub(r"&[a-z]*$", "", cut(escaped, limit).removesuffix("…")) + "…"


def to_line(line: Line) -> str:
    """One line of a section: its text, linked where it has an address that fits, and its note."""
    text = escape(one_line(line.text), LINE_TEXT) or "…"
    address = escape(web_address(line.url), 10 * LINE_URL)
    if address and length(address) <= LINE_URL:
        text = f"<{address}|{text}>"
    if re.fullmatch(r"[A-Z0-9]+", room := line.room.partition("/")[0]):
        text = f"{text} <#{room}>"
    if line.role:
        # Slack shows a group's name only where it pings the group.
        text = f"{text} the user group that you named"
    note = escape(one_line(line.note), LINE_NOTE)
    return f"• {text} ({note})" if note else f"• {text}"


def _head(card: Card, mention: str) -> list[Block]:
    title = f"{SYMBOLS.get(card.outcome, '')} {one_line(card.title)}".strip()
    blocks: list[Block] = []
    if re.fullmatch(r"S[A-Z0-9]+", mention):
        blocks.append(_section(f"<!subteam^{mention}>"))
    if header := escape(title, HEADER):
        blocks.append({"type": "header", "text": {"type": "plain_text", "text": header, "emoji": False}})
    if text := escape(clean(card.text), SECTION):
        blocks.append(_section(text))
    return blocks or [_section("…")]


def _section(text: str) -> Block:
    # `verbatim`: names of rooms and people in the text stay text.
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _sections(sections: Iterable[Section]) -> Iterator[Block]:
    """Each section as one block or, where it is too long for one, as several."""
    for section in sections:
        heading = escape(one_line(section.heading).replace("*", ""), HEADER)
        value = f"*{heading}*" if heading else ""
        for line in map(to_line, section.lines):
            if value and length(value) + 1 + length(line) > SECTION:
                yield _section(value)
                value = ""
            value = f"{value}\n{line}" if value else line
        if value:
            yield _section(value)


def _fitting(blocks: list[Block], most: int, room: int) -> Iterator[Block]:
    """As many blocks as fit; where some do not, the last one says how many."""
    for shown, block in enumerate(blocks, start=1):
        last = shown == most and len(blocks) > most
        room -= _weight(block)
        if last or room < 0:
            yield _section(f"… and {len(blocks) - shown + 1} more")
            return
        yield block


def _image(picture: Picture | None) -> Iterator[Block]:
    """A picture that Slack can fetch: it takes none with an answer."""
    if picture and picture.url.startswith("https://") and length(picture.url) <= IMAGE_URL:
        words = cut(one_line(picture.words), ALT_TEXT)
        yield {"type": "image", "image_url": picture.url, "alt_text": words}


def without_pictures(blocks: Iterable[Block]) -> list[Block]:
    """What to send where Slack could not fetch a picture: it refuses the whole message then."""
    return [block for block in blocks if block["type"] != "image"]


def _context(card: Card) -> Iterator[Block]:
    parts = [escape(one_line(card.footer), CONTEXT // 4), _moment(card.at), _link(card.url)]
    if text := " · ".join(part for part in parts if part):
        yield {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def _moment(at: datetime | None) -> str:
    """A time that each reader sees in their own time zone."""
    return f"<!date^{int(at.timestamp())}^{{date_short}}, {{time}}|{at:%Y-%m-%d %H:%M} UTC>" if at else ""


def _link(url: str) -> str:
    address = escape(web_address(url), 10 * CONTEXT)
    if not address or length(address) > CONTEXT // 2:
        return ""
    return f"<{address}|{escape(clean(urlsplit(url).hostname or ''), HEADER)}>"


def _actions(buttons: Iterable[Button]) -> Iterator[Block]:
    values = {value: button for button in buttons if length(value := question(button)) <= VALUE}
    elements = [
        {
            "type": "button",
            "action_id": f"ask:{number}",
            "text": {
                "type": "plain_text",
                "text": escape(one_line(button.label), LABEL) or button.command,
                "emoji": False,
            },
            "value": value,
        }
        for number, (value, button) in enumerate(list(values.items())[:BUTTONS])
    ]
    if elements:
        yield {"type": "actions", "elements": elements}


def question(button: Button) -> str:
    """What a button carries: what pressing it asks."""
    return json.dumps([button.command, one_line(button.text)], ensure_ascii=False)


def _weight(block: Block) -> int:
    text = block.get("text")
    return length(text["text"]) if text else 0
