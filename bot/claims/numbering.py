"""The number of a further season that stands apart from the decision: a worded sentence in; shows with numbers out.

"Peacock has picked up SHOW. … Season 3 will air in May": the order is of the third. What is told of a season that has
been on says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.claims.references import Spoken, named
from bot.claims.wording import Worded
from bot.rules.letters import Lettered

_TO_COME = Lettered(
    r"\b(?:will|to be|is set|are set|set to|due|film(?:s|ing|ed)?|shoot(?:s|ing)?|production|begins?|start(?:s|ing)?|"
    r"order|"
    r"order(?:ed|s)|renew\w*|pick-?up|through|until|upcoming|forthcoming|coming|next|as|release date|premiere date|"
    r"return(?:s|ing)?|renewal|writing|written|scripts?|premieres|debuts|arrives|lands|drops|airs|be back)\b"
)
_HAS_BEEN = Lettered(
    r"\b(?:ended|aired|concluded|finished|premiered|debuted|bowed|drew|averaged|dropped|launched|released|finale|spent|"
    r"won|came out|went out|attracted|pulled in|since|after|following|of|from|during|throughout|was|in the)"
    r"(?: [a-z]+){0,2} $"
)
_WAS = re.compile(
    r" (?:[a-z]+ly )?(?:ended|aired|concluded|finished|premiered|debuted|bowed|drew|averaged|dropped|launched|was|were|"
    r"finale|came|went|spent|won|has been (?:seen|watched|viewed)|attracted|pulled|arrived|began|started|opened|saw)\b"
)


def further_seasons(worded: Worded, spoken: Spoken) -> Iterator[tuple[str, int]]:
    """Show and number of each season that this sentence puts ahead of its reader."""
    if "SEASON" not in worded.text and "FINAL" not in worded.text:
        return
    shows = set(named(worded)) or ({spoken.show} if spoken.show else set())
    if len(shows) != 1 or not _TO_COME.search(worded.text):
        return
    (meant,) = shows
    for match in re.finditer(r"(?:SEASON|FINAL)\d+", worded.text):
        seasons = worded.token(match[0]).seasons
        told = _HAS_BEEN.search(worded.text[: match.start()]) or _WAS.match(worded.text[match.end() :])
        if len(seasons) == 1 and seasons[0] > 1 and not told:
            yield from ((show.id, seasons[0]) for show in meant)
