"""What an article says in the end: statements about one show in; its claims, and what is set aside, out.

The headline and the body are weighed together. A decision outdoes hopes and questions; an implied decision gives way to
the word that nothing is decided; of two decisions the older becomes history.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.claims.courses import Course
from bot.claims.weighing.choices import chosen
from bot.claims.weighing.history import aged, as_it_went, settled_history, shown_out, turned
from bot.claims.weighing.statement import Statement
from bot.model import Lean, Outcome, Voice


@dataclass(frozen=True, slots=True)
class Weighed:
    """The statements that become claims, and those set aside, each with its reason."""

    kept: tuple[Statement, ...]
    aside: tuple[Statement, ...]


_ONWARD = Course()


def weigh(
    statements: Sequence[Statement], published: date | None, ahead: Sequence[int] = (), course: Course = _ONWARD
) -> Weighed:
    """What these statements about one show come to. `ahead`: numbers of seasons that the article puts in the future."""
    aside = [statement for statement in statements if statement.aside]
    live = _overtaken(_distinct([statement for statement in statements if not statement.aside]), aside)
    decisions = shown_out([aged(s, published) for s in live if s.outcome.decided])
    open_ = [s for s in live if not s.outcome.decided]
    if any("library" in s.aside for s in aside) and all(s.rule.name == "is saved" for s in decisions):
        aside += [replace(s, aside="it is about rights, repeats or a library") for s in decisions]
        decisions = []
    decisions, lost = _news(decisions, open_, published)
    aside += lost
    decisions = turned(as_it_went(decisions, course), course, published)
    decisions, stale = settled_history(decisions, open_, course, published)
    aside += stale
    news = [s for s in decisions if not s.background]
    history = [s for s in decisions if s.background]
    seasoned = _with_seasons(news, history, open_, ahead)
    history = [s for s in history if not _came_to_nothing(s, seasoned)]
    if news:
        aside += [
            replace(s, aside="a hope, a question or an open point beside a decision in the same article") for s in open_
        ]
        open_ = []
    elif history and not any(s.explicit or s.seasons for s in open_):
        aside += [replace(s, aside="a hope or a question beside a decision that the article tells") for s in open_]
        open_ = []
    return Weighed((*seasoned, *history, *_strongest(open_)), tuple(aside))


def _came_to_nothing(ordered: Statement, news: Sequence[Statement]) -> bool:
    """True of the order of a season behind the one that is now announced as the last."""
    last = max((n for s in news if s.outcome is Outcome.FINAL for n in s.seasons), default=0)
    return ordered.outcome is Outcome.RENEWED and 0 < last < max(ordered.seasons, default=0)


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """One statement for each sentence and outcome: the one that knows the season, else the first.

    "Cancelled in May, saved in June and axed again" says one thing twice, at different times.
    """
    best: dict[tuple[int, Outcome, bool, int], Statement] = {}
    turns = 0
    before: Statement | None = None
    for statement in sorted(statements, key=lambda s: (s.sentence, s.place)):
        if statement.firm and {statement.outcome} <= _OPPOSED:
            same = before is not None and before.sentence == statement.sentence
            turns = turns + (before is not None and before.outcome is not statement.outcome) if same else 0
            before = statement
        back = turns // 2 if before is not None and before.sentence == statement.sentence else 0
        key = (statement.sentence, statement.outcome, statement.background, back)
        known = best.get(key)
        if known is None:
            best[key] = statement
            continue
        better = statement if _weight(statement) > _weight(known) else known
        lean = better.lean if better.lean is not Lean.NEITHER else max(known.lean, statement.lean)
        best[key] = replace(better, seasons=better.seasons or known.seasons or statement.seasons, lean=lean)
    return sorted(best.values(), key=lambda statement: (statement.sentence, statement.place))


_OPPOSED = frozenset({Outcome.RENEWED, Outcome.CANCELLED})


def _weight(statement: Statement) -> tuple[bool, bool, bool, int]:
    latest = max(statement.seasons, default=0) if statement.outcome is Outcome.RENEWED else 0
    return statement.explicit, not statement.soft, bool(statement.seasons), latest


def _overtaken(statements: Sequence[Statement], aside: list[Statement]) -> list[Statement]:
    """A line that is updated keeps its old words ("A safe bet. Officially renewed."): its last word counts."""
    last: dict[int, int] = {}
    for s in statements:
        if s.firm:
            last[s.line] = max(s.sentence, last.get(s.line, 0))
    kept = []
    for s in statements:
        if not s.outcome.decided and s.headed and s.sentence < last.get(s.line, 0):
            aside.append(replace(s, aside="overtaken by a later word in the same line"))
        else:
            kept.append(s)
    return kept


_ENDED_ON_A_DAY = "ended on a day"


def _news(
    decisions: list[Statement], open_: Sequence[Statement], published: date | None
) -> tuple[list[Statement], list[Statement]]:
    """Settle which decisions are the article's news; the others become history or are set aside."""
    lost: list[Statement] = []
    firm = [s for s in decisions if not s.soft and not s.background]
    # "Will there be another season?", asked on the day of the finale: what ended is the season.
    if not firm and any(s.asked and s.in_title for s in open_):
        seen = [s for s in decisions if s.rule.name == _ENDED_ON_A_DAY]
        lost += [replace(s, aside="its season has ended, and the article asks whether there is another") for s in seen]
        decisions = [s for s in decisions if s not in seen]
    if any(s.explicit for s in open_):
        weak = [s for s in decisions if s.soft and not s.background]
        if not firm:
            lost += [replace(s, aside="implied only, and the article says that nothing is decided") for s in weak]
            decisions = [s for s in decisions if s not in weak]
        denied = {outcome for s in open_ if s.explicit for outcome in _denied(s)}
        contradicted = [
            s for s in firm if s.outcome in denied and (not _firmer(s, open_) or _only_boasted(s, firm, open_))
        ]
        lost += [replace(s, aside="the article itself says that this is not decided") for s in contradicted]
        decisions = [s for s in decisions if s not in contradicted]
        firm = [s for s in firm if s not in contradicted]
    decisions = [replace(s, background=True) if _long_undone(s, decisions, published) else s for s in decisions]
    current = [s for s in decisions if not s.background]
    if not current:
        return _latest_history(decisions), lost
    news = chosen(current)
    settled = []
    for s in decisions:
        if s.background or s.outcome is news.outcome:
            settled.append(s)
        elif s.soft or (s.outcome, news.outcome) in _COVERED:
            lost.append(replace(s, aside=f"covered by the word that the show is {news.outcome}"))
        else:
            settled.append(replace(s, background=True))
    useless = [s for s in settled if s.background and _useless(s, news, published)]
    lost += [replace(s, aside="told as history, without a date") for s in useless]
    return [s for s in settled if s not in useless], lost


