"""Markup in, plain text out: paragraphs on lines of their own, entities unescaped, nothing hidden."""

from __future__ import annotations

import html
import re

#: characters of markup that are looked at, whatever the text's own limit is
_LOOKED_AT = 400_000
_UNREAD = re.compile(r"<(script|style|noscript|template|iframe)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|header|footer|pre|dd|dt)\b"
    r"[^<>]*>",
    re.IGNORECASE,
)
#: a tag, and not the "<" of "ratings < 1 million"
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
#: control characters, and those that turn or hide what stands beside them
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def plain(markup: str, limit: int) -> str:
    """The readable text of some markup or of a plain text, at most `limit` characters of it."""
    text = markup[:_LOOKED_AT]
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", _UNREAD.sub(" ", text)))
    text = visible(html.unescape(text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return cut("\n".join(line for line in lines if line), limit)


def line(markup: str, limit: int) -> str:
    """The same on one line, for titles and names."""
    return " ".join(plain(markup, limit).split())


def visible(text: str) -> str:
    """The text without characters that cannot be seen, or that hide what others are."""
    return _INVISIBLE.sub("", text)


def cut(text: str, limit: int) -> str:
    """The text, or its first `limit` characters up to the end of a word."""
    if len(text) <= limit:
        return text
    kept = text[:limit]
    return kept[: kept.rfind(" ")] if " " in kept[-100:] else kept
