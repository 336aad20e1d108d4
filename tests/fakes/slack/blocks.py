"""Blocks in; what Slack has against them, and whom they mention, out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

#: https://docs.slack.dev/reference/block-kit/blocks
LONGEST = {"header": 150, "section": 3000}
#: where Slack can fetch pictures
REACHABLE = "https://tv.example/"
ELEMENTS = ("button", "external_select")


def blocks_problem(blocks: Any, most: int) -> str:
    """What the description leaves out: the limits of Block Kit."""
    if len(blocks) > most:
        return "invalid_blocks"
    for block in blocks:
        text = block.get("text", {}).get("text", "…")
        if not 0 < len(text) <= LONGEST.get(block["type"], 3000):
            return "invalid_blocks"
        if block["type"] == "image" and not (block["alt_text"] and REACHABLE in block["image_url"]):
            return "invalid_blocks"
        if block["type"] not in ("header", "section", "context", "actions", "divider", "image"):
            return "invalid_blocks"
        if block["type"] == "actions" and any(element["type"] not in ELEMENTS for element in block["elements"]):
            return "invalid_blocks"
    return ""


def pings(arguments: Mapping[str, Any]) -> list[str]:
    """The mentions in the text and the blocks; names after an @ count only where the post says so."""
    said = f"{arguments.get('text')} {json.dumps(_shown(arguments.get('blocks')), ensure_ascii=False)}"
    names = r"|@\w+" if arguments.get("link_names") or arguments.get("parse") == "full" else ""
    return re.findall(rf"<!(?:channel|here|everyone|subteam\^\w+)[^>]*>|<@\w+[^>]*>{names}", said)


def _shown(part: Any) -> Any:
    """Without what buttons carry, which nobody sees."""
    if isinstance(part, dict):
        return {name: _shown(inner) for name, inner in part.items() if name != "value"}
    return [_shown(inner) for inner in part] if isinstance(part, list) else part
