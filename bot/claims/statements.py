"""What a candidate comes to: the words, the mood and the voice in; a statement for each of its shows out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.claims import voices
from bot.claims.candidates import Candidate
from bot.claims.modifiers import Said, said
from bot.claims.numbers import number
from bot.claims.qualifiers import Mood
from bot.claims.references import SHOWN, Shows
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded
from bot.model import Article, Certainty, Lean, Outcome, Show, Voice, When
from bot.rules import Frame
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, TO_TEN
from bot.rules.undecided.denials import DENIED

#: characters of a sentence that are kept as evidence
LONGEST_QUOTE = 500


def stated(
    article: Article,
    candidate: Candidate,
    place: int,
    hoax: frozenset[Outcome],
    headed: bool,
    dated: When | None = None,
) -> Iterator[Statement]:
    """A statement for each show. `headed`: its line begins with the show's title; `dated`: with this date."""
    how = said(candidate, hoax)
    if candidate.rule.agent and not voices.agent(candidate):
        return
    # A row that gives some shows their season in brackets gives none to the others.
    shared = _shared_out(candidate)
    seasons = () if any(candidate.shows.values()) or shared else seasons_told(candidate)
    for namesakes, own in {**candidate.shows, **shared}.items():
        statement = _statement(article, candidate, how, place, own or seasons, headed)
        if dated and statement.outcome.decided and not statement.as_of:
            statement = replace(statement, as_of=dated)
        if len(namesakes) > 1:
            reason = (
                f"several shows have this name ({', '.join(show.id for show in namesakes)}), and nothing "
                f"tells which is meant"
            )
            statement = replace(statement, aside=reason)
        for show in namesakes:
            yield replace(statement, show=show.id, home=show.network or "")


def _statement(
    article: Article, candidate: Candidate, how: Said, place: int, seasons: tuple[int, ...], headed: bool
) -> Statement:
    by = voices.voice(candidate)
    rule = candidate.rule
    published = article.published.date() if article.published else None
    outcome, aside = _outcome(candidate, how, by, voices.ahead(candidate, published))
    undecided = outcome is Outcome.UNDECIDED
    return Statement(
        show="",
        outcome=outcome,
        seasons=seasons,
        rule=rule,
        sentence=place,
        place=candidate.start,
        line=candidate.worded.sentence.line,
        headed=headed,
        in_title=candidate.worded.sentence.part == "title",
        quote=(candidate.said_in or candidate.worded.sentence.text)[:LONGEST_QUOTE],
        voice=by,
        credited=voices.credit(candidate.worded),
        network=voices.network(candidate),
        as_of=None if undecided else voices.as_of(candidate, published),
        soft=rule.soft,
        background=(how.past or _once_planned(candidate)) and not undecided,
        refutes=undecided and _refutes(candidate, how),
        explicit=undecided
        and not _LONG_SINCE.search(candidate.left[-140:])
        and (
            how.mood in (Mood.OPEN, Mood.NEGATED, Mood.DENIED)
            or (rule.outcome is Outcome.UNDECIDED and not rule.soft and how.mood is Mood.ASSERTED)
        ),
        asked=how.mood is Mood.ASKED,
        certainty=_certainty(outcome, how, by, rule.soft),
        lean=_lean(candidate, how, outcome),
        aside=aside,
    )


#: "it was to have been the last": what was planned before gives way to what is decided now
_ONCE_PLANNED = Lettered(
    r"\b(?:was|were|had been) (?:(?:originally|initially|at first|once) )?(?:going|meant|supposed|due|set|intended|"
    r"expected|scheduled|planned|to have)\b"
)


def _once_planned(candidate: Candidate) -> bool:
    words = candidate.left[-60:] + candidate.words[:60]
    return candidate.rule.outcome is Outcome.FINAL and bool(_ONCE_PLANNED.search(words))


