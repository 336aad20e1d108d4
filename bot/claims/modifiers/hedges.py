"""Wishes, guesses, plans and conditions: a candidate in its clause in; why it is hedged, in plain words, out."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.model import Outcome
from bot.rules import Frame
from bot.rules.letters import Lettered


def hedged(candidate: Candidate, left: str, right: str) -> str:
    conceded = _CONCEDES.search(left) and _SO.match(candidate.words)
    # "Whether … in SEASON, which NETWORK ordered": that it did is known.
    known = ", which NETWORK" in candidate.words
    if known or (conceded and _YET.match(right + candidate.right[len(right) :][:8])):
        return ""
    if taken_back := _taken_back(candidate, left, right):
        return taken_back
    fact = candidate.words.endswith("ed") and _UNTIL_IT.search(left)
    if fact or qualifiers.DECIDES_TO.search(left) or qualifiers.DECIDES_NOT_TO.search(left):
        return ""
    tail = _colouring(candidate, left[-100:])
    for modifier in qualifiers.LEFT:
        if modifier.pattern.search(tail):
            return modifier.reason
    behind = qualifiers.NO_HOAX.sub("", _DOUBTS_ENDED.sub("", right[:90]))[:70]
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


def _taken_back(candidate: Candidate, left: str, right: str) -> str:
    """What the rest of the sentence makes of it: a condition, a guess, one word against another."""
    if _WHETHER.search(left) or _BEFORE_ITS_WORD.match(candidate.right):
        return "it stands under a condition"
    if _LOOKS.search(left) and candidate.words.startswith(("set", "poised", "bound", "destined", "headed")):
        return "it is put as likely or possible, not as decided"
    if candidate.rule.outcome is Outcome.RENEWED and _FOR_NOW.match(candidate.right):
        return "it is so for now only"
    if _FORETOLD.match(candidate.worded.text):
        return "it is somebody's guess"
    if _SAID_BY.search(right[:80]) or (candidate.words.startswith("would be") and _MAKER_SAYS.search(left)):
        return "it is somebody's guess"
    return "somebody else says that it is not so" if _CONTRADICTED.search(candidate.right) else ""


#: "may have ended, but": what is conceded is so
_CONCEDES = Lettered(r"\b(?:may|might) (?:well |now )?(?:be )?$")
_SO = re.compile(r"have |over\b|gone\b|dead\b|done\b|finished\b|history\b|no more\b")
_YET = re.compile(r"[^.;:]{0,50}?, (?:but|yet)\b")
#: "asked whether NETWORK is going to"
_WHETHER = Lettered(r"\b(?:whether|(?:ask|asks|asked|asking|wonder\w*|know|knows|see|say|says) if)\b[^,;:]{0,70}$")
#: "looks set for SEASON"
_LOOKS = Lettered(r"\b(?:looks?|looking|appears?|seems?) (?:all |very |almost |now )?$")
_FOR_NOW = re.compile(r"[^,.;:]{0,25}?,? (?:at least )?for (?:now|the moment|the time being)(?=[.,;:]|$| but\b| as\b)")
_FORETOLD = re.compile(
    r"(?:(?:an? |[a-z]+ ){0,2}(?:analysts?|pundits?|critics?|columnist|bookmakers?|insiders?|leakers?|tipsters?|"
    r"rumou?rs?|fan theory)): "
)
#: "the director says SEASON would be the last"
_MAKER_SAYS = Lettered(
    r"\b(?:director|creator|star|showrunner|writer|producer|actor|actress)s? (?:says?|said|thinks|believes|reveals) "
)
#: "NETWORK is to end SHOW, claims a tabloid"
_SAID_BY = Lettered(
    r"\bclaims? (?:(?:an?|the|one|some) )?(?:[a-z-]+ )?(?:tabloid|paper|newspaper|magazine|website|blog|site|insiders?|"
    r"sources?|report|fan|youtuber|leaker|OUTLET\d+)\b|\b(?:predicts?|predicted|believes|reckons|guesses)(?= |$|[.,;])|"
    r"\b(?:says?|according to) (?:an? |one |some |the )?(?:[a-z-]+ |OUTLET\d+ )?(?:analysts?|critics?|columnists?|"
    r"bookmakers?|"
    r"pundits?|astrologers?|psychics?|rumou?rs?|tabloids?|leakers?|leaks?|users?|redditors?|tiktokers?|youtubers?|"
    r"bloggers?|blogs?|fans?|posts?(?! (?:by|from|on)\b)|tweets?(?! (?:by|from)\b)|gossip)\b"
)
#: "insider says SHOW is done; NETWORK says it isn't"
_CONTRADICTED = Lettered(
    r"^[^.;:]{0,30}(?:;|,| -|\bbut)(?: but| and)? (?:the )?(?:NETWORK\d+|network|streamer|broadcaster|channel|studio|"
    r"producers?|creator|showrunner|star) (?:says?|said|insists?|insisted) (?:that )?(?:THIS\d+|it|that|this)"
    r"(?:'s| is| was| has)?(?: not|n't| wrong| untrue)\b"
)
#: "has opened a writers room for SEASON before NETWORK says whether there will be one"
_BEFORE_ITS_WORD = Lettered(
    r"[^.;:]{0,40}?\b(?:before|without|ahead of)(?: the)? NETWORK\d+(?:'s)? (?:has |had )?(?:says?|said|saying|"
    r"decid\w+|decision|gives|given|giving|confirm\w*|order\w*|commits?|committing|makes? up|made up|word|renew\w*)\b"
)


def _colouring(candidate: Candidate, tail: str) -> str:
    """What stands before the words, without what does not colour them."""
    if candidate.rule.outcome is Outcome.CANCELLED:
        # "Plans for another season have been scrapped" is no plan to scrap.
        tail = re.sub(r"\b(?:plans?|hopes|talks) (?:for|of|about)\b", "", tail)
    if candidate.words.endswith("ed"):
        tail = _DONE_BEFORE.sub("", tail)
    tail = _DOUBTS_GONE.sub("", tail)
    if candidate.rule.past and _TOLD_OF.match(candidate.words):
        # A hopeful post about a show's cancellation tells that there was one.
        tail = _WISHED.sub("", tail)
    tail = _RELIEVED.sub("", _EXPECTED_BEFORE.sub("", tail))
    return _PLANS_OF_A_YEAR.sub("", _NEED_TO_KNOW.sub("", _ASKED_OF_HIM.sub("", tail)))


#: "a million signed petitions after NETWORK ended SHOW": that it did is a fact
_DONE_BEFORE = Lettered(
    r"^.*\b(?:after|because|since|when) (?:the )?NETWORK\d+(?:(?:,| and|, and) (?:the )?NETWORK\d+)*"
    r"(?: (?:has|have|had|abruptly|suddenly|then|[a-z]+ly))* $"
)
_TOLD_OF = re.compile(r"(?:since|after|following|about|inside|behind|over|on|despite|reacts?|reacted|responds?)\b")
_WISHED = Lettered(
    r"\b(?:hop(?:e|es|ed|ing|eful)|wish\w*|pleas?e?|petition\w*|campaign\w*|ask(?:s|ed)|fight\w*|talks?)\b"
)
#: "had been expected to go on, were cancelled": what was expected is over
_EXPECTED_BEFORE = Lettered(
    r"\b(?:had|having) (?:long |widely |all |both )*been (?:expected|set|due|tipped|slated|supposed|meant|thought|"
    r"likely)\b[^,;:]{3,50}, (?:but |and |only to |then )?(?=(?:[a-z]+ ){0,3}$)"
)
#: "fans can breathe again: it has been renewed"
_RELIEVED = Lettered(
    r"\b(?:can|may|could) (?:now |all |finally |at last )*(?:breathe|relax|rest|rejoice|celebrate|sleep|exhale|cheer|"
    r"smile|stop worrying)\b[^,;:]{0,24}[:;,-] *$"
)
#: "asked on Sunday, NAME left no doubt that": what opens an answer is no wish
_ASKED_OF_HIM = Lettered(r"(?:^|, )(?:when )?asked (?:on|by|about|whether|if|at|in|for)\b[^,;]*, ")
#: "she played the lead until NETWORK cancelled it": that is a fact
_UNTIL_IT = Lettered(r"\b(?:until|before|(?:years?|months?|weeks?) after) (?:the )?NETWORK\d+ (?:had |then )?$")
#: "the network's plans for the year include": what is on the schedule
_PLANS_OF_A_YEAR = Lettered(
    r"\bplans for (?:the (?:coming |new )?(?:year|season|autumn|fall|spring|summer|winter)|20\d\d|next (?:year|season))"
    r"(?= (?:include|are|hold|feature|have)\b| ?$)"
)
_NEED_TO_KNOW = Lettered(r"\b(?:everything|all|what)(?: that)? (?:you|we|fans|viewers) (?:need|want|have) to know\b")
#: "has been commissioned, putting an end to weeks of speculation"
_DOUBTS_ENDED = Lettered(
    r"\b(?:put(?:s|ting)? (?:an end|a stop|paid) to|end(?:s|ing)|clos(?:es|ing) the book on|after|following|despite) "
    r"(?:[a-z]+ ){0,4}(?:rumou?rs|speculation|talks|doubts|petition|campaign)\b"
)
#: "ending weeks of speculation, NETWORK has": what is over colours nothing
_DOUBTS_GONE = Lettered(
    r"\b(?:put(?:s|ting)? (?:an end|a stop|paid) to|end(?:s|ed|ing)) (?:[a-z]+ ){0,4}(?:rumou?rs|speculation|"
    r"doubts|guessing|talk)(?: (?:about|over|on) [^,;:]{2,40})?(?=,| and (?:has |have )?[a-z]+s?\b)"
)
#: "the SEASON launch date could be by"
_COULD_BE = re.compile(
    r"[^.;,]{0,30}\b(?:could|might|may|should) (?:well |also |even )?(?:be|come|arrive|land|drop|air)\b"
)
