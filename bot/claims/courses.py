"""What an article lets on of a show's course besides decisions: its worded sentences in; rescues and finales seen out.

A cancellation told on the way to a rescue that was not understood is no news, and "it is over", said of a show whose
last episode has been watched, is no cancellation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.claims.references import Spoken, named
from bot.claims.wording import Worded
from bot.model import Show

_RESCUED = re.compile(
    r"\b(?:new home|(?:finds?|found|has|got|gets) (?:itself )?a home|(?:second|new) life|lifeline|reprieve|"
    r"encore|stay of execution|second chance|rescu\w+|reviv\w+|"
    r"resurrect\w*|sav(?:es|ed|ior|iour)|un-?cancel\w*|back from the dead|(?:risen|rises|rose) from|"
    r"lives(?: on| again)?|"
    r"(?:is|are|comes|came|coming|(?:ordered|brought|brings?|bringing) (?:it|THIS\d+|SHOW\d+)) back|"
    r"(?:moves?|moved|moving|switch\w+|jump\w*|head\w*) (?:over )?to (?:the )?(?:NETWORK|OTHER|[a-z]+ channel)|"
    r"adopt(?:s|ed)|revers\w+ (?:the |its |that )?(?:cancell?ation|axing)|(?:decid\w+|chos\w+|agreed) to keep|"
    r"has (?:an? )?SEASON\d+ (?:at|on|with) NETWORK|"
    r"chang(?:es|ed) (?:its|their) minds?|change of heart|snap(?:s|ped)? up|"
    r"swoop\w*|step(?:s|ped) (?:in|up)\b|(?:picks |picked (?:it |THIS\d+ |SHOW\d+ )?)up"
    r"(?! (?:(?:a|an|its|the|another|several|\d+) )?(?:OTHER\d|(?:[a-z]+ )?(?:nominations?|awards?|prizes?|troph|wins?|"
    r"nods?|steam|speed|viewers)))|"
    r"NETWORK\d+ (?:took|grabbed|claimed|snatched)\b[^.;:]{0,40} after NETWORK\d+ had|"
    r"(?:more|new|fresh|further|additional|extra) (?:episodes|instal?lments|half-hours|hours))\b"
)
#: "is not coming back", "gets no second chance"
_NO_RESCUE = re.compile(
    r"(?:\bnot|n't|\bnever|\bno longer) (?:be |been )?(?:coming|come|comes|back|rescued|revived|saved|resurrected)\b"
    r"(?: back\b)?|\b(?:no|without an?y?) (?:such )?(?:new home|second (?:life|chance)|lifeline|reprieve|encore|"
    r"stay of execution|rescue|more episodes)\b"
)
#: a film that closes the story is no rescue
_ONLY_A_FILM = re.compile(r"\b(?:film|movie|special)\b")
_ENDED = r"(?:aired|shown|was (?:shown|watched|seen|broadcast)|went out|drew|jumped|ended|closed)"
_SEEN_OUT = re.compile(
    r"\b(?:viewers?|ratings?|audience|million|share)\b[^.;:]{0,30} (?:for|with|at|to) (?:its|the) (?:series "
    r"finale|very last|"
    r"last(?:-| )ever|last episode)\b|"
    r"\b(?:watched|saw|seen|tuned in (?:for|to)|drew|shown?|aired|broadcast) (?:the|its) (?:very )?"
    r"(?:last|final|finale|series finale)\b|"
    r"\b(?:last|final)(?:-ever)? (?:one|episode|instal?lment|hour)(?! of (?:the|its|this) (?:SEASON|season)),? "
    rf"(?:which )?(?:[a-z]+ ){{0,2}}?{_ENDED}\b|\bseries finale (?:[a-z]+ )?{_ENDED}\b"
)


@dataclass(frozen=True, slots=True)
class Course:
    """What becomes of one show in an article, as far as it is not told as a decision."""

    #: another home, a second life or new episodes are spoken of
    rescued: bool = False
    #: its last episode has been on
    seen_out: bool = False


def course(show: str, told: Iterable[tuple[Worded, Spoken]]) -> Course:
    """The course of this show over the sentences that name it, or that are about it."""
    texts = [
        _NO_RESCUE.sub("", text.text)
        for text, spoken in told
        if not text.sentence.asks and any(s.id == show for shows in _about(text, spoken) for s in shows)
    ]
    film = any(_ONLY_A_FILM.search(text) for text in texts)
    return Course(
        rescued=not film and any(_RESCUED.search(text) for text in texts),
        seen_out=any(_SEEN_OUT.search(text) for text in texts),
    )


def _about(text: Worded, spoken: Spoken) -> Iterable[tuple[Show, ...]]:
    # "NAME, soon to return with new episodes" is about somebody else.
    return named(text) or ([spoken.show] if spoken.show and not text.text.startswith("OTHER") else [])