def _refutes(candidate: Candidate, how: Said) -> bool:
    """True where it says that the show is not cancelled after all."""
    if candidate.rule.outcome is Outcome.UNDECIDED:
        return candidate.rule.name == DENIED or bool(
            re.search(r"(?:\bnot|n't|never)\b(?!.*renew).* (?:cancell?ed|axed)$", candidate.words)
        )
    return candidate.rule.outcome is Outcome.CANCELLED and how.mood in (Mood.OPEN, Mood.NEGATED, Mood.DENIED)


def _outcome(candidate: Candidate, how: Said, by: Voice, ahead: bool) -> tuple[Outcome, str]:
    """What the statement comes to, and why it is no claim at all where it is none.

    `ahead`: its words give a day that is still to come, so what ends then has not ended.
    """
    rule = candidate.rule
    if how.mood is Mood.ASIDE:
        return rule.outcome, how.reason
    if rule.outcome is Outcome.FINAL and (
        _HAS_BEEN_ON.search(candidate.left[-110:] + "|" + candidate.words)
        or _WAS_SEEN.search(candidate.words + candidate.right[:60])
    ):
        return rule.outcome, "it tells of a season that has been on, not of one to come"
    if rule.outcome is Outcome.CONCLUDED and _OF_A_SEASON.search(candidate.left):
        return rule.outcome, "it tells of a season that has ended"
    if rule.outcome is Outcome.FINAL and _ONE_TO.search(candidate.left + candidate.words[:3]):
        return Outcome.CONCLUDED, ""
    if rule.name == "is over" and how.mood is Mood.ASSERTED and _AFTER_ONE_TO_COME.match(candidate.right):
        return Outcome.FINAL, ""
    if (
        rule.outcome is Outcome.CONCLUDED
        and how.mood is Mood.ASSERTED
        and not how.past
        and (ahead or (candidate.words.startswith("comes to an end") and _IN_TIME.match(candidate.right)))
    ):
        return Outcome.FINAL, ""
    if how.mood is Mood.NEGATED and rule.outcome is Outcome.RENEWED:
        stays_away = not rule.soft or (rule.frame is Frame.SHOW and "back" in candidate.words)
        return (Outcome.CANCELLED if stays_away else Outcome.UNDECIDED), ""
    if how.mood is not Mood.ASSERTED:
        return Outcome.UNDECIDED, ""
    if (
        rule.outcome is Outcome.RENEWED
        and by in (Voice.CREATOR, Voice.CAST, Voice.FANS, Voice.INSIDER)
        and _soft_word(candidate)
        and not _seen_at_work(candidate)
    ):
        return Outcome.UNDECIDED, ""
    return rule.outcome, ""


#: "since its sixth series finished"
_OF_A_SEASON = Lettered(r"\b(?:its|the|a|THIS\d+'s|SHOW\d+'s) SEASON\d+ (?:has |had |was |is )?$")
#: "comes to an end in May"
_IN_TIME = re.compile(rf" (?:in {MONTH}|next|in the (?:spring|summer|autumn|fall|new year))\b")
#: what was open then may have been settled since
_LONG_SINCE = Lettered(
    rf"\b(?:(?:a|one|{TO_TEN}|last|\d+) (?:years?|summers?|autumns?|winters?|springs?)(?: (?:ago|earlier|"
    r"before))|"
    r"last (?:year|spring|summer|autumn|winter)|initially|at first|(?:in|back in) (?:[a-z]+ )?(?:19|20)\d\d,? (?:the )?"
    r"(?:NETWORK|OTHER)\d+ had)\b[^.;]*$"
)
#: "became the most recent of many hits to sign off"
_ONE_TO = Lettered(
    r"\b(?:became|was|is) (?:[a-z]+ )?(?:the|one of the|NETWORK\d+'s) (?:[a-z]+ )?(?:latest|last|first|recent|newest|"
    r"second|third|only)\b[^,;:.]{0,60} to $"
)
#: "is done after this summer's eighth season"
_AFTER_ONE_TO_COME = re.compile(
    r" (?:after|with|following) (?:this|next|(?:the|its) (?:up)?coming|its forthcoming)\b[^,;.]{0,24}(?:SEASON|FINAL)"
)
#: a creator who says that cameras roll tells what is, not what may be
_AT_WORK = Lettered(
    r"\b(?:(?:has|have|is|are|now|already|currently|just|starts?|started|begins?|began|begun|wrapped|wraps|under ?way|"
    r"under way) ?(?:[a-z]+ ){0,2}(?:film\w*|production|shoot\w*)|(?:film\w*|production|shooting)(?: (?:[a-z]+|"
    r"(?:SEASON|FINAL|SHOW|THIS)\d+)){0,7} "
    r"(?:starts?|started|begins?|began|begun|wrapped|wraps|under ?way)|adds|casts|joins|joined|cast as|cast for|cast "
    r"(?:is |has been )?(?:announced|revealed|confirmed|unveiled))\b"
)


