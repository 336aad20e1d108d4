"""Text as Slack sends it in; the words that the person typed out."""

from __future__ import annotations

import re

_REFERENCE = re.compile(r"<(?P<mark>[@#!]?)(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
#: the link to a message, which people copy to name a thread
_MESSAGE = re.compile(r"https://[\w.-]+/archives/(?P<room>[CG]\w+)/p(?P<seconds>\d{10})(?P<part>\d{6})(?:\?.*)?")


def typed(text: str, bot: str = "") -> str:
    """What the person typed: entities read, links as they were written, mentions of the bot (its id) left out.

    Rooms, threads and user groups stand in it by their ids, as `handlers.chat.Request` has them: "#C0123",
    "#C0123/1700000000.000100" and "@S0123".
    """
    return plain(_REFERENCE.sub(lambda found: _shown(found, bot), text)).strip()


def addressed(text: str, bot: str) -> str:
    """What was said to the bot in a room: what stands behind its mention, or before it where nothing does."""
    before, mention, behind = text.partition(f"<@{bot}")
    label, end, words = behind.partition(">")
    if not mention or not end or label[:1] not in ("", "|"):
        return typed(text, bot)
    return typed(words, bot).lstrip(":, ") or typed(before, bot)


def plain(text: str) -> str:
    """This text with Slack's three entities read."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _shown(found: re.Match[str], bot: str) -> str:
    mark, target, label = found["mark"], found["target"], found["label"]
    if mark == "#":
        return f"#{target}"
    if mark == "@":
        return " " if target == bot else f"@{label or target}"
    if mark == "!":
        name, _, group = target.partition("^")
        return f"@{group}" if name == "subteam" else f"@{label or target}"
    if message := _MESSAGE.fullmatch(target):
        return f"#{message['room']}/{message['seconds']}.{message['part']}"
    return label or target
