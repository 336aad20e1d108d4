"""Rows of titles made plain: a worded text in; the same with its titles side by side, as the rules read rows, out.

"SHOW, made by friends, and also SHOW" becomes "SHOW and SHOW", "SHOW for a SEASON and SHOW for a SEASON" has each
SEASON in brackets, and "SHOW, SHOW: none of them will be back" becomes "SHOW, SHOW will not be back".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.rules import BEFORE_ITEM, GROUP, ITEM
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

_TITLE = r"(?:SHOW|OTHER)\d+"
#: what is told of one of a row, and decides nothing
_TOLD = (
    r"(?:(?:of|on|in|about|from) (?:which|whom)|which|whose|with|starring|about|set in|based on|from|(?:made|created|"
    r"written|produced|hosted|presented|directed|led|fronted) by|featuring|"
    rf"after (?:just |only )?(?:a|an|one|{TO_TEN}|\d+)(?= (?:single )?(?:seasons?|years?|series|runs?)?,)|(?:a|an|its) "
    r"(?:[a-z0-9-]+ ){0,3}(?:drama|comedy|sitcom|thriller|series|show|mystery|western|saga|soap|dramedy|procedural|"
    r"cartoon)(?= (?:about|with|starring|from|set|by|on|in|of|based)\b|,))"
)
_FILLER = (
    r"(?:(?!SHOW|SEASON|FINAL|renew|cancel|season|\b(?:axe|back|safe|return|final|last|end(?:s|ed)?\b))[^,;:.()]){0,80}"
)
_CLOSES = r"(?=[.,;!]|$| (?:and|but)\b)"
_NOUNS = r"(?:dramas|comedies|sitcoms|shows|series|procedurals|thrillers|programmes|titles|spin-?offs|half-hours)"
_COUNT = r"(?:(?:the|its|their|all|both|other|two|three|four|five|six|seven|\d+|of) ){1,4}"
#: "SHOW and the three NAME dramas", "the three NAME dramas and SHOW": a name in a row like any other
_KINDRED = Lettered(
    rf"(?:(?<=, )|(?<= and )|(?<= or )|(?<= nor )){_COUNT}(?P<behind>OTHER\d+) {_NOUNS}(?! (?:about|starring|with|by|"
    rf"from)\b)|"
    rf"{_COUNT}(?P<ahead>OTHER\d+) {_NOUNS}(?=(?:,|,? and) (?:the )?{_TITLE}(?:,|,? and| (?:have|has|are|were|will)\b))"
)
#: "SEASON each of SHOW and SHOW"
_EACH = Lettered(r"(SEASON\d+) each(?= (?:of|for) )")
#: "SEASON of SHOW and SEASON of SHOW"
_OF_EACH = Lettered(
    rf"(?P<first>(?:SEASON|FINAL)\d+) of (?P<one>{_TITLE}),? (?P<join>and|as well as|plus|along with) (?:a |an |the )?"
    rf"(?P<second>(?:SEASON|FINAL)\d+) of (?P<other>{_TITLE})"
)
#: "SHOW, made by friends, and also SHOW": of two, or on the way to the last
_INSIDE = Lettered(
    rf"(?P<title>{ITEM}), {_TOLD}{_FILLER},? (?P<join>and|as well as|plus)(?: also| even)?(?: to| for| from| with| "
    rf"on)? (?={BEFORE_ITEM}SHOW\d+{_CLOSES})"
)
#: "cancels SHOW, which was filming its SEASON, and SHOW"
_WHICH_IS_MADE = Lettered(
    rf"(?P<title>{ITEM}), which (?:(?!SHOW|SEASON|FINAL|renew|cancel|axe)[^,;:.()]){{0,40}}(?:filming|shooting|making|"
    rf"writing|production (?:of|on)|work on) (?:on )?(?:its|the|a) SEASON\d+(?: [a-z]+){{0,3}},? (?P<join>and|as "
    rf"well as) (?={BEFORE_ITEM}SHOW\d+{_CLOSES})"
)
#: "SHOW, with NAME; SHOW, with NAME; and SHOW"
_PARTED = Lettered(
    rf"(?P<title>{ITEM}), {_TOLD}(?:(?!SHOW|SEASON|FINAL)[^;:.()]){{2,80}}(?=; (?:and )?{BEFORE_ITEM}{_TITLE})"
)
#: "SHOW, after five years, SHOW, after six, SHOW and SHOW"
_AFTER = Lettered(
    rf"(?P<title>{_TITLE}), after (?:just |only )?[a-z0-9-]+(?: (?:seasons?|years?|series|runs?))?(?=,? (?:and "
    rf")?{BEFORE_ITEM}{_TITLE})"
)
#: "SHOW, NAME on you, SHOW": the rest of a name
_TAIL = Lettered(
    rf"(?<=, )(?P<title>OTHER\d+) (?!and\b|or\b|is\b|was\b|has\b|will\b|gets?\b)[a-z]+(?: [a-z]+)?(?=, {_TITLE}(?:,| "
    rf"and))"
)
_FOR_SEASON = r",? (?:for|with|to|on to|into) (?:an? |its |the )?(?:[a-z]+ )?(?P<season>SEASON\d+)"
_ITEM_FOR = Lettered(rf"(?P<title>{_TITLE})(?: revival| reboot)?{_FOR_SEASON}")
_OF_SEASON = _FOR_SEASON.replace("(?P<season>SEASON", "(?:SEASON")
#: "two: SHOW for a SEASON and SHOW for a SEASON"
_EACH_ITS_OWN = Lettered(
    rf"(?<=: )(?:the )?(?P<row>{_TITLE}(?: revival| reboot)?{_OF_SEASON}(?:(?:,|;|,? and|; and) "
    rf"{BEFORE_ITEM}{_TITLE}(?: revival)?{_OF_SEASON})+)"
)
#: "two of the company's shows, SHOW and SHOW, will": who they are is who will
_COUNTED = Lettered(
    rf"^(?:the )?(?:two|three|four|five|six|seven|\d+|both|all)(?: (?!SHOW)(?:[a-z'-]+|(?:NETWORK|"
    rf"OTHER)\d+(?:'s)?)){{1,7}}, (?P<row>{GROUP}), (?=(?:will|won't|are|were|have|had|get|got|return|end|go|come)\b)"
)
_ALL = Lettered(
    rf"(?P<row>^(?:[a-z]+ )?{GROUP})(?::|;| -) (?:(?P<none>none|neither)|they|both|these|all|each)"
    rf"(?: (?:of (?:them|these|the [a-z]+)|{TO_TEN}|shows|series))? "
    r"(?P<verb>will|is|are|was|were|has|have|had)\b"
)
_ALL_OF_WHICH = Lettered(
    rf"(?P<row>{GROUP}), (?:(?P<none>none|neither)|both|all|each) of (?:which|them) "
    r"(?P<verb>will|is|are|was|were|has|have|had)\b"
)
#: "none of SHOW, SHOW and SHOW will return"
_NONE_OF = Lettered(
    rf"\b(?:none|neither) of (?:(?:the|its|their|these|NETWORK\d+'s)(?: [a-z0-9-]+){{0,4}}, )?(?P<row>{GROUP}),? "
    rf"(?P<verb>will|is|are|was|were|has|have|had)\b(?P<none>)"
)
#: "SHOW, starring NAME, for a SEASON": who is in it stands before what it is renewed for
_BEFORE_FOR = Lettered(
    rf"(?P<title>{ITEM}), {_TOLD}{_FILLER}, (?=(?:for|with) (?:an? |its |their )?(?:[a-z]+ )?(?:SEASON|FINAL)\d)"
)


#: "SHOW (R), SHOW (R, s4), SHOW (C)", as scorecards have it; films are rated with the first letter alone
_CODE = Lettered(r"\((?P<code>OTHER\d+|[rc])(?:, ?SEASON\d+)?\)")
_CODES = {"R": "renewed", "C": "cancelled"}


def decoded(text: str, words: Callable[[str], str]) -> str:
    """The text with the letters of scorecards as words; `words` gives those of a token."""
    codes = {found["code"] for found in _CODE.finditer(text)}
    letters = {code: code.upper() if len(code) == 1 else words(code) for code in codes}
    if not set(_CODES) <= set(letters.values()):
        return text
    return _CODE.sub(lambda found: f"({_CODES.get(letters[found['code']], found['code'])})", text)


def in_rows(text: str, openers: frozenset[str] = frozenset()) -> str:
    """The text with its rows made plain; `openers` are the tokens of first seasons."""
    if text.count("SHOW") + text.count("OTHER") < 2:
        return text
    if "OTHER" in text:
        text = _KINDRED.sub(lambda found: found["behind"] or found["ahead"], text)
    if " each " in text:
        text = _EACH.sub(r"\1", text)
    if text.count("SEASON") > 1:
        text = _OF_EACH.sub(lambda found: _of_each(found, openers), text)
    if ";" in text:
        text = _PARTED.sub(r"\g<title>", text)
    if ", " in text:
        text = _COUNTED.sub(r"\g<row> ", _TAIL.sub(r"\g<title>", text))
        text = _WHICH_IS_MADE.sub(r"\g<title> \g<join> ", text) if "SEASON" in text else text
        text = _INSIDE.sub(r"\g<title> \g<join> ", _AFTER.sub(r"\g<title>", text))
        text = _BEFORE_FOR.sub(r"\g<title> ", text)
    if ": " in text and "SEASON" in text:
        text = _EACH_ITS_OWN.sub(lambda row: _ITEM_FOR.sub(r"\g<title> (\g<season>)", row["row"]), text)
    return _ALL.sub(_together, _NONE_OF.sub(_together, _ALL_OF_WHICH.sub(_together, text)))


def _of_each(found: re.Match[str], openers: frozenset[str]) -> str:
    if openers & {found["first"], found["second"]}:
        return found[0]
    return (
        f"{found['second']} of {found['one']} ({found['first']}) {found['join']} {found['other']} ({found['second']})"
    )


def _together(found: re.Match[str]) -> str:
    return f"{found['row']} {found['verb']}{' not' if found['none'] is not None else ''}"
