"""How a candidate is said: asserted, denied, hedged, asked, told as history. Words around it in; mood out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.claims.modifiers.asides import about_else
from bot.claims.qualifiers import Mood
from bot.model import Outcome
from bot.rules import Frame


@dataclass(frozen=True, slots=True)
class Said:
    """The mood, whether it is told as history, and the reason in plain words where it is not plainly asserted."""

    mood: Mood
    past: bool = False
    reason: str = ""


def said(candidate: Candidate, hoax: bool) -> Said:
    """How the candidate is said. `hoax`: the article as a whole exposes a false report."""
    left, right = _clause(candidate)
    left = qualifiers.BRACKETS.sub("", left)
    if aside := about_else(candidate, left, right):
        return Said(Mood.ASIDE, reason=aside)
    if negated_end := _not_the_last(candidate, left):
        return Said(Mood.ASIDE, reason=negated_end)
    if _NOW_THAT.match(candidate.words):
        return Said(Mood.ASSERTED)
    past = candidate.rule.past or _told_as_history(candidate, left, right)
    sentence = candidate.worded.sentence
    presupposed = (past and qualifiers.SUBORDINATE.search(candidate.left)) or _before_question(candidate)
    row = _LABELLED_ROW.match(candidate.worded.text)
    if sentence.asks and not (presupposed or row or qualifiers.WHY.search(candidate.worded.text)):
        return Said(Mood.ASKED, past, "it is a question")
    if _exposed(candidate.worded.text) and candidate.rule.outcome is not Outcome.UNDECIDED:
        return Said(Mood.DENIED, past, "the article says that this report is wrong")
    claimed = candidate.worded.text.startswith(("claim:", "the claim:"))
    if hoax and (claimed or candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL)):
        return Said(Mood.DENIED, past, "the article exposes the report as false")
    if candidate.rule.whole and candidate.rule.outcome is Outcome.UNDECIDED:
        return Said(Mood.ASSERTED, past)
    if candidate.words.startswith("to "):
        left += "to "
    negation = _negation(candidate, left)
    hedge = _hedge(candidate, left, right)
    if hedge:
        return Said(Mood.HEDGED, past, hedge)
    return Said(negation, past, "" if negation is Mood.ASSERTED else "it is negated")


#: "Gone: SHOW, NAME, NAME?": the mark is the last title's
_LABELLED_ROW = re.compile(r"(?:[a-z]+ ){0,2}[a-z]+: (?:the )?(?:SHOW|OTHER)\d+(?:(?:,|,? and) (?:SHOW|OTHER)\d+)+\?$")


@lru_cache(maxsize=64)
def _exposed(text: str) -> bool:
    """Asked again for each candidate of a sentence."""
    return bool(qualifiers.FALSE.search(text) or _CORRECTS.match(text))


#: letters on the left of the words that can change what they mean
_REACH = 200


def _clause(candidate: Candidate) -> tuple[str, str]:
    """What stands left and right of the words within their clause."""
    left = _IN_BRACKETS.sub("", _TOLD_ON_THE_WAY.sub(r"\1 ", candidate.left))
    if candidate.words.startswith("NETWORK") and left.endswith(" as "):
        left = ""
    breaks = list(qualifiers.BREAK.finditer(left, max(0, len(left) - 2 * _REACH)))
    start = breaks[-1].end() if breaks else 0
    # A clause that begins right here has its subject before the break.
    if breaks and not re.search(r"[A-Za-z]", left[start:]):
        start = breaks[-2].end() if len(breaks) > 1 else 0
    right = candidate.right
    stop = qualifiers.BREAK.search(right, 0, 2 * _REACH)
    return left[max(start, len(left) - _REACH) :], right[: min(stop.start() if stop else len(right), 160)]


#: "Correction: NETWORK did not order", "an earlier version of this article said"
_CORRECTS = re.compile(r"(?:correction|clarification|erratum)(?:s\b|\b)(?::| -)|an earlier version of this\b")
#: "he wants no more of them (his latest was cancelled)": a clause of its own
_IN_BRACKETS = re.compile(r"^.*\((?=[^()]*$)(?=[^()]*\b(?:is|was|has|had|were|have)\b)")
#: "two that had been sweating on the bubble"
_OPEN_BEFORE = re.compile(r"\b(?:had|having) (?:long |all |also )?been (?:[a-z]+ ){0,2}$")
#: "SHOW, which many feared for, had its renewal": what is told on the way is no hedge
_TOLD_ON_THE_WAY = re.compile(
    r"((?:SHOW|THIS)\d+), (?:(?:which|who|whose) (?:(?!SHOW)[^;:.()]){3,140}, "
    r"(?=$|(?:has|have|is|was|will|gets?|got)\b)|"
    r"(?:probably|perhaps|possibly|arguably|maybe|easily|the|a|an|one) (?:(?!NETWORK|SHOW)[^,;:.]){3,140}, "
    r"(?=(?:has|have|had|is|are|was|were) (?:[a-z]+ ){0,3}$))"
)
#: "what next, now that SHOW has ended?"
_NOW_THAT = re.compile(r"now(?: that)? (?:SHOW|THIS)\d")


#: "will SHOW, made with NETWORK and renewed a year ago, be seen here?"
_TOLD_INSIDE = re.compile(r"SHOW\d+, (?:[^,?]{2,60} and )?$")


def _before_question(candidate: Candidate) -> bool:
    """ "Cancelled by Fox, will the show return?": what stands before the question proper is asserted."""
    if _TOLD_INSIDE.search(candidate.left) and re.match(r"[^,?]{0,50},", candidate.right):
        return True
    return bool(
        re.search(r"[:;]|, (?:will|is|could|can|might|what|does|has|leaving|where)\b", candidate.right)
    ) and not re.match(
        r"^\W*(?:will|is|was|were|are|could|can|might|does|did|has|have|should|would)\b|"
        r".*\bor\b",
        candidate.worded.text,
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


def _not_the_last(candidate: Candidate, left: str) -> str:
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


_NEWS_THAT = re.compile(r"\bnews that (?:(?!had\b)[^,;:.]){0,60}\b(?:has|have) (?:been )?$")
#: "it had been gone for barely a day when NETWORK said": the news stands behind
_NO_SOONER = re.compile(r"\bhad\b[^,;:]{0,40} (?:barely|hardly|scarcely|only just)\b[^,;:]{1,40} when [^,;:]{0,90}$")


def _told_as_history(candidate: Candidate, left: str, right: str) -> bool:
    if candidate.rule.outcome is Outcome.FINAL and not qualifiers.HISTORY.search(left[-70:]):
        if _HAD_SAID.search(candidate.left):
            return True
        return bool(re.search(r"\b(?:ended|concluded|finished|wrapped|aired) (?:with|its|in) (?:[a-z]+ ){0,2}$", left))
    if _NO_SOONER.search(candidate.left):
        return False
    if _WHO_DID.search(candidate.left) and _GOES_ON_TO.search(candidate.right):
        return True
    if not candidate.left and _PARTICIPIAL.match(candidate.words + candidate.right):
        return True
    if qualifiers.SUBORDINATE.search(qualifiers.BRACKETS.sub("", candidate.left)[-110:]) or qualifiers.HISTORY.search(
        left[-70:]
    ):
        # "Crews are back following the news that SHOW has been saved".
        if _NEWS_THAT.search(left):
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


#: "will not make SEASON that it announced last year": what is undone is history, not the undoing
_ORDERED_BEFORE = re.compile(
    r"(?:,? (?:that|which))? (?:THIS|NETWORK|SHOW)\d+ (?:had |has )?(?:also |already )?(?:announced|ordered|promised|"
    r"commissioned|greenlit|renewed|picked up|confirmed|committed to|planned)\b[^,;.]{0,40}"
)


#: "after it had said that the seventh, now on the air, would be the last"
_HAD_SAID = re.compile(
    r"\bhad (?:[a-z]+ )?(?:said|announced|billed|declared|planned|meant|called|confirmed|described|promised|insisted|"
    r"thought)\b[^;:.]{0,70}$"
)
_NO_SEASON = re.compile(
    r" (?:that )?(?:there will be |there'll be )?no (?:(?:SEASON|FINAL)(?!\d+ yet\b)|(?:more|further)(?! (?:new )?"
    r"episodes (?:until|before|this|for now)\b) )"
)
#: "there has been no decision to end it"
_NO_DECISION = re.compile(
    r"\bno (?:[a-z]+ )?(?:(?:decision|plans?|intention|reason|need|wish|desire) (?:has been (?:made|taken) )?to "
    r"(?:[a-z]+ )?)?$"
)
#: who would not say so has not decided against it
_SAYS = re.compile(r"(?:confirm|announc|official|reveal|discuss)")


#: "NETWORK, which saved it a year ago, will not order": what it did before
_WHO_DID = re.compile(r"(?:NETWORK|OTHER)\d+, (?:which|who) (?:(?!has|have|will|is|now)[a-z]+ ){0,2}$")
_GOES_ON_TO = re.compile(r", (?:will|won't|has|have|is|isn't|are|was|hasn't|now|does|did)\b")


#: "Dropped by NETWORK in 2002, it sold": what was done first
_PARTICIPIAL = re.compile(
    r"[a-z-]+ed (?:by|after|at|in|from|for)\b[^,;:]{1,80}, (?:but )?(?:it|THIS\d+|SHOW\d+|the show) [a-z]"
)


def _negation(candidate: Candidate, left: str) -> Mood:
    if candidate.rule.whole:
        return Mood.ASSERTED
    no = _NO_DECISION.search(left) if candidate.rule.outcome is Outcome.CANCELLED else None
    if no and (" to " in no[0] or candidate.words.startswith("decision ")):
        return Mood.OPEN
    if candidate.rule.frame is Frame.ORDER and _NO_SEASON.match(candidate.right):
        return Mood.OPEN if re.search(r"\b(?:has|have|had) (?:[a-z]+ )?$", left) else Mood.NEGATED
    if _SAYS.match(candidate.words) and (qualifiers.DECIDES_NOT_TO.search(left) or qualifiers.NOT.search(left[-60:])):
        return Mood.OPEN
    if qualifiers.DECIDES_NOT_TO.search(left) or re.search(r"(?:\bnot|n't)\b[^,;:]{0,50} to (?:[a-z]+ )?$", left):
        return Mood.NEGATED
    if qualifiers.NO_SIGN.search(left):
        return Mood.OPEN
    tail = left[-60:]
    if not qualifiers.NOT.search(tail) or qualifiers.NOT_MERELY.search(tail):
        return Mood.ASSERTED
    verb = tail[-45:]
    open_ = qualifiers.HAS_NOT.search(verb) or re.search(
        r"\b(?:yet|officially|formally)\b", candidate.right[:25] + verb
    )
    return Mood.OPEN if open_ and not re.search(r"\b(?:will|going|being|opted|did)\b|n't be\b", verb) else Mood.NEGATED


#: "has been commissioned, putting an end to weeks of speculation"
_DOUBTS_ENDED = re.compile(
    r"\b(?:put(?:s|ting)? (?:an end|a stop|paid) to|end(?:s|ing)|clos(?:es|ing) the book on|after|following|despite) "
    r"(?:[a-z]+ ){0,4}(?:rumou?rs|speculation|talks|doubts|petition|campaign)\b"
)
_TOLD_OF = re.compile(r"(?:since|after|following|about|inside|behind|over|on|despite|reacts?|reacted|responds?)\b")
_WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|eful)|wish\w*|pleas?e?|petition\w*|campaign\w*|ask(?:s|ed)|fight\w*|talks?)\b"
)


#: "asked whether NETWORK is going to"
_WHETHER = re.compile(r"\b(?:whether|(?:ask|asks|asked|asking|wonder\w*|know|knows|see|say|says) if)\b[^,;:]{0,70}$")
#: "has opened a writers room for SEASON before NETWORK says whether there will be one"
_BEFORE_ITS_WORD = re.compile(
    r"[^.;:]{0,40}?\b(?:before|without|ahead of)(?: the)? NETWORK\d+(?:'s)? (?:has |had )?(?:says?|said|saying|"
    r"decid\w+|decision|gives|given|giving|confirm\w*|order\w*|commits?|committing|makes? up|made up|word|renew\w*)\b"
)
#: "asked on Sunday, NAME left no doubt that": what opens an answer is no wish
_ASKED_OF_HIM = re.compile(r"(?:^|, )(?:when )?asked (?:on|by|about|whether|if|at|in|for)\b[^,;]*, ")


#: "may have ended, but": what is conceded is so
_CONCEDES = re.compile(r"\b(?:may|might) (?:well |now )?(?:be )?$")
_SO = re.compile(r"have |over\b|gone\b|dead\b|done\b|finished\b|history\b|no more\b")
_YET = re.compile(r"[^.;:]{0,50}?, (?:but|yet)\b")


def _colouring(candidate: Candidate, tail: str) -> str:
    """What stands before the words, without what does not colour them."""
    if candidate.rule.outcome is Outcome.CANCELLED:
        # "Plans for another season have been scrapped" is no plan to scrap.
        tail = re.sub(r"\b(?:plans?|hopes|talks) (?:for|of|about)\b", "", tail)
    if candidate.rule.past and _TOLD_OF.match(candidate.words):
        # A hopeful post about a show's cancellation tells that there was one.
        tail = _WISHED.sub("", tail)
    return _NEED_TO_KNOW.sub("", _ASKED_OF_HIM.sub("", tail))


_NEED_TO_KNOW = re.compile(r"\b(?:everything|all|what)(?: that)? (?:you|we|fans|viewers) (?:need|want|have) to know\b")


#: "the SEASON launch date could be by"
_COULD_BE = re.compile(
    r"[^.;,]{0,30}\b(?:could|might|may|should) (?:well |also |even )?(?:be|come|arrive|land|drop|air)\b"
)


def _hedge(candidate: Candidate, left: str, right: str) -> str:
    if _CONCEDES.search(left) and _SO.match(candidate.words) and _YET.match(right + candidate.right[len(right) :][:8]):
        return ""
    if _WHETHER.search(left) or _BEFORE_ITS_WORD.match(candidate.right):
        return "it stands under a condition"
    if qualifiers.DECIDES_TO.search(left) or qualifiers.DECIDES_NOT_TO.search(left):
        return ""
    tail = _colouring(candidate, left[-100:])
    for modifier in qualifiers.LEFT:
        if modifier.pattern.search(tail):
            return modifier.reason
    behind = _DOUBTS_ENDED.sub("", right[:90])[:70]
    for modifier in qualifiers.RIGHT:
        if modifier.pattern.search(behind):
            return modifier.reason
    if candidate.rule.soft and not candidate.rule.whole and _COULD_BE.match(candidate.words + right):
        return "it is put as likely or possible, not as decided"
    base = (
        candidate.rule.frame in (Frame.ACT, Frame.ORDER)
        and not candidate.rule.whole
        and qualifiers.BASE.fullmatch(candidate.words)
    )
    if (
        base
        and re.search(r"\bto (?:[a-z]+ )?$", left)
        and not re.search(r"\b(?:NETWORK\d+|is|are|set) to (?:[a-z]+ )?$", left)
    ):
        return "it is an intention, not a decision"
    return ""
