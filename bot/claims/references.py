"""Whom words mean: a worded sentence and the shows spoken of before in; the shows behind "it" and a title out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.claims.names import network_names
from bot.claims.wording import Token, Worded
from bot.model import Show
from bot.rules import GROUP, ITEM
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, TO_TEN, WEEKDAY
from bot.sources.networks import network_of

#: shows (all namesakes, where nothing settles which) with the seasons that stand in brackets behind each
Shows = dict[tuple[Show, ...], tuple[int, ...]]

_ITEM = Lettered(ITEM)
NAME = re.compile(r"(SHOW|OTHER|THIS|THESE|SEASON|FINAL|NETWORK|OUTLET)(\d+)")
#: behind these a title is named in passing, not spoken of
OBLIQUE = Lettered(
    r"\b(?:of|from|by|with|like|than|for|at|on|in|behind|about|after|before|to|over|under|among|"
    r"between|through|as|into|"
    r"since|without|via|against|including|unlike|says?|said|inside|beyond|during|until|amid|titled|"
    rf"called|replaced|dubbed|hailed|billed)(?: (?!and\b|or\b|(?:{MONTH}|{WEEKDAY})\b|years\b|seasons\b|months\b|"
    r"weeks\b|days\b)[a-z0-9$%'-]+){0,2} $"
)
#: what belongs to a show stands for it: "the future of SHOW is …", "a SEASON of SHOW has been …"
BELONGS = Lettered(
    r"(?:(?:SEASON|FINAL)\d+,?|\b(?:return|rest|run|end|production|seasons?|more|renewal|either|both|"
    r"neither|none|all|future|(?:u\.?s\.?a?|u\.?k\.?|american|british|australian|canadian|original) (?:version|edition|"
    r"remake|adaptation))) (?:of|for|on)(?: (?!and\b)[a-z0-9'-]+){0,4} $"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom "it", "the drama", "both shows" and a missing subject mean at this point of the article."""

    show: tuple[Show, ...] = ()
    several: tuple[tuple[Show, ...], ...] = ()
    #: all that have been named so far
    known: tuple[tuple[Show, ...], ...] = ()
    #: a season of the show that is to come has been spoken of, and may go without a name
    ahead: bool = False


def resolved(group: str, worded: Worded, spoken: Spoken) -> Shows:
    """The shows of a row of titles, each with the seasons in its own brackets."""
    found: Shows = {}
    if group.startswith("THESE"):
        # "SHOW, SHOW and SHOW: NETWORK orders more of all three".
        ahead = dict.fromkeys(named(worded, worded.text.find(group)))
        if len(ahead) > 1:
            return dict.fromkeys(ahead, ())
        return dict.fromkeys(spoken.several or ((spoken.show,) if spoken.show else ()), ())
    items = [match[0] for match in _ITEM.finditer(group)]
    for item in items:
        names = [(kind, worded.token(kind + place)) for kind, place in NAME.findall(item)]
        kind, token = names[0]
        seasons = tuple(sorted({n for inner, t in names[1:] if inner in ("SEASON", "FINAL") for n in t.seasons}))
        if kind == "SHOW":
            found[token.shows] = seasons
        elif kind == "THIS" and _ONE_OF_TWO.fullmatch(token.words):
            if meant := _one_of_two(worded, token, spoken):
                found[meant] = seasons
        elif (
            kind == "THIS"
            and not (len(items) > 1 and found)
            and not _MADE_AFTER.match(worded.text, worded.text.find(item) + len(item))
            and (
                meant := _of_network(token, spoken)
                or _before(worded, token)
                or (() if _general(worded, token) else spoken.show or _only(worded))
            )
        ):
            found[meant] = seasons
    return found


#: what comes in series, and is no show
_EVENTS = (
    r"(?:concerts|talks|lectures|events|strikes|walks|matches|games|races|books|"
    r"novels|films|attacks|thefts|meetings|exhibitions|workshops|shows)"
)
#: "the animated series based on SHOW", "the series of concerts": another thing
_MADE_AFTER = re.compile(
    r",? (?:loosely )?(?:based on|inspired by|adapted from|spun off from|derived from) (?:the )?SHOW|"
    rf" of {_EVENTS}\b"
)
_ONE_OF_TWO = re.compile(r"the (?:former|latter)", re.IGNORECASE)


