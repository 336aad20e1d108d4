"""What is said of a second show by pointing back at the first: "and so has SHOW", "SHOW a seventh", "SHOW didn't".

A worded sentence and the candidates found in it and before it in; further candidates, said the same way, out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claims.candidates import Candidate
from bot.claims.numbers import CARDINAL, ORDINAL, numbers
from bot.claims.references import Shows, Spoken, further, named, resolved
from bot.claims.wording import Worded
from bot.claims.works import astray
from bot.model import Outcome
from bot.rules import BEFORE_ITEM, GROUP, Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, TIME_OF_YEAR, TO_TEN, WEEKDAY

_VERB = r"(?:has|have|had|is|are|was|were|did|does|do|will|would)"
_SAME = re.compile(
    rf"(?<![\w-])(?:(?:so|as|neither|nor) (?:too )?{_VERB}|(?:the )?same (?:is true|goes|holds(?: true)?|applies|"
    rf"can be said|fate (?:has )?(?:befell|befallen|met|awaits|awaited))(?: (?:for|of|to|with))?|"
    rf"(?:ditto|likewise)(?: for| with)?,?)(?: (?:[a-z]+(?:'s)?|(?:OTHER|NETWORK)\d+(?:'s)?)){{0,6}}? "
    rf"(?P<shows>{GROUP})"
    r"(?= ?(?:[.,;:!]|$| (?:and|but|on|at|which|that|whose|while|after|despite|by|in|for|before|since)\b))"
)
#: "SHOW followed a week later", "SHOW has gone the same way"
_THERE_TOO = (
    r"(?:has |have |had |now |also |both |soon |then |will )*(?:(?:follow(?:s|ed)?|join(?:s|ed)?)(?: suit| it| them)?|"
    r"(?:goes|went|gone|go) the same way|(?:is|was|were|are|came) next)"
)
_SOON = (
    rf"(?: now| too| as well)?(?:[.,;]|$| (?:(?:just |only |less than )?(?:a|an|one|two|three|four|five|\d+) (?:few )?"
    rf"(?:day|week|month|hour)s? (?:later|after|earlier|before)|(?:the (?:next|following) )?(?:day|week|month)|later|"
    rf"soon|shortly|on {WEEKDAY}|in {MONTH}|last (?:week|month|{WEEKDAY})|yesterday|today|this (?:week|month))"
    rf"(?=[.,;]|$| (?:and|when|as|after)\b))"
)
_CONCEDED = re.compile(r",? (?:(?:even )?though|although|despite|after having been|having been|which had been)\b")
_ALSO = re.compile(
    rf"^(?:and |plus )?(?:the )?(?P<shows>{GROUP})(?:,? {_VERB}(?: been)?)?,? (?:too|as well|also|likewise)[.!]*$|"
    rf"[,;] (?:and |plus |then )?(?:(?:its|the|their) (?:[a-z-]+ ){{0,3}}|{BEFORE_ITEM})(?P<too>{GROUP}),? (?:too|as "
    rf"well)(?=[.,;]|$)|"
    rf"[,;] (?:and |plus |while |with )?(?:the )?(?P<back>{GROUP}) (?:(?:is|are) )?also (?:back|returning|safe|in|"
    rf"renewed|picked up|coming back|set)(?=$|[.,;:!])|"
    rf"(?:^|[,;]|\band)(?: now| then| and| also)* ?(?:(?:its|the|their) (?:[a-z-]+ ){{0,3}})?(?P<fate>{GROUP})"
    rf"(?:, [^,;:.]{{3,40}},(?= (?:goes|went|has gone) the same way))?(?:,? (?:along )?with (?:it|"
    rf"them)(?=[.,;]|$)| (?:has |have |had |now |also |both |soon |then |will )*(?:met|meets?|suffers?|suffered|"
    rf"shares?|"
    rf"shared) (?:the same|a similar|that|its|their) fate| {_THERE_TOO}(?={_SOON})|"
    rf" (?:gets?|got|has|have|will (?:get|have)|receives?|received) one,? (?:too|as well|also)(?=[.,;]|$))"
)
#: "Gone: SHOW (three seasons). SHOW (one).": the next of the row, in a sentence of its own
_LABELLED = re.compile(r"^(?:[a-z]+ ){0,3}[a-z]+: (?:SHOW|OTHER)\d+[^.:;!?]*\.?$")
_NEXT_OF_ROW = re.compile(
    rf"^(?P<shows>{GROUP})(?: \([^()]{{1,30}}\)|, after (?:just |only )?(?:one|{TO_TEN}|\d+) (?:seasons?|series|"
    rf"years?))?\.$"
)
_JOINED = re.compile(
    rf"(?:,|\band|(?<=\d)) (?:joining|along with|alongside|together with|as well as|in addition to) (?:fellow |the |"
    rf"its )?"
    rf"(?:(?!of\b)[a-z-]+,? ){{0,3}}?(?P<shows>{GROUP})"
)
_AHEAD = re.compile(
    rf"^(?:like|along with|together with|alongside|as well as|in addition to|besides|just like|as with) (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?P<shows>{GROUP})(?: before (?:it|them|THIS\d+))?,"
)
_NOT = re.compile(
    rf"(?P<shows>{GROUP}),? (?:however,? |alas,? )?(?:(?:did|was|were|is|are|will|wo|does|do)(?:n't| not))"
    r"(?: (?:make it|make the cut|be so lucky|(?:so|as|quite (?:so|as)|that) (?:lucky|fortunate)))?"
    r"(?= ?(?:[.,;!]|$)| and (?:will|is|was|has|had|ends|bows|goes)\b)|"
    rf"(?P<less>{GROUP}),? (?:(?:(?:was|were|is|are) )?(?:less|not (?:so|as|quite as)) (?:lucky|fortunate)|out of luck|"
    rf"not (?:coming back|returning|renewed))(?=$|[.,;:!])|"
    rf"(?:,|\band|\bbut|,? while) (?:says )?no to (?:more )?(?P<no>{GROUP})|"
    rf"(?:,|\bbut|\band) not (?:for )?(?:the )?(?P<but_not>{GROUP})(?=$|[.,;])"
)
_GAP = re.compile(
    rf"(?:[,;] (?:and |while |with )?|\b(?:and|while|with) )(?:for )?(?:the )?(?:[a-z]+ ){{0,2}}?(?P<shows>{GROUP}),? "
    r"(?:which )?(?:(?:for|gets|got|into|to|receives|earns|scores|lands|with),? )?(?:(?:a|an|its|their|season) )?"
    rf"(?P<nth>(?:SEASON|FINAL)\d+|{ORDINAL}|(?<=season ){CARDINAL}|one(?= (?:at|on|from|by) (?:NETWORK|OTHER)\d))"
    r"(?! (?:episode|day|time|week|film|movie|place|child|night)s?\b)(?!,? and (?:final|last)\b)"
    r"(?= ?(?:[.,;!]|$| and| while| next| this| (?:at|on|from|by) (?:NETWORK|OTHER)\d| (?:in|on) (?:(?:early|late|"
    r"the|mid) )*"
    rf"(?:{MONTH}|{WEEKDAY}|{TIME_OF_YEAR}|20\d\d)))|"
    rf"(?:\band|\bplus|[,;]) (?:a |an |the )?(?P<nth2>{ORDINAL}|(?:SEASON|FINAL)\d+|final)(?: one)? (?:of|for|to) "
    rf"(?P<shows2>{GROUP})"
)
#: "axes SHOW, keeps SHOW"
_KEEPS = Lettered(
    rf"(?:[,;]|\b(?:but|and|while)) (?:and |but )?(?:it )?(?:keeps|kept|keeping|spares|spared|sparing|retains|"
    rf"retaining|"
    rf"(?:hangs|holds|hanging|holding) on ?to) (?P<shows>{GROUP})(?=$|[.,;:!])"
)
#: "SHOW starts SEASON on november 4, SHOW SEASON on november 11"
_DATED = Lettered(
    rf"(?:[,;] (?:and )?|\band )(?P<shows>SHOW\d+(?:'s)? SEASON\d+) (?:on|in) (?:{MONTH}|{WEEKDAY}|(?:spring|summer|"
    r"autumn|fall|winter)\b)"
)
_AFTER = Lettered(
    rf"(?:[,;] (?:and |while )?|\b(?:and|while) )(?P<shows>{GROUP}) after (?:just |only )?"
    rf"(?:one|{TO_TEN}|a single|\d+)(?: seasons?| series)?(?= ?(?:[.,;!]|$| and))"
)
#: "SHOW was canceled after two seasons; SHOW had just one"
_HAD_ONE = Lettered(
    rf"(?:[,;] (?:and |while )?|\b(?:and|while) )(?P<shows>{GROUP}) (?:had|got|lasted|made it to|managed|was given|"
    rf"were given) "
    r"(?:just|only|but) (?:one|two|three|a single)(?: season)?(?: each)?(?= ?(?:[.,;!]|$| before the axe\b))"
)
#: "…, and two that had been in doubt: SHOW and SHOW"
_ADDED = Lettered(
    rf"(?:,|\band) (?:one|{TO_TEN}|several|some) (?:more|others?|that|which)\b"
    r"(?![^:]*\b(?:not|never|still|cancel\w*|axed|dropped|ended|renewed|waiting)\b)[a-z' -]{0,60}: (?:the )?"
    rf"(?P<shows>{GROUP})"
)
#: what the first clause and the next, which leaves its verb out, both end with
_REMNANTS = (
    r"by (?:NETWORK|OTHER)\d+",
    r"(?:at|on|from) NETWORK\d+",
    (
        rf"(?:today|yesterday|on {WEEKDAY}|in {MONTH}|last [a-z]+|this [a-z]+|(?:a|one|two|three) (?:day|week|"
        rf"month)s? (?:later|"
        rf"earlier|before|ago))"
    ),
    rf"for (?:SEASON\d+|another|one|{TO_TEN}|\d+)(?: more)?(?: (?:seasons?|series|years?))?(?: each)?",
    rf"after (?:just |only )?(?:a|one|{TO_TEN}|\d+|SEASON\d+)(?: [a-z]+)?",
)
_LEFT_OUT = tuple(
    (
        re.compile(rf"[^,;:.]{{0,60}}? {remnant}\b"),
        re.compile(rf"(?:[,;] (?:and |while )?|\band )(?:the )?(?P<shows>{GROUP}) {remnant}(?= ?(?:[.,;!]|$| and\b))"),
    )
    for remnant in _REMNANTS
)
#: "first SHOW was dropped, then SHOW"
_FIRST_THEN = Lettered(rf"(?:,|;|,? and) (?:then|now) (?:also )?(?:the )?(?P<shows>{GROUP})(?=[.,;]|$)")
#: "SHOW is the third drama to be dropped this year, after SHOW and SHOW", "… follows that of SHOW"
_ONE_MORE = Lettered(
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|latest|next|another) [^.;:]{{0,60}}? to [^.;:]{{3,60}}?,? (?:after|"
    rf"following|joining) (?P<shows>{GROUP})(?=[.,;]|$)|"
    rf"\b(?:follows|followed|comes after|came after|joins|after|following) (?:that|those) (?:of|for) (?P<those>{GROUP})"
    rf"(?=[.,;]|$| (?:in|last|on|by|at|earlier)\b)"
)
#: "SHOW is out; SHOW stays"
_STAYS = Lettered(
    rf"(?:[,;]|\b(?:but|and|while)) (?:but |and |while )?(?:the )?(?P<shows>{GROUP}) (?:(?:is|are|was|were) (?:in|safe|"
    r"spared|staying|staying put|kept|still in)|stays?|stays? put|surviv(?:es?|ed)|lives? on|(?:goes|go|carries|"
    r"carry) on|"
    r"continues?)(?=[.,;!]|$)"
)
_BY_ANOTHER = Lettered(
    rf"(?:[,;] (?:and |while )?|\band )NETWORK\d+ (?P<prep>to |of |on |with )?(?:its |the )?(?P<shows>{GROUP})"
    r"(?= ?(?:[.,;!]|$| and NETWORK))"
)
_AGENT = Lettered(r"NETWORK\d+ (?:has |have |had |is )?(?:also |now |[a-z]+ly )?$")
_DECLINED = Rule("others go on, it does not", Outcome.CANCELLED, Frame.CLAUSE, "", says=(), whole=True)
_GOES_ON = Rule("another season, as for the other", Outcome.RENEWED, Frame.CLAUSE, "", says=())
_KEPT = Rule("kept while another goes", Outcome.RENEWED, Frame.CLAUSE, "", says=(), soft=True)
_LAST = Rule("a last season, as the other has another", Outcome.FINAL, Frame.CLAUSE, "", says=())


def echoes(worded: Worded, found: Sequence[Candidate], earlier: Sequence[Candidate], spoken: Spoken) -> list[Candidate]:
    """Candidates for shows that this sentence names only by pointing at what was `found` in it, or `earlier`."""
    if not found and not earlier:
        return []
    # "So is SHOW, though it was renewed": what is conceded behind it settles nothing.
    if (opens := _SAME.match(worded.text)) and (conceded := _CONCEDED.match(worded.text, opens.end())):
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
    for match in _ADDED.finditer(worded.text):
        if source := _source(found, match.start()):
            yield source, resolved(match["shows"], worded, spoken)


def _pointing(
    worded: Worded, found: Sequence[Candidate], earlier: Sequence[Candidate], spoken: Spoken
) -> Iterator[tuple[Candidate, Shows]]:
    yield from _same(worded, found, earlier, spoken)
    yield from _next_of_row(worded, earlier, spoken)
    text = worded.text
    if ahead := _AHEAD.match(text):
        shows = resolved(ahead["shows"], worded, spoken)
        yield from ((c, shows) for c in found if c.shows and not c.astray and c.start > ahead.end())
    for match in _NOT.finditer(text):
        source = _source(found, match.start()) or (_source(earlier) if match.start() < 8 else None)
        if source and source.rule.outcome is Outcome.RENEWED and not source.rule.soft:
            declined = replace(source, rule=_DECLINED, worded=worded, start=match.start(), end=match.end())
            yield declined, resolved(next(filter(None, match.groups())), worded, spoken)
    yield from _of_another_fate(worded, found, spoken)
    yield from _verbless(worded, found, spoken)
    yield from _one_more(worded, found, spoken)
    for match in _DATED.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome is Outcome.RENEWED and further(worded, match["shows"]):
            yield replace(source, rule=_GOES_ON), resolved(match["shows"], worded, spoken)
    for match in _GAP.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome in (Outcome.RENEWED, Outcome.FINAL):
            rule = _LAST if (match["nth"] or match["nth2"]).lower().startswith("final") else _GOES_ON
            yield replace(source, rule=rule), _numbered(match, worded, spoken)


def _verbless(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW was axed by NETWORK, SHOW by NETWORK": the verb of the first clause is that of the next."""
    text = worded.text
    for ahead, clause in _LEFT_OUT:
        for match in clause.finditer(text):
            source = _source(found, match.start())
            if source and not source.rule.soft and ahead.match(text, source.start, match.start()):
                yield source, resolved(match["shows"], worded, spoken)
    for match in _BY_ANOTHER.finditer(text):
        source = _source(found, match.start())
        same = not match["prep"] or f"{text[source.start : source.end] if source else ''} ".endswith(
            f" {match['prep']}"
        )
        if source and same and source.rule.frame is Frame.ACT and _AGENT.search(source.left):
            yield source, resolved(match["shows"], worded, spoken)
    for match in _HAD_ONE.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome is Outcome.CANCELLED:
            yield source, resolved(match["shows"], worded, spoken)


