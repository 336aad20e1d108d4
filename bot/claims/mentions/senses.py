"""A title of one word where an article uses that word as an ordinary one ("Doctors", "the castle"), in; which out.

No list of words knows all titles, but the article does: it writes the word small too, or says of it what is said of
people and things. Such a title needs one place at least where the series is meant beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.claims.mentions.places import Place, closed, title_cased
from bot.claims.names import network_names
from bot.claims.numbers import ORDINAL
from bot.claims.sentences import LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_TITLE
from bot.claims.vocabulary import FUNCTION, words
from bot.model import Article
from bot.rules.letters import Lettered
from bot.shows import fold

_THING = (
    r"(?:cinema|theatre|pub|inn|restaurant|hotel|nightclub|shop|bookshop|cafe|café|bar|brewery|museum|racehorse|"
    r"ferry|ship|boat|yacht|shopping centre|charity|sculpture|installation|exhibition|festival|concert|choir|band|"
    r"orchestra|album|song|single|podcast|(?:video |computer |board |card )?game|novel|musical|opera|ballet|painting|"
    r"care home|hospice|estate|marina|start-up|beer|perfume|racecourse)"
)
#: "Harbour Lights, a novel by": what it is says that it is no series
_ANOTHER_THING = re.compile(
    rf"[\"'”’]?, (?:the|a|an|one of the) (?:[\w'’-]+ ){{0,4}}?{_THING}"
    r"(?=[,.;]|$| (?:in|on|at|of|that|which|where|by|from|with|for)\b)(?! (?:on|that|which|from) (?:which|the series|"
    r"inspired))"
)
_THING_BEFORE = Lettered(rf"\b{_THING}(?: called| named| titled)? [\"'“‘]?$", re.IGNORECASE)
#: "Harbour Lights hotel": what is called so is no series
_CALLED_AFTER = re.compile(
    rf"(?:['’]s)? (?:{_THING}|fair|market|(?:caravan|holiday) park|football club|route|crossings?|passengers?|"
    rf"sailings?|"
    r"departures?|terminal|residents|tenants|primary school|surgery|club)\b(?!-)",
    re.IGNORECASE,
)
#: several of them do so; a series does it alone
_PLURAL_VERBS = words(
    "have are were aren't weren't haven't say warn want call give demand vote strike need hope fear face urge ask tell "
    "don't do back plan win lose seek try agree accept reject refuse threaten insist claim report find"
)
_PLURAL = re.compile(r"(?:The )?[A-Z][a-z]*[^siu\W\d]s")
_DETERMINERS = words("the a an these those our my your her every each some many junior")
#: behind "the Castle" these show that its determiner is theirs: "the Castle finale"
_OF_A_SERIES = re.compile(
    r"[\"'”’]? (?:finale|premiere|stars?|cast|creators?|co-creators?|team|crew|boss(?:es)?|reboot|revival|spin-?offs?|"
    r"prequel|series|drama|show|sitcom|comedy|universe|franchise|fans?|writers?|producers?|showrunners?|seasons?|"
    r"episodes?|cancell?ation|renewal|trailer|teaser|actors?|actress|alum(?:ni)?|director|set|story|world|news|"
    r"characters?|movie|film|sequel|remake|ratings|viewers|audience|pilot|gang|family)\b"
)
_KIND_BEFORE = Lettered(
    r"\b(?:drama|dramedy|comedy|sitcom|soap|series|show|thriller|procedural|anime|programme|adaptation|mystery|"
    r"whodunnit|western|saga|hit|favou?rite|season of|series of|episodes? of|star of|cast of|creators? of)"
    r",? [\"'“‘]?$",
    re.IGNORECASE,
)
_NUMBERED = Lettered(
    rf"\b(?:{ORDINAL}|final|last|another|new) (?:and (?:final|last) )?(?:season|series)\b|"
    r"\b(?:season|series) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)",
    re.IGNORECASE,
)
#: what is done to one thing: "has been axed"
_FATED = re.compile(
    r"[\"'”’]? (?:has been|was|is|will be|is being|had been|gets|got) (?:[a-z]+ly )?(?:cancell?ed|renewed|axed|"
    r"un-?cancell?ed|recommissioned|scrapped|re-?upped|picked up|back for)\b"
)
#: before "the Middle of", these make it a place or a time
_INTO = words("in at on from into to for by under over since until near behind through")
#: "From cancelled to beloved", "Found guilty", "Lost in the storm": a word of grammar at the head of a sentence
_GRAMMAR = re.compile(
    r"From (?:[\w'’-]+ ){1,5}to\b|(?:Found|Lost|Taken|Wanted|Justified|Undone|Awake|Hunted|Bent) "
    r"(?:guilty|dead|in|on|at|by|under|near|among|after|not)\b(?! NBC| ABC| CBS| Fox| Netflix| season| air)"
)


def strangers(places: Sequence[Place], article: Article) -> frozenset[str]:
    """The names, folded, that are ordinary words in this article wherever they stand."""
    names: dict[str, list[Place]] = {}
    for place in places:
        names.setdefault(fold(place.written), []).append(place)
    whole = f"{article.title[:LONGEST_TITLE]}\n{article.text[:LONGEST_TEXT]}"
    return frozenset(
        name
        for name, several in names.items()
        if _named_as_another(several) or (_ordinary(several, whole) and not _shown(several))
    )


def _named_as_another(places: Sequence[Place]) -> bool:
    """ "The Kingdom, the city's oldest cinema": the article speaks of that all along."""
    return places[0].single and any(_ANOTHER_THING.match(place.text, place.match.end) for place in places)


def _ordinary(places: Sequence[Place], whole: str) -> bool:
    if any(map(_thing, places)):
        return True
    single = places[0].single
    return single and (_written_small(places[0], whole) or any(of_grammar(p) or _of_longer(p) for p in places))


def _thing(place: Place) -> bool:
    """True where the words beside a name say that it is no series."""
    return bool(
        _ANOTHER_THING.match(place.text, place.match.end)
        or _CALLED_AFTER.match(place.text, place.match.end)
        or _THING_BEFORE.search(place.beside[0])
    )


def of_grammar(place: Place) -> bool:
    """True where a title's word is one of grammar, or names another thing of that name."""
    if _thing(place):
        return True
    if place.quoted or not place.single:
        return False
    # "in the Middle of Its Last Season"
    if place.after.lower() == "of" and place.before.lower() in _INTO:
        return True
    if place.initial and _GRAMMAR.match(place.text, place.match.start):
        return True
    return _plural(place) or _determined(place)


