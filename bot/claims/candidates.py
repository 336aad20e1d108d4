"""A worded sentence and the rules in; candidates out: what is said, of which shows, in which words.

A candidate is not yet a claim: `modifiers` ask whether it is asserted, `weighing` whether it is the article's news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.claims.numbers import CARDINAL
from bot.claims.wording import Token, Worded
from bot.model import Outcome, Show
from bot.rules import GROUP, ITEM, RULES, Frame, Rule

_NOMINAL = re.compile(rf"{GROUP}|(?:SEASON|FINAL|THESE)\d+(?:(?: and|,) (?:SEASON|FINAL)\d+)*")
_ITEM = re.compile(ITEM)
_NAME = re.compile(r"(SHOW|OTHER|THIS|THESE|SEASON|FINAL|NETWORK|OUTLET)(\d+)")
_OBLIQUE = re.compile(
    r"\b(?:of|from|by|with|like|than|for|at|on|in|behind|about|after|before|to|over|under|among|between|through|as|into|"
    r"since|without|via|against|including|unlike|says?|said|inside|beyond|during|until|amid|titled|called|replaced)(?: (?!and\b|or\b)[a-z0-9$%'-]+){0,2} $"
)
#: what belongs to a show stands for it: "the future of SHOW is …", "a SEASON of SHOW has been …"
_BELONGS = re.compile(
    r"(?:(?:SEASON|FINAL)\d+,?|\b(?:return|rest|run|end|production|seasons?|more|renewal|either|both|neither|none|all|future|version)) "
    r"(?:of|for|on)(?: (?!and\b)[a-z0-9'-]+){0,4} $"
)
#: "SHOW's star", "the SHOW spin-off", "the film SHOW": another thing than the show
_HEAD = re.compile(
    r"(?:'s)?(?: (?!is\b|was\b|has\b|will\b|and\b|but\b|to\b|for\b|by\b|in\b|gets?\b|after\b|with\b|from\b|of\b|on\b|at\b|despite\b|over\b|before\b|as\b|because\b|season|renew|cancel|axed)[a-z0-9'-]+){0,3}? ?(?<=[ s])"
    r"(?P<head>spin-?offs?|spin offs?|prequels?|sequels?|remakes?|reboot|movies?|films?|reunion|stars?|co-stars?|creators?|co-creators?|fans?|viewers|finale|"
    r"premiere|trailer|teaser|tour|panel|screening|convention|game|musical|podcast|book|novels?|comics?|actors?|actress|alum|"
    r"alumni|boss|bosses|showrunners?|writers?|producers?|universe|franchise|theme|cast|characters?|episodes?|dvd|soundtrack|"
    r"documentary|exhibition|cafe|director|set|concert|lead|scripts?|options?)\b"
)
_ALLOWED_HEADS = re.compile(r"^'s (?:SEASON|FINAL|future|fate|return|run|renewal|story|time|days|journey|chances)")
_BEFORE_HEAD = re.compile(
    r"\b(?:film|movie|novel|book|album|song|game|spin-?off|remake|prequel|sequel|starred in|spun off from)(?: of)? $"
)
#: words that an object does not follow
_STOP = (
    r"(?:that|who|which|when|after|before|because|as|while|if|to|by|from|with|about|at|into|and|or|but|in|than|is|was|"
    r"were|are|be|been|has|have|had|will|would|could|can|tours?|films?|movies?|albums?|flights?|concerts?|shows|dates?|gig|"
    r"episodes?|pilots?|scripts?|trailer|teaser|cast|spin-?offs?|specials?|rights|screening|subscription|contract|licen[cs]e|until|despite|since|where|against|for|end|finale|conclusion|cancellation|delay)"
)
_LEAD = rf"(?: (?!{_STOP}\b)(?:[a-z0-9$%'&+-]+|NETWORK\d+(?:'s)?),?){{0,9}}"
_OBJECT = re.compile(rf"{_LEAD}(?:,)? (?P<shows>{GROUP}|THESE\d+)")
_ROW_OBJECT = re.compile(
    rf"(?: [a-z0-9-]+){{0,4}} (?:shows|series|comedies|dramas|sitcoms|titles|programmes|originals)(?:,? including|, among them|:|,(?= [^.]{1, 200} among them)) (?P<shows>{GROUP})"
)
_SEASON_OBJECT = re.compile(
    rf"{_LEAD} (?P<season>(?:SEASON|FINAL)\d+(?:(?:,| and|, and) (?:SEASON|FINAL)\d+)*)(?:(?: of| for| to| from|,){_LEAD} (?P<shows>{GROUP}|THESE\d+))?"
)
_MORE_OBJECT = re.compile(rf"{_LEAD}? ?(?:more|additional|further)(?: (?:seasons? )?of)?{_LEAD} (?P<shows>{GROUP})")
_IMPLICIT = re.compile(
    r"^(?:\W|\b(?:and|now|officially|then|just|also|still|finally|will|is|was|has been|have been|not|it's|yes|no|to be|been|has|already|quietly|both|once again|again|verdict|status|update|breaking|news|exclusive|set|being|[a-z]+ly)\b)*$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """That a rule's words stand in a sentence, at `start` to `end` of its worded text, said of these shows."""

    rule: Rule
    worded: Worded
    start: int
    end: int
    #: each show with the seasons that stand with it alone; all its namesakes where nothing settles which
    shows: Mapping[tuple[Show, ...], tuple[int, ...]]
    #: why it is not about the show that it seems to be about; empty where it is
    astray: str = ""
    #: True where the season that it speaks of is its subject or object
    seasoned: bool = False

    @property
    def left(self) -> str:
        return self.worded.text[: self.start]

    @property
    def right(self) -> str:
        return self.worded.text[self.end :]

    @property
    def words(self) -> str:
        return self.worded.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom "it", "the drama", "both shows" and a missing subject mean at this point of the article."""

    show: tuple[Show, ...] = ()
    several: tuple[tuple[Show, ...], ...] = ()


def candidates(worded: Worded, spoken: Spoken) -> list[Candidate]:
    """All that the rules find in this sentence; words inside a longer finding of another outcome are part of that."""
    found = list(_found(worded, spoken))
    return [one for one in found if not any(_inside(one, other) for other in found)]


def _inside(one: Candidate, other: Candidate) -> bool:
    return (
        other.start <= one.start
        and one.end <= other.end
        and other.end - other.start > one.end - one.start
        and bool(other.shows)
        and not other.rule.soft
        and other.rule.outcome is not one.rule.outcome
        and other.rule.outcome is not Outcome.UNDECIDED
        and not other.astray
    )


def _found(worded: Worded, spoken: Spoken) -> Iterator[Candidate]:
    for frame, pattern, rules in _compiled():
        for match in pattern.finditer(worded.text):
            rule = rules[int((match.lastgroup or "r0")[1:])] if frame is not Frame.CLAUSE else None
            if rule is not None:
                yield from _framed(rule, worded, match.start(), match.end(), spoken)
    for rule in RULES:
        if rule.frame is Frame.CLAUSE:
            for match in rule.compiled.finditer(worded.text):
                if rule.soft and rule.outcome is Outcome.RENEWED and not rule.past and not _further(worded, match[0]):
                    continue
                yield _clause(rule, worded, match, spoken)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Frame, re.Pattern[str], tuple[Rule, ...]], ...]:
    """One pattern for all rules of a frame; the name of the group that matched tells the rule."""
    framed = []
    for frame in (Frame.ACT, Frame.ORDER, Frame.SHOW, Frame.SEASON):
        rules = tuple(rule for rule in RULES if rule.frame is frame)
        alternatives = "|".join(f"(?P<r{i}>{rule.compiled.pattern})" for i, rule in enumerate(rules))
        framed.append((frame, re.compile(alternatives), rules))
    return tuple(framed)


def _framed(rule: Rule, worded: Worded, start: int, end: int, spoken: Spoken) -> Iterator[Candidate]:
    if rule.frame is Frame.ACT:
        found = _object(rule, worded, start, end, spoken)
    elif rule.frame is Frame.ORDER:
        found = _ordered(rule, worded, start, end, spoken)
    else:
        found = _subject(rule, worded, start, end, spoken)
    if found is not None:
        yield found


def _object(rule: Rule, worded: Worded, start: int, end: int, spoken: Spoken) -> Candidate | None:
    right = worded.text[end : end + 400]
    if not rule.soft and (season := _SEASON_OBJECT.match(right)):
        group = season["shows"] or ""
        shows = _resolved(group, worded, spoken) if group else _implied(worded, start, spoken)
        return _candidate(rule, worded, start, end, shows, seasoned=True)
    if re.search(r"\b(?:been|was|were|is|are|be|being|gets?|got) (?:[a-z]+ly )?$", worded.text[:start]) and worded.text[
        start:end
    ].endswith("ed"):
        return None
    match = _OBJECT.match(right) or _ROW_OBJECT.match(right)
    if not match:
        return None
    astray = _astray(right[: match.start("shows")], right[match.end("shows") :], match["shows"])
    return _candidate(rule, worded, start, end, _resolved(match["shows"], worded, spoken), astray=astray)


def _ordered(rule: Rule, worded: Worded, start: int, end: int, spoken: Spoken) -> Candidate | None:
    right = worded.text[end : end + 300]
    if match := _SEASON_OBJECT.match(right):
        if not _further(worded, match["season"]):
            return None
        group = match["shows"] or ""
        shows = _resolved(group, worded, spoken) if group else _implied(worded, start, spoken)
        return _candidate(rule, worded, start, end, shows, seasoned=True)
    if (match := _MORE_OBJECT.match(right)) and not _counted(match[0], right):
        return _candidate(rule, worded, start, end, _resolved(match["shows"], worded, spoken), seasoned=True)
    match = _OBJECT.match(right)
    if not match:
        return None
    behind = right[match.end("shows") :]
    inside = re.search(r"SEASON\d+$|SEASON\d+\)?$", match["shows"])
    after = re.match(
        r",?(?: back)?(?: (?:for|with))?(?: (?:a|an|its|the|another|[a-z-]+)){0,3} ((?:SEASON|FINAL)\d+)", behind
    )
    season = after[1] if after else inside[0] if inside else ""
    if not season or not _further(worded, season):
        return None
    if re.match(r" (?:cast|finale|premiere|trailer|teaser|episode)", behind):
        return None
    return _candidate(rule, worded, start, end, _resolved(match["shows"], worded, spoken), seasoned=True)


def _counted(words: str, right: str) -> bool:
    """ "Six more of SHOW", "more episodes": an order within the running season."""
    return bool(
        re.search(rf"\b(?:{CARDINAL}|several|some|a few|extra)(?: [a-z]+)? (?:more|additional|further)\b", words)
    ) or bool(re.search(r"\b(?:episodes|scripts|installments)\b", right[:80]))


def _further(worded: Worded, names: str) -> bool:
    tokens = [worded.token("".join(name)) for name in _NAME.findall(names) if name[0] in ("SEASON", "FINAL")]
    return any(token.kind == "FINAL" or not token.seasons or max(token.seasons) > 1 for token in tokens)


def _subject(rule: Rule, worded: Worded, start: int, end: int, spoken: Spoken) -> Candidate | None:
    left = worded.text[max(0, start - 260) : start]
    needs_season = rule.frame is Frame.SEASON
    if _active(left, worded.text[start:end], worded.text[end : end + 60]):
        return None
    if re.search(r"(?:NETWORK|OUTLET|OTHER)\d+ (?:has |have |had )?$", left) and re.fullmatch(
        r"\w+ed", worded.text[start:end]
    ):
        # "…, NETWORK announced": somebody did it, it was not done to the show.
        return None
    if needs_season and not _season_near(worded, start, end):
        return None
    for match in reversed(list(_NOMINAL.finditer(left))):
        before, between = left[: match.start()], left[match.end() :]
        season = match[0].startswith(("SEASON", "FINAL"))
        if _OBLIQUE.search(before) and not _BELONGS.search(before) and not _clausal(before, between):
            continue
        if season:
            if rule.outcome is Outcome.CONCLUDED or _first(worded, match[0]):
                return None
            owner = re.match(rf" (?:of|for|from)(?: (?!and\b)[a-z0-9'-]+){{0,4}} ({GROUP})", between)
            shows = _resolved(owner[1], worded, spoken) if owner else _owned(worded, before, start, spoken)
            if owner and not shows and named(worded):
                shows = _implied(worded, start, spoken)
            return _candidate(rule, worded, start, end, shows, seasoned=True)
        if _other_subject(between):
            return None
        astray = _astray(before, between, match[0]) or _aftertitle(between)
        if not astray and re.search(r"[;]|\bwhich\b.*,.*\b(?:that|who)\b", between):
            continue
        shows = _resolved(match[0], worded, spoken)
        if not shows and re.search(r"SEASON\d+ (?:for|of)(?: [a-z]+){0,3} $", before) and named(worded):
            shows = _implied(worded, start, spoken)
        return _candidate(rule, worded, start, end, shows, astray=astray)
    label = re.match(
        rf"(?: (?:[a-z]+ ){{0,2}}(?:shows?|series|dramas|comedies))?: ?(?P<shows>{GROUP})", worded.text[end : end + 400]
    )
    if label and len(left.strip()) < 25:
        return _candidate(rule, worded, start, end, _resolved(label["shows"], worded, spoken))
    if (
        _IMPLICIT.match(left)
        and not needs_season
        and spoken.show
        and not re.match(r" (?:[a-z]+ ){0,4}(?:SHOW|OTHER|THIS|by \w+ing)", worded.text[end : end + 60])
    ):
        return _candidate(rule, worded, start, end, {spoken.show: ()})
    return None


def _active(left: str, words: str, right: str) -> bool:
    """ "… but cancelled SHOW": an object right behind a participle makes it a verb."""
    return (
        bool(re.fullmatch(r"\w+ed", words))
        and bool(re.match(r" (?:(?:the|its|both|drama|comedy|sitcom|series) ){0,3}(?:SHOW|OTHER|THIS)\d", right))
        and not re.search(r"\b(?:been|was|is|were|are|be|being|gets?|got) (?:[a-z]+ly |also )?$", left)
    )


def _clausal(before: str, between: str) -> bool:
    """ "As SHOW is gone": a clause of its own, although a preposition could stand there too."""
    return bool(re.search(r"\b(?:as|after|before|since|until|than|says?|said|like) $", before)) and bool(
        re.match(r" (?:is|was|has|had|will|gets?|got|won't|isn't|wasn't|have|are|were)\b", f"{between.rstrip()} is")
    )


def _first(worded: Worded, names: str) -> bool:
    """True of the first season only, which is over before anything is decided."""
    seasons = [worded.token("".join(name)).seasons for name in _NAME.findall(names)]
    return seasons == [(1,)]


def _owned(worded: Worded, before: str, start: int, spoken: Spoken) -> dict[tuple[Show, ...], tuple[int, ...]]:
    """The show of a season: the title right before it, if there is one."""
    title = re.search(r"((?:SHOW|OTHER|THIS)\d+)(?:'s|:|,| -)?(?: [a-z]+)? $", before)
    return _resolved(title[1], worded, spoken) if title else _implied(worded, start, spoken)


#: behind a break, these open a clause with a subject of its own
_OPENS = re.compile(
    r"(?:[,;:]|\b(?:and|but|because|while|so|or|yet|though|although|since|as|when|after|before|that))\s+(?:and |but |so |even |that )?"
    r"(?:(?:the|a|an|its|their|his|her|some|all|many|most|two|three|other|another|no|those|these|fans|viewers|actors|cast|sources|"
    r"spin-?offs|rumou?rs|reports|executives|plans|talks)\b (?!same\b)[a-z]|(?:OTHER)\d+ |(?:he|she|they|we|you|i|nobody|somebody|others)\b)"
)


def _other_subject(between: str) -> bool:
    """True where a clause with another subject begins between a title and the words: "…, and its actors have been"."""
    last = None
    for last in _OPENS.finditer(between):
        pass
    if last is None:
        return False
    # An apposition closes with a comma: "SHOW, the drama about cops, has been".
    rest = between[last.end() :]
    return "," not in rest


def _aftertitle(between: str) -> str:
    """ "SHOW: Somebody not returning": behind the colon somebody else is spoken of."""
    said = re.match(
        r": (?!(?:has|is|was|will|not|officially|now|renewed|cancell?ed|once|finally|yes|no|it|[a-z]+ly)\b)(?=(?:[a-z'-]+ ){1,})",
        between,
    )
    return "behind the title somebody else is spoken of" if said else ""


def _season_near(worded: Worded, start: int, end: int) -> bool:
    """True where a further season is the subject, or what the show returns for."""
    around = worded.text[max(0, start - 160) : start]
    names = [f"{kind}{place}" for kind, place in _NAME.findall(around) if kind in ("SEASON", "FINAL")][-1:]
    behind = re.match(r"[^.;]{0,60}?((?:SEASON|FINAL)\d+)", worded.text[end : end + 80])
    if behind:
        names.append(behind[1])
    return any(_further(worded, name) for name in names)


def _clause(rule: Rule, worded: Worded, match: re.Match[str], spoken: Spoken) -> Candidate:
    group = next((value for value in match.groups() if value), "")
    if group:
        behind = worded.text[match.end() :] if match[0].endswith(group) else ""
        astray = _astray(worded.text[: match.start()], behind, group)
        shows = _resolved(group, worded, spoken)
    else:
        astray = ""
        owner = re.match(
            rf" (?:of|for|on|to)(?: (?!and\b)[a-z0-9'-]+){{0,4}} (?P<shows>{GROUP})", worded.text[match.end() :]
        )
        shows = _resolved(owner["shows"], worded, spoken) if owner else _implied(worded, match.start(), spoken)
        if not owner:
            astray = _season_of_other(worded.text, match.start(), match.end())
    found = _candidate(
        rule,
        worded,
        match.start(),
        match.end(),
        shows,
        astray=astray,
        seasoned="SEASON" in match[0] or "FINAL" in match[0],
    )
    return found


def _season_of_other(text: str, start: int, end: int) -> str:
    """A season that stands right behind another title is that one's."""
    if re.search(r"OTHER\d+(?:'s|:)?(?: [a-z]+)? $", text[:start]) and re.match(r"(?:SEASON|FINAL)", text[start:]):
        return "it speaks of another title"
    return ""


