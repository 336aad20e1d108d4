"""What the trained model hears in an article: its sentences in; what it bears out, and what else it hears, out.

The model is shown the article once for each show that it speaks of, in stretches where it is long. How probable an
outcome is, given what it hears and what the rules read, is a logistic regression's answer, fitted (`training.weighing`)
on articles from which neither rules nor model learnt. A rule's word that is not probable is set aside; what no rule
read is the article's word where it is sure, and a rumour where it is less so, as the model can give no reason for it.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from operator import mul
from typing import NamedTuple

from bot.claims import OUTDONE, Told
from bot.claims.candidates import Candidate
from bot.claims.genres import defines, exposed, foretells, ranks
from bot.claims.labels import ROWS
from bot.claims.languages import english
from bot.claims.references import named
from bot.claims.rolls import ROLLS
from bot.claims.statements import LONGEST_QUOTE, clause_of, seasons_told
from bot.claims.topics import only_in_passing
from bot.claims.voices import as_of, credit, network, voice
from bot.claims.weighing.statement import Statement
from bot.classifier import LABELS, NOTHING, PAST, Likely, heard
from bot.hearing.mistakes import meant_otherwise, told_otherwise
from bot.hearing.passages import listened, passage
from bot.model import Article, Certainty, Outcome, Show, Voice
from bot.rules import Frame, Rule, tongues
from bot.rules.slates import exceptions, labels
from bot.second import ORIGIN

#: the name under which it reads
TRAINED = "trained reader"
_RULES: dict[Outcome, Rule] = {
    outcome: Rule(TRAINED, outcome, Frame.CLAUSE, "", says=()) for outcome in LABELS if isinstance(outcome, Outcome)
}
#: what lists say, and other nations, is written in languages that the model never learnt, and exceptions it takes for
#: the rule
_UNKNOWN = ROLLS | ROWS | {rule.name for rule in (*exceptions.RULES, *labels.RULES, *tongues.RULES)}
#: what is decided, as against left open
DECISIONS = tuple(outcome for outcome in _RULES if outcome.decided)
#: the model tells these two apart less well than dates and other articles do
_AS_PLANNED = (Outcome.FINAL, Outcome.CONCLUDED)
#: from here on a rule's word is borne out, and from here on another takes its place
_BORNE_OUT, _INSTEAD = 0.8, 0.7
#: from here on a word that no rule read is believed: as a rumour, and as the article's own
_ALONE, _SURE = 0.9, 0.93
#: how likely a sentence must be to say that a show is undecided
_OPEN = 0.8
#: how likely an article must be to tell of the end for it to count where a last season has been announced
_MAY_BE_THE_END = 0.45
#: how likely it must be that a planned end has come, or is still to come, where a rule says otherwise
_OTHERWISE = 0.8
#: how likely it must be that a sentence says nothing for a rule to have found no history in it
_SILENT = 0.9
#: how likely a label must be for its sentence to be shown as evidence, or to be history
_SAYS = 0.5
#: how much less likely than the surest sentence another may be that is shown: beside a decision, all sounds like it
_LESS_SURE = 0.3
#: stretches of an article that the model is shown for one show, and for all
_MOST, _MOST_OF_ALL = 3, 16
#: characters: no article of the press is longer, and none that is takes more than its share of time
_LONGEST = 60_000
#: a show that is spoken of before this sentence is heard from the beginning of the article on
_NEAR = 4
_UNHEARD = "the trained reader hears no such thing"
#: how near to 0 and 1 a likelihood counts
_LEAST = 0.001


class Weights(NamedTuple):
    """What speaks for an outcome, in logits, and against it."""

    #: added to all
    bias: float
    #: what the article says all in all, and its surest sentence (times the logits of how likely they say so)
    whole: float
    surest: float
    #: a rule that says so, and one that says otherwise
    agrees: float
    disagrees: float


WEIGHTS = Weights(bias=0.25, whole=0.58, surest=0.30, agrees=2.13, disagrees=-0.07)


class Answers(NamedTuple):
    """What the model hears of one show."""

    #: in each stretch of the article that it was shown
    whole: list[Likely]
    #: in the sentences that stand at these places
    sentences: dict[int, Likely]


class Heard:
    """Keeps the promise of `bot.claims.Hearing` with the trained model, which is asked about no show twice."""

    def __init__(self, article: Article, told: Sequence[Told]) -> None:
        self._article = article
        self._told = told
        self._rows = {s.sentence: place for place, (_, said, _) in enumerate(told) for s in said}
        #: where the sentences stand that are listened to for each show
        self._listened = listened(told) if len(article.text) <= _LONGEST and english(article) else {}
        self._shows = {show.id: show for show in self._listened}
        self._answers: dict[str, Answers] = {}
        #: stretches that the model may still be shown
        self.room = _MOST_OF_ALL
        #: what rules said of shows and is not believed
        self._outdone: dict[str, Outcome] = {}

    def told(self, statement: Statement) -> Statement:
        """The statement; set aside, or history, where the model hears no such thing; an end as it was planned."""
        place = self._rows[statement.sentence]
        show = self._shows.get(statement.show)
        if show is None or self._in_another_language(statement, place):
            return statement
        likely = self._ask(show).sentences.get(place)
        if likely is None:
            return statement
        if statement.background:
            return replace(statement, aside=_UNHEARD) if likely[NOTHING] >= _SILENT else statement
        probable = {outcome: self.probable(show, outcome, statement.outcome) for outcome in DECISIONS}
        if probable[statement.outcome] >= _BORNE_OUT:
            return self._as_planned(show, statement)
        self._outdone[show.id] = statement.outcome
        # What the weighing made of several sentences stands in none.
        if likely[PAST] >= _SAYS and any(own.rule is statement.rule for own in self._told[place][1]):
            return replace(statement, background=True)
        others = [probable[outcome] for outcome in DECISIONS if outcome not in alike(statement.outcome)]
        return replace(statement, aside=OUTDONE if max(others) >= _INSTEAD else _UNHEARD)

    def _in_another_language(self, statement: Statement, place: int) -> bool:
        """True where a list says so, or a sentence that is not English, whichever rule besides."""
        return any(own.show == statement.show and own.rule.name in _UNKNOWN for own in self._told[place][1])

    def _as_planned(self, show: Show, statement: Statement) -> Statement:
        """The statement; of an end that was planned, as one that has come or that is still to come."""
        likely = self._ask(show).whole[0]
        for other in alike(statement.outcome):
            if likely[other] >= _OTHERWISE:
                told_so = other is statement.outcome
                return statement if told_so else replace(statement, outcome=other, rule=_RULES[other])
        return statement

    def overheard(self, read: Container[str]) -> Iterator[Statement]:
        """Statements about the shows that the article speaks of, but for those whose ids are `read` already.

        None where the article repeats what it finds to be false, explains the words, foretells or ranks what has been:
        the model knows no such.
        """
        if any(kind(self._article) for kind in (exposed, defines, foretells, ranks)):
            return
        for show in self._listened:
            if show.id not in read and not self._named_in_passing(show):
                yield from self._said_of(show)

    def _named_in_passing(self, show: Show) -> bool:
        """True of a show that is only named to tell what another work is made after, or what somebody made before."""
        by_name = [text for text, *_ in self._told if (show,) in named(text)]
        return bool(by_name) and all(only_in_passing(text, (show,)) for text in by_name)

    def probable(self, show: Show, outcome: Outcome, ruled: Outcome | None) -> float:
        """How probable it is that the article says this of the show, where rules said `ruled`, from 0 to 1."""
        signs = self.signs(show, outcome, ruled)
        return 1 / (1 + math.exp(-sum(map(mul, WEIGHTS, signs)))) if signs else 0.0

    def signs(self, show: Show, outcome: Outcome, ruled: Outcome | None) -> Weights | None:
        """What the weights are for; None where the model was not asked about the show."""
        answers = self._ask(show)
        if not answers.sentences:
            return None
        like = alike(outcome)
        return Weights(
            bias=1,
            whole=_logit(max(_sum(whole, outcome) for whole in answers.whole)),
            surest=_logit(max(_sum(sentence, outcome) for sentence in answers.sentences.values())),
            agrees=ruled in like,
            disagrees=ruled is not None and ruled not in like,
        )

    def _said_of(self, show: Show) -> Iterator[Statement]:
        """What is said of a show of which no rule read a decision that is believed."""
        ruled = self._outdone.get(show.id)
        answers = self._ask(show)
        free = [outcome for outcome in DECISIONS if ruled is None or outcome not in alike(ruled)]
        probable = {outcome: self.probable(show, outcome, ruled) for outcome in free}
        best = max(probable, key=probable.__getitem__)
        said: list[int] = []
        if probable[best] >= (_INSTEAD if ruled else _ALONE) and not told_otherwise(self._article, best):
            likely_so = {place: _sum(likely, best) for place, likely in answers.sentences.items()}
            least = max(_SAYS, max(likely_so.values()) - _LESS_SURE)
            said = [place for place, likely in likely_so.items() if likely >= least]
            said = [place for place in said if not meant_otherwise(self._told[place][0].sentence.text, best)]
        if said:
            best = max(alike(best), key=lambda one: max(likely[one] for likely in answers.whole))
            origin = "" if probable[best] >= _SURE else ORIGIN
            yield from (self._statement(place, best, show, origin) for place in said)
        else:
            still = {place: likely[Outcome.UNDECIDED] for place, likely in answers.sentences.items()}
            still = {place: likely for place, likely in still.items() if likely >= _OPEN}
            for place, likely in still.items():
                yield self._statement(place, Outcome.UNDECIDED, show, "" if likely >= _SURE else ORIGIN)
            if not still and not ruled and not told_otherwise(self._article, Outcome.CONCLUDED):
                yield from self._last_heard_of(show)

    def _last_heard_of(self, show: Show) -> Iterator[Statement]:
        """That a show may have come to its end, which nobody says outright: a farewell in its finale's review."""
        answers = self._ask(show)
        surest = max(answers.sentences, key=lambda place: answers.sentences[place][Outcome.CONCLUDED], default=None)
        if surest is not None and max(likely[Outcome.CONCLUDED] for likely in answers.whole) >= _MAY_BE_THE_END:
            yield replace(self._statement(surest, Outcome.CONCLUDED, show, ORIGIN), certainty=Certainty.SPECULATED)

    def _statement(self, place: int, outcome: Outcome, show: Show, origin: str) -> Statement:
        text = self._told[place][0]
        candidate = Candidate(_RULES[outcome], text, 0, len(text.text), {(show,): ()})
        start, end = clause_of(text, show)
        told = seasons_told(replace(candidate, start=start, end=end))
        published = self._article.published.date() if self._article.published else None
        said_by = voice(candidate)
        official = said_by is Voice.NETWORK and outcome.decided and not origin
        return Statement(
            show=show.id,
            outcome=outcome,
            seasons=max(told, self._seasons_ahead(outcome), key=lambda told: max(told, default=0)),
            rule=candidate.rule,
            sentence=place,
            place=0,
            line=text.sentence.line,
            in_title=text.sentence.part == "title",
            quote=text.sentence.text[:LONGEST_QUOTE],
            voice=said_by,
            certainty=Certainty.OFFICIAL if official else Certainty.REPORTED,
            credited=credit(text),
            network=network(candidate),
            home=show.network or "",
            as_of=as_of(candidate, published) if outcome.decided else None,
            origin=origin,
        )

    def _seasons_ahead(self, outcome: Outcome) -> tuple[int, ...]:
        """The season that the headline of an article on one show has; the text may go back to those before it."""
        if outcome not in (Outcome.RENEWED, Outcome.FINAL) or len(self._shows) > 1:
            return ()
        title = (token for text, *_ in self._told if text.sentence.part == "title" for token in text.tokens)
        return max((token.seasons for token in title if token.kind in ("SEASON", "FINAL")), default=())

    def _ask(self, show: Show) -> Answers:
        """What the model hears of the show where it is first spoken of, and then where rules read something of it."""
        if show.id not in self._answers:
            answers = self._answers[show.id] = Answers([], {})
            rest = self._listened.get(show, [])
            start = rest[0] - 1 if rest and rest[0] >= _NEAR else 0
            end = max(rest, default=0) + 2
            for _ in range(_MOST):
                if not rest or not self.room:
                    break
                self.room -= 1
                shown, places = passage(self._told, show, start, end)
                said = heard(shown)
                reached = dict(zip(places, said.sentences, strict=False))
                reached |= {place: said.title for place in rest if self._told[place][0].sentence.part == "title"}
                if here := {place: reached[place] for place in rest if place in reached}:
                    answers.whole.append(said.whole)
                    answers.sentences.update(here)
                rest = [p for p in rest if p not in reached and (not answers.sentences or self._read_of(show, p))]
                start = rest[0] if rest else 0
        return self._answers[show.id]

    def _read_of(self, show: Show, place: int) -> bool:
        return any(statement.show == show.id for statement in self._told[place][1])


def _sum(likely: Likely, outcome: Outcome) -> float:
    return sum(likely[label] for label in alike(outcome))


def alike(outcome: Outcome) -> tuple[Outcome, ...]:
    """The outcome, and those that are taken for it."""
    return _AS_PLANNED if outcome in _AS_PLANNED else (outcome,)


def _logit(likely: float) -> float:
    within = min(max(likely, _LEAST), 1 - _LEAST)
    return math.log(within / (1 - within))
