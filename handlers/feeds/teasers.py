"""An article's paragraphs in; those that belong to it out: no teasers for other articles, calls to subscribe, notices.

Teasers carry other shows' news and walls carry nobody's, so neither may be read as this article's. What looks like a
sentence of the article is kept when in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: elements that hold teasers, by how one of their classes, or their id, begins
_HOLDERS = (
    *("related", "recommend", "recirc", "more-from", "more-stories", "read-next", "readnext", "read-more", "up-next"),
    *("trending", "most-read", "most-popular", "popular-", "outbrain", "taboola", "zergnet", "newsletter", "promo"),
    *("sponsored", "paywall", "cookie", "consent", "gdpr", "onetrust", "piano-"),
)
#: the same for the library that extracts
HOLDERS = "//*[self::aside or self::div or self::section or self::ul or self::p][@class or @id][{}]".format(
    " or ".join(f"starts-with(@id, '{start}') or contains(concat(' ', @class), ' {start}')" for start in _HOLDERS)
)

_LABELS = (
    r"related(?: (?:stories|articles|posts|news|content|video|reading|links))?",
    r"(?:also )?read(?: (?:also|more|next|this))?",
    r"more (?:from|on|stories|like)(?: [\w&’' ]{1,40})?",
    r"see also",
    r"watch(?: (?:also|now|next|below|video))?",
    r"up next|next up|keep reading|in case you missed it|from our partners",
    r"what to (?:read|watch) next",
    r"don[’']t miss",
    r"you (?:may|might) (?:also )?(?:like|enjoy)",
    r"recommended(?: (?:for you|stories|videos|reading))?",
    r"trending(?: (?:now|stories|on [\w ]{1,30}))?",
    r"most (?:read|popular|viewed)(?: [\w ]{1,30})?",
    r"popular (?:now|stories|on [\w ]{1,30})",
    r"editor[’']?s[’']? picks?",
)
_CALLS = (
    r"(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|alerts?|inbox|channel|e-?mails?|updates)\b",
    (
        r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}"
        r"\b(?:to|and) (?:continue|read|keep|unlock|get access)\b"
    ),
    r"(?:already a|not a) (?:subscriber|member)\b",
    (
        r"(?:this|the rest of this) (?:content|article|story) is (?:only |exclusively )?(?:available )?"
        r"(?:exclusively )?(?:to|for) (?:our )?(?:paying )?(?:subscribers|members)"
    ),
    r"follow us on\b|share this (?:article|story)\b",
    r"(?:story|article) continues (?:below|after)\b|scroll (?:down )?to continue\b|advertisement\b",
    r"you have (?:reached|read) your (?:limit|last)\b",
    r"(?:please )?(?:enable|turn on) (?:javascript|cookies)\b",
    r"[\w ]{2,30} may (?:earn|receive) (?:a |an )?(?:affiliate )?commission\b",
)
_NOTICES = (
    r"\bpartners\b|\bvendors\b|\bcookies?\b|\bconsent\b|\bprivacy\b",
    r"\blegitimate interests?\b|\bpersonal (?:data|information)\b",
    r"\baccept all\b|\breject all\b|\bmanage (?:choices|preferences|options)\b|\bstore (?:and/or |and )?access\b",
)
_LABEL = rf"(?:[▶►»>•*-]\s*)?(?:{'|'.join(_LABELS)})"
#: a label and what it labels on one line: "Related: Lanterns renewed for a second season"
_LABELLED = re.compile(rf"{_LABEL}\s*(?::|[–—|»>]|-\s)", re.IGNORECASE)
#: a label alone, with what it labels on the lines below
_LABEL_ALONE = re.compile(rf"{_LABEL}\s*[:.…»>]?", re.IGNORECASE)
_CALL = re.compile("|".join(_CALLS), re.IGNORECASE)
_NOTICE_WORD = re.compile("|".join(_NOTICES), re.IGNORECASE)
#: different words of the kind that one paragraph needs to be a notice; and how long a teaser's headline may be
_ENOUGH, _HEADLINE, _IN_A_ROW = 3, 160, 8
_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")


def kept(paragraphs: Iterable[str]) -> Iterator[str]:
    """The article's own paragraphs."""
    row = 0
    for paragraph in paragraphs:
        if _LABEL_ALONE.fullmatch(paragraph):
            row = _IN_A_ROW
        elif row and len(paragraph) <= _HEADLINE and not _SENTENCE.search(paragraph):
            row -= 1
        else:
            row = 0
            if not is_teaser(paragraph) and not is_notice(paragraph):
                yield paragraph


def is_teaser(paragraph: str) -> bool:
    """True for a line that leads to something else, or asks for something."""
    if _LABELLED.match(paragraph):
        return len(paragraph) <= 2 * _HEADLINE
    return bool(_CALL.match(paragraph)) and len(paragraph) <= 2 * _HEADLINE


def is_notice(paragraph: str) -> bool:
    """True for words about cookies and privacy."""
    return len({match.lower() for match in _NOTICE_WORD.findall(paragraph)}) >= _ENOUGH
