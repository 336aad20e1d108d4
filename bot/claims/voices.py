"""On whose word a sentence rests, and as of when: a candidate and its article in; voice, origin, network, date out."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from bot import sources
from bot.claims.candidates import Candidate
from bot.claims.dates import Dated, dates, still_to_come
from bot.claims.wording import Worded
from bot.model import Article, Tier, Voice, When
from bot.rules.letters import Lettered

_SAY = (
    r"(?:says?|said|saying|tells?|told|reveal\w*|confirm\w*|hint\w*|teas\w+|promis\w+|insist\w*|"
    r"announc\w*|jok\w+|(?<!has )(?<!have )(?:adds?|added)(?! [^.;]{1,60} (?:to|for|in) (?:the |its )?(?:cast|SEASON))|"
    r"admit\w*|shared?|explain\w*|states?|wrote|writes|tweet\w*|posted|made it official|feels?)"
)
_CREATOR = Lettered(
    r"\b(?:creators?|co-creators?|directors?|showrunners?|writers?|producers?|makers?|author|"
    r"boss(?:es)?|filmmakers?|man (?:who created|behind)|creative team)\b"
)
_CAST = Lettered(r"\b(?:stars?|actors?|actress(?:es)?|cast(?: members?)?|leads?)\b")
_FANS = Lettered(
    r"\b(?:fans?|viewers|followers|petitions?)(?: [a-z]+)? (?:say|believe|hope|think|want|claim|call|"
    r"beg|ask|demand|wish|are|have been)\b"
)
_INSIDER = Lettered(r"\b(?:insiders?|sources?|a person|an individual|tipster)\b")
_SAID = Lettered(_SAY)
_SOMEONE = Lettered(
    rf"(?:OTHER\d+|\b(?:he|she|who))(?:,)? (?:has |have |also |now )?{_SAY}|(?<!OUTLET\d )(?<!OUTLET\d\d "
    rf"){_SAY} OTHER\d+|according to (?:the )?(?:(?!distributor|studio|channel|report|magazine|website|newspaper|issue|"
    rf"listing|company)[a-z]+ ){{0,3}}OTHER\d+"
)
_OFFICIAL = Lettered(
    rf"NETWORK\d+(?:'s)?(?: (?:chief|boss|exec\w*|chairman|president|head|spokes\w+|rep\w*|has|have|"
    rf"also|officially))* {_SAY}|NETWORK\d+(?:'s)?(?: [a-z-]+){{0,4}} (?:chief|boss|exec\w*|chairman|chairwoman|"
    rf"chair|president|head|director|controller|commissioner|officer)\b[a-z ,]{{0,40}}(?:OTHER\d+,? )?{_SAY}|"
    r"\b(?:president|heads?|director|controller|chief|boss|commissioner|chairman|spokes\w+) (?:of|for|at) (?:[a-z]+ "
    r"){0,3}"
    rf"NETWORK\d+|OTHER\d+, (?:the |who runs )?(?:[a-z]+ ){{0,2}}NETWORK\d+(?:'s)? (?:[a-z]+ ){{0,4}}(?:chief|boss|"
    rf"exec\w*|president|"
    rf"head|director|controller|commissioner)\b|{_SAY} (?:by )?NETWORK\d+|spokes(?:man|woman|person)|statement|"
    r"\b(?:president|head|chief|controller|commissioner|commissioning editor) of (?:[a-z]+ ){0,2}(?:scripted|"
    r"programming|drama|"
    r"comedy|entertainment|content|originals?|programmes)\b|\b(?:programming|content|entertainment) (?:officer|"
    r"president|chief|boss|head)\b|"
    rf"according to NETWORK\d+"
)
_CREDIT = (
    re.compile(
        r"(OUTLET\d+)(?:'s [\w .-]{0,30})?(?:,)? (?:has |have |had |first |also |now |exclusively |"
        r"was first to )*(?:reports?|reported|says?|said|writes?|wrote|learned|learns|broke|confirms?|"
        r"confirmed|announced|reveals?|revealed|notes|understands|hears|adds)\b"
    ),
    re.compile(
        r"(?:according to|per|via|as per|reports?|reported by|as reported by|told|tells|"
        r"first reported by|by way of|source:|a report (?:from|by|in)|the report (?:from|by|in)|"
        r"news from|confirmed to|says?|said)(?: (?:a |the )?(?:report|story|exclusive|article|website|"
        r"site|trade)s? (?:from|by|in|at|on)?)? ?(?:the )?(?:website |trade )?(OUTLET\d+)"
    ),
    re.compile(r"\(.{0,8}?(OUTLET\d+)\)"),
)
#: an outlet named as the place of an interview is not credited with a decision
_INTERVIEW = Lettered(
    r"\b(?:interview|speaking|spoke|chat|conversation|told|tells|talk(?:ing|ed)?) (?:with |to )?(?:the )?$"
)


def voice(candidate: Candidate) -> Voice:
    """Who asserts it, as the sentence tells."""
    text = candidate.worded.text
    if _official(text) or agent(candidate):
        return Voice.NETWORK
    said = _said(text)
    if said and _CREATOR.search(text):
        return Voice.CREATOR
    if said and _CAST.search(text):
        return Voice.CAST
    if _somebody(text):
        return Voice.CREATOR
    if _FANS.search(candidate.left[-80:]):
        return Voice.FANS
    if re.search(r"OUTLET\d+", text):
        return Voice.OUTLET
    if said and _INSIDER.search(text):
        return Voice.INSIDER
    return Voice.ARTICLE


#: "NETWORK renews one, " and goes on to what it does to another
_DID_BEFORE = Lettered(
    r"NETWORK\d+ (?:has |have |also )*(?:renew|re-?up|pick|order|cancel|axe|drop|keep|save|bring|extend|green|scrap|"
    r"end|cut)[a-z]* [^.;:]{1,120}(?:,|,? (?:and|but|while)) (?:also |has |have )?$"
)


#: "NETWORK, which dropped SHOW at once, has"
_WHO_DID = Lettered(r"NETWORK\d+, (?:which|who) (?:has |have |had )?(?:[a-z]+ly |also |just )?$")


# These are asked again for each candidate of a sentence.
@lru_cache(maxsize=64)
def _official(text: str) -> bool:
    return bool(_OFFICIAL.search(text))


@lru_cache(maxsize=64)
def _said(text: str) -> bool:
    return "according to" in text or bool(_SAID.search(text))


@lru_cache(maxsize=64)
def _somebody(text: str) -> bool:
    return bool(_SOMEONE.search(text))


def agent(candidate: Candidate) -> bool:
    """True where the sentence names a network as the one who does it: before an active verb, or behind "by"."""
    left, right = candidate.left, candidate.right
    if candidate.words.startswith("NETWORK"):
        return True
    if re.search(
        r"NETWORK\d+(?:'s)?(?:, which [^,]{0,60},)?(?! yet)(?:(?!\bbut\b)[^.,;:]){0,60}$", left
    ) and not re.search(
        r"NETWORK\d+(?:'s (?!decision|move)| (?:[a-z-]+ )?(?:stars?|actor|actress|hosts?|presenters?|anchors?|alum|"
        r"writers?|"
        r"creators?|comedian|viewers|fans|audiences?)\b)[^.;]{0,60}$",
        left,
    ):
        return True
    if _DID_BEFORE.search(left) or _WHO_DID.search(left):
        return True
    return bool(re.match(r"[^.;]{0,60}?\b(?:by|at|from) NETWORK\d+", candidate.words + right))


def network(candidate: Candidate) -> str:
    """The name of the network that does it: the nearest before the words, else one behind "by" or "at"."""
    behind = re.match(r"[^.;]{0,70}?\b(?:by|at|from|on|to) (NETWORK\d+)", candidate.right)
    before = re.findall(r"NETWORK\d+", candidate.left)
    inside = re.findall(r"NETWORK\d+", candidate.words)
    order = [*inside[:1], *([behind[1]] if behind else []), *before[::-1], *re.findall(r"NETWORK\d+", candidate.right)]
    for name in order:
        if found := candidate.worded.token(name).network:
            return found
    return ""


def credit(worded: Worded) -> str:
    """Key of the outlet that the sentence credits; empty where it credits none."""
    if "OUTLET" not in worded.text:
        return ""
    for pattern in _CREDIT:
        for match in pattern.finditer(worded.text):
            if not _INTERVIEW.search(worded.text[: match.start(1)]) or re.search(
                r"NETWORK\d+ (?:has )?(?:told|tells) (?:the )?$", worded.text[: match.start(1)]
            ):
                return worded.token(match[1]).origin
    return ""


def origin(article: Article, credited: str, by: Voice, decider: str) -> str:
    """On whose word a claim rests: the outlet credited, else the article's publisher, else nobody but the entry."""
    own = sources.origin_key(article.publisher, article.url)
    if credited and credited != own:
        return credited
    if by is Voice.NETWORK and sources.tier(own) is Tier.OFFICIAL and (not decider or sources.speaks_for(own, decider)):
        return own
    return own or f"entry:{article.entry}"


