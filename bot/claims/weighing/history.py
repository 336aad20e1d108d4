"""What was decided long ago, or is told as history only: statements in; what holds of them now out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.claims.courses import Course
from bot.claims.weighing.statement import Statement
from bot.model import Certainty, Outcome
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.times import TIME_OF_YEAR

#: a renewal that was so long ago may have been followed by anything
_STALE = timedelta(days=300)


def aged(statement: Statement, published: date | None) -> Statement:
    """A renewal of long ago is history, however it is told."""
    past = statement.outcome is Outcome.RENEWED and not re.search(r"\bnow\b", statement.quote)
    told = statement.as_of if past else None
    return replace(statement, background=True) if told and published and published - told.last > _STALE else statement


def shown_out(decisions: Sequence[Statement]) -> list[Statement]:
    """The last episode of a show that was cancelled, and that nobody has saved, is no end as planned."""
    aired = {s.quote for s in decisions if s.outcome is Outcome.CONCLUDED}
    axed = [s for s in decisions if s.outcome is Outcome.CANCELLED and not loosely(s)]
    if not aired or not all(map(_LAST_ONE.search, aired)) or {s.outcome for s in decisions} - _ENDS:
        return list(decisions)
    if not any(not s.background or s.quote in aired for s in axed):
        return list(decisions)
    return [replace(s, outcome=Outcome.CANCELLED, background=False) for s in decisions]


_ENDS = {Outcome.CANCELLED, Outcome.CONCLUDED}
_LAST_ONE = Lettered(
    r"\b(?:(?:last|final)(?:-ever)? (?:one|episode|hour|instal?lment)|series finale)\b(?! of the (?:year|season))",
    re.IGNORECASE,
)
_GOODBYE = Lettered(r"\b(?:goodbye|farewell|adieu)\b", re.IGNORECASE)


#: rules by which a show is said to be over, whoever wanted it
_LOOSELY = frozenset(("is over", "the end of the road", "the end of it for the show", "goes off air"))


def loosely(statement: Statement) -> bool:
    """True where it says that a show is over, and not that somebody dropped it."""
    return statement.rule.name in _LOOSELY or bool(_GOODBYE.search(statement.quote))


def as_it_went(decisions: Sequence[Statement], course: Course) -> list[Statement]:
    """ "It is over" of a show that was seen out is the end as planned."""
    ended = [s for s in decisions if s.outcome is Outcome.CANCELLED]
    if not course.seen_out or not all(map(loosely, ended)):
        return list(decisions)
    over = [s for s in decisions if s.outcome is Outcome.CANCELLED or s.rule.name == "final season named"]
    return [replace(s, outcome=Outcome.CONCLUDED) if s in over else s for s in decisions]


_TAKEN_BACK = Rule("its order is taken back", Outcome.CANCELLED, Frame.CLAUSE, "", says=())
_SPARED = Rule("its end is taken back", Outcome.RENEWED, Frame.CLAUSE, "", says=())
_HAD = Lettered(r"\bhad\b")
#: who takes it back in the very words of the rule
_TURN = "renewal undone"
_ONWARD = (Outcome.RENEWED, Outcome.FINAL)
#: what is told with a day so long before the article is what was decided first
_BEFORE = timedelta(days=5)


def turned(decisions: Sequence[Statement], course: Course, published: date | None) -> list[Statement]:
    """Who is said to have changed its mind about what was decided before has decided the opposite.

    Nor is a show at its end of which somebody has since ordered episodes.
    """
    sides = {s.outcome in _ONWARD for s in decisions}
    if len(sides) != 1:
        return list(decisions)
    rule = _TAKEN_BACK if sides.pop() else _SPARED
    if course.turned:
        turn = course.turned
    elif course.ordered and rule is _SPARED and all(s.outcome is Outcome.CANCELLED for s in decisions):
        turn = course.ordered
    else:
        return list(decisions)
    if not all(_first(s, turn, published) for s in decisions):
        return list(decisions)
    last = decisions[-1]
    opposite = replace(
        last,
        outcome=rule.outcome,
        rule=rule,
        quote=turn[0][:500],
        background=False,
        as_of=None,
        soft=False,
        certainty=Certainty.REPORTED,
        network=last.network if rule is _TAKEN_BACK else "",
        seasons=last.seasons if rule is _TAKEN_BACK else (),
    )
    return [*(replace(s, background=True) for s in decisions), opposite]


def _first(statement: Statement, turn: tuple[str, int], published: date | None) -> bool:
    """True of what was decided before somebody turned: it says when, or stands before it."""
    sentence, place = turn
    if statement.rule.name == _TURN:
        return False
    day = statement.as_of
    if sentence.startswith(statement.quote):
        long_ago, before = day and day.last, statement.place < place
    else:
        long_ago, before = (
            day and (day.first if day.last - day.first < _SPAN else day.last),
            bool(_HAD.search(statement.quote)),
        )
    return statement.background or before or bool(published and long_ago and published - long_ago > _BEFORE)


_SPAN = timedelta(days=32)
#: a cancellation that was so long ago may have been followed by anything
_LONG_AGO = timedelta(days=700)


def settled_history(
    decisions: Sequence[Statement], open_: Sequence[Statement], course: Course, published: date | None
) -> tuple[list[Statement], list[Statement]]:
    """Where an article tells decisions as history only, what holds now may be another matter."""
    if not decisions or any(not s.background for s in decisions):
        return list(decisions), []
    if all(s.outcome is Outcome.RENEWED for s in decisions):
        if not open_ and (fresh := [s for s in decisions if _of_late(s, published)]):
            return fresh, []
        return [], [replace(s, aside="told as history, and the article does not say what holds now") for s in decisions]
    last = max((s.as_of.last for s in decisions if s.as_of), default=None)
    if all(s.outcome is Outcome.CANCELLED for s in decisions) and (
        course.rescued or (published and last and published - last > _LONG_AGO)
    ):
        reason = "told as history, on the way to something else that was not understood"
        return [], [replace(s, aside=reason) for s in decisions]
    if any(s.explicit or not (s.asked or s.rule.soft) for s in open_) and all(
        s.outcome is Outcome.CANCELLED for s in decisions
    ):
        return [], [
            replace(s, aside="told as history, and the article says that the matter is open again") for s in decisions
        ]
    return list(decisions), []


#: an order told in passing ("which NETWORK recently renewed") that is too young to have been overtaken
_LATELY = Lettered(
    rf"\b(?:recently|lately|not long ago|just|newly|freshly|this (?:week|month|year|{TIME_OF_YEAR})|"
    rf"(?:last|earlier (?:this|in the|that)) (?:week|month|year|season|{TIME_OF_YEAR})|"
    r"within (?:[a-z0-9]+ ){0,2}(?:hours?|days?|weeks?) of|(?:[a-z]+ )?(?:days?|weeks?) (?:after|before|earlier)|"
    r"(?:weeks|months) ago|(?:mon|tues|wednes|thurs|fri)day|has (?:already |also |since |now )?"
    r"(?:been )?(?:renewed|picked up|ordered|recommissioned)|had earlier)\b",
    re.IGNORECASE,
)


#: an order with a day of its own is as good as one of late
_WEEKS = timedelta(days=100)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)"
#: the month is the last word of it: "had been renewed in March"
_IN_A_MONTH = Lettered(
    r"\b(?:been|was|were) (?:renewed|picked up|recommissioned|given (?:an? )?(?:[\w-]+ ){0,2}(?:renewals?|seasons?|"
    r"order|"
    rf"season order))\b[^.;,]{{0,40}}\bin {_MONTH}(?:[.!]?$|, (?:and|as) (?:so )?(?:had|was|were)\b)|"
    rf", (?:renewed|recommissioned) in {_MONTH}[^,.;]{{0,40}},"
)


def _of_late(statement: Statement, published: date | None) -> bool:
    told = statement.as_of
    age = published - told.last if published and told else None
    if told is not None and (age is None or age > _STALE):
        return False
    return bool(_LATELY.search(statement.quote) or _IN_A_MONTH.search(statement.quote)) or (
        age is not None and age < _WEEKS and not _HAD.search(statement.quote)
    )
