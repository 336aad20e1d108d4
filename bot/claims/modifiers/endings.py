"""Words of an end that is undone, denied, or told of a time before: a candidate in; why it is no end out."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.model import Outcome


def no_end(candidate: Candidate, left: str) -> str:
    """Why these words do not say that the show ends, or that its end is open; empty where they may."""
    if candidate.rule.outcome is Outcome.UNDECIDED and _OPEN_BEFORE.search(candidate.left[-60:]):
        return "it tells that it was open before"
    if candidate.rule.outcome is Outcome.FINAL and (
        _SAID_BEFORE.search(candidate.left[-140:]) or _HAD_ORDERED.match(candidate.right)
    ):
        return "it tells what was said before"
    if candidate.rule.outcome is Outcome.FINAL and (
        _UNMADE.search(left) or (_NAMES_LAST.search(candidate.words) and _IS_UNMADE.match(candidate.right))
    ):
        return "the last season itself is not to be made"
    if candidate.rule.outcome not in (Outcome.FINAL, Outcome.CONCLUDED) or not qualifiers.NOT.search(left[-60:]):
        return ""
    return "it says that this is not the last"


#: "two that had been sweating on the bubble"
_OPEN_BEFORE = re.compile(r"\b(?:had|having) (?:long |all |also )?been (?:[a-z]+ ){0,2}$")
#: "there will be SEASON, after it had said that the one now on the air would be the last"
_SAID_BEFORE = re.compile(
    r"\b(?:after|although|though) (?:the )?(?:NETWORK|THIS|SHOW)\d+ had (?:said|announced|let it be known|declared)\b"
    r"[^.;:]*$"
)
#: "cancelled SHOW, whose FINAL it had already ordered"
_HAD_ORDERED = re.compile(
    r",? (?:that |which )?(?:THIS|NETWORK|OTHER)\d+ had (?:already |once |only just )?(?:ordered|announced|promised|"
    r"commissioned|greenlit|given)\b"
)
#: "scraps FINAL"
_UNMADE = re.compile(
    r"\b(?:cancel\w*|scrap\w*|axe[sd]?|axing|drop(?:s|ped)|pull(?:s|ed)|kill(?:s|ed)|shelve[sd]?|un-?renew\w*|won't "
    r"get|without|"
    r"denied|nix(?:es|ed)|no|chang(?:es|ed|ing) (?:its|their|her|his) minds? (?:about|on)) "
    r"(?:the |its |a |their |that )?(?:planned |promised |[a-z]+ )?$"
)
_NAMES_LAST = re.compile(r"FINAL\d+(?: of (?:SHOW|THIS)\d+)?$")
_IS_UNMADE = re.compile(
    r" (?:(?:has|have|had|is|was|are|been|being|now|also|to be|gets|got) )*(?:cancel\w*|scrapped|axed|dropped(?! "
    r"(?:on|in|at|last|this)\b)|pulled|"
    r"killed|shelved|nixed|abandoned|called off|binned|ditched|off\b|will not|won't|is not going|isn't)"
)
