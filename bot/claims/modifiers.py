"""How a candidate is said: asserted, denied, hedged, asked, told as history. Words around it in; mood out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules import Frame


class Mood(StrEnum):
    """How something is said."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    #: "has not been renewed": the decision is open, not made against the show
    OPEN = "open"
    DENIED = "denied"
    HEDGED = "hedged"
    ASKED = "asked"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Said:
    """The mood, whether it is told as history, and the reason in plain words where it is not plainly asserted."""

    mood: Mood
    past: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that change how the words of a rule in the same clause are meant."""

    pattern: re.Pattern[str]
    mood: Mood
    reason: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


#: where a clause ends for the words that colour it
_BREAK = re.compile(
    r"[;:]| [-–—]{1,3} |, (?=yet|so |even as|even though|which|who|as |because|after|before|when|"
    r"where|with|despite|though|although|while|but|and (?:now|then|has|have|is|was|will|that|NETWORK|"
    r"it|THIS|SHOW))"
    r"|\b(?:(?<!all )but|while|although|though|whereas|because|despite)\b"
)
#: within one sentence an earlier report is told behind these
_SUBORDINATE = re.compile(
    r"\b(?:after|since|despite|even though|although|though|(?<!the )following|when|before|until|days? after|"
    r"once|in spite of|having|besides|(?:which|who|whose) (?=had |was |were |got |NETWORK\d+ |lost |in ))"
    r"(?! (?:all|long talks))\b[^,;:]{0,90}$"
)
#: told aside: "SHOW (which was cancelled in May) has been"
_BRACKETS = re.compile(r" ?\([^()]{1,120}\)")
_HISTORY = re.compile(
    r"\b(?:had|initially|originally|previously|formerly|first time around|back then|at the time|"
    r"long ago|years ago|having|once)\b[^,;:]{0,60}$"
)
_REPORTED = r"\b(?:report(?:s|ed)|said|says|announced|learned|revealed|confirmed|wrote|writes|broke the news)"
_HISTORY_BEHIND = re.compile(
    r"^[^.;:]{0,60}?\b(?:the following year|years? ago|back in|(?:last|earlier this|earlier that|"
    r"the previous|a) year(?: ago| before| earlier)?|way back|before being|before it was|"
    r"then relented|once before)\b"
)

_NOT = re.compile(
    r"(?:\b(?:not|never|neither|no longer|cannot|hardly|nor|without|isn|wasn|hasn|haven|won|didn|doesn|wouldn|"
    r"aren|weren)|n't)(?: (?!only\b|just\b)[\w'-]+){0,3} $"
)
_NOT_MERELY = re.compile(r"\b(?:not|n't) (?:only|just|merely|surpris\w+)\b")
_HAS_NOT = re.compile(r"\b(?:has|have|had|was|were|hasn't|haven't|hadn't|wasn't|weren't|been|yet|'s)\b")
_WILL_NOT = re.compile(
    r"\b(?:will|won't|would|wouldn't|going to|is|isn't|are|aren't|opted|did|didn't|does|doesn't|being|decided)\b"
)

_BASE = _words(
    r"renew|cancel|axe|order|save|revive|rescue|resurrect|pick up|bring back|scrap|drop|kill|end|"
    r"commission|recommission|greenlight|announce|confirm|un-?cancel|ditch|dump|make|commission|"
    r"shelve|re-up"
)
_FINITE_BEFORE = re.compile(
    r"\b(?:will|to|'ll|did|does|do|not|n't|can't|and|or|then) (?:officially |also |finally |now |"
    r"formally |not |again |instead |once more )*$"
)
_DECIDES_TO = re.compile(
    r"\b(?:decid\w+|opt\w*|chose|chosen|choos\w+|elect\w*|agree\w*|mov\w+|set|goes|going|go ahead and|"
    r"determin\w+|back|decision|(?:steps?|stepped|swoops?|swooped|comes|came|rides?|rode|jumps?|jumped|stepping|"
    r"swooping) in|will|is|about|surprises? everyone by|vow\w*|"
    r"proceed\w*) (?:not )?to (?:[a-z]+ )?$"
)
_DECIDES_NOT_TO = re.compile(
    r"\b(?:decid\w+|opt\w*|ch(?:ose|osen|ooses)|elect\w*|agree\w*) (?:to not|not to) (?:[a-z]+ )?$|"
    r"\b(?:declin\w+|refus\w+|fail\w*) to (?:[a-z]+ )?$"
)

#: beside the words of a rule, on their left within the clause
_LEFT = (
    Modifier(
        _words(
            r"may|might|could|should|can|perhaps|maybe|possib(?:le|ly|ility)|potential(?:ly)?|likely|"
            r"unlikely|probab(?:le|ly)|"
            r"rumou?r(?:s|ed)?|speculat\w+|suppos\w+|apparently|seem(?:s|ed|ingly)?|almost certain\w*|"
            r"all but|practically|virtually|nearly|almost|as good as|on track to|"
            r"whispers?|word is|expected|expects?|in line to|in the running|chances?|odds|prospects?|"
            r"favou?rites? to|contention"
        ),
        Mood.HEDGED,
        "it is put as likely or possible, not as decided",
    ),
    Modifier(
        _words(
            r"hop(?:e|es|ed|ing|eful)|wants?|wanted|wanting|wish(?:es|ed|ing)?|would (?:love|like)|"
            r"love to|begs?|begging|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)|"
            r"demand(?:s|ed|ing)?|petitions?|campaign(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|"
            r"pleas?e?|deserves?|needs?|needed|pray(?:s|ing)?|vot(?:e|es|ing)|fight(?:s|ing)? (?:for|"
            r"to)|trying|tries|try|attempts?(?: to)?|attempted|"
            r"plan(?:s|ned|ning)? (?:for|to|on)|aims?|eye(?:s|ing)|consider(?:s|ed|ing)?|mull(?:s|"
            r"ing)?|weigh(?:s|ing)?|talks?|negotiat\w+|discuss\w*|close to|near(?:s|ing)?|"
            r"on the verge|verge of|push(?:es|ing)?|game|keen|eager|ready to|open to|dream\w*|whoever|"
            r"somebody|someone|let's|how to"
        ),
        Mood.HEDGED,
        "it is a hope, a plan or a talk, not a decision",
    ),
    Modifier(
        _words(
            r"if|unless|whether|in case|should (?:NETWORK\d+|it|the)|provided|assuming|would have|"
            r"until|as long as|depends?|whenever"
        ),
        Mood.HEDGED,
        "it stands under a condition",
    ),
    Modifier(
        _words(
            r"believ\w+|think(?:s|ing)?|thought|guess(?:es|ing)?|predict(?:s|ed|ion|ions)?|bet|"
            r"suspect(?:s|ed)?|imagin\w+|projection|my money|suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|"
            r"fear(?:s|ed)?|i'd say|would say|theor(?:y|ies|ise)|claim(?:s|ed|ing)? (?:that|to be)"
        ),
        Mood.HEDGED,
        "it is somebody's guess",
    ),
    Modifier(
        _words(
            r"(?:reports?|rumou?rs?|claims?|stories|story|suggestions?|posts?|word|talk|news|"
            r"assumption|idea|belief)(?: on [a-z]+)? (?:that|(?<!news )of|about|had it|claiming|saying)"
        ),
        Mood.HEDGED,
        "it repeats a report without standing by it",
    ),
)
_RIGHT = (
    Modifier(
        _words(
            r"if|unless|or not|rumou?rs?|speculation|remains to be seen|is (?:very |highly |"
            r"quite )?(?:un)?likely|(?:is|looks?|seems?|appears?|remains?)(?: to be)? (?:very |highly |quite |more |"
            r"most |all but |"
            r"extremely |almost |pretty )?(?:(?:un)?likely|probable|imminent|inevitable|a formality|a given)|(?:is|"
            r"are) (?:a )?possib\w+|talks|odds|chances|in doubt|"
            r"may (?:not )?be|might be|hoax|false|fake|not true|untrue|debunked|denied|mistranslat\w+|"
            r"tournament|contest|petition|campaign|poll"
        ),
        Mood.HEDGED,
        "the words behind it take it back",
    ),
)
_FALSE = _words(
    r"hoax(?:es)?|(?:is|are|was|were|rating|turned out to be|proved|prove) (?:a )?(?:false|fake|"
    r"untrue|not true|wrong|unfounded|baseless|incorrect|fabricated)|rating: false|mistranslat\w+|"
    r"badly translated|debunk(?:s|ed)?|den(?:y|ies|ied)|made-up|fake (?:page|poster|account|article|"
    r"news)|satirical|satire|not so fast|misquoted|rested on"
)
_ASIDES = (
    Modifier(
        _words(
            r"full[- ]season|back nine|back-nine|(?:nine|four|six|three|more|additional|extra|"
            r"fewer) (?:more )?(?:episodes|scripts)(?! (?:season|order for season))"
        ),
        Mood.ASIDE,
        "it orders more of the running season",
    ),
    Modifier(
        _words(
            r"(?:streaming|first-run|broadcast|global|foreign|dvd|cable|syndication|u\.?k\.?|"
            r"international) (?:streaming |broadcast )?(?:rights|pick-?up|premiere on)|acquires?|"
            r"acquired|first-run|reruns?|repeats|re-?aired|syndicat\w+|box set|blu-ray|on dvd|"
            r"to cable|now (?:on|available|streaming)|available (?:on|to)|library|"
            r"from NETWORK\d+'s library|lives on in"
        ),
        Mood.ASIDE,
        "it is about rights, repeats or a library",
    ),
    Modifier(
        _words(r"pilots?|straight[- ]to[- ]series|series order|first season order|first-season order"),
        Mood.ASIDE,
        "it is the order of a new show",
    ),
)
#: how long a further season is, which is no order within the running one: "a second series of six episodes"
_ITS_EPISODES = re.compile(
    r"(?<=\d)(?: (?:of|for) (?:SHOW|THIS)\d+)?(?:,? (?:of|with|consisting of|comprising|made up of|comprised of)|,?"
    r" which will (?:have|consist of|run for)| ?\() (?:[a-z]+|\d+) (?:new |one-hour |half-hour |hour-long )?episodes"
)
_WORK = _words(r"spin-?offs?|spin offs?|prequel|remake|reboot|sequel series|animated series|stage version|video game")
_FILM = _words(r"movie|film|feature|special|reunion")
#: "NAME is leaving SHOW and will not return", "SHOW: fan favourite says goodbye & won't return"
_SOMEBODY_LEAVES = re.compile(
    r"\b(?:leav(?:es|ing)|left|exit(?:s|ed|ing)?|quit(?:s|ting)?|depart(?:s|ed|ing)|"
    r"(?:says?|said|saying|bids?|bade|waves?) (?:goodbye|farewell) to|part(?:s|ed|ing)? ways with|written out of) "
    r"(?:the )?(?:[a-z]+ ){0,2}(?:SHOW|THIS)\d+\b[^.;]*$|"
    r"\b(?:stars?|fan[- ]favou?rites?|actor|actress|lead|cast member|series regular|original|host|presenter|judge|"
    r"showrunner|character|veteran)s? (?:is |are |has |have )?(?:says?|said|saying|leav(?:es|ing)|left|exit(?:s|ing|"
    r"ed)?|"
    r"quit(?:s|ting)?|depart(?:s|ing|ed)?)\b[^.;]{0,40} (?:and|&|,) $"
)
_WHY = re.compile(r"^\W*(?:so |and |but )?(?:did you (?:know|hear)|why|how come|how|warum|perché|pourquoi)\b")


def said(candidate: Candidate, hoax: bool) -> Said:
    """How the candidate is said. `hoax`: the article as a whole exposes a false report."""
    left, right = _clause(candidate)
    left = _BRACKETS.sub("", left)
    if aside := _aside(candidate, left, right):
        return Said(Mood.ASIDE, reason=aside)
    if negated_end := _not_the_last(candidate, left):
        return Said(Mood.ASIDE, reason=negated_end)
    past = candidate.rule.past or _told_as_history(candidate, left, right)
    sentence = candidate.worded.sentence
    presupposed = (past and _SUBORDINATE.search(candidate.left)) or _before_question(candidate)
    if sentence.asks and not presupposed and not _WHY.search(candidate.worded.text):
        return Said(Mood.ASKED, past, "it is a question")
    if _FALSE.search(candidate.worded.text) and candidate.rule.outcome is not Outcome.UNDECIDED:
        return Said(Mood.DENIED, past, "the article says that this report is wrong")
    if hoax and candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL):
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


def _clause(candidate: Candidate) -> tuple[str, str]:
    """What stands left and right of the words within their clause."""
    left = candidate.left
    breaks = list(_BREAK.finditer(left))
    start = breaks[-1].end() if breaks else 0
    # A clause that begins right here has its subject before the break.
    if breaks and not re.search(r"[A-Za-z]", left[start:]):
        start = breaks[-2].end() if len(breaks) > 1 else 0
    right = candidate.right
    stop = _BREAK.search(right)
    return left[max(start, len(left) - 200) :], right[: min(stop.start() if stop else len(right), 160)]


def _before_question(candidate: Candidate) -> bool:
    """ "Cancelled by Fox, will the show return?": what stands before the question proper is asserted."""
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
    near = _ITS_EPISODES.sub("", near)
    for modifier in _ASIDES[: 1 if _strong(candidate) else None] if decided else ():
        if modifier.pattern.search(near):
            return modifier.reason
    if re.match(r"[^,.;]{0,30}?\b(?:spin-?off|prequel|remake|reboot)\b(?!(?: [a-z]+)?,? SHOW)", right) and (
        candidate.rule.frame is Frame.ACT
    ):
        return "it speaks of a spin-off or a remake"
    direct = f"{left[-28:]}{candidate.words}{right[:14]}"
    if decided and _WORK.search(direct) and not re.search(r"spin-?off|reboot", ""):
        return "it speaks of a spin-off or a remake"
    if decided and re.search(
        r"\b(?:as|for|with|into|in) (?:a|an|one|its) (?:[a-z-]+ ){0,3}(?:movie|film|special|reunion|game)",
        candidate.words + re.split(r"(?:[,;]| and| while) (?:SHOW|OTHER)\d", right[:70])[0],
    ):
        return "it speaks of a film or a special"
    stays_away = candidate.rule.frame is Frame.SEASON and _NOT.search(left[-60:])
    if (stays_away or (candidate.rule.frame is Frame.SHOW and not decided)) and _SOMEBODY_LEAVES.search(left):
        return "it speaks of a person who leaves, not of the show"
    if _imperative(candidate, left):
        return "it is a wish or a demand, not a report"
    return ""


def _not_the_last(candidate: Candidate, left: str) -> str:
    if candidate.rule.outcome not in (Outcome.FINAL, Outcome.CONCLUDED) or not _NOT.search(left[-60:]):
        return ""
    return "it says that this is not the last"


def _strong(candidate: Candidate) -> bool:
    """True where the word itself is "renewed": whatever else the clause says, the show goes on."""
    return bool(re.search(r"\brenew|recommission", candidate.words))


def _imperative(candidate: Candidate, left: str) -> bool:
    """A bare verb with nobody who does it: "Cancel this show"."""
    if (
        candidate.rule.frame not in (Frame.ACT, Frame.ORDER)
        or candidate.rule.whole
        or not _BASE.fullmatch(candidate.words)
    ):
        return False
    governed = _FINITE_BEFORE.search(left) and (
        not re.search(r"\b(?:and|or|then) $", left) or re.search(r"\b(?:will|to|did|does|not)\b", left)
    )
    return not governed and not re.search(r"(?:NETWORK\d+|\b(?:they|we|executives|bosses))(?: [a-z]+ly)? $", left)


def _told_as_history(candidate: Candidate, left: str, right: str) -> bool:
    if candidate.rule.outcome is Outcome.FINAL and not _HISTORY.search(left[-70:]):
        return bool(re.search(r"\b(?:ended|concluded|finished|wrapped|aired) (?:with|its|in) (?:[a-z]+ ){0,2}$", left))
    if _SUBORDINATE.search(_BRACKETS.sub("", candidate.left)[-110:]) or _HISTORY.search(left[-70:]):
        # A report is no history: "Deadline reported that NETWORK had cancelled SHOW".
        if re.search(_REPORTED + r"\b[^,;:]{0,80}\bhad (?:been )?(?:[a-z]+ly )?$", left):
            return False
        # "SHOW, which has now been renewed" and "after long talks, NETWORK renews" are news all the same.
        return not re.search(r"\b(?:has|have|is|will)(?: [a-z]+)? (?:now|just|finally) [^,]{0,20}$", left)
    if re.search(r"(?:SHOW\d+|THIS\d+), (?:[a-z]+ly )?$|, THIS\d+ (?:[a-z]+ly )?$", left) and re.search(
        r", (?:will|is|has|was|gets|returns)\b", candidate.right
    ):
        return True
    return bool(_HISTORY_BEHIND.search(right))


def _negation(candidate: Candidate, left: str) -> Mood:
    if candidate.rule.whole:
        return Mood.ASSERTED
    if _DECIDES_NOT_TO.search(left) or re.search(r"(?:\bnot|n't)\b[^,;:]{0,50} to (?:[a-z]+ )?$", left):
        return Mood.NEGATED
    tail = left[-60:]
    if not _NOT.search(tail) or _NOT_MERELY.search(tail):
        return Mood.ASSERTED
    verb = tail[-45:]
    if re.match(r"(?:confirmed|announced|official)", candidate.words):
        return Mood.OPEN
    open_ = _HAS_NOT.search(verb) or re.search(r"\b(?:yet|officially|formally)\b", candidate.right[:25] + verb)
    return Mood.OPEN if open_ and not re.search(r"\b(?:will|going|being|opted|did)\b|n't be\b", verb) else Mood.NEGATED


def _hedge(candidate: Candidate, left: str, right: str) -> str:
    tail = left[-100:]
    if _DECIDES_TO.search(left) or _DECIDES_NOT_TO.search(left):
        return ""
    if candidate.rule.outcome is Outcome.CANCELLED:
        # "Plans for another season have been scrapped" is no plan to scrap.
        tail = re.sub(r"\b(?:plans?|hopes|talks) (?:for|of|about)\b", "", tail)
    for modifier in _LEFT:
        if modifier.pattern.search(tail):
            return modifier.reason
    for modifier in _RIGHT:
        if modifier.pattern.search(right[:70]):
            return modifier.reason
    base = (
        candidate.rule.frame in (Frame.ACT, Frame.ORDER)
        and not candidate.rule.whole
        and _BASE.fullmatch(candidate.words)
    )
    if (
        base
        and re.search(r"\bto (?:[a-z]+ )?$", left)
        and not re.search(r"\b(?:NETWORK\d+|is|are|set) to (?:[a-z]+ )?$", left)
    ):
        return "it is an intention, not a decision"
    return ""