def as_of(candidate: Candidate, published: date | None) -> When | None:
    """The day, month or year that the sentence gives for the decision."""
    sentence = candidate.worded.sentence.text
    place = _place(candidate, sentence)
    found = [
        dated
        for dated in dates(sentence, published)
        if dated.when and not _for_something_else(sentence, dated.start, dated.end, candidate.words)
    ]
    near = [dated for dated in found if abs(dated.start - place) < 110 and _same_clause(sentence, place, dated)]
    past = [d for d in near if published is None or not still_to_come(sentence, d, published)]
    best = min(past, key=lambda dated: abs(dated.start - place), default=None)
    return best.when if best else None


def ahead(candidate: Candidate, published: date | None) -> bool:
    """True where the words stand with a day after the article's own."""
    if published is None:
        return False
    sentence = candidate.worded.sentence.text
    place = _place(candidate, sentence)
    near = [d for d in dates(sentence, published) if abs(d.start - place) < 90 and _same_clause(sentence, place, d)]
    return bool(near) and all(still_to_come(sentence, d, published) for d in near)


def _same_clause(sentence: str, place: int, dated: Dated) -> bool:
    """A date behind "despite", "after" or "which", or of a noun ("Friday's decision"), is of something else."""
    between = sentence[dated.end : place] if dated.start < place else sentence[place : dated.start]
    if re.match(r"['’]s\b", sentence[dated.end :]) and place - dated.end > 25:
        return False
    return not re.search(
        (
            r"[;:—]|\b(?:despite|after|since|before|which|who|while|but|although|though|because|from|"
            r"having|even|only|when|until|ahead)\b|"
            # "has gone back on the order that it made a year ago"
            r"\bthat (?:it|they|[A-Z][\w+]*) (?:had )?(?:made|gave|placed|issued|struck|announced)\b"
        ),
        between,
    )


