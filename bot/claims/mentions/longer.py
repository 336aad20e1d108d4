"""Places where tracked titles stand in; without those where a title is a piece of another, longer one, out.

"Suits: LA" is not *Suits*, nor "House of the Dragon" *House*, nor "The Rings of Power" *Power*. In running text the
capitals tell; in a headline, where every word may have one, what is said right behind does: "Suits: LA Is Axed" tells
of *Suits: LA*, "Suits: Season 2 Renewed" of *Suits*. Where one place tells, all with the same words beside them are of
that work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bot.claims.mentions.places import STOPS, Place, fits_behind, title_cased
from bot.claims.vocabulary import BESIDE, words
from bot.rules.letters import Lettered
from bot.shows import fold
from bot.sources.networks import network_of

_WORD = r"[A-Z0-9][\w'’-]*"
#: small words of titles; two works are joined by "and" more often than one is
_SMALL = r"(?i:of|in|on|to|from|at|for|is|are|the|an?)"
_SMALL_WORDS = words("of in on to from at for is are the a an up out off down over back me her us you my with")
_ADJECTIVES = words(
    "most best new next last first second third final other another all every some two three more only big"
)
#: up to the first word that says something
_GOES_ON = re.compile(rf"(?P<colon>:)? [\"'“‘]?(?P<words>(?:{_SMALL} ){{0,2}}{_WORD})(?![\w'’-])")
#: from the last that says something
_BEFORE = re.compile(r"(?P<words>[A-Z0-9][\w'’&.-]*(?: (?:of|in|on)(?: the)?)?):? $")
#: "The Rings of Power"
_OF_IT = re.compile(r"\b(?:The|An?) (?:[A-Z][\w'’-]+ ){0,3}(?P<name>[A-Z][\w'’-]+) of (?:the )?$")
#: "renewed Death in Paradise", not "Adam Scott in Severance"
_IN_IT = re.compile(r"(?:^|(?<![\w'’])[a-z][\w'’]* )(?P<name>[A-Z][\w'’-]+) (?:in|on) (?:the )?$")
#: "cancelled CSI: Vegas after three seasons"
_COLON = re.compile(r"(?<=[\w,'’] )(?P<name>[A-Z][\w'’&.-]*): $")
_NO_VERB = re.compile(r"\.?$|\. |,? (?:after|for|at|in|on|from|and|with)\b")
#: up to the last capital
_CAPITALS = re.compile(
    rf"(?P<colon>:)? [\"'“‘]?(?P<words>(?:{_SMALL} ){{0,2}}{_WORD}(?:(?: {_SMALL}| and| &){{0,2}} {_WORD}){{0,5}})"
)
#: what is told of a work
_FATE = (
    r"(?: (?:is|are|was|has been|have been|had been|will be|won't be|to be|being|gets|got|not|officially|also)){0,4}"
    r" (?:cancell?ed|un-?cancell?ed|renewed|axed|scrapped|shelved|recommissioned|revived|dropped|canned|ended|ending|"
    r"ends|picked up|greenlit|(?:to|will|set to) (?:end|conclude|wrap)|over|done|dead|"
    r"(?:won't|will not|isn't|is not) (?:be back|return|be returning|returning|continue)|"
    r"(?:gets|lands|scores|nabs|earns|snags|given|handed) (?:an? |its )?(?:(?:early|quick) )?"
    r"(?:renewal|(?:new |another |second |third |fourth |fifth |sixth |final )?(?:season|series)))\b"
)
#: up to where that is told
_TO_FATE = Lettered(
    rf"(?P<colon>:)? [\"'“‘]?(?P<words>\w[\w'’-]*(?: \w[\w'’-]*){{0,5}}?)[\"'”’]?(?={_FATE})", re.IGNORECASE
)
#: "Suits: Legal Saga Axed", "Suits: Harvey's Story to End": what a headline calls the show itself, or what is its own
_ITS_OWN = BESIDE - {"star", "stars"} | words(
    "story stories saga journey epic tale adventure romance western mystery whodunnit soap programme program",
    "phenomenon smash favourites run chapter year years era wait speculation debate order deal contract decision",
    "cult it it's certain sure set bound slated poised expected tipped unlikely about rumored hints nets",
)
_SEASONS = words("season seasons series part volume")
#: behind the colon these begin what is told of the show
_OPENS = words("season series has is was will why how what when where who all both each only no not yes")


def without_longer(places: Sequence[Place]) -> list[Place]:
    """The places, but for those where the title is a piece of a longer one that none of its shows bears."""
    beside = [(place, (fold(place.written), _words_before(place), _words_behind(place))) for place in places]
    led = Counter((title, before) for _, (title, before, _) in beside)
    ahead = {
        (title, before)
        for place, (title, before, _) in beside
        if before and _ends_a_longer(place, repeated=led[title, before] > 1)
    }
    followed = Counter((title, behind) for _, (title, _, behind) in beside)
    longer = {
        (title, behind)
        for place, (title, _, behind) in beside
        if behind and _begins_a_longer(place, repeated=followed[title, behind] > 1)
    }
    return [
        place
        for place, (title, before, behind) in beside
        if (title, before) not in ahead and (title, behind) not in longer
    ]


def _words_before(place: Place) -> str:
    """The words before the title, from the last that says something on; empty where none stands there."""
    found = _BEFORE.search(place.beside[0])
    return fold(found["words"]) if found else ""


def _words_behind(place: Place) -> str:
    """The words behind the title, up to the first that says something; empty where it ends there."""
    found = _GOES_ON.match(place.text, place.match.end)
    return fold(found["words"]) if found else ""


def _ends_a_longer(place: Place, *, repeated: bool) -> bool:
    """True of "cancelled CSI: Vegas" and "The Rings of Power", in running text and for *Vegas* and *Power*.

    `repeated`: the same words stand before it more than once, as a person's name does not ("Scott in Severance").
    """
    if place.part == "title" or _known_as_longer(place, behind=False):
        return False
    before, behind = place.beside
    found = _OF_IT.search(before)
    if not found and repeated and not title_cased(place):
        found = _IN_IT.search(before)
    if not found and _NO_VERB.match(behind) and not title_cased(place):
        found = _COLON.search(before)
    return found is not None and fold(found["name"]) not in _ITS_OWN and network_of(found["name"]) is None


def _begins_a_longer(place: Place, *, repeated: bool) -> bool:
    """True where the words behind the title are the rest of a longer one; `repeated`: they follow it more than once."""
    if _known_as_longer(place, behind=True):
        return False
    if place.part == "text" and _in_running_text(place, repeated):
        return True
    return (place.part == "title" or place.initial or title_cased(place)) and _in_headline(place)


def _in_running_text(place: Place, repeated: bool) -> bool:
    found = _CAPITALS.match(place.text, place.match.end)
    if not found or (found["colon"] and place.initial):
        return False
    names = _names(found["words"])
    if not names or _names_network(names):
        return False
    if found["colon"]:
        return names[0] not in BESIDE or names[-1] not in _ITS_OWN
    if title_cased(place):
        return False
    if found["words"][0].islower():
        return names[-1] not in _ITS_OWN and (names[0] == "of" or repeated)
    # Such words have no capital here, but in a title: "Love Is Blind", "Glow Up", "FBI Most Wanted".
    small = names[0] in _SMALL_WORDS or (names[0] in _ADJECTIVES and names[-1] not in _ITS_OWN)
    return (small and not place.written.endswith(STOPS)) or not fits_behind(place)


def _in_headline(place: Place) -> bool:
    found = _TO_FATE.match(place.text, place.match.end)
    if not found:
        return False
    names = _names(found["words"])
    if not names or _names_network(names) or names[-1] in _ITS_OWN:
        return False
    if found["colon"]:
        return not found["words"][0].islower() and names[0] not in _OPENS and not names[0].endswith("ly")
    # Without a colon it may be a sentence, "Lost Is Officially Over", or a name, "Roswell New Mexico Is Over".
    said = [name for name in names if name not in _SMALL_WORDS and name != "new"]
    return bool(_CAPITALS.fullmatch(f" {found['words']}")) and not any(map(_of_a_sentence, said))


def _names_network(names: Sequence[str]) -> bool:
    """True where one is a network's; nothing is shown "in" one ("Lost in Space")."""
    return names[0] != "in" and any(map(network_of, names))


def _of_a_sentence(name: str) -> bool:
    return name in _ITS_OWN or name.endswith("ly")


def _names(text: str) -> list[str]:
    """The words, folded, without the season behind them: "The Lost Tapes Season 2"."""
    names = [fold(word).removesuffix("'s") for word in text.split()]
    while names and (names[-1].isdigit() or names[-1] in _SEASONS):
        names.pop()
    return names


def _known_as_longer(place: Place, *, behind: bool) -> bool:
    """True where the show bears such a title itself, as one that an admin tracks as "Suits: LA" and as "Suits"."""
    written = re.escape(fold(place.written))
    longer = re.compile(rf"{written}\W.*" if behind else rf".*\W{written}")
    return any(longer.fullmatch(fold(name)) for show in place.match.shows for name in show.names)
