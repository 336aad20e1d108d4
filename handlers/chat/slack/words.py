"""Text as Slack sends it in; the words that the person typed out."""

from __future__ import annotations

import re

_REFERENCE = re.compile(r"<(?P<mark>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def typed(text: str, bot: str = "") -> str:
    """What the person typed: entities read, links as they were written, mentions of the bot (its id) left out."""
    plain = _REFERENCE.sub(lambda found: _shown(found, bot), text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def _shown(found: re.Match[str], bot: str) -> str:
    mark, target, label = found["mark"], found["target"], found["label"]
    if mark == "@" and target == bot:
        return " "
    if mark == "!":
        return f"@{label or target}"
    return f"{mark}{label or target}"
