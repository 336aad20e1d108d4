"""An address out of an article or feed in; the same where a page may link to it, or nothing, out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\x00-\x20\x7f\\\"'<>`]")


def web_link(url: str) -> str:
    """The address, if it is one of http or https with a host and no character that browsers read in their own way."""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and named and not _UNSAFE.search(url) else ""