def _written_small(place: Place, whole: str) -> bool:
    """True where the article writes the word with a small letter too."""
    word = next((word for word in place.words if word.lower() not in FUNCTION), "")
    if len(word) < 3 or word != word.capitalize() or not word.isalpha():
        return False
    return word.lower() in _words_of(whole)


@lru_cache(maxsize=1)
def _words_of(whole: str) -> frozenset[str]:
    """Once for an article, as its hundreds of names are asked for one by one."""
    return frozenset(_WORD.findall(whole))


#: a word of letters, no piece of another
_WORD = re.compile(r"(?<![\w'’&.-])[^\W\d_]++(?![\w'’&-])")


def _of_longer(place: Place) -> bool:
    """ "Castle Howard": in running text the name goes on."""
    return place.part == "text" and not place.quoted and place.after[:1].isupper() and not closed(place)


def _plural(place: Place) -> bool:
    """ "Doctors warn": what several people do."""
    return place.initial and bool(_PLURAL.fullmatch(place.written)) and place.after in _PLURAL_VERBS


def _determined(place: Place) -> bool:
    """ "The Silo returned to service": with an article that is not the title's it is a thing."""
    if place.before.lower() not in _DETERMINERS or fold(place.written).startswith("the "):
        return False
    return not _OF_A_SERIES.match(place.text, place.match.end) and not title_cased(place)


def _shown(places: Sequence[Place]) -> bool:
    """True where one place at least means the series beyond doubt."""
    longer = any(map(_of_longer, places))
    return any(_beyond_doubt(place, numbered=not longer or place.part == "text") for place in places)


def _beyond_doubt(place: Place, *, numbered: bool) -> bool:
    """`numbered`: a season with its number is enough."""
    if place.quoted:
        return True
    if not closed(place) or of_grammar(place):
        return False
    if place.single and not place.initial and not title_cased(place) and not place.match.loose and place.part == "text":
        return True
    if _KIND_BEFORE.search(place.beside[0]) or _FATED.match(place.text, place.match.end):
        return True
    sentence = _sentence(place)
    return (numbered and bool(_NUMBERED.search(sentence))) or any(network_names().found(sentence, 0, len(sentence)))


def _sentence(place: Place) -> str:
    least, most = max(0, place.match.start - LONGEST_SENTENCE), place.match.end + LONGEST_SENTENCE
    start = max(least, *(place.text.rfind(mark, least, place.match.start) + 1 for mark in _ENDS))
    stops = [stop for mark in _ENDS if (stop := place.text.find(mark, place.match.end, most)) >= 0]
    return place.text[start : min(stops, default=most)]


_ENDS = (". ", "! ", "? ", "\n")
