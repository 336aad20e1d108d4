"""A feed's body in; a name for what it says out, the same as long as nothing but the time of its making changes."""

from __future__ import annotations

import hashlib
import re

#: how far into the body its first entry is looked for
_HEAD = 20_000
_FIRST_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)\b|\"items\"")
#: many servers write the present time into each answer
_MADE = re.compile(rb"<(lastBuildDate|pubDate|updated|dc:date)>[^<]{0,100}</\1>")


def name(body: bytes) -> str:
    """A SHA-256 over the body without the times that stand before its first entry; "" for an empty one."""
    if not body:
        return ""
    first = _FIRST_ENTRY.search(body, 0, _HEAD)
    if first is None:
        return hashlib.sha256(body).hexdigest()
    digest = hashlib.sha256(_MADE.sub(b"", body[: first.start()]))
    digest.update(memoryview(body)[first.start() :])
    return digest.hexdigest()
