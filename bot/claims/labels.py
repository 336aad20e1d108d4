"""Rows behind a word of decision and a colon: a worded sentence in; what it says of the titles in the row out.

"Canceled so far: the big yard, SHOW, 7th street (NETWORK), SHOW": most titles of such a row are nobody's names here,
so the row is read by its commas. What is no row of titles ("dropped: the trailer for SHOW") says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.claims.candidates import Candidate
from bot.claims.references import Spoken, resolved
from bot.claims.wording import Worded
from bot.model import Outcome
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered

_KINDS = (
    (Outcome.CANCELLED, r"cancell?ed|axed|not returning|not coming back|cancell?ations|casualties", False),
    (Outcome.RENEWED, r"renewed|returning|coming back|renewals|pick-?ups|survivors", False),
    (Outcome.FINAL, r"ending|(?:final|last) seasons?|farewells", False),
    (Outcome.CANCELLED, r"dropped|gone|out|left (?:out|off|behind)|let go|scrapped|chopped|not (?:back|kept)", True),
    (Outcome.RENEWED, r"picked up|kept|keepers?|back|safe|staying|spared|saved", True),
)
_BEFORE = r"(?:(?:also|officially|already|so far|now|newly|recently|just|the|NETWORK\d+(?:'s)?):? )*"
_BEHIND = (
    r"(?: (?:so far|already|today|yesterday|this (?:week|year|month|season)|next season|as well|too|early|last year|"
    r"shows?|series|dramas|comedies|(?:by|at|on|from|for) (?:the )?(?:NETWORK\d+|SEASON\d+|20\d\d(?:-\d\d(?:\d\d)?)?)|"
    r"SEASON\d+|in 20\d\d|\(\d+\)))*"
)
_NAMED = r"(?:SHOW|OTHER|NETWORK)\d+(?:'s|,)?"
_LABELS = tuple(
    (
        re.compile(rf"{_BEFORE}(?:{words}){_BEHIND}(?:: | (?:is|are|was|were) (?=(?:the|its|{_NAMED}) ))"),
        Rule(f"in a row under {outcome}", outcome, Frame.CLAUSE, "", says=(), whole=True, soft=soft),
    )
    for outcome, words, soft in _KINDS
)
ROWS = frozenset(rule.name for _, rule in _LABELS)
#: an item's brackets, unless they tell that the label does not hold for it
_BRACKETS = Lettered(
    r" ?\((?![^()]*\b(?:not|no|if|unless|may|might|could|tb[dac]|undecided|pending|awaiting|until)\b)[^()?]{1,60}\)"
)
_PIECES = re.compile(r",? and |, | & |; ")
_TITLE = re.compile(
    r"(?:(?:and|the|its|[a-z]+ (?=drama|comedy)|dramas?|comedy|comedies|sitcoms?|series|shows?|(?:OTHER|"
    r"NETWORK)\d+'s) )*(?P<show>SHOW\d+)(?: -? ?(?:s\d+|SEASON\d+|on NETWORK\d+))?\.?"
)
#: what is told of one title on the way to the next: "SHOW, for which a SEASON had been ordered, and SHOW"
_ASIDE = re.compile(
    r"(?:(?:for|of|in|on|from|by|with) )?(?:which|whom|whose|who)\b|(?:with|starring|about|now|once|after|despite|"
    r"set in|based on|from the) "
)
#: no piece of a row of titles
_NO_TITLE = Lettered(
    r"\b(?:is|are|was|were|has|have|had|will|would|gets?|got|says?|said|trailers?|teasers?|clips?|photos?|posters?|"
    r"stars?|cast|awards?|first look|how|why|which|who|when|episodes?|interviews?|soundtracks?|tickets?|fans|viewers|"
    r"(?:news|talks|trailer|rights|party|tour) (?:of|for|about))\b"
)


def labelled(worded: Worded, known: Sequence[Candidate]) -> list[Candidate]:
    """What the sentence says of those titles in rows behind a label of which nothing is said yet."""
    if worded.asks:
        return []
    said = {show for candidate in known if not candidate.astray for show in candidate.shows}
    found = []
    for rule, start, end in _rows(worded.text):
        titles = ", ".join(_titles(worded.text[start:end]))
        shows = {show: own for show, own in resolved(titles, worded, Spoken()).items() if show not in said}
        found += [Candidate(rule, worded, start, end, shows)] if shows else []
    return found


def _rows(text: str) -> Iterator[tuple[Rule, int, int]]:
    """The rows with their rules: each runs to the next label."""
    place, rule, begins = 0, None, 0
    for part in text.split("; "):
        labels = [(one, label) for pattern, one in _LABELS if (label := pattern.match(part))]
        if rule and (labels or (": " in part and not _OF_A_TITLE.match(part))):
            yield rule, begins, place - 2
            rule = None
        if labels:
            rule, begins = labels[0][0], place + labels[0][1].end()
        place += len(part) + 2
    if rule:
        yield rule, begins, len(text)


#: "SHOW: season 9", "SHOW: 4 seasons"
_OF_A_TITLE = re.compile(r"[^:]{1,40}: (?:SEASON\d|FINAL\d|s\d|will end|(?:\d+|[a-z]+) (?:seasons?|episodes)\b)")


def _titles(row: str) -> list[str]:
    """The shows of the row; none where it is no row of titles."""
    if "; " in row:
        # One item a line: what stands behind its title is told of that one.
        heads = [_BEHIND_TITLE.split(item, maxsplit=1)[0] for item in row.split("; ") if not _TAKEN_BACK.search(item)]
        return [shown for head in heads for one in head.split(" / ") if (shown := _shown(one))]
    pieces = [piece.strip(" .!") for piece in _PIECES.split(_BRACKETS.sub("", row))]
    pieces = [piece for piece in pieces if "SHOW" in piece or not _ASIDE.match(piece)]
    titles = [_shown(piece) for piece in pieces]
    others = [piece for piece, title in zip(pieces, titles, strict=True) if not title and "(" not in piece]
    strange = any("SHOW" in piece or _NO_TITLE.search(piece) or len(piece.split()) > 6 for piece in others)
    return [] if strange else [title for title in titles if title]


#: "SHOW - SEASON, 22 episodes", "SHOW (ten more, then out)"
_BEHIND_TITLE = re.compile(r" ?(?:[,:(\[|]| - ).*| (?=SEASON|FINAL)")


_TAKEN_BACK = Lettered(
    r"\b(?:see (?:below|above|note|story|correction)|not|undecided|pending|tb[dac]|cancell?ed|axed|ending|ended|"
    r"final|last|on hold|paused)\b|FINAL\d"
)


def _shown(piece: str) -> str:
    title = _TITLE.fullmatch(piece)
    return title["show"] if title else ""
