"""What the trained model is shown of an article: its sentences in; a passage about one show, and its places, out.

The bot and the training make them here, so that the model meets what it has learnt.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from bot.claims import Told
from bot.claims.references import Spoken, named
from bot.claims.topics import told_of_another
from bot.claims.wording import Token, Worded
from bot.classifier import ANOTHER, SHOW, Passage
from bot.model import Show
from bot.rules.letters import Lettered

#: sentences of a stretch; the model hears as many as fit
_SHOWN = 24


def listened(told: Sequence[Told]) -> dict[Show, list[int]]:
    """For each show the places of the sentences that are listened to: those that name it alone, or mean it."""
    places: dict[Show, list[int]] = defaultdict(list)
    for place, (text, _, spoken) in enumerate(told):
        for shows in meant(text, spoken) if _prose(text) else ():
            if len(shows) == 1:
                places[shows[0]].append(place)
    return places


def meant(text: Worded, spoken: Spoken) -> list[tuple[Show, ...]]:
    """Those whom a sentence names, and whom it would mean by "it"."""
    return list(dict.fromkeys((*named(text), *([spoken.show] if spoken.show else []))))


def passage(told: Sequence[Told], show: Show, start: int = 0, end: int | None = None) -> tuple[Passage, list[int]]:
    """The headline and the sentences between two places as the model is shown them, and the sentences' places."""
    title = [_masked(text, show) for text, _, _ in told if text.sentence.part == "title"]
    places = [start + n for n, (text, _, _) in enumerate(told[start:end]) if _of_the_story(text)][:_SHOWN]
    return Passage(" ".join(title), tuple(_masked(told[place][0], show) for place in places)), places


def _prose(text: Worded) -> bool:
    """True of headlines and sentences; rows of lists are written in another language, which the model never learnt."""
    sentence = text.sentence
    return sentence.part == "title" or not (sentence.heading or "\n" in sentence.text)


#: what a page sets around its story
_FURNITURE = Lettered(
    r"^(?:read (?:also|more|next|on)|also read|related|see also|sign up|subscribe|(?:photo|image|credit|video)s?(?=:)|"
    r"click here|follow us|more (?:from|on)\b|most read|trending|advertisement)",
    re.IGNORECASE,
)


def _of_the_story(text: Worded) -> bool:
    return text.sentence.part == "text" and (bool(named(text)) or not _FURNITURE.search(text.sentence.text))


#: what becomes of works, and of nobody
_FATE = re.compile(
    r"[\"'”’]?,? (?:(?:has|have|had|was|were|is|are|will|be|been|being|also|officially|just|now|it) )*"
    r"(?:renewed|cancell?ed|axed|scrapped|picked up|recommissioned|return(?:s|ed|ing)?(?= for)|"
    r"(?:gets?|got|getting|lands|landed|scores|scored|earns|nabs|handed|given) "
    r"(?:an? |its )?(?:[a-z-]+ ){0,2}(?:season|series|renewal|pickup))\b",
    re.IGNORECASE,
)


def _untracked(text: Worded, token: Token) -> bool:
    """True of the title of a work that nobody tracks, where it is told what becomes of that."""
    return token.kind == "OTHER" and bool(_FATE.match(text.sentence.text, token.start + len(token.words)))


def _masked(text: Worded, show: Show) -> str:
    """The sentence with the model's names for this show and for others, and without what it tells on of another."""
    words, place = "", 0
    end = told_of_another(text)
    for token in text.tokens:
        if (token.kind == "SHOW" or _untracked(text, token)) and token.start >= place:
            words += text.sentence.text[place : token.start] + (SHOW if token.shows == (show,) else ANOTHER)
            place = token.start + len(token.words)
    return words + (text.sentence.text[place:] if end is None else f"{text.sentence.text[place:end]}.")