def _long_undone(statement: Statement, decisions: Sequence[Statement], published: date | None) -> bool:
    """True of the dated cancellation of months ago beside a later word that the show goes on, however soft."""
    if statement.outcome is not Outcome.CANCELLED or not statement.as_of or not published:
        return False
    goes_on = (Outcome.RENEWED, Outcome.FINAL)
    on = any(s.outcome in goes_on and not s.background and s.day > statement.as_of.last for s in decisions)
    return on and published - statement.as_of.last > _MONTHS


_MONTHS = timedelta(days=120)


#: the first is part of the second: a show renewed for its last season is both
_COVERED = {
    (Outcome.RENEWED, Outcome.FINAL),
    (Outcome.CANCELLED, Outcome.FINAL),
    (Outcome.FINAL, Outcome.CONCLUDED),
    (Outcome.CONCLUDED, Outcome.FINAL),
    (Outcome.CONCLUDED, Outcome.CANCELLED),
    (Outcome.FINAL, Outcome.CANCELLED),
}


def _denied(statement: Statement) -> tuple[Outcome, ...]:
    return (Outcome.CANCELLED,) if statement.refutes else (Outcome.RENEWED, Outcome.CONCLUDED)


def _firmer(decision: Statement, open_: Sequence[Statement]) -> bool:
    """A decision outdoes an open point where a network is said to make it, or where the headline tells it."""
    if decision.in_title and not any(s.in_title and s.explicit for s in open_):
        return decision.voice is not Voice.CREATOR
    return decision.voice is Voice.NETWORK and all(not s.in_title for s in open_)


