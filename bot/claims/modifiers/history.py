"""What is told of a time before the news: a candidate in its clause in; whether it is history out."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules.letters import Lettered
from bot.rules.times import WEEKDAY


def told_as_history(candidate: Candidate, left: str, right: str) -> bool:
    overtaken = _LONG_AFTER.match(candidate.left) and _THEN_IT_HAS.search(candidate.right)
    return bool(overtaken) or _told_before(candidate, left, right)


def _told_before(candidate: Candidate, left: str, right: str) -> bool:
    if candidate.rule.outcome is Outcome.FINAL and not qualifiers.HISTORY.search(left[-70:]):
        if _AS_IT_HAD_SAID.search(candidate.left) or _WHICH_IT_HAD_SAID.match(candidate.right):
            return True
        return bool(re.search(r"\b(?:ended|concluded|finished|wrapped|aired) (?:with|its|in) (?:[a-z]+ ){0,2}$", left))
    if _NO_SOONER.search(candidate.left) or _CUT_SHORT.match(candidate.words):
        return False
    if (
        (_WHO_DID.search(candidate.left) and _GOES_ON_TO.search(candidate.right))
        or _was_to(candidate, left)
        or _went(candidate)
    ):
        return True
    if not candidate.left and _PARTICIPIAL.match(candidate.words + candidate.right):
        return True
    if qualifiers.SUBORDINATE.search(qualifiers.BRACKETS.sub("", candidate.left)[-110:]) or qualifiers.HISTORY.search(
        left[-70:]
    ):
        # "Crews are back following the news that SHOW has been saved".
        # "…, before she returns for its fourth season" is yet to come.
        if any(pattern.search(left) for pattern in (_NEWS_THAT, _YET_TO_COME)) or _just_now(left, right):
            return False
        # A report is no history: "Deadline reported that NETWORK had cancelled SHOW".
        if re.search(
            qualifiers.REPORTED
            + r"\b[^;:]{0,90}\bthat\b[^,;:]{0,40}\bhad (?:been )?(?:[a-z]+ly )?$|"
            + qualifiers.REPORTED
            + r"\b[^,;:]{0,80}\bhad (?:been )?(?:[a-z]+ly )?$",
            candidate.left[-140:],
        ):
            return False
        # "SHOW, which has now been renewed" and "after long talks, NETWORK renews" are news all the same.
        return not re.search(
            r"\b(?:has|have|is|will)(?: [a-z]+)? (?:now|just|finally) [^,]{0,20}$|"
            r", which (?:the )?NETWORK\d+ (?:has|have|will|is)(?: (?:since|already|also|now))? $",
            left,
        )
    if re.search(r"(?:SHOW\d+|THIS\d+), (?:[a-z]+ly )?$|, THIS\d+ (?:[a-z]+ly )?$", left) and re.search(
        r", (?:will|is|has|was|(?!as\b|this\b|its\b|it's\b|sources\b|reports\b|says\b)[a-z]{2,}s)\b", candidate.right
    ):
        return True
    return bool(qualifiers.HISTORY_BEHIND.search(_ORDERED_BEFORE.sub("", right)))


#: "Weeks after it was said that its next season would be its last, NETWORK has stepped in"
_LONG_AFTER = Lettered(
    r"(?:just |only |barely |less than |more than )?(?:[a-z0-9]+ ){0,2}(?:hours|days?|weeks?|months?|years?) "
    r"after\b[^;:]*$"
)
_THEN_IT_HAS = Lettered(
    r", (?:the )?(?:NETWORK\d+|it|they|another|[a-z]+ (?:broadcaster|network|channel|streamer)) (?:has|have|is|will)\b"
)
#: "SEASON was announced three months after SEASON": how it went then
_AS_IT_WENT = Lettered(
    r"(?:(?:was|were|had been) )?(?:officially )?(?:announced|ordered|renewed|confirmed|commissioned|green-?lit|"
    r"given the green "
    r"light)\b[^.;:]{0,34}? (?:after|before|within (?:[a-z]+ ){1,3}of) (?:the )?(?:SEASON\d+|premiere of SEASON\d+|"
    r"finale of SEASON\d+)(?=[.,;]|$| (?:arrived|premiered|aired|ended|finished|dropped|was released|came out|launched|"
    r"debuted)\b)"
)


def _went(candidate: Candidate) -> bool:
    return candidate.rule.outcome is Outcome.RENEWED and bool(_AS_IT_WENT.match(candidate.words + candidate.right))


def _was_to(candidate: Candidate, left: str) -> bool:
    """ "Was to be dropped after two seasons, but": it is not."""
    ends = candidate.rule.outcome is Outcome.CANCELLED
    return ends and bool(_WAS_TO.search(left) and _BUT.search(candidate.right))


_HAD_SAID = (
    r"had (?:only just |[a-z]+ )?(?:said|let it be known|announced|billed|declared|planned|meant|called|"
    r"confirmed|described|promised|insisted|thought|ordered|commissioned|greenlit|given)\b"
)
#: "after it had said that the seventh, now on the air, would be the last"
_AS_IT_HAD_SAID = Lettered(rf"\b{_HAD_SAID}[^;:.]{{0,70}}$")
#: "cancelled SHOW, whose FINAL it had already ordered"
_WHICH_IT_HAD_SAID = re.compile(rf",? (?:that |which )?(?:THIS|NETWORK|OTHER)\d+ {_HAD_SAID}")


def _just_now(left: str, right: str) -> bool:
    """ "SHOW, which NETWORK cancelled on tuesday"."""
    return bool(_JUST_NOW.match(right) and _WHICH_NETWORK.search(left))


_WHICH_NETWORK = Lettered(r"\bwhich (?:the )?NETWORK\d+ (?:has )?$")
_JUST_NOW = re.compile(rf" (?:on )?(?:{WEEKDAY}|yesterday|today|this week|last week|earlier this (?:week|month))\b")
#: "it had been gone for barely a day when NETWORK said": the news stands behind
_NO_SOONER = Lettered(r"\bhad\b[^,;:]{0,40} (?:barely|hardly|scarcely|only just)\b[^,;:]{1,40} when [^,;:]{0,90}$")
#: "renewed in May and nearly filmed when the order was pulled"
_CUT_SHORT = re.compile(r"(?:when|until|before|but|and) (?:the|its|that|this) (?:order|renewal|pick-?up|commission)\b")
#: "NETWORK, which saved it a year ago, will not order": what it did before
_WHO_DID = Lettered(r"(?:NETWORK|OTHER)\d+, (?:which|who) (?:(?!has|have|will|is|now)[a-z]+ ){0,2}$")
_GOES_ON_TO = Lettered(r", (?:will|won't|has|have|is|isn't|are|was|hasn't|now|does|did)\b")
_WAS_TO = Lettered(
    r"\b(?:was|were|had been) (?:to|due to|set to|going to|supposed to|meant to)(?: (?:be|have been))? $"
)
_BUT = Lettered(r"\b(?:but|until|before)\b")
#: "Dropped by NETWORK in 2002, it sold": what was done first
_PARTICIPIAL = re.compile(
    r"[a-z-]+ed (?:by|after|at|in|from|for)\b[^,;:]{1,80}, (?:but )?(?:it|THIS\d+|SHOW\d+|the show) [a-z]"
)
_YET_TO_COME = re.compile(
    r"\b(?:before|until|once|when) (?:[A-Za-z0-9']+ ){1,3}?(?:returns?|begins?|starts?|goes|heads|moves|shoots?|"
    r"films?)\b[^,;:.]{0,60}$"
)
_NEWS_THAT = re.compile(r"\bnews that (?:(?!had\b)[^,;:.]){0,60}\b(?:has|have) (?:been )?$")
#: "will not make SEASON that it announced last year": what is undone is history, not the undoing
_ORDERED_BEFORE = Lettered(
    r"(?:,? (?:that|which))? (?:THIS|NETWORK|SHOW)\d+ (?:had |has )?(?:also |already )?(?:announced|ordered|promised|"
    r"commissioned|greenlit|renewed|picked up|confirmed|committed to|planned)\b[^,;.]{0,40}"
)
