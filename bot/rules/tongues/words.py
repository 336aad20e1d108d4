"""Pieces of patterns that the rows of all tongues are made of: what goes on the way between two words."""

from __future__ import annotations

#: a further season, and not one that is called the last
MORE = r"(?!\w{5}\d)SEASON"
#: one that is called the last; "letzte Staffel" by itself may be the latest, so more must be said of it
LAST = (
    r"(?:FINAL|letzte[nr]? staffel|derniere saison|ultima (?:temporada|stagione)|laatste seizoen|sista sasongen|siste "
    r"sesong|sidste sæson|ostatni(?:ego|m)? sezon(?:u|em)?)"
)
#: words right before a Romance verb that turn it round
UNSAID = r"(?<!\bno )(?<!\bnon )(?<!\bnao )(?<!\bsi )(?<!\bse )(?<!\bpas )(?<!\bne )(?<!\bno ha )(?<!\bnon ha )"
#: not so "the star of SHOW": what follows is said of a person
SUBJECT = (
    r"(?<!\bde )(?<!\bdi )(?<!\bda )(?<!\bdo )(?<!\bdel )(?<!\bvan )(?<!\buit )(?<!\bin )(?<!\bvon )(?<!\baus )"
    r"(?<!\bav )(?<!\baf )(?<!\bi )(?<!\bserie )(?<!\bserien )(?<!\bfiction )(?<!\bficcion )(?<!\breeks )(?<!-)"
)
#: behind "will not be back" only until some day
UNTIL = r"(?! (?:hasta|antes|prima|fino|ate|hoje|hoy|avant|jusqu|este|esta|questa|stasera|el|il|ce)\b)"
#: a word of any of these tongues, when folded
WORD = r"[a-z0-9ßæœðþł'+&-]+"


def way(most: int, but: str) -> str:
    """Up to so many words, each with the space before it, and none of them one of these."""
    return rf"(?: (?!(?:{but})\b)(?:{WORD}|NETWORK|OTHER\d+)){{0,{most}}}?"
