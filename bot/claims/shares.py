"""What is said of several shows at once, of each its own ("SHOW and SHOW are extended and shelved, respectively").

A worded sentence in; the same said of one show after the other out, each as a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.claims.wording import Worded
from bot.rules import GROUP
from bot.rules.letters import Lettered

_VERB = r"(?:has been|have been|had been|has|have|is|are|was|were|will be|gets?|got|being|be|been)"
_SAID_AHEAD = Lettered(r"\bone (?P<one>[^,;:.]{2,60}?),? and (?:one|another|the other) (?P<other>[^,;:.]{2,60}):")
_FORMS = (
    # "SHOW and SHOW respectively extended and shelved"
    re.compile(
        rf"(?P<shows>{GROUP}),? (?P<verb>{_VERB} )?respectively,? (?P<verb2>{_VERB} )?(?P<what>[^.;:]{{3,160}})"
    ),
    # "SHOW and SHOW have been extended and shelved, respectively"
    re.compile(rf"(?P<shows>{GROUP}),? (?P<verb>{_VERB} )?(?P<what>[^.;:]{{3,160}}?),? respectively"),
)
#: networks, places and seasons: what is said stands elsewhere
_NO_VERDICT = re.compile(r"(?:on|at|by|in|for|from|NETWORK\d+|SEASON\d+|FINAL\d+|OTHER\d+)\b")
_PIECES = re.compile(r",? and |, |,? while ")


def shares(worded: Worded) -> tuple[Worded, ...] | None:
    """A sentence for each of the shows; empty where it cannot be told what is whose, None where all is said of all."""
    text = worded.text
    if "respectively" not in text or len(names := _names(text)) < 2:
        return None
    if ahead := _SAID_AHEAD.search(text):
        pieces = [ahead["one"], ahead["other"]]
        return tuple(_apart(worded, names, pieces, "")) if len(names) == 2 else ()
    for form in _FORMS:
        if found := form.search(text):
            several = _names(found["shows"])
            pieces = _PIECES.split(found["what"].strip())
            verb = next((v for v in (found["verb"], found.groupdict().get("verb2")) if v), "is ")
            if len(pieces) == len(several) > 1 and not any(_NO_VERDICT.match(piece) for piece in pieces):
                return tuple(_apart(worded, several, pieces, verb))
    return None


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"(?:SHOW|OTHER)\d+", text)))


def _apart(worded: Worded, names: list[str], pieces: list[str], verb: str) -> Iterator[Worded]:
    singular = re.sub(r"\bare\b", "is", re.sub(r"\bhave\b", "has", re.sub(r"\bwere\b", "was", verb)))
    for name, piece in zip(names, pieces, strict=True):
        yield replace(worded, text=f"{name} {singular}{piece}")
