"""What the trained model hears of shows of which no rule read a thing: an article's sentences in; statements out.

Of each show it hears the headline and the first sentences that speak of it, and is believed where it is sure. What it
says has the second reader's origin, whatever article it was heard in, so it is a rumour's worth. It is not asked about
what rules read: where it doubts them it is wrong as often as they are (DECISIONS 19).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from bot.claims import Told
from bot.claims.candidates import Candidate
from bot.claims.genres import defines, exposed, foretells, moves_library, on_extra_hours, on_games, shows_repeats
from bot.claims.references import Spoken, named
from bot.claims.statements import LONGEST_QUOTE, seasons_told
from bot.claims.voices import as_of, network
from bot.claims.weighing.statement import Statement
from bot.claims.wording import Worded
from bot.classifier import ANOTHER, OUTCOMES, SHOW, Heard, Passage, heard
from bot.model import Article, Outcome, Show, Voice
from bot.rules import Frame, Rule
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN
from bot.second import ORIGIN

#: the name under which it reads
TRAINED = "trained reader"
_RULES: dict[Outcome, Rule] = {
    outcome: Rule(TRAINED, outcome, Frame.CLAUSE, "", says=()) for outcome in OUTCOMES if outcome is not Outcome.UNKNOWN
}
#: from here on it is believed
_SURE = 0.93
#: sentences about one show that are listened to
_MOST = 8
_NUMBER = rf"(?:\d+|{TO_TEN}|eleven|twelve|thirteen|several|a few)"
#: what is said of more of the running season, and of where old ones may be seen, sounds like the order of another
_OF_ANOTHER_KIND = Lettered(
    rf"\b(?:full|whole)[- ]season\b|\bback[- ](?:nine|order)\b|\b{_NUMBER} (?:more|additional|extra|further)\b"
    rf"(?! (?:seasons?|years?|series|runs?)\b)|\bfrom {_NUMBER} (?:episodes |hours )?to {_NUMBER}\b|"
    r"\b(?:is|are) (?:also )?available\b|\badded to\b|\b(?:is|are) now (?:on|streaming)\b|\bon (?:dvd|blu-ray)\b",
    re.IGNORECASE,
)


def overheard(article: Article, told: Sequence[Told], read: Container[str]) -> Iterator[Statement]:
    """Statements about the shows that the article speaks of, but for those whose ids are `read` already.

    None where the article repeats what it finds to be false, explains the words or foretells: the model knows no such.
    """
    if exposed(article) or defines(article) or foretells(article):
        return
    spoken_of = dict.fromkeys(shows for text, _, spoken in told for shows in meant(text, spoken))
    for shows in spoken_of:
        if len(shows) == 1 and shows[0].id not in read:
            yield from _of_show(article, told, shows[0])


def meant(text: Worded, spoken: Spoken) -> list[tuple[Show, ...]]:
    """Those whom a sentence names, and whom it would mean by "it"."""
    return list(dict.fromkeys((*named(text), *([spoken.show] if spoken.show else []))))


def passage(told: Sequence[Told], place: int, show: Show) -> Passage:
    """The sentence at this place as the model is shown it: with the headline and the sentence before."""
    texts = [text for text, _, _ in told]
    before = [texts[0]] * (place > 1 and texts[0].sentence.part == "title") + [texts[place - 1]] * (place > 0)
    return Passage(_masked(texts[place], show), " | ".join(_masked(text, show) for text in before))


def _of_show(article: Article, told: Sequence[Told], show: Show) -> Iterator[Statement]:
    asked = [place for place, (text, _, spoken) in enumerate(told) if (show,) in meant(text, spoken)][:_MOST]
    answers = zip(asked, heard([passage(told, place, show) for place in asked]), strict=True)
    sure = {
        place: one
        for place, one in answers
        if one.outcome in _RULES and one.probability >= _SURE and not _of_another_kind(article, told[place][0], one)
    }
    surest = max(sure.values(), key=lambda one: (one.outcome.decided, one.probability), default=None)
    for place, one in sure.items():
        if surest and one.outcome is surest.outcome:
            yield _statement(article, told[place][0], place, one, show)


def _of_another_kind(article: Article, text: Worded, one: Heard) -> bool:
    if one.outcome is not Outcome.RENEWED:
        return False
    return bool(_OF_ANOTHER_KIND.search(text.sentence.text)) or any(kind(article) for kind in _KINDS)


_KINDS = (on_extra_hours, moves_library, shows_repeats, on_games)


def _masked(text: Worded, show: Show) -> str:
    """The sentence as it stands in the article, with the model's names for this show and for others."""
    words, place = "", 0
    for token in text.tokens:
        if token.kind == "SHOW" and token.start >= place:
            words += text.sentence.text[place : token.start] + (SHOW if token.shows == (show,) else ANOTHER)
            place = token.start + len(token.words)
    return words + text.sentence.text[place:]


def _statement(article: Article, text: Worded, place: int, one: Heard, show: Show) -> Statement:
    candidate = Candidate(_RULES[one.outcome], text, 0, len(text.text), {(show,): ()})
    published = article.published.date() if article.published else None
    return Statement(
        show=show.id,
        outcome=one.outcome,
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
        as_of=as_of(candidate, published) if one.outcome.decided else None,
        origin=ORIGIN,
    )