def _of_network(this: Token, spoken: Spoken) -> tuple[Show, ...]:
    """ "The TNT drama" is the one of those named that is TNT's, where it is not the one spoken of."""
    words = this.words
    names = [words[start:end] for start, end in network_names().found(words, 0, len(words))]
    if not names or any(_is_of(show, names[0]) for show in spoken.show):
        return ()
    fit = [shows for shows in spoken.known if any(_is_of(show, names[0]) for show in shows)]
    return fit[0] if len(fit) == 1 else ()


def _is_of(show: Show, name: str) -> bool:
    network = network_of(show.network) if show.network else None
    return network is not None and network == network_of(name)


def _one_of_two(worded: Worded, token: Token, spoken: Spoken) -> tuple[Show, ...]:
    """ "The former" and "the latter" of the two shows named ahead of it, or spoken of before."""
    ahead = [t for t in worded.tokens if t.kind in ("SHOW", "OTHER") and t.start < token.start]
    two = tuple(t.shows for t in ahead if t.shows) if len(ahead) == 2 else spoken.several
    return two[0 if token.words.lower().endswith("former") else 1] if len(two) == 2 else ()


def _only(worded: Worded) -> tuple[Show, ...]:
    """The one show of a sentence that names it after "the drama" and "it": "The drama is renewed, ITV said of SHOW"."""
    names = {token.shows for token in worded.tokens if token.kind == "SHOW"}
    others = any(token.kind == "OTHER" for token in worded.tokens)
    return names.pop() if len(names) == 1 and not others else ()


#: "a revival continues a series after it was cancelled" speaks of no show in particular
_ANY = Lettered(r"\b(?:a|any|every|each|some) (?:\w+ ){0,2}?(?:series|show|drama|comedy|sitcom)\b", re.IGNORECASE)


#: "the SHOW alum plays an agent in the drama", which is another one
_ALUM = re.compile(r"SHOW(\d+)(?:'s)? (?:alum(?:n[aio]|nus|s)?|vet(?:eran)?|co-star)\b")
#: "even SHOW couldn't save SHOW": the second is in need
LENT = re.compile(
    r"SHOW(\d+)(?:'s)? (?:[a-z-]+ )?(?:ca(?:n ?no|n')t|(?:could|did) ?n[o']t|was ?n[o']t (?:able|enough) to|failed to|"
    r"was unable to) (?:[a-z]+ )?(?:save|rescue|help|lift|boost|prop up|carry|revive|keep) (?:the )?"
    r"(?:[a-z-]+ ){0,2}(?:SHOW|OTHER)\d"
)


def _before(worded: Worded, this: Token) -> tuple[Show, ...]:
    """The show that the same sentence named first: it is what "it" means there."""
    tells_who = {int(found[1]) for pattern in (_ALUM, LENT) for found in pattern.finditer(worded.text)}
    named = [
        token
        for place, token in enumerate(worded.tokens)
        if token.kind == "SHOW" and token.start < this.start and place not in tells_who
    ]
    if named and this.words.lower().startswith("that "):
        return named[-1].shows
    # "Meant to fill the hole left by SHOW, SHOW is over: NETWORK axed it": named in passing, it is not meant.
    named = [token for token in named if not _in_passing(worded, token)] or named
    if not named or _ANY.search(worded.sentence.text[: this.start]):
        return ()
    return (named[0] if this.words.lower() == "it" else named[-1]).shows


def _in_passing(worded: Worded, token: Token) -> bool:
    before = worded.text[: worded.text.find(f"SHOW{worded.tokens.index(token)}")]
    return bool(OBLIQUE.search(before)) and not BELONGS.search(before)


def _general(worded: Worded, this: Token) -> bool:
    if this.words.lower() != "it":
        return False
    before = worded.text[: worded.text.find(f"THIS{worded.tokens.index(this)}")]
    return bool(_ANY.search(worded.sentence.text[: this.start]) or _OWN_CLAUSE.search(before))


#: "he is in NAME, whose last season brings it to an end": that one
_OWN_CLAUSE = Lettered(r"\bin OTHER\d+, whose\b(?![^.;]*SHOW)[^.;]*$")


