"""How a candidate is said: asserted, denied, hedged, asked, told as history. Words around it in; mood out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
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
    if aside := _aside(candidate, left, right):
        return Said(Mood.ASIDE, reason=aside)
    if negated_end := _not_the_last(candidate, left):
        return Said(Mood.ASIDE, reason=negated_end)
    if _NOW_THAT.match(candidate.words):
        return Said(Mood.ASSERTED)
    past = candidate.rule.past or _told_as_history(candidate, left, right)
    sentence = candidate.worded.sentence
    presupposed = (past and qualifiers.SUBORDINATE.search(candidate.left)) or _before_question(candidate)
    if sentence.asks and not presupposed and not qualifiers.WHY.search(candidate.worded.text):
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


@lru_cache(maxsize=64)
def _exposed(text: str) -> bool:
    """Asked again for each candidate of a sentence."""
    return bool(qualifiers.FALSE.search(text))


#: letters on the left of the words that can change what they mean
_REACH = 200


def _clause(candidate: Candidate) -> tuple[str, str]:
    """What stands left and right of the words within their clause."""
    left = _TOLD_ON_THE_WAY.sub(r"\1 ", candidate.left)
    breaks = list(qualifiers.BREAK.finditer(left, max(0, len(left) - 2 * _REACH)))
    start = breaks[-1].end() if breaks else 0
    # A clause that begins right here has its subject before the break.
    if breaks and not re.search(r"[A-Za-z]", left[start:]):
        start = breaks[-2].end() if len(breaks) > 1 else 0
    right = candidate.right
    stop = qualifiers.BREAK.search(right, 0, 2 * _REACH)
    return left[max(start, len(left) - _REACH) :], right[: min(stop.start() if stop else len(right), 160)]


#: "two that had been sweating on the bubble"
_OPEN_BEFORE = re.compile(r"\b(?:had|having) (?:long |all |also )?been (?:[a-z]+ ){0,2}$")
#: "SHOW, which many feared for, had its renewal": what is told on the way is no hedge
_TOLD_ON_THE_WAY = re.compile(r"((?:SHOW|THIS)\d+), (?:which|who|whose) (?:(?!NETWORK|SHOW)[^,;:.()]){3,90}, $")
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


def _aside(candidate: Candidate, left: str, right: str) -> str:
    if candidate.astray:
        return candidate.astray
    near = f"{left[-70:]}{candidate.words}{right[:70]}"
    # A season beside "full" words is a season all the same: "two more seasons, with full-season orders".
    decided = candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL)
    near = qualifiers.ITS_EPISODES.sub("", near)
    for modifier in qualifiers.ASIDES[: 1 if _strong(candidate) else None] if decided else ():
        if modifier.pattern.search(near):
            return modifier.reason
    if re.match(r"[^,.;]{0,30}?\b(?:spin-?off|prequel|remake|reboot)\b(?!(?: [a-z]+)?,? SHOW)", right) and (
        candidate.rule.frame is Frame.ACT
    ):
        return "it speaks of a spin-off or a remake"
    if decided and (work := _another_work(candidate, left, right)):
        return work
    if candidate.rule.outcome is Outcome.CANCELLED and (off := _only_off(candidate, right)):
        return off
    if somebody := _somebody(candidate, left):
        return somebody
    if _imperative(candidate, left) or _DEMAND.search(left):
        return "it is a wish or a demand, not a report"
    return ""


def _another_work(candidate: Candidate, left: str, right: str) -> str:
    """Why what is decided is another work, or where the show may be watched."""
    if _SHELVED_THERE.match(candidate.right):
        return "it is about rights, repeats or a library"
    direct = f"{left[-28:]}{candidate.words}{right[:14]}"
    if qualifiers.WORK.search(direct):
        return "it speaks of a spin-off or a remake"
    if re.search(
        r"\b(?:as|for|with|into|in) (?:a|an|one|its) (?:[a-z-]+ ){0,3}(?:movie|film|special|reunion|game)",
        candidate.words + re.split(r"(?:[,;]| and| while) (?:SHOW|OTHER)\d", right[:70])[0],
    ):
        return "it speaks of a film or a special"
    return ""


#: "picked up by NETWORK, where all nine seasons are now streaming"
_SHELVED_THERE = re.compile(
    r"[^.;]{0,40}, where (?:all|its|the|every)\b[^.;]{0,40}\b(?:seasons?|episodes?|series)\b[^.;]{0,30}"
    r"\b(?:stream\w*|available|watch\w*)"
)


def _only_off(candidate: Candidate, right: str) -> str:
    if _OFF_THE_AIR.match(candidate.words + "|" + right):
        return "it is taken off a slot or a service, not cancelled"
    for_a_night = _FOR_A_NIGHT.search(candidate.left[-60:] + right)
    return "it is taken off for a night, not cancelled" if for_a_night else ""


def _somebody(candidate: Candidate, left: str) -> str:
    """Why it is a person, not the show, of whom this is said."""
    if candidate.rule.name == "nothing is known of it" and _CASTING.search(candidate.left + candidate.right[:60]):
        return "it speaks of who takes part, not of the show"
    frame = candidate.rule.frame
    if frame in (Frame.ACT, Frame.ORDER) and _PERSON.search(left):
        return "it speaks of what a person does, not of a decision on the show"
    decided = candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL)
    stays_away = frame is Frame.SEASON and qualifiers.NOT.search(left[-60:])
    if (stays_away or (frame is Frame.SHOW and not decided)) and qualifiers.SOMEBODY_LEAVES.search(left):
        return "it speaks of a person who leaves, not of the show"
    return ""


#: "his contract was up, and he opted not to renew it"
_PERSON = re.compile(
    r"\b(?:he|she|i) (?:has |had |have |also |then |recently )?(?:[a-z]+ )?$|"
    r"\b(?:contract|lease|licen[cs]e|membership|visa|vows|passport)\b(?:(?!NETWORK)[^.;]){0,60}$"
)
#: "he has had an offer, but nothing has been decided"
_CASTING = re.compile(
    r"\b(?:agency|agencies|casting|cast in|the roles?|the part|an offer|offered|approached|been asked|in talks to "
    r"(?:join|"
    r"star|appear|host)|(?:his|her|their) (?:schedule|appearance|participation))\b"
)
_FOR_A_NIGHT = re.compile(
    r"\bafter (?:[a-z]+|\d+) performances\b|"
    r"\bat the last minute\b|\bto make (?:way|room) for (?!its|their|the series|(?:a |the )?"
    r"(?:SHOW|OTHER|SEASON|new|fresh))|\bfor (?:one|the) (?:night|evening|week)\b|"
    r"\b(?:tonight|this week|last night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s "
    r"(?:episode|instal?lment|edition)\b|\b(?:due to|because of|for|over) (?:the )?(?:football|tennis|rugby|cricket|"
    r"snooker|election|coronation|funeral|match|game|world cup|breaking news)\b"
)
#: "dropped from the Sunday schedule", "pulled from NETWORK": not every leaving is an end
_OFF_THE_AIR = re.compile(
    r"(?:drops?|dropped|pull(?:s|ed)|yank(?:s|ed)|cut|cuts|cancell?ed|axed|scrapped)\|(?: (?:SHOW|THIS)\d+)? "
    r"(?:from (?:[a-z']+ ){0,4}?(?:schedules?|line-?up|slot|platform|library|catalogue)|"
    r"(?<=dropped\| )from NETWORK|(?<=pulled\| )from NETWORK|(?:tonight|this (?:evening|sunday|friday)|at (?:the "
    r"last minute|short notice)|last night|for one night|(?:minutes|hours|moments) before)\b)|"
    r"drop(?:s|ped|ping)\| out of|shelved\| (?:indefinitely|for (?:an indefinite|now|the (?:moment|time being)))|"
    r"(?:dropped|cut|pulled|axed|scrapped)\| from (?!NETWORK|itv|bbc|(?:the )?(?:air|airwaves|screens?)|our screens|"
    r"\w+ screens)|"
    r"cancell?ed\| for (?!good|real|a (?:second|third)|the (?:second|third)|low|poor|budget|financial|being|failing|"
    r"its|"
    r"now|SEASON|FINAL)"
)


#: "bring it back", "save SHOW": somebody wants it
_DEMAND = re.compile(r"(?:^|[:;] ?)(?:please )?(?:bring|keep|save|renew) (?:it|THIS\d+|SHOW\d+|us|them) $")


#: "scraps FINAL"
_UNMADE = re.compile(
    r"\b(?:cancel\w*|scrap\w*|axe[sd]?|axing|drop(?:s|ped)|pull(?:s|ed)|kill(?:s|ed)|shelve[sd]?|un-?renew\w*|won't "
    r"get|without|"
    r"denied|nix(?:es|ed)|no) (?:the |its |a |their |that )?(?:planned |promised |[a-z]+ )?$"
)


#: "there will be SEASON, after it had said that the one now on the air would be the last"
_SAID_BEFORE = re.compile(
    r"\b(?:after|although|though) (?:the )?(?:NETWORK|THIS|SHOW)\d+ had (?:said|announced|let it be known|declared)\b"
    r"[^.;:]*$"
)


def _not_the_last(candidate: Candidate, left: str) -> str:
    if candidate.rule.outcome is Outcome.UNDECIDED and _OPEN_BEFORE.search(candidate.left[-60:]):
        return "it tells that it was open before"
    if candidate.rule.outcome is Outcome.FINAL and _SAID_BEFORE.search(candidate.left[-140:]):
        return "it tells what was said before"
    if candidate.rule.outcome is Outcome.FINAL and _UNMADE.search(left):
        return "the last season itself is not to be made"
    if candidate.rule.outcome not in (Outcome.FINAL, Outcome.CONCLUDED) or not qualifiers.NOT.search(left[-60:]):
        return ""
    return "it says that this is not the last"


def _strong(candidate: Candidate) -> bool:
    """True where the words are "renewed", or hold a season of episodes: whatever else is said, the show goes on."""
    return bool(re.search(r"\brenew|recommission|episodes .*\bSEASON|\bis in FINAL", candidate.words))


def _imperative(candidate: Candidate, left: str) -> bool:
    """A bare verb with nobody who does it: "Cancel this show"."""
    if (
        candidate.rule.frame not in (Frame.ACT, Frame.ORDER)
        or candidate.rule.whole
        or not qualifiers.BASE.fullmatch(candidate.words)
    ):
        return False
    governed = qualifiers.FINITE_BEFORE.search(left) and (
        not re.search(r"\b(?:and|or|then) $", left) or re.search(r"\b(?:will|to|did|does|not)\b", left)
    )
    return not governed and not re.search(r"(?:NETWORK\d+|\b(?:they|we|executives|bosses))(?: [a-z]+ly)? $", left)


#: "it had been gone for barely a day when NETWORK said": the news stands behind
_NO_SOONER = re.compile(r"\bhad\b[^,;:]{0,40} (?:barely|hardly|scarcely|only just)\b[^,;:]{1,40} when [^,;:]{0,90}$")


def _told_as_history(candidate: Candidate, left: str, right: str) -> bool:
    if candidate.rule.outcome is Outcome.FINAL and not qualifiers.HISTORY.search(left[-70:]):
        if _HAD_SAID.search(candidate.left):
            return True
        return bool(re.search(r"\b(?:ended|concluded|finished|wrapped|aired) (?:with|its|in) (?:[a-z]+ ){0,2}$", left))
    if _NO_SOONER.search(candidate.left):
        return False
    if not candidate.left and _PARTICIPIAL.match(candidate.words + candidate.right):
        return True
    if qualifiers.SUBORDINATE.search(qualifiers.BRACKETS.sub("", candidate.left)[-110:]) or qualifiers.HISTORY.search(
        left[-70:]
    ):
        # A report is no history: "Deadline reported that NETWORK had cancelled SHOW".
        if re.search(qualifiers.REPORTED + r"\b[^,;:]{0,80}\bhad (?:been )?(?:[a-z]+ly )?$", left):
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
    return bool(qualifiers.HISTORY_BEHIND.search(right))


#: "after it had said that the seventh, now on the air, would be the last"
_HAD_SAID = re.compile(
    r"\bhad (?:[a-z]+ )?(?:said|announced|billed|declared|planned|meant|called|confirmed|described|promised|insisted|"
    r"thought)\b[^;:.]{0,70}$"
)
_NO_SEASON = re.compile(r" (?:that )?no (?:SEASON|FINAL)(?!\d+ yet\b)")
#: who would not say so has not decided against it
_SAYS = re.compile(r"(?:confirm|announc|official|reveal|discuss)")


#: "Dropped by NETWORK in 2002, it sold": what was done first
_PARTICIPIAL = re.compile(
    r"[a-z-]+ed (?:by|after|at|in|from|for)\b[^,;:]{1,80}, (?:but )?(?:it|THIS\d+|SHOW\d+|the show) [a-z]"
)


def _negation(candidate: Candidate, left: str) -> Mood:
    if candidate.rule.whole:
        return Mood.ASSERTED
    if candidate.rule.frame is Frame.ORDER and _NO_SEASON.match(candidate.right):
        return Mood.OPEN if re.search(r"\b(?:has|have|had) (?:[a-z]+ )?$", left) else Mood.NEGATED
    if _SAYS.match(candidate.words) and (qualifiers.DECIDES_NOT_TO.search(left) or qualifiers.NOT.search(left[-60:])):
        return Mood.OPEN
    if qualifiers.DECIDES_NOT_TO.search(left) or re.search(r"(?:\bnot|n't)\b[^,;:]{0,50} to (?:[a-z]+ )?$", left):
        return Mood.NEGATED
    tail = left[-60:]
    if not qualifiers.NOT.search(tail) or qualifiers.NOT_MERELY.search(tail):
        return Mood.ASSERTED
    verb = tail[-45:]
    open_ = qualifiers.HAS_NOT.search(verb) or re.search(
        r"\b(?:yet|officially|formally)\b", candidate.right[:25] + verb
    )
    return Mood.OPEN if open_ and not re.search(r"\b(?:will|going|being|opted|did)\b|n't be\b", verb) else Mood.NEGATED


_TOLD_OF = re.compile(r"(?:since|after|following|about|inside|behind|over|on|despite|reacts?|reacted|responds?)\b")
_WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing|eful)|wish\w*|pleas?e?|petition\w*|campaign\w*|ask(?:s|ed)|fight\w*|talks?)\b"
)


#: "asked on Sunday, NAME left no doubt that": what opens an answer is no wish
_ASKED_OF_HIM = re.compile(r"(?:^|, )(?:when )?asked (?:on|by|about|whether|if|at|in|for)\b[^,;]*, ")


#: "may have ended, but": what is conceded is so
_CONCEDES = re.compile(r"\b(?:may|might) (?:well |now )?(?:be )?$")
_SO = re.compile(r"have |over\b|gone\b|dead\b|done\b|finished\b|history\b|no more\b")
_YET = re.compile(r"[^.;:]{0,50}?, (?:but|yet)\b")


def _hedge(candidate: Candidate, left: str, right: str) -> str:
    tail = left[-100:]
    if _CONCEDES.search(left) and _SO.match(candidate.words) and _YET.match(right + candidate.right[len(right) :][:8]):
        return ""
    if qualifiers.DECIDES_TO.search(left) or qualifiers.DECIDES_NOT_TO.search(left):
        return ""
    if candidate.rule.outcome is Outcome.CANCELLED:
        # "Plans for another season have been scrapped" is no plan to scrap.
        tail = re.sub(r"\b(?:plans?|hopes|talks) (?:for|of|about)\b", "", tail)
    if candidate.rule.past and _TOLD_OF.match(candidate.words):
        # A hopeful post about a show's cancellation tells that there was one.
        tail = _WISHED.sub("", tail)
    tail = _ASKED_OF_HIM.sub("", tail)
    for modifier in qualifiers.LEFT:
        if modifier.pattern.search(tail):
            return modifier.reason
    for modifier in qualifiers.RIGHT:
        if modifier.pattern.search(right[:70]):
            return modifier.reason
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