def _candidate(
    rule: Rule,
    worded: Worded,
    start: int,
    end: int,
    shows: Mapping[tuple[Show, ...], tuple[int, ...]],
    *,
    astray: str = "",
    seasoned: bool = False,
) -> Candidate:
    return Candidate(rule, worded, start, end, shows, astray, seasoned)


def _astray(before: str, behind: str, group: str) -> str:
    """Why words beside a title speak of another thing than the show."""
    if _BEFORE_HEAD.search(before):
        return "it speaks of another work of that name"
    if group.endswith("'s"):
        behind = "'s" + behind
    if _ALLOWED_HEADS.match(behind):
        return ""
    head = _HEAD.match(behind)
    if head:
        return f"it speaks of a {head['head']}, not of the show's future"
    if re.match(r"'s (?!SEASON|FINAL|NETWORK)[a-z]", behind):
        return "it speaks of something that belongs to the show, not of its future"
    return ""


def _resolved(group: str, worded: Worded, spoken: Spoken) -> dict[tuple[Show, ...], tuple[int, ...]]:
    """The shows of a row of titles, each with the seasons in its own brackets."""
    found: dict[tuple[Show, ...], tuple[int, ...]] = {}
    if group.startswith("THESE"):
        return dict.fromkeys(spoken.several or ((spoken.show,) if spoken.show else ()), ())
    items = [match[0] for match in _ITEM.finditer(group)]
    for item in items:
        names = [(kind, worded.token(kind + place)) for kind, place in _NAME.findall(item)]
        kind, token = names[0]
        seasons = tuple(sorted({n for inner, t in names[1:] if inner in ("SEASON", "FINAL") for n in t.seasons}))
        if kind == "SHOW":
            found[token.shows] = seasons
        elif (
            kind == "THIS"
            and not (len(items) > 1 and found)
            and (meant := _before(worded, token) or (() if _general(worded, token) else spoken.show))
        ):
            found[meant] = seasons
    return found