def _seen_at_work(candidate: Candidate) -> bool:
    around = candidate.left[-60:] + candidate.words + candidate.right[:60]
    return candidate.rule.soft and bool(_AT_WORK.search(around))


def _soft_word(candidate: Candidate) -> bool:
    """True where the words do not name a decision: a creator's "there will be" is a plan."""
    if candidate.rule.outcome is Outcome.FINAL:
        return candidate.rule.frame is not Frame.CLAUSE
    return candidate.rule.soft or not _NAMES_A_DECISION.search(candidate.words)


_NAMES_A_DECISION = re.compile(
    r"\b(?:renew(?:s|ed)|re-?upped|recommissioned|picked up|ordered|green-?lit|greenlighted|un-?cancell?ed)\b"
)


def _certainty(outcome: Outcome, how: Said, by: Voice, soft: bool) -> Certainty:
    if outcome is Outcome.UNDECIDED and how.mood in (Mood.HEDGED, Mood.ASKED):
        return Certainty.SPECULATED
    if outcome is Outcome.UNDECIDED and soft:
        return Certainty.SPECULATED
    return Certainty.OFFICIAL if by is Voice.NETWORK else Certainty.REPORTED


def _lean(candidate: Candidate, how: Said, outcome: Outcome) -> Lean:
    if outcome is not Outcome.UNDECIDED or how.mood in (Mood.ASKED, Mood.DENIED):
        return Lean.NEITHER
    if candidate.rule.outcome is Outcome.UNDECIDED:
        return candidate.rule.lean
    hopeful = candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL)
    if how.mood in (Mood.OPEN, Mood.NEGATED):
        return Lean.NEITHER
    return Lean.HOPEFUL if hopeful else Lean.DOUBTFUL


#: behind these stands a season that has been on: "returns five years on from its record-breaking sixth run"
_BEEN_ON = r"(?:following|on from|off the back of|on the heels of)(?: [a-z'-]+){0,3} $"
_BESIDE = Lettered(rf"\b(?:(?:after|since|despite|ahead of|before)(?: [a-z]+){{0,2}} $|{_BEEN_ON})")
_BESIDE_BEFORE = Lettered(rf"\b(?:(?:after|since|before|until)(?: [a-z]+){{0,3}} $|{_BEEN_ON})")


#: where a sentence goes on to another work: "though OTHER will return for SEASON", "and SHOW is back for SEASON"
_NEXT_WORK = (
    r"; [\"'“‘]?(?:SHOW|OTHER)\d|"
    r",? (?:but|while|though|although|whereas|as) (?:NETWORK\d+'s )?[\"'“‘]?(?:SHOW|OTHER)\d+\b(?!'s)|"
    r",?(?: and)? [\"'“‘]?(?:SHOW|OTHER)\d+[\"'”’]?,? (?:is|was|has|gets|got|scores|lands|earns|returns)\b|"
    # of headlines
    r", [\"'“‘]?OTHER\d+[\"'”’]? (?:renewed|back|returning|set)\b"
)
_STOPS = Lettered(rf"{_NEXT_WORK}|:| but | while |, (?:and|but|yet|which|with|after|as)\b|\.\s")
_NEXT = Lettered(_NEXT_WORK)
_ENDED = re.compile(r"[;:.]|\b(?:then|while|whereas|but)\b")
_WORK = re.compile(r"(?:SHOW|THIS|OTHER)\d")