def _one_more(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW is the third to be axed, after SHOW", "first SHOW was axed, then SHOW"."""
    text = worded.text
    for match in _ONE_MORE.finditer(text):
        within = [c for c in found if match.start() <= c.start and c.end <= match.end()]
        if source := _source(within) or _source(found, match.start()):
            yield source, resolved(match["shows"] or match["those"], worded, spoken)
    for match in _FIRST_THEN.finditer(text):
        source = _source(found, match.start())
        if source and "first " in text[: source.start]:
            yield source, resolved(match["shows"], worded, spoken)


def _of_another_fate(worded: Worded, found: Sequence[Candidate], spoken: Spoken) -> Iterator[tuple[Candidate, Shows]]:
    """ "SHOW after two", or kept, beside those that go."""
    text = worded.text
    for match in _AFTER.finditer(text):
        source = _source(found, match.start())
        if source and source.rule.outcome in (Outcome.CANCELLED, Outcome.CONCLUDED):
            yield source, resolved(match["shows"], worded, spoken)
    for match in (*_KEEPS.finditer(text), *_STAYS.finditer(text)):
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
    for pattern in (_SAME, _ALSO, _JOINED):
        for match in pattern.finditer(text):
            titles = next(value for value in match.groups() if value)
            behind = text[match.end() :] if text[: match.end()].endswith(titles) else ""
            opens = match.start() < 8 and pattern is not _JOINED
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
    item, row = _NEXT_OF_ROW.match(worded.text), _source(earlier)
    if item and row and _LABELLED.match(row.worded.text):
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