def _only_boasted(decision: Statement, firm: Sequence[Statement], open_: Sequence[Statement]) -> bool:
    """True of a headline's renewal that nothing below repeats, where the text says that the network has not renewed."""
    body = [s for s in open_ if s.explicit and not s.in_title and s.rule.outcome in _OPENLY and not s.asked]
    denied = [s for s in body if not s.seasons or not decision.seasons or set(s.seasons) & set(decision.seasons)]
    return (
        decision.in_title
        and decision.outcome is Outcome.RENEWED
        and all(s.in_title for s in firm)
        and any(
            re.search(r"\b(?:renewed|confirmed|announced|ordered|greenlit|decision|word)\b", s.quote) for s in denied
        )
    )


_OPENLY = (Outcome.RENEWED, Outcome.UNDECIDED)


def _latest_history(decisions: Sequence[Statement]) -> list[Statement]:
    """Where all is history, its newest decision is what the article says in the end."""
    if not decisions:
        return []
    last = max(decisions, key=lambda s: (not s.soft, s.as_of.last if s.as_of else date.min, s.sentence, s.place))
    return [s for s in decisions if s.outcome is last.outcome or _older(s, last)]


def _older(statement: Statement, other: Statement) -> bool:
    return statement.as_of is not None and other.as_of is not None and statement.as_of.before(other.as_of)


def _useless(statement: Statement, chosen: Statement, published: date | None) -> bool:
    """History without a date cannot be ordered where the news has none, and repeats of the news are no history."""
    if statement.outcome is chosen.outcome:
        return statement.as_of is None
    if chosen.outcome is Outcome.CONCLUDED and statement.outcome is Outcome.CANCELLED:
        # It went on after that cancellation, or it could not have ended as planned.
        return True
    if (statement.outcome, chosen.outcome) == (Outcome.FINAL, Outcome.RENEWED) and not statement.as_of:
        # It was to be the last, and was not.
        return set(statement.seasons) == set(chosen.seasons)
    return statement.as_of is None and published is None


_ORDERS = (Outcome.RENEWED, Outcome.FINAL)


def _with_seasons(
    news: Sequence[Statement], history: Sequence[Statement], open_: Sequence[Statement], ahead: Sequence[int]
) -> list[Statement]:
    """A season undone is the one that was ordered; a decision without a number takes the article's."""
    known = {s.outcome: s.seasons for s in reversed(news) if s.seasons}
    hoped = {s.seasons for s in open_ if s.seasons}
    asked = next((s.seasons for s in open_ if s.asked and s.seasons), hoped.pop() if len(hoped) == 1 else ())
    ordered = next((s.seasons for s in history if s.outcome in _ORDERS and s.seasons), ())
    if ahead and not any(known.values()):
        known |= dict.fromkeys((Outcome.RENEWED, Outcome.FINAL), (max(ahead),))
    filled = []
    for s in news:
        seasons = (
            s.seasons or known.get(s.outcome, ()) or ((ordered or asked) if s.outcome is Outcome.CANCELLED else ())
        )
        filled.append(replace(s, seasons=seasons))
    return filled


def _strongest(open_: Sequence[Statement]) -> list[Statement]:
    """Words that nothing is decided, hopes and, where there is no more, questions; each with the season it is about."""
    seasons = next((s.seasons for s in open_ if s.seasons), ())
    lean = next((s.lean for s in open_ if s.lean is not Lean.NEITHER), Lean.NEITHER)
    said = [s for s in open_ if not s.asked] or list(open_)
    return [replace(s, seasons=s.seasons or seasons, lean=s.lean or lean) for s in said]
