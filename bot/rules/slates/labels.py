"""What the lines of a guide say: a title and a word behind it or before it, a mark of yes or no, a word alone."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR, TO_TEN

_R, _C, _F, _U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNDECIDED
_E = Outcome.CONCLUDED
#: a line's first thing is a title, then perhaps where and when it runs
_HEAD = (
    r"(?:^(?:(?:NETWORK|[a-z0-9+]{2,12}): )?|(?<=; ))TITLES(?:(?:,| -|:| \||;)? (?:NETWORK|OTHER\d+|"
    r"\([^()]{1,40}\)))?(?:,| -|:| \|) (?:(?:verdict|"
    r"status|outcome|fate|current status|decision|officially|all but|it's|it is|is) ?:? ?){0,2}"
)
#: behind these the line speaks on
_TAIL = r"(?=$|[.,;!(]| (?:-|for|after|until|through|with|following|next|in 20\d\d)(?![\w-]))(?!,? on\b)"
_BACK = r"(?:back|safe|returns|returning|coming back|picked up|renewal|yes|a keeper|sticking around|staying)"
_GONE = r"(?:gone|out|not returning|not coming back|not back|done for|dead|toast|kaput|no more|let go|dropped)"
_WHEN = (
    rf"(?:(?:on |in (?:the )?)?(?:{TIME_OF_YEAR}|{MONTH}(?: \d{{1,2}})?|\d{{1,2}} {MONTH})|"
    rf"(?:this|next) (?:year|month|{TIME_OF_YEAR})|in 20\d\d)"
)
#: it was made for one run, or told to its end
_COMPLETE = (
    rf"(?:(?:complete|completed|told|done|over) in (?:{TO_TEN}|\d+) (?:episodes|parts|chapters|hours|instal?lments)|"
    r"(?:(?:always )?(?:intended|planned|conceived|designed|meant|written|made|billed) (?:as|to be) )?(?:a |an )?"
    r"(?:one-off|(?:limited|mini|closed) ?-?series|self-contained story|single season)(?:,? (?:and )?(?:complete|"
    r"told in full|"
    r"no (?:more|SEASON) (?:planned|to come|intended|expected)|not (?:meant|planned|intended) to (?:return|come back|"
    r"go on)|never (?:meant|intended) to (?:return|come back|go on)))?|"
    r"(?:done|finished|over|told|complete), as (?:its|the) (?:writers?|creators?|makers?|author|producers?) "
    r"(?:wanted|planned|intended|meant|wished))"
)
_LAST = r"(?:ending|ends with FINAL|final season|last season|FINAL|one more season(?:,| and) then out)"
_OPEN = (
    r"(?:pending|(?:decision|renewal|verdict|fate|status|announcement) (?:is )?(?:still )?(?:pending|unknown|"
    r"unclear|tbd)|"
    r"to be (?:determined|decided|announced|confirmed)|tb[dac]|no (?:official )?(?:decision|word|news|announcement|"
    r"verdict)(?: (?:yet|as yet|so far|made))?|awaiting (?:word|news|decision|a decision|verdict|fate|renewal)|"
    r"still (?:waiting|in limbo|undecided|to be decided|pending|awaiting [a-z ]{2,20}|up in the air)|undecided|"
    r"unknown|up in the air|on the bubble|on the fence|too (?:early|soon) to (?:say|tell|call)|not (?:yet )?(?:decided|"
    r"announced)(?: yet)?|in limbo|limbo|on hold|wait and see|uncertain|in doubt|unclear)"
)


def _before(label: str) -> str:
    """A row of titles behind a label that stands first in its line or sentence."""
    return rf"(?:^|(?<=[;.] ))(?:still |also |now )*{label}(?: \(\d+\))?(?::| -) (?:the )?TITLES"


#: "Verdict: gone", in the line under a title
_ALONE = r"^(?:verdict|status|outcome|fate|decision|current status|prognosis): (?:officially )?"

RULES = (
    Rule(
        "line: stays",
        _R,
        Frame.CLAUSE,
        rf"{_HEAD}{_BACK}{_TAIL}|{_ALONE}{_BACK}{_TAIL}|^renewed (?:for|through|in|on|by)(?=: )|"
        rf"{_HEAD}(?:back|returns|returning|coming back) {_WHEN},? (?:with|for|in) (?:a |an |its )?SEASON|"
        rf"{_before('(?:in|safe|back|returning|coming back|keepers?|survivors?|picked up|staying)')}",
        says=(
            "Harbour Lights: back",
            "Harbour Lights: safe",
            "Safe: Harbour Lights, Night Ferry.",
            "Harbour Lights (Fox): back in May with a fifth season.",
        ),
        silent=("Harbour Lights: back to basics", "Harbour Lights, back on Friday", "Harbour Lights: back in the day"),
        soft=True,
    ),
    Rule(
        "line: back at its time",
        _R,
        Frame.CLAUSE,
        rf"(?:^|(?<=[;.] ))(?:back|returning|coming back|returns) {_WHEN}(?::| -) (?:the )?TITLES(?=$|[.;])",
        says=("Back in the autumn: Harbour Lights and Night Ferry.",),
        silent=("Back in the autumn: the soundtrack of Harbour Lights.",),
        soft=True,
    ),
    Rule(
        "line: its season at its time",
        _R,
        Frame.CLAUSE,
        rf"(?:^|(?<=[;.] ))(?:out|due|back|new|returning|coming|arriving|starting) {_WHEN}(?::| -) (?:the |a )?"
        r"SEASON (?:of|for) TITLES(?=$|[.,;])",
        says=("Out in April: season 2 of Harbour Lights.",),
        silent=("Out in April: season 1 of Harbour Lights.",),
        soft=True,
        further=True,
    ),
    Rule(
        "line: goes",
        _C,
        Frame.CLAUSE,
        rf"{_HEAD}{_GONE}{_TAIL}|{_ALONE}{_GONE}{_TAIL}|^(?:cancell?ed|axed) (?:after|in|on|by)(?=: )|"
        rf"{_before('(?:out|gone|goners?|not returning|not coming back|dropped|departing|let go)')}",
        says=("Harbour Lights: gone", "Harbour Lights (NBC): out", "Out: Harbour Lights."),
        silent=("Harbour Lights: out on Friday", "Harbour Lights: gone fishing"),
        soft=True,
    ),
    Rule(
        "line: ends",
        _F,
        Frame.CLAUSE,
        rf"{_HEAD}{_LAST}{_TAIL}|{_ALONE}{_LAST}{_TAIL}|"
        rf"{_HEAD}(?:ends|finishes|concludes|bows out|wraps up|signs off|says goodbye) {_WHEN}"
        r"(?=$|[.;]|,? (?:as (?:planned|intended|announced)|after|with (?:SEASON|its last))\b)",
        says=(
            "Harbour Lights: final season",
            "Harbour Lights (Fox) - ending after season five",
            "Harbour Lights: ends May 23, as planned for three years.",
            "ABC: Harbour Lights, bows out in June; Night Ferry, renewed.",
        ),
        silent=("Harbour Lights: ending the war", "Harbour Lights: ends May 23 with a wedding."),
    ),
    Rule(
        "line: over as planned",
        _E,
        Frame.CLAUSE,
        rf"{_HEAD}(?:ended|concluded|complete|completed|finished)(?: (?:in {MONTH}|last [a-z]+|this [a-z]+))?(?=$|"
        rf"[.,;(])|{_HEAD}{_COMPLETE}(?=$|[.,;(])|"
        + _before("(?:concluded|ended|finished|completed?|over) (?:as (?:planned|intended)|on their own terms)"),
        says=(
            "Concluded as planned: Harbour Lights, Night Ferry.",
            "Harbour Lights - ended",
            "ABC: Harbour Lights, finished; Night Ferry, no decision yet.",
            "Harbour Lights (RTE): complete in nine episodes.",
            "Harbour Lights: intended as a one-off.",
        ),
        silent=("Ended as planned: the tour of Harbour Lights.", "Harbour Lights: a one-off special, tonight at 9."),
    ),
    Rule(
        "line: waits",
        _U,
        Frame.CLAUSE,
        rf"{_HEAD}{_OPEN}{_TAIL}|{_ALONE}{_OPEN}{_TAIL}|{_before(_OPEN)}|(?:^|(?<=; )){_OPEN}\.?$",
        says=(
            "Harbour Lights: no decision",
            "Still pending: Harbour Lights, Night Ferry.",
            "Harbour Lights – decision pending",
            "TBD: Harbour Lights, Night Ferry.",
        ),
        silent=("Harbour Lights: unknown waters",),
        whole=True,
    ),
    Rule(
        "in brackets: waits",
        _U,
        Frame.SHOW,
        rf"(?<=\(){_OPEN}(?=\))",
        says=("Harbour Lights (pending)", "Night Ferry (renewed), Harbour Lights (no decision yet)"),
        silent=("Harbour Lights (pending an inquiry) is on tonight.",),
        whole=True,
    ),
    Rule(
        "mark: yes",
        _R,
        Frame.CLAUSE,
        r"^TITLES(?: \([^()]{1,40}\))?(?:,| -|:| \|)? ?(?:✅|✔|🟢|☑)|^(?:✅|✔|🟢|☑)\ufe0f? ?TITLES$",
        says=("Harbour Lights ✅", "✅ Harbour Lights"),
        silent=("Harbour Lights is on tonight ✅",),
    ),
    Rule(
        "mark: no",
        _C,
        Frame.CLAUSE,
        r"^TITLES(?: \([^()]{1,40}\))?(?:,| -|:| \|)? ?(?:❌|✖|🔴|🚫)|^(?:❌|✖|🔴|🚫)\ufe0f? ?TITLES$",
        says=("Harbour Lights ❌", "❌ Harbour Lights"),
        silent=("Harbour Lights is on tonight ❌",),
    ),
)
