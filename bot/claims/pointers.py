"""Rows of titles written plainly: a worded text in; the same with titles where words point at them, and no asides.

"SHOW0 and SHOW1 are renewed, the latter for a FINAL2" becomes "…, with SHOW1 for a FINAL2".
"""

from __future__ import annotations

import re

from bot.rules.letters import Lettered

_TITLE = r"(?:SHOW|OTHER)\d+"
_ROW = re.compile(rf"{_TITLE}(?:(?:,|,? and|,? or|,? but|,? while)(?: [a-z]+){{0,3}}? {_TITLE})+|{_TITLE}")
_POINTER = Lettered(
    r"\bthe (?:(?P<first>former|first(?:-named)?(?: of (?:these|them|those|the (?:two|three)))?)|"
    r"(?P<last>latter|last(?:-named)?(?: of (?:these|them|those|the (?:two|three|four)|which|whom)| one)?))"
    r"(?=,? (?:for|with|to|after|on|at|by|will|is|was|has|had|gets?|got|won't|isn't|wasn't|ends?|returns?|of which)\b)"
)


#: "either SHOW, its drama about a cook, or SHOW": what is told of the first on the way to the second
_ON_THE_WAY = Lettered(
    rf"\b(?P<row>(?:both|either|neither) (?:(?!and|or|nor)[a-z'-]+ ){{0,4}}?{_TITLE}), (?:its|the|a|an|which|about|"
    rf"starring|from|THIS\d+|"
    rf"{_TITLE}'s) [^.;:()]{{2,70}}?(?P<join>,? (?:and|or|nor) )(?=(?:(?!and|or|nor)[a-z'-]+ |OTHER\d+'s "
    rf"){{0,4}}{_TITLE})"
)

#: "SHOW, of which six episodes were shown, SHOW and SHOW": what is told of one of a row on the way to the next
_INSIDE = Lettered(
    rf"(?P<title>{_TITLE}), (?:(?:of|on|in) which|with|starring|about|set in|based on|from|which (?:stars?|starred|"
    rf"is set|follows|"
    rf"followed)) (?:(?!SHOW|renew|cancel|axe|season|SEASON|FINAL|back|safe|return|final|last)[^,;:.()]){{3,90}}"
    rf"(?=, (?:(?!and\b)[a-z'-]+ |OTHER\d+'s ){{0,4}}{_TITLE}(?:,? and (?:[a-z'-]+ |OTHER\d+'s ){{0,4}}|, ){_TITLE})"
)


#: "SHOW, a remake of the British comedy, and SHOW will be back"
_APPOSED = Lettered(
    rf"(?P<title>{_TITLE}), an? (?:(?!SHOW)[^,;:.()]){{3,60}}, (?=and (?:[a-z-]+ ){{0,3}}{_TITLE} (?:will|are|have|"
    r"were|both|get|got|return|come|go|end)\b)"
)
#: "SHOW, the SHOW offshoot, ends": what is told of the first is not told of the second
_OFFSHOOT = Lettered(
    r"(?P<title>SHOW\d+), (?:the|a|an|its|NETWORK\d+'s|OTHER\d+'s) (?:[a-z0-9'-]+ ){0,3}(?:SHOW\d+(?:'s)? "
    r"(?:[a-z-]+ ){0,2}"
    r"(?:spin-?off|offshoot|prequel|sequel|follow-?up|remake|reboot|revival|companion)(?: series| drama| show)?|"
    r"(?:spin-?off|offshoot|prequel|sequel|follow-?up|remake|reboot|revival|companion)(?: series| drama| show)? "
    r"(?:of|to|from) (?:the )?(?:[a-z-]+ ){0,3}SHOW\d+), "
)


#: "SHOW and, in a surprise, SHOW"
_REMARK = Lettered(rf"(?<=\b(?:and|but)),(?: (?:[a-z'-]+|SEASON\d+)){{1,6}}, (?=(?:[a-z-]+ ){{0,4}}{_TITLE})")


#: "SHOW, after eight seasons; SHOW, after four; and SHOW": how long each has been on
_AFTER_YEARS = Lettered(
    rf"(?P<title>{_TITLE}), after (?:just |only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: "
    rf"seasons?| years?| series)?[;,](?= (?:and )?(?:[a-z'-]+ ){{0,2}}{_TITLE})"
)


def pointed(text: str) -> str:
    """The text with the titles that "the former", "the latter" and "the last of these" mean."""
    if "either " in text or "both " in text or "neither " in text:
        text = _ON_THE_WAY.sub(r"\g<row>\g<join>", text)
    text = _REMARK.sub(" ", _AFTER_YEARS.sub(r"\g<title>,", _INSIDE.sub(r"\g<title>", text)))
    text = _OFFSHOOT.sub(r"\g<title> ", _APPOSED.sub(r"\g<title> ", text))
    if " the latter" not in text and " the former" not in text and " the last" not in text and " the first" not in text:
        return text
    pieces, place = [], 0
    for found in _POINTER.finditer(text):
        if not (row := _row(text[: found.start()])):
            continue
        # Behind a mere comma it would be one more of the row.
        joint = "with " if text[: found.start()].endswith(", ") else ""
        pieces += [text[place : found.start()], joint, row[0] if found["first"] else row[-1]]
        place = found.end()
    return "".join((*pieces, text[place:]))


def _row(before: str) -> list[str]:
    """The titles of the last row that stands before, in order; none where there is no row."""
    rows = [titles for row in _ROW.finditer(before) if len(titles := re.findall(_TITLE, row[0])) > 1]
    return rows[-1] if rows else []