#: "a revival continues a series after it was cancelled" speaks of no show in particular
_ANY = re.compile(r"\b(?:a|any|every|each|some) (?:\w+ ){0,2}?(?:series|show|drama|comedy|sitcom)\b", re.IGNORECASE)


def _before(worded: Worded, this: Token) -> tuple[Show, ...]:
    """The show that the same sentence named first: it is what "it" means there."""
    named = [token for token in worded.tokens if token.kind == "SHOW" and token.start < this.start]
    if not named or _ANY.search(worded.sentence.text[: this.start]):
        return ()
    return (named[0] if this.words.lower() == "it" else named[-1]).shows


def _general(worded: Worded, this: Token) -> bool:
    return this.words.lower() == "it" and bool(_ANY.search(worded.sentence.text[: this.start]))


def _implied(worded: Worded, start: int, spoken: Spoken) -> dict[tuple[Show, ...], tuple[int, ...]]:
    """The show that a clause without a subject is about: the nearest named in the sentence, else the one spoken of."""
    near = [
        (kind, int(place)) for kind, place in _NAME.findall(worded.text[:start]) if kind in ("SHOW", "OTHER", "THIS")
    ]
    shows = [place for kind, place in near if kind == "SHOW"]
    if shows:
        return {worded.tokens[shows[-1]].shows: ()}
    behind = [place for kind, place in _NAME.findall(worded.text[start:]) if kind == "SHOW"]
    if behind and not spoken.show:
        return {worded.tokens[int(behind[0])].shows: ()}
    return {spoken.show: ()} if spoken.show else {}


def named(worded: Worded) -> Sequence[tuple[Show, ...]]:
    """The shows that the sentence names, in order."""
    return [token.shows for token in worded.tokens if token.kind == "SHOW"]


def topic(worded: Worded) -> tuple[Show, ...]:
    """The show that the sentence is about: the first that is not named in passing ("from the makers of SHOW")."""
    for match in re.finditer(r"SHOW\d+", worded.text):
        before = worded.text[: match.start()]
        if (
            not _OBLIQUE.search(before)
            or _BELONGS.search(before)
            or re.search(
                r"\b(?:season|fans|creator|director|cast|fate|talk|cancell?ation|order|curtains|plug|axe|time|road|word|news) (?:of|for|on)(?: [a-z'-]+){0,3} $",
                before,
            )
        ):
            return worded.token(match[0]).shows
    return ()
