"""What is said of a second show by pointing back at the first: "and so has SHOW", "SHOW a seventh", "SHOW didn't".

A worded sentence and the candidates found in it and before it in; further candidates, said the same way, out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claims.candidates import Candidate
from bot.claims.echoes import phrases
from bot.claims.numbers import numbers
from bot.claims.references import Shows, Spoken, further, named, resolved
from bot.claims.wording import Worded
from bot.claims.works import astray
from bot.model import Outcome
from bot.rules import Frame, Rule

_DECLINED = Rule("others go on, it does not", Outcome.CANCELLED, Frame.CLAUSE, "", says=(), whole=True)
_GOES_ON = Rule("another season, as for the other", Outcome.RENEWED, Frame.CLAUSE, "", says=())
_KEPT = Rule("kept while another goes", Outcome.RENEWED, Frame.CLAUSE, "", says=(), soft=True)
_LAST = Rule("a last season, as the other has another", Outcome.FINAL, Frame.CLAUSE, "", says=())


def echoes(worded: Worded, found: Sequence[Candidate], earlier: Sequence[Candidate], spoken: Spoken) -> list[Candidate]:
    """Candidates for shows that this sentence names only by pointing at what was `found` in it, or `earlier`."""
    if not found and not earlier:
        return []
    # "So is SHOW, though it was renewed": what is conceded behind it settles nothing.
    if (opens := phrases.SAME.match(worded.text)) and (conceded := phrases.CONCEDED.match(worded.text, opens.end())):
        found = [candidate for candidate in found if candidate.start < conceded.end()]
    known = {show for candidate in found if not candidate.astray for show in candidate.shows}
    settled = {show for c in found if not c.astray and c.rule.outcome.decided for show in c.shows}
    if all(shows in settled for shows in named(worded)):
        return []
    return [
        replace(candidate, shows=fresh, said_in=worded.sentence.text)
        for several, told in (
            (_pointing(worded, found, earlier, spoken), known),
            (_added(worded, found, spoken), settled),
        )
        for candidate, shows in several
        if (fresh := {show: seasons for show, seasons in shows.items() if show not in told})
    ]


def _added(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW is back, and two that had been in doubt: SHOW and SHOW": they were, but are no more."""
    for match in phrases.ADDED.finditer(worded.text):
        if source := _source(found, match.start()):
            yield source, resolved(match["shows"], worded, spoken)


def _pointing(
    worded: Worded, found: Sequence[Candidate], earlier: Sequence[Candidate], spoken: Spoken
) -> Iterator[tuple[Candidate, Shows]]:
    yield from _same(worded, found, earlier, spoken)
    yield from _next_of_row(worded, earlier, spoken)
    text = worded.text
    if ahead := phrases.AHEAD.match(text):
        shows = resolved(ahead["shows"], worded, spoken)
        yield from ((c, shows) for c in found if c.shows and not c.astray and c.start > ahead.end())
    for match in phrases.NOT.finditer(text):
        source = _source(found, match.start()) or (_source(earlier) if match.start() < 8 else None)
        if source and source.rule.outcome is Outcome.RENEWED and not source.rule.soft:
            declined = replace(source, rule=_DECLINED, worded=worded, start=match.start(), end=match.end())
            yield declined, resolved(next(filter(None, match.groups())), worded, spoken)
    yield from _of_another_fate(worded, found, spoken)
    yield from _verbless(worded, found, spoken)
    yield from _one_more(worded, found, spoken)
    for match in phrases.DATED.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome is Outcome.RENEWED and further(worded, match["shows"]):
            yield replace(source, rule=_GOES_ON), resolved(match["shows"], worded, spoken)
    for match in phrases.GAP.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome in (Outcome.RENEWED, Outcome.FINAL):
            rule = _LAST if (match["nth"] or match["nth2"]).lower().startswith("final") else _GOES_ON
            yield replace(source, rule=rule), _numbered(match, worded, spoken)


