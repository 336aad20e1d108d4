"""Words of an end that is undone or denied, or of doubts that are over: a candidate in; why it is aside out."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules.letters import Lettered


def no_end(candidate: Candidate, left: str) -> str:
    """Why these words do not say that the show ends, or that this is open; empty where they may."""
    if candidate.rule.outcome is Outcome.UNDECIDED and _OPEN_BEFORE.search(candidate.left[-60:]):
        return "it tells that it was open before"
    if candidate.rule.outcome is Outcome.RENEWED and _BEFORE_ITS_END.search(candidate.left + candidate.words):
        return "it tells what was ordered before"
    if candidate.rule.outcome is Outcome.CONCLUDED and _OF_SOMEBODY.search(left) and _LAST.match(candidate.words):
        return "it speaks of a person who leaves, not of the show"
    if candidate.rule.outcome is Outcome.FINAL and (other := _not_its_last(candidate, left)):
        return other
    if candidate.rule.outcome not in (Outcome.FINAL, Outcome.CONCLUDED) or not qualifiers.NOT.search(left[-60:]):
        return ""
    return "it says that this is not the last"


def _not_its_last(candidate: Candidate, left: str) -> str:
    """Why a last season that is named is not announced."""
    if _UNMADE.search(left) or (_NAMES_LAST.search(candidate.words) and _IS_UNMADE.match(candidate.right)):
        return "the last season itself is not to be made"
    if _SOMEBODY_IN_IT.search(candidate.left):
        return "it tells of somebody who took part in it"
    if _of_its_series(candidate):
        return "these are the last of the season, not of the show"
    if _LABEL.match(candidate.right):
        return "it speaks of a label"
    if _HAD_ORDERED.match(candidate.right):
        return "it tells what was ordered before"
    return "it judges a season that was the last" if _JUDGED.match(candidate.right) else ""


#: "cancelled SHOW, whose FINAL it had already ordered"
_BEFORE_ITS_END = Lettered(
    r"\b(?:cancel|axe|axing|scrap|drop|ditch)\w* (?:of )?(?:SHOW|THIS)\d+, (?:whose|for which) [^.;:]*\b"
    r"had (?:already |once |earlier |previously )?(?:been )?(?:ordered|commissioned|announced|renewed|promised|"
    r"given|picked up)$"
)
#: "the final two episodes of the series", which is a season in Britain
_EPISODES_OF_IT = Lettered(r"\b(?:final|last) (?:[a-z]+|\d+) (?:episodes|hours|instal?lments) of (THIS\d+)$")


def _of_its_series(candidate: Candidate) -> bool:
    episodes = _EPISODES_OF_IT.search(candidate.words)
    return bool(episodes) and candidate.worded.token(episodes[1] if episodes else "").words.lower().endswith("series")


#: "she joined SHOW in FINAL and then moved"
_SOMEBODY_IN_IT = Lettered(
    r"\b(?:joined|left|quit|appeared|starred|guest-starred|worked) (?:[a-z]+ ){0,2}?(?:SHOW|"
    r"THIS)\d+ (?:[a-z]+ ){0,2}?in $"
)
_OF_SOMEBODY = Lettered(r"(?:OTHER\d+'s|\b(?:his|her|their)|^[a-z]+ [a-z]+'s) $")
_LAST = re.compile(r"(?:the )?(?:last|final)\b")
_LABEL = re.compile(r" (?:label|tag|sticker|banner|badge)\b")
_HAD_ORDERED = re.compile(
    r",? (?:that |which )?(?:THIS|NETWORK|OTHER)\d+ had (?:already |once |only just )?(?:ordered|announced|promised|"
    r"commissioned|greenlit|given)\b"
)
#: "FINAL is the worst by far"
_JUDGED = re.compile(
    r"(?: of (?:SHOW|THIS)\d+)? (?:is|was|remains|proved) (?:by far |easily |still |arguably )*"
    r"(?:the |one of the |a |an |its )?(?:[a-z-]+ ){0,2}(?:worst|best|weakest|strongest|finest|better|worse|"
    r"disappoint\w*|mess|triumph|let-?down|"
    r"masterpiece|masterclass|weaker|stronger|bad|good|dull|brilliant)\b"
)
#: "two that had been sweating on the bubble"
_OPEN_BEFORE = Lettered(r"\b(?:had|having) (?:long |all |also )?been (?:[a-z]+ ){0,2}$")
#: "scraps FINAL"
_UNMADE = Lettered(
    r"\b(?:cancel\w*|scrap\w*|axe[sd]?|axing|drop(?:s|ped)|pull(?:s|ed)|kill(?:s|ed)|shelve[sd]?|un-?renew\w*|won't "
    r"get|without|"
    r"denied|nix(?:es|ed)|undo(?:es|ing|ne)|undid|revers(?:es|ed)|rescind(?:s|ed)|revok(?:es|ed)|withdr(?:aws|ew)|no|"
    r"(?:also|now) (?:off|out|gone) (?:is|are)|"
    r"chang(?:es|ed|ing) (?:its|their|her|his) minds? (?:about|on)|(?:[a-z]+n't|not to|(?:will )?not) "
    r"(?:be )?(?:go(?:ing)? (?:ahead|forward|on) with|mov(?:e|ing) (?:ahead|forward) with|proceed(?:ing)? with|"
    r"mak(?:e|ing)|film(?:ing)?|produc(?:e|ing)|order(?:ing)?|get(?:ting)?)) "
    r"(?:the |its |a |their |that |SHOW\d+'s )?(?:planned |promised |[a-z0-9-]+ ){0,2}$"
)
_NAMES_LAST = Lettered(r"FINAL\d+(?: of (?:SHOW|THIS)\d+)?$")
_IS_UNMADE = re.compile(
    r" (?:(?:has|have|had|is|was|are|been|being|now|also|to be|gets|got) )*(?:cancel\w*|scrapped|axed|dropped(?! "
    r"(?:on|in|at|last|this)\b)|pulled|"
    r"killed|shelved|nixed|abandoned|called off|binned|ditched|off\b|will not|won't|is not going|isn't)"
)