#: words of decision that may as well be of something else: "dropped in 2018", "brought back in June"
_OWN = Lettered(r"\bdropped\b|\b(?:brought|bringing|brings) back\b")


def _for_something_else(sentence: str, start: int, end: int, said: str) -> bool:
    """Dates of premieres, filming and the like are not the day of the decision, which these words tell."""
    before = sentence[max(0, start - 45) : start].lower()
    if _OWN.search(said):
        before = _OWN.sub("", before)
    behind = sentence[end : end + 25].lower()
    return bool(
        re.search(
            (
                r"\b(?:premier\w+|debut\w*|air(?:ed|s|ing)?|launch\w*|return\w*|release\w*|film\w*|"
                r"shoot\w*|production|roll|due|until|before|came out|aired|arriv\w+|published by \w+|"
                r"start\w*|begin\w*|coming|ending|back|out|ran|born|will|until|through|posted|"
                r"dropped)\b[^.]{0,40}$|\bsince (?:the )?$"
            ),
            before,
        )
        or re.match(
            r"\s*(?:as (?:the|its) )?"
            r"(?:launch|premiere|debut|release|film|season|schedule|start|remake|upfronts|return|air ?date|bow|"
            r"comeback)",
            behind,
        )
    )


def _place(candidate: Candidate, sentence: str) -> int:
    """About where the rule's words stand in the article's own sentence."""
    share = candidate.start / max(1, len(candidate.worded.text))
    return int(share * len(sentence))
