"""Publishers and how far each is trusted: a name or an address in, a `Source`, its key or its tier out.

To add a publisher: one row among those of its kind. `newsrooms` are the networks' own words, `trades` are the papers
whose reporters hear of decisions first, `press` edits and mostly quotes, `aggregators` is everyone who passes on or
guesses, and `inventions` publish in our samples only. A row's order of arguments is that of `Source`.

A domain in a row may carry a path (`bbc.com/mediacentre`) where one host is home to publishers of several kinds.
A credit is a form in which articles name a source. Names that would be read into ordinary sentences even with a
capital ("People say", "Broadcast on Sunday") are credited by a fuller form only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from types import MappingProxyType
from urllib.parse import urlsplit

from bot.model import Source, Tier
from bot.sources import aggregators, inventions, newsrooms, press, trades
from bot.sources.networks import network_of

#: "EW.com — The Ausiello Files"; a place in brackets makes another paper of it, "The Guardian (Charlottetown)"
_SECTION = re.compile(r" ?[—–|»·] .+$")
_PRESS_OFFICE = re.compile(
    r" (?:press|media)(?: (?:site|office|release|room|cent(?:re|er)|pack))?$| (?:pressroom|newsroom|pressrum)$"
)
#: names longer than this are nobody's
_LONGEST_NAME = 100
#: top-level names that never belong to a publisher (RFC 2606, RFC 6761), and example.com and its like
_RESERVED = re.compile(r"(?:^|\.)(?:test|example|invalid|localhost|local|example\.(?:com|net|org))$")
#: subdomains that show the same publisher in other clothes
_CLOTHES = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)")

_TABLES = (newsrooms.SOURCES, trades.SOURCES, press.SOURCES, aggregators.SOURCES, inventions.SOURCES)

#: every source by its key
SOURCES: Mapping[str, Source] = MappingProxyType({source.key: source for table in _TABLES for source in table})

#: the casefolded forms in which articles credit a source → its key
CREDITS: Mapping[str, str] = MappingProxyType(
    {credit.casefold(): source.key for source in SOURCES.values() for credit in source.credits}
)

#: those of `CREDITS` that are one word, and a credit only with a capital ("Variety", not "a variety"; "EW", not "ew")
COMMON_WORDS: frozenset[str] = frozenset(
    credit.casefold()
    for source in SOURCES.values()
    for credit in source.credits
    if re.fullmatch(r"(?:The )?[A-Za-z]+", credit)
)


def find(name_or_url: str) -> Source | None:
    """The source of this name, credit, host or URL; None where we know none."""
    if "://" in name_or_url:
        return _published_at(name_or_url)
    name = _SECTION.sub("", _folded(name_or_url))
    if source := _NAMES.get(name):
        return source
    if "." in name and " " not in name:
        return _published_at(f"https://{name}")
    network = network_of(_PRESS_OFFICE.sub("", name)) if _PRESS_OFFICE.search(name) else None
    return _NEWSROOMS.get(network.name) if network else None


def credited(words: str) -> Source | None:
    """The source that an article credits by these very words, which keep their capitals."""
    form = _plain(words)
    key = CREDITS.get(form.casefold())
    if key is None or (form.casefold() in COMMON_WORDS and form == form.lower()):
        return None
    return SOURCES[key]


def origin_key(publisher: str, url: str) -> str:
    """Whose word an article is that credits nobody: a source's key, `site:` and a host, a folded name, or nothing.

    The address decides, since a page cannot borrow it as it can a name. The publisher's name decides only where
    the address says nothing: a loopback or reserved host, none at all, or a carrier of other publishers' articles.
    """
    host, source = _host(url), _published_at(url)
    if source and source.key not in aggregators.CARRIERS:
        return source.key
    if host and not source and _is_public(host):
        return f"site:{host}"
    named = find(publisher)
    if named:
        return named.key
    return _SECTION.sub("", _folded(publisher)) or (source.key if source else "")


def tier(origin: str) -> Tier:
    """How much the word of this origin weighs; an unknown one's weighs least."""
    source = SOURCES.get(origin)
    return source.tier if source else Tier.OTHER


def speaks_for(origin: str, network: str) -> bool:
    """True where this origin is a network's own newsroom, and this network (by any of its names) is that network."""
    source, asked = SOURCES.get(origin), network_of(network)
    return bool(source and asked and asked.name in source.speaks_for)


def _published_at(url: str) -> Source | None:
    host = _host(url)
    if not host:
        return None
    path = urlsplit(url).path.casefold().rstrip("/")
    return next((_DOMAINS[place] for place in _places(host, path) if place in _DOMAINS), None)


def _places(host: str, path: str) -> Iterator[str]:
    """The host and its parents, the longest first; each with the first parts of the path before it stands alone."""
    labels, parts = host.split("."), [part for part in path.split("/") if part][:2]
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        for count in range(len(parts), -1, -1):
            yield "/".join([domain, *parts[:count]])


def _host(url: str) -> str:
    """The host without `www.` and its like; empty where the URL has none that browsers would agree on."""
    try:
        split = urlsplit(url.strip())
        host, _port = (split.hostname or "").rstrip("."), split.port
    except ValueError:
        return ""
    # Browsers end the host at a backslash, urlsplit does not.
    if split.scheme not in ("http", "https") or "\\" in split.netloc:
        return ""
    return _CLOTHES.sub("", host) if len(host) <= 253 and re.fullmatch(r"[\w.:-]+", host) else ""


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and not _RESERVED.search(host)


def _plain(name: str) -> str:
    """With plain quotes and single spaces, and without what stands around it."""
    if len(name) > _LONGEST_NAME * 4:
        return ""
    plain = unicodedata.normalize("NFKC", name).replace("’", "'")
    return " ".join(plain.split()).strip("\"'“”‘’«».,:; ")


def _folded(name: str) -> str:
    return _plain(name).casefold().removeprefix("the ")[:_LONGEST_NAME]


_DOMAINS = {domain: source for source in SOURCES.values() for domain in source.domains}
#: who speaks for a network, by its name
_NEWSROOMS = {network: source for source in newsrooms.SOURCES for network in source.speaks_for}
_NAMES = {_folded(name): source for source in SOURCES.values() for name in (*source.credits, source.name)}
