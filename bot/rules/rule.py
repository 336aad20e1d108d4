"""The record of one reading rule, and how its pattern is compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.model import Lean, Outcome


class Frame(StrEnum):
    """Where the show stands to the words of a rule."""

    #: somebody does it to the show: "NETWORK cancels SHOW", "the axing of SHOW"
    ACT = "act"
    #: somebody orders a further season: "NETWORK orders SEASON of SHOW"; an order without a season is another matter
    ORDER = "order"
    #: it is done to the show, or the show does it: "SHOW has been cancelled", "SHOW bows out"
    SHOW = "show"
    #: the same of a season: "SEASON of SHOW is filming", "SHOW returns for SEASON"
    SEASON = "season"
    #: the words hold the show themselves (TITLES), or mean the show that the clause is about
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which the press says one thing.

    The pattern reads lower-case words in which names are replaced by tokens (see `bot.claims.wording`): SEASON, FINAL,
    NETWORK, OUTLET, TITLES for one or several shows, and SEVERAL for two and more. `says` are sentences that it must
    read, `silent` ones that it must leave alone; both speak of the shows in `bot.rules.EXAMPLES`.
    """

    name: str
    outcome: Outcome
    frame: Frame
    pattern: str
    says: tuple[str, ...]
    silent: tuple[str, ...] = ()
    #: implied rather than said ("season 3 is filming"): gives way to a word that nothing is decided
    soft: bool = False
    #: true only where a network is named as the one who does it
    agent: bool = False
    #: told as known before: "since its cancellation"
    past: bool = False
    lean: Lean = Lean.NEITHER
    #: in the frame CLAUSE: the words must name a season beyond the first
    further: bool = False
    #: in the frame CLAUSE: the words must name the first season, and no other
    opening: bool = False
    #: the pattern holds its own "not", "no" or "may"; none outside it is looked for
    whole: bool = False


#: one title with what may cling to it, and several titles in a row
ITEM = r"(?:SHOW|OTHER|THIS)\d+(?:'s)?(?: SEASON\d+)?(?: ?\([^()]{1,40}\))?(?: - (?:SEASON\d+|[a-z]+ seasons?\b))?"
_JOIN = (
    r"(?:[,;] ?(?:(?:and|&|or|nor|plus|as well as|along with) )?|(?: - )?(?: |, )(?:and|&|or|nor|plus|"
    r"as well as|along with|together with|alongside) (?:(?:on|of|for|to) (?=(?:SHOW|OTHER)\d))?)"
)
#: what may stand before the second of a row and the next: "the hit drama SHOW", "NAME's SHOW"
BEFORE_ITEM = (
    r"(?:(?:also|both|either|fellow|freshm[ae]n|rookies?|comedy|comedies|drama|dramas|the|its|then|even|veteran|"
    r"new|quiz|game|reality|crime|medical|legal|cop|police|sci-fi|family|period|hit|animated|musical|workplace|teen|"
    r"talk|fantasy|long-running|show|series|sitcoms?|thrillers?|soap|dramedy|procedurals?|midseason|newcomers?|"
    r"sophomore|beloved|popular|acclaimed|short-lived|much-loved|once-popular|overlooked|underrated|venerable|"
    r"deathless|expensive|quirky|final|last|soapy|"
    r"first-year|second-year|superhero|spy|vampire|zombie|mystery|supernatural|political|prison|hospital|military|"
    r"[a-z]+-(?:year|season|rated|running|old|hour|camera|winning|known|lived|loved|watched|reviewed|acclaimed)) ){0,4}"
    # "NETWORK's SHOW", "the NAME vehicle SHOW", and in a headline "jane doe's SHOW"
    r"(?:(?:[a-z]+ )?[a-z]+'s (?=SHOW)|(?:(?:OTHER|NETWORK)\d+|[a-z]+day)(?:'s(?: (?:drama|"
    r"comedy|sitcom|series|show|thriller)s?)?|(?: [a-z-]+)? (?:vehicle|starrer|"
    r"drama|comedy|sitcom|series|show|thriller|procedural|dramedy|hit|half-hour)s?) )?"
)
_NAMED = ITEM.replace("SHOW|OTHER|THIS", "SHOW|OTHER")
# Atomic: a row of titles is taken whole, or a long row would be tried from each of its ends.
GROUP = (
    r"(?>(?:(?:both|either|neither) )?"
    rf"(?:THIS\d+(?:'s)?(?: SEASON\d+)?|{_NAMED}"
    # "renews SHOW; SHOW still waits": the second is of a clause of its own
    r"(?:(?![,;] (?:the )?(?:SHOW|OTHER)\d+ (?:(?:is )?still|remains|awaits)\b)"
    rf"{_JOIN}{BEFORE_ITEM}{_NAMED}(?! (?:could|may|might) be next\b)){{0,40}}))"
)

#: the same of two titles and more
_SEVERAL = rf"(?>(?:both )?{_NAMED}(?:{_JOIN}{BEFORE_ITEM}{_NAMED}){{1,40}})"

#: what may stand before a title: "NETWORK's hit drama SHOW"
_DESCRIBED = (
    r"(?:(?:(?:(?:hit|popular|acclaimed|smash|award-winning) )?NETWORK\d+(?:'s)?|OTHER\d+'s) )?"
    r"(?:(?:(?!(?:of|from|to|by|for|and|or|with|on|in|at|as|about|behind|starring|spin-?off|prequel|"
    r"sequel|remake|reboot|creator|star|makers?|new|another|other|second|third|that|than|not|no|is|was|will|has)\b)"
    r"[a-z0-9-]+ ){0,3}(?:drama|comedy|sitcom|thriller|mystery|western|dramedy|procedural|whodunn?it|fantasy|saga|"
    r"hit|soap|anime) )?"
)

_MACROS = {
    #: these two are the only captures that a pattern has
    "TITLES": rf"{_DESCRIBED}({GROUP}|THESE\d+)",
    "SEVERAL": rf"({_SEVERAL})",
    "MORE": r"(?:a |an |any |the |its )?(?:[a-z]+ ){0,2}?(?:SEASON|FINAL)\d+",
    "SEASON": r"(?:SEASON|FINAL)\d+",
    "FINAL": r"FINAL\d+",
    "NETWORK": r"NETWORK\d+",
    "OUTLET": r"OUTLET\d+",
}


def spelled(pattern: str) -> str:
    """The pattern with its tokens spelled out, at whole words."""
    inner = _TOKEN.sub(lambda macro: _MACROS[macro[0]], pattern)
    return rf"(?<![\w-])(?:{inner})(?![\w-])"


def outlined(pattern: str) -> str:
    """The same for those who look at its letters only: of titles and what describes them no more than their tokens."""
    return _TOKEN.sub(lambda macro: _OUTLINES[macro[0]], pattern)


_TOKEN = re.compile(r"\b(?:TITLES|SEVERAL|MORE|SEASON|FINAL|NETWORK|OUTLET)\b")
_NAMES = r".*(?:SHOW|OTHER|THIS|THESE)\d.*"
_OUTLINES = {**_MACROS, "TITLES": _NAMES, "SEVERAL": _NAMES, "MORE": r".*(?:SEASON|FINAL)\d+"}
