"""A person's line in, a command out; any text in, out a text that no platform can trip over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.model import Outcome

#: red, green and blue, as one number
COLOURS: Mapping[Outcome | None, int] = {
    Outcome.RENEWED: 0x2E9E5B,
    Outcome.FINAL: 0xD99A1C,
    Outcome.CANCELLED: 0xC93C37,
    Outcome.CONCLUDED: 0x5B6FB5,
    Outcome.UNDECIDED: 0x7D8590,
    Outcome.UNKNOWN: 0x7D8590,
    None: 0x3B82C4,
}

_ESCAPE_SEQUENCES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]"
)
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
# Controls; lone surrogates; marks that turn the direction of what follows; characters without width. The joiners
# U+200C and U+200D stay: Persian spelling and emoji are made of them.
_HARMFUL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """This text without controls, terminal codes, marks of direction and invisible characters; lines end in \\n."""
    text = _LINE_ENDS.sub("\n", _ESCAPE_SEQUENCES.sub("", text)).replace("\t", " ")
    return re.sub(r"\n{3,}", "\n\n", _HARMFUL.sub("", text)).strip()


def one_line(text: str) -> str:
    """This text cleaned, on one line."""
    return " ".join(clean(text).split())


def length(text: str) -> int:
    """As the platforms may count at worst: in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int) -> str:
    """This text if its length is at most `limit`, else its beginning with an ellipsis."""
    if length(text) <= limit:
        return text
    units = text.encode("utf-16-le", "surrogatepass")[: max(limit - 1, 0) * 2]
    return units.decode("utf-16-le", "ignore").rstrip() + "…" * (limit > 0)


def web_address(url: str, limit: int = 2000) -> str:
    """This address if it is one that a person may be led to, else nothing."""
    if re.search(r"[\s<>\"|\\^`{}]", url) or clean(url) != url or length(url) > limit:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def asked(line: str) -> tuple[str, str]:
    """The command and the text behind it: `/Status  Hit & Run` and `status Hit & Run` are ("status", "Hit & Run")."""
    command, _, text = one_line(line).removeprefix("/").partition(" ")
    return command.casefold(), text.strip()
