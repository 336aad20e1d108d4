"""Markup in, plain text out: paragraphs on lines of their own, entities unescaped, nothing hidden."""

from __future__ import annotations

import html
import re

#: characters of markup that are looked at, whatever the text's own limit is
_LOOKED_AT = 400_000
#: what opens a part that nobody reads, and what closes it
_UNREAD = re.compile(r"<(?:(script|style|noscript|template|iframe)\b|!--)", re.IGNORECASE)
_CLOSING = {
    name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "noscript", "template", "iframe")
}
_CLOSING["!--"] = re.compile("-->")
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
    if not markup:
        return ""
    text = markup[:_LOOKED_AT]
    if "<" in text:
        text = _BREAK.sub("\n", _without_unread(text))
        text = _TAG.sub("", text) if "<" in text else text
    if "&" in text:
        text = html.unescape(text)
    if _is_plain(text := text.strip()):
        return cut(text, limit)
    lines = [line for part in text.split("\n") for line in _lines(part)]
    return cut("\n".join(lines), limit)


def _is_plain(text: str) -> bool:
    """True where nothing is invisible, and no white space but single blanks: that is nearly everything."""
    return text.isprintable() and "  " not in text


def _lines(part: str) -> list[str]:
    """The lines with something on them, with single spaces between words."""
    if _is_plain(part := part.strip()):
        return [part] if part else []
    lines = [" ".join(line.split()) for line in visible(part).splitlines()]
    return [line for line in lines if line]


def line(markup: str, limit: int) -> str:
    """The same on one line, for titles and names."""
    text = plain(markup, limit)
    return " ".join(text.split()) if "\n" in text else text


def visible(text: str) -> str:
    """The text without characters that cannot be seen, or that hide what others are."""
    return text if text.isprintable() else _INVISIBLE.sub("", text)


def _without_unread(text: str) -> str:
    """In one pass, whatever the text: an expression that looks for both ends takes quadratic time over open ones."""
    if not _UNREAD.search(text):
        return text
    kept, place, unclosed = [], 0, set()
    for opening in _UNREAD.finditer(text):
        name = (opening[1] or "!--").lower()
        if opening.start() < place or name in unclosed:
            continue
        closing = _CLOSING[name].search(text, opening.end())
        if closing is None:
            unclosed.add(name)
            continue
        kept += [text[place : opening.start()], " "]
        place = closing.end()
    return "".join([*kept, text[place:]])


def cut(text: str, limit: int) -> str:
    """The text, or its first `limit` characters up to the end of a word."""
    if len(text) <= limit:
        return text
    kept = text[:limit]
    return kept[: kept.rfind(" ")] if " " in kept[-100:] else kept