def _verbless(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW was axed by NETWORK, SHOW by NETWORK": the verb of the first clause is that of the next."""
    text = worded.text
    for ahead, clause in phrases.LEFT_OUT:
        for match in clause.finditer(text):
            source = _source(found, match.start())
            if source and not source.rule.soft and ahead.match(text, source.start, match.start()):
                yield source, resolved(match["shows"], worded, spoken)
    for match in phrases.BY_ANOTHER.finditer(text):
        source = _source(found, match.start())
        same = not match["prep"] or f"{text[source.start : source.end] if source else ''} ".endswith(
            f" {match['prep']}"
        )
        if source and same and source.rule.frame is Frame.ACT and phrases.AGENT.search(source.left):
            yield source, resolved(match["shows"], worded, spoken)
    for match in phrases.HAD_ONE.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome is Outcome.CANCELLED:
            yield source, resolved(match["shows"], worded, spoken)


def _one_more(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW is the third to be axed, after SHOW", "first SHOW was axed, then SHOW"."""
    text = worded.text
    for match in phrases.ONE_MORE.finditer(text):
        within = [c for c in found if match.start() <= c.start and c.end <= match.end()]
        if source := _source(within) or _source(found, match.start()):
            yield source, resolved(match["shows"] or match["those"], worded, spoken)
    for match in phrases.FIRST_THEN.finditer(text):
        source = _source(found, match.start())
        if source and "first " in text[: source.start]:
            yield source, resolved(match["shows"], worded, spoken)


def _of_another_fate(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW after two", or kept, beside those that go."""
    text = worded.text
    for match in phrases.AFTER.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome in (Outcome.CANCELLED, Outcome.CONCLUDED):
            yield source, resolved(match["shows"], worded, spoken)
    for match in (*phrases.KEEPS.finditer(text), *phrases.STAYS.finditer(text)):
        source = _source(found, match.start())
        if source and source.rule.outcome is Outcome.CANCELLED:
            yield (
                replace(source, rule=_KEPT, start=match.start("shows"), end=match.end()),
                resolved(match["shows"], worded, spoken),
            )


def _same(
    worded: Worded, found: Sequence[Candidate], earlier: Sequence[Candidate], spoken: Spoken
) -> Iterator[tuple[Candidate, Shows]]:
    """What is said of one show ("renewed", and "for a last season") is all said of the other."""
    text = worded.text
    for pattern in (phrases.SAME, phrases.ALSO, phrases.JOINED):
        for match in pattern.finditer(text):
            titles = next(value for value in match.groups() if value)
            behind = text[match.end() :] if text[: match.end()].endswith(titles) else ""
            opens = match.start() < 8 and pattern is not phrases.JOINED
            source = _source(found, match.start()) or (_source(earlier) if opens else None)
            if source and match.groupdict().get("back") and source.rule.outcome is not Outcome.RENEWED:
                continue
            if source and not astray("", behind, titles):
                shows = resolved(titles, worded, spoken)
                alike = [c for c in (*found, *earlier) if c.shows and c.shows == source.shows and not c.astray] or [
                    source
                ]
                yield from ((candidate, shows) for candidate in alike)


def _next_of_row(worded: Worded, earlier: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    item, row = phrases.NEXT_OF_ROW.match(worded.text), _source(earlier)
    if item and row and phrases.LABELLED.match(row.worded.text):
        yield row, resolved(item["shows"], worded, spoken)


def _source(found: Sequence[Candidate], before: int | None = None) -> Candidate | None:
    """The last thing said, of any title, ahead of this place."""
    fit = [c for c in found if not c.astray and (before is None or c.start < before)]
    return max(fit, key=lambda candidate: candidate.end, default=None)


def _numbered(match: re.Match[str], worded: Worded, spoken: Spoken) -> Shows:
    nth = match["nth"] or match["nth2"]
    seasons = worded.token(nth).seasons if nth.isupper() or nth[:1].isupper() else numbers(nth)
    if nth != "one" and seasons and max(seasons) < 2:
        return {}
    shows = resolved(match["shows"] or match["shows2"], worded, spoken)
    return {show: own or tuple(n for n in seasons if n > 1) for show, own in shows.items()}
