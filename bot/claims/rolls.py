"""Lists whose heading gives a status to the titles below: worded lines in; what is said of each item out.

"Every show cancelled this year" over a line for each show, "RENEWED" over a block of titles. What stands under an item
does not end the list; a heading of another kind does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.claims.candidates import Candidate
from bot.claims.references import Spoken, resolved
from bot.claims.strangers import opens_another_part
from bot.claims.wording import Worded
from bot.model import Outcome
from bot.rules import GROUP, Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

_RULES = {
    outcome: Rule(f"listed under {name}", outcome, Frame.CLAUSE, "", says=(), whole=True)
    for outcome, name in (
        (Outcome.RENEWED, "renewals"),
        (Outcome.CANCELLED, "cancellations"),
        (Outcome.FINAL, "last seasons"),
        (Outcome.UNDECIDED, "open cases"),
    )
}
_KINDS = (
    (
        Outcome.CANCELLED,
        re.compile(
            r"\b(?:cancell?ed|axed|cancell?ations?|not (?:returning|coming back)|scrapped|casualties|(?:got|get|given|"
            r"handed) the (?:boot|axe?|chop|hook)|(?:did|does|do|will|would|wo|are|is)(?:n't| not) (?:survive|make it|"
            r"be back|coming back|returning|return)|gone (?:from|off) the air|we(?:'ve| have)? lost|gone too soon|"
            r"never got (?:to (?:finish|end)|an? (?:proper |real )?ending|(?:a )?SEASON\d+)|(?:ended|cut) (?:too "
            r"soon|short)|"
            r"(?:that|which) (?:only |just )?(?:lasted|got|had|made it to) (?:for )?(?:just |only )?(?:one|a single) "
            r"season)\b"
        ),
    ),
    (
        Outcome.FINAL,
        re.compile(
            r"\b(?:(?:ending|last|closing) (?:after|with|shows|series)|final season|(?:that|which) (?:finish|end|"
            r"conclude|say goodbye|bow out|wrap up) (?:this|next|in 20)|(?:finishing|ending|concluding|saying goodbye) "
            r"(?:this|next|in 20))|FINAL\d"
        ),
    ),
    (
        Outcome.UNDECIDED,
        re.compile(
            r"\b(?:awaiting|waiting|bubble|limbo|tbd|undecided|yet to|fate|up in the air|unknown|pending|no (?:answer|"
            r"decision|word|verdict))\b"
        ),
    ),
    (Outcome.RENEWED, re.compile(r"\b(?:renewed|renewals?|(?<!not )returning|(?<!not )coming back|picked up)\b")),
)
#: a heading that holds one of these gives no status
_UNSURE = Lettered(
    r"\b(?:should|could|might|may|deserve|want|wish|hope|likely|predict\w*|odds|if|or|vs|saved|sav(?:e|ing)|revived?|"
    r"rescued|brought back|came back|un-?cancell?ed|almost|nearly|never|after|before|why|not (?:be )?(?:cancell?ed|"
    r"renewed)|new|pilots?|spin-?offs?|remakes?|reboots?|stars?|actors?|movies?|films?|tours?|episodes?|dates?|"
    r"premieres?|guide|rumou?r\w*|isn't|weren't)\b"
)
_SEVERAL = re.compile(
    r"\b(?:(?:every|each)(?: [A-Za-z0-9]+){0,4} show|shows|series|dramas|comedies|sitcoms|programmes|titles|renewals|"
    r"cancell?ations|casualties|anime)\b|gone from the air|\b(?:tv|television)(?= (?:that|which) )|"
    r"\b(?:what|whom?) (?:the )?NETWORK\d+ (?:has |have )?(?:just )?(?:cancell?ed|axed|scrapped)\b"
)
_ALONE = re.compile(
    r"(?:officially |the |still |(?:also )?)*(?:renewed|cancell?ed|axed|returning|coming back|not returning|ending|"
    r"on the bubble|in limbo|undecided|tbd|awaiting (?:word|decision)|still waiting|picked up|FINAL\d+|final season)"
    r"(?: in 20\d\d| this (?:year|season|fall|autumn)| next (?:year|season)| (?:on|at) NETWORK\d+)*(?: \(\d+\))?:?"
)
_ITEM = re.compile(
    rf"^(?P<shows>{GROUP})(?:(?:,| -|:| \|)? ?(?:NETWORK\d+|SEASON\d+|OTHER\d+|\([^()]{{1,60}}\)|"
    rf"\d[\w -]{{0,24}}|after (?:just |only )?(?:one|a single|{TO_TEN}|\d+) (?:seasons?|series|years?))){{0,6}}[ ,]*$"
)
#: "four of its dramas aren't coming back", and in the next sentence which
_SAID_OF_SOME = Lettered(
    rf"\b(?:\d+|{TO_TEN}|several|an? (?:long )?(?:number|handful|string|raft|clutch|"
    r"pair|trio|row|list|line|host|bunch|slew|batch|crop) of|a (?:number|handful|pair)|some|"
    r"more|half a dozen|a dozen)(?: (?:more|of))*(?: (?:the|its|their|NETWORK\d+(?:'s)?|[a-z-]+)){0,3} "
    r"(?:shows|series|dramas|comedies|sitcoms|originals|programmes|titles)\b|"
    # "NETWORK renews six"
    r"\bNETWORK\d+ (?:has )?(?:renew(?:s|ed)|recommission(?:s|ed)|cancel(?:s|led)|axe[sd]|drop(?:s|ped)|scrap(?:s|"
    r"ped)) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: more| others)?(?=$|[.,;:!])|"
    # "three of its series"
    rf"\b(?:\d+|{TO_TEN}|several|some) of THIS\d+\b|"
    # "almost everything", "its entire slate"
    r"\b(?:almost |nearly |virtually |practically |just about )?everything\b(?! (?:but|except|else|we|you|to)\b)|"
    r"\bits (?:entire|whole|full) (?:[a-z-]+ )?(?:slate|line-?up|schedule|roster)\b(?! (?:but|except)\b)"
)
_ENUMERATES = re.compile(
    rf"^(?:(?:in addition to|along with|besides|alongside) {GROUP}, )?"
    rf"(?:(?:they|these|those|the (?:shows|titles|series|casualties|dramas|comedies|lucky ones|victims|survivors)"
    rf"(?: in question| concerned| affected)?) (?:are|include)|(?:among|on) (?:them|the list|those)(?: are| is)?|"
    rf"the list includes|namely|getting the (?:axe?|nod)(?: are)?|(?:they|these) (?:are|include):?) (?:the "
    rf")?(?P<shows>{GROUP})"
)
_NETWORKS = re.compile(r"(?:on |at |the )?(?:NETWORK\d+|OTHER\d+)(?: (?:shows|series))?:?|[a-z]{1,12}:?")


#: an item that goes on to tell of its show; what it tells may be another matter, so the list's word is a soft one
_TOLD_OF = re.compile(rf"^(?P<shows>{GROUP})(?: \((?:NETWORK\d+|[^()]{{1,30}})\))?(?::| -) ")
#: a network's row: "NETWORK: SHOW, SHOW and SHOW."
_OF_NETWORK = re.compile(rf"^(?:the )?NETWORK\d+(?::| -) (?P<shows>{GROUP})\.?$")
#: the same in running text: "It dropped several shows. SHOW (NETWORK): it was odd. SHOW: it will be missed."
_RUNNING = re.compile(r"SHOW\d+(?: \((?:NETWORK\d+|OTHER\d+|[^()]{1,30})\))?: ")
#: "2. SHOW. It was odd."
_TITLE_ALONE = re.compile(r"(?:the )?(?P<shows>SHOW\d+)(?: \((?:NETWORK\d+|OTHER\d+|[^()]{1,30})\))?\.")
ROLLS = frozenset(rule.name for rule in _RULES.values())
_SOFT = {rule.name: replace(rule, soft=True) for rule in _RULES.values()}
#: "Seasons: 1": it tells of the item above
_LABEL = re.compile(r"[A-Z][A-Za-z /&-]{1,24}\??: ")
#: "why so many shows got the boot" tells that they did
_WHY = Lettered(r"^why (?=[^:;,?]{0,40}\b(?:shows|series|dramas|comedies|sitcoms) (?:were|was|got|have been|are)\b)")


@dataclass(frozen=True, slots=True)
class Roll:
    """The list in which a line stands; without a rule, none."""

    rule: Rule | None = None
    #: a question gave it: the next sentence is the list
    asked: bool = False

    def followed(self, worded: Worded) -> Roll:
        """The list in which the next line stands."""
        sentence = worded.sentence
        if asked := _asked(worded):
            return Roll(asked, asked=True)
        if self.asked:
            return Roll()
        if "\n" in sentence.text and (headed := _heading(worded.text.partition(":")[0])):
            return Roll(headed)
        if "SHOW" not in worded.text and not sentence.asks and (some := _said_of_some(worded.text)):
            return Roll(some)
        heading = sentence.heading or sentence.part == "title"
        labels = sentence.part != "title" and _LABEL.match(sentence.text)
        if "SHOW" in worded.text or not heading or sentence.asks or labels:
            return self if not (heading and sentence.asks) or "SHOW" in worded.text else Roll()
        headed = _heading(worded.text)
        if headed or opens_another_part(sentence.text) or not _NETWORKS.fullmatch(worded.text):
            return Roll(headed)
        return self

    def items(self, worded: Worded) -> list[Candidate]:
        """What the list says of the shows of this line, where the line is an item of it."""
        sentence = worded.sentence
        if self.rule and (told := _ENUMERATES.match(worded.text)):
            shows = resolved(told["shows"], worded, Spoken())
            return [Candidate(self.rule, worded, 0, told.end(), shows)] if shows else []
        if self.rule and self.asked and (answer := _ANSWER.match(worded.text)):
            shows = resolved(answer["shows"], worded, Spoken())
            return [Candidate(self.rule, worded, 0, answer.end(), shows)] if shows else []
        if not self.rule or self.asked or sentence.part == "title":
            return []
        row = _OF_NETWORK.match(worded.text)
        if (
            not row
            and not sentence.leads
            and not _RUNNING.match(worded.text)
            and not _TITLE_ALONE.fullmatch(worded.text)
        ):
            return []
        alone = self.rule.outcome is not Outcome.FINAL and _TITLE_ALONE.fullmatch(worded.text)
        match = row or alone or (_ITEM if sentence.heading else _TOLD_OF).match(worded.text)
        if not match:
            return []
        shows = resolved(match["shows"], worded, Spoken())
        rule = self.rule if sentence.heading else _SOFT[self.rule.name]
        return [Candidate(rule, worded, 0, match.end(), shows)] if shows else []


#: "it swung the axe at a row of dramas, most of them after one season: SHOW, SHOW and SHOW"
_INLINE = Lettered(r"(?P<head>[^:;]{12,240}): (?:the )?(?P<row>[^.;:!?]{6,500})")
#: the last clause before the colon heads the list
_CLAUSES = re.compile(r"; |, (?:and|but|while) ")
_PIECES = re.compile(r",? and |, | & ")
_TITLE = re.compile(
    r"(?:[a-z0-9'-]+ ){0,3}(?P<show>SHOW\d+(?: SEASON\d+)?)(?: \([^()]{1,40}\))?"
    r"(?:(?: all| are| is)* (?:out|gone|axed|cancell?ed|dead|done))?"
)
_AFTER_SO_MANY = Lettered(
    r",? (?:(?:most|many|some|all|several|half|each|both)(?: of (?:them|which|these))? )?after (?:just |only )?(?:a|an|"
    r"one|two|three|their|its|\d+) (?:[a-z]+ )?(?:seasons?|series|SEASON\d+)"
)


def inline(worded: Worded, known: Sequence[Candidate]) -> list[Candidate]:
    """What a sentence says of the titles that stand behind its colon."""
    told = None if worded.asks or ":" not in worded.text else _INLINE.search(worded.text)
    if not told:
        return []
    head = _CLAUSES.split(told["head"])[-1]
    pieces = _PIECES.split(told["row"])
    if "SHOW" in head or len(pieces) < 2 or any(len(piece.split()) > 5 for piece in pieces[:-1]):
        return []
    rule = _said_of_some(head)
    said = {show for candidate in known if not candidate.astray for show in candidate.shows}
    titles = ", ".join(title["show"] for piece in pieces if (title := _TITLE.fullmatch(piece)))
    shows = {s: own for s, own in resolved(titles, worded, Spoken()).items() if s not in said}
    return [Candidate(rule, worded, told.end("head") - len(head), told.end(), shows)] if rule and shows else []


#: "Who is still waiting? SHOW, SHOW and SHOW."
_ASKED = re.compile(
    r"^(?:so,? |and |but )?(?:who|which|what)(?:'s|'re)? (?!(?:will|would|could|should|do|does|did)\b)[a-z' ]{5,60}\?$"
)
_ANSWER = re.compile(rf"^(?:the )?(?:[a-z-]+ ){{0,3}}(?P<shows>{GROUP})[.!]?$")


def _asked(worded: Worded) -> Rule | None:
    if not worded.asks or worded.sentence.heading or not _ASKED.match(worded.text) or _UNSURE.search(worded.text):
        return None
    kinds = [outcome for outcome, pattern in _KINDS if pattern.search(worded.text)]
    return _RULES[kinds[0]] if len(kinds) == 1 else None


def _said_of_some(text: str) -> Rule | None:
    text = _AFTER_SO_MANY.sub("", text)
    some = _SAID_OF_SOME.search(text)
    if not some or _UNSURE.search(text, some.start()):
        return None
    kinds = [outcome for outcome, pattern in _SOME if pattern.search(text)]
    return _RULES[kinds[0]] if len(kinds) == 1 else None


_SOME = (
    (
        Outcome.CANCELLED,
        re.compile(
            r"\b(?:cancel(?:s|l?ed|ling)|axe[sd]?|scrap(?:s|ped)|drop(?:s|ped)|(?:not|n't) (?:be )?(?:returning|"
            r"coming back|"
            r"be back|return|come back)|culled|let go|(?:swung|swings|wielded|brought down) the axe?|(?:got|given|"
            r"handed|gave|"
            r"gets?) the (?:axe?|chop|boot|hook)|pull(?:s|ed) the plug|call(?:s|ed) (?:it quits|time)|did away|"
            r"part(?:s|ed) ways|got rid)\b"
        ),
    ),
    (
        Outcome.FINAL,
        re.compile(
            r"\b(?:(?:com(?:e|ing)|draw(?:ing)?|brought) to (?:an|their) (?:end|close|conclusion)|(?:are|is) (?:all "
            r")?(?:ending|"
            r"concluding|signing off|bowing out)|(?:say|bid|take|saying|bidding|taking) (?:their |its )?(?:final bow|"
            r"goodbye|farewell)|with (?:their|a) final seasons?)\b"
        ),
    ),
    (
        Outcome.RENEWED,
        re.compile(
            r"(?<!not )(?<!n't )\b(?:renew(?:s|ed)|recommission(?:s|ed)|(?:are|be) (?:returning|coming back|back|"
            r"safe))\b|\b(?:return(?:ing)?|com(?:e|ing) back|back|on (?:their|the) way|set|in the works) (?:next "
            r"(?:year|season) "
            r")?(?:for|with|in) (?:a |their |an )?SEASON|\b(?:been|were|are) (?:re-?ordered|ordered|picked up|"
            r"brought back|booked) for "
            r"(?:SEASON|another|20|the (?:fall|autumn|coming|new|20))|\b(?:given|gives?|gave|handed|hands|granted|"
            r"grants) (?:out )?(?:early )?(?:renewals|pick-?ups) to\b|"
            r"(?<!not )(?<!n't )\breturn (?:in the (?:autumn|fall)|next (?:year|season|fall|autumn)|this (?:autumn|"
            r"fall))$"
        ),
    ),
)


def _heading(text: str) -> Rule | None:
    if _UNSURE.search(text := _WHY.sub("", text)) or not (_SEVERAL.search(text) or _ALONE.fullmatch(text)):
        return None
    kinds = [outcome for outcome, pattern in _KINDS if pattern.search(text)]
    return _RULES[kinds[0]] if len(kinds) == 1 else None
