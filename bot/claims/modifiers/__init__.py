"""How a candidate is said: asserted, denied, hedged, asked, told as history. Words around it in; mood out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.claims.modifiers.asides import about_else
from bot.claims.modifiers.endings import no_end
from bot.claims.modifiers.hedges import hedged
from bot.claims.modifiers.history import told_as_history
from bot.claims.modifiers.runs import only_its_run
from bot.claims.modifiers.strays import stray
from bot.claims.qualifiers import Mood
from bot.model import Outcome
from bot.rules import Frame
from bot.rules.letters import Lettered


@dataclass(frozen=True, slots=True)
class Said:
    """The mood, whether it is told as history, and the reason in plain words where it is not plainly asserted."""

    mood: Mood
    past: bool = False
    reason: str = ""


def said(candidate: Candidate, hoax: frozenset[Outcome]) -> Said:
    """How the candidate is said. `hoax`: what the article as a whole exposes as false."""
    left, right = _clause(candidate)
    left = _NOT_IN_IT.sub("", _STANDS_BY.sub("decided to ", qualifiers.BRACKETS.sub("", left)))
    if aside := about_else(candidate, left, right):
        return Said(Mood.ASIDE, reason=aside)
    if aside := no_end(candidate, left) or only_its_run(candidate) or stray(candidate):
        return Said(Mood.ASIDE, reason=aside)
    if _NOW_THAT.match(candidate.words):
        return Said(Mood.ASSERTED)
    past = candidate.rule.past or told_as_history(candidate, left, right)
    if _asked(candidate, past):
        return Said(Mood.ASKED, past, "it is a question")
    if _exposed(candidate.worded.text) and candidate.rule.outcome is not Outcome.UNDECIDED:
        return Said(Mood.DENIED, past, "the article says that this report is wrong")
    claimed = candidate.worded.text.startswith(("claim:", "the claim:"))
    if claimed or candidate.rule.outcome in hoax:
        return Said(Mood.DENIED, past, "the article exposes the report as false")
    if candidate.rule.whole and candidate.rule.outcome is Outcome.UNDECIDED:
        return Said(Mood.ASSERTED, past)
    if candidate.words.startswith("to "):
        left += "to "
    negation = (
        Mood.OPEN
        if (_NO_SEASON_IS.search(left) or _NO_SEASON_IS.search(left + candidate.words[:6]))
        and candidate.rule.outcome in _ONWARD
        else _negation(candidate, left)
    )
    if hedge := hedged(candidate, left, right):
        return Said(Mood.HEDGED, past, hedge)
    return Said(negation, past, "" if negation is Mood.ASSERTED else "it is negated")


#: "is not reconsidering its decision to", "there is no going back on the": what is not undone is so
_STANDS_BY = Lettered(
    r"\b(?:not|never|no|won't|isn't|doesn't|didn't|refus\w+ to) (?:be |going to |going )?(?:reconsider|revers|"
    r"rethink|revisit|undo|chang|go(?:ing)? back on|"
    r"back(?:ing)? (?:down|away) (?:on|from)|budg|reopen|overturn)\w*(?: (?:on|from|its|their|the|that|this|earlier|"
    r"controversial))*"
    r"(?: (?:decisions?|plans?|choice|minds?|move|call|stance|verdict|course)(?: (?:about|on))?)?(?: to)? (?:[a-z]+ )?$"
)
#: "NAME will not appear in the FINAL": the person does not, and the season comes
_NOT_IN_IT = Lettered(
    r"^(?!.*(?:SHOW|THIS|NETWORK)\d)[^,;:]*\b(?:not|n't|no longer|never) (?:be )?(?:(?:return|appear|featur|star|act|"
    r"work)\w*|back|part|seen|involved|among|come back|coming back|on board|signed|taking part|take part|reprise\w*)"
    r"(?: [a-z]+){0,4}? (?:for|in|of|on|to) the $"
)
_ONWARD = (Outcome.RENEWED, Outcome.FINAL)
#: "there is no SEASON in the works"
_NO_SEASON_IS = Lettered(r"\bno (?:(?:SEASON|FINAL)\d+(?: (?:of|for) (?:SHOW|THIS)\d+)?(?: [a-z]+){0,3} |SEASON)$")


def _asked(candidate: Candidate, past: bool) -> bool:
    worded = candidate.worded
    if _EITHER.search(f"{candidate.left[-24:]}|{candidate.words}{candidate.right[:24]}"):
        return True
    presupposed = (past and qualifiers.SUBORDINATE.search(candidate.left)) or _before_question(candidate)
    plain = presupposed or _LABELLED_ROW.match(worded.text) or qualifiers.WHY.search(worded.text)
    # "They have ended; what about the rest?": only what stands last is asked.
    return worded.asks and not plain and ";" not in candidate.right


#: "SHOW season 3 renewed or cancelled"
_EITHER = Lettered(
    r"\|(?:officially )?(?:renewed|cancell?ed|axed) or (?:renewed|cancell?ed|axed|not)\b|\b(?:renewed|cancell?ed|"
    r"axed) or (?:officially )?\|(?:renewed|cancell?ed|axed)\b"
)
#: "Gone: SHOW, NAME, NAME?": the mark is the last title's
_LABELLED_ROW = re.compile(r"(?:[a-z]+ ){0,2}[a-z]+: (?:the )?(?:SHOW|OTHER)\d+(?:(?:,|,? and) (?:SHOW|OTHER)\d+)+\?$")


@lru_cache(maxsize=64)
def _exposed(text: str) -> bool:
    """Asked again for each candidate of a sentence."""
    return bool(qualifiers.FALSE.search(qualifiers.NO_HOAX.sub("", text)) or _CORRECTS.search(text))


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
    right = _MADE_BEFORE.sub("", candidate.right)
    stop = qualifiers.BREAK.search(right, 0, 2 * _REACH)
    return left[max(start, len(left) - _REACH) :], right[: min(stop.start() if stop else len(right), 160)]


#: "Correction: NETWORK did not order", "an earlier version of this article said"
_CORRECTS = Lettered(r"^(?:correction|clarification|erratum)(?:s\b|\b)(?::| -)|\ban earlier version of this\b")
#: "he wants no more of them (his latest was cancelled)": a clause of its own
_IN_BRACKETS = Lettered(r"^.*\((?=[^()]*$)(?=[^()]*\b(?:is|was|has|had|were|have)\b)")
#: "has gone back on the order that it made a year ago": when that was says nothing of when it went back
_MADE_BEFORE = Lettered(
    r" that (?:THIS\d+|NETWORK\d+|it|they) (?:had )?(?:made|gave|placed|issued|struck|announced)\b[^,;:.]{0,60}"
)
#: "SHOW, which many feared for, had its renewal": what is told on the way is no hedge
_TOLD_ON_THE_WAY = Lettered(
    r"((?:SHOW|THIS)\d+), (?:(?:which|who|whose) (?:(?!SHOW)[^;:.()]){3,140}, "
    r"(?=$|(?:has|have|is|was|will|gets?|got)\b)|"
    r"(?:probably|perhaps|possibly|arguably|maybe|easily|the|a|an|one) (?:(?!NETWORK|SHOW)[^,;:.]){3,140}, "
    r"(?=(?:has|have|had|is|are|was|were) (?:[a-z]+ ){0,3}$))"
)
#: "what next, now that SHOW has ended?"
_NOW_THAT = re.compile(r"now(?: that)? (?:SHOW|THIS)\d")


#: "will SHOW, made with NETWORK and renewed a year ago, be seen here?"
_TOLD_INSIDE = Lettered(r"SHOW\d+, (?:[^,?]{2,60} and )?$")


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


_NO_SEASON = re.compile(
    r" (?:that )?(?:there will be |there'll be )?no (?:(?:SEASON|FINAL)(?!\d+ yet\b)|(?:more|further)(?! (?:new )?"
    r"episodes (?:until|before|this|for now)\b) )"
)
#: "there has been no decision to end it"
_NO_DECISION = Lettered(
    r"\bno (?:[a-z]+ )?(?:(?:decision|plans?|intention|reason|need|wish|desire) (?:has been (?:made|taken) )?to "
    r"(?:[a-z]+ )?)?$"
)
#: who would not say so has not decided against it
_SAYS = re.compile(r"(?:confirm|announc|official|reveal|discuss)")


#: "abgesetzt sei die serie aber nicht"
_NICHT = re.compile(r" (?:sei|ist|wird|wurde|werde|sind)\b[^.;,:]{0,40} nicht\b")


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
    if qualifiers.NO_SIGN.search(left) or _NICHT.match(candidate.right):
        return Mood.OPEN
    tail = left[-60:]
    if not qualifiers.NOT.search(tail) or qualifiers.NOT_MERELY.search(tail):
        return Mood.ASSERTED
    verb = tail[-45:]
    neither_has = verb.endswith(" nor ") and re.match(r"NETWORK\d+ (?:has|have)\b", candidate.words)
    open_ = (
        neither_has
        or qualifiers.HAS_NOT.search(verb)
        or re.search(r"\b(?:yet|officially|formally)\b", candidate.right[:25] + verb)
    )
    return Mood.OPEN if open_ and not re.search(r"\b(?:will|going|being|opted|did)\b|n't be\b", verb) else Mood.NEGATED
