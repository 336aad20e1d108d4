"""Which of several decisions an article ends with: those that it tells as news in; the one that counts out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.claims.weighing.history import loosely
from bot.claims.weighing.statement import Statement
from bot.model import Outcome
from bot.rules.letters import Lettered


def chosen(current: Sequence[Statement]) -> Statement:
    """The decision that the article ends with."""
    if updates := [s for s in current if not s.soft and _UPDATED.match(s.quote)]:
        return updates[-1]
    firm = [s for s in current if not s.soft] or list(current)
    titled = [s for s in firm if s.in_title]
    # Who was dropped ends its run for that reason.
    if any(s.outcome is Outcome.CANCELLED and _UNDONE.search(s.quote) for s in firm):
        current = [s for s in current if s.rule.name not in _ENDS_ITS_RUN]
        firm = [s for s in firm if s.rule.name not in _ENDS_ITS_RUN]
        titled = [s for s in firm if s.in_title]
    # What is said of a story that was to end there outdoes "no second season", and gives way to one.
    dropped = any(
        s.outcome is Outcome.CANCELLED and not s.soft and (_BY_DECISION.search(s.quote) or s.rule.name in _DECLINES)
        for s in current
    )
    if dropped and any(s.rule.name != "has ended" for s in firm):
        firm = [s for s in firm if s.rule.name != "has ended"]
        current = [s for s in current if s.rule.name != "has ended"]
    if {s.outcome for s in firm} <= {Outcome.CONCLUDED, Outcome.CANCELLED} and (end := _end(current, titled)):
        return end
    # "NETWORK axes SHOW: it is to end after its second season": the one word for the other.
    told_so = any(
        s.outcome is Outcome.CANCELLED and s.sentence < 3 and (_UNDONE.search(s.quote) or s.rule.name in _DECLINES)
        for s in firm
    )
    if {s.outcome for s in titled} == {Outcome.CANCELLED} or (told_so and len({s.sentence for s in firm}) < 4):
        firm = [s for s in firm if s.rule.name not in _CALLED_OTHERWISE]
    # "NETWORK confirms end of SHOW", which "is not being renewed": the end is the looser word.
    if any(s.outcome is Outcome.CANCELLED for s in firm):
        firm = [s for s in firm if not (s.outcome is Outcome.FINAL and _END_OF.search(s.quote))]
        titled = [s for s in firm if s.in_title]
    outcomes = {s.outcome for s in firm}
    if beyond := _beyond(firm):
        return beyond
    if Outcome.FINAL in outcomes and outcomes <= {Outcome.FINAL, Outcome.RENEWED}:
        return next(s for s in firm if s.outcome is Outcome.FINAL)
    if (
        titled
        and len({s.outcome for s in titled}) == 1
        and not {Outcome.FINAL, Outcome.CONCLUDED} & outcomes - {titled[0].outcome}
    ):
        return titled[0]
    return max(firm, key=lambda s: (s.day, s.sentence, s.place))


def _end(current: Sequence[Statement], titled: Sequence[Statement]) -> Statement | None:
    """The end as planned, or not, of a show that is at its end."""
    over = [s for s in current if s.outcome is Outcome.CONCLUDED and (not s.soft or s.rule.whole)]
    if over and (any(s.in_title for s in over) or not any(s.outcome is Outcome.CANCELLED for s in titled)):
        return over[-1]
    # "SHOW not returning", which "NETWORK has brought to a close": the headline's is the plainer word.
    return titled[0] if titled and not any(s.outcome is Outcome.CONCLUDED or loosely(s) for s in titled) else None


_DECLINES = frozenset(("network declines", "network orders no more of it"))
#: "Update: the show has been cancelled", over the article as it was
_UPDATED = re.compile(r"[\[(]?(?:update|updated)\b[^:–—]{0,25}[:–—]", re.IGNORECASE)
_UNDONE = Lettered(
    r"\b(?:cancel(?:s|led|ed|ling|ing)|axe[sd]|axing|dropp(?:ed|ing)|scrapp(?:ed|ing)|ditched)\b", re.IGNORECASE
)
_ENDS_ITS_RUN = frozenset(("has ended", "ends after its seasons"))
#: what was dropped by a network "ends its run after two seasons" for that reason
_BY_DECISION = Lettered(r"\b(?:cancell?ed|axed|dropped|scrapped|pulled the plug) by\b", re.IGNORECASE)
#: rules by which a show is said to end, not that a season is announced as its last
_CALLED_OTHERWISE = frozenset(("will end, in time", "is going to end", "ends with a season", "will be gone by then"))
_END_OF = Lettered(r"\b(?:announce|confirm|reveal)(?:s|d|ed)? (?:the )?end of\b", re.IGNORECASE)


def _beyond(firm: Sequence[Statement]) -> Statement | None:
    """ "Given a final seventh season, and now renewed for an eighth": the order of a season behind the last."""
    last = max((n for s in firm if s.outcome is Outcome.FINAL for n in s.seasons), default=0)
    return next((s for s in firm if s.outcome is Outcome.RENEWED and last and min(s.seasons, default=0) > last), None)
