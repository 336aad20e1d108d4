"""Who takes a show on, where the sentence that says that it goes on names nobody: told sentences in, networks out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.claims.courses import WISHED
from bot.claims.references import Spoken, named
from bot.claims.wording import Worded
from bot.rules.letters import Lettered

_HAVING = r"(?:(?:has|have|had|is|will|to|now|also|then|finally|officially|instead|since) )*"
_DEALS = r"(?:str(?:ikes|uck)|mak(?:es|ing)|made|clos(?:es|ed|ing)|reach(?:es|ed)|sign(?:s|ed)) (?:(?:a|its) )?deal"
#: a network takes it: "NETWORK, which has half of it, has struck a deal", but not "NETWORK may pick it up"
_TAKES = Lettered(
    rf"(NETWORK\d+)(?:, [^,;:.]{{1,60}},)? {_HAVING}"
    r"(?:(?:pick|snap|scoop)(?:s|ped|ed)?(?: (?:SHOW|THIS)\d+)? up|(?:re)?(?:orders?|ordered|commission(?:s|ed)?)|"
    r"buys?|bought|acquir(?:e[sd]?|ing)|nab(?:s|bed)|lands?|landed|grab(?:s|bed)|sav(?:es|ed|ing)|rescu(?:e[sd]?|ing)|"
    r"reviv(?:e[sd]?|ing)|resurrect(?:s|ed|ing)?|un-?cancel(?:s|led|ed)|adopt(?:s|ed)?|"
    r"(?:bring(?:s|ing)?|brought)(?: back)? (?:SHOW|THIS)\d+|mak(?:es?|ing)|produc(?:es?|ing)|"
    rf"{_DEALS}|"
    r"(?:step(?:s|ped)|swoop(?:s|ed)) in|(?:takes?|took|taken|taking) (?:(?:SHOW|THIS)\d+ )?(?:on|in|over)|"
    r"(?:gives?|gave|given|giving) (?:SHOW|THIS)\d+ (?:a|an|another|new|the))\b(?! (?:no|none|nothing|neither)\b)"
)
#: it comes to a network: "finds a new home at NETWORK", "is saved by NETWORK"
_COMES = Lettered(
    r"\b(?:home|life|lifeline|reprieve|saved|rescued|revived|resurrected|picked up|snapped up|scooped up|adopted|"
    r"acquired|bought|lands?|landed|moves?|moved|moving|jumps?|jumped|heads?|headed|heading|lives on|will live on|"
    r"survives?|back)(?: [a-z]+){0,2}? (?:at|on|to|by|with|from|over to|thanks to) (?:the )?(?:streamer |streaming "
    r"service |cable channel |channel )?(NETWORK\d+)"
)
#: before it: nobody has, or not for more of it
_UNSETTLED = Lettered(r"\b(?:talks?|eye[sd]?|eyeing|rumou?r\w*|denie[sd]|library|repeats?|reruns?)\b")


def taken_by(told: Iterable[tuple[Worded, Spoken]]) -> Mapping[str, str]:
    """The network that is first said to take each show on, by the show's id."""
    takers: dict[str, str] = {}
    for text, spoken in told:
        if "NETWORK" not in text.text or text.asks or not (taker := _taker(text)):
            continue
        for shows in (*named(text), *([spoken.show] if spoken.show and not named(text) else [])):
            for show in shows:
                takers.setdefault(show.id, taker)
    return takers


def _taker(text: Worded) -> str:
    for pattern in (_TAKES, _COMES):
        found = pattern.search(text.text)
        before = re.split("[:;] ", text.text[: found.start()])[-1] if found else ""
        if found and not WISHED.search(before) and not _UNSETTLED.search(before):
            return text.token(found[1]).network
    return ""
