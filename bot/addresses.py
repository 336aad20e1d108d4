"""An address in; as much of it as may be told, out: that of a feed may carry a key that somebody paid for."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_HIDDEN = "…"
#: a part of a path that nobody made up to be read: long, and of letters and digits in a mix
_KEY = re.compile(
    r"(?<=/)(?=[^/]*\d)(?=[^/]*[A-Za-z])(?:[\w~=+%]{16,}|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12})"
)
#: a quotation mark at its end is that of the sentence
_ADDRESS = re.compile(r"\b[a-z][a-z\d+.-]*://[^\s\"<>]+?(?='?(?:[\s\"<>]|$))", re.IGNORECASE)


def host(url: str) -> str:
    """What everybody may see: the host, with a port where one is named; "" without a host."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def bare(url: str) -> str:
    """What the operator knows it by: without a user, without what its query says, and without what looks like a key."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return _HIDDEN
    if parts.scheme == "file":
        return url
    query = "&".join(_named(pair) for pair in parts.query.split("&")) if parts.query else ""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], _KEY.sub(_HIDDEN, parts.path), query, ""))


def without_keys(text: str) -> str:
    """The text with every address in it made bare."""
    return _ADDRESS.sub(lambda match: bare(match.group()), text) if "://" in text else text


def _named(pair: str) -> str:
    name, separator, _ = pair.partition("=")
    return f"{name}={_HIDDEN}" if separator else _HIDDEN
