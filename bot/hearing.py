"""What the trained model hears in an article: its sentences in; what it bears out, and what else it hears, out.

Of each show the model hears the headline and the first sentences that speak of it. How probable an outcome is, given
these and what the rules read, is a logistic regression's answer, fitted (`training.weighing`) on articles from which
neither rules nor model learnt. A rule's word that is not probable is set aside, and a rumour where it is not sure; what
no rule read is a rumour, whatever article it was heard in: the model can give no reason for it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import mul
from typing import NamedTuple

from bot.claims import Told
from bot.claims.candidates import Candidate
from bot.claims.genres import defines, exposed, foretells, moves_library, on_extra_hours, on_games, shows_repeats
from bot.claims.references import Spoken, named
from bot.claims.statements import LONGEST_QUOTE, seasons_told
from bot.claims.voices import as_of, network
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded
from bot.classifier import ANOTHER, LABELS, PAST, SHOW, Passage, heard
from bot.model import Article, Outcome, Show, Voice
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN
from bot.second import ORIGIN

#: the name under which it reads
TRAINED = "trained reader"
_RULES: dict[Outcome, Rule] = {
    outcome: Rule(TRAINED, outcome, Frame.CLAUSE, "", says=()) for outcome in LABELS if isinstance(outcome, Outcome)
}
#: what is decided, as against left open
DECISIONS = tuple(outcome for outcome in _RULES if outcome.decided)
#: how likely the model takes each label to be what a sentence says
Likely = Mapping[str, float]
#: the model tells these two apart less well than dates and other articles do
_AS_PLANNED = (Outcome.FINAL, Outcome.CONCLUDED)
#: from here on a rule's word stands, and from here on as a rumour
_STANDS, _RUMOURED = 0.9, 0.5
#: from here on another outcome is believed: in the place of a rule's, and where no rule read any
_INSTEAD, _ALONE = 0.6, 0.9
#: how likely a sentence must be to say that a show is undecided
_OPEN = 0.93
#: how likely a label must be for its sentence to be shown as evidence, or to be history
_SAYS = 0.5
#: how likely the outcome must be in the rule's own sentence for no other to be asked about
_PLAIN = 0.95
#: sentences about one show that are listened to, and sentences of an article for whatever show
_MOST, _MOST_OF_ALL = 8, 48
#: characters: no article of the press is longer, and none that is takes more than its share of time
_LONGEST = 60_000
_OUTDONE, _UNHEARD = "the trained reader hears something else", "the trained reader hears no such thing"
#: how near to 0 and 1 a likelihood counts
_LEAST = 0.001
_NUMBER = rf"(?:\d+|{TO_TEN}|eleven|twelve|thirteen|several|a few)"
#: what is said of more of the running season, and of where old ones may be seen, sounds like the order of another
_OF_ANOTHER_KIND = Lettered(
    rf"\b(?:full|whole)[- ]season\b|\bback[- ](?:nine|order)\b|\b{_NUMBER} (?:more|additional|extra|further)\b"
    rf"(?! (?:seasons?|years?|series|runs?)\b)|\bfrom {_NUMBER} (?:episodes |hours )?to {_NUMBER}\b|"
    r"\b(?:is|are) (?:also )?available\b|\badded to\b|\b(?:is|are) now (?:on|streaming)\b|\bon (?:dvd|blu-ray)\b",
    re.IGNORECASE,
)


#: kinds of articles in which what sounds like this outcome is none
_KINDS = {
    Outcome.RENEWED: (on_extra_hours, moves_library, shows_repeats, on_games),
    Outcome.CANCELLED: (moves_library, shows_repeats, on_games),
    Outcome.FINAL: (),
    Outcome.CONCLUDED: (),
}


class Weights(NamedTuple):
    """What speaks for an outcome, in logits, and against it."""

    #: added to all
    bias: float
    #: the surest sentence for it (times its logit), and the headline (times its likelihood)
    first: float
    title: float
    #: the surest sentence for another decision (times its logit), and that it is undecided (times its likelihood)
    other: float
    undecided: float
    #: a sentence more
    length: float
    #: a rule that says so, and one that says otherwise
    agrees: float
    disagrees: float


WEIGHTS = Weights(
    bias=-0.12, first=0.65, title=-0.74, other=-0.10, undecided=-0.93, length=-0.02, agrees=2.28, disagrees=-0.41
)


class Heard:
    """Keeps the promise of `bot.claims.Hearing` with the trained model, which is asked no passage twice."""

    def __init__(self, article: Article, told: Sequence[Told]) -> None:
        self._article = article
        self._told = told
        self._rows = {s.sentence: place for place, (_, said, _) in enumerate(told) for s in said}
        #: where the sentences stand that are listened to for each show
        self._listened = listened(told) if len(article.text) <= _LONGEST else {}
        self._answers: dict[tuple[str, int], Likely] = {}
        #: what rules said of shows and is not believed
        self._outdone: dict[str, Outcome] = {}

    def told(self, statement: Statement) -> Statement:
        """The statement: set aside, or history, where the model hears otherwise; a rumour where it is not sure."""
        place = self._rows[statement.sentence]
        show = next((show for show in self._listened if show.id == statement.show), None)
        quoted = statement.quote in self._told[place][0].sentence.text
        if show is None or not quoted or place not in self._listened[show]:
            return statement
        likely = self._ask(show, place)
        if _sum(likely, statement.outcome) >= _PLAIN:
            return statement
        probable = {outcome: self.probable(show, outcome, statement.outcome) for outcome in DECISIONS}
        best = max(probable, key=probable.__getitem__)
        outdone = best not in alike(statement.outcome) and probable[best] >= _INSTEAD
        if outdone or probable[statement.outcome] < _RUMOURED:
            self._outdone[show.id] = statement.outcome
            past = likely[PAST] >= _SAYS
            return replace(statement, background=past, aside="" if past else _OUTDONE if outdone else _UNHEARD)
        return statement if probable[statement.outcome] >= _STANDS else replace(statement, origin=ORIGIN)

    def overheard(self, read: Container[str]) -> Iterator[Statement]:
        """Statements about the shows that the article speaks of, but for those whose ids are `read` already.

        None where the article repeats what it finds to be false, explains the words or foretells: the model knows no
        such.
        """
        if exposed(self._article) or defines(self._article) or foretells(self._article):
            return
        for show, places in self._listened.items():
            if show.id not in read:
                outcome, said = self._said_of(show, places)
                yield from (_statement(self._article, self._told[place][0], place, outcome, show) for place in said)

    def probable(self, show: Show, outcome: Outcome, ruled: Outcome | None) -> float:
        """How probable it is that the article says this of the show, where rules said `ruled`, from 0 to 1."""
        return 1 / (1 + math.exp(-sum(map(mul, WEIGHTS, self.signs(show, outcome, ruled)))))

    def signs(self, show: Show, outcome: Outcome, ruled: Outcome | None) -> Weights:
        """What the weights are for."""
        places = self._listened.get(show, [])
        like = alike(outcome)
        for_it = [_sum(self._ask(show, place), outcome) for place in places]
        others = [self._ask(show, place)[label] for place in places for label in DECISIONS if label not in like]
        titled = places and self._told[places[0]][0].sentence.part == "title"
        return Weights(
            bias=1,
            first=_logit(max(for_it, default=0)),
            title=for_it[0] if titled else 0,
            other=_logit(max(others, default=0)),
            undecided=max((self._ask(show, place)[Outcome.UNDECIDED] for place in places), default=0),
            length=len(places),
            agrees=ruled in like,
            disagrees=ruled is not None and ruled not in like,
        )

    def _said_of(self, show: Show, places: Sequence[int]) -> tuple[Outcome, list[int]]:
        """What is said of a show of which no rule read a thing that is believed, and the places of the sentences."""
        ruled = self._outdone.get(show.id)
        free = [outcome for outcome in DECISIONS if ruled is None or outcome not in alike(ruled)]
        probable = {outcome: self.probable(show, outcome, ruled) for outcome in free}
        best = max(probable, key=probable.__getitem__)
        if probable[best] >= (_INSTEAD if ruled else _ALONE) and not any(kind(self._article) for kind in _KINDS[best]):
            said = [place for place in places if _sum(self._ask(show, place), best) >= _SAYS]
            if best is Outcome.RENEWED:
                said = [place for place in said if not _OF_ANOTHER_KIND.search(self._told[place][0].sentence.text)]
            if said:
                surest = {one: max(self._ask(show, place)[one] for place in said) for one in alike(best)}
                return max(surest, key=surest.__getitem__), said
        return Outcome.UNDECIDED, [place for place in places if self._ask(show, place)[Outcome.UNDECIDED] >= _OPEN]

    def _ask(self, show: Show, place: int) -> Likely:
        key = (show.id, place)
        if key not in self._answers:
            self._answers[key] = heard(passage(self._told, place, show))
        return self._answers[key]


def listened(told: Sequence[Told]) -> dict[Show, list[int]]:
    """For each show the places of the sentences that are listened to: what rules read of it, and the first."""
    spoken_of: dict[Show, list[int]] = defaultdict(list)
    for place, (text, _, spoken) in enumerate(told):
        for shows in meant(text, spoken) if _prose(text) else ():
            if len(shows) == 1:
                spoken_of[shows[0]].append(place)
    room = _MOST_OF_ALL
    listened = {}
    for show, places in spoken_of.items():
        read = [place for place in places if any(s.show == show.id for s in told[place][1])]
        some = sorted(list(dict.fromkeys(read + places))[:_MOST])
        room -= len(some)
        if room < 0:
            break
        listened[show] = some
    return listened


def _sum(likely: Likely, outcome: Outcome) -> float:
    return sum(likely[label] for label in alike(outcome))


def alike(outcome: Outcome) -> tuple[Outcome, ...]:
    """The outcome, and those that are taken for it."""
    return _AS_PLANNED if outcome in _AS_PLANNED else (outcome,)


def _logit(likely: float) -> float:
    within = min(max(likely, _LEAST), 1 - _LEAST)
    return math.log(within / (1 - within))


def meant(text: Worded, spoken: Spoken) -> list[tuple[Show, ...]]:
    """Those whom a sentence names, and whom it would mean by "it"."""
    return list(dict.fromkeys((*named(text), *([spoken.show] if spoken.show else []))))


def passage(told: Sequence[Told], place: int, show: Show) -> Passage:
    """The sentence at this place as the model is shown it: with the headline and the sentence before."""
    texts = [text for text, _, _ in told]
    before = [texts[0]] * (place > 1 and texts[0].sentence.part == "title") + [texts[place - 1]] * (place > 0)
    return Passage(_masked(texts[place], show), " | ".join(_masked(text, show) for text in before))


def _prose(text: Worded) -> bool:
    """True of headlines and sentences; rows of lists are written in another language, which the model never learnt."""
    sentence = text.sentence
    return sentence.part == "title" or not (sentence.heading or "\n" in sentence.text)


def _masked(text: Worded, show: Show) -> str:
    """The sentence as it stands in the article, with the model's names for this show and for others."""
    words, place = "", 0
    for token in text.tokens:
        if token.kind == "SHOW" and token.start >= place:
            words += text.sentence.text[place : token.start] + (SHOW if token.shows == (show,) else ANOTHER)
            place = token.start + len(token.words)
    return words + text.sentence.text[place:]


def _statement(article: Article, text: Worded, place: int, outcome: Outcome, show: Show) -> Statement:
    candidate = Candidate(_RULES[outcome], text, 0, len(text.text), {(show,): ()})
    published = article.published.date() if article.published else None
    return Statement(
        show=show.id,
        outcome=outcome,
        seasons=seasons_told(candidate),
        rule=candidate.rule,
        sentence=place,
        place=0,
        line=text.sentence.line,
        in_title=text.sentence.part == "title",
        quote=text.sentence.text[:LONGEST_QUOTE],
        voice=Voice.ARTICLE,
        credited="",
        network=network(candidate) or show.network or "",
        as_of=as_of(candidate, published) if outcome.decided else None,
        origin=ORIGIN,
    )