def implied(worded: Worded, start: int, spoken: Spoken) -> Shows:
    """The show that a clause without a subject is about: the nearest named in the sentence, else the one spoken of."""
    near = [
        (kind, int(place)) for kind, place in NAME.findall(worded.text[:start]) if kind in ("SHOW", "OTHER", "THIS")
    ]
    chosen = [worded.tokens[place] for kind, place in near if kind == "THIS"]
    if chosen and _ONE_OF_TWO.fullmatch(chosen[-1].words) and near[-1][0] != "SHOW":
        meant = _one_of_two(worded, chosen[-1], spoken)
        return {meant: ()} if meant else {}
    shows = [place for kind, place in near if kind == "SHOW" and not (spoken.show and _of_somebody(worded, place))]
    if shows:
        return {worded.tokens[shows[-1]].shows: ()}
    behind = [(kind, place) for kind, place in NAME.findall(worded.text[start:]) if kind in ("SHOW", "THIS")]
    titled = [place for kind, place in behind if kind == "SHOW"]
    own = bool(behind) and behind[0][0] == "SHOW" and _FRONTED.fullmatch(worded.text[:start])
    if titled and (not spoken.show or own):
        return {worded.tokens[int(titled[0])].shows: ()}
    return {spoken.show: ()} if spoken.show else {}


#: "a month after its cancellation SHOW was": its own
_FRONTED = re.compile(
    rf"(?:(?:just |only |barely |less than )?(?:a|an|one|{TO_TEN}|some|several|"
    r"\d+)? ?[a-z]+ )?"
)
#: "the second season of its residency scheme", "a third season of giving": not the show's
_OF_ELSE = re.compile(
    r" of (?:(?:its|his|her|their|our|my|your|a|an) (?!(?:[a-z0-9'-]+ ){0,6}(?:hit|flagship|smash|favou?rite|"
    r"adaptation|original|winner|phenomenon|sensation|franchise|offering|vehicle|gem|darling|success|(?:SHOW|"
    r"THIS)\d+)\b)"
    rf"|{_EVENTS}\b"
    r"|(?:giv|train|learn|fund|rac|test|teach|coach|vot|fund-?rais|programm)ing\b)"
)


def elsewhere(behind: str) -> bool:
    """True where the words behind a season say that it is a season of something that is no show."""
    return bool(_OF_ELSE.match(behind))


#: "SHOW and SHOW have a SEASON coming"
_HAVE_IT = Lettered(
    rf"(?P<row>{GROUP}) (?:both |all |each |now |already )*(?:have|had)(?: (?:a|an|their))? $",
)


def owned(worded: Worded, before: str, start: int, spoken: Spoken) -> Shows:
    """The show of a season: the title right before it, or the row that has it, if there is one."""
    if row := _HAVE_IT.search(before):
        return resolved(row["row"], worded, spoken)
    title = re.search(r"((?:SHOW|OTHER|THIS)\d+)(?:'s|:|,| -)?(?: (?!as\b|while\b|when\b|but\b)[a-z]+)? $", before)
    return resolved(title[1], worded, spoken) if title else implied(worded, start, spoken)


#: a show that is named, not what is called after it ("the SHOW festival is")
SHOWN = Lettered(r"SHOW\d+(?! (?:festival|tour|musical|exhibition|museum|podcast|concert|convention)\b)")


def named(worded: Worded, stop: int | None = None) -> Sequence[tuple[Show, ...]]:
    """The shows that the sentence names, in order; only those before the place `stop`, where one is given."""
    if "SHOW" not in worded.text:
        return []
    return [worded.token(match[0]).shows for match in SHOWN.finditer(worded.text[:stop])]


#: "NAME, who has been in it since SHOW, is": told of a person
OF_SOMEBODY = Lettered(r"OTHER\d+, (?:who|whose|whom)\b[^,;:]*$")


def _of_somebody(worded: Worded, place: int) -> bool:
    return bool(OF_SOMEBODY.search(worded.text[: worded.text.find(f"SHOW{place}")]))


def further(worded: Worded, names: str) -> bool:
    """True where these tokens name a season beyond the first."""
    tokens = [worded.token("".join(name)) for name in NAME.findall(names) if name[0] in ("SEASON", "FINAL")]
    return any(token.kind == "FINAL" or not token.seasons or min(token.seasons) > 1 for token in tokens)


def first(worded: Worded, names: str) -> bool:
    """True of the first season only, which is over before anything is decided."""
    seasons = [worded.token("".join(name)).seasons for name in NAME.findall(names) if name[0] in ("SEASON", "FINAL")]
    return len(seasons) == 1 and 1 in seasons[0]
