"""The beginning of a file in; what kind of file it is, and which command takes that, out: for who named a wrong one."""

from __future__ import annotations

import re

#: what an export of lists says it is
LISTS = "cliffhanger-lists"
#: bytes that tell
ENOUGH = 4096


def other_than(wanted: tuple[str, ...], body: bytes) -> str:
    """What this file is, where that is known and none of those wanted, by their names in `_KINDS`; "" otherwise."""
    start = body[:ENOUGH].removeprefix(b"\xef\xbb\xbf").lstrip()
    for name, (pattern, words) in _KINDS.items():
        if pattern.match(start):
            return "" if name in wanted else words
    return ""


def _like(pattern: str) -> re.Pattern[bytes]:
    return re.compile(pattern.encode(), re.DOTALL | re.IGNORECASE)


#: how it begins, and what it is; the first row that fits is taken
_KINDS = {
    "nothing": (_like(r"\Z"), "empty"),
    "gzip": (_like(r"\x1f\x8b"), "packed by gzip: unpack it first"),
    "store": (_like(r'\{\s*"store":'), "a store or its backup: `cliffhanger restore` takes it"),
    "journal": (_like(r'\{"size":\d+,"sum":'), "the journal of a store: name the store's file, without .journal"),
    "lists": (_like(rf'\{{\s*"form":\s*"{LISTS}"'), "an export of lists: `cliffhanger import` takes it"),
    "opml": (_like(r"<[^>]*>?.*<opml\b|<opml\b"), "feeds as OPML: `cliffhanger import` takes it"),
    "feed": (_like(r"(?:<\?.*)?<(?:rss|feed|rdf:rdf)\b"), "a feed: `cliffhanger read` takes it"),
    "page": (_like(r"<(?:!doctype )?html\b"), "a web page: `cliffhanger read` takes it"),
    "toml": (_like(r"(?:#[^\n]*\s+)*(?:\[\[(?:show|feed)\]\]|sources\s*=)"), "a list for FEEDS_FILE or SHOWS_FILE"),
    "entries": (_like(r'\{\s*"(?:id|title|url|publisher)":\s*".*"tracked":'), "entries: `cliffhanger read` takes them"),
    "bytes": (_like(r"[^\0]*\0"), "no text"),
}  # fmt: skip
