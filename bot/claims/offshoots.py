"""A worded sentence and a show that it names in; whether to tell what another work is made after out."""

from __future__ import annotations

import re

from bot.claims.wording import Worded
from bot.rules.letters import Lettered

_WORK = r"(?:spin-?offs?|spin offs?|offshoots?|prequels?|sequels?|companion (?:series|show|drama)|follow-?up)"
#: what is no series
_OF_ANOTHER_KIND = (
    r"(?:(?:light )?novels?|manga|comics?|comic books?|books?|(?:video |mobile |board )?games?|podcasts?|musical)"
)
#: "SHOW prequel 1923", "SHOW's first spin-off", "SHOW novels"
_ITS_OWN = re.compile(rf"(?:'s)? (?:(?:[a-z-]+ )?{_WORK}|{_OF_ANOTHER_KIND})\b")
#: "the prequel to NETWORK's hit drama SHOW", "spun off from SHOW"
_OF_IT = Lettered(
    rf"\b(?:{_WORK}(?: series| drama| comedy| show)?,? (?:of|to|from)|spun off from|set in the (?:world|universe) of) "
    r"(?:NETWORK\d+(?:'s)? |[a-z-]+ ){0,4}$"
)


def for_an_offshoot(worded: Worded, shown: re.Match[str]) -> bool:
    """True of the SHOW in "The SHOW prequel 1923 has ended"."""
    return bool(_ITS_OWN.match(worded.text, shown.end()) or _OF_IT.search(worded.text[: shown.start()]))
