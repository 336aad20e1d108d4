"""What a person does or leaves, told in words of decision: a candidate in; why it is not said of the show out."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules import Frame
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

#: "she cancelled SHOW after ten episodes": who can do so decides for a network
_AFTER_SO_LONG = re.compile(
    rf" (?:the )?(?:[a-z]+ ){{0,2}}SHOW\d+(?: and (?:SHOW|OTHER)\d+)? after (?:just |only )?(?:a|an|one|{TO_TEN}|"
    rf"SEASON\d+|"
    r"\d+)(?: (?:single|short))? ?(?:episodes?|seasons?|series|years?|weeks?|runs?)?\b"
)


def of_a_person(candidate: Candidate, left: str) -> str:
    """Why it is a person, not the show, of whom this is said."""
    if candidate.rule.name == "nothing is known of it" and _CASTING.search(candidate.left + candidate.right[:60]):
        return "it speaks of who takes part, not of the show"
    frame = candidate.rule.frame
    if frame is Frame.SHOW and _WHOM_HE.search(candidate.left):
        return "it speaks of what a person does, not of a decision on the show"
    decides = _AFTER_SO_LONG.match(candidate.right) or _REASONS.search(left)
    if frame in (Frame.ACT, Frame.ORDER) and (
        _FOR_ONE.match(candidate.right) or (_PERSON.search(left) and not decides)
    ):
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


#: "the president explains why he cancelled SHOW": so do those who can do it
_REASONS = Lettered(
    r"\b(?:explain(?:s|ed)?|reveal(?:s|ed)?|defend(?:s|ed)?|discuss(?:es|ed)?|says?|told|tells|on|gives?) (?:[a-z]+ )?"
    r"(?:why|(?:the |his |her )?(?:decision|reasons?) for why|the reasons?) (?:he|she) (?:has |had )?$"
)
#: "says no more SHOW for him"
_FOR_ONE = re.compile(r"(?: more)? (?:SHOW|THIS)\d+ for (?:him|her|me|[a-z]+ after (?:his|her))\b(?! to\b)")
#: "SHOW he dropped after the pilot"
_WHOM_HE = Lettered(
    r"(?:SHOW|THIS)\d+,? (?:which |that )?(?:he|she|i|you|my [a-z]+) (?:has |had |have |also |soon |just )?$"
)


#: "he has had an offer, but nothing has been decided"
_CASTING = Lettered(
    r"\b(?:agency|agencies|casting|cast in|the roles?|the part|an offer|offered|approached|been asked|in talks to "
    r"(?:join|star|appear|host)|(?:his|her|their) (?:schedule|appearance|participation))\b"
)