def clause_of(worded: Worded, show: Show) -> tuple[int, int]:
    """Where the clause that names the show begins and ends in the worded text; all of it where none does."""
    text = worded.text
    place = next((m.start() for m in SHOWN.finditer(text) if worded.token(m[0]).shows == (show,)), None)
    if place is None:
        return 0, len(text)
    starts = [0, *(found.start() for found in _NEXT.finditer(text)), len(text)]
    return next((start, end) for start, end in pairwise(starts) if start <= place < end)


def seasons_told(candidate: Candidate) -> tuple[int, ...]:
    """The seasons that the words speak of: those nearest to them in their clause."""
    text = candidate.worded.text
    if each := re.search(
        r"\b(?:each|both|all) (?:for|with|to|into|get(?:s|ting)?|given) (?:an? |its |their )?(SEASON\d+)", text
    ):
        return _fitting(candidate, each[1])
    stop = _STOPS.search(text, candidate.end)
    right = text[candidate.start : stop.start() if stop else candidate.end + 120]
    for match in re.finditer(r"(?:SEASON|FINAL)\d+", right):
        if _BESIDE.search(right[: match.start()]) and candidate.rule.outcome is not Outcome.FINAL:
            continue
        if re.search(r"SHOW\d+.*SHOW\d+", right[: match.start()]) and "(" in right:
            continue
        return _fitting(
            candidate,
            next(
                name[0]
                for name in re.finditer(
                    r"(?:SEASON|FINAL)\d+(?:(?:,| and|, and) (?:SEASON|FINAL)\d+)*", right[match.start() :]
                )
            ),
        )
    first = max(0, candidate.start - 140)
    left = text[first : candidate.start]
    for name in reversed(re.findall(r"(?:SEASON|FINAL)\d+", left)):
        at = left.rfind(name)
        # A clause may begin with the mark that ends the one before it.
        if _BESIDE_BEFORE.search(left[:at]) or _ENDED.search(text, first + at, candidate.start + 1):
            continue
        if _WORK.search(left, 0, at) and _NEXT.search(text, first + at, candidate.end):
            continue
        return _fitting(candidate, name)
    return ()


#: "its second season, released in December, stands as its last"
_HAS_BEEN_ON = Lettered(
    r"SEASON\d+[^|]*, (?:which (?:aired|ended|finished|concluded|was (?:shown|released))|released|shown|aired|"
    r"broadcast)\b[^|]*\|(?!.*\b(?:will|would|to be)\b)"
)


#: "FINAL of SHOW drew fewer viewers"
_WAS_SEEN = Lettered(
    r"FINAL\d+(?: of (?:SHOW|THIS)\d+)? (?:drew|averaged|pulled in|dealt|saw|brought|"
    r"followed|explored|found|wrapped|finished|was (?:watched|seen))\b"
)


def _shared_out(candidate: Candidate) -> Shows:
    """ "SHOW and SHOW, for their fourth and second seasons respectively": to each its own."""
    shows = list(candidate.shows)
    text = candidate.worded.text
    if len(shows) < 2 or "respectively" not in text:
        return {}
    tokens = [candidate.worded.token(name) for name in re.findall(r"SEASON\d+", text)]
    told = [n for token in tokens for word in re.findall(r"[\w-]+", token.words) if (n := number(word))]
    return {show: (n,) for show, n in zip(shows, told, strict=True)} if len(told) == len(shows) else {}


def _fitting(candidate: Candidate, names: str) -> tuple[int, ...]:
    seasons = {n for name in re.findall(r"(?:SEASON|FINAL)\d+", names) for n in candidate.worded.token(name).seasons}
    return tuple(sorted(n for n in seasons if n > 1))
