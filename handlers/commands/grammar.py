"""The text behind a command in; what it asks for out. No word of it is taken for more than it must be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.errors import AskError
from bot.sources.networks import network_of
from handlers.commands.naming import unquoted

LONGEST_URL = 1000

_YEAR = r"[(\[](?P<year>(?:19|20)\d\d)[)\]]"
_CLAUSES = r"(?:\s+on\s+(?P<network>.+?))?(?:\s+as\s+(?P<aliases>.+))?"
#: a title in quotes, or before a year, ends there; what follows are clauses
_QUOTED = re.compile(rf"[\"“„«](?P<title>[^\"“”„«»]+)[\"”“»](?:\s*{_YEAR})?{_CLAUSES}")
_QUOTED_QUOTES = re.compile(rf"[\"“„«](?P<title>.+)[\"”“»](?:\s*{_YEAR})?{_CLAUSES}")
_WITH_YEAR = re.compile(rf"(?P<title>.+?)\s*{_YEAR}{_CLAUSES}")
_ON = re.compile(r"(?P<title>.+)\s+on\s+(?P<network>.+?)(?:\s+as\s+(?P<aliases>.+))?")
#: a year or a network without a title before it
_UNTITLED = re.compile(rf"{_YEAR}{_CLAUSES}|on\s+(?P<home>.+?)(?:\s+as\s+.+)?")
#: "(20x4)": four signs that begin as a year and are none
_NO_YEAR = re.compile(r"(?:^|\s)[(\[](?P<slip>(?!\d{4})[12](?=[^\W\d]*\d)\w{3})[)\]](?:\s+(?:on|as)\b.*)?$")
# "Carry On" is a title: `on` is a slip only behind what ends a title, which is a year, a country or quotes.
_NO_NETWORK = re.compile(r"(?:[(\[](?:(?:19|20)\d\d|[A-Z]{2,3})[)\]]|[\"”“»])\s+(?i:on)(?:\s+as\b.*)?$")
# "Life as We Know It": where such a word follows, it is the title that goes on.
_AS = re.compile(
    r"(?P<title>.+?)\s+as\s+(?!(?i:an?|i|it|if|is|we|you|they|he|she|us|me|my|our|your|one|usual|well|good|long|far|soon|"
    r"much|many)\b)(?P<aliases>.+)"
)


@dataclass(frozen=True, slots=True)
class Tracking:
    """A show to be tracked, as it was described."""

    title: str
    year: int | None = None
    network: str = ""
    aliases: tuple[str, ...] = ()


def parse_tracking(text: str) -> Tracking:
    """Read `TITLE [(YEAR)] [on NETWORK] [as ALIAS, ALIAS]`; a title in quotes is taken as it stands.

    Without quotes or year, `on` begins a clause only before a network that we know, and `as` not before words that
    go on with a title. Raises AskError for what can only be a slip.
    """
    match = _QUOTED.fullmatch(text) or _QUOTED_QUOTES.fullmatch(text)
    if match is None:
        _check_slips(text)
        match = _WITH_YEAR.fullmatch(text)
    if match is None and (on := _ON.fullmatch(text)) and network_of(on["network"]):
        match = on
    if match is None:
        match = _AS.fullmatch(text)
    if match is None:
        return Tracking(_named(text))
    parts = match.groupdict()
    return Tracking(
        title=_named(parts["title"]),
        year=int(parts["year"]) if parts.get("year") else None,
        network=_network(parts.get("network") or ""),
        aliases=_aliases(parts["aliases"] or ""),
    )


def parse_alias(text: str, known: Callable[[str], bool]) -> tuple[str, str]:
    """Read `SHOW = ALIAS`: the longest known name before an equals sign, else what stands before the first one."""
    places = [place.start() for place in re.finditer("=", text)]
    place = next((place for place in reversed(places) if known(text[:place].strip())), places[0] if places else -1)
    name, alias = text[: max(place, 0)].strip(), unquoted(text[place + 1 :])
    if place < 0 or not name or not alias:
        raise AskError("Put an equals sign between the show and its other name: Hit & Run = Hit and Run")
    return name, alias


def parse_url(text: str) -> str:
    """The address of a feed, without the brackets that keep chat platforms from unfolding it. Raises AskError."""
    url = text.strip().removeprefix("<").removesuffix(">")
    try:
        parts = urlsplit(url)
    except ValueError:
        raise AskError("That is not an address.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in url or len(url) > LONGEST_URL:
        raise AskError("The address of a feed is needed; it begins with http:// or https://.")
    return url


def _check_slips(text: str) -> None:
    untitled = _UNTITLED.fullmatch(text)
    if untitled and (not untitled["home"] or network_of(untitled["home"])):
        raise AskError("A title is missing: name the show first, as in Hit & Run (2021) on Netflix.")
    if found := _NO_YEAR.search(text):
        raise AskError(
            f"“{found['slip']}” is no year: write it as in Hit & Run (2021), or put the whole title in quotes."
        )
    if _NO_NETWORK.search(text):
        raise AskError(
            "A network is missing after “on”: name it, as in Hit & Run (2021) on Netflix, or leave “on” out."
        )


def _named(title: str) -> str:
    title = unquoted(title)
    if not title:
        raise AskError("Name a show, please.")
    return title


def _network(name: str) -> str:
    known = network_of(name) if name else None
    return known.name if known else name.strip()


def _aliases(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias for part in text.split(",") if (alias := unquoted(part))))
